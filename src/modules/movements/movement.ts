import type { BusinessDate } from '../../domain/calendar';
import type { MovementEventKind, MovementKind, MovementTerm } from '../../domain/movements';

/** Who launches a movement: the province, a bloc, or an agency; the code is '' for the province. */
export interface Launcher {
  readonly kind: 'province' | 'bloc' | 'agency';
  readonly code: string;
}

/** What is typed of a movement. Days are both included. */
export interface MovementDraft {
  readonly kind: MovementKind;
  readonly name: string;
  /** Contents and targets, in short. */
  readonly content: string;
  readonly launcher: Launcher;
  readonly documentNumber: string;
  readonly documentOn: BusinessDate;
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  /** Whom it was launched for, by code; null: everybody (the members of the bloc, the agency itself, the whole province). */
  readonly agencyCodes: readonly string[] | null;
}

/** A stored file of a movement. */
export interface MovementFile {
  readonly id: string;
  readonly name: string;
  readonly sha256: string;
}

/** What happened to a movement, as it was typed. */
export interface MovementEventDraft {
  readonly kind: MovementEventKind;
  readonly on: BusinessDate;
  readonly documentNumber: string;
  /** The result of a review, the reason of a withdrawal. */
  readonly text: string;
  /** The new last day, of an extension or a closing. */
  readonly endsOn: BusinessDate | null;
}

export interface MovementEvent extends MovementEventDraft {
  readonly id: string;
  readonly file: MovementFile | null;
  readonly recordedBy: string;
  /** ISO 8601. */
  readonly recordedAt: string;
  /** Why it was struck out as a mistake, and by whom; null while it stands. */
  readonly struckReason: string | null;
  readonly struckBy: string | null;
}

/** What an agency writes about its part. Results and their day come together or not at all. */
export interface ParticipationDraft {
  readonly registration: string;
  readonly registeredOn: BusinessDate;
  readonly results: string;
  readonly reportedOn: BusinessDate | null;
}

/** An agency that takes part; without a record while it has registered nothing (version 0). */
export interface Participation {
  readonly agencyId: string;
  readonly code: string;
  readonly name: string;
  readonly record: ParticipationDraft | null;
  readonly file: MovementFile | null;
  readonly version: number;
}

/** A movement of a list. */
export interface Movement extends MovementDraft, MovementTerm {
  readonly id: string;
  readonly blocId: string | null;
  readonly agencyId: string | null;
  /** Name of the bloc or agency on the day of the launch document; '' for the province. */
  readonly launcherName: string;
  readonly version: number;
  readonly file: MovementFile | null;
  /** Those that stand. */
  readonly events: readonly MovementEvent[];
  /** How many agencies take part, registered and reported; agencies of the whole province are counted when they register. */
  readonly counts: { readonly invited: number; readonly registered: number; readonly reported: number };
}

/** A movement with everything that its page shows. */
export interface MovementDetails extends Movement {
  readonly participations: readonly Participation[];
  readonly struck: readonly MovementEvent[];
}
