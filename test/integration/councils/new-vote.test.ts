import {
  COUNCIL_DAY,
  countPapers,
  giveDossier,
  openSession,
  type SeededCouncil,
  seedCouncil,
  seedProposal,
  seedSession,
} from '../../support/councils';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld, type World } from '../../support/world';

const CODE = 'DN-2026-0001';

let application: TestApplication;
let world: World;
let manager: TestClient;
let secretary: TestClient;
let council: SeededCouncil;
let proposalId: string;
let candidates: readonly string[];

beforeAll(async () => {
  application = await startTestApplication({ today: COUNCIL_DAY });
  world = await seedWorld(application);
  manager = await application.visit('so-noi-vu');
  secretary = await application.visit('thu-ky');
  council = await seedCouncil(application, manager, 5);
  const seeded = await seedProposal(application, world, CODE, [
    { agency: 'AG1', award: 'CO_TINH' },
    { agency: 'AG2', award: 'CO_TINH' },
  ]);
  proposalId = seeded.id;
  candidates = seeded.candidates;
  for (const id of seeded.candidates) await giveDossier(application, world, seeded.id, id);
  await application.database.query(`UPDATE proposal_candidate SET achievements = 'Thành tích đã viết' WHERE id = $1`, [
    candidates[0],
  ]);
  // Two flags of one bloc need two places.
  await application.database.query(
    `INSERT INTO award_quota (bloc_id, period_id, award_code, places, set_by) VALUES ($1, $2, 'CO_TINH', 2, 'Sở Nội vụ')`,
    [world.blocs['KHOI-1'], world.periods['2022']],
  );
  await application.database.query(`UPDATE proposal SET period_id = $2 WHERE id = $1`, [
    proposalId,
    world.periods['2022'],
  ]);
});
afterAll(() => application.close());

const read = async () => (await manager.api('GET', `/api/v1/proposals/${CODE}`)).json;
const step = async (action: string, reason = '') => {
  const { version } = await read();
  return manager.api('POST', `/api/v1/proposals/${CODE}/steps`, { action, version, reason });
};
const awaited = async (): Promise<string[]> =>
  (await read()).awaitedVotes.map(({ candidateId }: { candidateId: string }) => candidateId);
const outdated = async (): Promise<boolean[]> =>
  (await read()).candidates.map(
    ({ councilVotes }: { councilVotes: { counts: { isOutdated: boolean } | null }[] }) =>
      councilVotes.at(-1)?.counts?.isOutdated,
  );

/** Sends the list to the council again, past the levels before it: what they check is not what is looked at here. */
const sendAgain = () =>
  application.database.query(`UPDATE proposal SET state = 'under_review', level = 'council' WHERE id = $1`, [
    proposalId,
  ]);

describe('a list that the council has passed and that comes back', () => {
  it('keeps its votes while nothing of it is changed', async () => {
    const session = await openSession(manager, council, CODE);
    await countPapers(manager, session, 5, 5);
    expect((await manager.api('POST', `${session}/steps`, { action: 'conclude' })).status).toBe(200);
    expect(await read()).toMatchObject({ level: 'authority', awaitedVotes: [] });
    expect((await step('return', 'Bổ sung báo cáo')).status).toBe(201);
    await sendAgain();
    expect([await awaited(), await outdated()]).toEqual([[], [false, false]]);
  });

  it('offers the council nobody whom it has passed as they are', async () => {
    const empty = await seedSession(manager, council.id, 'Không có gì mới');
    const added = await manager.api('POST', `/api/v1/council-sessions/${empty}/proposals`, { proposal: CODE });
    expect(added.status).toBe(422);
    expect((await manager.get(`/hoi-dong/phien/${empty}`)).text).not.toContain(`value="${CODE}"`);
  });

  it('keeps its votes when the minutes of the vote are added to the dossier', async () => {
    await application.database.query(
      `INSERT INTO dossier_item (proposal_id, candidate_id, component_code, file_id, source, added_by)
       SELECT proposal_id, candidate_id, 'bien_ban', file_id, 'attached', added_by FROM dossier_item
        WHERE candidate_id = $1 AND component_code <> 'bien_ban' LIMIT 1`,
      [candidates[0]],
    );
    expect(await outdated()).toEqual([false, false]);
  });

  it('keeps the vote of a case to which papers are added, and loses it once a paper is taken out that was voted on', async () => {
    await application.database.query(
      `INSERT INTO dossier_item (proposal_id, candidate_id, component_code, file_id, source, added_by)
       SELECT proposal_id, candidate_id, 'other', file_id, 'attached', added_by FROM dossier_item WHERE candidate_id = $1 LIMIT 1`,
      [candidates[1]],
    );
    expect(await outdated()).toEqual([false, false]);
    const removed = `UPDATE dossier_item SET removed_by = 'Thư ký khối', removed_at = now(), removed_reason = 'Nhầm'
                      WHERE candidate_id = $1 AND component_code <> 'other'`;
    await application.database.query(removed, [candidates[1]]);
    expect(await outdated()).toEqual([false, true]);
    await application.database.query(
      `UPDATE dossier_item SET removed_by = NULL, removed_at = NULL, removed_reason = '' WHERE candidate_id = $1`,
      [candidates[1]],
    );
    expect(await outdated()).toEqual([false, false]);
  });

  it('keeps the vote of a case whose report was not written yet, until what was written is changed', async () => {
    const write = (text: string) =>
      application.database.query(`UPDATE proposal_candidate SET achievements = $2 WHERE id = $1`, [
        candidates[1],
        text,
      ]);
    await write('Hoàn thành xuất sắc');
    expect(await outdated()).toEqual([false, false]);
    await write('');
  });

  it('needs a new vote on the one whose case was changed, and says so to who sends it on', async () => {
    expect((await step('return', 'Viết lại báo cáo')).status).toBe(201);
    const { version } = (await read()).candidates[0];
    const path = `/api/v1/proposals/${CODE}/candidates/${candidates[0] ?? ''}/achievements`;
    expect((await secretary.api('PUT', path, { version, achievements: 'Thành tích khác' })).status).toBe(200);
    await sendAgain();
    expect([await awaited(), await outdated()]).toEqual([[candidates[0]], [true, false]]);
    const refused = await step('forward');
    expect([refused.status, refused.text]).toEqual([
      ...[409, expect.stringContaining('hồ sơ đã thay đổi sau phiên họp ngày 20/11/2026, Hội đồng bỏ phiếu lại')],
    ]);
    expect(refused.text).not.toContain('Ban AG2');
    expect((await manager.get(`/de-nghi/${CODE}`)).text).toContain('hồ sơ đã thay đổi sau phiên họp');
  });

  it('goes on by the vote on that one alone: the other keeps the votes it has', async () => {
    const session = await openSession(manager, council, CODE, 'Bỏ phiếu lại');
    const { items } = (await manager.api('GET', session)).json as { items: { title: string }[] };
    expect(items.map(({ title }) => title)).toEqual(['Ban AG1 Tỉnh ủy']);
    await countPapers(manager, session, 5, 4);
    expect((await manager.api('POST', `${session}/steps`, { action: 'conclude' })).status).toBe(200);
    expect(await read()).toMatchObject({ level: 'authority', awaitedVotes: [] });
    expect(await outdated()).toEqual([false, false]);
    expect((await read()).candidates[0].councilVotes).toHaveLength(2);
  });
});
