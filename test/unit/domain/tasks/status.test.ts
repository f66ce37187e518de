import { exact, toDecimalString } from '../../../../src/domain/fraction';
import { tallyByStatus } from '../../../../src/domain/tasks/counts';
import { directionFrom } from '../../../../src/domain/tasks/guess';
import { plannedShareOf } from '../../../../src/domain/tasks/planned-share';
import { type TaskState, statusOf } from '../../../../src/domain/tasks/status';
import type { TaskPlan } from '../../../../src/domain/tasks/target';
import { WORKBOOK_TASKS } from './workbook-tasks';

const HALF_YEAR = '2022-06-30';

function plan(changes: Partial<TaskPlan> & { readonly targetText?: string }): TaskPlan {
  const { targetText = '100', ...rest } = changes;
  return {
    kind: 'cumulative',
    direction: 'higher',
    target: exact(targetText),
    start: '2022-01-01',
    due: '2022-12-31',
    ...rest,
  };
}

function stateOf(task: TaskPlan, value: string | null, asOf = HALF_YEAR): TaskState {
  return statusOf(task, value === null ? null : { value: exact(value), date: asOf }, asOf);
}

describe('plannedShareOf', () => {
  it.each([
    ['2021-12-31', '0'],
    ['2022-01-01', '1/365'],
    [HALF_YEAR, '181/365'],
    ['2022-12-30', '364/365'],
    ['2022-12-31', '1'],
    ['2023-05-01', '1'],
  ])('counts the first and the last day: at %s it is %s', (asOf, share) => {
    expect(plannedShareOf(plan({}), asOf).equals(share)).toBe(true);
  });

  it('follows milestones when there are some: the latest one reached, and everything from the due date on', () => {
    const milestones = [
      { date: '2022-06-30', share: exact('0.4') },
      { date: '2022-03-31', share: exact('0.1') },
    ];
    const shareAt = (asOf: string): string => toDecimalString(plannedShareOf(plan({ milestones }), asOf));
    expect(['2022-03-30', '2022-03-31', '2022-06-29', '2022-06-30', '2022-12-30', '2022-12-31'].map(shareAt)).toEqual([
      '0',
      '0.1',
      '0.1',
      '0.4',
      '0.4',
      '1',
    ]);
  });

  it('is whole on the only day of a task', () => {
    expect(plannedShareOf(plan({ start: HALF_YEAR, due: HALF_YEAR }), HALF_YEAR).equals(1)).toBe(true);
  });
});

describe('a total that adds up', () => {
  it.each([
    ['0', '2022-02-01', 'late'],
    ['49', HALF_YEAR, 'late'],
    ['50', HALF_YEAR, 'on_track'],
    ['99.99', '2022-12-31', 'late'],
    ['99.99', '2023-01-01', 'overdue'],
    ['100', '2022-02-01', 'completed'],
    ['100.01', '2023-06-01', 'exceeded'],
  ])('with %s of 100 on %s is %s', (value, asOf, status) => {
    expect(stateOf(plan({}), value, asOf).status).toBe(status);
  });

  it('is not started while nothing is done and nothing planned yet', () => {
    expect(stateOf(plan({}), '0', '2021-12-31').status).toBe('not_started');
    const milestones = [{ date: '2022-09-30', share: exact('0.5') }];
    expect(stateOf(plan({ milestones }), '0').status).toBe('not_started');
    expect(stateOf(plan({ milestones }), '1').status).toBe('on_track');
  });

  it('is on track when exactly on plan: no rounding stands between', () => {
    const task = plan({ targetText: '365' });
    expect(stateOf(task, '181').status).toBe('on_track');
    expect(stateOf(task, '180.999999').status).toBe('late');
  });

  it('shows done / target, over 1 when exceeded', () => {
    expect(stateOf(plan({ targetText: '900' }), '512').completion?.equals('512/900')).toBe(true);
    expect(stateOf(plan({ targetText: '5' }), '12').completion?.equals('2.4')).toBe(true);
  });

  it('has no percentage with a target of 0', () => {
    expect(stateOf(plan({ targetText: '0' }), '0')).toMatchObject({ status: 'completed', completion: null });
  });
});

describe('a level that is kept', () => {
  const level = plan({ kind: 'level', targetText: '98' });

  it.each([
    ['99.2', HALF_YEAR, 'on_track'],
    ['98', '2022-12-30', 'on_track'],
    ['98', '2022-12-31', 'completed'],
    ['99', '2023-02-01', 'completed'],
    ['97.9', HALF_YEAR, 'late'],
    ['97.9', '2022-12-31', 'late'],
    ['97.9', '2023-01-01', 'overdue'],
  ])('with %s of 98 on %s is %s', (value, asOf, status) => {
    expect(stateOf(level, value, asOf).status).toBe(status);
  });
});

