import { TARGET_CHANGE_ACTIONS, TARGET_CHANGE_STATES } from '../../../src/domain/workflow/target-change';
import type { BlocPlace } from '../../../src/modules/blocs';
import { PlacesService } from '../../../src/modules/blocs';
import { TasksService } from '../../../src/modules/tasks';
import { ChangeDecisionsService } from '../../../src/modules/tasks/changes/change-decisions.service';
import { changeOfForm } from '../../../src/modules/tasks/changes/change-input';
import { StaleTarget, TargetChangesService } from '../../../src/modules/tasks/changes/target-changes.service';
import type { Actor } from '../../../src/platform/access';
import { Conflict, Forbidden } from '../../../src/platform/errors';
import { toDecimalString } from '../../../src/domain/fraction';
import { actorOf } from '../../support/sheets';
import { taskKey } from '../../support/tasks';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld } from '../../support/world';

const TODAY = '2022-10-05';
const PEOPLE = ['can-bo-ag1', 'lanh-dao-ag1', 'so-noi-vu', 'thu-ky', 'lanh-dao-tinh', 'can-bo-ag2'] as const;
let application: TestApplication;
let changes: TargetChangesService;
let decisions: ChangeDecisionsService;
let place: BlocPlace;
const people: Record<string, Actor> = {};

beforeAll(async () => {
  application = await startTestApplication({ today: TODAY });
  await seedWorld(application);
  changes = application.get(TargetChangesService);
  decisions = application.get(ChangeDecisionsService);
  for (const login of [...PEOPLE, 'lanh-dao-ag2']) people[login] = await actorOf(application, login, TODAY);
  place = await application.get(PlacesService).find(person('thu-ky'), 'KHOI-1', '2022', 'task.read');
});
afterAll(() => application.close());

const person = (login: string): Actor => people[login]!;

/** A request as the form sends it: everything as registered but for the changes. */
const draft = (changed: Record<string, string> = {}) =>
  changeOfForm(
    {
      ...{ title: 'Nhiệm vụ trọng tâm số 1', unit: 'văn bản', target: '9', kind: 'cumulative', direction: 'higher' },
      ...{ due: '31/12/2022', weight: '', product: '', coordinators: '', milestones: '' },
      ...{ version: '1', effectiveOn: '05/10/2022', reason: 'Cấp trên giao lại chỉ tiêu.' },
      ...changed,
    },
    new Map(),
  );
const request = (login: string, number: number, changed: Record<string, string> = {}) =>
  changes.request(person(login), taskKey('AG1', number), draft(changed));

async function targets(asOf: string): Promise<string[]> {
  const tasks = await application.get(TasksService).statesOf(place, { asOf, agencyId: place.members[0]!.agencyId });
  return tasks
    .slice(0, 2)
    .map(({ target, registered }) => [registered.target, target].map((x) => toDecimalString(x)).join('→'));
}

