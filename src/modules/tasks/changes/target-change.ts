import type { BusinessDate } from '../../../domain/calendar';
import type { TaskTerms } from '../../../domain/tasks/terms';
import type { TargetChangeState } from '../../../domain/workflow/target-change';
import type { BlocPlace, Member } from '../../blocs';

/** What an agency asks to be changed of an approved task, and what became of it. */
export interface TargetChange {
  readonly id: string;
  readonly taskId: string;
  /** The approved version that the agency saw. */
  readonly seenVersion: number;
  readonly terms: TaskTerms;
  /** The first day the change holds, once approved. */
  readonly effectiveOn: BusinessDate;
  readonly reason: string;
  readonly state: TargetChangeState;
  /** The account that asks for the change. */
  readonly requesterId: string | null;
  readonly requestedBy: string;
  readonly requestedAt: Date;
  readonly decidedById: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly decisionReason: string | null;
}

/** A request of a list, with the task it is about and what holds of it now. */
export interface ListedChange {
  readonly change: TargetChange;
  /** Whose task it is. */
  readonly member: Member;
  /** The member that answers for it now: the agency itself, or the one that took over its work. */
  readonly holder: Member;
  readonly number: number;
  /** The version that was approved last, and its terms. */
  readonly currentVersion: number;
  readonly current: TaskTerms;
}

/** The requests of a bloc in a year: the open ones first, then the newest. */
export interface ChangeList {
  readonly place: BlocPlace;
  readonly changes: readonly ListedChange[];
}
