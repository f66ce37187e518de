import { CHECK_STATES, type CheckState } from '../../../src/domain/workflow/check';
import { CheckPlanService } from '../../../src/modules/appraisals';
import { CheckStepsService, type CheckStep } from '../../../src/modules/appraisals/checks/check-steps.service';
import { CheckingService } from '../../../src/modules/appraisals/checks/checking.service';
import type { BlocPlace } from '../../../src/modules/blocs';
import { type Actor, SYSTEM_ACTOR } from '../../../src/platform/access';
import { addPerson, handIn, MONITORED_SCHEME } from '../../support/checks';
import { actorOf, placeOf } from '../../support/sheets';
import { countQueries, startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld, type World } from '../../support/world';

const DAY = '2022-07-01';
type Tried = CheckStep | 'begin';
const ACTIONS: readonly Tried[] = ['begin', 'finish', 'reopen', 'end'];

let application: TestApplication;
let world: World;
let place: BlocPlace;
const people: Record<string, Actor> = {};

/** Of the check of AG4 by AG3: who may take which step from which state, and where it leads. */
const ALLOWED: Readonly<Record<string, CheckState>> = {
  'assigned begin kiem-tra-ag3': 'checking',
  'assigned end thu-ky': 'ended',
  'assigned end so-noi-vu': 'ended',
  'checking begin kiem-tra-ag3': 'checking',
  'checking finish kiem-tra-ag3': 'finished',
  'checking end thu-ky': 'ended',
  'checking end so-noi-vu': 'ended',
  'finished reopen thu-ky': 'checking',
  'finished reopen so-noi-vu': 'checking',
};
const LOGINS = [
  ...['kiem-tra-ag3', 'kiem-tra-ag2', 'kiem-tra-ag4', 'can-bo-ag3', 'lanh-dao-ag3', 'can-bo-ag4'],
  ...['thu-ky', 'so-noi-vu', 'lanh-dao-tinh', 'quan-tri'],
];

beforeAll(async () => {
  application = await startTestApplication({ today: DAY });
  world = await seedWorld(application, { members: 5, scheme: MONITORED_SCHEME });
  for (const code of ['AG2', 'AG3', 'AG4']) {
    await addPerson(application, `kiem-tra-${code.toLowerCase()}`, 'CROSS_CHECKER', world.agencies[code]!);
  }
  await handIn(application, 'AG4');
  for (const login of LOGINS) people[login] = await actorOf(application, login, DAY);
  place = await placeOf(application, people['thu-ky']!);
});
afterAll(() => application.close());

/** A fresh check of AG4 by AG3 in this state; what was before is taken away. */
async function checkIn(state: CheckState): Promise<string> {
  await application.asOwner(`DELETE FROM cross_check`);
  const by = state === 'finished' || state === 'ended' ? 'Ai đó' : null;
  const at = by === null ? null : new Date('2022-06-30T10:00:00Z');
  const finished = state === 'finished';
  const ended = state === 'ended';
  const [row] = (await application.asOwner(
    `INSERT INTO cross_check (review_id, checker_agency_id, checked_agency_id, origins, state, assigned_by,
                              finished_by, finished_at, ended_by, ended_at, end_reason)
     VALUES ($1, $2, $3, '{manual}', $4, 'Thư ký', $5, $6, $7, $8, $9) RETURNING id`,
    [
      ...[world.reviewId, world.agencies['AG3'], world.agencies['AG4'], state],
      ...[finished ? by : null, finished ? at : null, ended ? by : null, ended ? at : null, ended ? 'Thôi' : null],
    ],
  )) as { id: string }[];
  return row!.id;
}

async function stateOf(id: string): Promise<CheckState> {
  const [row] = await application.database.query<{ state: CheckState }>(`SELECT state FROM cross_check WHERE id = $1`, [
    id,
  ]);
  return row!.state;
}

