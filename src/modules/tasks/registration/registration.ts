import type { BusinessDate } from '../../../domain/calendar';
import type { TaskTerms, TermsDraft } from '../../../domain/tasks/terms';
import type { RegistrationAction, RegistrationState } from '../../../domain/workflow/registration';
import type { BlocPlace, Deadline, Member } from '../../blocs';

/** A drafted task of a registration; it may be incomplete. */
export interface RegistrationLine {
  readonly id: string;
  readonly number: number;
  readonly terms: TermsDraft;
  readonly version: number;
  readonly changedById: string | null;
  readonly changedBy: string;
  readonly changedAt: Date;
}

/** A step that was taken. */
export interface RegistrationEvent {
  readonly action: RegistrationAction;
  readonly from: RegistrationState;
  readonly to: RegistrationState;
  readonly reason: string | null;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly happenedAt: Date;
}

/** A task of the agency that is approved already, as it was registered. */
export interface ApprovedTask {
  readonly agencyId: string;
  readonly number: number;
  readonly terms: TaskTerms;
}

/** A task of another agency that this one helps with. */
export interface CoordinatedTask {
  readonly agencyCode: string;
  readonly agencyName: string;
  readonly number: number;
  readonly title: string;
  readonly due: BusinessDate;
}

/** The registration of an agency for a year. */
export interface Registration {
  readonly place: BlocPlace;
  /** Whose registration it is: a member, or an agency that passed into one. */
  readonly member: Member;
  /** The member that answers for it: its people take the agency's steps. */
  readonly holder: Member;
  /** Null while nobody has begun. */
  readonly id: string | null;
  readonly state: RegistrationState;
  /** Counts every change, of lines too; 0 while nobody has begun. */
  readonly version: number;
  /** Titles and forms that the agency aims at. */
  readonly titles: readonly string[];
  /** By number; empty once approved: they are tasks then. */
  readonly lines: readonly RegistrationLine[];
  /** The oldest first. */
  readonly events: readonly RegistrationEvent[];
  /** By number: registered before or imported. */
  readonly approved: readonly ApprovedTask[];
}

/** What a list says of the registration of an agency. */
export interface ListedRegistration {
  readonly member: Member;
  /** The member that answers for it. */
  readonly holder: Member;
  /** Null while nobody has begun. */
  readonly state: RegistrationState | null;
  readonly version: number;
  readonly lineCount: number;
  readonly approvedCount: number;
  /** When it left the agency; null while it has not. */
  readonly submittedAt: Date | null;
  /** The deadline is over, and nothing has left the agency in time; an agency with approved tasks is registered. */
  readonly isLate: boolean;
}

/** The registrations of a bloc. */
export interface RegistrationList {
  readonly place: BlocPlace;
  readonly deadline: Deadline | null;
  readonly registrations: readonly ListedRegistration[];
}
