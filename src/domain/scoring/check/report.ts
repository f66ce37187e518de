import { type Exact, exact, toDecimalString } from '../../fraction';
import type { Violation } from '../../violation';
import type { Decimal, Level, Quota, Rounding } from '../scheme';

export type SchemeCheckCode =
  | 'scheme_code_repeated'
  | 'scheme_code_malformed'
  | 'scheme_codes_alike'
  | 'scheme_group_empty'
  | 'scheme_group_sum'
  | 'scheme_total_sum'
  | 'scheme_maximum_off_step'
  | 'scheme_dates_order'
  | 'scheme_not_positive'
  | 'scheme_level_repeated'
  | 'scheme_levels_missing'
  | 'scheme_highest_level'
  | 'scheme_floor_over_maximum'
  | 'scheme_ratio_cap'
  | 'scheme_over_plan_cap'
  | 'scheme_key_tasks_sum'
  | 'scheme_range_empty'
  | 'scheme_range_gap'
  | 'scheme_range_overlap'
  | 'scheme_range_open'
  | 'scheme_rule_points'
  | 'scheme_rule_step'
  | 'scheme_cap_missing'
  | 'scheme_event_over_cap'
  | 'scheme_cap_over_overall'
  | 'scheme_overall_cap_unreachable'
  | 'scheme_effects_missing'
  | 'scheme_reference_unknown'
  | 'scheme_grades_missing'
  | 'scheme_lowered_too_far'
  | 'scheme_band_unreachable'
  | 'scheme_gate_unreachable'
  | 'scheme_gate_not_counted'
  | 'scheme_nothing_below'
  | 'scheme_quota_share'
  | 'scheme_quota_repeated'
  | 'scheme_chain_start'
  | 'scheme_chain_repeated'
  | 'scheme_chain_without'
  | 'scheme_below_zero'
  | 'scheme_level_name_repeated'
  | 'scheme_level_zeroed'
  | 'scheme_zero_elsewhere'
  | 'scheme_rounding_off_step'
  | 'scheme_rounded_without_step'
  | 'scheme_tolerance_range'
  | 'scheme_event_over_maximum'
  | 'scheme_cap_off_step'
  | 'scheme_rule_cap_unreachable'
  | 'scheme_rule_gives_nothing'
  | 'scheme_counted_in_itself'
  | 'scheme_award_repeated'
  | 'scheme_grade_repeated'
  | 'scheme_grade_name_repeated'
  | 'scheme_grade_cap_best'
  | 'scheme_gate_repeated'
  | 'scheme_gate_weaker'
  | 'scheme_gate_on_faults';

export type SchemeCheckViolation = Violation<SchemeCheckCode>;

/** The place of the order that a quota has for itself. */
export function placeOfChain({ grade }: Quota): string {
  return `quotas[${grade}].chain`;
}

/** One violation; exact numbers among the parameters become decimal strings. */
export function violation(
  code: SchemeCheckCode,
  place: string,
  parameters: Readonly<Record<string, string | number | Exact>> = {},
): SchemeCheckViolation {
  const plain = Object.entries(parameters).map(([name, value]): [string, string | number] => [
    name,
    typeof value === 'object' ? toDecimalString(value) : value,
  ]);
  return { code, place, parameters: Object.fromEntries(plain) };
}

/** One violation for every value that must be above 0 and is not; `fields` by their name in the format. */
export function notPositive(place: string, fields: Readonly<Record<string, Decimal | null>>): SchemeCheckViolation[] {
  return Object.entries(fields).flatMap(([field, value]) =>
    value === null || exact(value).gt(0) ? [] : [violation('scheme_not_positive', place, { field, value })],
  );
}

/** One violation for every value below 0; `level` is the code of the level that has it. */
export function notNegative(
  place: string,
  fields: Readonly<Record<string, Decimal>>,
  level: Readonly<{ level?: string }> = {},
): SchemeCheckViolation[] {
  return Object.entries(fields).flatMap(([field, value]) =>
    exact(value).gte(0) ? [] : [violation('scheme_below_zero', place, { field, value, ...level })],
  );
}

/** The maximum must stay what it is when it is rounded, or full marks would be printed as more or less than that. */
export function offStep(place: string, maximum: Decimal, rounding: Rounding | null): SchemeCheckViolation[] {
  if (rounding === null) return [];
  const step = exact(rounding.step);
  if (!step.gt(0) || exact(maximum).div(step).d === 1n) return [];
  return [violation('scheme_rounding_off_step', place, { maximum, step })];
}

/** The values that occur more than once, each once. */
export function repeatedIn(values: readonly string[]): string[] {
  const [seen, repeated] = [new Set<string>(), new Set<string>()];
  for (const value of values) (seen.has(value) ? repeated : seen).add(value);
  return [...repeated];
}

/** Levels of one place that cannot be told apart, by code or by name, and levels that take points instead of giving them. */
export function checkLevels(place: string, levels: readonly Level[]): SchemeCheckViolation[] {
  const repeated = new Set(repeatedIn(levels.map(({ code }) => code)));
  const named = levels.filter(({ code }) => !repeated.has(code));
  return [
    ...[...repeated].map((level) => violation('scheme_level_repeated', place, { level })),
    ...repeatedIn(named.map(({ name }) => name)).map((name) =>
      violation('scheme_level_name_repeated', place, { name }),
    ),
    ...levels.flatMap(({ code: level, points }) => notNegative(place, { points }, { level })),
  ];
}

/** The largest of some points; null of none. */
export function highestOf(points: readonly Decimal[]): Exact | null {
  return points
    .map((value) => exact(value))
    .reduce<Exact | null>((best, value) => (best === null || value.gt(best) ? value : best), null);
}
