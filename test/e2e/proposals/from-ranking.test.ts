import { COUNCIL_DAY, passInCouncil, seedCouncil } from '../../support/councils';
import { attestAll, NOMINATIONS, PROPOSALS, publishYear, step } from '../../support/proposals';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld } from '../../support/world';

let application: TestApplication;
let secretary: TestClient;
let appraiser: TestClient;
let officer: TestClient;
let code: string;

beforeAll(async () => {
  application = await startTestApplication({ today: COUNCIL_DAY });
  const world = await seedWorld(application);
  secretary = await application.visit('thu-ky');
  appraiser = await application.visit('so-noi-vu');
  officer = await application.visit('can-bo-ag1');
  await publishYear(application, world, appraiser);
});

afterAll(() => application.close());

describe('a flag for the first of a published ranking', () => {
  it('shows the members in rank order beside the quota', async () => {
    const { status, json } = await secretary.get(`${NOMINATIONS}?award=CO_TINH`);
    expect(status).toBe(200);
    expect(json).toMatchObject({ places: 1, source: 'award' });
    expect(
      json.lines.map(({ agencyCode, rank, standing }: Record<string, unknown>) => [agencyCode, rank, standing]),
    ).toEqual([
      ['AG1', 1, 'within'],
      ['AG2', 2, 'over'],
      ['AG3', 3, 'over'],
    ]);
  });

  it('refuses the second with the rule and what it rests on, and writes nothing', async () => {
    const refused = await secretary.api('POST', NOMINATIONS, { award: 'CO_TINH', agencies: ['AG2'] });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Xếp hạng 2, ngoài chỉ tiêu');
    expect(refused.text).toContain('nhiều nhất 01');
    expect(refused.text).toContain('Điều 26');
    expect((await secretary.get(PROPOSALS)).json).toEqual([]);
  });

  it('begins a dossier for the first with its scores and the files that back them, once', async () => {
    const begun = await secretary.api('POST', NOMINATIONS, { award: 'CO_TINH', agencies: ['AG1'] });
    expect(begun.status).toBe(201);
    code = begun.json.code;
    expect((await secretary.api('POST', NOMINATIONS, { award: 'CO_TINH', agencies: ['AG1'] })).json.code).toBe(code);
    const { json } = await secretary.get(`${PROPOSALS}/${code}`);
    expect(json.route).toEqual(['home_affairs', 'standing_board', 'council', 'authority']);
    expect(json.quotas).toMatchObject([{ awardCode: 'CO_TINH', count: 1, places: 1 }]);
    expect(json.candidates).toMatchObject([
      {
        name: 'Ban AG1 Tỉnh ủy',
        result: { rank: 1, members: 3, total: '97', decisionNumber: '12/QĐ-HĐTĐKT' },
        evidence: [{ fileName: 'bao-cao-nam.pdf', source: 'evidence', note: 'Minh chứng tiêu chí A1' }],
        eligibility: { outcome: 'unknown' },
      },
    ]);
  });

  it('moves it from level to level, and keeps what the rules said', async () => {
    await attestAll(secretary, code);
    expect((await officer.get(`${PROPOSALS}/${code}`)).status).toBe(404);
    const submitted = await step(secretary, code, 'submit');
    expect(submitted.status).toBe(201);
    expect(submitted.json).toMatchObject({ state: 'under_review', level: 'home_affairs' });
    expect(submitted.json.receivedAt).not.toBeNull();
    const [candidate] = submitted.json.candidates;
    expect(candidate.submittedEligibility).toMatchObject({ outcome: 'eligible' });
    expect((await step(secretary, code, 'forward')).status).toBe(403);
    expect((await step(appraiser, code, 'forward')).json).toMatchObject({ level: 'standing_board' });
    expect((await step(appraiser, code, 'forward')).json).toMatchObject({ level: 'council' });
  });

  it('takes nothing more from who drafted it, until it comes back with a reason', async () => {
    const { json } = await secretary.get(`${PROPOSALS}/${code}`);
    const [{ id, version }] = json.candidates;
    const path = `${PROPOSALS}/${code}/candidates/${id}/achievements`;
    const late = await secretary.api('PUT', path, { version, achievements: 'Sửa sau khi trình' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Hội đồng Thi đua - Khen thưởng');
    expect((await step(appraiser, code, 'return')).status).toBe(422);
    const returned = await step(appraiser, code, 'return', 'Bổ sung biên bản');
    expect(returned.json).toMatchObject({ state: 'drafting', level: null });
    expect(returned.json.steps[0]).toMatchObject({ action: 'return', reason: 'Bổ sung biên bản' });
    expect((await secretary.api('PUT', path, { version, achievements: 'Đã bổ sung' })).status).toBe(200);
    const again = await step(secretary, code, 'submit');
    expect(again.json).toMatchObject({ level: 'home_affairs', receivedAt: json.receivedAt });
  });

  it('ends with a decision that stands in the ledger, and the same achievement is not honoured again', async () => {
    const decided = { number: '77/QĐ-UBND', issuingBody: 'UBND tỉnh', authority: 'UBND tỉnh', signerTitle: 'Chủ tịch' };
    const record = async (client: TestClient, decidedOn = COUNCIL_DAY) => {
      const { version } = (await appraiser.get(`${PROPOSALS}/${code}`)).json;
      const fields = { ...decided, decidedOn, version: String(version) };
      return client.postFiles(`${PROPOSALS}/${code}/decision`, fields, []);
    };
    expect((await record(secretary)).status).toBe(403);
    expect((await record(appraiser)).status).toBe(409);
    for (let left = 2; left > 0; left -= 1) expect((await step(appraiser, code, 'forward')).status).toBe(201);
    await passInCouncil(appraiser, await seedCouncil(application, appraiser, 3), code);
    const early = await record(appraiser, '2026-11-19');
    expect(early.status).toBe(422);
    expect(early.text).toContain('Nhập ngày từ 20/11/2026 trở đi');
    const recorded = await record(appraiser);
    expect(recorded.status).toBe(201);
    const { json } = await appraiser.get(`${PROPOSALS}/${code}`);
    expect(json).toMatchObject({ state: 'decided', level: null, candidates: [{ state: 'awarded' }] });
    const ledger = await appraiser.get('/api/v1/honours?agency=AG1&award=CO_TINH');
    expect(ledger.json.honours).toMatchObject([{ decisionNumber: '77/QĐ-UBND' }]);
    const repeated = await record(appraiser);
    expect([repeated.status, repeated.json]).toEqual([201, recorded.json]);
    const again = await secretary.get(`${NOMINATIONS}?award=CO_TINH`);
    expect(again.json.lines[0]).toMatchObject({ agencyCode: 'AG1', proposedIn: code, outcome: 'not_eligible' });
  });
});
