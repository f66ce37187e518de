import { PapersRepository } from '../../../src/modules/ballots/papers.repository';
import { Conflict } from '../../../src/platform/errors';
import { BALLOT_API, prepareBallot, RULES, seedMeeting, step, unitCodes, vote } from '../../support/ballots';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld, type World } from '../../support/world';

const UNITS = unitCodes(12);

interface StoredPaper {
  readonly id: string;
  readonly place: string;
  readonly transaction: string;
  readonly chosen: string[];
}

let application: TestApplication;
let world: World;
let secretary: TestClient;

beforeAll(async () => {
  application = await startTestApplication({ today: '2022-07-20' });
  world = await seedWorld(application, { members: UNITS.length });
  secretary = await application.visit('thu-ky');
  await secretary.api('PUT', `${BALLOT_API}/ballot-rules`, RULES);
});
afterAll(() => application.close());

/** A ballot in which every unit has voted for itself, in official order; the papers lie in the box as they were put in. */
async function votedBallot(): Promise<string> {
  const meeting = await seedMeeting(application, world, UNITS);
  const id = await prepareBallot(secretary, meeting, { candidates: UNITS });
  await step(secretary, id, 'open');
  for (const code of UNITS) {
    const leader = await application.visit(`lanh-dao-${code.toLowerCase()}`);
    if ((await vote(leader, id, [code])).status !== 204) throw new Error(`${code} could not vote`);
  }
  return id;
}

/** The papers of a ballot in the order in which they lie in the table. */
function papersOf(ballotId: string): Promise<StoredPaper[]> {
  return application.database.query<StoredPaper>(
    `SELECT c.id, c.ctid::text AS place, c.xmin::text AS transaction,
            ARRAY(SELECT code FROM agency WHERE id = ANY(c.chosen)) AS chosen
       FROM ballot_choice c WHERE ballot_id = $1 ORDER BY c.ctid`,
    [ballotId],
  );
}

const chosenIn = (papers: readonly StoredPaper[]): string[] => papers.flatMap(({ chosen }) => chosen);