describe('the less the better', () => {
  const atMost = (targetText: string): TaskPlan => plan({ kind: 'level', direction: 'lower', targetText });

  it.each([
    ['3', '1', HALF_YEAR, 'on_track', '1'],
    ['3', '3', '2022-12-31', 'completed', '1'],
    ['3', '4', HALF_YEAR, 'late', '0.75'],
    ['3', '4', '2023-01-01', 'overdue', '0.75'],
    ['2', '0', HALF_YEAR, 'on_track', '1'],
    ['0', '0', HALF_YEAR, 'on_track', null],
    ['0', '1', HALF_YEAR, 'late', null],
  ])('at most %s with %s on %s is %s', (target, value, asOf, status, completion) => {
    const state = stateOf(atMost(target), value, asOf);
    expect(state.status).toBe(status);
    expect(state.completion === null ? null : toDecimalString(state.completion)).toBe(completion);
  });

  it('is judged against the target even when it was registered as a total', () => {
    expect(stateOf(plan({ direction: 'lower', targetText: '3' }), '1').status).toBe('on_track');
  });
});

describe('yes or no', () => {
  const reach = plan({ direction: 'reach', targetText: '1' });

  it.each([
    ['1', HALF_YEAR, 'completed'],
    ['2', HALF_YEAR, 'completed'],
    ['0', HALF_YEAR, 'late'],
    ['0', '2021-12-01', 'not_started'],
    ['0', '2023-01-01', 'overdue'],
  ])('with %s on %s is %s, without a percentage', (value, asOf, status) => {
    expect(stateOf(reach, value, asOf)).toMatchObject({ status, completion: null });
  });
});

describe('whatever is measured', () => {
  it('without a value is not updated, even past the due date, which the days still tell', () => {
    expect(stateOf(plan({}), null)).toMatchObject({ status: 'not_updated', completion: null, daysOverdue: 0 });
    expect(stateOf(plan({ due: '2022-06-20' }), null)).toMatchObject({ status: 'not_updated', daysOverdue: 10 });
  });

  it('paused stays paused and is never counted overdue', () => {
    const paused = plan({ paused: true, due: '2022-01-31' });
    expect(stateOf(paused, '1')).toMatchObject({ status: 'paused', daysOverdue: 0 });
    expect(stateOf(paused, null).status).toBe('paused');
  });

  it('due that very day is not overdue, a day later it is by one day', () => {
    const dueThatDay = plan({ due: HALF_YEAR });
    expect(stateOf(dueThatDay, '1')).toMatchObject({ status: 'late', daysOverdue: 0 });
    expect(stateOf(dueThatDay, '1', '2022-07-01')).toMatchObject({ status: 'overdue', daysOverdue: 1 });
    expect(stateOf(dueThatDay, '100', '2022-07-01')).toMatchObject({ status: 'completed', daysOverdue: 0 });
  });
});

describe('the ninety tasks of the workbook at 30/6/2022', () => {
  const states = WORKBOOK_TASKS.map(([agency, number, , , direction, kind, target, due, value, expected]) => ({
    code: `${agency}-${number}`,
    expected,
    ...stateOf(plan({ kind, direction: directionFrom(direction) ?? 'higher', targetText: target, due }), value),
  }));
  const codesWith = (status: string): string[] =>
    states.filter((state) => state.status === status).map(({ code }) => code);

  it('have the statuses a person expects', () => {
    expect(states.map(({ code, status }) => [code, status])).toEqual(
      states.map(({ code, expected }) => [code, expected]),
    );
  });

  it('are overdue exactly twice, and three have no value', () => {
    expect(codesWith('overdue')).toEqual(['BTGTU-9', 'BDVTU-9']);
    expect(codesWith('not_updated')).toEqual(['VPTU-10', 'BNCTU-10', 'DUKCCQ-7']);
  });

  it('are counted without losing one', () => {
    expect(tallyByStatus(states.map(({ status }) => status))).toEqual({
      not_updated: 3,
      not_started: 0,
      on_track: 54,
      late: 24,
      overdue: 2,
      completed: 7,
      exceeded: 0,
      paused: 0,
    });
  });

  it('print the planned share and the days over', () => {
    const state = (code: string): TaskState | undefined => states.find((candidate) => candidate.code === code);
    expect(state('BAO-1')?.plannedShare.equals('181/365')).toBe(true);
    expect(state('VPTU-1')?.plannedShare.equals('181/334')).toBe(true);
    expect(state('BTGTU-9')?.daysOverdue).toBe(30);
    expect(state('BAO-7')).toMatchObject({ status: 'late', daysOverdue: 0 });
  });
});
