import { sentenceOf } from '../../../../src/text/vi';
import { leaf, linesOf, manual, resultOf, schemeJson, score, unit } from './example';

/** The points that one criterion of 10 gives for an input; 'missing', 'left_out', or the code of the problem. */
function pointsOf(
  item: unknown,
  input: unknown,
  changes: Record<string, unknown> = {},
  asOf: string | null = null,
): string {
  const result = score(schemeJson([leaf('I', item, changes), manual('Z')]), [unit('U', { I: input })], asOf);
  const [problem] = result.problems;
  if (problem !== undefined) {
    expect(sentenceOf(problem)).toContain('U.I');
    return problem.code;
  }
  return linesOf(resultOf(result, 'U')).find(([code]) => code === 'I')?.[2] ?? '';
}

const choice = {
  type: 'choice',
  levels: [
    { code: 'TOT', name: 'Tốt', points: '10' },
    { code: 'KHA', name: 'Khá', points: '6.5' },
    { code: 'KHONG', name: 'Không', points: '0' },
  ],
};
const minus = { type: 'minus', per: '1.5', floor: '2' };
const ratio = { type: 'ratio' };
const plus = { type: 'ratio', overPlan: { percent: '10', points: '2', cap: '5' } };
const count = { type: 'count', per: '3' };
const bands = {
  type: 'threshold',
  bands: [
    { to: '80', points: '0' },
    { from: '80', to: '95', points: '6' },
    { from: '95', points: '10' },
  ],
};
const average = { type: 'average' };
const boolean = { type: 'all_or_nothing' };
const judged = { type: 'manual', step: '0.5' };
const tasks = { type: 'key_tasks', onTime: '1', quality: '1', effectiveness: '2' };
const done = (onTime: boolean, quality: boolean, effectiveness: boolean): any => {
  return { code: 'n', finished: true, onTime, quality, effectiveness };
};
const open = (actual: string | null, target: string): any => ({ code: 'n', finished: false, actual, target });
const parts = [
  { actual: '9', target: '10', due: '2022-03-31' },
  { actual: '8', target: '10', due: '2022-06-30' },
  { actual: '0', target: '20', due: '2022-07-01' },
];

