/**
 * The scheme format: a table of criteria as a province or a bloc decides it, with the rules that turn inputs into points,
 * grades and ranks. Plain JSON: every number is a decimal string with a point, an absent thing is null or an empty list.
 */

/** A decimal string with a point: '27.5'. */
export type Decimal = string;

/** What a level or an event does beside its points. `zero` takes away every point of a criterion or of a group. */
export type Effect =
  | { readonly type: 'zero'; readonly criterion: string }
  | { readonly type: 'cap_grade'; readonly grade: string }
  | { readonly type: 'lower_grade'; readonly by: number }
  | { readonly type: 'exclude_ranking' }
  | { readonly type: 'exclude_award'; readonly award: string };

export const ROUNDING_MODES = ['half_up', 'down', 'up'] as const;

/** To a multiple of `step`; `half_up` sends a half away from zero. */
export interface Rounding {
  readonly step: Decimal;
  readonly mode: (typeof ROUNDING_MODES)[number];
}

export interface Level {
  readonly code: string;
  readonly name: string;
  readonly points: Decimal;
  readonly effects: readonly Effect[];
}

/** Points of a measured value in [from, to); null leaves the side open. */
export interface Threshold {
  readonly from: Decimal | null;
  readonly to: Decimal | null;
  readonly points: Decimal;
  readonly effects: readonly Effect[];
}

/** `points` for every full `percent` above the target, at most `cap`. */
export interface OverPlan {
  readonly percent: Decimal;
  readonly points: Decimal;
  readonly cap: Decimal;
}

/** How the points of a criterion are found; `maximum` is the criterion's. */
export type Item =
  | { readonly type: 'choice'; readonly levels: readonly Level[] }
  /** maximum - per × count, never below the floor. */
  | { readonly type: 'minus'; readonly per: Decimal; readonly floor: Decimal }
  /** maximum × actual / target, the ratio at most `cap`; `dueOnly` counts only the parts due by the day of the inputs. */
  | { readonly type: 'ratio'; readonly cap: Decimal; readonly dueOnly: boolean; readonly overPlan: OverPlan | null }
  /** per × count, at most the maximum. */
  | { readonly type: 'count'; readonly per: Decimal }
  | { readonly type: 'threshold'; readonly bands: readonly Threshold[] }
  /** The mean of the points of events. */
  | { readonly type: 'average' }
  /** Compared with the best unit of the bloc. */
  | { readonly type: 'relative' }
  | { readonly type: 'all_or_nothing' }
  | { readonly type: 'manual'; readonly step: Decimal }
  /**
   * A finished task earns its three axes, an unfinished one its share of completion. With `tasks` exactly so many are
   * registered; without, however many are registered share the maximum equally.
   */
  | {
      readonly type: 'key_tasks';
      readonly tasks: number | null;
      readonly onTime: Decimal;
      readonly quality: Decimal;
      readonly effectiveness: Decimal;
    };

export type ItemType = Item['type'];
export type ItemOf<Type extends ItemType> = Extract<Item, { type: Type }>;

/**
 * What "không phát sinh" gives: full points; the rest of the group scaled up to the group's maximum; nothing, and the
 * maximum leaves the denominator.
 */
export const NOT_OCCURRED_POLICIES = ['full', 'renormalise', 'leave_out'] as const;
export type NotOccurredPolicy = (typeof NOT_OCCURRED_POLICIES)[number];

export interface Leaf {
  readonly code: string;
  readonly name: string;
  readonly maximum: Decimal;
  readonly guidance: string;
  readonly evidenceRequired: boolean;
  /** Code of the agency that appraises this criterion; null: whoever appraises the sheet. */
  readonly appraiser: string | null;
  /** Null: the scheme does not provide for "không phát sinh" here. */
  readonly notOccurred: NotOccurredPolicy | null;
  /** Null: as the scheme rounds items. */
  readonly rounding: Rounding | null;
  readonly item: Item;
}

export interface Group {
  readonly code: string;
  readonly name: string;
  readonly maximum: Decimal;
  readonly guidance: string;
  /** Whether points above the maximum (from work above plan) are cut off. */
  readonly capped: boolean;
  /** Null: as the scheme rounds groups. */
  readonly rounding: Rounding | null;
  readonly criteria: readonly Node[];
}

export type Node = Group | Leaf;

export const COUNTINGS = ['each', 'highest', 'once', 'manual'] as const;

/**
 * A rule of bonus or penalty; points are magnitudes. Events earn `points`, or the points of their level: every event,
 * only the highest, or once however many there are. `manual`: points by judgement in steps. `cap` limits the rule.
 */
export interface AdjustmentRule {
  readonly code: string;
  readonly name: string;
  readonly guidance: string;
  readonly counting: (typeof COUNTINGS)[number];
  readonly points: Decimal | null;
  readonly levels: readonly Level[];
  readonly step: Decimal | null;
  readonly cap: Decimal | null;
  readonly effects: readonly Effect[];
  /** Criteria where the same fact also costs or earns points, on purpose. */
  readonly alsoCountedIn: readonly string[];
}

