import { COUNCIL, countPapers, openSession, type SeededCouncil } from '../../support/councils';
import { PROPOSALS, step } from '../../support/proposals';
import { SMALL_PDF } from '../../support/publications';
import { readDocx } from '../../support/read-docx';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld, type World } from '../../support/world';

const MEMBERS = 17;
const FILE = { field: 'file', name: 'quyet-dinh.pdf', content: SMALL_PDF };
const MEMBER = {
  ...{ positionTitle: 'Trưởng phòng', decisionNumber: '15/QĐ', decidedOn: '2026-01-15', validFrom: '2026-01-15' },
};

/** Titles that the head of the agency decides on: they never leave the agency. */
describe('a list that the head of the agency decides on', () => {
  let application: TestApplication;
  let world: World;
  let officer: TestClient;
  let leader: TestClient;
  let stranger: TestClient;
  let appraiser: TestClient;
  let people: string[];
  let council: SeededCouncil;
  let number = 0;

  beforeAll(async () => {
    application = await startTestApplication({ today: '2026-11-20' });
    world = await seedWorld(application, { members: 4 });
    officer = await application.visit('can-bo-ag3');
    leader = await application.visit('lanh-dao-ag3');
    stranger = await application.visit('lanh-dao-ag4');
    appraiser = await application.visit('so-noi-vu');
    people = [await person('Trần Thị Bưởi'), await person('Lê Văn Cam')];
    council = await agencyCouncil();
  });
  afterAll(() => application.close());

  async function person(name: string): Promise<string> {
    const [row] = await application.database.query<{ id: string }>(
      `WITH p AS (INSERT INTO person (full_name, given_name, gender) VALUES ($1, 'A', 'female') RETURNING id)
       INSERT INTO person_post (person_id, agency_id, position_title, valid_from)
       SELECT id, $2, 'Chuyên viên', '2015-01-01' FROM p RETURNING person_id AS id`,
      [name, world.agencies['AG3']],
    );
    return row!.id;
  }

  async function agencyCouncil(): Promise<SeededCouncil> {
    const fields = { ...COUNCIL, name: 'Hội đồng AG3', kind: 'agency', placeCode: 'AG3' };
    const { id } = (await officer.api('POST', '/api/v1/councils', fields)).json;
    for (let at = 1; at <= MEMBERS; at += 1) {
      const fullName = `Ủy viên ${String(at)}`;
      const member = { ...MEMBER, fullName, role: at === 1 ? 'chair' : 'member' };
      const answer = await officer.api('POST', `/api/v1/councils/${id}/members`, member);
      if (answer.status !== 201) throw new Error(answer.text);
    }
    const { memberList } = (await officer.get(`/api/v1/councils/${id}`)).json as { memberList: { id: string }[] };
    return { id, members: memberList.map((member) => member.id), userIds: [] };
  }

  /** A draft of the agency with both persons for a title of the year that no list of this test has had. */
  async function drafted(achievementYear: number, award = 'CSTDCS'): Promise<string> {
    const draft = {
      title: `Đề nghị năm ${String(achievementYear)}`,
      agency: 'AG3',
      system: 'state',
      type: 'achievement',
    };
    const { code } = (await officer.api('POST', PROPOSALS, { ...draft, achievementYear })).json;
    await added(code, award);
    return code;
  }

  async function added(code: string, award: string): Promise<void> {
    const answer = await officer.api('POST', `${PROPOSALS}/${code}/candidates`, { award, kind: 'person', ids: people });
    if (answer.status !== 201) throw new Error(answer.text);
  }

  async function voted(code: string): Promise<void> {
    const path = await openSession(officer, council, code, `Phiên xét ${code}`);
    await countPapers(officer, path, MEMBERS, 15);
    expect((await leader.api('POST', `${path}/steps`, { action: 'conclude' })).status).toBe(200);
  }

  /** A list of titles that the council has voted on, and that the leader has approved: it waits for their decision. */
  async function submitted(achievementYear: number): Promise<string> {
    const code = await drafted(achievementYear);
    await voted(code);
    expect((await step(officer, code, 'send_to_leader')).json).toMatchObject({ state: 'awaiting_leader' });
    expect((await step(leader, code, 'submit')).json).toMatchObject({ state: 'under_review', level: 'authority' });
    return code;
  }

  /** What is typed of a decision on a proposal as it stands now. */
  async function decisionOn(code: string): Promise<Record<string, string>> {
    const { version } = (await appraiser.get(`${PROPOSALS}/${code}`)).json;
    number += 1;
    return {
      ...{ number: `${String(number)}/QĐ-AG3`, decidedOn: '20/11/2026', issuingBody: 'Ban AG3 Tỉnh ủy' },
      ...{ authority: 'Thủ trưởng Ban AG3 Tỉnh ủy', signerTitle: 'Trưởng ban', version: String(version) },
    };
  }

  async function decided(code: string): Promise<string> {
    const answer = await leader.postFiles(`${PROPOSALS}/${code}/decision`, await decisionOn(code), []);
    expect(answer.status).toBe(201);
    return answer.json.decisionId;
  }

  const waiting = async (client: TestClient, kind: string): Promise<string[]> =>
    ((await client.get('/api/v1/todos')).json.todos as { kind: string; path: string }[])
      .filter((todo) => todo.kind === kind)
      .map(({ path }) => path);
  const notices = async (client: TestClient): Promise<string> => (await client.get('/viec-can-lam')).text;
  const decisions = async (): Promise<number> => (await application.database.query(`SELECT FROM decision`)).length;

  it('waits for the leader, who decides on the page; the honours stand in the ledger and everybody is told', async () => {
    const code = await submitted(2020);
    expect((await leader.get(`${PROPOSALS}/${code}`)).json).toMatchObject({ isDecidedByAgency: true });
    expect(await waiting(leader, 'proposal_decide')).toEqual([`/de-nghi/${code}`]);
    expect(await waiting(stranger, 'proposal_decide')).toEqual([]);
    expect(await waiting(appraiser, 'proposal_appraise')).toEqual([]);
    const lock = (at: string | null) =>
      application.database.query(`UPDATE app_user SET locked_at = $1 WHERE login_name = 'lanh-dao-ag3'`, [at]);
    await lock('2026-11-20');
    expect(await waiting(appraiser, 'proposal_appraise')).toEqual(['/de-nghi?state=under_review&level=authority']);
    await lock(null);
    expect((await leader.get(`/de-nghi/${code}`)).text).toContain(`/de-nghi/${code}/quyet-dinh`);
    const form = await leader.get(`/de-nghi/${code}/quyet-dinh`);
    expect([form.status, form.text]).toEqual([200, expect.stringContaining('Trưởng Ban AG3 Tỉnh ủy')]);
    const draft = await leader.get(`/de-nghi/${code}/van-ban/du-thao-quyet-dinh?dinh-dang=docx`);
    const words = (await readDocx(draft.bytes)).paragraphs.map(({ text }) => text).join('\n');
    for (const part of ['-QĐ/AG3', 'TRƯỞNG BAN AG3 TỈNH ỦY', 'Lưu Ban AG3 Tỉnh ủy']) expect(words).toContain(part);
    expect(words).not.toContain('Giám đốc Sở Nội vụ');

    const typed = await decisionOn(code);
    const refused = await leader.postFiles(`/de-nghi/${code}/quyet-dinh`, { ...typed, number: '' }, [FILE]);
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('Trưởng ban')]);
    const sent = await leader.postFiles(`/de-nghi/${code}/quyet-dinh`, typed, [FILE]);
    expect(sent.status).toBe(303);
    expect((await leader.get(`${PROPOSALS}/${code}`)).json).toMatchObject({ state: 'decided' });
    const [, id = ''] = /quyet-dinh\/(.+)$/.exec(String(sent.headers['location'])) ?? [];
    const { honours, hasFile } = (await leader.get(`/api/v1/decisions/${id}`)).json;
    expect([hasFile, honours]).toEqual([
      true,
      [
        expect.objectContaining({ awardCode: 'CSTDCS', recipientName: 'Trần Thị Bưởi' }),
        expect.objectContaining({ awardCode: 'CSTDCS', recipientName: 'Lê Văn Cam' }),
      ],
    ]);
    expect((await officer.get('/tra-cuu?ten=B%C6%B0%E1%BB%9Fi')).text).toContain(typed['number']);
    expect(await waiting(leader, 'proposal_decide')).toEqual([]);
    expect(await notices(appraiser)).toContain(`Trưởng Ban AG3 Tỉnh ủy đã ký Quyết định số ${typed['number'] ?? ''}`);
    expect(await notices(officer)).toContain(`đã có Quyết định số ${typed['number'] ?? ''}`);
  });

  it('is returned by the leader with a reason, to be mended by the officer', async () => {
    const code = await submitted(2021);
    expect((await step(leader, code, 'return', ' ')).status).toBe(422);
    expect((await step(leader, code, 'return', 'Thiếu trích ngang')).json).toMatchObject({ state: 'drafting' });
    expect(await waiting(officer, 'proposal_mend')).toEqual([`/de-nghi/${code}`]);
    expect((await leader.get(`/de-nghi/${code}/quyet-dinh`)).status).toBe(409);
    await application.database.query(`UPDATE proposal SET state = 'withdrawn' WHERE code = $1`, [code]);
  });

  it('is nothing to the leader of another agency, at any step, nor to the officer', async () => {
    const code = await submitted(2019);
    const typed = await decisionOn(code);
    const before = await decisions();
    const path = `/de-nghi/${code}`;
    const touch = async (client: TestClient): Promise<number[]> => [
      (await client.get(`${path}/quyet-dinh`)).status,
      (await client.postFiles(`${path}/quyet-dinh`, typed, [FILE])).status,
      (await client.postFiles(`${PROPOSALS}/${code}/decision`, typed, [FILE])).status,
    ];
    expect(await touch(stranger)).toEqual([404, 404, 404]);
    expect(await touch(officer)).toEqual([403, 403, 403]);
    expect((await step(stranger, code, 'return', 'Lý do')).status).toBe(404);
    expect((await stranger.get(`${path}/van-ban/du-thao-quyet-dinh?dinh-dang=pdf`)).status).toBe(404);
    expect((await officer.get(`${path}/van-ban/du-thao-quyet-dinh?dinh-dang=pdf`)).status).toBe(404);
    expect(await decisions()).toBe(before);
    const [kept] = await application.database.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM stored_file WHERE purpose = 'decision' AND uploaded_by <> ALL ($1)`,
      [[world.users['lanh-dao-ag3'], world.users['so-noi-vu']]],
    );
    expect(kept?.count).toBe(0);
    const id = await decided(code);
    const page = `/quyet-dinh/${id}/gui-tep`;
    for (const client of [stranger, officer]) {
      expect((await client.get(page)).status).toBe(403);
      expect((await client.postFiles(page, { version: '1' }, [FILE])).status).toBe(403);
      expect((await client.postFiles(`/api/v1/decisions/${id}/file`, { version: '1' }, [FILE])).status).toBe(403);
      expect((await client.get(`/quyet-dinh/${id}`)).text).not.toContain('gui-tep');
    }
  });

  it('is decided in the name of the agency alone, and not before its council has voted', async () => {
    const code = await submitted(2014);
    const decision = await decisionOn(code);
    const tried = async (changes: Record<string, string>) =>
      (await leader.postFiles(`${PROPOSALS}/${code}/decision`, { ...decision, ...changes }, [])).json.errors;
    const ofProvince = { issuingBody: 'Ủy ban nhân dân tỉnh', authority: 'Chủ tịch Ủy ban nhân dân tỉnh' };
    expect(await tried(ofProvince)).toMatchObject([
      { code: 'decision_not_of_agency', place: 'issuingBody' },
      { code: 'decision_not_of_agency', place: 'authority' },
    ]);
    expect(await tried({ decidedOn: '05/01/2026' })).toMatchObject([{ code: 'date_too_early', place: 'decidedOn' }]);
    await decided(code);
  });

  it('is decided once when the leader and Sở Nội vụ decide at the same time', async () => {
    const code = await submitted(2018);
    const before = await decisions();
    const [own, theirs] = [await decisionOn(code), await decisionOn(code)];
    const answers = await Promise.all([
      leader.postFiles(`${PROPOSALS}/${code}/decision`, own, []),
      appraiser.postFiles(`${PROPOSALS}/${code}/decision`, theirs, []),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(await decisions()).toBe(before + 1);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused?.text).toContain('đã được');
  });

  it('sends the signed file later, and shows its leader the money that Sở Nội vụ has worked out', async () => {
    const id = await decided(await submitted(2017));
    const page = `/quyet-dinh/${id}`;
    expect((await leader.get(page)).text).toContain(`${page}/gui-tep`);
    expect((await leader.postFiles(`${page}/gui-tep`, { version: '1' }, [FILE])).status).toBe(303);
    expect((await leader.get(`${page}/tep`)).status).toBe(200);
    const other = { ...FILE, content: `${SMALL_PDF}\n` };
    const address = `/api/v1/decisions/${id}/file`;
    expect((await leader.postFiles(address, { version: '1', reason: 'Bản rõ' }, [other])).status).toBe(409);
    expect((await leader.postFiles(address, { version: '2', reason: 'Bản rõ' }, [other])).status).toBe(204);

    const { fingerprint } = (await appraiser.get(`/api/v1/payments/decisions/${id}/preview`)).json;
    const confirmed = await appraiser.api('POST', `/api/v1/payments/decisions/${id}`, { fingerprint });
    expect(confirmed.status).toBe(201);
    const list = `/quyet-dinh/chi-thuong/${confirmed.json.id}`;
    expect((await leader.get(page)).text).toContain(list);
    expect((await leader.get(list)).text).toContain('Trần Thị Bưởi');
    expect((await leader.get(`${list}/in/pdf`)).status).toBe(200);
    expect((await stranger.get(list)).status).toBe(404);
    expect((await leader.get(`${page}/chi-thuong`)).status).toBe(403);
  });

  it('is not the leader’s where a title of the province stands in it too', async () => {
    const code = await drafted(2016);
    await added(code, 'BK_TINH');
    const found = (await officer.get(`${PROPOSALS}/${code}`)).json;
    expect(found).toMatchObject({ isDecidedByAgency: false, route: expect.arrayContaining(['home_affairs']) });
    await application.database.query(
      `UPDATE proposal SET state = 'under_review', level = 'authority' WHERE code = $1`,
      [code],
    );
    const typed = await decisionOn(code);
    const page = await leader.get(`/de-nghi/${code}/quyet-dinh`);
    expect([page.status, page.text]).toEqual([403, expect.stringContaining('không do thủ trưởng cơ quan quyết định')]);
    expect((await leader.postFiles(`/de-nghi/${code}/quyet-dinh`, typed, [FILE])).status).toBe(403);
    expect((await leader.postFiles(`${PROPOSALS}/${code}/decision`, typed, [FILE])).status).toBe(403);
    expect((await step(leader, code, 'return', 'Lý do')).status).toBe(403);
    expect((await leader.get(`/de-nghi/${code}/van-ban/du-thao-quyet-dinh?dinh-dang=pdf`)).status).toBe(404);
    expect((await leader.get(`/de-nghi/${code}`)).text).not.toContain(`/de-nghi/${code}/quyet-dinh`);
    expect(await waiting(leader, 'proposal_decide')).toEqual([]);
    expect(await waiting(appraiser, 'proposal_appraise')).not.toEqual([]);
  });

  it('gives the leader no other decision to write: not by hand, and not the file of one of the province', async () => {
    const { version = '', ...head } = await decisionOn(await drafted(2015));
    const typed = { ...head, decidedOn: '2026-11-20', system: 'state' };
    expect((await leader.api('POST', '/api/v1/decisions', { ...typed, lines: [] })).status).toBe(403);
    expect((await leader.get('/quyet-dinh/moi')).status).toBe(403);
    const lines = [{ award: 'BK_TINH', subject: 'collective', type: 'achievement', agency: 'AG3', year: 2025 }];
    const recorded = await appraiser.api('POST', '/api/v1/decisions', { ...typed, lines });
    expect([recorded.status, recorded.text]).toEqual([201, expect.stringContaining('decisionId')]);
    const address = `/api/v1/decisions/${recorded.json.decisionId}/file`;
    expect((await leader.postFiles(address, { version }, [FILE])).status).toBe(403);
  });
});
