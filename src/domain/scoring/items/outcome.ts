import { type Exact, exact, toExactString } from '../../fraction';
import type { Violation } from '../../violation';
import type { Applied, AppliedRule, LineInputs } from '../result';
import type { Decimal } from '../scheme';

export type InputViolationCode =
  | 'input_scheme_other'
  | 'input_unit_repeated'
  | 'input_code_unknown'
  | 'input_field_unused'
  | 'input_count_twice'
  | 'input_figures_twice'
  | 'input_level_unknown'
  | 'input_below_zero'
  | 'input_target_zero'
  | 'input_as_of_missing'
  | 'input_out_of_bands'
  | 'input_over_maximum'
  | 'input_off_step'
  | 'input_task_count'
  | 'input_not_occurred_refused'
  | 'input_not_occurred_filled'
  | 'input_double_count';

/** What the input of one item comes to, before rounding and effects. */
export type Outcome =
  | {
      readonly kind: 'points';
      readonly points: Exact;
      readonly inputs: LineInputs;
      readonly applied: readonly Applied[];
    }
  | { readonly kind: 'not_occurred'; readonly inputs: LineInputs }
  | { readonly kind: 'missing' }
  | { readonly kind: 'wrong'; readonly code: InputViolationCode; readonly parameters: Violation['parameters'] };

export type Wrong = Extract<Outcome, { kind: 'wrong' }>;

export const MISSING: Outcome = { kind: 'missing' };

/** Points with what they were found from. */
export function points(value: Exact, inputs: LineInputs, applied: readonly Applied[] = []): Outcome {
  return { kind: 'points', points: value, inputs, applied };
}

/** An input that the scheme cannot take. */
export function wrong(code: InputViolationCode, parameters: Readonly<Record<string, string | number>> = {}): Wrong {
  return { kind: 'wrong', code, parameters };
}

/** What changed points from one value to another; nothing when it did not. */
export function change(
  rule: AppliedRule,
  by: string,
  before: Exact,
  after: Exact,
  event: string | null = null,
): Applied[] {
  return before.equals(after) ? [] : [{ rule, by, event, before, after }];
}

/** Points that must lie from 0 to a maximum in whole steps. */
export function judged(value: Decimal, maximum: Exact, step: Decimal | null): Outcome {
  const given = exact(value);
  if (given.lt(0)) return wrong('input_below_zero', { value });
  if (given.gt(maximum)) return wrong('input_over_maximum', { value, maximum: toExactString(maximum) });
  if (step !== null && given.div(exact(step)).d !== 1n) return wrong('input_off_step', { value, step });
  return points(given, { points: value });
}
