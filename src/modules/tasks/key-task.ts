import type { BusinessDate } from '../../domain/calendar';
import type { EntrySource } from '../../domain/entry-source';
import type { Exact } from '../../domain/fraction';
import type { TaskState } from '../../domain/tasks/status';
import type { Milestone, TargetDirection, TargetKind } from '../../domain/tasks/target';
import type { TaskTerms } from '../../domain/tasks/terms';

/** Whether a result was judged in time, good and effective (domain §1.4, II.2); null where nobody judged. */
export interface Judgement {
  readonly onTime: boolean | null;
  readonly qualityMet: boolean | null;
  readonly effective: boolean | null;
}

/** One line of a progress log. `actual` is the total to date on `recordedOn`; null for a remark without a figure. */
export interface ProgressEntryView {
  /** 1 is the first line of the task. */
  readonly sequence: number;
  readonly recordedOn: BusinessDate | null;
  readonly actual: Exact | null;
  readonly note: string;
  readonly judgement: Judgement;
  readonly authorId: string | null;
  readonly authorName: string;
  readonly recordedAt: Date;
  readonly source: EntrySource;
}

/** A line of the log that carries a figure. */
export interface ProgressFigure extends ProgressEntryView {
  readonly recordedOn: BusinessDate;
  readonly actual: Exact;
}

/** A file of a line of the log; `size` in bytes. */
export interface ProgressFileView {
  readonly id: string;
  readonly name: string;
  readonly size: number;
}

export interface LoggedProgress extends ProgressEntryView {
  readonly id: string;
  readonly files: readonly ProgressFileView[];
}

/** What was approved: the registration (version 1) or a later adjustment with its reason. */
export interface Baseline extends TaskTerms {
  readonly version: number;
  /** The first day it holds; null: from the beginning of the year. */
  readonly effectiveOn: BusinessDate | null;
  readonly reason: string | null;
  readonly approvedBy: string;
  readonly approvedAt: Date;
  readonly source: EntrySource;
}

/** A key task of an agency with its status as of a day. */
export interface TaskWithState {
  readonly id: string;
  readonly agencyId: string;
  readonly agencyCode: string;
  /** The member that answers for it in its place: the agency itself, or the one that took over its work within the year. */
  readonly holderId: string;
  readonly number: number;
  readonly title: string;
  readonly unit: string;
  readonly target: Exact;
  readonly kind: TargetKind;
  readonly direction: TargetDirection;
  /** First day of the year the task belongs to. */
  readonly start: BusinessDate;
  readonly due: BusinessDate;
  /** The version of what was approved that holds on the day; later ones may stand beside it. */
  readonly baselineVersion: number;
  readonly weight: Exact | null;
  /** Empty where the plan follows the days gone by. */
  readonly milestones: readonly Milestone[];
  /** The first registration: "đăng ký 95" beside an adjusted target of 90. */
  readonly registered: { readonly target: Exact; readonly unit: string; readonly due: BusinessDate };
  /** The latest figure up to the day, from which the status follows; null without one. */
  readonly latest: ProgressFigure | null;
  /** The latest line up to the day, with or without a figure: its note and judgement are the ones to report. */
  readonly latestEntry: ProgressEntryView | null;
  readonly asOf: BusinessDate;
  readonly state: TaskState;
}

/** A task with everything its page shows. */
export interface TaskDetails {
  readonly task: TaskWithState;
  /** Oldest first. */
  readonly baselines: readonly Baseline[];
  /** Newest line first, those after `asOf` too. */
  readonly log: readonly LoggedProgress[];
  /** Numbers of the agency's tasks before and after this one. */
  readonly previousNumber: number | null;
  readonly nextNumber: number | null;
}

/** What a list of tasks is narrowed to; an empty text or null does not narrow. */
export interface TaskFilter {
  /** Words of the title, in any order, with or without marks. */
  readonly text: string;
  readonly agencyCode: string | null;
  readonly status: TaskState['status'] | 'behind' | null;
}

/** Where and as of when tasks are read: a bloc in a year, its members on a day. */
export interface TaskScope {
  readonly blocId: string;
  readonly yearId: string;
  /** First day of the year. */
  readonly start: BusinessDate;
  readonly asOf: BusinessDate;
  /** Members of this day count: the last day of the period. */
  readonly membersOn: BusinessDate;
  /** Figures for days from here on count as reported in the period. */
  readonly reportedFrom: BusinessDate;
  /** The snapshot of a closed review: its tasks, versions and lines of the log are read, and nothing that came later. */
  readonly snapshotId?: string | null;
}

/** When an agency first sent figures of the period: the day of sending, for an import the day of the figure. */
export interface FirstReport {
  readonly agencyId: string;
  readonly sentOn: BusinessDate;
}
