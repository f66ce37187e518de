import { exact } from '../../../../src/domain/fraction';
import { NO_INPUT } from '../../../../src/domain/scoring/inputs';
import { scoreKeyTasks } from '../../../../src/domain/scoring/items/key-tasks';
import { type TaskAxes, type TaskFacts, knownAxes, taskInputs } from '../../../../src/domain/scoring/task-inputs';
import { everyItemCriterion } from '../../../support/scheme-every-item';

const NOTHING_SAID: TaskAxes = { onTime: null, quality: null, effectiveness: null };

function task(differences: Partial<TaskFacts> = {}): TaskFacts {
  return {
    code: '3',
    kind: 'cumulative',
    direction: 'higher',
    target: exact(100),
    due: '2022-06-15',
    plannedShare: exact(1),
    status: 'on_track',
    actual: exact(80),
    figures: [],
    judgement: NOTHING_SAID,
    ...differences,
  };
}

const finished = (differences: Partial<TaskFacts> = {}): TaskFacts =>
  task({ status: 'completed', actual: exact(100), ...differences });
const figure = (date: string, value: number) => ({ date, value: exact(value) });
const one = (facts: TaskFacts, stated: TaskAxes | null = null) =>
  taskInputs([facts], new Map(stated === null ? [] : [[facts.code, stated]]))[0];

describe('the input of a key-task criterion', () => {
  it.each<[string, Partial<TaskFacts>, string | null, string | null]>([
    ['80 of 100', {}, '80', '100'],
    ['512,5 of 900', { target: exact(900), actual: exact('512.5') }, '512.5', '900'],
    ['no figure yet: not handed in, never 0', { status: 'not_updated', actual: null }, null, null],
    ['overdue', { status: 'overdue', actual: exact(40) }, '40', '100'],
    ['a level already above its target', { kind: 'level', actual: exact(120) }, '120', '100'],
    ['a correction below nothing', { actual: exact(-3) }, '0', '100'],
    [
      'the less the better, met before the due date',
      { direction: 'lower', target: exact(5), actual: exact(3) },
      '5',
      '5',
    ],
    ['the less the better, not met', { direction: 'lower', target: exact(5), actual: exact(8) }, '5', '8'],
    ['a target of 0, met', { direction: 'lower', target: exact(0), actual: exact(0) }, '1', '1'],
    ['a target of 0, not met', { direction: 'lower', target: exact(0), actual: exact(2) }, '0', '1'],
    ['yes or no, not yet', { direction: 'reach', target: exact(1), actual: exact(0) }, '0', '1'],
  ])('says how far an unfinished task has come: %s', (_what, differences, actual, target) => {
    const progress = { actual, target, planned: null };
    expect(one(task(differences))).toEqual({ code: '3', finished: false, ...NOTHING_SAID, ...progress });
  });

  it('measures what adds up against what was planned by the cut-off date, a level against its target', () => {
    const plannedShare = exact('181/365');
    expect(one(task({ plannedShare }))).toMatchObject({ actual: '80', target: '100', planned: '181/365' });
    expect(one(task({ plannedShare: exact('0.5') }))).toMatchObject({ planned: '0.5' });
    expect(one(task({ plannedShare, kind: 'level' }))).toMatchObject({ planned: null });
    expect(one(task({ plannedShare, direction: 'lower', target: exact(5) }))).toMatchObject({ planned: null });
    expect(one(task({ plannedShare: exact(0) }))).toMatchObject({ planned: null });
    expect(one(finished({ plannedShare }))).toMatchObject({ finished: true, planned: null });
  });

  it('measures what is done ahead against the whole target while nothing is planned yet', () => {
    const early = one(task({ plannedShare: exact(0), actual: exact(20) }));
    const a2 = everyItemCriterion('A2');
    if (early === undefined || a2.effect !== 'base') throw new Error('A2 is a criterion');
    const axes = { onTime: '1', quality: '1', effectiveness: '1' };
    const leaf = { ...a2.leaf, maximum: '3' };
    const outcome = scoreKeyTasks(leaf, { type: 'key_tasks', tasks: null, ...axes }, { ...NO_INPUT, tasks: [early] });
    expect(outcome.kind === 'points' && outcome.points.toFraction()).toBe('3/5');
  });

  it('asks an unfinished task for no axes, whatever is stated', () => {
    expect(one(task(), { onTime: true, quality: true, effectiveness: true })).toMatchObject(NOTHING_SAID);
  });

  it.each<[string, Partial<TaskFacts>, boolean | null]>([
    ['reached before the due date', { figures: [figure('2022-06-01', 100)] }, true],
    ['reached on the due date', { figures: [figure('2022-06-15', 100)] }, true],
    [
      'unreached on the due date, reached later',
      { figures: [figure('2022-06-15', 99), figure('2022-06-20', 100)] },
      false,
    ],
    [
      'unreached after the due date, reached later',
      { figures: [figure('2022-06-18', 99), figure('2022-06-20', 100)] },
      false,
    ],
    ['nobody looked around the due date', { figures: [figure('2022-05-31', 60), figure('2022-06-20', 100)] }, null],
    ['without any figure', { figures: [] }, null],
    [
      'a judgement goes before the log',
      { figures: [figure('2022-06-01', 100)], judgement: { ...NOTHING_SAID, onTime: false } },
      false,
    ],
    [
      'a level by its last figure until the due date',
      { kind: 'level', figures: [figure('2022-03-31', 100), figure('2022-06-14', 97)] },
      false,
    ],
    [
      'a level kept on the due date',
      { kind: 'level', figures: [figure('2022-06-14', 101), figure('2022-03-31', 97)] },
      true,
    ],
    ['a level without a figure until the due date', { kind: 'level', figures: [figure('2022-06-20', 100)] }, null],
    ['the less the better', { direction: 'lower', figures: [figure('2022-06-15', 90)] }, true],
  ])('knows whether a finished task was in time: %s', (_what, differences, onTime) => {
    expect(knownAxes(finished(differences)).onTime).toBe(onTime);
  });

  it('takes the judgements of the log, and what is stated only where it says nothing', () => {
    const judged = finished({ judgement: { onTime: true, quality: false, effectiveness: null } });
    expect(one(judged, { onTime: false, quality: true, effectiveness: true })).toMatchObject({
      finished: true,
      onTime: true,
      quality: false,
      effectiveness: true,
    });
    expect(one(judged)).toMatchObject({ onTime: true, quality: false, effectiveness: null });
  });

  it('keeps the order of the tasks and counts one that exceeds its target as finished', () => {
    const inputs = taskInputs([task({ code: '1', status: 'exceeded' }), task({ code: '2' })], new Map());
    expect(inputs.map(({ code, finished: isDone }) => [code, isDone])).toEqual([
      ['1', true],
      ['2', false],
    ]);
  });
});
