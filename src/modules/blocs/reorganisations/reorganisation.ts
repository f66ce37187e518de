import type { SheetState } from '../../../domain/workflow/sheet';
import type { EndingMembership, Joining, ReorganisationChoice } from '../../../domain/reorganisation';
import type { HeldRole } from '../../accounts';
import type { Agency, Passing } from '../../agencies';
import type { BusinessDate } from '../../../domain/calendar';

/** A membership of an agency that ends. */
export interface OpenMembership extends EndingMembership {
  readonly id: string;
  readonly agencyId: string;
  readonly blocId: string;
  readonly blocName: string;
  readonly from: BusinessDate;
}

/** Key tasks of years that are not over when the agency ends. */
export interface OpenTasks {
  readonly blocName: string;
  readonly yearName: string;
  readonly count: number;
}

/** A sheet that its agency has not handed in. */
export interface OpenSheet {
  readonly blocName: string;
  readonly periodName: string;
  readonly state: SheetState;
}

/** What is asked for. */
export interface ReorganisationRequest extends ReorganisationChoice {
  readonly passing: Passing;
}

/** Everything that a reorganisation does, before it is done. */
export interface ReorganisationPlan {
  /** As on its last day. */
  readonly agency: Agency;
  readonly successors: readonly Agency[];
  readonly passing: Passing;
  /** Its memberships, all of which end. */
  readonly ending: readonly OpenMembership[];
  /** The successors in the blocs of these. */
  readonly joining: readonly Joining<OpenMembership>[];
  /** Blocs that lose a chair or vice chair without getting another. */
  readonly vacant: readonly OpenMembership[];
  /** Roles of its people, all of which end. */
  readonly roles: readonly HeldRole[];
  readonly tasks: readonly OpenTasks[];
  readonly sheets: readonly OpenSheet[];
}