/** Tries a step; a proposal that says something new is what begins a check. */
async function tryStep(actor: Actor, id: string, action: Tried): Promise<boolean> {
  const query = { agencyCode: 'AG4', checkerCode: 'AG3' };
  try {
    if (action === 'begin') {
      const { proposals } = await application.get(CheckingService).open(actor, place, query);
      const version = proposals.get('A1')?.version ?? 0;
      const draft = { code: 'A1', accepted: true, points: null, reason: `Lần ${version}`, version };
      await application.get(CheckingService).record(actor, place, query, draft, 'screen');
    } else {
      await application.get(CheckStepsService).take(actor, place, id, action, { reason: 'Lý do', remark: '' });
    }
    return true;
  } catch {
    return false;
  }
}

describe('the check of a sheet', () => {
  it('takes exactly the steps of this table, in every state, for every role', async () => {
    const seen: Record<string, CheckState> = {};
    // Something is said of the sheet from the start, so that only the state decides about finishing.
    await checkIn('assigned');
    await tryStep(people['kiem-tra-ag3']!, '', 'begin');
    for (const state of CHECK_STATES) {
      for (const action of ACTIONS) {
        for (const login of LOGINS) {
          const id = await checkIn(state);
          const taken = await tryStep(people[login]!, id, action);
          const after = await stateOf(id);
          if (taken) seen[`${state} ${action} ${login}`] = after;
          else expect([state, action, login, after]).toEqual([state, action, login, state]);
        }
      }
    }
    expect(seen).toEqual(ALLOWED);
  });

  it('asks for a reason where it is stored', async () => {
    const steps = application.get(CheckStepsService);
    for (const [state, action] of [
      ['assigned', 'end'],
      ['finished', 'reopen'],
    ] as const) {
      const id = await checkIn(state);
      const step = steps.take(people['thu-ky']!, place, id, action, { reason: '  ' });
      await expect(step).rejects.toMatchObject({ violations: [{ code: 'reason_missing' }] });
      expect(await stateOf(id)).toBe(state);
    }
  });

  it('takes a step of somebody else on an older version for a conflict, and the same step twice for one', async () => {
    const steps = application.get(CheckStepsService);
    const id = await checkIn('checking');
    const request = { version: 1, remark: 'Xong' };
    await steps.take(people['kiem-tra-ag3']!, place, id, 'finish', request);
    await steps.take(people['kiem-tra-ag3']!, place, id, 'finish', request);
    // Another account of the same name is somebody else.
    const namesake = { ...people['kiem-tra-ag3']!, userId: people['thu-ky']!.userId };
    await expect(steps.take(namesake, place, id, 'finish', request)).rejects.toMatchObject({ status: 409 });
    const [{ count }] = (await application.database.query<{ count: string }>(
      `SELECT count(*) FROM audit_entry WHERE action = 'check.finished' AND data ->> 'remark' = 'Xong'`,
    )) as [{ count: string }];
    expect(count).toBe('1');
    const late = steps.take(people['thu-ky']!, place, id, 'reopen', { version: 1, reason: 'Cũ' });
    await expect(late).rejects.toThrow('Việc kiểm tra vừa thay đổi');
  });

  it('is never in force twice for one pair, whoever assigns', async () => {
    await application.asOwner(`DELETE FROM cross_check`);
    const plan = application.get(CheckPlanService);
    const both = await Promise.allSettled([
      plan.apply(people['thu-ky']!, place, 2),
      plan.apply(people['so-noi-vu']!, place, 2),
    ]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    const [row] = await application.database.query<{ pairs: string; rows: string }>(
      `SELECT count(DISTINCT (checker_agency_id, checked_agency_id)) AS pairs, count(*) AS rows FROM cross_check`,
    );
    expect(row!.rows).toBe(row!.pairs);
  });
});

describe('the plan', () => {
  it('is read with the same queries for one check and for all', async () => {
    const plan = application.get(CheckPlanService);
    const all = await countQueries(application, () => plan.list(SYSTEM_ACTOR, place));
    await checkIn('assigned');
    expect(await countQueries(application, () => plan.list(SYSTEM_ACTOR, place))).toBe(all);
  });
});
