import { PROPOSALS, step } from '../../support/proposals';
import { SMALL_PDF } from '../../support/publications';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld, type World } from '../../support/world';

const DRAFT = {
  title: 'Đề nghị tặng Bằng khen năm 2023',
  agency: 'AG3',
  system: 'state',
  type: 'achievement',
  achievementYear: 2023,
};

let application: TestApplication;
let world: World;
let officer: TestClient;
let leader: TestClient;
let other: TestClient;
let appraiser: TestClient;
let personId: string;
let strangerId: string;

beforeAll(async () => {
  application = await startTestApplication({ today: '2024-02-01' });
  world = await seedWorld(application);
  officer = await application.visit('can-bo-ag3');
  leader = await application.visit('lanh-dao-ag3');
  other = await application.visit('can-bo-ag2');
  appraiser = await application.visit('so-noi-vu');
  personId = await person('Trần Thị Bưởi', 'AG3');
  strangerId = await person('Lê Văn Cam', 'AG2');
});

afterAll(() => application.close());

async function person(name: string, agency: string): Promise<string> {
  const [row] = await application.database.query<{ id: string }>(
    `INSERT INTO person (full_name, given_name, gender) VALUES ($1, 'A', 'female') RETURNING id`,
    [name],
  );
  await application.database.query(
    `INSERT INTO person_post (person_id, agency_id, position_title, valid_from) VALUES ($1, $2, 'Chuyên viên', '2015-01-01')`,
    [row?.id, world.agencies[agency]],
  );
  return row!.id;
}

async function begun(changes: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const answer = await officer.api('POST', PROPOSALS, { ...DRAFT, ...changes });
  expect(answer.status).toBe(201);
  return answer.json.code;
}

const add = (client: TestClient, code: string, fields: Readonly<Record<string, unknown>>) =>
  client.api('POST', `${PROPOSALS}/${code}/candidates`, {
    award: 'BK_TINH',
    kind: 'person',
    ids: [personId],
    ...fields,
  });

