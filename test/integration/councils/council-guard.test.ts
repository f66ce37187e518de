import { SessionsService } from '../../../src/modules/councils';
import { ProposalStepsService } from '../../../src/modules/proposals';
import { ProposalsRepository } from '../../../src/modules/proposals/proposals.repository';
import { ApplicationError } from '../../../src/platform/errors';
import {
  COUNCIL_DAY,
  councilActor,
  countPapers,
  giveDossier,
  openSession,
  type SeededCouncil,
  seedCouncil,
  seedProposal,
} from '../../support/councils';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld, type World } from '../../support/world';

let application: TestApplication;
let world: World;
let manager: TestClient;
let council: SeededCouncil;
let number = 0;

beforeAll(async () => {
  application = await startTestApplication({ today: COUNCIL_DAY });
  world = await seedWorld(application);
  manager = await application.visit('so-noi-vu');
  council = await seedCouncil(application, manager, 5);
});
afterAll(() => application.close());

/** A list of flags at the council, whose members must vote by its award; its code. */
async function flags(...agencies: string[]): Promise<string> {
  number += 1;
  const code = `DN-2026-01${String(number).padStart(2, '0')}`;
  const seeded = await seedProposal(
    application,
    world,
    code,
    agencies.map((agency) => ({ agency, award: 'CO_TINH' })),
  );
  for (const id of seeded.candidates) await giveDossier(application, world, seeded.id, id);
  return code;
}

const forward = async (code: string) => {
  const { version } = (await manager.api('GET', `/api/v1/proposals/${code}`)).json;
  return manager.api('POST', `/api/v1/proposals/${code}/steps`, { action: 'forward', version });
};
const read = async (code: string) => (await manager.api('GET', `/api/v1/proposals/${code}`)).json;
const conclude = (session: string) => manager.api('POST', `${session}/steps`, { action: 'conclude' });

describe('a list whose award demands the votes of the council of the province', () => {
  it('does not leave it by hand: the answer names who has no vote and where it is held', async () => {
    const code = await flags('AG1', 'AG2');
    const refused = await forward(code);
    expect([refused.status, refused.json.awaitingVotes]).toEqual([409, ['Ban AG1 Tỉnh ủy', 'Ban AG2 Tỉnh ủy']]);
    expect(refused.text).toContain('chương trình một phiên họp tại mục Hội đồng');
    expect(await read(code)).toMatchObject({ level: 'council', actions: ['return'] });
    const page = await manager.get(`/de-nghi/${code}`);
    expect(page.text).toContain('Chưa đủ phiếu của Hội đồng');
    expect(page.text).toContain('href="/hoi-dong"');
    expect(page.text).not.toContain('value="forward"');
    const session = await openSession(manager, council, code, 'Phiên đang họp');
    expect((await forward(code)).text).toContain('ở chương trình phiên họp “Phiên đang họp” ngày 20/11/2026');
    const linked = (await manager.get(`/de-nghi/${code}`)).text;
    expect(linked).toContain(`href="/hoi-dong/phien/${session.split('/').at(-1) ?? ''}"`);
  });

  it('shows no count before the conclusion, goes on by it, and shows the counts afterwards', async () => {
    const code = await flags('AG1');
    const session = await openSession(manager, council, code);
    await countPapers(manager, session, 5, 4);
    expect((await read(code)).candidates[0].councilVotes).toMatchObject([{ counts: null }]);
    expect((await forward(code)).status).toBe(409);
    expect((await conclude(session)).status).toBe(200);
    const after = await read(code);
    expect(after).toMatchObject({ level: 'authority', awaitedVotes: [] });
    expect(after.candidates[0].councilVotes).toMatchObject([
      { counts: { members: 5, inFavour: 4, needed: 4, isPassed: true } },
    ]);
  });

  it('does not decide on who failed and was put back by hand, until the council has passed them', async () => {
    const code = await flags('AG1', 'AG2');
    const session = await openSession(manager, council, code);
    await countPapers(manager, session, 5, 3);
    await conclude(session);
    const failed = await read(code);
    expect(failed.candidates.map(({ state }: { state: string }) => state)).toEqual(['refused', 'refused']);
    const [{ id, version }] = failed.candidates;
    const back = { action: 'reinstate', version, reason: 'Xét lại' };
    expect((await manager.api('POST', `/api/v1/proposals/${code}/candidates/${id}/steps`, back)).status).toBe(201);
    const refused = await forward(code);
    expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('được 3 phiếu, cần 4')]);
  });

  it('goes on once when it is sent on by hand while its session concludes, whoever comes first', async () => {
    const code = await flags('AG1');
    const session = await openSession(manager, council, code);
    await countPapers(manager, session, 5, 5);
    const actor = await councilActor(application, world.users['so-noi-vu']);
    const proposal = await application.get(ProposalsRepository).byCode(code);
    const byHand = application
      .get(ProposalStepsService)
      .take(actor, proposal, 'forward', { version: proposal.version, reason: '' })
      .then(
        () => 'gone',
        (error: unknown) => (error instanceof ApplicationError ? error.status : error),
      );
    const [hand, concluded] = await Promise.all([byHand, conclude(session)]);
    expect(['gone', 409]).toContain(hand);
    expect(concluded.status).toBe(200);
    const after = await read(code);
    expect(after.level).toBe('authority');
    expect(after.steps.filter(({ action }: { action: string }) => action === 'forward')).toHaveLength(1);
    const { items } = await application.get(SessionsService).find(actor, session.split('/').at(-1) ?? '');
    expect(items[0]?.outcomeNote).toBe('Đã chuyển cấp tiếp theo');
  });
});

describe('a list whose award demands no vote', () => {
  it('goes on from the council by hand', async () => {
    const seeded = await seedProposal(application, world, 'DN-2026-0200', [{ agency: 'AG1', award: 'BK_TINH' }]);
    await giveDossier(application, world, seeded.id, seeded.candidates[0] ?? '');
    expect((await forward('DN-2026-0200')).json).toMatchObject({ level: 'authority' });
  });
});
