import { formatPercent } from '../../../src/text/number';
import { scopeOf, TasksService } from '../../../src/modules/tasks';
import type { TaskFilter } from '../../../src/modules/tasks/key-task';
import type { Actor } from '../../../src/platform/access';
import { NotFound } from '../../../src/platform/errors';
import { actorOf, placeOf } from '../../support/sheets';
import { recordFigure, taskKey } from '../../support/tasks';
import { countQueries, startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld } from '../../support/world';

let application: TestApplication;
let tasks: TasksService;
let secretary: Actor;

beforeAll(async () => {
  application = await startTestApplication();
  await seedWorld(application, { members: 9 });
  tasks = application.get(TasksService);
  secretary = await actorOf(application, 'thu-ky');
});
afterAll(() => application.close());

const EVERYTHING: TaskFilter = { text: '', agencyCode: null, status: null };
const list = (filter: Partial<TaskFilter>, page = 1) =>
  tasks.list(secretary, 'KHOI-1', '2022-H1', { ...EVERYTHING, ...filter }, page);
const keysOf = async (filter: Partial<TaskFilter>) =>
  (await list(filter)).tasks.map((task) => `${task.agencyCode}-${String(task.number)}`);

describe('the list of tasks', () => {
  beforeAll(async () => {
    await application.database.query(
      `INSERT INTO key_task_baseline (task_id, version, title, unit, target, target_kind, direction, due_on, reason, approved_by, source)
       SELECT t.id, 2, 'Kết nạp mới đảng viên 100%_a', 'đảng viên', 10, 'cumulative', 'higher', '2022-06-20', 'Đổi tên', 'x', 'screen'
         FROM key_task t JOIN agency g ON g.id = t.agency_id WHERE g.code = 'AG2' AND t.number = 3`,
    );
    await recordFigure(application, 'AG2', 3, '2022-06-15', '9');
    await recordFigure(application, 'AG3', 4, '2022-06-15', '1');
    await recordFigure(application, 'AG3', 5, '2022-07-15', '10');
  });

  it('holds all tasks of the members by official order and number', async () => {
    const { tasks: all, found, total, pageCount } = await list({});
    expect([all.length, found, total, pageCount]).toEqual([90, 90, 90, 1]);
    expect(all.slice(0, 11).map((task) => `${task.agencyCode}-${String(task.number)}`)).toEqual([
      ...Array.from({ length: 10 }, (_, index) => `AG1-${String(index + 1)}`),
      'AG2-1',
    ]);
  });

  it('is searched without marks, by words in any order, in the title that holds now', async () => {
    expect(await keysOf({ text: 'dang vien ket nap' })).toEqual(['AG2-3']);
    expect(await keysOf({ text: 'Kết nạp' })).toEqual(['AG2-3']);
    expect(await keysOf({ text: 'trọng tâm số 3', agencyCode: 'AG2' })).toEqual([]);
    expect(await keysOf({ text: 'trong tam so 10', agencyCode: 'AG2' })).toEqual(['AG2-10']);
  });

  it('takes the signs of a pattern as they are written', async () => {
    expect(await keysOf({ text: '100%_' })).toEqual(['AG2-3']);
    expect(await keysOf({ text: 'a%b' })).toEqual([]);
    expect(await keysOf({ text: '\\' })).toEqual([]);
  });

  it('is filtered by status as of the day of the place', async () => {
    expect(await keysOf({ status: 'overdue' })).toEqual(['AG2-3']);
    expect(await keysOf({ status: 'late' })).toEqual(['AG3-4']);
    expect(await keysOf({ status: 'behind' })).toEqual(['AG2-3', 'AG3-4']);
    expect((await list({ status: 'not_updated' })).found).toBe(88);
  });

  it('shows nothing for an agency that is not a member', async () => {
    expect(await keysOf({ agencyCode: 'LA1' })).toEqual([]);
  });

  it('brings an odd page into range', async () => {
    expect((await list({}, 7)).page).toBe(1);
  });

  it('is not known to another bloc', async () => {
    const stranger = await actorOf(application, 'can-bo-la');
    await expect(tasks.list(stranger, 'KHOI-1', '2022-H1', EVERYTHING, 1)).rejects.toBeInstanceOf(NotFound);
    await expect(tasks.find(stranger, taskKey('AG1', 1))).rejects.toBeInstanceOf(NotFound);
  });
});