describe('a proposal by hand', () => {
  it('is begun once for the own agency, and for no other', async () => {
    const code = await begun({ title: 'Một lần' });
    expect(await begun({ title: 'Một lần' })).toBe(code);
    expect((await officer.api('POST', PROPOSALS, { ...DRAFT, agency: 'AG2' })).status).toBe(403);
    const wrong = await officer.api('POST', PROPOSALS, { ...DRAFT, achievementFrom: 2024 });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Năm bắt đầu không được sau năm kết thúc');
  });

  it('is known to nobody outside while it is a draft', async () => {
    const code = await begun({ title: 'Kín' });
    for (const client of [other, appraiser, await application.visit('thu-ky'), await application.visit('can-bo-la')]) {
      expect((await client.get(`${PROPOSALS}/${code}`)).status).toBe(404);
      expect((await step(client, code, 'send_to_leader')).status).toBe(404);
      expect((await add(client, code, {})).status).toBe(404);
    }
  });

  it('takes persons of its agency only, for awards of its system that are for them, each once', async () => {
    const code = await begun({ title: 'Danh sách' });
    expect((await add(officer, code, { ids: [strangerId] })).text).toContain('Không tìm thấy người hoặc tập thể này');
    expect((await add(officer, code, { award: 'CO_TINH' })).text).toContain('không dành cho cá nhân');
    expect((await add(officer, code, { award: 'KHONG_CO' })).status).toBe(422);
    expect((await add(officer, code, {})).status).toBe(201);
    const again = await add(officer, code, {});
    expect(again.status).toBe(422);
    expect(again.text).toContain('đã có trong danh sách');
    const { json } = await officer.get(`${PROPOSALS}/${code}`);
    expect(json.route).toEqual(['bloc', 'home_affairs', 'standing_board', 'authority']);
    expect(json.candidates).toMatchObject([{ name: 'Trần Thị Bưởi', subject: 'person', state: 'standing' }]);
  });

  it('keeps both texts when two people write an account at once', async () => {
    const code = await begun({ title: 'Hai người' });
    const { ids } = (await add(officer, code, {})).json;
    const path = `${PROPOSALS}/${code}/candidates/${ids[0]}/achievements`;
    const first = await officer.api('PUT', path, { version: 1, achievements: 'Bản của người thứ nhất' });
    expect(first.json).toEqual({ version: 2 });
    expect((await officer.api('PUT', path, { version: 1, achievements: 'Bản của người thứ nhất' })).status).toBe(200);
    const second = await officer.api('PUT', path, { version: 1, achievements: 'Bản của người thứ hai' });
    expect(second.status).toBe(409);
    expect(second.text).toContain('Bản của người thứ nhất');
    expect(second.text).toContain('Bản của người thứ hai');
    expect(second.text).toContain('Cán bộ TĐKT, AG3');
  });

  it('takes an answer to a condition with what it rests on, by who may give it', async () => {
    const code = await begun({ title: 'Xác nhận' });
    await add(officer, code, { award: 'TTLDTT', kind: 'agency', ids: ['AG3'] });
    const { candidates } = (await officer.get(`${PROPOSALS}/${code}`)).json;
    const [{ id, version }] = candidates;
    const path = `${PROPOSALS}/${code}/candidates/${id}/attestations`;
    const unknown = await officer.api('PUT', path, { version, condition: 'khong_co', answer: 'yes', note: 'x' });
    expect(unknown.status).toBe(422);
    expect((await leader.api('PUT', path, { version, condition: 'khong_co', answer: 'no' })).status).toBe(403);
  });

  it('keeps files in its dossier, but none of a state secret', async () => {
    const code = await begun({ title: 'Hồ sơ' });
    await add(officer, code, {});
    const [component] = (await officer.get(`${PROPOSALS}/${code}`)).json.candidates[0].checklist;
    const file = { field: 'file', name: 'to-trinh.pdf', content: SMALL_PDF };
    const kept = await officer.postFiles(`${PROPOSALS}/${code}/files`, { component: component.code }, [file]);
    expect(kept.status).toBe(201);
    const [item] = kept.json.files;
    expect(item).toMatchObject({ fileName: 'to-trinh.pdf', source: 'attached' });
    expect((await officer.get(`${PROPOSALS}/${code}/files/${item.id}`)).status).toBe(200);
    expect((await other.get(`${PROPOSALS}/${code}/files/${item.id}`)).status).toBe(404);
    const odd = await officer.postFiles(`${PROPOSALS}/${code}/files`, { component: 'la' }, [file]);
    expect(odd.status).toBe(422);
    const removal = `${PROPOSALS}/${code}/files/${item.id}/removal`;
    expect((await officer.api('POST', removal, { reason: ' ' })).status).toBe(422);
    expect((await officer.api('POST', removal, { reason: 'Gửi nhầm bản' })).status).toBe(204);
    const [left] = await application.database.query(`SELECT removed_reason FROM dossier_item WHERE id = $1`, [item.id]);
    expect(left).toEqual({ removed_reason: 'Gửi nhầm bản' });
    expect((await officer.get(`${PROPOSALS}/${code}`)).json.files).toEqual([]);

    const secret = await begun({ title: 'Mật', isSecret: '1' });
    await add(officer, secret, {});
    const refused = await officer.postFiles(`${PROPOSALS}/${secret}/files`, { component: component.code }, [file]);
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('bí mật nhà nước');
  });

  it('goes on only with an explanation where the rules cannot say yes, and not at all while somebody is paused', async () => {
    const code = await begun({ title: 'Giải trình' });
    const { ids } = (await add(officer, code, {})).json;
    const send = async () => {
      const { version } = (await officer.get(`${PROPOSALS}/${code}`)).json;
      return officer.api('POST', `${PROPOSALS}/${code}/steps`, { action: 'send_to_leader', version });
    };
    expect((await send()).text).toContain('Chưa đủ căn cứ để xét Trần Thị Bưởi');
    const path = `${PROPOSALS}/${code}/candidates/${ids[0]}/explanation`;
    expect(
      (await officer.api('PUT', path, { version: 1, explanation: 'Đánh giá năm 2023 đang chờ ban hành' })).json,
    ).toEqual({
      version: 2,
    });
    expect((await officer.api('PUT', path, { version: 1, explanation: 'Bản khác' })).status).toBe(409);
    const [open] = await application.database.query<{ id: string }>(
      `INSERT INTO verification (person_id, reason, valid_from) VALUES ($1, 'Đơn phản ánh', '2024-01-15') RETURNING id`,
      [personId],
    );
    const paused = await send();
    expect(paused.status).toBe(422);
    expect(paused.text).toContain('đang tạm dừng xét');
    expect(paused.text).not.toContain('Đơn phản ánh');
    await application.database.query(
      `UPDATE verification SET valid_to = '2024-01-31', outcome = 'cleared' WHERE id = $1`,
      [open?.id],
    );
    expect((await send()).json.errors).toMatchObject([{ code: 'report_unwritten', place: ids[0] }]);
    const report = `${PROPOSALS}/${code}/candidates/${ids[0]}/achievements`;
    const written = await officer.api('PUT', report, { version: 2, achievements: 'Hoàn thành xuất sắc nhiệm vụ' });
    expect(written.status).toBe(200);
    expect((await send()).json).toMatchObject({ state: 'awaiting_leader' });
  });

  it('goes over the leader and the bloc to Sở Nội vụ, which pauses, takes up and refuses with reasons', async () => {
    const code = await begun({ title: 'Trình' });
    expect((await step(officer, code, 'send_to_leader')).text).toContain('Danh sách chưa có trường hợp nào');
    await add(officer, code, {});
    expect((await step(officer, code, 'send_to_leader')).json).toMatchObject({ state: 'awaiting_leader', level: null });
    expect((await add(officer, code, { award: 'GK' })).status).toBe(409);
    expect((await step(leader, code, 'leader_return')).status).toBe(422);
    expect((await step(leader, code, 'submit')).json).toMatchObject({ level: 'bloc', receivedAt: null });
    const secretary = await application.visit('thu-ky');
    expect((await step(appraiser, code, 'forward')).status).toBe(403);
    expect((await step(secretary, code, 'forward')).json).toMatchObject({ level: 'home_affairs' });
    const [{ id }] = (await appraiser.get(`${PROPOSALS}/${code}`)).json.candidates;
    const move = async (client: TestClient, action: string, reason = '') => {
      const { version } = (await client.get(`${PROPOSALS}/${code}`)).json.candidates[0];
      return client.api('POST', `${PROPOSALS}/${code}/candidates/${id}/steps`, { action, version, reason });
    };
    expect((await move(secretary, 'pause', 'Có đơn')).status).toBe(403);
    expect((await move(appraiser, 'pause')).status).toBe(422);
    expect((await move(appraiser, 'pause', 'Đang xác minh đơn')).json.candidates[0].state).toBe('paused');
    expect((await move(appraiser, 'resume', 'Không có vi phạm')).json.candidates[0].state).toBe('standing');
    const { json } = await move(appraiser, 'refuse', 'Hồ sơ không đủ');
    expect(json.candidates[0].state).toBe('refused');
    expect(json.steps[0]).toMatchObject({ candidateId: id, action: 'refuse', reason: 'Hồ sơ không đủ' });
    expect((await step(appraiser, code, 'forward')).text).toContain('chưa có trường hợp nào');
  });

  it('lets Sở Nội vụ ask other agencies, each to answer once in working days', async () => {
    const code = await begun({ title: 'Lấy ý kiến' });
    await add(officer, code, {});
    await step(officer, code, 'send_to_leader');
    await step(leader, code, 'submit');
    const question = { agencies: ['AG2'], question: 'Việc chấp hành pháp luật về thuế?', workingDays: 3 };
    expect((await appraiser.api('POST', `${PROPOSALS}/${code}/opinions`, question)).status).toBe(409);
    await step(await application.visit('thu-ky'), code, 'forward');
    expect((await other.get(`${PROPOSALS}/${code}`)).status).toBe(404);
    const asked = await appraiser.api('POST', `${PROPOSALS}/${code}/opinions`, question);
    // Thursday 1 February 2024 and three working days: Friday, Monday, Tuesday.
    expect(asked.json.opinions).toMatchObject([{ agencyCode: 'AG2', dueOn: '2024-02-06', answer: null }]);
    expect((await appraiser.api('POST', `${PROPOSALS}/${code}/opinions`, question)).json.opinions).toHaveLength(1);
    const again = await appraiser.api('POST', `${PROPOSALS}/${code}/opinions`, { ...question, question: 'Khác?' });
    expect(again.status).toBe(422);
    const [{ id }] = asked.json.opinions;
    const path = `${PROPOSALS}/${code}/opinions/${id}`;
    expect((await officer.api('PUT', path, { agrees: 'yes', answer: 'Đồng ý' })).status).toBe(404);
    expect((await other.api('PUT', path, { agrees: 'yes', answer: 'Không có vi phạm' })).status).toBe(200);
    expect((await other.api('PUT', path, { agrees: 'yes', answer: 'Không có vi phạm' })).status).toBe(200);
    expect((await other.api('PUT', path, { agrees: 'no', answer: 'Đổi ý' })).status).toBe(409);
  });
});

