import { HANDOVER_STATES, type HandoverState } from '../../../src/domain/workflow/handover';
import type { BlocPlace } from '../../../src/modules/blocs';
import { HandoverCancellationService } from '../../../src/modules/handovers/handover-cancellation.service';
import { HandoversService } from '../../../src/modules/handovers/handovers.service';
import { handoverAnswer } from '../../../src/modules/handovers/handovers.view';
import type { Actor } from '../../../src/platform/access';
import { actorOf, placeOf } from '../../support/sheets';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld, type World } from '../../support/world';

const TODAY = '2026-11-22';
const DAY = '2026-12-01';
const REASON = 'Khối họp lại vào tháng 12.';
const PEOPLE = ['thu-ky', 'so-noi-vu', 'can-bo-ag1', 'lanh-dao-ag2', 'lanh-dao-tinh', 'quan-tri'] as const;
type Person = (typeof PEOPLE)[number];

let application: TestApplication;
let world: World;
let place: BlocPlace;
const people = new Map<Person, Actor>();

beforeAll(async () => {
  application = await startTestApplication({ today: TODAY });
  world = await seedWorld(application, { members: 3 });
  for (const login of PEOPLE) people.set(login, await actorOf(application, login));
  place = await placeOf(application, people.get('thu-ky')!);
});
afterAll(() => application.close());

/** Plans a hand-over from scratch and brings it into the state; promises its id. */
async function handoverIn(state: HandoverState): Promise<string> {
  application.setToday(TODAY);
  await application.asOwner(`TRUNCATE notice CASCADE`);
  await application.asOwner(
    `ALTER TABLE handover DISABLE TRIGGER USER; DELETE FROM handover; ALTER TABLE handover ENABLE TRIGGER USER`,
  );
  await application.asOwner(`DELETE FROM bloc_membership WHERE valid_from = '${DAY}'`);
  await application.asOwner(`UPDATE bloc_membership SET valid_to = NULL`);
  await application.asOwner(`DELETE FROM role_assignment WHERE valid_from = '${DAY}'`);
  await application.asOwner(`UPDATE role_assignment SET valid_to = NULL`);
  const secretary = people.get('thu-ky')!;
  await application.get(HandoversService).make(secretary, place, {
    ...{ chairCode: 'AG2', viceChairCode: 'AG3', effectiveOn: DAY, note: 'Luân phiên' },
    ...{ outgoingUserId: world.users['thu-ky']!, incomingUserId: world.users['can-bo-ag2']! },
  });
  const { made } = await application.get(HandoversService).choices(secretary, place);
  const id = made[0]!.id;
  if (state === 'cancelled') {
    await application.get(HandoverCancellationService).cancel(people.get('so-noi-vu')!, place, id, REASON);
  }
  if (state === 'in_force') application.setToday(DAY);
  return id;
}

async function outcome(person: Person, id: string): Promise<string> {
  const before = await application.database.query(`SELECT * FROM bloc_membership ORDER BY id`);
  try {
    await application.get(HandoverCancellationService).cancel(people.get(person)!, place, id, REASON);
  } catch (error) {
    expect(await application.database.query(`SELECT * FROM bloc_membership ORDER BY id`)).toEqual(before);
    return (error as { code?: string }).code ?? String(error);
  }
  const { made, today } = await application.get(HandoversService).choices(people.get('so-noi-vu')!, place);
  return handoverAnswer(made[0]!, today).state;
}

/** What cancelling comes to, written by hand: state, then who reaches what; everybody else is refused. */
const TABLE: Readonly<Record<HandoverState, Readonly<Partial<Record<Person, string>>>>> = {
  planned: { 'thu-ky': 'cancelled', 'so-noi-vu': 'cancelled' },
  in_force: { 'thu-ky': 'conflict', 'so-noi-vu': 'conflict' },
  // Who cancelled it may press twice; another is told who did.
  cancelled: { 'thu-ky': 'conflict', 'so-noi-vu': 'cancelled' },
};

describe.each(HANDOVER_STATES)('a hand-over that is %s', (state) => {
  it.each(PEOPLE)('cancelled by %s', async (person) => {
    const id = await handoverIn(state);
    expect(await outcome(person, id)).toBe(TABLE[state][person] ?? 'forbidden');
  });
});

