import { REGISTRATION_ACTIONS, REGISTRATION_STATES } from '../../../src/domain/workflow/registration';
import type { BlocPlace } from '../../../src/modules/blocs';
import { RegistrationDraftService } from '../../../src/modules/tasks/registration/registration-draft.service';
import { RegistrationReader } from '../../../src/modules/tasks/registration/registration-reader';
import { RegistrationStepsService } from '../../../src/modules/tasks/registration/registration-steps.service';
import type { Actor } from '../../../src/platform/access';
import { newLine, placeOf2023, seedYear2023 } from '../../support/registrations';
import { actorOf } from '../../support/sheets';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld } from '../../support/world';

const TODAY = '2023-02-01';
const PEOPLE = [
  'can-bo-ag1',
  'lanh-dao-ag1',
  'thu-ky',
  'so-noi-vu',
  'lanh-dao-tinh',
  'can-bo-ag2',
  'can-bo-la',
] as const;
type Person = (typeof PEOPLE)[number];

/** Every step that is possible, and who takes it, written by hand: from, action, to, people. */
const ALLOWED: readonly (readonly [string, string, string, readonly Person[]])[] = [
  ['drafting', 'send_to_leader', 'awaiting_leader', ['can-bo-ag1']],
  ['awaiting_leader', 'submit', 'submitted', ['lanh-dao-ag1']],
  ['awaiting_leader', 'leader_return', 'drafting', ['lanh-dao-ag1']],
  ['awaiting_leader', 'recall', 'drafting', ['can-bo-ag1']],
  ['submitted', 'recall', 'drafting', ['can-bo-ag1', 'lanh-dao-ag1']],
  ['submitted', 'gather', 'gathered', ['thu-ky']],
  ['submitted', 'return', 'drafting', ['thu-ky']],
  ['gathered', 'approve', 'approved', ['so-noi-vu']],
  ['gathered', 'return', 'drafting', ['so-noi-vu']],
];
/** Steps that a person may take from some state: from the others they meet a conflict. */
const OWN_STEPS: Readonly<Record<Person, readonly string[]>> = {
  'can-bo-ag1': ['send_to_leader', 'recall'],
  'lanh-dao-ag1': ['submit', 'leader_return', 'recall'],
  'thu-ky': ['gather', 'return'],
  'so-noi-vu': ['approve', 'return'],
  'lanh-dao-tinh': [],
  'can-bo-ag2': [],
  'can-bo-la': [],
};
const UNKNOWING: readonly Person[] = ['can-bo-ag2', 'can-bo-la'];

let application: TestApplication;
let place: BlocPlace;
let steps: RegistrationStepsService;
const people = new Map<Person, Actor>();

beforeAll(async () => {
  application = await startTestApplication({ today: TODAY });
  await seedWorld(application);
  await seedYear2023(application);
  place = await placeOf2023(application);
  steps = application.get(RegistrationStepsService);
  for (const login of PEOPLE) people.set(login, await actorOf(application, login, TODAY));
  await application.get(RegistrationDraftService).saveLine(people.get('can-bo-ag1')!, place, 'AG1', newLine());
});
afterAll(() => application.close());

async function putInto(state: string): Promise<void> {
  await application.database.query(`UPDATE task_registration SET state = $1, version = version + 1`, [state]);
  await application.asOwner(`DELETE FROM key_task t USING period p WHERE p.id = t.period_id AND p.code = '2023'
    AND NOT EXISTS (SELECT FROM key_task_baseline b WHERE b.task_id = t.id)`);
}

async function outcome(person: Person, action: (typeof REGISTRATION_ACTIONS)[number]): Promise<string> {
  const reader = application.get(RegistrationReader);
  const secretary = people.get('thu-ky')!;
  const { version } = await reader.read(secretary, place, 'AG1');
  try {
    await steps.take(people.get(person)!, place, 'AG1', action, { version, reason: 'Bổ sung chỉ tiêu.' });
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
  return (await reader.read(secretary, place, 'AG1')).state;
}

describe.each(REGISTRATION_STATES)('a registration that is %s', (state) => {
  const cases = REGISTRATION_ACTIONS.flatMap((action) => PEOPLE.map((person) => [action, person] as const));

  it.each(cases)('%s by %s', async (action, person) => {
    await putInto(state);
    const step = ALLOWED.find(([from, taken, , who]) => from === state && taken === action && who.includes(person));
    const refusal = UNKNOWING.includes(person)
      ? 'not_found'
      : OWN_STEPS[person].includes(action)
        ? 'conflict'
        : 'forbidden';
    expect(await outcome(person, action)).toBe(step ? step[2] : refusal);
  });
});