describe('trying the rules without a proposal', () => {
  it('answers for persons of the own agency, and hides those of others', async () => {
    const query = `award=BK_TINH&year=2023`;
    const { status, json } = await officer.get(`/api/v1/eligibility?${query}&person=${personId}`);
    expect(status).toBe(200);
    expect(json).toMatchObject({ name: 'Trần Thị Bưởi', awardCode: 'BK_TINH', outcome: 'unknown' });
    expect((await officer.get(`/api/v1/eligibility?${query}&person=${strangerId}`)).status).toBe(404);
    expect((await officer.get(`/api/v1/eligibility?${query}`)).status).toBe(422);
    expect((await officer.get(`/api/v1/eligibility?award=LA&year=2023&person=${personId}`)).status).toBe(422);
  });
});

describe('places of a bloc and terms', () => {
  const path = '/api/v1/blocs/KHOI-1/periods/2022/award-quotas';

  it('are set by Sở Nội vụ alone, and two at once lose nothing', async () => {
    expect((await officer.api('PUT', `${path}/CO_TINH`, { places: 2, version: 0 })).status).toBe(403);
    const basis = { decisionNumber: '15/QĐ-HĐTĐKT', decidedOn: '2023-01-10' };
    const set = await appraiser.api('PUT', `${path}/CO_TINH`, { places: 2, ...basis, version: 0 });
    expect(set.json).toMatchObject([{ awardCode: 'CO_TINH', places: 2, ...basis, version: 1 }]);
    expect((await appraiser.api('PUT', `${path}/CO_TINH`, { places: 2, ...basis, version: 0 })).status).toBe(200);
    const late = await appraiser.api('PUT', `${path}/CO_TINH`, { places: 3, ...basis, version: 0, reason: 'Bổ sung' });
    expect(late.status).toBe(409);
    expect((await appraiser.api('PUT', `${path}/KHONG_CO`, { places: 3, ...basis, version: 0 })).status).toBe(422);
    const term = await appraiser.api('PUT', '/api/v1/proposal-terms/opinion', {
      workingDays: 7,
      basis: '',
      version: 1,
    });
    expect(term.json.find(({ kind }: { kind: string }) => kind === 'opinion')).toMatchObject({
      workingDays: 7,
      version: 2,
    });
    expect((await appraiser.api('PUT', '/api/v1/proposal-terms/la', { workingDays: 7, version: 1 })).status).toBe(422);
  });
});