it.each([
  ['choice: the points of the level', choice, { level: 'KHA' }, '13/2'],
  ['choice: a level of 0 is a score, not a gap', choice, { level: 'KHONG' }, '0'],
  ['choice: no level yet', choice, {}, 'missing'],
  ['choice: an unknown level', choice, { level: 'GIOI' }, 'input_level_unknown'],
  ['minus: nothing happened', minus, { count: 0 }, '10'],
  ['minus: 10 - 3 × 1,5', minus, { count: 3 }, '11/2'],
  ['minus: never below the floor', minus, { count: 9 }, '2'],
  ['minus: events count, each as often as it says', minus, { events: [{ name: 'Chậm' }, { count: 2 }] }, '11/2'],
  ['minus: a count beside events', minus, { count: 1, events: [] }, 'input_count_twice'],
  ['ratio: 41/42 of 10 stays exact', ratio, { actual: '41', target: '42' }, '205/21'],
  ['ratio: no more than the maximum', ratio, { actual: '13', target: '10' }, '10'],
  ['ratio: a higher cap where the scheme says so', { ...ratio, cap: '1.2' }, { actual: '13', target: '10' }, '12'],
  ['ratio: nothing done is 0', ratio, { actual: '0', target: '10' }, '0'],
  ['ratio: a missing actual is missing, never 0', ratio, { target: '10' }, 'missing'],
  ['ratio: something of nothing', ratio, { actual: '3', target: '0' }, 'input_target_zero'],
  ['ratio: below zero', ratio, { actual: '-3', target: '10' }, 'input_below_zero'],
  ['ratio: 29% above plan is two full tens', plus, { actual: '129', target: '100' }, '14'],
  ['ratio: work above plan has its cap', plus, { actual: '200', target: '100' }, '15'],
  ['ratio: 9,99% above plan is no full ten', plus, { actual: '109.99', target: '100' }, '10'],
  ['ratio: parts add up before they are divided', ratio, { parts }, '17/4'],
  ['ratio: a part without its actual', ratio, { parts: [{ target: '3' }] }, 'missing'],
  ['ratio: days without a day to compare', { ...ratio, dueOnly: true }, { parts }, 'input_as_of_missing'],
  ['count: 3 a time', count, { count: 2 }, '6'],
  ['count: at most the maximum', count, { count: 4 }, '10'],
  ['count: none is 0', count, { events: [] }, '0'],
  ['threshold: below', bands, { value: '79.99' }, '0'],
  ['threshold: the lower end belongs to the band', bands, { value: '80' }, '6'],
  ['threshold: the upper end does not', bands, { value: '95' }, '10'],
  ['threshold: 94,999 is not 95', bands, { value: '94.999' }, '6'],
  ['average: mean of events', average, { events: [{ points: '10' }, { points: '8' }, { points: '7' }] }, '25/3'],
  ['average: an event that counts twice', average, { events: [{ points: '10', count: 2 }, { points: '4' }] }, '8'],
  ['average: an event without points', average, { events: [{ points: '10' }, {}] }, 'missing'],
  ['average: an event over the maximum', average, { events: [{ points: '11' }] }, 'input_over_maximum'],
  ['all or nothing: all', boolean, { achieved: true }, '10'],
  ['all or nothing: nothing', boolean, { achieved: false }, '0'],
  ['all or nothing: not known', boolean, {}, 'missing'],
  ['manual: as judged', judged, { points: '7.5' }, '15/2'],
  ['manual: off the step', judged, { points: '7.3' }, 'input_off_step'],
  ['manual: over the maximum', judged, { points: '10.5' }, 'input_over_maximum'],
  ['manual: below zero', judged, { points: '-1' }, 'input_below_zero'],
  ['manual: an input of another item', judged, { count: 2 }, 'input_field_unused'],
  [
    'key tasks: 4 + 3 + 2 of 12',
    tasks,
    { tasks: [done(true, true, true), done(false, true, true), open('5', '10')] },
    '15/2',
  ],
  ['key tasks: no more than done', tasks, { tasks: [open('15', '10')] }, '10'],
  ['key tasks: an axis not judged', tasks, { tasks: [{ code: 'n', finished: true, onTime: true }] }, 'missing'],
  ['key tasks: no figure yet', tasks, { tasks: [open(null, '10')] }, 'missing'],
  ['key tasks: nothing planned', tasks, { tasks: [open('1', '0')] }, 'input_target_zero'],
  [
    'key tasks: a fixed number is asked for',
    { ...tasks, tasks: 10, onTime: '0.25', quality: '0.25', effectiveness: '0.5' },
    { tasks: [open('1', '1')] },
    'input_task_count',
  ],
])('%s', (_rule, item, input, expected) => {
  expect(pointsOf(item, input)).toBe(expected);
});

it('counts only the parts that are due, the day itself included', () => {
  expect(pointsOf({ ...ratio, dueOnly: true }, { parts }, {}, '2022-06-30')).toBe('17/2');
  expect(pointsOf({ ...ratio, dueOnly: true }, { parts }, {}, '2022-03-31')).toBe('9');
});

it.each([
  ['0.25', 'half_up', '8.625', '35/4'],
  ['0.25', 'down', '8.74', '17/2'],
  ['0.1', 'half_up', '8.65', '87/10'],
  ['0.01', 'up', '8.641', '173/20'],
  ['1', 'half_up', '8.5', '9'],
  ['1', 'down', '8.99', '8'],
])('rounds an item to steps of %s (%s): %s is %s', (step, mode, actual, expected) => {
  expect(pointsOf(ratio, { actual, target: '10' }, { rounding: { step, mode } })).toBe(expected);
});

