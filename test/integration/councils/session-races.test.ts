import { CouncilVotingService } from '../../../src/modules/councils';
import { ApplicationError } from '../../../src/platform/errors';
import {
  attend,
  COUNCIL_DAY,
  councilActor,
  openSession,
  type SeededCouncil,
  seedCouncil,
  seedProposal,
  seedSession,
} from '../../support/councils';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld, type World } from '../../support/world';

let application: TestApplication;
let world: World;
let manager: TestClient;
let council: SeededCouncil;

beforeAll(async () => {
  application = await startTestApplication({ today: COUNCIL_DAY });
  world = await seedWorld(application);
  manager = await application.visit('so-noi-vu');
  council = await seedCouncil(application, manager, 5);
});
afterAll(() => application.close());

const step = (path: string, body: object) => manager.api('POST', `${path}/steps`, body);
const read = async (path: string) => (await manager.api('GET', path)).json;

/** An open session of three of five members with one free matter that is voted secretly. */
async function secretSession(): Promise<string> {
  const id = await seedSession(manager, council.id);
  const path = `/api/v1/council-sessions/${id}`;
  await attend(manager, id, council.members, 4);
  const matter = { title: 'Nội dung', voteKind: 'secret', voteShare: '1/2' };
  expect((await manager.api('POST', `${path}/matters`, matter)).status).toBeLessThan(300);
  expect((await step(path, { action: 'open' })).status).toBe(200);
  expect((await step(path, { action: 'start_voting', method: 'secret' })).status).toBe(200);
  return path;
}

/** Votes for a member, counted from 1; the status of the refusal, or 204. */
async function vote(path: string, number: number): Promise<number> {
  const id = path.split('/').at(-1) ?? '';
  const agreed = ((await read(path)).items as { id: string }[]).map((item) => item.id);
  const actor = await councilActor(application, council.userIds[number - 1]);
  return application
    .get(CouncilVotingService)
    .vote(actor, id, { agreed, disagreed: [] }, false)
    .then(
      () => 204,
      (error: unknown) => (error instanceof ApplicationError ? error.status : 500),
    );
}

describe('two things at once in a session', () => {
  it('closes a vote once: one closing counts, the other is told', async () => {
    const path = await secretSession();
    for (const number of [1, 2, 3]) expect(await vote(path, number)).toBe(204);
    const closings = await Promise.all([1, 2].map(() => step(path, { action: 'close_voting' })));
    expect(closings.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await read(path)).items[0].result).toMatchObject({ inFavour: 3, isPassed: true });
  });

  it('counts the vote that comes while it closes, or refuses it: whoever counts as having voted has a paper', async () => {
    const path = await secretSession();
    await vote(path, 1);
    const [late, closed] = await Promise.all([vote(path, 2), step(path, { action: 'close_voting' })]);
    expect(closed.status).toBe(200);
    expect([204, 409]).toContain(late);
    const after = await read(path);
    const counted = late === 204 ? 2 : 1;
    expect(after.votes[0]).toMatchObject({ voted: counted, collected: counted });
    expect(after.items[0].result).toMatchObject({ inFavour: counted });
  });

  it('concludes while a candidate is taken off the list: nobody is refused twice, and the others go on', async () => {
    const code = 'DN-2026-0301';
    await seedProposal(application, world, code, [
      { agency: 'AG1', award: 'BK_TINH' },
      { agency: 'AG2', award: 'BK_TINH' },
    ]);
    const path = await openSession(manager, council, code);
    const { items } = await read(path);
    expect(items.map(({ voteKind }: { voteKind: string }) => voteKind)).toEqual(['open', 'open']);
    expect((await step(path, { action: 'start_voting', method: 'open' })).status).toBe(200);
    for (const number of [1, 2, 3]) expect(await vote(path, number)).toBe(204);
    expect((await step(path, { action: 'close_voting' })).status).toBe(200);
    const [{ id, version }] = (await read(`/api/v1/proposals/${code}`)).candidates;
    const refusal = { action: 'refuse', version, reason: 'Cơ quan xin rút' };
    const [refused, concluded] = await Promise.all([
      manager.api('POST', `/api/v1/proposals/${code}/candidates/${id}/steps`, refusal),
      step(path, { action: 'conclude' }),
    ]);
    expect([201, 409]).toContain(refused.status);
    expect(concluded.status).toBe(200);
    const after = await read(`/api/v1/proposals/${code}`);
    const refusals = after.steps.filter(({ action }: { action: string }) => action === 'refuse');
    expect(refusals.length).toBe(refused.status === 201 ? 1 : 0);
    expect(after.candidates[1].state).toBe('standing');
  });

  it('keeps to the members with whom it was opened when the membership changes during it', async () => {
    const path = await secretSession();
    const [, , , fourth] = council.members;
    const ended = await manager.api('POST', `/api/v1/councils/${council.id}/members/${fourth ?? ''}/end`, {
      ...{ validTo: '2026-11-20', decision: '99/QĐ-UBND ngày 19/11/2026' },
    });
    expect(ended.status).toBe(200);
    for (const number of [1, 2]) expect(await vote(path, number)).toBe(204);
    expect((await step(path, { action: 'close_voting' })).status).toBe(200);
    const after = await read(path);
    expect(after.roster).toHaveLength(5);
    expect(after.items[0].result).toMatchObject({ members: 5, needed: 3, inFavour: 2, isPassed: false });
    const next = await seedSession(manager, council.id, 'Phiên sau');
    expect((await read(`/api/v1/council-sessions/${next}`)).roster).toHaveLength(4);
  });
});