describe('what waits for people', () => {
  it('names the leader, the secretary, Sở Nội vụ, the agency asked, and who has to mend', async () => {
    const waiting = async (client: TestClient, kind: string): Promise<{ path: string; count: number }[]> => {
      const { json } = await client.get('/api/v1/todos');
      return json.todos.filter((todo: { kind: string }) => todo.kind === kind);
    };
    const secretary = await application.visit('thu-ky');
    const code = await begun({ title: 'Việc cần làm' });
    await add(officer, code, {});
    expect((await waiting(officer, 'proposal_draft')).map(({ path }) => path)).toContain(`/de-nghi/${code}`);
    expect(await waiting(other, 'proposal_draft')).toEqual([]);
    await step(officer, code, 'send_to_leader');
    expect((await waiting(leader, 'proposal_approve')).map(({ path }) => path)).toContain(`/de-nghi/${code}`);
    expect(await waiting(await application.visit('lanh-dao-ag2'), 'proposal_approve')).toEqual([]);
    await step(leader, code, 'submit');
    const [gathered] = await waiting(secretary, 'proposal_gather');
    expect(gathered?.path).toBe('/de-nghi?state=under_review&level=bloc');
    await step(secretary, code, 'forward');
    expect(await waiting(appraiser, 'proposal_appraise')).not.toEqual([]);
    await appraiser.api('POST', `${PROPOSALS}/${code}/opinions`, { agencies: ['AG2'], question: 'Có vi phạm không?' });
    expect((await waiting(other, 'proposal_opinion')).map(({ path }) => path)).toContain(`/de-nghi/${code}`);
    await step(appraiser, code, 'return', 'Thiếu báo cáo');
    expect((await waiting(officer, 'proposal_mend')).map(({ path }) => path)).toEqual([`/de-nghi/${code}`]);
    expect((await waiting(officer, 'proposal_draft')).map(({ path }) => path)).not.toContain(`/de-nghi/${code}`);
    expect((await waiting(other, 'proposal_opinion')).map(({ path }) => path)).not.toContain(`/de-nghi/${code}`);
  });
});
