import * as fc from 'fast-check';
import { ZERO } from '../../../../src/domain/fraction';
import { blocs, unitOf } from './arbitrary';
import { resultOf, score } from './example';
import { holds } from './holds';

const BEST_FIRST = ['G1', 'G2', 'G3'];

/** The index of the grade of a unit by itself; null without one. Quotas are about the others. */
function gradeAlone(scheme: any, one: any): number | null {
  const without = { ...scheme, classification: { ...scheme.classification, quotas: [] } };
  const code = score(without, [one]).units[0]?.grade?.band.code;
  return code === undefined ? null : BEST_FIRST.indexOf(code);
}

const hasRelative = (scheme: any): boolean =>
  scheme.criteria.some((group: any) => group.criteria.some(({ name }: any) => name === 'relative'));

describe('properties of grades and ranks', () => {
  it('more good never takes a grade down, more bad never lifts it', () => {
    holds(
      fc.property(blocs, fc.nat(14), ({ scheme, seeds }, place) => {
        fc.pre(!hasRelative(scheme));
        const [seed] = seeds;
        const before = gradeAlone(scheme, unitOf(scheme, 'U', seed!));
        fc.pre(before !== null);
        const better = seed!.seed.map((good, index) =>
          index === place && typeof good === 'number' ? Math.min(20, good + 4) : good,
        );
        expect(gradeAlone(scheme, unitOf(scheme, 'U', { ...seed!, seed: better }))).toBeLessThanOrEqual(before);
        expect(gradeAlone(scheme, unitOf(scheme, 'U', { ...seed!, bonus: seed!.bonus + 1 }))).toBeLessThanOrEqual(
          before,
        );
        expect(
          gradeAlone(scheme, unitOf(scheme, 'U', { ...seed!, penalty: seed!.penalty + 1 })),
        ).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('an exclusion takes the rank and nothing else', () => {
    holds(
      fc.property(blocs, ({ scheme, units }) => {
        const free = { ...scheme, classification: { ...scheme.classification, quotas: [] } };
        const inputs = { ...units[0].inputs, X: { count: 0 } };
        const before = resultOf(score(free, [{ ...units[0], inputs }, ...units.slice(1)]), 'U0');
        const after = resultOf(
          score(free, [{ ...units[0], inputs: { ...inputs, X: { count: 1 } } }, ...units.slice(1)]),
          'U0',
        );
        expect(after.rank).toBeNull();
        expect([after.total?.toFraction(), after.grade?.band.code]).toEqual([
          before.total?.toFraction(),
          before.grade?.band.code,
        ]);
      }),
    );
  });

  it('a sheet that is not handed in is as good as absent for the points and the order of the others', () => {
    holds(
      fc.property(blocs, ({ scheme, units }) => {
        const [first, ...others] = units;
        const order = (given: any[]): unknown[] =>
          score(scheme, given)
            .units.filter(({ code }) => code !== 'U0')
            .map(({ code, total, rank }) => [code, total?.toFraction(), rank]);
        expect(order([{ ...first, submitted: false }, ...others])).toEqual(order(others));
      }),
    );
  });

  it('ranks are 1 for the best, equal for equals, and skip as many as share', () => {
    holds(
      fc.property(blocs, ({ scheme, units }) => {
        const ranks = score(scheme, units).units.flatMap(({ rank }) => rank ?? []);
        ranks.forEach((rank, index) => {
          expect(rank).toBe(ranks.indexOf(rank) + 1);
          if (index > 0) expect(rank).toBeGreaterThanOrEqual(ranks[index - 1]!);
        });
      }),
    );
  });

  it('says why: the neighbour of a neighbour is the unit itself, and the figures that separate them differ', () => {
    holds(
      fc.property(blocs, ({ scheme, units }) => {
        const result = score(scheme, units);
        for (const { code, rank, why } of result.units) {
          for (const other of why.above?.codes ?? []) {
            const theirs = resultOf(result, other);
            expect(theirs.why.below?.codes).toContain(code);
            expect([theirs.rank, theirs.why.below?.rank]).toEqual([why.above?.rank, rank]);
          }
          if (why.above !== null) {
            const { own, theirs, separatedBy } = why.above;
            expect(separatedBy.by === 'penalty' ? own.gt(theirs) : own.lt(theirs)).toBe(true);
          }
          for (const other of why.tiedWith) expect(resultOf(result, other).rank).toBe(rank);
        }
      }),
    );
  });

  it('a group never gives more than what was assigned of it when it is capped, and nobody gives less than 0', () => {
    holds(
      fc.property(blocs, ({ scheme, units }) => {
        for (const { nodes } of score(scheme, units).units) {
          for (const { code, capped } of scheme.criteria) {
            const { points, available } = nodes.get(code)!;
            if (points === null) continue;
            expect(points.gte(ZERO)).toBe(true);
            if (capped) expect(points.lte(available)).toBe(true);
          }
        }
      }),
    );
  });
});
