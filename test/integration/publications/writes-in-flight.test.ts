import { setTimeout as pause } from 'node:timers/promises';
import { BallotOpeningService } from '../../../src/modules/ballots/ballot-opening.service';
import { VotingService } from '../../../src/modules/ballots/voting.service';
import { type BlocPlace, PlacesService } from '../../../src/modules/blocs';
import { MeetingStepsService } from '../../../src/modules/meetings/meeting-steps.service';
import { PactsService } from '../../../src/modules/pacts';
import { PactStepsService } from '../../../src/modules/pacts/pact-steps.service';
import type { Actor } from '../../../src/platform/access';
import { Conflict } from '../../../src/platform/errors';
import { BALLOT_API, prepareBallot, RULES, seedMeeting, unitCodes } from '../../support/ballots';
import { actorOf } from '../../support/sheets';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld, type World } from '../../support/world';

const DAY = '2022-07-20';
const TEXT = {
  opening: '',
  contents: [{ title: 'Nội dung', targets: [{ text: 'Chỉ tiêu', unit: '', figure: null }] }],
};

let application: TestApplication;
let world: World;
let secretary: Actor;
let leader: Actor;

beforeEach(async () => {
  application = await startTestApplication({ today: DAY });
  world = await seedWorld(application);
  [secretary, leader] = [await actorOf(application, 'thu-ky', DAY), await actorOf(application, 'lanh-dao-ag1', DAY)];
});
afterEach(() => application.close());

const placeIn = (period: string): Promise<BlocPlace> =>
  application.get(PlacesService).find(secretary, 'KHOI-1', period, 'bloc.read');

/** Begins the write, which found its place before, while a publication is not committed yet; how the write ended after it. */
async function whilePublishing(reviewId: string, write: () => Promise<unknown>): Promise<unknown> {
  let commit = (): void => undefined;
  let begun = (): void => undefined;
  const mayCommit = new Promise<void>((resolve) => (commit = resolve));
  const hasBegun = new Promise<void>((resolve) => (begun = resolve));
  const publication = application.database.transaction(async () => {
    await application.database.query(`UPDATE review SET state = 'published' WHERE id = $1`, [reviewId]);
    begun();
    await mayCommit;
  });
  await hasBegun;
  const outcome = write().then(
    () => 'written',
    (error: unknown) => error,
  );
  await pause(200);
  commit();
  await publication;
  return outcome;
}

describe('a write that began before the result was published', () => {
  describe('of the pact of the year', () => {
    let year: BlocPlace;

    beforeEach(async () => {
      await application.database.query(
        `INSERT INTO review (bloc_id, period_id, scheme_version_id) VALUES ($1, $2, $3)`,
        [world.blocs['KHOI-1'], world.periods['2022'], world.schemeVersionId],
      );
      year = await placeIn('2022');
    });

    it('keeps no text', async () => {
      const pacts = application.get(PactsService);
      expect(await whilePublishing(year.review!.id, () => pacts.write(secretary, year, 0, TEXT, 'api'))).toBeInstanceOf(
        Conflict,
      );
      expect((await pacts.read(year)).text).toBeNull();
    });

    it('takes no step and no signature', async () => {
      await application.get(PactsService).write(secretary, year, 0, TEXT, 'api');
      const steps = application.get(PactStepsService);
      const pactOf = async () => application.get(PactsService).read(year);
      const opened = await whilePublishing(year.review!.id, () => steps.take(secretary, year, 'open_signing'));
      expect([opened, (await pactOf()).state]).toEqual([expect.any(Conflict), 'drafting']);
      await application.database.query(`UPDATE review SET state = 'open' WHERE id = $1`, [year.review!.id]);
      await steps.take(secretary, year, 'open_signing');
      const signed = await whilePublishing(year.review!.id, () => steps.sign(leader, year, 'AG1', { paper: null }));
      expect(signed).toBeInstanceOf(Conflict);
      expect((await pactOf()).signers.filter(({ signature }) => signature !== null)).toEqual([]);
    });
  });

  it('resumes no meeting', async () => {
    const place = await placeIn('2022-H1');
    const id = await seedMeeting(application, world, unitCodes(3));
    await application.database.query(`UPDATE meeting SET state = 'concluded' WHERE id = $1`, [id]);
    const request = { version: 1, reason: 'Ghi thiếu ý kiến', number: '', date: null };
    const steps = application.get(MeetingStepsService);
    expect(
      await whilePublishing(world.reviewId, () => steps.take(secretary, place, id, 'resume', request)),
    ).toBeInstanceOf(Conflict);
    expect(await application.database.query(`SELECT state FROM meeting WHERE id = $1`, [id])).toEqual([
      { state: 'concluded' },
    ]);
  });

  it.each(['secret', 'open'] as const)(
    'puts no paper into a %s ballot, and leaves the vote to the unit',
    async (method) => {
      const client = await application.visit('thu-ky');
      const rules = await client.api('PUT', `${BALLOT_API}/ballot-rules`, { ...RULES, kind: method });
      expect(rules.status).toBe(200);
      const id = await prepareBallot(client, await seedMeeting(application, world, unitCodes(3)), {
        ...{ method, isAcclaim: 'yes', candidates: ['AG1', 'AG2'] },
      });
      const place = await placeIn('2022-H1');
      await application.get(BallotOpeningService).open(secretary, place, id, null);
      const voting = application.get(VotingService);
      expect(
        await whilePublishing(world.reviewId, () => voting.vote(leader, place, id, ['AG2'], false)),
      ).toBeInstanceOf(Conflict);
      expect(await application.database.query(`SELECT 1 FROM ballot_participation WHERE ballot_id = $1`, [id])).toEqual(
        [],
      );
    },
  );
});
