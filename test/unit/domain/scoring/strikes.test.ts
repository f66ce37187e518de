import { leaf, linesOf, manual, resultOf, schemeJson, score, unit } from './example';

const excludes = [{ type: 'exclude_ranking' }];
const rule = (code: string, changes: Record<string, unknown>): any => {
  return { code, name: `Quy định ${code}`, counting: 'each', points: '1', cap: '1', ...changes };
};

/** Everything that can have an effect: a level, a band, a rule, a level of a rule, a fact that excludes. */
const scheme = schemeJson(
  [
    leaf('I', {
      type: 'choice',
      levels: [
        { code: 'TOT', name: 'Tốt', points: '10' },
        { code: 'KEM', name: 'Kém', points: '0', effects: excludes },
      ],
    }),
    leaf(
      'V',
      {
        type: 'threshold',
        bands: [
          { to: '50', points: '0', effects: excludes },
          { from: '50', points: '10' },
        ],
      },
      { notOccurred: 'leave_out' },
    ),
    manual('Y'),
  ],
  {
    bonus: {
      ...{ code: 'T', name: 'Thưởng', cap: '1', mayExceedTotal: true },
      rules: [rule('T1', { effects: [{ type: 'lower_grade', by: 1 }] })],
    },
    penalty: {
      ...{ code: 'P', name: 'Trừ', cap: '5' },
      rules: [
        rule('P1', { effects: excludes }),
        rule('P2', {
          points: null,
          cap: '4',
          levels: [
            { code: 'KT', name: 'Khiển trách', points: '2' },
            { code: 'CC', name: 'Cảnh cáo', points: '4', effects: excludes },
          ],
        }),
      ],
    },
    exclusions: [
      { code: 'X', name: 'Đang xem xét kỷ luật', effects: [...excludes, { type: 'exclude_award', award: 'CO' }] },
    ],
    awards: [{ code: 'CO', name: 'Cờ thi đua' }],
  },
);
const good = { I: { level: 'TOT' }, V: { value: '90' }, Y: { points: '9' } };
const scored = (inputs: Record<string, unknown>, changes: Record<string, unknown> = {}): any =>
  resultOf(score(scheme, [unit('U', { ...good, ...inputs }, changes)]), 'U');

describe('an effect strikes', () => {
  it.each([
    ['by a level', { I: { level: 'KEM' } }, 'I', 'Kém'],
    ['by a band', { V: { value: '49.99' } }, 'V', '49.99'],
    [
      'by a rule, named by its first event',
      { P1: { events: [{ name: 'Văn bản 1' }, { name: 'Văn bản 2' }] } },
      'P1',
      'Văn bản 1',
    ],
    ['by a rule without a name for its event', { P1: { count: 2 } }, 'P1', 'Quy định P1'],
    [
      'by a level of a rule',
      { P2: { events: [{ level: 'KT' }, { level: 'CC', name: 'Quyết định 7' }] } },
      'P2',
      'Quyết định 7',
    ],
    ['by a level of a rule without a name', { P2: { events: [{ level: 'CC' }] } }, 'P2', 'Cảnh cáo'],
    ['by a fact', { X: { events: [{ name: 'Thông báo 3' }] } }, 'X', 'Thông báo 3'],
    ['by a fact that is only counted', { X: { count: 1 } }, 'X', 'Đang xem xét kỷ luật'],
  ])('%s', (_bearer, inputs, by, event) => {
    const result = scored(inputs);
    expect(result.why).toMatchObject({ standing: 'excluded', excludedBy: [{ by, event }] });
    expect([result.rank, result.total === null]).toEqual([null, false]);
  });

  it.each([
    ['a good level', {}],
    ['a value in the next band', { V: { value: '50' } }],
    ['a level of a rule that has none', { P2: { events: [{ level: 'KT' }] } }],
    ['no event', { P1: { count: 0 }, X: { events: [] } }],
    ['what did not occur', { V: { notOccurred: true } }],
    ['a level of a rule that is only counted', { P2: { events: [{ level: 'KT', count: 2 }] } }],
  ])('not by %s', (_bearer, inputs) => {
    expect(scored(inputs).why).toMatchObject({ standing: 'ranked', excludedBy: [] });
  });

  it('not by a value that is missing, nor by one that no band holds', () => {
    expect(scored({ V: {} }).why).toMatchObject({ standing: 'incomplete', excludedBy: [] });
    expect(scored({ V: { value: '-5' } }).why.excludedBy).toEqual([{ by: 'V', event: '-5' }]);
  });

  it('not by a criterion that is not assigned to the unit', () => {
    expect(scored({ I: { level: 'KEM' } }, { unassigned: ['I'] }).rank).toBe(1);
    expect(scored({ V: { value: '1' } }, { unassigned: ['V'] }).rank).toBe(1);
  });

  it('by a decision, with its reason and no code', () => {
    expect(scored({}, { excluded: 'Kết luận thanh tra' }).why.excludedBy).toEqual([
      { by: '', event: 'Kết luận thanh tra' },
    ]);
  });

  it('several at once, in the order of the scheme', () => {
    const result = scored({ X: { count: 1 }, P1: { count: 1 }, I: { level: 'KEM' } }, { excluded: 'Kết luận' });
    expect(result.why.excludedBy.map(({ by }: any) => by)).toEqual(['', 'I', 'P1', 'X']);
    expect(result.excludedAwards).toEqual([{ award: 'CO', by: 'X', event: 'Đang xem xét kỷ luật' }]);
  });
});

describe('zero', () => {
  const zeroing = (criterion: string, more: Record<string, unknown> = {}): any => {
    const inner = { code: 'H', name: 'Nhóm H', maximum: '20', criteria: [manual('Y'), manual('Z')] };
    return schemeJson([manual('W'), inner], {
      exclusions: [{ code: 'X', name: 'Vi phạm', effects: [{ type: 'zero', criterion }] }],
      ...more,
    });
  };
  const inputs = { W: { points: '7' }, Y: { points: '8' }, Z: { points: '9' }, X: { count: 1 } };

  it.each([
    ['Y', ['7', '0', '9'], '16'],
    ['H', ['7', '0', '0'], '7'],
    ['G', ['0', '0', '0'], '0'],
  ])('takes every point of %s and nothing of its denominator', (criterion, points, total) => {
    const result = resultOf(score(zeroing(criterion), [unit('U', inputs)]), 'U');
    expect(linesOf(result).map(([, , value]) => value)).toEqual(points);
    expect([result.total, result.available].map(String)).toEqual([total, '30']);
  });

  it('names the first of two effects that zero the same criterion', () => {
    const scheme2 = zeroing('Y');
    scheme2.exclusions.push({ code: 'X2', name: 'Vi phạm khác', effects: [{ type: 'zero', criterion: 'H' }] });
    const result = resultOf(score(scheme2, [unit('U', { ...inputs, X2: { count: 1 } })]), 'U');
    expect(result.lines.map(({ code, applied }) => [code, applied.map(({ by }) => by).join()])).toEqual([
      ['W', ''],
      ['Y', 'X'],
      ['Z', 'X2'],
    ]);
  });

  it('says nothing about points that were 0 already', () => {
    const result = resultOf(score(zeroing('Y'), [unit('U', { ...inputs, Y: { points: '0' } })]), 'U');
    expect(result.lines.find(({ code }) => code === 'Y')?.applied).toEqual([]);
  });
});
