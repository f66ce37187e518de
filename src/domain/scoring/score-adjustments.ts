import { type Exact, ZERO, exact, smallerOf, sum, toExactString } from '../fraction';
import type { InputEvent, ItemInput } from './inputs';
import { capOf } from './check/check-adjustments';
import { countsThere } from './shared-facts';
import { type Outcome, change, judged, points, wrong } from './items/outcome';
import { misfitOf } from './items/score-item';
import type { Applied, ScoreLine } from './result';
import type { AdjustmentRule, Adjustments } from './scheme';
import { adjustment, sumOrNull } from './score-group';
import { type UnitContext, problemOf } from './score-leaf';

export interface AdjustmentsScore {
  readonly lines: readonly ScoreLine[];
  /** A magnitude; null while a judged rule is missing. */
  readonly points: Exact | null;
}

/** Bonus or penalty of one unit. Rules of events without any event give 0: nothing happened is known, not missing. */
export function scoreAdjustments(
  set: Adjustments | null,
  kind: 'bonus' | 'penalty',
  context: UnitContext,
): AdjustmentsScore {
  if (set === null) return { lines: [], points: ZERO };
  const scored = set.rules.map((rule) => scoreRule(rule, context));
  const lines = set.rules.map((rule, index) => lineOf(rule, kind, scored[index] ?? null, isJudged(rule, context)));
  const total = sumOrNull(scored.map((score) => score?.points ?? null));
  if (total === null) return { lines, points: null };
  const capped = smallerOf(total, exact(set.cap));
  const [before, after] = kind === 'bonus' ? [total, capped] : [total.neg(), capped.neg()];
  return { lines: [...lines, ...adjustment(set, `${kind}_cap`, before, after)], points: capped };
}

type RuleScore = Extract<Outcome, { kind: 'points' }>;

function isJudged({ code }: AdjustmentRule, { unit }: UnitContext): boolean {
  return unit.judged?.has(code) ?? false;
}

function scoreRule(rule: AdjustmentRule, context: UnitContext): RuleScore | null {
  const decided = context.unit.judged?.get(rule.code);
  if (decided !== undefined)
    return { kind: 'points', points: decided, inputs: { points: toExactString(decided) }, applied: [] };
  const outcome = outcomeOf(rule, context.unit.inputs.get(rule.code), context);
  if (outcome.kind === 'wrong') context.problems.push(problemOf(rule.code, context, outcome));
  return outcome.kind === 'points' ? outcome : null;
}

function outcomeOf(rule: AdjustmentRule, input: ItemInput | undefined, context: UnitContext): Outcome {
  const isManual = rule.counting === 'manual';
  const misfit = input === undefined ? null : misfitOf(input, isManual ? ['points'] : ['count', 'events'], ['level']);
  if (misfit !== null) return misfit;
  if (isManual) {
    if (input?.notOccurred === true) return wrong('input_not_occurred_refused');
    const given = input?.points ?? null;
    return given === null ? { kind: 'missing' } : judged(given, capOf(rule), rule.step);
  }
  const events = eventsOf(input);
  const values = events.map((event) => valueOf(rule, event));
  const unknown = events.find((_event, index) => values[index] === null);
  if (unknown !== undefined) {
    const known = rule.levels.map(({ code }) => code).join(', ');
    return wrong('input_level_unknown', { level: unknown.level ?? '', known });
  }
  const known = values.filter((value) => value !== null);
  return counted(rule, events, known, context);
}

/** A bare count is so many events without a name. */
function eventsOf(input: ItemInput | undefined): readonly InputEvent[] {
  if (input?.events) return input.events;
  const count = input?.count ?? 0;
  const unnamed = { code: null, name: '', date: null, level: null, points: null, evidence: null };
  return count === 0 ? [] : [{ ...unnamed, count }];
}

/** The points of one event; null when its level is not one of the rule's. */
function valueOf(rule: AdjustmentRule, event: InputEvent): Exact | null {
  if (rule.points !== null) return event.level === null ? exact(rule.points) : null;
  const level = rule.levels.find(({ code }) => code === event.level);
  return level === undefined ? null : exact(level.points);
}

function counted(
  rule: AdjustmentRule,
  events: readonly InputEvent[],
  values: readonly Exact[],
  context: UnitContext,
): Outcome {
  const all = sum(values.map((value, index) => value.mul(events[index]?.count ?? 0)));
  const highest = values.reduce((best, value) => (value.gt(best) ? value : best), ZERO);
  const chosen = rule.counting === 'each' ? all : highest;
  const capped = smallerOf(chosen, capOf(rule));
  const times = events.reduce((total, { count }) => total + count, 0);
  const names = events.map(({ name }) => name).filter((name) => name !== '');
  return points(capped, { count: times, ...(names.length > 0 ? { events: names.join('; ') } : {}) }, [
    ...change(rule.counting === 'highest' ? 'highest_only' : 'once_only', rule.code, all, chosen),
    ...change('cap', rule.code, chosen, capped),
    ...(times > 0 ? declaredDoubleCounts(rule, events, capped, context) : []),
  ]);
}

/** Said beside the points, so that nobody takes a declared double counting for a mistake. */
function declaredDoubleCounts(
  { alsoCountedIn }: AdjustmentRule,
  events: readonly InputEvent[],
  value: Exact,
  context: UnitContext,
): Applied[] {
  return alsoCountedIn
    .filter((place) => countsThere(place, events, context))
    .map((by) => ({ rule: 'double_count', by, event: null, before: value, after: value }));
}

function lineOf(
  { code, name, counting }: AdjustmentRule,
  kind: 'bonus' | 'penalty',
  score: RuleScore | null,
  isDecided: boolean,
): ScoreLine {
  const common = { code, name, kind, rule: isDecided ? ('judged' as const) : counting };
  if (score === null) return { ...common, standing: 'missing', inputs: {}, points: null, applied: [] };
  const signed = kind === 'penalty' ? score.points.neg() : score.points;
  return { ...common, standing: 'scored', inputs: score.inputs, points: signed, applied: score.applied };
}
