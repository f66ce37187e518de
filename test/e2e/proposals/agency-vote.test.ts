import { COUNCIL, countPapers, openSession, type SeededCouncil } from '../../support/councils';
import { PROPOSALS, step } from '../../support/proposals';
import { SMALL_PDF } from '../../support/publications';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import { readDocx } from '../../support/read-docx';
import type { TestClient } from '../../support/test-client';
import { seedWorld, type World } from '../../support/world';

const MEMBERS = 17;
/** What minutes of a council of 17 say: 13 by paper and one in writing are the 14 that are needed. */
const COUNTED = {
  ...{ members: 17, issued: 16, returned: 15, valid: 14, inFavour: 13, writtenInFavour: 1 },
  ...{ minutesNumber: '05/BB-HĐ', minutesOn: '19/11/2026' },
};
const FILE = { field: 'file', name: 'bien-ban-kiem-phieu.pdf', content: SMALL_PDF };
const DECIDED = {
  ...{ number: '12/QĐ-AG3', decidedOn: '20/11/2026', issuingBody: 'Ban AG3 Tỉnh ủy' },
  ...{ authority: 'Thủ trưởng cơ quan', signerTitle: 'Trưởng ban' },
};

/** Chiến sĩ thi đua cơ sở ends with the agency, whose own council must vote on it (domain trap T1). */
describe('a title that the council of the agency must vote on', () => {
  let application: TestApplication;
  let world: World;
  let officer: TestClient;
  let leader: TestClient;
  let appraiser: TestClient;
  let personId: string;
  let council: SeededCouncil;

  beforeAll(async () => {
    application = await startTestApplication({ today: '2026-11-20' });
    world = await seedWorld(application);
    officer = await application.visit('can-bo-ag3');
    leader = await application.visit('lanh-dao-ag3');
    appraiser = await application.visit('so-noi-vu');
    personId = await person('Trần Thị Bưởi');
    council = await agencyCouncil();
  });
  afterAll(() => application.close());

  async function person(name: string): Promise<string> {
    const [row] = await application.database.query<{ id: string }>(
      `INSERT INTO person (full_name, given_name, gender) VALUES ($1, 'A', 'female') RETURNING id`,
      [name],
    );
    await application.database.query(
      `INSERT INTO person_post (person_id, agency_id, position_title, valid_from) VALUES ($1, $2, 'Chuyên viên', '2015-01-01')`,
      [row?.id, world.agencies['AG3']],
    );
    return row!.id;
  }

  async function agencyCouncil(): Promise<SeededCouncil> {
    const fields = { ...COUNCIL, name: 'Hội đồng Thi đua - Khen thưởng AG3', kind: 'agency', placeCode: 'AG3' };
    const created = await appraiser.api('POST', '/api/v1/councils', fields);
    if (created.status !== 201) throw new Error(created.text);
    const { id } = created.json;
    for (let number = 1; number <= MEMBERS; number += 1) {
      const answer = await appraiser.api('POST', `/api/v1/councils/${id}/members`, {
        ...{ fullName: `Ủy viên ${String(number)}`, positionTitle: 'Trưởng phòng' },
        ...{ role: number === 1 ? 'chair' : 'member', decisionNumber: '15/QĐ', decidedOn: '2026-01-15' },
        validFrom: '2026-01-15',
      });
      if (answer.status !== 201) throw new Error(answer.text);
    }
    const rows = await application.database.query<{ id: string }>(
      `SELECT id FROM council_member WHERE council_id = $1 ORDER BY id`,
      [id],
    );
    return { id, members: rows.map((row) => row.id), userIds: [] };
  }

  /** A list of the agency with one person, at the desk of its leader or refused on the way there. */
  async function begun(title: string, fields: Readonly<Record<string, unknown>> = {}): Promise<string> {
    const draft = { title, agency: 'AG3', system: 'state', type: 'achievement', achievementYear: 2026, ...fields };
    const { code } = (await officer.api('POST', PROPOSALS, draft)).json;
    const added = await officer.api('POST', `${PROPOSALS}/${code}/candidates`, {
      ...{ award: 'CSTDCS', kind: 'person', ids: [personId] },
    });
    expect(added.status).toBe(201);
    return code;
  }

  async function candidateOf(code: string): Promise<{ id: string; outsideVote: Record<string, unknown> | null }> {
    return (await officer.get(`${PROPOSALS}/${code}`)).json.candidates[0];
  }

  async function counted(
    code: string,
    changes: object = {},
    version = 0,
  ): Promise<Awaited<ReturnType<TestClient['api']>>> {
    const { id } = await candidateOf(code);
    const path = `${PROPOSALS}/${code}/candidates/${id}/outside-vote`;
    return officer.api('PUT', path, { ...COUNTED, version, ...changes });
  }

  async function signed(code: string): Promise<void> {
    expect((await officer.postFiles(`${PROPOSALS}/${code}/files`, { component: 'bien_ban' }, [FILE])).status).toBe(201);
  }

  async function voted(code: string, inFavour: number): Promise<void> {
    const path = await openSession(appraiser, council, code, `Phiên xét ${code}`);
    await countPapers(appraiser, path, MEMBERS, inFavour);
    const concluded = await appraiser.api('POST', `${path}/steps`, { action: 'conclude' });
    if (concluded.status >= 300) throw new Error(concluded.text);
  }

  it('does not leave the agency on minutes that the system prints with no votes in them', async () => {
    const refused = await step(officer, await begun('Chưa bỏ phiếu'), 'send_to_leader');
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Trần Thị Bưởi chưa có kết quả bỏ phiếu của Hội đồng');
  });

  it('tells the leader to return a list whose counts are missing, for only its draft takes them', async () => {
    const code = await begun('Thiếu phiếu ở bàn lãnh đạo');
    await application.database.query(`UPDATE proposal SET state = 'awaiting_leader' WHERE code = $1`, [code]);
    const refused = await step(leader, code, 'submit');
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Trả lại cho người soạn');
  });

  it('leaves with the counts and the signed minutes of a council that sat outside the system, and then they are frozen', async () => {
    const code = await begun('Kiểm phiếu ngoài hệ thống');
    await signed(code);
    const uncounted = await step(officer, code, 'send_to_leader');
    expect([uncounted.status, uncounted.text.includes('Kết quả kiểm phiếu ngoài hệ thống')]).toEqual([422, true]);
    expect((await counted(code, { writtenInFavour: 0 })).json).toEqual({ version: 1 });
    const few = await step(officer, code, 'send_to_leader');
    expect([few.status, few.text.includes('cần 14/17, có 13')]).toEqual([422, true]);
    expect((await counted(code, {}, 1)).json).toEqual({ version: 2 });
    expect((await candidateOf(code)).outsideVote).toMatchObject({ needed: 14, total: 14, isPassed: true, version: 2 });
    expect((await step(officer, code, 'send_to_leader')).json).toMatchObject({ state: 'awaiting_leader' });
    expect((await counted(code, { inFavour: 12 }, 2)).status).toBe(409);
    expect((await step(leader, code, 'submit')).json).toMatchObject({ state: 'under_review' });
  });

  it('asks to look at the counts again where the case they were typed of was changed', async () => {
    const code = await begun('Hồ sơ đổi sau khi ghi phiếu');
    await signed(code);
    const { id } = await candidateOf(code);
    const write = async (text: string) => {
      const { version } = (await officer.get(`${PROPOSALS}/${code}`)).json.candidates[0];
      return officer.api('PUT', `${PROPOSALS}/${code}/candidates/${id}/achievements`, { version, achievements: text });
    };
    expect((await write('Thành tích đã xét')).status).toBe(200);
    expect((await counted(code)).json).toEqual({ version: 1 });
    expect((await write('Thành tích khác hẳn')).status).toBe(200);
    const refused = await step(officer, code, 'send_to_leader');
    expect([refused.status, refused.json.errors]).toMatchObject([422, [{ code: 'vote_retype', place: id }]]);
    expect((await counted(code, {}, 1)).json).toEqual({ version: 2 });
    expect((await step(officer, code, 'send_to_leader')).json).toMatchObject({ state: 'awaiting_leader' });
  });

  it('asks for the signed minutes beside the counts', async () => {
    const code = await begun('Chưa có tệp biên bản');
    expect((await counted(code)).status).toBe(200);
    const refused = await step(officer, code, 'send_to_leader');
    expect([refused.status, refused.text.includes('còn thiếu tệp biên bản đã ký')]).toEqual([422, true]);
  });

  it('tells both of two officers what the other typed, and repeats nothing', async () => {
    const code = await begun('Hai người cùng ghi');
    expect((await counted(code)).json).toEqual({ version: 1 });
    expect((await counted(code)).json).toEqual({ version: 1 });
    const stale = await counted(code, { inFavour: 12 });
    expect(stale.status).toBe(409);
    expect(stale.text).toContain('đồng ý 13');
    expect(stale.text).toContain('đồng ý 12');
    const rows = await application.database.query<{ data: unknown }>(
      `SELECT data FROM audit_entry WHERE action = 'proposal.changed' AND subject = $1`,
      [`candidate:${(await candidateOf(code)).id}`],
    );
    expect(rows).toHaveLength(1);
    expect((await counted(code, { returned: 18 })).status).toBe(422);
    const { id } = await candidateOf(code);
    const path = `${PROPOSALS}/${code}/candidates/${id}/outside-vote`;
    expect((await leader.api('PUT', path, { ...COUNTED, version: 1, inFavour: 11 })).status).toBe(403);
  });

  it('takes counts away for a reason while the list is a draft, and keeps the old ones in the record', async () => {
    const code = await begun('Xóa số phiếu');
    const { id } = await candidateOf(code);
    expect((await counted(code)).json).toEqual({ version: 1 });
    const path = `${PROPOSALS}/${code}/candidates/${id}/outside-vote/removal`;
    expect((await officer.api('POST', path, { version: 1, reason: ' ' })).status).toBe(422);
    const form = `/de-nghi/${code}/kiem-phieu/xoa`;
    const unchosen = await officer.postForm(form, { candidate: '', reason: 'Ghi nhầm người' });
    expect(unchosen.status).toBe(422);
    expect(unchosen.text).toContain('Chọn trường hợp cần xóa số phiếu.');
    expect(unchosen.text).toContain('value="Ghi nhầm người"');
    expect((await counted(code, { inFavour: 12 }, 1)).json).toEqual({ version: 2 });
    const stale = await officer.postForm(form, { candidate: `${id}/1`, reason: 'Ghi nhầm người' });
    expect([stale.status, stale.text.includes('đồng ý 12')]).toEqual([409, true]);
    expect((await leader.api('POST', path, { version: 2, reason: 'Ghi nhầm' })).status).toBe(403);
    expect((await officer.postForm(form, { candidate: `${id}/2`, reason: 'Ghi nhầm người' })).status).toBe(303);
    expect((await candidateOf(code)).outsideVote).toBeNull();
    expect((await officer.api('POST', path, { version: 2, reason: 'Ghi nhầm người' })).status).toBe(204);
    const [entry] = await application.database.query<{ data: unknown }>(
      `SELECT data FROM audit_entry WHERE subject = $1 ORDER BY sequence DESC LIMIT 1`,
      [`candidate:${id}`],
    );
    const outsideVote = expect.stringMatching(/^đã xóa .*đồng ý 12/) as string;
    expect(entry?.data).toMatchObject({ reason: 'Ghi nhầm người', outsideVote });
    // Numbered after those that were taken away: who saw the first ones writes over nothing.
    expect((await counted(code)).json).toEqual({ version: 3 });
    expect((await counted(code, { inFavour: 11 }, 2)).status).toBe(409);
  });

  it('refuses a number of members that is not that of the council which the agency keeps', async () => {
    const code = await begun('Số thành viên khác');
    const refused = await counted(code, { members: 16 });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Hội đồng của cơ quan trên hệ thống có 17 thành viên ngày 19/11/2026');
    // On a day before anybody was appointed the system knows of no council.
    expect((await counted(code, { members: 16, minutesOn: '05/01/2026' })).status).toBe(200);
  });

  it('is typed on one table for the list, which keeps what was typed and tells what does not add up', async () => {
    const code = await begun('Bảng kiểm phiếu');
    const { id } = await candidateOf(code);
    const path = `/de-nghi/${code}/kiem-phieu`;
    expect((await officer.get(`/de-nghi/${code}`)).text).toContain(path);
    const typed = (changes: object): Record<string, string> =>
      Object.fromEntries(
        Object.entries({ ...COUNTED, version: 0, ...changes }).map(([name, value]) => [`${name}-${id}`, String(value)]),
      );
    const refused = await officer.postForm(path, typed({ inFavour: 15, minutesNumber: '77/BB' }));
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Có 15 phiếu đồng ý, nhiều hơn 14 phiếu hợp lệ.');
    expect(refused.text).toContain('77/BB');
    expect((await candidateOf(code)).outsideVote).toBeNull();
    expect((await officer.postForm(path, typed({}))).status).toBe(303);
    expect((await officer.get(path)).text).toContain('cần 14/17, có 14: đủ phiếu');
    expect((await officer.get(`/de-nghi/${code}/${id}`)).text).toContain('cần 14/17, có 14: đủ phiếu');
    expect((await officer.postForm(path, typed({ inFavour: 12 }))).status).toBe(409);
    // Whoever mends a mistake still writes over what they saw, not over what a colleague saved meanwhile.
    const mending = await officer.postForm(path, typed({ inFavour: 15 }));
    expect([mending.status, mending.text]).toEqual([422, expect.stringContaining(`name="version-${id}" value="0"`)]);
    const removed = await officer.postForm(path, {
      ...typed({ version: 1 }),
      'version-01a0': '0',
      'members-01a0': '17',
    });
    expect([removed.status, removed.text.includes('Từng trường hợp')]).toEqual([422, true]);
    const filled = Object.fromEntries(
      Object.entries(typed({ version: 1 })).map(([name, value]) => [name.replace(id, council.id), value]),
    );
    const gone = await officer.postForm(path, { ...typed({ version: 1, minutesNumber: '88/BB' }), ...filled });
    expect([gone.status, gone.text]).toEqual([409, expect.stringContaining('Danh sách vừa thay đổi')]);
    expect(gone.text).toContain('88/BB');
    for (const kind of ['danh-sach', 'bien-ban']) {
      const file = await officer.get(`/de-nghi/${code}/van-ban/${kind}?dinh-dang=docx`);
      expect(JSON.stringify(await readDocx(file.bytes))).toMatch(
        /iên bản kiểm phiếu số .{1,20} ngày .{1,12}: phát ra \d+ phiếu, thu vào \d+, hợp lệ 14, không hợp lệ \d+, đồng ý 13/,
      );
    }
  });

  it('needs 14 votes of all 17 members: 13 are refused whatever is attached, 14 pass', async () => {
    const failed = await begun('Mười ba phiếu');
    await voted(failed, 13);
    const file = { field: 'file', name: 'bien-ban-kiem-phieu.pdf', content: SMALL_PDF };
    await officer.postFiles(`${PROPOSALS}/${failed}/files`, { component: 'bien_ban' }, [file]);
    const refused = await step(officer, failed, 'send_to_leader');
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Danh sách chưa có trường hợp nào');
    expect((await officer.get(`${PROPOSALS}/${failed}`)).json.candidates).toMatchObject([
      { state: 'withdrawn', councilVotes: [{ counts: { members: 17, inFavour: 13, needed: 14, isPassed: false } }] },
    ]);
    const passed = await begun('Mười bốn phiếu');
    await voted(passed, 14);
    expect((await step(officer, passed, 'send_to_leader')).json).toMatchObject({ state: 'awaiting_leader' });
  });

  it('waits for a session whose agenda names it, whatever is typed of a vote outside the system', async () => {
    const code = await begun('Đang ở phiên họp');
    expect((await counted(code)).json).toEqual({ version: 1 });
    await signed(code);
    const session = await openSession(appraiser, council, code, 'Phiên đang họp');
    const typed = await counted(code, { inFavour: 14 }, 1);
    expect([typed.status, typed.text.includes('không cần ghi kết quả kiểm phiếu')]).toEqual([409, true]);
    const waiting = await step(officer, code, 'send_to_leader');
    expect([waiting.status, waiting.text.includes('đang trong chương trình phiên họp “Phiên đang họp”')]).toEqual([
      422,
      true,
    ]);
    expect((await appraiser.api('POST', `${session}/steps`, { action: 'cancel', reason: 'Hoãn' })).status).toBe(200);
    expect((await step(officer, code, 'send_to_leader')).json).toMatchObject({ state: 'awaiting_leader' });
  });

  it('cannot be refused by a session while it is with the leader, who returns it first', async () => {
    const code = await begun('Phiên họp kết thúc khi đã trình');
    const session = await openSession(appraiser, council, code, 'Phiên kết thúc muộn');
    await countPapers(appraiser, session, MEMBERS, 3);
    await application.database.query(`UPDATE proposal SET state = 'awaiting_leader' WHERE code = $1`, [code]);
    const refused = await appraiser.api('POST', `${session}/steps`, { action: 'conclude' });
    expect([refused.status, refused.text.includes('đang chờ lãnh đạo cơ quan')]).toEqual([409, true]);
    await application.database.query(`UPDATE proposal SET state = 'drafting' WHERE code = $1`, [code]);
    expect((await appraiser.api('POST', `${session}/steps`, { action: 'conclude' })).status).toBe(200);
  });

  it('asks counts and no file for a state secret, whose minutes are on paper', async () => {
    const code = await begun('Hồ sơ mật', { isSecret: true });
    const refused = await step(officer, code, 'send_to_leader');
    expect([refused.status, refused.text.includes('chưa có kết quả bỏ phiếu của Hội đồng')]).toEqual([422, true]);
    expect((await counted(code)).status).toBe(200);
    expect((await step(officer, code, 'send_to_leader')).json).toMatchObject({ state: 'awaiting_leader' });
  });

  it('is not decided without the vote, even where the dossier left the agency before it was asked for', async () => {
    const code = await begun('Trình trước khi đòi phiếu');
    await counted(code);
    const file = { field: 'file', name: 'bien-ban-kiem-phieu.pdf', content: SMALL_PDF };
    await officer.postFiles(`${PROPOSALS}/${code}/files`, { component: 'bien_ban' }, [file]);
    await step(officer, code, 'send_to_leader');
    expect((await step(leader, code, 'submit')).json).toMatchObject({ state: 'under_review', level: 'authority' });
    const ofCode = `proposal_id = (SELECT id FROM proposal WHERE code = '${code}')`;
    const hide = (at: string | null) =>
      application.database.query(
        `UPDATE dossier_item SET removed_at = $1::timestamptz, removed_by = $2 WHERE ${ofCode}`,
        [at, at === null ? null : 'Cán bộ'],
      );
    const { version } = (await appraiser.get(`${PROPOSALS}/${code}`)).json;
    const decision = { ...DECIDED, version: String(version) };
    const decide = () => appraiser.postFiles(`${PROPOSALS}/${code}/decision`, decision, [file]);
    await hide('2026-11-20');
    const refused = await decide();
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('còn thiếu tệp biên bản đã ký');
    expect((await appraiser.get(`${PROPOSALS}/${code}`)).json).toMatchObject({ state: 'under_review' });
    await hide(null);
    await application.database.query(
      `DELETE FROM outside_vote WHERE candidate_id IN (SELECT id FROM proposal_candidate WHERE ${ofCode})`,
    );
    expect((await decide()).status).toBe(201);
  });
});
