import type { BusinessDate } from '../../../src/domain/calendar';
import type { Exact } from '../../../src/domain/fraction';
import type { TaskStatus } from '../../../src/domain/tasks/status';
import type { StatusCounts } from '../../components/stack';
import type { TimelineItem } from '../../components/timeline';

/** A period that the bloc may be looked at in. */
export interface PeriodChoice {
  readonly label: string;
  readonly href: string;
  readonly current: boolean;
}

/** One task of the matrix. */
export interface MatrixCell {
  readonly number: number;
  readonly title: string;
  readonly status: TaskStatus;
  readonly href: string;
}

/** One agency of the matrix, in official order. */
export interface MatrixRow {
  readonly agencyName: string;
  /** The list of the agency's tasks. */
  readonly href: string;
  /** "Khối trưởng", "Khối phó"; null for the others. */
  readonly roleText: string | null;
  /** By task number from 1; null where the agency has no task of that number. */
  readonly cells: readonly (MatrixCell | null)[];
  /** Completed or exceeded. */
  readonly finished: number;
  readonly total: number;
  /** Day of the latest value; null when there is none. */
  readonly updatedOn: BusinessDate | null;
  /** Tasks without any value. */
  readonly withoutValue: number;
}

/** A task behind its plan, the most overdue first, then the furthest behind. */
export interface LateTask {
  readonly href: string;
  readonly number: number;
  readonly title: string;
  readonly agencyName: string;
  readonly due: BusinessDate;
  /** 0 while the due date has not passed. */
  readonly daysOverdue: number;
  /** Done / target; null where a percentage means nothing. */
  readonly completion: Exact | null;
  /** Null for a level that is kept all along: no share of it is planned by a day. */
  readonly plannedShare: Exact | null;
  /** "1/2 lớp", for tasks with and without a percentage. */
  readonly resultText: string;
}

/** An agency with tasks that have no value yet. */
export interface NotUpdated {
  readonly agencyName: string;
  readonly tasks: readonly { readonly number: number; readonly title: string; readonly href: string }[];
}

/** How many agencies updated their tasks against the deadline of the period. */
export interface ReportingView {
  readonly reported: number;
  /** Null while no deadline is set. */
  readonly onTime: number | null;
  readonly total: number;
  /** Shares of all members, null when there is no member. */
  readonly reportingRate: Exact | null;
  readonly onTimeRate: Exact | null;
  /** Names of those who have not reported. */
  readonly missing: readonly string[];
  /** Null while no deadline is set: then nothing is on time or late. */
  readonly deadline: BusinessDate | null;
}

/** A column of the score table: a top group of the scheme. */
export interface ScoreColumn {
  readonly code: string;
  readonly name: string;
  readonly maximum: Exact;
  readonly effect: 'base' | 'bonus' | 'penalty';
}

/** One agency of the score table; ranked ones first, by rank. */
export interface ScoreRow {
  readonly agencyName: string;
  /** The sheet, when the reader may open it. */
  readonly href: string | null;
  /** What keeps it from being final: the state of a sheet not yet sent, the reason of an exclusion. */
  readonly notes: readonly string[];
  /** In the order of the columns; a penalty is its magnitude; null while a score is missing. */
  readonly points: readonly (Exact | null)[];
  readonly total: Exact | null;
  /** Null for an agency that is excluded or incomplete. */
  readonly rank: number | null;
  /** True when the rank is shared. */
  readonly tied: boolean;
}

export interface ScoreTableView {
  readonly columns: readonly ScoreColumn[];
  readonly scale: Exact;
  readonly rows: readonly ScoreRow[];
  /** Averages over the complete sheets; null when there is none. */
  readonly average: {
    readonly count: number;
    readonly points: readonly (Exact | null)[];
    readonly total: Exact | null;
  } | null;
  readonly href: string;
}

/** The average of the self-assessments whose every criterion has points; null while there is none. */
export interface SelfScoreAverage {
  readonly total: Exact | null;
  readonly count: number;
  readonly scale: Exact;
}

/** The figures at the top. */
export interface OverviewSummary {
  readonly counts: StatusCounts;
  readonly taskTotal: number;
  readonly sheetsSent: number;
  readonly sheetTotal: number;
  readonly sheetsMissing: readonly string[];
  /** Null when the reader may not see the scores of all members, or the review has no scheme. */
  readonly selfScores: SelfScoreAverage | null;
  /** The next date that has not passed; null when none is set. */
  readonly nextDeadline: { readonly title: string; readonly dateText: string; readonly daysLeft: number } | null;
}

/** A date of the period with its history: the effective day, and what it was before an extension. */
export interface DeadlineView extends TimelineItem {
  readonly extension: { readonly originalText: string; readonly reason: string } | null;
}
