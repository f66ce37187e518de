import type { Exact } from '../fraction';
import type { Violation } from '../violation';
import type { AdjustmentRule, Band, ItemType, TieBreaker } from './scheme';

export type AppliedRule =
  'floor' | 'cap' | 'ratio_cap' | 'over_plan' | 'highest_only' | 'once_only' | 'rounding' | 'zero' | 'double_count';

/** Something that changed the points of a line, in order; `by` is the code of what caused it, `event` its name. */
export interface Applied {
  readonly rule: AppliedRule;
  readonly by: string;
  readonly event: string | null;
  readonly before: Exact;
  readonly after: Exact;
}

export type LineRule =
  | ItemType
  | AdjustmentRule['counting']
  | 'not_occurred_full'
  | 'not_occurred_renormalise'
  | 'not_occurred_leave_out'
  | 'not_assigned'
  /** By the points that somebody other than the unit decided. */
  | 'judged'
  | 'renormalised'
  | 'group_cap'
  | 'group_rounding'
  | 'bonus_cap'
  | 'penalty_cap'
  | 'scale_cap';

export type LineInputName =
  | 'level'
  | 'count'
  | 'events'
  | 'actual'
  | 'target'
  | 'value'
  | 'achieved'
  | 'points'
  | 'tasks'
  | 'finished'
  | 'sum'
  | 'bestRatio'
  | 'bestActual'
  | 'before'
  | 'after';

/** What was handed in, and what of the bloc it was compared with, as it stood; exact numbers as fraction.js writes them. */
export type LineInputs = Readonly<Partial<Record<LineInputName, string | number>>>;

/** One summand of a total. `points` carry their sign (a penalty is negative); null when missing or left out. */
export interface ScoreLine {
  readonly code: string;
  readonly name: string;
  readonly kind: 'item' | 'bonus' | 'penalty' | 'adjustment';
  readonly rule: LineRule;
  readonly standing: 'scored' | 'missing' | 'left_out';
  readonly inputs: LineInputs;
  readonly points: Exact | null;
  readonly applied: readonly Applied[];
}

/** A criterion or group of one unit. `available` is its denominator; points are null when missing or left out. */
export interface NodeScore {
  readonly standing: 'counted' | 'renormalise' | 'left_out';
  readonly points: Exact | null;
  readonly available: Exact;
  readonly lines: readonly ScoreLine[];
}

/** What settled a grade, in order: the band of the total, then what took it down. `by` is the code of the cause. */
export interface GradeStep {
  readonly rule: 'band' | 'gate' | 'cap_grade' | 'lower_grade' | 'quota';
  readonly grade: string;
  readonly by: string;
  readonly event: string | null;
}

export interface Graded {
  readonly band: Band;
  readonly steps: readonly GradeStep[];
}

/** The next unit above or below, and the first rule of the chain that tells the two apart. */
export interface Neighbour {
  readonly codes: readonly string[];
  readonly rank: number;
  readonly separatedBy: TieBreaker;
  readonly own: Exact;
  readonly theirs: Exact;
}

/** An effect that struck, with the code of the criterion, rule or exclusion ('' a decision) and the name of the event. */
export interface Cause {
  readonly by: string;
  readonly event: string | null;
}

/** Why a unit stands where it stands. */
export interface Why {
  /** `undisclosed`: the reader may not see its points yet, and the others are ranked without it. */
  readonly standing: 'ranked' | 'excluded' | 'incomplete' | 'not_submitted' | 'undisclosed';
  readonly excludedBy: readonly Cause[];
  readonly above: Neighbour | null;
  readonly below: Neighbour | null;
  readonly tiedWith: readonly string[];
}

/** The explained result of one unit: the total is the sum of the points of its lines, null while one is missing. */
export interface UnitResult {
  readonly code: string;
  readonly name: string;
  readonly lines: readonly ScoreLine[];
  readonly nodes: ReadonlyMap<string, NodeScore>;
  readonly base: Exact | null;
  readonly bonus: Exact | null;
  /** Magnitude taken off. */
  readonly penalty: Exact | null;
  readonly total: Exact | null;
  /** The total as the scheme prints it. */
  readonly printed: Exact | null;
  /** The most that the criteria assigned to this unit can give. */
  readonly available: Exact;
  readonly percentage: Exact | null;
  readonly missing: readonly string[];
  readonly rank: number | null;
  readonly grade: Graded | null;
  readonly excludedAwards: readonly (Cause & { readonly award: string })[];
  readonly why: Why;
}

export interface ScoringResult {
  /** Ranked units first, by rank; then excluded, incomplete and not submitted; by code among equals. */
  readonly units: readonly UnitResult[];
  /** Inputs that do not fit the scheme, each with its place (`VPTU.A1`); the results are not to be used while any is left. */
  readonly problems: readonly Violation[];
}
