import { SHEET_STATES, type SheetState } from '../../../src/domain/workflow/sheet';
import { AppraisalStepsService } from '../../../src/modules/appraisals';
import {
  APPRAISAL_ACTIONS,
  type AppraisalAction,
} from '../../../src/modules/appraisals/appraisal/appraisal-steps.service';
import type { BlocPlace } from '../../../src/modules/blocs';
import { SheetStepsService } from '../../../src/modules/sheets';
import { type Actor, SYSTEM_ACTOR } from '../../../src/platform/access';
import { appraisedScheme } from '../../support/appraisals';
import { addPerson, handIn } from '../../support/checks';
import { actorOf, placeOf } from '../../support/sheets';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld, type World } from '../../support/world';

const DAY = '2022-07-04';
const OWN_ACTIONS = ['send_to_leader', 'leader_return', 'submit', 'recall', 'take_up', 'return'] as const;
type OwnAction = (typeof OWN_ACTIONS)[number];

const LOGINS = [
  ...['can-bo-ag2', 'lanh-dao-ag2', 'can-bo-ag3', 'lanh-dao-ag3', 'kiem-tra-ag3'],
  ...['thu-ky', 'so-noi-vu', 'lanh-dao-tinh', 'quan-tri'],
] as const;

/** Of the sheet of AG2, by its own service: who may take which step from which state, and where it leads. */
const OWN_ALLOWED: Readonly<Record<string, SheetState>> = {
  'drafting send_to_leader can-bo-ag2': 'awaiting_leader',
  'awaiting_leader leader_return lanh-dao-ag2': 'drafting',
  'awaiting_leader submit lanh-dao-ag2': 'submitted',
  'submitted recall can-bo-ag2': 'drafting',
  'submitted recall lanh-dao-ag2': 'drafting',
  'submitted take_up thu-ky': 'taken_up',
  'submitted take_up so-noi-vu': 'taken_up',
  'taken_up return so-noi-vu': 'drafting',
};
/** By the service of the appraisal. */
const APPRAISAL_ALLOWED: Readonly<Record<string, SheetState>> = {
  'submitted take_up so-noi-vu': 'taken_up',
  'taken_up return so-noi-vu': 'drafting',
  'taken_up appraise so-noi-vu': 'appraised',
  'appraised reconsider so-noi-vu': 'taken_up',
};

let application: TestApplication;
let world: World;
let place: BlocPlace;
const people: Record<string, Actor> = {};

beforeAll(async () => {
  application = await startTestApplication({ today: DAY });
  world = await seedWorld(application, { scheme: appraisedScheme() });
  await addPerson(application, 'kiem-tra-ag3', 'CROSS_CHECKER', world.agencies['AG3']!);
  await handIn(application, 'AG2');
  for (const login of LOGINS) people[login] = await actorOf(application, login, DAY);
  place = await placeOf(application, people['thu-ky']!);
  await application.database.query(
    `INSERT INTO score_judgement (sheet_id, criterion_code, layer, version, accepted, author_name, source)
     SELECT id, code, 'appraisal', 1, true, 'Thử nghiệm', 'screen' FROM score_sheet, unnest('{A1,A2,B1,B2}'::text[]) code`,
  );
});
afterAll(() => application.close());

/** The sheet in this state, as if nobody had just come from it. */
async function putInto(state: SheetState): Promise<void> {
  await application.asOwner(`ALTER TABLE score_sheet_event DISABLE TRIGGER score_sheet_event_append_only`);
  await application.asOwner(`DELETE FROM score_sheet_event`);
  await application.database.query(`UPDATE score_sheet SET state = $1`, [state]);
}

async function stateNow(): Promise<SheetState> {
  const [row] = await application.database.query<{ state: SheetState }>(`SELECT state FROM score_sheet`);
  return row!.state;
}

async function tried(step: () => Promise<unknown>): Promise<SheetState | null> {
  try {
    await step();
    return await stateNow();
  } catch {
    return null;
  }
}

const request = { reason: 'Lý do', attested: true };

describe.each(SHEET_STATES)('a sheet in the state %s', (state) => {
  it.each(OWN_ACTIONS)('%s: by whom, and where it leads', async (action: OwnAction) => {
    const steps = application.get(SheetStepsService);
    for (const login of LOGINS) {
      await putInto(state);
      const reached = await tried(() => steps.take(people[login]!, place, 'AG2', action, request));
      expect([login, reached]).toEqual([login, OWN_ALLOWED[`${state} ${action} ${login}`] ?? null]);
    }
  });

  it.each(APPRAISAL_ACTIONS)('%s in an appraisal: by whom, and where it leads', async (action: AppraisalAction) => {
    const steps = application.get(AppraisalStepsService);
    for (const login of LOGINS) {
      await putInto(state);
      const reached = await tried(() => steps.take(people[login]!, place, 'AG2', action, request));
      expect([login, reached]).toEqual([login, APPRAISAL_ALLOWED[`${state} ${action} ${login}`] ?? null]);
    }
  });

  it.each(['publish', 'reopen'] as const)('%s comes with the step of the review', async (action) => {
    await putInto(state);
    await application.get(SheetStepsService).moveAll(SYSTEM_ACTOR, place, action, action === 'reopen' ? 'Lý do' : null);
    const expected = { publish: { appraised: 'published' }, reopen: { published: 'appraised' } }[action];
    expect(await stateNow()).toBe((expected as Partial<Record<SheetState, SheetState>>)[state] ?? state);
  });
});

it('moves no sheet of a review that is published', async () => {
  await application.database.query(`UPDATE review SET state = 'published'`);
  for (const [key, to] of Object.entries({ ...OWN_ALLOWED, ...APPRAISAL_ALLOWED })) {
    const [state, action, login] = key.split(' ') as [SheetState, OwnAction & AppraisalAction, string];
    await putInto(state);
    const steps = action in { appraise: 1, reconsider: 1 } ? AppraisalStepsService : SheetStepsService;
    const reached = await tried(() =>
      application
        .get<AppraisalStepsService | SheetStepsService>(steps)
        .take(people[login]!, place, 'AG2', action, request),
    );
    expect([key, to, reached]).toEqual([key, to, null]);
  }
});
