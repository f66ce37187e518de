import { BallotConclusionService } from '../../../src/modules/ballots/ballot-conclusion.service';
import { BallotCountingService } from '../../../src/modules/ballots/ballot-counting.service';
import { BallotOpeningService } from '../../../src/modules/ballots/ballot-opening.service';
import { BallotPreparationService } from '../../../src/modules/ballots/ballot-preparation.service';
import { VotingService } from '../../../src/modules/ballots/voting.service';
import {
  BALLOT_ACTIONS,
  BALLOT_STATES,
  type BallotAction,
  type BallotState,
} from '../../../src/domain/workflow/ballot';
import { PlacesService } from '../../../src/modules/blocs';
import { type Actor, ActorRepository } from '../../../src/platform/access';
import { ApplicationError } from '../../../src/platform/errors';
import { BALLOT_API, prepareBallot, RULES, seedMeeting, unitCodes } from '../../support/ballots';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld, type World } from '../../support/world';

/** Who tries; the leader is the one who votes for AG1. */
const ACCOUNTS = [
  'thu-ky',
  'so-noi-vu',
  'lanh-dao-ag1',
  'can-bo-ag1',
  'lanh-dao-tinh',
  'quan-tri',
  'can-bo-la',
] as const;
type Account = (typeof ACCOUNTS)[number];

const MANAGERS: readonly Account[] = ['thu-ky', 'so-noi-vu'];
/** They do not know of the bloc's meetings at all. */
const STRANGERS: readonly Account[] = ['quan-tri', 'can-bo-la'];

/** Written by hand from the rules: in which state a step is possible, and what the state is afterwards. */
const STEPS: Readonly<Record<BallotAction, Partial<Record<BallotState, BallotState>>>> = {
  edit: { preparing: 'preparing' },
  open: { preparing: 'open' },
  vote: { open: 'open' },
  record_vote: { open: 'open' },
  count: { open: 'counted' },
  next_round: { counted: 'open' },
  decide: { counted: 'counted' },
  conclude: { counted: 'concluded' },
  cancel: { preparing: 'cancelled', open: 'cancelled', counted: 'cancelled' },
};

let application: TestApplication;
let world: World;
let secretary: TestClient;
let meeting: string;

beforeAll(async () => {
  application = await startTestApplication({ today: '2022-07-20' });
  world = await seedWorld(application);
  secretary = await application.visit('thu-ky');
  meeting = await seedMeeting(application, world, unitCodes(3));
});
afterAll(() => application.close());

/** Makes these the rules of the bloc: each step is tried under rules that have it. */
async function useRules(action: BallotAction): Promise<void> {
  await application.database.query(`DELETE FROM ballot_rule`);
  const rules = {
    ...RULES,
    kind: action === 'record_vote' ? 'open' : 'secret',
    tie: action === 'decide' ? 'chair' : 'next_round',
    threshold: action === 'decide' ? '1/9' : '1/2',
  };
  const saved = await secretary.api('PUT', `${BALLOT_API}/ballot-rules`, rules);
  if (saved.status !== 200) throw new Error(saved.text);
}

/** A ballot in a state, reached through the services: votes are split between AG1 and AG2, none is enough alone. */
async function ballotIn(state: BallotState, action: BallotAction): Promise<string> {
  const method = action === 'record_vote' ? 'open' : 'secret';
  const id = await prepareBallot(secretary, meeting, { method, candidates: ['AG1', 'AG2'] });
  const manager = await actorOf('thu-ky');
  const place = await placeOf();
  if (state === 'cancelled') await application.get(BallotConclusionService).cancel(manager, place, id, null, 'Thử');
  if (state === 'preparing' || state === 'cancelled') return id;
  await application.get(BallotOpeningService).open(manager, place, id, null);
  if (state === 'open') return id;
  for (const code of ['ag1', 'ag2']) {
    const voter = await actorOf(`lanh-dao-${code}`);
    await application.get(VotingService).vote(voter, place, id, [code.toUpperCase()], false);
  }
  await application.get(BallotCountingService).count(manager, place, id, null);
  if (state === 'counted') return id;
  if (action === 'decide') {
    const draft = { chosen: ['AG1'], decidedBy: 'Khối trưởng', reason: 'Thử' };
    await application.get(BallotConclusionService).decide(manager, place, id, null, draft);
  }
  await application.get(BallotConclusionService).conclude(manager, place, id, null);
  return id;
}

async function actorOf(login: string): Promise<Actor> {
  const actor = await application.get(ActorRepository).actorOn(world.users[login] ?? '', '2022-07-20');
  if (actor === null) throw new Error(`no account ${login}`);
  return actor;
}

async function placeOf() {
  return application.get(PlacesService).find(await actorOf('thu-ky'), 'KHOI-1', '2022-H1', 'meeting.read');
}

/** Takes the step as the account; the state afterwards, or the status of the refusal. */
async function attempt(account: Account, action: BallotAction, id: string): Promise<BallotState | number> {
  const [actor, place] = [await actorOf(account), await placeOf()];
  const opening = application.get(BallotOpeningService);
  const conclusion = application.get(BallotConclusionService);
  const draft = {
    title: 'Khác',
    method: 'secret',
    places: 1,
    isAcclaim: false,
    awardCode: null,
    candidates: ['AG1', 'AG2'],
  } as const;
  const steps: Record<BallotAction, () => Promise<unknown>> = {
    edit: () => application.get(BallotPreparationService).change(actor, place, id, 1, draft),
    open: () => opening.open(actor, place, id, null),
    vote: () => application.get(VotingService).vote(actor, place, id, ['AG1'], false),
    record_vote: () => application.get(VotingService).record(actor, place, id, 'AG1', ['AG1'], false),
    count: () => application.get(BallotCountingService).count(actor, place, id, null),
    next_round: () => opening.openNext(actor, place, id, null),
    decide: () =>
      conclusion.decide(actor, place, id, null, { chosen: ['AG1'], decidedBy: 'Khối trưởng', reason: 'Thử' }),
    conclude: () => conclusion.conclude(actor, place, id, null),
    cancel: () => conclusion.cancel(actor, place, id, null, 'Thử'),
  };
  try {
    await steps[action]();
  } catch (error) {
    if (error instanceof ApplicationError) return error.status;
    throw error;
  }
  const [row] = await application.database.query<{ state: BallotState }>(`SELECT state FROM ballot WHERE id = $1`, [
    id,
  ]);
  if (!row) throw new Error('the ballot is gone');
  return row.state;
}

function expected(account: Account, action: BallotAction, state: BallotState): BallotState | number {
  if (STRANGERS.includes(account)) return 404;
  const to = STEPS[action][state];
  if (action === 'vote') return to === undefined ? 409 : account === 'lanh-dao-ag1' ? to : 403;
  return MANAGERS.includes(account) ? (to ?? 409) : 403;
}

describe.each(BALLOT_ACTIONS)('the step %s', (action) => {
  it.each(BALLOT_STATES)('in the state %s, by every account', async (state) => {
    await useRules(action);
    const found: [Account, BallotState | number][] = [];
    for (const account of ACCOUNTS)
      found.push([account, await attempt(account, action, await ballotIn(state, action))]);
    expect(found).toEqual(ACCOUNTS.map((account) => [account, expected(account, action, state)]));
  });
});
