import { type Exact, ZERO, smallerOf, sum, toExactString } from '../fraction';
import type { LineRule, NodeScore, ScoreLine } from './result';
import { rounded } from './rounding';
import type { Group, Node, Rounding } from './scheme';
import { type UnitContext, scoreLeaf } from './score-leaf';
import { isGroup } from './tree';

type GroupRules = Pick<Group, 'code' | 'name' | 'capped' | 'rounding' | 'criteria'>;

/** The scores of a criterion and of everything inside it, written into the context by code. */
function scoreNode(node: Node, context: UnitContext): NodeScore {
  const score = isGroup(node)
    ? scoreGroup({ ...node, rounding: node.rounding ?? context.scheme.rounding.group }, context)
    : scoreLeaf(node, context);
  context.nodes.set(node.code, score);
  return score;
}

/**
 * A group: its lines, and lines of its own for what the group does to their sum: making up for what did not occur, the
 * cap, the rounding. A group whose every criterion is left out is left out itself.
 */
export function scoreGroup(group: GroupRules, context: UnitContext): NodeScore {
  const children = group.criteria.map((child) => scoreNode(child, context));
  const lines = children.flatMap((child) => child.lines);
  const counted = children.filter(({ standing }) => standing === 'counted');
  const madeUp = sum(children.filter(({ standing }) => standing === 'renormalise').map((child) => child.available));
  const available = sum(children.map((child) => child.available));
  if (counted.length === 0) {
    const standing = madeUp.gt(0) ? 'renormalise' : 'left_out';
    return { standing, points: null, available, lines };
  }
  const points = sumOrNull(counted.map((child) => child.points));
  if (points === null) return { standing: 'counted', points, available, lines };
  const scaled = points.mul(available).div(available.sub(madeUp));
  const capped = group.capped && scaled.gt(available) ? available : scaled;
  const steps = rounded(capped, group.rounding);
  // The step may not fit what is left of the maximum when criteria are left out: a cap holds after rounding too.
  const inSteps = group.capped ? smallerOf(steps, available) : steps;
  return {
    standing: 'counted',
    points: inSteps,
    available,
    lines: [
      ...lines,
      ...adjustment(group, 'renormalised', points, scaled),
      ...adjustment(group, 'group_cap', scaled, capped),
      ...adjustment(group, 'group_rounding', capped, inSteps),
    ],
  };
}

/** The line of a rule that moves a sum from one value to another; none when it does not. */
export function adjustment(
  { code, name }: { readonly code: string; readonly name: string },
  rule: LineRule,
  before: Exact,
  after: Exact,
): ScoreLine[] {
  if (before.equals(after)) return [];
  const inputs = { before: toExactString(before), after: toExactString(after) };
  return [{ code, name, kind: 'adjustment', rule, standing: 'scored', inputs, points: after.sub(before), applied: [] }];
}

/** The sum; null when one of them is missing. */
export function sumOrNull(values: readonly (Exact | null)[]): Exact | null {
  return values.reduce<Exact | null>(
    (total, value) => (total === null || value === null ? null : total.add(value)),
    ZERO,
  );
}

/** The rules of the whole table: no cap and no rounding of its own. */
export function rootOf({ scheme }: UnitContext): GroupRules {
  const rounding: Rounding | null = null;
  return { code: scheme.code, name: scheme.title, capped: false, rounding, criteria: scheme.criteria };
}
