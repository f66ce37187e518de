import type { BusinessDate } from '../calendar';
import type { Citation, Condition, Confidence } from './award';

export const OUTCOMES = ['met', 'not_met', 'unknown'] as const;
/** A condition is met, not met, or cannot be known from what is recorded. */
export type ConditionOutcome = (typeof OUTCOMES)[number];

export const NOT_COUNTED = [
  'revoked',
  'other_system',
  'never_a_basis',
  'outside_years',
  'gap',
  'before_end_of_discipline',
  'level_too_low',
  'scope_too_narrow',
  'not_replicable',
  'used_before',
  'lighter_discipline',
  'other_year',
  'excluded',
  'other_discipline_system',
  'other_post',
  'post_unrecorded',
  'start_unknown',
  'end_unknown',
] as const;
/** Why something was looked at and does not count. */
export type NotCounted = (typeof NOT_COUNTED)[number];

export const MISSING_CODES = [
  'evaluation',
  'evaluations',
  'initiatives',
  'disciplines',
  'members',
  'member_levels',
  'bloc_result',
  'equal_rank',
  'quota',
  'gender',
  'service',
  'posts',
  'post_group',
  'post_start',
  'post_end',
  'posts_before',
  'tenure_gender',
  'retirement_age',
  'movement',
  'attestation',
] as const;
/** What nobody has recorded, so that a condition cannot be known. */
export type MissingCode = (typeof MISSING_CODES)[number];

export const FINDING_CODES = [
  'subject_not_allowed',
  'type_not_allowed',
  'rules_unrecorded',
  'under_verification',
  'verification_cleared',
  'violation_found',
  'under_discipline',
  'same_award_already',
  'same_award_overlapping',
  'other_form_same_achievement',
  'other_form_overlapping',
  'initiative_used_for_title',
  'bloc_ballot_failed',
] as const;
/** What was found beside the conditions. */
export type FindingCode = (typeof FINDING_CODES)[number];

/** Values that a sentence needs. Years are whole numbers, days 'YYYY-MM-DD', awards and levels their codes. */
export type EligibilityValues = Readonly<Record<string, string | number | readonly (string | number)[]>>;

/** Something that was counted for a condition: an honour, a year, an evaluation, an initiative … */
export interface Counted {
  readonly what: 'honour' | 'evaluation' | 'initiative' | 'discipline' | 'result' | 'movement' | 'post';
  readonly values: EligibilityValues;
  /** True: it counts towards the condition; false: it was looked at and does not count, `why` says so. */
  readonly counts: boolean;
  readonly why: NotCounted | null;
}

/** Something that is not recorded. */
export interface Missing {
  readonly code: MissingCode;
  readonly values: EligibilityValues;
}

/** What a condition comes to, apart from what the catalogue says of it. */
export interface Findings {
  readonly outcome: ConditionOutcome;
  /** What was needed and what was found, for the sentence that says so. */
  readonly values: EligibilityValues;
  readonly counted: readonly Counted[];
  /** What is not recorded; empty unless the outcome is unknown. */
  readonly missing: readonly Missing[];
}

/** How a condition stands for a candidate; groups hold the results of their parts. */
export interface ConditionResult extends Findings {
  readonly code: string;
  readonly kind: Condition['kind'];
  readonly words: string;
  readonly basis: Citation | null;
  readonly confidence: Confidence;
  readonly parts: readonly ConditionResult[];
}

/** Something found beside the conditions: the same achievement honoured already, a double honour, an initiative used before … */
export interface EligibilityFinding {
  readonly code: FindingCode;
  /** Whether it makes the candidate not eligible. */
  readonly isBlocking: boolean;
  readonly values: EligibilityValues;
}

/** The whole answer; `paused` while the candidate is under verification or discipline (trap T32: a pause is no rejection). */
export interface Eligibility {
  readonly outcome: 'eligible' | 'not_eligible' | 'unknown' | 'paused';
  /** Null when the award has no rule for such a candidate. */
  readonly condition: ConditionResult | null;
  readonly findings: readonly EligibilityFinding[];
}

/** What the rules must know beside the candidate. */
export interface EligibilityContext {
  /** The day on which the candidate is considered. */
  readonly asOf: BusinessDate;
  /** Places that the bloc has for the award where it has set them itself; null: by the quota of the catalogue. */
  readonly blocPlaces: number | null;
  /** Whether the place of the candidate among equals across the cut is settled: by the rule for women, or by a stored decision. */
  readonly isTieSettled?: boolean;
}
