import type { SchemeCheckViolation } from '../check/report';
import type { Scheme } from '../scheme';
import { contentOf, type NodeRef, nodeOfCode } from './node';

/** Where an author mends what checkScheme found: the part, and the field of it that is looked at first. */
export interface Mending {
  readonly node: NodeRef;
  readonly field: MendingField;
}

export type MendingField =
  | 'code'
  | 'maximum'
  | 'total'
  | 'effective'
  | 'rounding'
  | 'appraisal'
  | 'item'
  | 'points'
  | 'step'
  | 'cap'
  | 'effects'
  | 'awards'
  | 'inside'
  | 'bands'
  | 'gates'
  | 'quotas'
  | 'chain';

const FIELD_OF_CODE: Readonly<Record<SchemeCheckViolation['code'], MendingField>> = {
  scheme_code_repeated: 'code',
  scheme_code_malformed: 'code',
  scheme_codes_alike: 'code',
  scheme_group_empty: 'inside',
  scheme_group_sum: 'maximum',
  scheme_total_sum: 'total',
  scheme_maximum_off_step: 'maximum',
  scheme_dates_order: 'effective',
  scheme_not_positive: 'item',
  scheme_level_repeated: 'item',
  scheme_levels_missing: 'item',
  scheme_highest_level: 'item',
  scheme_floor_over_maximum: 'item',
  scheme_ratio_cap: 'item',
  scheme_over_plan_cap: 'item',
  scheme_key_tasks_sum: 'item',
  scheme_range_empty: 'item',
  scheme_range_gap: 'item',
  scheme_range_overlap: 'item',
  scheme_range_open: 'bands',
  scheme_rule_points: 'points',
  scheme_rule_step: 'step',
  scheme_cap_missing: 'cap',
  scheme_event_over_cap: 'cap',
  scheme_cap_over_overall: 'cap',
  scheme_overall_cap_unreachable: 'cap',
  scheme_effects_missing: 'effects',
  scheme_reference_unknown: 'effects',
  scheme_grades_missing: 'effects',
  scheme_lowered_too_far: 'effects',
  scheme_band_unreachable: 'bands',
  scheme_gate_unreachable: 'gates',
  scheme_gate_not_counted: 'gates',
  scheme_nothing_below: 'gates',
  scheme_quota_share: 'quotas',
  scheme_quota_repeated: 'quotas',
  scheme_chain_start: 'chain',
  scheme_chain_repeated: 'chain',
  scheme_chain_without: 'chain',
  scheme_below_zero: 'item',
  scheme_level_name_repeated: 'item',
  scheme_level_zeroed: 'item',
  scheme_zero_elsewhere: 'item',
  scheme_rounding_off_step: 'rounding',
  scheme_rounded_without_step: 'rounding',
  scheme_tolerance_range: 'appraisal',
  scheme_event_over_maximum: 'item',
  scheme_cap_off_step: 'cap',
  scheme_rule_cap_unreachable: 'cap',
  scheme_rule_gives_nothing: 'points',
  scheme_counted_in_itself: 'effects',
  scheme_award_repeated: 'awards',
  scheme_grade_repeated: 'bands',
  scheme_grade_name_repeated: 'bands',
  scheme_grade_cap_best: 'effects',
  scheme_gate_repeated: 'gates',
  scheme_gate_weaker: 'gates',
  scheme_gate_on_faults: 'gates',
};

/** Fields that "must be above 0" is said of, where they are not part of the way of scoring. */
const FIELD_OF_PARAMETER: Readonly<Record<string, MendingField>> = {
  ...{ maximum: 'maximum', total: 'total', points: 'points', step: 'step', cap: 'cap', percent: 'gates' },
  'rounding.step': 'rounding',
};

