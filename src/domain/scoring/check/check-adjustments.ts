import { type Exact, ZERO, exact, sum } from '../../fraction';
import type { AdjustmentRule, Adjustments, Scheme } from '../scheme';
import { type SchemeCheckViolation, highestOf, notPositive, repeatedLevels, violation } from './report';

/** What is wrong with bonus, penalty and exclusions: points of a rule, caps of rules against each other and overall. */
export function checkAdjustments(scheme: Scheme): SchemeCheckViolation[] {
  return [
    ...[scheme.bonus, scheme.penalty].flatMap((set) => (set === null ? [] : checkSet(set))),
    ...scheme.exclusions
      .filter(({ effects }) => effects.length === 0)
      .map(({ code }) => violation('scheme_effects_missing', code)),
  ];
}

/** The most one rule gives: its cap, or its best event where only one counts. */
export function capOf(rule: AdjustmentRule): Exact {
  return rule.cap === null ? (highestEvent(rule) ?? ZERO) : exact(rule.cap);
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
  return [...amounts, ...repeatedLevels(place, rule.levels), ...shape];
}

/** Only rules that add up, or that are judged, can grow without an end. */
function needsCap({ counting }: AdjustmentRule): boolean {
  return counting === 'each' || counting === 'manual';
}

function checkManualRule(rule: AdjustmentRule): SchemeCheckViolation[] {
  if (rule.points !== null || rule.levels.length > 0) return [violation('scheme_rule_points', rule.code)];
  return rule.step === null ? [violation('scheme_rule_step', rule.code)] : [];
}

function checkEventRule(rule: AdjustmentRule): SchemeCheckViolation[] {
  const highest = highestEvent(rule);
  const hasBoth = rule.points !== null && rule.levels.length > 0;
  if (highest === null || hasBoth || rule.step !== null) return [violation('scheme_rule_points', rule.code)];
  if (rule.cap === null || highest.lte(exact(rule.cap))) return [];
  return [violation('scheme_event_over_cap', rule.code, { points: highest, cap: rule.cap })];
}
