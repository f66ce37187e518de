import { type Exact, ZERO, exact, toExactString } from '../fraction';
import type { Violation } from '../violation';
import type { UnitInputs } from './inputs';
import { type Wrong, change } from './items/outcome';
import type { Leader } from './items/relative';
import { scoreItem } from './items/score-item';
import type { Applied, LineInputs, LineRule, NodeScore, ScoreLine } from './result';
import { rounded } from './rounding';
import type { Leaf, NotOccurredPolicy, Scheme } from './scheme';
import type { Strike } from './effects';

/** Everything that the score of one unit depends on. `problems` collects inputs that do not fit the scheme. */
export interface UnitContext {
  readonly scheme: Scheme;
  readonly unit: UnitInputs;
  readonly asOf: string | null;
  readonly leaders: ReadonlyMap<string, Leader>;
  /** Codes of all criteria that are not assigned to the unit, groups opened. */
  readonly unassigned: ReadonlySet<string>;
  /** By criterion: what zeroes it. */
  readonly zeroed: ReadonlyMap<string, Strike>;
  /** The scores of criteria and groups by code, as far as they are known. */
  readonly nodes: Map<string, NodeScore>;
  readonly problems: Violation[];
}

const NOT_OCCURRED_RULES = {
  full: 'not_occurred_full',
  renormalise: 'not_occurred_renormalise',
  leave_out: 'not_occurred_leave_out',
} as const satisfies Record<NotOccurredPolicy, LineRule>;

/** One criterion of one unit: its line, and what it could have given. */
export function scoreLeaf(leaf: Leaf, context: UnitContext): NodeScore {
  if (context.unassigned.has(leaf.code)) return leftOut(leaf, 'not_assigned', {});
  const { asOf, leaders, unit } = context;
  const judged = unit.judged?.get(leaf.code);
  if (judged !== undefined) return decided(leaf, context, judged);
  const outcome = scoreItem(leaf, unit.inputs.get(leaf.code), { asOf, leader: leaders.get(leaf.code) });
  switch (outcome.kind) {
    case 'points':
      return settled(leaf, context, leaf.item.type, outcome.points, outcome);
    case 'not_occurred':
      return notOccurred(leaf, context, outcome.inputs);
    case 'wrong':
      context.problems.push(problemOf(leaf.code, context, outcome));
      return missing(leaf);
    case 'missing':
      return missing(leaf);
  }
}

/** A wrong input as a violation at its place, `VPTU.A1`. */
export function problemOf(code: string, { unit }: Pick<UnitContext, 'unit'>, outcome: Wrong): Violation {
  return { code: outcome.code, place: `${unit.code}.${code}`, parameters: outcome.parameters ?? {} };
}

function notOccurred(leaf: Leaf, context: UnitContext, inputs: LineInputs): NodeScore {
  const policy = leaf.notOccurred;
  if (policy === null) {
    context.problems.push({ code: 'input_not_occurred_refused', place: `${context.unit.code}.${leaf.code}` });
    return missing(leaf);
  }
  const rule = NOT_OCCURRED_RULES[policy];
  if (policy === 'full') return settled(leaf, context, rule, exact(leaf.maximum), { inputs, applied: [] });
  return leftOut(leaf, rule, inputs);
}

function settled(
  leaf: Leaf,
  context: UnitContext,
  rule: LineRule,
  found: Exact,
  { inputs, applied }: { inputs: LineInputs; applied: readonly Applied[] },
): NodeScore {
  const inSteps = rounded(found, leaf.rounding ?? context.scheme.rounding.item);
  const changes = [...applied, ...change('rounding', leaf.code, found, inSteps)];
  return counted(leaf, context, lineOf(leaf, rule, 'scored', inputs), inSteps, changes);
}

/** A decided number is what somebody answers for: it is not rounded again. */
function decided(leaf: Leaf, context: UnitContext, points: Exact): NodeScore {
  const line = lineOf(leaf, 'judged', 'scored', { points: toExactString(points) });
  return counted(leaf, context, line, points, []);
}

/** Points that stand unless an effect takes them away. */
function counted(
  leaf: Leaf,
  context: UnitContext,
  line: ScoreLine,
  points: Exact,
  applied: readonly Applied[],
): NodeScore {
  const strike = context.zeroed.get(leaf.code);
  const kept = strike === undefined ? points : ZERO;
  const zeroing = strike === undefined ? [] : change('zero', strike.by, points, kept, strike.event);
  const full: ScoreLine = { ...line, points: kept, applied: [...applied, ...zeroing] };
  return { standing: 'counted', points: kept, available: exact(leaf.maximum), lines: [full] };
}

function missing(leaf: Leaf): NodeScore {
  const line = lineOf(leaf, leaf.item.type, 'missing', {});
  return { standing: 'counted', points: null, available: exact(leaf.maximum), lines: [line] };
}

/** A criterion left out and renormalised still says how much the rest of its group has to make up for. */
function leftOut(leaf: Leaf, rule: LineRule, inputs: LineInputs): NodeScore {
  const isMadeUp = rule === 'not_occurred_renormalise';
  return {
    standing: isMadeUp ? 'renormalise' : 'left_out',
    points: null,
    available: isMadeUp ? exact(leaf.maximum) : ZERO,
    lines: [lineOf(leaf, rule, 'left_out', inputs)],
  };
}

function lineOf(leaf: Leaf, rule: LineRule, standing: ScoreLine['standing'], inputs: LineInputs): ScoreLine {
  return { code: leaf.code, name: leaf.name, kind: 'item', rule, standing, inputs, points: null, applied: [] };
}