/** Codes of checkScheme that speak of the grades, whose place is a grade, a field or the criterion of a gate. */
const ABOUT_GRADES: readonly SchemeCheckViolation['code'][] = [
  'scheme_range_open',
  'scheme_band_unreachable',
  'scheme_gate_unreachable',
  'scheme_gate_not_counted',
  'scheme_nothing_below',
  'scheme_quota_share',
  'scheme_quota_repeated',
  'scheme_grade_repeated',
  'scheme_grade_name_repeated',
  'scheme_gate_repeated',
  'scheme_gate_weaker',
  'scheme_gate_on_faults',
];

/** The part and the field that a violation of checkScheme is mended in. */
export function mendingOf(scheme: Scheme, violation: SchemeCheckViolation): Mending {
  const node = nodeOf(scheme, violation);
  return { node, field: fieldOf(node, violation) };
}

function nodeOf(scheme: Scheme, { code, place = '', parameters }: SchemeCheckViolation): NodeRef {
  const settings = ['scheme_total_sum', 'scheme_dates_order'].includes(code) || parameters?.['field'] === 'total';
  const isOfTotal = code === 'scheme_rounding_off_step' && place === scheme.code;
  if (settings || isOfTotal || place === 'rounding') return { kind: 'settings' };
  if (code === 'scheme_award_repeated') return { kind: 'awards' };
  if (place === 'ranking') return { kind: 'ranking' };
  const isOfGate = parameters?.['field'] === 'percent';
  if (ABOUT_GRADES.includes(code) || isOfGate || /^(classification$|quotas)/.test(place))
    return { kind: 'classification' };
  const node = setAt(scheme, code, place) ?? nodeOfCode(scheme, place);
  // A gate is named by its criterion or its grade, which need not be what mentions the unknown thing.
  const isOfGates = code === 'scheme_reference_unknown' && !mentions(scheme, node, String(parameters?.['reference']));
  return node === null || isOfGates ? { kind: 'classification' } : node;
}

function mentions(scheme: Scheme, node: NodeRef | null, reference: string): boolean {
  const content = node === null ? null : contentOf(scheme, node);
  return content !== null && JSON.stringify(content.value).includes(JSON.stringify(reference));
}

/** A set may share its code with a rule: what is said of all rules together, or of nothing else, is said of the set. */
function setAt(scheme: Scheme, code: SchemeCheckViolation['code'], place: string): NodeRef | null {
  const isOfSet = code === 'scheme_overall_cap_unreachable' || nodeOfCode(scheme, place) === null;
  if (!isOfSet) return null;
  if (scheme.bonus?.code === place) return { kind: 'bonus' };
  return scheme.penalty?.code === place ? { kind: 'penalty' } : null;
}

function fieldOf(node: NodeRef, { code, place = '', parameters }: SchemeCheckViolation): MendingField {
  if (node.kind === 'settings') return place === 'rounding' ? 'rounding' : FIELD_OF_CODE[code];
  if (node.kind === 'awards') return 'awards';
  if (node.kind === 'ranking') return 'chain';
  if (node.kind === 'classification') return fieldOfGrades(code, place, parameters);
  if (code !== 'scheme_not_positive' && code !== 'scheme_below_zero') return FIELD_OF_CODE[code];
  const field = FIELD_OF_PARAMETER[String(parameters?.['field'])] ?? 'item';
  // The step of a criterion is part of its way of scoring.
  return node.kind === 'criterion' && (field === 'step' || field === 'points' || field === 'cap') ? 'item' : field;
}

function fieldOfGrades(
  code: SchemeCheckViolation['code'],
  place: string,
  parameters: SchemeCheckViolation['parameters'],
): MendingField {
  if (place.startsWith('quotas')) return 'quotas';
  if (parameters?.['field'] === 'percent' || code === 'scheme_reference_unknown') return 'gates';
  // Of a quota, "nothing below" names no criterion.
  if (code === 'scheme_nothing_below' && parameters?.['criterion'] === undefined) return 'quotas';
  const field = FIELD_OF_CODE[code];
  return field === 'gates' || field === 'quotas' ? field : 'bands';
}