describe('states', () => {
  it('are as of the cut-off of the place: the year sees what the half-year does not', async () => {
    const half = await placeOf(application, secretary);
    const year = await application
      .get(TasksService)
      .list(secretary, 'KHOI-1', '2022', { ...EVERYTHING, agencyCode: 'AG3' }, 1);
    const inHalf = (await tasks.statesOf(half)).find((task) => task.agencyCode === 'AG3' && task.number === 5);
    const inYear = year.tasks.find((task) => task.number === 5);
    expect([inHalf?.state.status, inYear?.state.status]).toEqual(['not_updated', 'completed']);
    expect(
      (await tasks.statesOf(half, { asOf: '2022-07-31' })).find((task) => task.id === inHalf?.id)?.state.status,
    ).toBe('completed');
  });

  it('of many places come in one query', async () => {
    const place = await placeOf(application, secretary);
    const scopes = [
      scopeOf(place),
      { ...scopeOf(place), asOf: '2022-01-31' },
      { ...scopeOf(place), membersOn: '2021-01-01' },
    ];
    const one = await countQueries(application, () => tasks.statesOfAll(scopes.slice(0, 1)));
    const three = await countQueries(application, () => tasks.statesOfAll(scopes));
    expect([one, three]).toEqual([1, 1]);
    const lists = await tasks.statesOfAll(scopes);
    expect(lists.map((states) => states.length)).toEqual([90, 90, 0]);
    expect(lists[1]?.every((task) => task.state.status === 'not_updated')).toBe(true);
  });
});

describe('who reported', () => {
  it('with nine members, six in time, two late and one missing, is 88,9 % and 66,7 %', async () => {
    const fresh = await startTestApplication();
    await seedWorld(fresh, { members: 9 });
    for (const number of [1, 2, 3, 4, 5]) {
      await recordFigure(fresh, `AG${String(number)}`, 1, '2022-06-10', '1', {
        recordedAt: '2022-06-20T23:00:00+07:00',
      });
    }
    await recordFigure(fresh, 'AG6', 2, '2022-06-18', '1', {
      source: 'import',
      recordedAt: '2026-11-22T12:00:00+07:00',
    });
    await recordFigure(fresh, 'AG7', 1, '2022-06-20', '1', { recordedAt: '2022-06-21T00:30:00+07:00' });
    await recordFigure(fresh, 'AG8', 1, '2022-06-30', '1', { recordedAt: '2022-07-04T08:00:00+07:00' });
    await recordFigure(fresh, 'AG9', 1, '2022-07-01', '1', { recordedAt: '2022-07-01T08:00:00+07:00' });
    const actor = await actorOf(fresh, 'thu-ky');
    const place = await placeOf(fresh, actor);
    const reporting = await fresh.get(TasksService).reportingOf(place, new Date('2022-06-20T17:00:00+07:00'));
    expect([reporting.total, reporting.reported, reporting.onTime]).toEqual([9, 8, 6]);
    expect([reporting.reportingRate, reporting.onTimeRate].map((rate) => rate && formatPercent(rate))).toEqual([
      '88,9%',
      '66,7%',
    ]);
    expect(reporting.missing).toEqual([place.members.find((member) => member.code === 'AG9')?.agencyId]);
    await fresh.close();
  });

  it('knows no "in time" without a deadline', async () => {
    const year = await application.get(TasksService).list(secretary, 'KHOI-1', '2022', EVERYTHING, 1);
    const reporting = await tasks.reportingOf(year.place, null);
    expect([reporting.onTime, reporting.onTimeRate, reporting.deadline]).toEqual([null, null, null]);
  });
});