// Domain trap T28.
describe('the box of secret papers', () => {
  it('has no column in which a person, a voting unit or an instant could stand', async () => {
    const columns = await application.database.query<{ name: string; type: string }>(
      `SELECT attname AS name, format_type(atttypid, NULL) AS type FROM pg_attribute
        WHERE attrelid = 'ballot_choice'::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
    );
    expect(columns).toEqual([
      { name: 'id', type: 'uuid' },
      { name: 'ballot_id', type: 'uuid' },
      { name: 'round', type: 'integer' },
      { name: 'chosen', type: 'uuid[]' },
    ]);
  });

  it('is pointed at by no table, so that nothing joins a paper to a unit', async () => {
    const pointing = await application.database.query(
      `SELECT conname FROM pg_constraint WHERE contype = 'f' AND confrelid = 'ballot_choice'::regclass`,
    );
    expect(pointing).toEqual([]);
  });

  it('has random keys, never keys that grow with time', async () => {
    const papers = await papersOf(await votedBallot());
    // The thirteenth digit of a UUID is its version: 4 is random, 7 begins with the clock.
    expect(papers.map(({ id }) => id.charAt(14))).toEqual(UNITS.map(() => '4'));
  });

  it('is rewritten when the round is counted: other keys, other places, one transaction, another order', async () => {
    const id = await votedBallot();
    const before = await papersOf(id);
    expect(chosenIn(before)).toEqual(UNITS);
    expect(new Set(before.map(({ transaction }) => transaction)).size).toBe(UNITS.length);
    await step(secretary, id, 'count');
    const after = await papersOf(id);
    expect([...chosenIn(after)].sort()).toEqual([...UNITS].sort());
    expect(after.filter((paper) => before.some((old) => old.id === paper.id))).toEqual([]);
    expect(after.filter((paper) => before.some((old) => old.place === paper.place))).toEqual([]);
    expect(new Set(after.map(({ transaction }) => transaction)).size).toBe(1);
    // The order of voting survives by chance once in 12! ≈ 479 million runs, in any of the three orders.
    const byKey = [...after].sort((first, second) => (first.id < second.id ? -1 : 1));
    expect(chosenIn(after)).not.toEqual(UNITS);
    expect(chosenIn([...after].reverse())).not.toEqual(UNITS);
    expect(chosenIn(byKey)).not.toEqual(UNITS);
  });

  it('is vacuumed as soon as rows were deleted', async () => {
    const [row] = await application.database.query<{ options: string[] }>(
      `SELECT reloptions AS options FROM pg_class WHERE oid = 'ballot_choice'::regclass`,
    );
    expect(row?.options).toEqual(['autovacuum_vacuum_threshold=0', 'autovacuum_vacuum_scale_factor=0']);
  });

  it('leaves no trace of choices in the record of changes, in notices or in sessions', async () => {
    const meeting = await seedMeeting(application, world, UNITS);
    const id = await prepareBallot(secretary, meeting, { candidates: UNITS });
    await step(secretary, id, 'open');
    const leader = await application.visit('lanh-dao-ag5');
    await leader.get(`/khoi/KHOI-1/2022-H1/bo-phieu/${id}/phieu`);
    await leader.postForm(`/khoi/KHOI-1/2022-H1/bo-phieu/${id}/phieu`, { chosen: 'AG9' });
    await leader.postForm(`/khoi/KHOI-1/2022-H1/bo-phieu/${id}/phieu/gui`, { chosen: 'AG9' });
    const [last] = await application.database.query<{ action: string; data: unknown }>(
      `SELECT action, data FROM audit_entry WHERE chain = 'bloc:KHOI-1' ORDER BY sequence DESC LIMIT 1`,
    );
    expect(last).toEqual({ action: 'ballot.voted', data: { agency: 'AG5', round: '1' } });
    // Whoever wrote down what AG5 chose would have to name AG9 beside the ballot, or in the session of the voter.
    for (const [table, text] of [
      ['audit_entry', 'data::text || subject'],
      ['notice', 'body || path'],
      ['session', 'data::text'],
    ]) {
      const rows = await application.asOwner(
        `SELECT 1 FROM ${table} WHERE (${text}) LIKE '%AG9%' AND (${text}) NOT LIKE '%candidates%' AND (${text}) LIKE '%' || $1 || '%'`,
        [table === 'session' ? 'chosen' : id],
      );
      expect([table, rows]).toEqual([table, []]);
    }
  });
});

describe('a paper whose storing fails', () => {
  let id: string;
  let leader: TestClient;
  let papers: PapersRepository;
  beforeEach(async () => {
    const meeting = await seedMeeting(application, world, UNITS);
    id = await prepareBallot(secretary, meeting, { candidates: UNITS });
    await step(secretary, id, 'open');
    leader = await application.visit('lanh-dao-ag1');
    papers = application.get(PapersRepository);
  });
  afterEach(() => jest.restoreAllMocks());

  it('leaves the unit as having voted, says so without a word of the choice, and never takes a second paper', async () => {
    const putIn = papers.putIn.bind(papers);
    // The paper is committed, and the answer of the commit is lost.
    const lost = jest.spyOn(papers, 'putIn').mockImplementation(async (...paper) => {
      await putIn(...paper);
      await application.database.query(`COMMIT`);
      throw new Error(`connection lost while storing ${JSON.stringify(paper)}`);
    });
    const refused = await vote(leader, id, ['AG7']);
    expect([refused.status, refused.json.code]).toEqual([503, 'vote_uncertain']);
    expect(refused.text).not.toContain('AG7');
    lost.mockRestore();
    expect((await vote(leader, id, ['AG7'])).status).toBe(409);
    expect(await papersOf(id)).toHaveLength(1);
    expect((await step(secretary, id, 'count')).json.rounds[0].collected).toBe(1);
  });

  it('counts as not voted when the round was closed before it went in', async () => {
    jest.spyOn(papers, 'putIn').mockRejectedValue(new Conflict('Vòng bỏ phiếu này đã đóng nên không nhận phiếu nữa.'));
    expect((await vote(leader, id, ['AG7'])).status).toBe(409);
    const parts = await application.database.query(`SELECT 1 FROM ballot_participation WHERE ballot_id = $1`, [id]);
    expect(parts).toEqual([]);
    const actions = await application.database.query<{ action: string }>(
      `SELECT action FROM audit_entry WHERE chain = 'bloc:KHOI-1' ORDER BY sequence DESC LIMIT 2`,
    );
    expect(actions.map(({ action }) => action)).toEqual(['ballot.vote_undone', 'ballot.voted']);
  });

  it('is counted with no box that holds more papers than units voted', async () => {
    expect((await vote(leader, id, ['AG7'])).status).toBe(204);
    await papers.putIn(id, 1, []);
    const refused = await step(secretary, id, 'count');
    expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('2 phiếu nhưng chỉ 1 đơn vị')]);
    expect(await papersOf(id)).toHaveLength(2);
  });
});

describe('the paper', () => {
  it('has the units in official order, however they were chosen: the order tells no ranking', async () => {
    const meeting = await seedMeeting(application, world, UNITS);
    const id = await prepareBallot(secretary, meeting, { candidates: ['AG3', 'AG1', 'AG2'] });
    expect((await secretary.api('GET', `${BALLOT_API}/ballots/${id}`)).json.candidates).toEqual(['AG1', 'AG2', 'AG3']);
  });
});

describe('a meeting with an unfinished ballot', () => {
  it('is not concluded and its minutes are not signed; outside the session nothing is opened, cast or counted', async () => {
    const meeting = await seedMeeting(application, world, UNITS);
    const id = await prepareBallot(secretary, meeting, { title: 'Suy tôn lần hai', candidates: UNITS });
    await application.database.query(
      `UPDATE meeting SET held_on = '2022-07-20', starts_at = '08:00', ends_at = '10:00' WHERE id = $1`,
      [meeting],
    );
    const version = async () =>
      (await application.database.query<{ version: number }>(`SELECT version FROM meeting WHERE id = $1`, [meeting]))[0]
        ?.version;
    const end = async (action: string, more: object = {}) =>
      secretary.api('POST', `${BALLOT_API}/meetings/${meeting}/steps`, { action, version: await version(), ...more });
    const leader = await application.visit('lanh-dao-ag1');
    for (const state of ['preparing', 'open'] as const) {
      if (state === 'open') await step(secretary, id, 'open');
      const refused = await end('conclude');
      expect([state, refused.status, refused.text.includes('“Suy tôn lần hai”')]).toEqual([state, 422, true]);
    }
    await application.database.query(`UPDATE meeting SET state = 'concluded' WHERE id = $1`, [meeting]);
    expect((await vote(leader, id, ['AG7'])).status).toBe(409);
    expect((await step(secretary, id, 'count')).status).toBe(409);
    expect((await end('sign_minutes', { date: '2022-07-20' })).status).toBe(422);
    expect((await step(secretary, id, 'cancellation', { reason: 'Tổ chức lại' })).status).toBe(200);
    expect((await end('sign_minutes', { date: '2022-07-20' })).text).not.toContain('Suy tôn lần hai');
  });
});
