import type { ConditionOutcome } from '../eligibility';

/** Of which all must be met: one that is not decides, then one that cannot be known. Nothing to meet is met. */
export function allOf(outcomes: readonly ConditionOutcome[]): ConditionOutcome {
  if (outcomes.includes('not_met')) return 'not_met';
  return outcomes.includes('unknown') ? 'unknown' : 'met';
}

/** Of which one must be met: one that is decides, then one that cannot be known. Nothing to choose from is not met. */
export function anyOf(outcomes: readonly ConditionOutcome[]): ConditionOutcome {
  if (outcomes.includes('met')) return 'met';
  return outcomes.includes('unknown') ? 'unknown' : 'not_met';
}
