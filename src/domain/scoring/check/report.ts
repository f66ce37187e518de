import { type Exact, exact, toDecimalString } from '../../fraction';
import type { Violation } from '../../violation';
import type { Decimal, Level } from '../scheme';

export type SchemeCheckCode =
  | 'scheme_code_repeated'
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
  | 'scheme_chain_repeated';

export type SchemeCheckViolation = Violation<SchemeCheckCode>;

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

/** The values that occur more than once, each once. */
export function repeatedIn(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

/** Levels of one place whose code is taken. */
export function repeatedLevels(place: string, levels: readonly Level[]): SchemeCheckViolation[] {
  return repeatedIn(levels.map(({ code }) => code)).map((level) =>
    violation('scheme_level_repeated', place, { level }),
  );
}

/** The largest of some points; null of none. */
export function highestOf(points: readonly Decimal[]): Exact | null {
  return points
    .map((value) => exact(value))
    .reduce<Exact | null>((best, value) => (best === null || value.gt(best) ? value : best), null);
}
