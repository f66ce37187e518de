import { leaf, manual, resultOf, schemeJson, score, told, unit } from './example';

const lineOf = (
  item: unknown,
  input: unknown,
  changes: Record<string, unknown> = {},
  asOf: string | null = null,
): unknown[] => {
  const result = score(schemeJson([leaf('I', item, changes), manual('Z')]), [unit('U', { I: input })], asOf);
  expect(result.problems).toEqual([]);
  return told(resultOf(result, 'U').lines[0]!);
};

const levels = [
  { code: 'TOT', name: 'Tốt', points: '10' },
  { code: 'KHA', name: 'Khá', points: '6.5' },
];
const bands = [
  { to: '80', points: '0' },
  { from: '80', points: '10' },
];
const plan = { type: 'ratio', cap: '1.1', overPlan: { percent: '10', points: '2', cap: '3' } };
const due = { type: 'ratio', dueOnly: true };
const parts = [
  { actual: '1', target: '3', due: '2022-03-31' },
  { actual: '2', target: '3', due: null },
  { actual: '9', target: '9', due: '2022-12-31' },
];
const tasks = [
  { code: '1', finished: true, onTime: true, quality: false, effectiveness: true },
  { code: '2', finished: false, actual: '3', target: '4' },
];

describe('the line of a criterion tells what its points are made of', () => {
  it.each([
    ['choice', { type: 'choice', levels }, { level: 'KHA' }, ['choice', 'scored', { level: 'KHA' }, '13/2', []]],
    ['minus', { type: 'minus', per: '4', floor: '1' }, { count: 2 }, ['minus', 'scored', { count: 2 }, '2', []]],
    [
      'minus at its floor',
      { type: 'minus', per: '4', floor: '1' },
      { events: [{}, { count: 2 }] },
      ['minus', 'scored', { count: 3 }, '1', [['floor', 'I', null, '-2', '1']]],
    ],
    [
      'minus exactly at its floor',
      { type: 'minus', per: '3', floor: '1' },
      { count: 3 },
      ['minus', 'scored', { count: 3 }, '1', []],
    ],
    [
      'count',
      { type: 'count', per: '4' },
      { count: 3 },
      ['count', 'scored', { count: 3 }, '10', [['cap', 'I', null, '12', '10']]],
    ],
    [
      'ratio',
      { type: 'ratio' },
      { actual: '41', target: '42' },
      ['ratio', 'scored', { actual: '41', target: '42' }, '205/21', []],
    ],
    [
      'ratio over its cap and above plan',
      plan,
      { actual: '12.5', target: '10' },
      [
        'ratio',
        'scored',
        { actual: '12.5', target: '10' },
        '14',
        [
          ['ratio_cap', 'I', null, '25/2', '11'],
          ['over_plan', 'I', null, '11', '14'],
        ],
      ],
    ],
    [
      'ratio at its target',
      plan,
      { actual: '10', target: '10' },
      ['ratio', 'scored', { actual: '10', target: '10' }, '10', []],
    ],
    [
      'ratio of parts',
      { type: 'ratio' },
      { parts: parts.slice(0, 2) },
      ['ratio', 'scored', { actual: '3', target: '6' }, '5', []],
    ],
    ['threshold', { type: 'threshold', bands }, { value: '80' }, ['threshold', 'scored', { value: '80' }, '10', []]],
    [
      'average',
      { type: 'average' },
      { events: [{ points: '9' }, { points: '6.5', count: 2 }] },
      ['average', 'scored', { count: 3, sum: '22' }, '22/3', []],
    ],
    [
      'all or nothing',
      { type: 'all_or_nothing' },
      { achieved: true },
      ['all_or_nothing', 'scored', { achieved: 'true' }, '10', []],
    ],
    [
      'all or nothing: nothing',
      { type: 'all_or_nothing' },
      { achieved: false },
      ['all_or_nothing', 'scored', { achieved: 'false' }, '0', []],
    ],
    ['manual', { type: 'manual', step: '0.5' }, { points: '7.5' }, ['manual', 'scored', { points: '7.5' }, '15/2', []]],
    [
      // (1 + 2) + 4 × 3/4 = 6 of 8; of 10 that is 7,5.
      'key tasks',
      { type: 'key_tasks', onTime: '1', quality: '1', effectiveness: '2' },
      { tasks },
      ['key_tasks', 'scored', { tasks: 2, finished: 1 }, '15/2', []],
    ],
    ['a missing input', { type: 'average' }, null, ['average', 'missing', {}, null, []]],
  ])('%s', (_case, item, input, expected) => {
    expect(lineOf(item, input)).toEqual(expected);
  });

  it('only what is due, the day itself and parts without a day included', () => {
    expect(lineOf(due, { parts }, {}, '2022-03-31')).toEqual([
      'ratio',
      'scored',
      { actual: '3', target: '6' },
      '5',
      [],
    ]);
    expect(lineOf(due, { parts }, {}, '2022-03-30')).toEqual([
      'ratio',
      'scored',
      { actual: '2', target: '3' },
      '20/3',
      [],
    ]);
    expect(lineOf(due, { parts: [parts[1]] })).toEqual(['ratio', 'scored', { actual: '2', target: '3' }, '20/3', []]);
    expect(lineOf(due, { actual: '1', target: '2' })).toEqual([
      'ratio',
      'scored',
      { actual: '1', target: '2' },
      '5',
      [],
    ]);
  });

  it.each([
    ['full', ['not_occurred_full', 'scored', {}, '10', []]],
    ['renormalise', ['not_occurred_renormalise', 'left_out', {}, null, []]],
    ['leave_out', ['not_occurred_leave_out', 'left_out', {}, null, []]],
  ])('what did not occur: %s', (notOccurred, expected) => {
    expect(lineOf({ type: 'minus', per: '1' }, { notOccurred: true }, { notOccurred })).toEqual(expected);
  });

  it('nothing of nothing, by the figures that say so', () => {
    const policy = { notOccurred: 'leave_out' };
    const nothing = (inputs: unknown): unknown[] => ['not_occurred_leave_out', 'left_out', inputs, null, []];
    expect(lineOf({ type: 'ratio' }, { actual: '0', target: '0' }, policy)).toEqual(
      nothing({ actual: '0', target: '0' }),
    );
    expect(lineOf({ type: 'ratio' }, { parts: [] }, policy)).toEqual(nothing({ actual: '0', target: '0' }));
    expect(lineOf({ type: 'average' }, { events: [] }, policy)).toEqual(nothing({ count: 0 }));
    expect(lineOf({ type: 'key_tasks', onTime: '1', quality: '1', effectiveness: '1' }, { tasks: [] }, policy)).toEqual(
      nothing({ tasks: 0 }),
    );
    expect(lineOf({ type: 'relative' }, { actual: '0', target: '0' }, policy)).toEqual(
      nothing({ actual: '0', target: '0' }),
    );
    expect(lineOf({ type: 'relative' }, { actual: '0' }, policy)).toEqual(nothing({ actual: '0' }));
  });

  it('full points that did not occur are rounded and zeroed like any others', () => {
    const scheme = schemeJson(
      [leaf('I', { type: 'minus', per: '1' }, { notOccurred: 'full', rounding: { step: '4', mode: 'down' } })],
      {
        exclusions: [{ code: 'X', name: 'Vi phạm', effects: [{ type: 'zero', criterion: 'G' }] }],
      },
    );
    const line = score(scheme, [unit('U', { I: { notOccurred: true }, X: { events: [{ name: 'Kết luận 3' }] } })])
      .units[0]!.lines[0]!;
    expect(told(line)).toEqual([
      'not_occurred_full',
      'scored',
      {},
      '0',
      [
        ['rounding', 'I', null, '10', '8'],
        ['zero', 'X', 'Kết luận 3', '8', '0'],
      ],
    ]);
  });

  it('not assigned', () => {
    const result = score(schemeJson([manual('I'), manual('Z')]), [
      unit('U', { I: { points: '5' } }, { unassigned: ['I'] }),
    ]);
    expect(told(resultOf(result, 'U').lines[0]!)).toEqual(['not_assigned', 'left_out', {}, null, []]);
    expect(resultOf(result, 'U').nodes.get('I')).toMatchObject({ standing: 'left_out', points: null });
  });
});