describe('a cancelled hand-over', () => {
  const memberships = (): Promise<unknown[]> =>
    application.database.query(
      `SELECT g.code, m.role, m.valid_from::text AS "from", m.valid_to::text AS "to" FROM bloc_membership m
         JOIN agency g ON g.id = m.agency_id WHERE m.bloc_id = $1 ORDER BY g.code, m.valid_from`,
      [world.blocs['KHOI-1']],
    );
  const secretariats = (): Promise<unknown[]> =>
    application.database.query(
      `SELECT u.login_name AS login, a.valid_to::text AS "to" FROM role_assignment a JOIN app_user u ON u.id = a.user_id
        WHERE a.role = 'SECRETARY' AND a.bloc_id = $1 ORDER BY 1, 2`,
      [world.blocs['KHOI-1']],
    );

  it('leaves chair, vice chair and secretary as they were, also on its day, and tells both sides', async () => {
    const id = await handoverIn('planned');
    expect(await secretariats()).toEqual([
      { login: 'can-bo-ag2', to: null },
      { login: 'thu-ky', to: DAY },
    ]);
    await application.get(HandoverCancellationService).cancel(people.get('thu-ky')!, place, id, REASON);
    expect(await memberships()).toEqual([
      { code: 'AG1', role: 'chair', from: '2022-01-01', to: null },
      { code: 'AG2', role: 'vice_chair', from: '2022-01-01', to: null },
      { code: 'AG3', role: 'member', from: '2022-01-01', to: null },
    ]);
    expect(await secretariats()).toEqual([{ login: 'thu-ky', to: null }]);
    const told = await application.database.query<{ role: string; code: string | null }>(
      `SELECT n.role, g.code FROM notice n LEFT JOIN agency g ON g.id = n.agency_id WHERE n.title LIKE 'Hủy bàn giao%'
          AND n.body LIKE $1`,
      [`%${REASON}%`],
    );
    const whom = told.map(({ role, code }) => `${role} ${code ?? ''}`.trim());
    for (const side of ['LEADER AG1', 'LEADER AG2', 'OFFICER AG2', 'SECRETARY', 'APPRAISER'])
      expect(whom).toContain(side);
    const [entry] = await application.database.query<{ data: Record<string, string> }>(
      `SELECT data FROM audit_entry WHERE action = 'handover.cancelled' ORDER BY sequence DESC LIMIT 1`,
    );
    expect(entry?.data['reason']).toBe(REASON);
  });

  it('gives a secretary whose role had an end that end again', async () => {
    await handoverIn('cancelled');
    await application.database.query(
      `UPDATE role_assignment SET valid_to = '2027-03-01' WHERE role = 'SECRETARY' AND user_id = $1`,
      [world.users['thu-ky']],
    );
    const handovers = application.get(HandoversService);
    // The day is free again.
    await handovers.make(people.get('so-noi-vu')!, place, {
      ...{ chairCode: 'AG3', viceChairCode: null, effectiveOn: DAY, note: '' },
      ...{ outgoingUserId: world.users['thu-ky']!, incomingUserId: null },
    });
    expect(await secretariats()).toEqual([{ login: 'thu-ky', to: DAY }]);
    const { made } = await handovers.choices(people.get('so-noi-vu')!, place);
    const planned = made.find(({ cancelled }) => cancelled === null)!;
    await application.get(HandoverCancellationService).cancel(people.get('so-noi-vu')!, place, planned.id, REASON);
    expect(await secretariats()).toEqual([{ login: 'thu-ky', to: '2027-03-01' }]);
  });

  it('cannot be changed or removed in the database, and neither can one that holds', async () => {
    await handoverIn('cancelled');
    const { database } = application;
    await expect(database.query(`UPDATE handover SET cancel_reason = 'khác'`)).rejects.toThrow();
    await expect(database.query(`DELETE FROM handover`)).rejects.toThrow();
    await handoverIn('planned');
    await expect(database.query(`UPDATE handover SET note = 'khác'`)).rejects.toThrow();
    await expect(
      database.query(
        `UPDATE handover SET effective_on = '2027-01-01', cancelled_by = 'x', cancelled_at = now(), cancel_reason = 'x'`,
      ),
    ).rejects.toThrow();
  });
});
