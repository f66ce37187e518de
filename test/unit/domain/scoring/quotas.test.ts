import { leaf, manual, resultOf, schemeJson, score, unit } from './example';

/**
 * Ten members: A 98, B and C 95, D 93, E 91 in the best band; F 70; four that have not handed in. X, 96 points, is excluded
 * from ranking and one of the ten in place of K.
 */
const POINTS: Readonly<Record<string, string>> = { A: '98', B: '95', C: '95', D: '93', E: '91', F: '70', X: '96' };

const scheme = (quota: Record<string, unknown>, more: Record<string, unknown> = {}): any =>
  schemeJson([manual('Y', '100')], {
    exclusions: [{ code: 'N', name: 'Tạm dừng', effects: [{ type: 'exclude_ranking' }] }],
    classification: {
      bands: [
        { code: 'XS', name: 'Xuất sắc', from: '90' },
        { code: 'TOT', name: 'Tốt', from: '80', to: '90' },
        { code: 'KHA', name: 'Khá', to: '80' },
      ],
      quotas: [{ grade: 'XS', rounding: 'floor', tie: 'none', excluded: 'next_band', ...quota }],
    },
    ...more,
  });

const bloc = [
  ...Object.entries(POINTS).map(([code, points]) =>
    unit(code, { Y: { points }, ...(code === 'X' ? { N: { count: 1 } } : {}) }),
  ),
  ...['G', 'H', 'I'].map((code) => unit(code, {}, { submitted: false })),
];

/** Codes of the units with the best grade, by code. */
const best = (quota: Record<string, unknown>): string =>
  score(scheme(quota), bloc)
    .units.flatMap(({ code, grade }) => (grade?.band.code === 'XS' ? [code] : []))
    .sort()
    .join('');

describe('a quota among ten members', () => {
  it.each([
    // 25% is 2,5: floor 2 cannot hold A and the tie of B and C; ceil and half up are 3 and can.
    ['25', 'floor', 'none', 'next_band', 'A'],
    ['25', 'floor', 'none', 'keep_grade', 'AX'],
    ['25', 'floor', 'all', 'next_band', 'ABC'],
    ['25', 'floor', 'all', 'keep_grade', 'ABCX'],
    ['25', 'ceil', 'none', 'next_band', 'ABC'],
    ['25', 'ceil', 'none', 'keep_grade', 'ABCX'],
    ['25', 'ceil', 'all', 'next_band', 'ABC'],
    ['25', 'ceil', 'all', 'keep_grade', 'ABCX'],
    ['25', 'half_up', 'none', 'next_band', 'ABC'],
    ['25', 'half_up', 'none', 'keep_grade', 'ABCX'],
    ['25', 'half_up', 'all', 'next_band', 'ABC'],
    ['25', 'half_up', 'all', 'keep_grade', 'ABCX'],
    // 24% is 2,4: half up is 2 here, ceil is 3.
    ['24', 'half_up', 'none', 'next_band', 'A'],
    ['24', 'ceil', 'none', 'next_band', 'ABC'],
    // 20% is 2 whatever the rounding.
    ['20', 'ceil', 'none', 'next_band', 'A'],
    ['20', 'half_up', 'all', 'next_band', 'ABC'],
    // The tie fills the last place: D may not slip in behind it, whether the tie got in or not.
    ['30', 'floor', 'all', 'next_band', 'ABC'],
    ['40', 'floor', 'none', 'next_band', 'ABCD'],
    // 4% is 0,4: no place, so nothing to tie for; ceil gives one.
    ['4', 'floor', 'all', 'next_band', ''],
    ['4', 'floor', 'all', 'keep_grade', 'X'],
    ['4', 'ceil', 'all', 'next_band', 'A'],
  ])('%s%% %s, tie %s, excluded %s: %s', (percent, rounding, tie, excluded, expected) => {
    expect(best({ percent, rounding, tie, excluded })).toBe(expected);
  });

  it('gives the next band to who is outside, one step and with the reason', () => {
    const result = score(scheme({ percent: '10' }), bloc);
    expect(['A', 'B', 'X', 'F'].map((code) => resultOf(result, code).grade?.band.code)).toEqual([
      'XS',
      'TOT',
      'TOT',
      'KHA',
    ]);
    expect(resultOf(result, 'B').grade?.steps).toEqual([
      { rule: 'band', grade: 'XS', by: 'total', event: null },
      { rule: 'quota', grade: 'TOT', by: 'XS', event: null },
    ]);
    expect(resultOf(result, 'F').grade?.steps).toEqual([{ rule: 'band', grade: 'KHA', by: 'total', event: null }]);
  });

  it('gives a tie on the only place to both, or to neither', () => {
    const equal = ['A', 'B'].map((code) => unit(code, { Y: { points: '95' } }));
    const grades = (tie: string): (string | undefined)[] =>
      score(scheme({ percent: '50', tie }), equal).units.map(({ grade }) => grade?.band.code);
    expect(grades('none')).toEqual(['TOT', 'TOT']);
    expect(grades('all')).toEqual(['XS', 'XS']);
  });

  it('puts who falls into the next band before the quota of that band', () => {
    const chained = scheme({ percent: '10' });
    chained.classification.quotas.push({ ...chained.classification.quotas[0], grade: 'TOT', percent: '20' });
    const result = score(chained, bloc);
    // XS: one place, A. TOT: two places among B, C, D, E and X; B and C take both.
    expect(result.units.map(({ code, grade }) => `${code} ${String(grade?.band.code)}`).slice(0, 7)).toEqual([
      'A XS',
      'B TOT',
      'C TOT',
      'D KHA',
      'E KHA',
      'F KHA',
      'X KHA',
    ]);
  });

  it('gives its places by the ranking chain, or by a chain of its own', () => {
    const criteria = [manual('Y', '90'), leaf('Z', { type: 'manual', step: '1' })];
    const ranked = scheme({ percent: '50' }, { ranking: [{ by: 'total' }, { by: 'criterion', criterion: 'Z' }] });
    const [group] = schemeJson(criteria).criteria;
    ranked.criteria = [group];
    const units = [
      unit('P', { Y: { points: '85' }, Z: { points: '10' } }, { ballot: 1 }),
      unit('Q', { Y: { points: '90' }, Z: { points: '5' } }, { ballot: 2 }),
    ];
    const bestOf = (json: any): string[] =>
      score(json, units).units.flatMap(({ code, grade }) => (grade?.band.code === 'XS' ? [code] : []));
    expect(bestOf(ranked)).toEqual(['P']);
    ranked.classification.quotas[0].chain = [{ by: 'total' }, { by: 'ballot' }];
    expect(bestOf(ranked)).toEqual(['Q']);
  });
});
