import * as fc from 'fast-check';

/** Schemes and inputs for properties: every item type, policies, roundings, bonus, penalty, effects, grades, quotas. */

const levels = [
  { code: 'L1', name: 'Mức 1', points: '10' },
  { code: 'L2', name: 'Mức 2', points: '4.5' },
  { code: 'L3', name: 'Mức 3', points: '0' },
];

interface Kind {
  readonly item: any;
  /** Inputs from worst to best, by a number from 0 to 20. */
  readonly input: (goodness: number) => any;
}

/** One of each type, for 10 points; a larger number is never worse. */
export const KINDS: Readonly<Record<string, Kind>> = {
  choice: { item: { type: 'choice', levels }, input: (n) => ({ level: n < 7 ? 'L3' : n < 14 ? 'L2' : 'L1' }) },
  minus: { item: { type: 'minus', per: '0.7', floor: '1' }, input: (n) => ({ count: 20 - n }) },
  ratio: {
    item: { type: 'ratio', cap: '1', overPlan: { percent: '10', points: '1', cap: '3' } },
    input: (n) => ({ actual: String(n), target: '13' }),
  },
  count: { item: { type: 'count', per: '0.9' }, input: (n) => ({ count: n }) },
  threshold: {
    item: {
      type: 'threshold',
      bands: [
        { to: '5', points: '0' },
        { from: '5', to: '12', points: '3' },
        { from: '12', points: '10' },
      ],
    },
    input: (n) => ({ value: String(n) }),
  },
  average: {
    item: { type: 'average' },
    input: (n) => ({ events: [{ points: String(n / 2) }, { points: '5', count: 2 }] }),
  },
  relative: { item: { type: 'relative' }, input: (n) => ({ actual: String(n), target: '11' }) },
  all_or_nothing: { item: { type: 'all_or_nothing' }, input: (n) => ({ achieved: n >= 10 }) },
  manual: { item: { type: 'manual', step: '0.5' }, input: (n) => ({ points: String(n / 2) }) },
  key_tasks: {
    item: { type: 'key_tasks', tasks: 2, onTime: '1', quality: '2', effectiveness: '2' },
    input: (n) => ({
      tasks: [
        { code: '1', finished: true, onTime: n > 5, quality: n > 10, effectiveness: n > 15 },
        { code: '2', finished: false, actual: String(n), target: '17' },
      ],
    }),
  },
};

export const KIND_NAMES = Object.keys(KINDS);

const rounding = fc.option(
  fc.record({ step: fc.constantFrom('0.25', '0.5', '0.1', '1'), mode: fc.constantFrom('half_up', 'down', 'up') }),
);

const group = fc
  .record({
    kinds: fc.array(fc.constantFrom(...KIND_NAMES), { minLength: 1, maxLength: 5 }),
    policy: fc.constantFrom('full', 'renormalise', 'leave_out'),
    capped: fc.boolean(),
    itemRounding: rounding,
    groupRounding: rounding,
  })
  .map(({ kinds, policy, capped, itemRounding, groupRounding }) => (prefix: string) => ({
    ...{ code: prefix, name: `Nhóm ${prefix}`, maximum: String(kinds.length * 10), capped, rounding: groupRounding },
    criteria: kinds.map((kind, index) => ({
      ...{ code: `${prefix}${index + 1}`, name: kind, maximum: '10', notOccurred: policy, rounding: itemRounding },
      item: KINDS[kind]!.item,
    })),
  }));

