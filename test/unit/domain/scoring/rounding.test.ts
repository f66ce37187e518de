import { decimalsOf, exact, toExactString } from '../../../../src/domain/fraction';
import { printedTotal, rounded } from '../../../../src/domain/scoring/rounding';
import { leaf, linesOf, manual, resultOf, schemeJson, score, unit } from './example';

describe('rounded', () => {
  it.each([
    ['8.125', '0.25', 'half_up', '33/4'],
    ['8.12', '0.25', 'half_up', '8'],
    ['8.24', '0.25', 'down', '8'],
    ['8.01', '0.25', 'up', '33/4'],
    ['8.25', '0.25', 'up', '33/4'],
    ['8.25', '0.25', 'down', '33/4'],
    ['1/3', '0.1', 'half_up', '3/10'],
    ['2/3', '0.1', 'down', '3/5'],
    ['1/3', '0.1', 'up', '2/5'],
    ['7', '5', 'half_up', '5'],
    ['7.5', '5', 'half_up', '10'],
    ['-0.5', '1', 'half_up', '-1'],
    ['-0.4', '1', 'half_up', '0'],
    ['-0.5', '1', 'down', '-1'],
    ['-0.5', '1', 'up', '0'],
    ['0', '0.5', 'up', '0'],
  ] as const)('%s to steps of %s, %s, is %s', (value, step, mode, expected) => {
    expect(rounded(exact(value), { step, mode }).toFraction()).toBe(expected);
  });

  it('leaves a value alone without a rule', () => {
    expect(rounded(exact('1/3'), null).toFraction()).toBe('1/3');
  });
});

describe('the printed total', () => {
  it.each([
    ['8608/9', '1', '956'],
    ['8608/9', null, '23911/25'],
    ['89.995', null, '90'],
    ['89.994', null, '8999/100'],
  ])('%s by steps of %s prints as %s', (total, step, expected) => {
    expect(printedTotal(exact(total), step === null ? null : { step, mode: 'half_up' }).toFraction()).toBe(expected);
  });
});

