import { compareDates } from '../../calendar';
import { type Exact, ZERO, exact, smallerOf, toExactString } from '../../fraction';
import type { ItemInput, RatioPart } from '../inputs';
import type { ItemOf, Leaf, OverPlan } from '../scheme';
import { MISSING, type Outcome, change, points, wrong } from './outcome';

/** maximum × actual / target, the ratio capped; and the points for work above plan. 0/0 is "không phát sinh". */
export function scoreRatio(leaf: Leaf, item: ItemOf<'ratio'>, input: ItemInput, asOf: string | null): Outcome {
  const counted = countedParts(item, input, asOf);
  if (counted === 'as_of_missing') return wrong('input_as_of_missing');
  const negative = counted.flatMap(({ actual, target }) => [actual, target]).find((figure) => isNegative(figure));
  if (negative != null) return wrong('input_below_zero', { value: negative });
  const sums = sumsOf(counted);
  if (sums === null) return MISSING;
  const { actual, target } = sums;
  const inputs = { actual: toExactString(actual), target: toExactString(target) };
  if (target.equals(0)) return actual.equals(0) ? { kind: 'not_occurred', inputs } : wrong('input_target_zero');
  const ratio = actual.div(target);
  const maximum = exact(leaf.maximum);
  const full = maximum.mul(ratio);
  const base = maximum.mul(smallerOf(ratio, exact(item.cap)));
  const above = base.add(pointsAbovePlan(ratio, item.overPlan));
  return points(above, inputs, [
    ...change('ratio_cap', leaf.code, full, base),
    ...change('over_plan', leaf.code, base, above),
  ]);
}

function isNegative(figure: string | null): boolean {
  return figure !== null && exact(figure).lt(0);
}

function countedParts(
  item: ItemOf<'ratio'>,
  { actual, target, parts }: ItemInput,
  asOf: string | null,
): readonly RatioPart[] | 'as_of_missing' {
  if (parts === null) return [{ actual, target, due: null }];
  if (!item.dueOnly) return parts;
  if (asOf === null && parts.some(({ due }) => due !== null)) return 'as_of_missing';
  return parts.filter(({ due }) => due === null || asOf === null || compareDates(due, asOf) <= 0);
}

/** Null when a figure is missing. No parts at all is nothing of nothing. */
function sumsOf(parts: readonly RatioPart[]): { actual: Exact; target: Exact } | null {
  let actual = ZERO;
  let target = ZERO;
  for (const part of parts) {
    if (part.actual === null || part.target === null) return null;
    actual = actual.add(exact(part.actual));
    target = target.add(exact(part.target));
  }
  return { actual, target };
}

/** Only full steps above the target count. */
function pointsAbovePlan(ratio: Exact, plan: OverPlan | null): Exact {
  if (plan === null || ratio.lte(1)) return ZERO;
  const steps = ratio.sub(1).mul(100).div(exact(plan.percent)).floor();
  return smallerOf(steps.mul(exact(plan.points)), exact(plan.cap));
}
