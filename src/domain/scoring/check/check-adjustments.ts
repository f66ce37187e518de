import { type Exact, ZERO, exact, smallerOf, sum } from '../../fraction';
import type { AdjustmentRule, Adjustments, Scheme } from '../scheme';
import { type SchemeCheckViolation, checkLevels, highestOf, notPositive, violation } from './report';

/** What is wrong with bonus, penalty and exclusions: points of a rule, caps of rules against each other and overall. */
export function checkAdjustments(scheme: Scheme): SchemeCheckViolation[] {
  return [
    ...[scheme.bonus, scheme.penalty].flatMap((set) => (set === null ? [] : checkSet(set))),
    ...scheme.exclusions
      .filter(({ effects }) => effects.length === 0)
      .map(({ code }) => violation('scheme_effects_missing', code)),
  ];
}

/** The most one rule gives: its cap; where only one event counts, no more than the best event. */
export function capOf(rule: AdjustmentRule): Exact {
  const highest = highestEvent(rule) ?? ZERO;
  if (rule.cap === null) return highest;
  return needsCap(rule) ? exact(rule.cap) : smallerOf(exact(rule.cap), highest);
}

function highestEvent({ points, levels }: AdjustmentRule): Exact | null {
  return highestOf([...(points === null ? [] : [points]), ...levels.map((level) => level.points)]);
}

function checkSet(set: Adjustments): SchemeCheckViolation[] {
  const overall = exact(set.cap);
  const reachable = sum(set.rules.map(capOf));
  const over = set.rules.filter((rule) => capOf(rule).gt(overall));
  const isMissing = set.rules.some((rule) => rule.cap === null && needsCap(rule));
  return [
    ...notPositive(set.code, { cap: set.cap }),
    ...set.rules.flatMap(checkRule),
    ...over.map((rule) => violation('scheme_cap_over_overall', rule.code, { cap: capOf(rule), overall })),
    ...(reachable.lt(overall) && !isMissing
      ? [violation('scheme_overall_cap_unreachable', set.code, { overall, reachable })]
      : []),
  ];
}

function checkRule(rule: AdjustmentRule): SchemeCheckViolation[] {
  const place = rule.code;
  const amounts = notPositive(place, { points: rule.points, step: rule.step, cap: rule.cap });
  if (rule.cap === null && needsCap(rule)) return [...amounts, violation('scheme_cap_missing', place)];
  const shape = rule.counting === 'manual' ? checkManualRule(rule) : checkEventRule(rule);
  const itself = rule.alsoCountedIn.includes(place) ? [violation('scheme_counted_in_itself', place)] : [];
  return [...amounts, ...checkLevels(place, rule.levels), ...shape, ...itself];
}

/** Only rules that add up, or that are judged, can grow without an end. */
function needsCap({ counting }: AdjustmentRule): boolean {
  return counting === 'each' || counting === 'manual';
}

function checkManualRule(rule: AdjustmentRule): SchemeCheckViolation[] {
  const { code: place, cap } = rule;
  if (rule.points !== null || rule.levels.length > 0) return [violation('scheme_rule_points', place)];
  if (rule.step === null) return [violation('scheme_rule_step', place)];
  const step = exact(rule.step);
  if (cap === null || !step.gt(0) || exact(cap).div(step).d === 1n) return [];
  return [violation('scheme_cap_off_step', place, { cap, step })];
}

function checkEventRule(rule: AdjustmentRule): SchemeCheckViolation[] {
  const highest = highestEvent(rule);
  const hasBoth = rule.points !== null && rule.levels.length > 0;
  if (highest === null || hasBoth || rule.step !== null) return [violation('scheme_rule_points', rule.code)];
  const effects = [...rule.effects, ...rule.levels.flatMap((level) => level.effects)];
  if (highest.equals(0) && rule.points === null && effects.length === 0) {
    return [violation('scheme_rule_gives_nothing', rule.code)];
  }
  if (rule.cap === null) return [];
  if (highest.gt(exact(rule.cap))) {
    return [violation('scheme_event_over_cap', rule.code, { points: highest, cap: rule.cap })];
  }
  return needsCap(rule) || highest.equals(exact(rule.cap))
    ? []
    : [violation('scheme_rule_cap_unreachable', rule.code, { cap: rule.cap, highest })];
}
