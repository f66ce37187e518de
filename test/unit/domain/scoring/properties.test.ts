import * as fc from 'fast-check';
import { type Exact, ZERO, sum } from '../../../../src/domain/fraction';
import { checkScheme } from '../../../../src/domain/scoring/check/check-scheme';
import { readScheme } from '../../../../src/domain/scoring/read-scheme';
import { KINDS, KIND_NAMES, type UnitSeed, blocs, schemes, unitOf } from './arbitrary';
import { holds } from './holds';
import { leaf, manual, resultOf, schemeJson, score, tableOf, unit } from './example';
import { schemeOf } from './shipped';

const totalOf = (scheme: any, one: any): Exact => score(scheme, [one]).units[0]?.total ?? ZERO;

describe('properties of scoring', () => {
  it('parse ∘ format is the identity, and generated schemes are accepted', () => {
    holds(
      fc.property(schemes, (json) => {
        const scheme = schemeOf(json);
        expect(checkScheme(scheme)).toEqual([]);
        expect(readScheme(JSON.parse(JSON.stringify(scheme))).value).toEqual(scheme);
      }),
    );
  });

  it('a total is the sum of its lines; groups are sums of what is inside them', () => {
    holds(
      fc.property(blocs, ({ scheme, units }) => {
        const result = score(scheme, units);
        expect(result.problems).toEqual([]);
        for (const { total, lines, nodes } of result.units) {
          if (total !== null)
            expect(total.toFraction()).toBe(sum(lines.map(({ points }) => points ?? ZERO)).toFraction());
          for (const { points, lines: inside, standing } of nodes.values()) {
            if (points === null || standing !== 'counted') continue;
            expect(points.toFraction()).toBe(sum(inside.map((line) => line.points ?? ZERO)).toFraction());
          }
        }
      }),
    );
  });

  it('neither points, grades nor ranks depend on the order of the units', () => {
    holds(
      fc.property(blocs, ({ scheme, units }) => {
        const result = score(scheme, units);
        expect(tableOf(score(scheme, [...units].reverse()))).toEqual(tableOf(result));
      }),
    );
  });

  it('ranks go with totals: a better rank is never a smaller total, an equal rank is an equal total', () => {
    holds(
      fc.property(blocs, ({ scheme, units }) => {
        const value = (one: any): Exact => (scheme.comparison.basis === 'percentage' ? one.percentage : one.total);
        const ranked = score(scheme, units).units.filter(({ rank }) => rank !== null);
        ranked.slice(1).forEach((after, index) => {
          const before = ranked[index]!;
          expect(value(before).gte(value(after))).toBe(true);
          if (before.rank === after.rank) expect(value(before).equals(value(after))).toBe(true);
          else expect(after.rank).toBe(index + 2);
        });
      }),
    );
  });

  it('never gives the best grade to more than the quota, unless a tie or an exclusion may', () => {
    holds(
      fc.property(blocs, ({ scheme, units }) => {
        const [quota] = scheme.classification.quotas;
        fc.pre(quota.tie === 'none' && quota.excluded === 'next_band');
        const best = score(scheme, units).units.filter(({ grade }) => grade?.band.code === 'G1').length;
        expect(best).toBeLessThanOrEqual(Math.floor((units.length * 40) / 100));
      }),
    );
  });

  it.each(KIND_NAMES)('more good never lowers: %s', (kind) => {
    const scheme = schemeJson([leaf('I', KINDS[kind]!.item), manual('Z')]);
    const points = Array.from({ length: 21 }, (_, n) =>
      totalOf(scheme, unit('U', { I: KINDS[kind]!.input(n), Z: { points: '1' } })),
    );
    points.slice(1).forEach((after, index) => expect(after.gte(points[index]!)).toBe(true));
    expect(points.at(-1)!.gt(points[0]!)).toBe(true);
  });

  it('more good never lowers and more bad never raises the total, whatever the rules around', () => {
    const better = (seed: UnitSeed, place: number): UnitSeed => ({
      ...seed,
      seed: seed.seed.map((good, index) =>
        index === place && typeof good === 'number' ? Math.min(20, good + 3) : good,
      ),
    });
    holds(
      fc.property(blocs, fc.nat(14), ({ scheme, seeds }, place) => {
        const seed = seeds[0]!;
        const total = totalOf(scheme, unitOf(scheme, 'U', seed));
        // Alone in its bloc a unit leads whatever it does: the relative criteria have their own property below.
        fc.pre(!scheme.criteria.some((one: any) => one.criteria.some(({ name }: any) => name === 'relative')));
        expect(totalOf(scheme, unitOf(scheme, 'U', better(seed, place))).gte(total)).toBe(true);
        expect(totalOf(scheme, unitOf(scheme, 'U', { ...seed, bonus: seed.bonus + 1 })).gte(total)).toBe(true);
        expect(totalOf(scheme, unitOf(scheme, 'U', { ...seed, penalty: seed.penalty + 1 })).lte(total)).toBe(true);
        const struck = unitOf(scheme, 'U', seed);
        struck.inputs.P2 = { count: 1 };
        expect(totalOf(scheme, struck).lte(total)).toBe(true);
      }),
    );
  });

  it('raising one unit in a relative criterion never raises another, and never lowers itself', () => {
    const scheme = schemeJson([leaf('I', { type: 'relative' })]);
    const figures = fc.record({
      actual: fc.integer({ min: 1, max: 40 }),
      target: fc.option(fc.integer({ min: 1, max: 20 })),
    });
    const units = (rows: { actual: number; target: number | null }[]): any[] =>
      rows.map(({ actual, target }, index) =>
        unit(`U${index}`, { I: { actual: String(actual), target: target === null ? null : String(target) } }),
      );
    holds(
      fc.property(fc.array(figures, { minLength: 2, maxLength: 8 }), fc.nat(10), (rows, more) => {
        const before = score(scheme, units(rows));
        const raised = rows.map((row, index) => (index === 0 ? { ...row, actual: row.actual + more } : row));
        const after = score(scheme, units(raised));
        rows.forEach((_row, index) => {
          const [old, now] = [before, after].map((result) => resultOf(result, `U${index}`).total!);
          expect(index === 0 ? now!.gte(old!) : now!.lte(old!)).toBe(true);
          expect(now!.lte(10)).toBe(true);
        });
      }),
    );
  });

  it('renormalising keeps the share of what did occur; leaving out keeps its points', () => {
    const points = fc.integer({ min: 0, max: 40 }).map((quarters) => String(quarters / 4));
    const scheme = (notOccurred: string): any =>
      schemeJson([leaf('I', { type: 'manual', step: '0.25' }, { notOccurred }), manual('Y'), manual('Z')]);
    holds(
      fc.property(points, points, (y, z) => {
        const one = unit('U', { I: { notOccurred: true }, Y: { points: y }, Z: { points: z } });
        const [full, made, left] = ['full', 'renormalise', 'leave_out'].map(
          (policy) => score(scheme(policy), [one]).units[0]!,
        );
        expect(made!.percentage!.equals(left!.percentage!)).toBe(true);
        expect(left!.total!.equals(full!.total!.sub(10))).toBe(true);
        expect(made!.available.sub(left!.available).equals(10)).toBe(true);
      }),
    );
  });
});

it('computes a province: 300 units by 100 criteria of every type', () => {
  const kinds = Array.from({ length: 100 }, (_, index) => KIND_NAMES[index % KIND_NAMES.length]!);
  const criteria = kinds.map((kind, index) => leaf(`I${index}`, KINDS[kind]!.item));
  const units = Array.from({ length: 300 }, (_, at) =>
    unit(
      `U${at}`,
      Object.fromEntries(kinds.map((kind, index) => [`I${index}`, KINDS[kind]!.input((at * 7 + index) % 21)])),
    ),
  );
  const result = score(schemeJson(criteria), units);
  expect(result.problems).toEqual([]);
  expect(result.units.every(({ total, lines }) => total !== null && lines.length >= 100)).toBe(true);
  expect(result.units[0]?.rank).toBe(1);
});
