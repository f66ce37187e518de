import * as fc from 'fast-check';
import { exact, sum, toDecimalString } from '../../../../../src/domain/fraction';
import { leafCriteria } from '../../../../../src/domain/scoring/narrow/scheme';
import { sheetTotals } from '../../../../../src/domain/scoring/narrow/totals';
import { KB_2022, SELF_SCORES_2022, group, leaf, pointsOf } from './kb-2022';

describe('sheetTotals', () => {
  it.each(SELF_SCORES_2022)('of %s is what the report prints', (_agency, row, total) => {
    const totals = sheetTotals(KB_2022, pointsOf(row));
    expect(totals.total === null ? null : toDecimalString(totals.total)).toBe(total);
    expect(totals).toMatchObject({ complete: true, missing: [] });
  });

  it('explains a total: base, bonus, penalty as a magnitude, and the groups', () => {
    const totals = sheetTotals(KB_2022, pointsOf('19.5 28 9.5 8 6 6 0 4 3 4 4 3 1'));
    expect([totals.base, totals.bonus, totals.penalty].map((value) => value && toDecimalString(value))).toEqual([
      '92',
      '3',
      '1',
    ]);
    expect(totals.groups.map(({ code, subtotal }) => [code, subtotal && toDecimalString(subtotal)])).toEqual([
      ['A', '57'],
      ['B', '20'],
      ['C', '15'],
    ]);
    expect(totals.lines.map(({ code }) => code)).toEqual(leafCriteria(KB_2022).map(({ code }) => code));
  });

  it('never takes a missing score for 0', () => {
    const totals = sheetTotals(KB_2022, pointsOf('19.5 · 9.5 8 6 6 0 4 3 4 4 3 ·'));
    expect(totals).toMatchObject({ base: null, penalty: null, total: null, missing: ['A2', 'E'], complete: false });
    expect(totals.groups.map(({ subtotal }) => subtotal === null)).toEqual([true, false, false]);
    expect(toDecimalString(totals.runningTotal)).toBe('67');
  });

  it('takes a code that is not there for a missing score, and ignores one the scheme does not know', () => {
    const totals = sheetTotals(KB_2022, new Map([['Z9', exact(5)]]));
    expect(totals.missing).toHaveLength(13);
    expect(totals.runningTotal.equals(0)).toBe(true);
  });

  it('sums a tree of any depth without losing a third', () => {
    const third = exact('1/3');
    const deep = group('A', '3', [group('A1', '2', [leaf('A11', '1'), leaf('A12', '1')]), leaf('A2', '1')]);
    const totals = sheetTotals(
      { code: 'S', title: '', total: '3', criteria: [deep] },
      new Map([
        ['A11', third],
        ['A12', third],
        ['A2', third],
      ]),
    );
    expect(totals.total?.equals(1)).toBe(true);
    expect(totals.groups.map(({ code }) => code)).toEqual(['A', 'A1']);
  });

  it('is the sum of its lines, whatever the points', () => {
    const points = fc.array(fc.option(fc.integer({ min: 0, max: 400 })), { minLength: 13, maxLength: 13 });
    fc.assert(
      fc.property(points, (quarters) => {
        const codes = leafCriteria(KB_2022).map(({ code }) => code);
        const entered = quarters.map((count) => (count === null ? null : exact(count).div(4)));
        const totals = sheetTotals(KB_2022, new Map(codes.map((code, index) => [code, entered[index] ?? null])));
        const lines = totals.lines.flatMap(({ points: value, effect }) =>
          value === null ? [] : [effect === 'penalty' ? value.neg() : value],
        );
        expect(totals.runningTotal.equals(sum(lines))).toBe(true);
        expect(totals.complete).toBe(!entered.includes(null));
        expect(totals.total === null).toBe(entered.includes(null));
      }),
    );
  });
});
