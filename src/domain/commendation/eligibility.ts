import type { Citation, Condition, Confidence } from './award';

export const OUTCOMES = ['met', 'not_met', 'unknown'] as const;
/** A condition is met, not met, or cannot be known from what is recorded. */
export type ConditionOutcome = (typeof OUTCOMES)[number];

/** Something that was counted for a condition: an honour, a year, an evaluation, an initiative … */
export interface Counted {
  readonly what: 'honour' | 'evaluation' | 'initiative' | 'members' | 'discipline' | 'result' | 'service' | 'movement';
  /** Values that a sentence needs: award, year, level, decision … */
  readonly values: Readonly<Record<string, string | number>>;
  /** True: it counts towards the condition; false: it was looked at and does not count, `why` says so. */
  readonly counts: boolean;
  readonly why: string | null;
}

/** How a condition stands for a candidate; groups hold the results of their parts. */
export interface ConditionResult {
  readonly code: string;
  readonly kind: Condition['kind'];
  readonly words: string;
  readonly basis: Citation | null;
  readonly confidence: Confidence;
  readonly outcome: ConditionOutcome;
  readonly counted: readonly Counted[];
  /** What is not recorded, as codes with values; empty unless the outcome is unknown. */
  readonly missing: readonly { readonly code: string; readonly values: Readonly<Record<string, string | number>> }[];
  readonly parts: readonly ConditionResult[];
}

/** The whole answer; `paused` while the candidate is under verification or discipline. */
export interface Eligibility {
  readonly outcome: 'eligible' | 'not_eligible' | 'unknown' | 'paused';
  readonly condition: ConditionResult | null;
  /** Findings beside the conditions: the same achievement honoured already, a double honour, an initiative used before … */
  readonly findings: readonly {
    readonly code: string;
    readonly isBlocking: boolean;
    readonly values: Readonly<Record<string, string | number>>;
    readonly basis: Citation | null;
  }[];
}
