import { COUNCIL, countPapers, openSession, type SeededCouncil } from '../../support/councils';
import { PROPOSALS, step } from '../../support/proposals';
import { SMALL_PDF } from '../../support/publications';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld, type World } from '../../support/world';

const MEMBERS = 17;
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

  it('leaves with the signed minutes of a council that sat outside the system', async () => {
    const code = await begun('Biên bản đã ký');
    const file = { field: 'file', name: 'bien-ban-kiem-phieu.pdf', content: SMALL_PDF };
    const kept = await officer.postFiles(`${PROPOSALS}/${code}/files`, { component: 'bien_ban' }, [file]);
    expect(kept.status).toBe(201);
    expect((await step(officer, code, 'send_to_leader')).json).toMatchObject({ state: 'awaiting_leader' });
    expect((await step(leader, code, 'submit')).json).toMatchObject({ state: 'under_review' });
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

  it('asks no file for a state secret, whose dossier is on paper', async () => {
    const code = await begun('Hồ sơ mật', { isSecret: true });
    expect((await step(officer, code, 'send_to_leader')).json).toMatchObject({ state: 'awaiting_leader' });
  });

  it('is not decided without the vote, even where the dossier left the agency before it was asked for', async () => {
    const code = await begun('Trình trước khi đòi phiếu');
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
    expect(refused.text).toContain('Trần Thị Bưởi chưa có kết quả bỏ phiếu của Hội đồng');
    expect((await appraiser.get(`${PROPOSALS}/${code}`)).json).toMatchObject({ state: 'under_review' });
    await hide(null);
    expect((await decide()).status).toBe(201);
  });
});
