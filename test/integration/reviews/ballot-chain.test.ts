import type { Scheme } from '../../../src/domain/scoring/scheme';
import { RankingService } from '../../../src/modules/reviews';
import { SYSTEM_ACTOR } from '../../../src/platform/access';
import { FULL_POINTS, LEAVES, placeOf } from '../../support/sheets';
import { SCHEME_KB_2022 } from '../../support/scheme-kb-2022';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld, type World } from '../../support/world';

/** Whom the total does not tell apart, the acclaim ballot does. */
const SCHEME: Scheme = { ...SCHEME_KB_2022, ranking: [{ by: 'total' }, { by: 'ballot' }] };

let application: TestApplication;
let world: World;

beforeAll(async () => {
  application = await startTestApplication({ today: '2022-07-01' });
  world = await seedWorld(application, { scheme: SCHEME });
  for (const agency of ['AG1', 'AG2', 'AG3']) await handIn(agency);
});
afterAll(() => application.close());

/** A sheet with full points everywhere, handed in. */
async function handIn(agency: string): Promise<void> {
  const [sheet] = await application.database.query<{ id: string }>(
    `INSERT INTO score_sheet (review_id, agency_id, scheme_version_id, state) VALUES ($1, $2, $3, 'submitted') RETURNING id`,
    [world.reviewId, world.agencies[agency], world.schemeVersionId],
  );
  for (const code of LEAVES) {
    await application.database.query(
      `INSERT INTO score_entry (sheet_id, criterion_code, version, input, author_name, source) VALUES ($1, $2, 1, $3, 'x', 'screen')`,
      [sheet!.id, code, JSON.stringify({ points: FULL_POINTS[code]!.replace(',', '.') })],
    );
  }
}

async function ranks(): Promise<(readonly [string, number | null, string | undefined])[]> {
  const place = await placeOf(application, SYSTEM_ACTOR);
  const ranking = await application.get(RankingService).read(place, 'submitted', 'self');
  return ranking!.result.units.map(({ code, rank, why }) => [code, rank, why.above?.separatedBy.by] as const);
}

describe('the votes of the acclaim ballot in the chain of ranks', () => {
  it('settle nothing before the ballot', async () => {
    expect(await ranks()).toEqual([
      ['AG1', 1, undefined],
      ['AG2', 1, undefined],
      ['AG3', 1, undefined],
    ]);
  });

  it('tell apart whom the total does not; equal votes stay equal', async () => {
    const [meeting] = await application.database.query<{ id: string }>(
      `INSERT INTO meeting (review_id, number, kind, title, quorum, changed_by) VALUES ($1, 1, 'six_month', 'Hội nghị', '2/3', 'x') RETURNING id`,
      [world.reviewId],
    );
    const [ballot] = await application.database.query<{ id: string }>(
      `INSERT INTO ballot (meeting_id, review_id, title, method, rules, is_acclaim, state, round, created_by)
       VALUES ($1, $2, 'Suy tôn', 'paper', '{}', true, 'concluded', 1, 'x') RETURNING id`,
      [meeting!.id, world.reviewId],
    );
    for (const [agency, votes] of [
      ['AG1', 1],
      ['AG2', 2],
      ['AG3', 1],
    ] as const) {
      await application.database.query(
        `INSERT INTO ballot_tally (review_id, agency_id, votes, ballot_id) VALUES ($1, $2, $3, $4)`,
        [world.reviewId, world.agencies[agency], votes, ballot!.id],
      );
    }
    expect(await ranks()).toEqual([
      ['AG2', 1, undefined],
      ['AG1', 2, 'ballot'],
      ['AG3', 2, 'ballot'],
    ]);
  });
});
