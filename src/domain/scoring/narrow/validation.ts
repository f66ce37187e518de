import { type Exact, decimalsOf, exact, sum, toDecimalString } from '../../fraction';
import type { Violation } from '../../violation';
import { POINTS_DECIMALS } from './points';
import { type Criterion, type SchemeDefinition, allCriteria } from './scheme';

export type SchemeViolationCode =
  | 'scheme_code_missing'
  | 'scheme_code_repeated'
  | 'scheme_maximum_invalid'
  | 'scheme_total_invalid'
  | 'scheme_group_empty'
  | 'scheme_leaf_with_criteria'
  | 'scheme_effect_mixed'
  | 'scheme_group_sum'
  | 'scheme_total_sum'
  | 'scheme_step_invalid'
  | 'scheme_maximum_off_step';

type SchemeViolation = Violation<SchemeViolationCode>;

/**
 * Everything that makes a scheme unusable, each naming its place (a criterion's code, or the scheme's for the total):
 * codes present and unique, every maximum a positive number (a penalty's is a magnitude), the shape of groups and
 * leaves, the sum inside a group equal to its maximum, base groups summing to the total, steps that reach the maximum.
 */
export function validateScheme(definition: SchemeDefinition): SchemeViolation[] {
  const criteria = allCriteria(definition);
  return [...codeViolations(criteria), ...criteria.flatMap(criterionViolations), ...totalViolations(definition)];
}

function codeViolations(criteria: readonly Criterion[]): SchemeViolation[] {
  const codes = criteria.map(({ code }) => code);
  const repeated = new Set(codes.filter((code, index) => code !== '' && codes.indexOf(code) !== index));
  return [
    ...criteria
      .filter(({ code }) => code === '')
      .map(({ name }): SchemeViolation => ({ code: 'scheme_code_missing', place: name })),
    ...[...repeated].map((code): SchemeViolation => ({ code: 'scheme_code_repeated', place: code })),
  ];
}

function criterionViolations(criterion: Criterion): SchemeViolation[] {
  const maximum = positive(criterion.maximum);
  if (maximum === null) {
    return [{ code: 'scheme_maximum_invalid', place: criterion.code, parameters: { maximum: criterion.maximum } }];
  }
  return criterion.item === null
    ? groupViolations(criterion, maximum)
    : leafViolations(criterion, criterion.item.step, maximum);
}

function groupViolations(group: Criterion, maximum: Exact): SchemeViolation[] {
  const place = group.code;
  if (group.criteria.length === 0) return [{ code: 'scheme_group_empty', place }];
  const violations: SchemeViolation[] = [];
  if (group.criteria.some(({ effect }) => effect !== group.effect)) {
    violations.push({ code: 'scheme_effect_mixed', place });
  }
  const actual = sumOfMaxima(group.criteria);
  if (actual !== null && !actual.equals(maximum)) {
    violations.push({
      code: 'scheme_group_sum',
      place,
      parameters: { expected: toDecimalString(maximum), actual: toDecimalString(actual) },
    });
  }
  return violations;
}

function leafViolations(leaf: Criterion, stepText: string, maximum: Exact): SchemeViolation[] {
  const place = leaf.code;
  if (leaf.criteria.length > 0) return [{ code: 'scheme_leaf_with_criteria', place }];
  const step = positive(stepText);
  if (step === null || (decimalsOf(step) ?? Infinity) > POINTS_DECIMALS) {
    return [{ code: 'scheme_step_invalid', place, parameters: { step: stepText, decimals: POINTS_DECIMALS } }];
  }
  if (maximum.div(step).d === 1n) return [];
  return [{ code: 'scheme_maximum_off_step', place, parameters: { maximum: leaf.maximum, step: stepText } }];
}

function totalViolations(definition: SchemeDefinition): SchemeViolation[] {
  const place = definition.code;
  const total = positive(definition.total);
  if (total === null) return [{ code: 'scheme_total_invalid', place, parameters: { total: definition.total } }];
  const actual = sumOfMaxima(definition.criteria.filter(({ effect }) => effect === 'base'));
  if (actual === null || actual.equals(total)) return [];
  return [
    {
      code: 'scheme_total_sum',
      place,
      parameters: { expected: toDecimalString(total), actual: toDecimalString(actual) },
    },
  ];
}

/** The sum of the maxima; null when one of them is not a number, which is reported where it stands. */
function sumOfMaxima(criteria: readonly Criterion[]): Exact | null {
  const maxima = criteria.map(({ maximum }) => positive(maximum)).filter((maximum) => maximum !== null);
  return maxima.length === criteria.length ? sum(maxima) : null;
}

function positive(text: string): Exact | null {
  if (!/^\d+(?:\.\d+)?$/.test(text)) return null;
  const value = exact(text);
  return value.gt(0) ? value : null;
}
