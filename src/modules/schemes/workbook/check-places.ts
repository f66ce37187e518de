import type { Scheme } from '../../../domain/scoring/scheme';
import type { Violation } from '../../../domain/violation';

/** The fields that each rule of checkScheme speaks of, by the code of the violation; the place is put before them. */
const FIELDS: Readonly<Partial<Record<string, string>>> = {
  scheme_group_sum: 'maximum',
  scheme_maximum_off_step: 'item.step',
  scheme_highest_level: 'maximum',
  scheme_floor_over_maximum: 'item.floor',
  scheme_ratio_cap: 'item.cap',
  scheme_over_plan_cap: 'item.overPlan.cap',
  scheme_key_tasks_sum: 'item.tasks',
  scheme_cap_missing: 'cap',
  scheme_event_over_cap: 'cap',
  scheme_cap_over_overall: 'cap',
  scheme_rule_cap_unreachable: 'cap',
  scheme_cap_off_step: 'cap',
  scheme_event_over_maximum: 'item.per',
  scheme_rounding_off_step: 'rounding.step',
  scheme_rule_step: 'step',
  scheme_rule_points: 'points',
};

/** Rules about grades: their place is the code of a grade, which may also be that of a criterion. */
const GRADE_FIELDS: Readonly<Partial<Record<string, string>>> = {
  scheme_band_unreachable: 'from',
  scheme_nothing_below: 'code',
};

/** The places in the scheme where a violation of checkScheme is to be looked for, the most exact first. */
export function placesOf(scheme: Scheme, violation: Violation): string[] {
  const { code, place = '', parameters = {} } = violation;
  const gradeField = GRADE_FIELDS[code];
  if (code === 'scheme_total_sum') return ['total'];
  if (code === 'scheme_dates_order') return ['effective.to'];
  if (code === 'scheme_rounded_without_step') return ['comparison.rounded'];
  if (code === 'scheme_tolerance_range') return ['appraisal.tolerance'];
  if (code === 'scheme_overall_cap_unreachable') return [`${setOf(scheme, place)}.cap`];
  if (code === 'scheme_not_positive') return notPositivePlaces(scheme, place, String(parameters['field']));
  if (code === 'scheme_gate_unreachable' || code === 'scheme_gate_not_counted') {
    return [gatePlace(scheme, place, String(parameters['grade'])), place];
  }
  if (code === 'scheme_quota_share' || code === 'scheme_quota_repeated') return [quotaPlace(scheme, place), place];
  if (code === 'scheme_reference_unknown' && place === 'quotas') {
    return [quotaPlace(scheme, String(parameters['reference'])), 'classification.quotas[0].percent'];
  }
  if (gradeField !== undefined) return [`classification.bands[${place}].${gradeField}`, place];
  if (code.startsWith('scheme_range_')) return rangePlaces(place);
  if (code.startsWith('scheme_chain_')) return [chainPlace(scheme, place), place];
  const field = FIELDS[code];
  return field === undefined ? [place] : [`${place}.${field}`, place];
}

function setOf({ bonus }: Scheme, code: string): 'bonus' | 'penalty' {
  return bonus?.code === code ? 'bonus' : 'penalty';
}

function notPositivePlaces(scheme: Scheme, place: string, field: string): string[] {
  if (place === scheme.code && field === 'total') return ['total'];
  const set = [scheme.bonus, scheme.penalty].find((one) => one?.code === place);
  const ofSet = set === undefined || set === null ? [] : [`${setOf(scheme, place)}.${field}`];
  return [`${place}.item.${field}`, `${place}.${field}`, ...ofSet, place].map((at) =>
    at.startsWith('rounding.') ? `${at}.step` : at,
  );
}

function gatePlace({ classification }: Scheme, criterion: string, grade: string): string {
  const gates = classification?.gates ?? [];
  return `classification.gates[${gates.findIndex((gate) => gate.criterion === criterion && gate.grade === grade)}].criterion`;
}

function quotaPlace({ classification }: Scheme, grade: string): string {
  const quotas = classification?.quotas ?? [];
  return `classification.quotas[${quotas.findLastIndex((quota) => quota.grade === grade)}].percent`;
}

/** Ranges of a criterion, or those of the grades. */
function rangePlaces(place: string): string[] {
  return place === 'classification' ? ['classification.bands'] : [`${place}.item.bands`, place];
}

/** 'quotas[XS].chain' is the order of the quota of XS. */
function chainPlace(scheme: Scheme, place: string): string {
  const [, grade] = /^quotas\[(.*)\]\.chain$/.exec(place) ?? [];
  if (grade === undefined) return place;
  const index = (scheme.classification?.quotas ?? []).findIndex((quota) => quota.grade === grade);
  return `classification.quotas[${index}].chain`;
}