describe('rounding of a scheme', () => {
  /** One third of 10 and 5,3: 3,333… and 5,3. */
  const criteria = (own: Record<string, unknown> = {}): any => [leaf('I', { type: 'ratio' }, own), manual('Y')];
  const inputs = { I: { actual: '1', target: '3' }, Y: { points: '5.3' } };
  const scored = (rounding: unknown, own: Record<string, unknown> = {}, group: Record<string, unknown> = {}): any => {
    const scheme = schemeJson(criteria(own), { rounding });
    Object.assign(scheme.criteria[0], group);
    return resultOf(score(scheme, [unit('U', inputs)]), 'U');
  };
  const totals = (result: any): string[] => [result.total.toFraction(), result.printed.toFraction()];

  it.each([
    ['nothing', {}, '259/30', '863/100'],
    // 3,333… is 3,25 and 5,3 is 5,25 in quarters.
    ['items', { item: { step: '0.25' } }, '17/2', '17/2'],
    ['items up', { item: { step: '0.25', mode: 'up' } }, '9', '9'],
    // 8,633… is 8,5 in halves.
    ['groups', { group: { step: '0.5' } }, '17/2', '17/2'],
    ['groups up', { group: { step: '0.5', mode: 'up' } }, '9', '9'],
    ['only what is printed', { total: { step: '1' } }, '259/30', '9'],
    ['only what is printed, down', { total: { step: '1', mode: 'down' } }, '259/30', '8'],
    // Items first (3,5 + 5,5 = 9), then the group: nothing left to round.
    ['items and groups', { item: { step: '0.5' }, group: { step: '1' } }, '9', '9'],
  ])('of %s', (_level, rounding, total, printed) => {
    expect(totals(scored(rounding))).toEqual([total, printed]);
  });

  it('of one item or one group goes before that of the scheme', () => {
    const ofScheme = { item: { step: '1' }, group: { step: '5' } };
    // I in tenths is 3,3; Y in ones is 5; the group in fives is 10.
    expect(totals(scored(ofScheme, { rounding: { step: '0.1' } }))).toEqual(['10', '10']);
    // The group in tenths leaves 3 + 5.
    expect(totals(scored(ofScheme, {}, { rounding: { step: '0.1' } }))).toEqual(['8', '8']);
    expect(totals(scored(ofScheme, { rounding: { step: '0.1' } }, { rounding: { step: '0.1' } }))).toEqual([
      '83/10',
      '83/10',
    ]);
  });

  it('says on the line what was rounded, from what to what', () => {
    const [line] = scored({ item: { step: '0.5' } }).lines;
    expect(line.applied.map(({ rule, by, before, after }: any) => [rule, by, ...[before, after].map(String)])).toEqual([
      ['rounding', 'I', '3.(3)', '3.5'],
    ]);
  });

  it('does not touch bonus and penalty', () => {
    const scheme = schemeJson(criteria(), {
      rounding: { item: { step: '1' }, group: { step: '1' } },
      bonus: {
        ...{ code: 'T', name: 'Thưởng', cap: '0.3', mayExceedTotal: true },
        rules: [{ code: 'T1', name: 'Thưởng', counting: 'once', points: '0.3' }],
      },
    });
    const result = resultOf(score(scheme, [unit('U', { ...inputs, T1: { count: 1 } })]), 'U');
    expect(String(result.total)).toBe('8.3');
  });

  it('never lifts a capped group over what was available to the unit', () => {
    const json = (capped: boolean): any => {
      const scheme = schemeJson([manual('Y', '7.5'), manual('Z', '2.5')], { rounding: { group: { step: '1' } } });
      scheme.criteria[0].capped = capped;
      return scheme;
    };
    const one = unit('U', { Y: { points: '7.5' } }, { unassigned: ['Z'] });
    const capped = resultOf(score(json(true), [one]), 'U');
    // 7,5 would become 8 of 7,5: more than everything.
    expect([String(capped.total), String(capped.percentage), linesOf(capped).length]).toEqual(['7.5', '100', 2]);
    expect(String(resultOf(score(json(false), [one]), 'U').total)).toBe('8');
    const less = unit('U', { Y: { points: '7.3' } }, { unassigned: ['Z'] });
    expect(String(resultOf(score(json(true), [less]), 'U').total)).toBe('7');
  });

  it('classifies and ranks by the exact value, or by the rounded one where the scheme says so', () => {
    const scheme = schemeJson([manual('Y', '100')], {
      rounding: { total: { step: '1' } },
      classification: {
        bands: [
          { code: 'XS', name: 'Xuất sắc', from: '90' },
          { code: 'TOT', name: 'Tốt', to: '90' },
        ],
      },
    });
    const units = [unit('A', { Y: { points: '89.6' } }), unit('B', { Y: { points: '90.4' } })];
    const table = (): string[] =>
      score(scheme, units).units.map(({ code, rank, grade }) => `${code} ${String(rank)} ${String(grade?.band.code)}`);
    expect(table()).toEqual(['B 1 XS', 'A 2 TOT']);
    scheme.comparison = { basis: 'points', rounded: true };
    expect(table()).toEqual(['A 1 XS', 'B 1 XS']);
  });
});

describe('exact values in and out', () => {
  it.each([
    ['8608/9', '8608/9'],
    ['191.6/2', null],
    ['95.80', '95.8'],
    ['-1/3', '-1/3'],
    ['7/12', '7/12'],
    ['1/05', '0.2'],
    ['0', '0'],
  ])('%s is written as %s and read back', (given, written) => {
    if (written === null) {
      expect(() => exact(given)).toThrow(`not an exact number: "${given}"`);
      return;
    }
    expect(toExactString(exact(given))).toBe(written);
    expect(exact(written).equals(exact(exact(given)))).toBe(true);
  });

  it.each([
    ['1/5', 1],
    ['1/20', 2],
    ['1/125', 3],
    ['1/7', null],
  ])('%s needs %p decimals', (value, decimals) => {
    expect(decimalsOf(exact(value))).toBe(decimals);
  });

  it('says what is no number', () => {
    expect(() => exact(Number.NaN)).toThrow('not an exact number: NaN');
  });
});
