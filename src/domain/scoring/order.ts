import { type Exact, exact } from '../fraction';
import type { Scheme, TieBreaker } from './scheme';
import { type UnitScore, comparedValue } from './score-unit';

/** Units that nothing in the chain tells apart; `separatedBy` is what put them behind the units before. */
export interface Tier {
  readonly units: readonly UnitScore[];
  readonly separatedBy: TieBreaker | null;
}

/**
 * Units from best to worst by the chain, those equal after the whole chain together. A step for which one of the units
 * still equal has no value (no ballot yet, a criterion not assigned) separates none of them: comparing only some would
 * make the order depend on chance. Every unit must have a complete total.
 */
export function tiersOf(scheme: Scheme, units: readonly UnitScore[], chain: readonly TieBreaker[]): Tier[] {
  const [step, ...rest] = chain;
  if (units.length === 0) return [];
  if (step === undefined || units.length === 1) return [{ units, separatedBy: null }];
  return groupsBy(scheme, units, step).flatMap((group, index) =>
    tiersOf(scheme, group, rest).map((tier, inner) =>
      inner === 0 && index > 0 ? { units: tier.units, separatedBy: step } : tier,
    ),
  );
}

/** What the chain reads of a unit. */
export type Comparable = Pick<UnitScore, 'total' | 'available' | 'penalty' | 'base' | 'bonus' | 'nodes'> & {
  readonly unit: { readonly ballot: number | null };
};

/** What a step of the chain compares, larger is better; null when the unit has nothing to compare. */
export function valueFor(scheme: Scheme, score: Comparable, step: TieBreaker): Exact | null {
  switch (step.by) {
    case 'total':
      return comparedValue(scheme, score, 'rank');
    case 'bonus':
      return score.bonus;
    case 'penalty':
      return score.penalty?.neg() ?? null;
    case 'criterion':
      return criterionValue(scheme, score, step.criterion);
    case 'ballot':
      return score.unit.ballot === null ? null : exact(score.unit.ballot);
  }
}

function criterionValue(scheme: Scheme, { nodes }: Pick<UnitScore, 'nodes'>, code: string): Exact | null {
  const node = nodes.get(code);
  if (node?.standing !== 'counted' || node.points === null) return null;
  return scheme.comparison.basis === 'percentage' ? node.points.mul(100).div(node.available) : node.points;
}

function groupsBy(scheme: Scheme, units: readonly UnitScore[], step: TieBreaker): UnitScore[][] {
  const valued: { score: UnitScore; value: Exact }[] = [];
  for (const score of units) {
    const value = valueFor(scheme, score, step);
    if (value === null) return [[...units]];
    valued.push({ score, value });
  }
  valued.sort((first, second) => second.value.compare(first.value));
  const groups: { value: Exact; units: UnitScore[] }[] = [];
  for (const { score, value } of valued) {
    const last = groups.at(-1);
    if (last?.value.equals(value) === true) last.units.push(score);
    else groups.push({ value, units: [score] });
  }
  return groups.map((group) => group.units);
}