describe('không phát sinh', () => {
  const nothing = { notOccurred: true };

  it.each([
    ['full', '10'],
    ['renormalise', 'left_out'],
    ['leave_out', 'left_out'],
    [null, 'input_not_occurred_refused'],
  ])('policy %s', (notOccurred, expected) => {
    expect(pointsOf(minus, nothing, { notOccurred })).toBe(expected);
    expect(pointsOf(ratio, { actual: '0', target: '0' }, { notOccurred })).toBe(expected);
    expect(pointsOf(average, { events: [] }, { notOccurred })).toBe(expected);
    expect(pointsOf(tasks, { tasks: [] }, { notOccurred })).toBe(expected);
    expect(pointsOf({ ...ratio, dueOnly: true }, { parts }, { notOccurred }, '2022-01-31')).toBe(expected);
  });

  const groupOf = (notOccurred: string): any =>
    resultOf(
      score(schemeJson([leaf('I', minus, { notOccurred }), manual('Y', '20'), manual('Z', '10')]), [
        unit('U', { I: nothing, Y: { points: '16' }, Z: { points: '8' } }),
      ]),
      'U',
    );

  it('renormalises the rest of the group: 24 of 30 becomes 32 of 40, in a line of its own', () => {
    const result = groupOf('renormalise');
    expect(linesOf(result)).toEqual([
      ['I', 'not_occurred_renormalise', 'left_out'],
      ['Y', 'manual', '16'],
      ['Z', 'manual', '8'],
      ['G', 'renormalised', '8'],
    ]);
    expect([result.total, result.available, result.percentage].map(String)).toEqual(['32', '40', '80']);
  });

  it('leaves out without renormalising: 24 of 30', () => {
    const result = groupOf('leave_out');
    expect([result.total, result.available, result.percentage].map(String)).toEqual(['24', '30', '80']);
  });

  it('gives full points: 34 of 40', () => {
    const result = groupOf('full');
    expect([result.total, result.available].map(String)).toEqual(['34', '40']);
  });

  it('passes a group where nothing occurred on to the whole table', () => {
    const scheme = schemeJson([manual('Y', '30')]);
    scheme.total = '40';
    scheme.criteria.push({
      ...{ code: 'H', name: 'Nhóm H', maximum: '10' },
      criteria: [leaf('I', minus, { notOccurred: 'renormalise' })],
    });
    const result = resultOf(score(scheme, [unit('U', { Y: { points: '24' }, I: nothing })]), 'U');
    expect(linesOf(result).at(-1)).toEqual(['THU', 'renormalised', '8']);
    expect([result.total, result.available].map(String)).toEqual(['32', '40']);
  });
});

describe('relative to the leader', () => {
  const relative = schemeJson([leaf('I', { type: 'relative' })]);
  const table = (...rows: [string, string, string | null][]): Record<string, string> => {
    const units = rows.map(([code, actual, target]) => unit(code, { I: { actual, target } }));
    const result = score(relative, units);
    return Object.fromEntries(result.units.map(({ code, total }) => [code, String(total)]));
  };

  it('gives half at the target, in proportion below, and the leader everything', () => {
    expect(table(['A', '50', '100'], ['B', '100', '100'], ['C', '120', '100'], ['D', '140', '100'])).toEqual({
      A: '2.5',
      B: '5',
      C: '7.5',
      D: '10',
    });
  });

  it('gives nobody more than half when nobody is above the target', () => {
    expect(table(['A', '100', '100'], ['B', '90', '100'])).toEqual({ A: '5', B: '4.5' });
  });

  it('compares units without a target among themselves', () => {
    expect(table(['A', '30', null], ['B', '40', null], ['C', '140', '100'])).toEqual({ A: '7.5', B: '10', C: '10' });
  });

  it('does not let a sheet that is not handed in, or a criterion not assigned, lead', () => {
    const units = [
      unit('A', { I: { actual: '120', target: '100' } }),
      unit('B', { I: { actual: '200', target: '100' } }, { submitted: false }),
      unit('C', { I: { actual: '300', target: '100' } }, { unassigned: ['G'] }),
    ];
    const result = score(relative, units);
    expect([resultOf(result, 'A').total, resultOf(result, 'B').total, resultOf(result, 'C').total].map(String)).toEqual(
      ['10', '10', 'null'],
    );
  });

  it('calls nothing of nothing "không phát sinh", and something of nothing a mistake', () => {
    const of = (input: unknown): (string | undefined)[] =>
      score(relative, [unit('A', { I: input })]).problems.map(({ code }) => code);
    expect(of({ actual: '0', target: '0' })).toEqual(['input_not_occurred_refused']);
    expect(of({ actual: '0' })).toEqual(['input_not_occurred_refused']);
    expect(of({ actual: '1', target: '0' })).toEqual(['input_target_zero']);
    expect(of({ actual: '-1' })).toEqual(['input_below_zero']);
  });
});