describe('a request', () => {
  it('says what is wrong with it, by field', async () => {
    const wrong = {
      target: 'x',
      due: '01/01/2024',
      milestones: '30/06/2022: 150%',
      effectiveOn: '31/12/2021',
      reason: ' ',
    };
    await expect(request('can-bo-ag1', 1, wrong)).rejects.toMatchObject({
      violations: [
        { code: 'not_a_number', place: 'target' },
        { code: 'date_out_of_range', place: 'due' },
        { code: 'milestone_share', place: 'milestones' },
        { code: 'effective_too_early', place: 'effectiveOn' },
        { code: 'reason_missing', place: 'reason' },
      ],
    });
    const same = request('can-bo-ag1', 1, { target: '10' });
    await expect(same).rejects.toMatchObject({ violations: [{ code: 'nothing_changed' }] });
  });

  it("is refused for another agency's task, on a version that is gone, and while another waits", async () => {
    await expect(request('can-bo-ag2', 1)).rejects.toBeInstanceOf(Forbidden);
    await expect(request('can-bo-ag1', 1, { version: '7' })).rejects.toBeInstanceOf(StaleTarget);
    const first = await request('can-bo-ag1', 1);
    expect((await request('can-bo-ag1', 1)).change.id).toBe(first.change.id);
    await expect(request('lanh-dao-ag1', 1)).rejects.toBeInstanceOf(Conflict);
  });

  it('changes nothing until it is approved, and then from its day on', async () => {
    expect(await targets(TODAY)).toEqual(['10→10', '10→10']);
    const [open] = (await changes.list(person('so-noi-vu'), 'KHOI-1', '2022')).changes;
    await decisions.take(person('so-noi-vu'), place, open!.change.id, 'approve');
    await decisions.take(person('so-noi-vu'), place, open!.change.id, 'approve');
    expect(await targets(TODAY)).toEqual(['10→9', '10→10']);
    expect(await targets('2022-10-04')).toEqual(['10→10', '10→10']);
    const baselines = await application.database.query(
      `SELECT version, reason, approved_by FROM key_task_baseline WHERE task_id = $1 ORDER BY version`,
      [open!.change.taskId],
    );
    expect(baselines).toEqual([
      expect.objectContaining({ version: 1, reason: null }),
      { version: 2, reason: 'Cấp trên giao lại chỉ tiêu.', approved_by: 'Cán bộ thẩm định, Sở Nội vụ' },
    ]);
  });

  it('leaves a half-year that is over as it was', async () => {
    const half = await application.get(PlacesService).find(person('thu-ky'), 'KHOI-1', '2022-H1', 'task.read');
    const [task] = await application.get(TasksService).statesOf(half);
    expect([half.asOf, toDecimalString(task!.target), task!.baselineVersion]).toEqual(['2022-06-30', '10', 1]);
  });

  it('cannot reach into a half-year whose result is published', async () => {
    await application.database.query(
      `UPDATE review SET state = 'published' WHERE period_id = (SELECT id FROM period WHERE code = '2022-H1')`,
    );
    const early = request('can-bo-ag1', 3, { effectiveOn: '30/06/2022' });
    await expect(early).rejects.toMatchObject({
      violations: [{ code: 'effective_too_early', parameters: { from: '2022-07-01', to: '2022-12-31' } }],
    });
    await application.database.query(`UPDATE review SET state = 'open'`);
    const waiting = await request('can-bo-ag1', 3, { effectiveOn: '30/06/2022' });
    await application.database.query(`UPDATE review SET state = 'published'`);
    const late = decisions.take(person('so-noi-vu'), place, waiting.change.id, 'approve');
    await expect(late).rejects.toMatchObject({ violations: [{ code: 'effective_too_early' }] });
    await application.database.query(`UPDATE review SET state = 'open'`);
    await decisions.take(person('can-bo-ag1'), place, waiting.change.id, 'withdraw');
  });

  it('that was overtaken by another change is a conflict with both', async () => {
    const waiting = await request('can-bo-ag1', 2);
    await application.database.query(
      `INSERT INTO key_task_baseline (task_id, version, title, unit, target, target_kind, direction, due_on, reason, approved_by, source)
       SELECT task_id, 2, title, unit, 12, target_kind, direction, due_on, 'x', 'Hội đồng', 'import'
         FROM key_task_baseline WHERE task_id = $1`,
      [waiting.change.taskId],
    );
    const late = decisions.take(person('so-noi-vu'), place, waiting.change.id, 'approve');
    await expect(late).rejects.toMatchObject({
      parameters: { stored: { target: '12', version: 2 }, typed: { target: '9', version: 1 } },
    });
    const bare = decisions.take(person('so-noi-vu'), place, waiting.change.id, 'reject', {});
    await expect(bare).rejects.toMatchObject({ violations: [{ code: 'reason_missing' }] });
    await decisions.take(person('so-noi-vu'), place, waiting.change.id, 'reject', { reason: 'Chỉ tiêu đã đổi.' });
    const told = await application.database.query<{ title: string }>(
      `SELECT title FROM notice WHERE role = 'OFFICER' ORDER BY told_at, id`,
    );
    expect(told.map(({ title }) => title)).toContain('Không đồng ý điều chỉnh nhiệm vụ');
  });

  it('that is decided is not changed any more, not even in the database', async () => {
    await expect(
      application.database.query(`UPDATE target_change_request SET target = 1 WHERE state <> 'requested'`),
    ).rejects.toThrow('only added');
  });
});

/** Every step that is possible, and who takes it, written by hand: from, action, to, people. */
const ALLOWED: readonly (readonly [string, string, string, readonly string[]])[] = [
  ['requested', 'approve', 'approved', ['so-noi-vu']],
  ['requested', 'reject', 'rejected', ['so-noi-vu']],
  ['requested', 'withdraw', 'withdrawn', ['can-bo-ag1', 'lanh-dao-ag1']],
];
const OWN_STEPS: Readonly<Record<string, readonly string[]>> = {
  'so-noi-vu': ['approve', 'reject'],
  'can-bo-ag1': ['withdraw'],
  'lanh-dao-ag1': ['withdraw'],
};

describe.each(TARGET_CHANGE_STATES)('a request that is %s', (state) => {
  const cases = TARGET_CHANGE_ACTIONS.flatMap((action) => PEOPLE.map((login) => [action, login] as const));

  it.each(cases)('%s by %s', async (action, login) => {
    const number = 5;
    await application.asOwner(
      `DELETE FROM target_change_request WHERE state = 'requested' AND task_id IN (SELECT id FROM key_task WHERE number = 5)`,
    );
    const [task] = await application
      .get(TasksService)
      .statesOf(place, { agencyId: place.members[0]!.agencyId })
      .then((tasks) => tasks.filter((candidate) => candidate.number === number));
    const { version } = await changes.current(task!.id);
    const target = String(20 + version);
    const { change } = await request('can-bo-ag1', number, { version: String(version), target });
    if (state !== 'requested') {
      await application.database.query(
        `UPDATE target_change_request SET state = $2, decided_by = 'Người khác', decided_at = now(), decision_reason = 'x' WHERE id = $1`,
        [change.id, state],
      );
    }
    const step = ALLOWED.find(([from, taken, , who]) => from === state && taken === action && who.includes(login));
    const refusal = (OWN_STEPS[login] ?? []).includes(action) ? 'conflict' : 'forbidden';
    let result: string;
    try {
      await decisions.take(person(login), place, change.id, action, { reason: 'Đã xem xét.' });
      const found = await changes.ofTask(place, task!.id);
      result = found.find((listed) => listed.change.id === change.id)!.change.state;
    } catch (error) {
      result = (error as { code?: string }).code ?? String(error);
    }
    expect(result).toBe(step ? step[2] : refusal);
  });
});