/** A scheme that checkScheme accepts, as JSON. */
export const schemes: fc.Arbitrary<any> = fc
  .record({
    groups: fc.array(group, { minLength: 1, maxLength: 3 }),
    mayExceedTotal: fc.boolean(),
    liftsGrade: fc.boolean(),
    basis: fc.constantFrom('points', 'percentage'),
    tie: fc.constantFrom('none', 'all'),
    excluded: fc.constantFrom('next_band', 'keep_grade'),
    total: rounding,
  })
  .map(({ groups, mayExceedTotal, liftsGrade, basis, tie, excluded, total: totalRounding }) => {
    const criteria = groups.map((make, index) => make('ABC'[index] ?? ''));
    const total = criteria.reduce((sum, { maximum }) => sum + Number(maximum), 0);
    // Sixty and forty per cent, where about half of what is made up here lies.
    const [high, low] = [60, 40].map((share) => String(basis === 'percentage' ? share : (total * share) / 100));
    return {
      ...{ code: 'NGAU-NHIEN', version: 1, title: 'Bảng ngẫu nhiên', total: String(total), criteria },
      effective: { from: '2022-01-01', to: '2022-12-31' },
      bonus: {
        ...{ code: 'T', name: 'Thưởng', cap: '4', mayExceedTotal, liftsGrade },
        rules: [
          { code: 'T1', name: 'Từng lần', counting: 'each', points: '1.5', cap: '3' },
          { code: 'T2', name: 'Cao nhất', counting: 'highest', points: '2' },
        ],
      },
      penalty: {
        ...{ code: 'P', name: 'Trừ', cap: '3' },
        rules: [
          { code: 'P1', name: 'Chậm', counting: 'each', points: '1', cap: '2' },
          { code: 'P2', name: 'Vi phạm', counting: 'once', points: '2', effects: [{ type: 'zero', criterion: 'A1' }] },
        ],
      },
      exclusions: [{ code: 'X', name: 'Tạm dừng', effects: [{ type: 'exclude_ranking' }] }],
      comparison: { basis, rounded: false },
      rounding: { total: totalRounding },
      classification: {
        bands: [
          { code: 'G1', name: 'Cao', from: high },
          { code: 'G2', name: 'Vừa', from: low, to: high },
          { code: 'G3', name: 'Thấp', to: low },
        ],
        gates: [{ type: 'percent', grade: 'G1', criterion: 'A', percent: '50' }],
        quotas: [{ grade: 'G1', percent: '40', rounding: 'floor', tie, excluded }],
      },
      ranking: [{ by: 'total' }, { by: 'bonus' }, { by: 'criterion', criterion: 'A' }, { by: 'ballot' }],
    };
  });

/** How good a unit is at everything; null leaves a criterion out, 'none' is "không phát sinh". */
const goodness = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 20 }) },
  { weight: 1, arbitrary: fc.constant('none' as const) },
);

/** A unit for a scheme: `seed` numbers are used up criterion by criterion. */
const unitSeeds = fc.record({
  seed: fc.array(goodness, { minLength: 15, maxLength: 15 }),
  bonus: fc.nat(4),
  penalty: fc.nat(4),
  isExcluded: fc.boolean(),
  ballot: fc.option(fc.nat(3)),
  unassigned: fc.oneof(
    { weight: 4, arbitrary: fc.constant<string[]>([]) },
    fc.constantFrom<string[]>(['A1'], ['A'], ['B', 'A1']),
  ),
  missing: fc.oneof({ weight: 8, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat(4) }),
  submitted: fc.oneof({ weight: 6, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
});
export type UnitSeed = typeof unitSeeds extends fc.Arbitrary<infer Seed> ? Seed : never;

export function unitOf(scheme: any, code: string, unit: UnitSeed): any {
  const { seed, bonus, penalty, isExcluded, ballot, missing, submitted } = unit;
  const leaves = scheme.criteria.flatMap((one: any) => one.criteria);
  const inputs = leaves.map(({ code: place, name }: any, index: number) => {
    const good = seed[index] ?? 0;
    if (index === missing) return [place, null];
    return [place, good === 'none' ? { notOccurred: true } : KINDS[name]!.input(good)];
  });
  const known = [...scheme.criteria, ...leaves].map(({ code: place }: any) => place);
  const unassigned = unit.unassigned.filter((place) => known.includes(place));
  return {
    ...{ code, ballot, submitted, unassigned },
    inputs: {
      ...Object.fromEntries(inputs),
      T1: { count: bonus },
      P1: { count: penalty },
      ...(isExcluded ? { X: { count: 1 } } : {}),
    },
  };
}

/** A scheme with two to six units, as JSON. */
export const blocs: fc.Arbitrary<{ scheme: any; units: any[]; seeds: UnitSeed[] }> = fc
  .record({ scheme: schemes, seeds: fc.array(unitSeeds, { minLength: 2, maxLength: 6 }) })
  .map(({ scheme, seeds }) => ({
    scheme,
    seeds,
    units: seeds.map((seed, index) => unitOf(scheme, `U${index}`, seed)),
  }));
