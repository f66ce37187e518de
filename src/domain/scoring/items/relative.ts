import { type Exact, exact, toExactString } from '../../fraction';
import type { BlocInputs, ItemInput } from '../inputs';
import type { LineInputs } from '../result';
import type { Leaf, Scheme } from '../scheme';
import { codesInside, leavesOf } from '../tree';
import { MISSING, type Outcome, points, wrong } from './outcome';

/** The best of a bloc in one relative criterion; null when nobody is there to compare with. */
export interface Leader {
  readonly ratio: Exact | null;
  readonly actual: Exact | null;
}

const HALF = exact('0.5');
const NOBODY: Leader = { ratio: null, actual: null };

/**
 * The leaders of every relative criterion, in one pass over the bloc. Only sheets that are handed in are compared: a draft
 * must not change what others have. Units excluded from ranking do count: their results are facts.
 */
export function leadersOf(scheme: Scheme, { units }: BlocInputs): Map<string, Leader> {
  const codes = leavesOf(scheme).flatMap(({ code, item }) => (item.type === 'relative' ? [code] : []));
  const leaders = new Map(codes.map((code) => [code, NOBODY]));
  if (codes.length === 0) return leaders;
  for (const unit of units.filter(({ leads }) => leads)) {
    const unassigned = codesInside(scheme, new Set(unit.unassigned));
    for (const [code, leader] of leaders) {
      const input = unit.inputs.get(code);
      if (input !== undefined && !unassigned.has(code)) leaders.set(code, betterOf(leader, input));
    }
  }
  return leaders;
}

function betterOf(leader: Leader, { actual, target }: ItemInput): Leader {
  if (actual === null) return leader;
  const value = exact(actual);
  if (target === null) return { ...leader, actual: larger(leader.actual, value) };
  const goal = exact(target);
  return goal.gt(0) ? { ...leader, ratio: larger(leader.ratio, value.div(goal)) } : leader;
}

function larger(first: Exact | null, second: Exact): Exact {
  return first === null || second.gt(first) ? second : first;
}

/**
 * Half of the maximum for reaching the target; below it in proportion; above it the other half in proportion to the best
 * of the bloc. Without a target: in proportion to the best actual among those without a target.
 */
export function scoreRelative(leaf: Leaf, input: ItemInput, leader: Leader = NOBODY): Outcome {
  const { actual, target } = input;
  if (actual === null) return MISSING;
  const value = exact(actual);
  const inputs = { actual, ...(target === null ? {} : { target }) };
  if (value.lt(0)) return wrong('input_below_zero', { value: actual });
  const share = target === null ? shareOfBest(value, leader.actual) : shareOfTarget(value, exact(target), leader.ratio);
  if (share === 'target_zero') return wrong('input_target_zero');
  if (share === null) return { kind: 'not_occurred', inputs };
  return points(exact(leaf.maximum).mul(share), { ...inputs, ...leaderInputs(target, leader) });
}

function leaderInputs(target: string | null, { ratio, actual }: Leader): LineInputs {
  if (target === null) return actual === null ? {} : { bestActual: toExactString(actual) };
  return ratio === null ? {} : { bestRatio: toExactString(ratio) };
}

/** Null: nothing of nothing. A sheet that is not handed in may be ahead of the leader; it gets no more than the leader. */
function shareOfBest(value: Exact, best: Exact | null): Exact | null {
  const leader = larger(best, value);
  return leader.equals(0) ? null : value.div(leader);
}

function shareOfTarget(value: Exact, target: Exact, best: Exact | null): Exact | 'target_zero' | null {
  if (target.lte(0)) return value.equals(0) ? null : 'target_zero';
  const ratio = value.div(target);
  if (ratio.lte(1)) return HALF.mul(ratio);
  const span = larger(best, ratio).sub(1);
  return HALF.add(HALF.mul(ratio.sub(1)).div(span));
}
