import { exact, toDecimalString } from '../../../src/domain/fraction';
import { type NewBaseline, TargetsService, TasksService } from '../../../src/modules/tasks';
import { TargetConflict } from '../../../src/modules/tasks/targets.service';
import type { TargetDraft } from '../../../src/modules/tasks/tasks.policy';
import type { TaskKey } from '../../../src/modules/tasks/tasks.service';
import type { Actor } from '../../../src/platform/access';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../../src/platform/errors';
import { actorOf, placeOf } from '../../support/sheets';
import { taskKey } from '../../support/tasks';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld } from '../../support/world';

let application: TestApplication;
let tasks: TasksService;
let targets: TargetsService;
let secretary: Actor;

beforeAll(async () => {
  application = await startTestApplication();
  await seedWorld(application);
  tasks = application.get(TasksService);
  targets = application.get(TargetsService);
  secretary = await actorOf(application, 'thu-ky');
});
afterAll(() => application.close());

const LEVEL: TargetDraft = { kind: 'level', direction: 'higher', reason: 'Tỷ lệ giữ cả năm', version: 1 };
const correct = (key: TaskKey, draft: TargetDraft, actor = secretary) => targets.correct(actor, key, draft, 'screen');
const errorOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );
const REGISTERED: Omit<NewBaseline, 'reason' | 'source'> = {
  ...{ title: 'Nhiệm vụ mới', unit: '%', target: exact('95'), kind: 'level', direction: 'higher', due: '2022-12-31' },
  approvedBy: 'Hội đồng Thi đua - Khen thưởng tỉnh',
};

describe('a correction of how a target is measured', () => {
  it('is a further version with its reason and who made it; the first stays', async () => {
    const key = taskKey('AG1', 1);
    const corrected = await correct(key, LEVEL);
    expect(corrected).toMatchObject({ version: 2, kind: 'level', reason: LEVEL.reason, approvedBy: 'Thư ký khối' });
    const { task, baselines } = (await tasks.find(secretary, key)).details;
    expect(baselines.map(({ version, kind }) => [version, kind])).toEqual([
      [1, 'cumulative'],
      [2, 'level'],
    ]);
    expect(task).toMatchObject({ kind: 'level', baselineVersion: 2, registered: { unit: 'văn bản' } });
    const [entry] = await application.database.query<{ data: { before: object; after: object; reason: string } }>(
      `SELECT data FROM audit_entry WHERE subject = 'task:AG1/1/2022' AND action = 'task.adjusted'`,
    );
    expect(entry?.data).toMatchObject({
      before: { kind: 'cumulative' },
      after: { kind: 'level' },
      reason: LEVEL.reason,
    });
  });

  it.each([
    ['no reason', { ...LEVEL, reason: '  ' }, [['reason', 'reason_missing']]],
    ['no change', { ...LEVEL, kind: 'cumulative' as const }, [['kind', 'nothing_changed']]],
    [
      'unknown words',
      { ...LEVEL, kind: null, direction: null },
      [
        ['kind', 'unknown_choice'],
        ['direction', 'unknown_choice'],
      ],
    ],
  ])('is refused with %s', async (_name, draft, violations) => {
    const error = await errorOf(correct(taskKey('AG1', 2), draft));
    expect(error).toBeInstanceOf(InvalidInput);
    expect((error as InvalidInput).violations.map(({ place, code }) => [place, code])).toEqual(violations);
  });

  it('made on an old version is a conflict that says what holds now', async () => {
    const key = taskKey('AG1', 3);
    await correct(key, LEVEL);
    const error = await errorOf(correct(key, { ...LEVEL, direction: 'lower', reason: 'Khác' }));
    expect(error).toBeInstanceOf(TargetConflict);
    expect((error as TargetConflict).stored).toMatchObject({ version: 2, kind: 'level', reason: LEVEL.reason });
  });

  it('made by two in the same moment happens once', async () => {
    const outcomes = await Promise.all([1, 2].map(() => errorOf(correct(taskKey('AG1', 4), LEVEL))));
    expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome instanceof TargetConflict)).toHaveLength(1);
  });

  it('is not made by the agency, and not known to another bloc', async () => {
    const officer = await actorOf(application, 'can-bo-ag1');
    const stranger = {
      ...secretary,
      assignments: secretary.assignments.map((item) => ({ ...item, blocId: officer.userId })),
    };
    expect(await errorOf(correct(taskKey('AG1', 5), LEVEL, officer))).toBeInstanceOf(NotFound);
    expect(await errorOf(correct(taskKey('AG1', 5), LEVEL, stranger))).toBeInstanceOf(NotFound);
    await correct(taskKey('AG1', 5), LEVEL, await actorOf(application, 'so-noi-vu'));
  });

  it('is not made by a secretary for the agency they belong to', async () => {
    const officer = await actorOf(application, 'can-bo-ag1');
    const both = { ...secretary, assignments: [...secretary.assignments, ...officer.assignments] };
    expect(await errorOf(correct(taskKey('AG1', 6), LEVEL, both))).toBeInstanceOf(Forbidden);
    expect(await errorOf(correct(taskKey('AG2', 6), LEVEL, both))).toBeNull();
  });
});

describe('tasks of an import', () => {
  it('are registered once, and an adjusted target keeps what was registered', async () => {
    const place = await placeOf(application, secretary);
    const [member] = place.members;
    const imported = await application.database.transaction(async () => {
      const task = await targets.importTask(secretary, place, member!, 11, REGISTERED);
      await targets.importAdjustment(secretary, place, task, {
        ...REGISTERED,
        target: exact('90'),
        reason: 'Điều chỉnh',
      });
      return task;
    });
    expect(imported.state.status).toBe('not_updated');
    const { task } = (await tasks.find(secretary, taskKey('AG1', 11))).details;
    expect([task.registered.target, task.target].map((target) => toDecimalString(target))).toEqual(['95', '90']);
    const again = application.database.transaction(() => targets.importTask(secretary, place, member!, 11, REGISTERED));
    expect(await errorOf(again)).toBeInstanceOf(Conflict);
  });
});