export interface Adjustments {
  readonly code: string;
  readonly name: string;
  /** The most that all rules together give or take. */
  readonly cap: Decimal;
  readonly rules: readonly AdjustmentRule[];
}

export interface Bonus extends Adjustments {
  /** Whether bonus may lift the total over the scale. */
  readonly mayExceedTotal: boolean;
  /** Whether bonus counts for the grade; it always counts for the rank. */
  readonly liftsGrade: boolean;
}

/** A fact without points of its own: "đang xem xét kỷ luật", "chưa ký giao ước". */
export interface Exclusion {
  readonly code: string;
  readonly name: string;
  readonly effects: readonly Effect[];
}

export interface Award {
  readonly code: string;
  readonly name: string;
}

/** A grade for [from, to); the best first. The first is open above, the last takes everything below. */
export interface Band {
  readonly code: string;
  readonly name: string;
  readonly from: Decimal | null;
  readonly to: Decimal | null;
}

/** What a grade, and every better one, demands beside the total. Points are compared with what was available to the unit. */
export type Gate =
  | { readonly type: 'percent'; readonly grade: string; readonly criterion: string; readonly percent: Decimal }
  | { readonly type: 'count'; readonly grade: string; readonly criterion: string; readonly count: number };

export const QUOTA_ROUNDINGS = ['floor', 'ceil', 'half_up'] as const;
export const QUOTA_TIES = ['none', 'all'] as const;
export const QUOTA_EXCLUDED = ['next_band', 'keep_grade'] as const;

/** At most `percent` of all members get the grade; the rest get the next one. */
export interface Quota {
  readonly grade: string;
  readonly percent: Decimal;
  readonly rounding: (typeof QUOTA_ROUNDINGS)[number];
  /** Members that the chain leaves equal on the last place: none of them gets it, or all of them. */
  readonly tie: (typeof QUOTA_TIES)[number];
  /** Members excluded from ranking take no place; they get the next grade, or keep theirs outside the quota. */
  readonly excluded: (typeof QUOTA_EXCLUDED)[number];
  /** Order for this quota; null: the ranking chain. */
  readonly chain: readonly TieBreaker[] | null;
}

export interface Classification {
  readonly bands: readonly Band[];
  readonly gates: readonly Gate[];
  readonly quotas: readonly Quota[];
}

/** What is compared, in order. Fewer penalty points are better; of everything else, more. */
export type TieBreaker =
  | { readonly by: 'total' }
  | { readonly by: 'bonus' }
  | { readonly by: 'penalty' }
  | { readonly by: 'criterion'; readonly criterion: string }
  | { readonly by: 'ballot' };

export const COMPARISON_BASES = ['points', 'percentage'] as const;

/** What grades and ranks look at: the total or its percentage of what was assigned; exact unless `rounded`. */
export interface Comparison {
  readonly basis: (typeof COMPARISON_BASES)[number];
  readonly rounded: boolean;
}

/** Rounding of items and groups changes points; rounding of the total changes what is printed. */
export interface SchemeRounding {
  readonly item: Rounding | null;
  readonly group: Rounding | null;
  readonly total: Rounding | null;
}

export const DISCLOSURES = ['published', 'appraised', 'always'] as const;

/**
 * How others judge what a unit handed in: a difference of more than `tolerance` percent of the maximum needs a reason and
 * opens a right of reply of `replyDays` days; from when on a unit may see what others gave it.
 */
export interface AppraisalRules {
  readonly tolerance: Decimal;
  /** Once the result is published, once the sheet is appraised, or at once. */
  readonly disclosure: (typeof DISCLOSURES)[number];
  /** 0: no right of reply. */
  readonly replyDays: number;
}

/** What a scheme says, apart from which version says it and from when it holds. */
export type SchemeContent = Omit<Scheme, 'version' | 'effective'>;

export interface Scheme {
  readonly code: string;
  readonly version: number;
  readonly title: string;
  readonly legalBasis: readonly string[];
  /** First and last day (inclusive); null: until replaced. */
  readonly effective: { readonly from: string; readonly to: string | null };
  readonly total: Decimal;
  readonly criteria: readonly Node[];
  readonly bonus: Bonus | null;
  readonly penalty: Adjustments | null;
  readonly exclusions: readonly Exclusion[];
  readonly awards: readonly Award[];
  readonly comparison: Comparison;
  readonly rounding: SchemeRounding;
  /** Null: the scheme does not say; then every difference needs a reason and nothing is seen before publication. */
  readonly appraisal: AppraisalRules | null;
  readonly classification: Classification | null;
  readonly ranking: readonly TieBreaker[];
}
