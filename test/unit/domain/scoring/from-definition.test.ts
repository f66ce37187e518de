import { checkScheme } from '../../../../src/domain/scoring/check/check-scheme';
import { fromDefinition } from '../../../../src/domain/scoring/from-definition';
import { readScheme } from '../../../../src/domain/scoring/read-scheme';
import { scoreUnits } from '../../../../src/domain/scoring/score-units';
import { rank } from '../../../../src/domain/scoring/narrow/ranking';
import { sheetTotals } from '../../../../src/domain/scoring/narrow/totals';
import { KB_2022, SELF_SCORES_2022, group, leaf, pointsOf } from './narrow/kb-2022';
import { inputsOf, resultOf } from './example';

const DATES = { version: 1, effective: { from: '2022-01-01', to: null } };

describe('fromDefinition', () => {
  const scheme = fromDefinition(KB_2022, DATES);

  it('makes a scheme that is accepted and can be written and read', () => {
    expect(checkScheme(scheme)).toEqual([]);
    expect(readScheme(JSON.parse(JSON.stringify(scheme))).value).toEqual(scheme);
  });

  it('gives the totals and ranks that sheets of manual points give, missing scores included', () => {
    const rows = [...SELF_SCORES_2022, ['MOI', '19.5 · 9.5 8 6 6 0 4 3 4 4 3 1', ''] as const];
    const units = rows.map(([code, row]) => {
      const points = [...pointsOf(row)].map(([criterion, value]) => [
        criterion,
        value === null ? null : { points: String(value) },
      ]);
      return { code, inputs: Object.fromEntries(points) };
    });
    const result = scoreUnits(scheme, inputsOf({ scheme: 'KB-2022', units }));
    const sheets = rows.map(([code, row]) => ({ code, totals: sheetTotals(KB_2022, pointsOf(row)) }));
    const ranks = rank(sheets.map(({ code, totals }) => ({ code, total: totals.total, excluded: false })));
    expect(result.problems).toEqual([]);
    for (const { code, totals } of sheets) {
      const unit = resultOf(result, code);
      expect([unit.total, unit.base, unit.bonus, unit.penalty].map(String)).toEqual(
        [totals.total, totals.base, totals.bonus, totals.penalty].map(String),
      );
      expect([unit.missing, unit.rank, unit.why.tiedWith]).toEqual([
        totals.missing,
        ranks.get(code)?.rank,
        ranks.get(code)?.tiedWith,
      ]);
    }
  });

  it('keeps groups inside groups, and several bonuses together', () => {
    const deep = fromDefinition(
      {
        ...{ code: 'SAU', title: 'Bảng sâu', total: '10' },
        criteria: [
          group('A', '10', [group('A1', '6', [leaf('A11', '6')]), leaf('A2', '4')]),
          group('T', '3', [leaf('T1', '1', { effect: 'bonus' }), leaf('T2', '2', { effect: 'bonus' })], 'bonus'),
          leaf('S', '2', { effect: 'bonus' }),
        ],
      },
      DATES,
    );
    expect(checkScheme(deep)).toEqual([]);
    expect([deep.bonus?.code, deep.bonus?.cap, deep.bonus?.rules.map(({ code }) => code)]).toEqual([
      'T+S',
      '5',
      ['T1', 'T2', 'S'],
    ]);
  });
});
