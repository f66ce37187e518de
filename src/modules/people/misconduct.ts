import type { BusinessDate } from '../../domain/calendar';
import type { DisciplineKind, DisciplineSystem } from '../../domain/commendation/records';

/** A discipline as it is recorded; `validTo` is the first day after its term. */
export interface Discipline {
  readonly id: string;
  readonly system: DisciplineSystem;
  readonly kind: DisciplineKind;
  readonly validFrom: BusinessDate;
  readonly validTo: BusinessDate | null;
  readonly decisionNumber: string;
  readonly content: string;
  /** Why it does not stand any more; null while it stands. */
  readonly annulledReason: string | null;
  readonly version: number;
}

export type DisciplineDraft = Omit<Discipline, 'id' | 'version' | 'annulledReason'>;

/** A time under verification; open while it has no outcome. */
export interface Verification {
  readonly id: string;
  readonly reason: string;
  readonly validFrom: BusinessDate;
  readonly validTo: BusinessDate | null;
  readonly outcome: 'cleared' | 'violation' | null;
  readonly outcomeDocument: string;
  readonly version: number;
}

/** How a verification ends. */
export interface VerificationEnd {
  readonly validTo: BusinessDate;
  readonly outcome: 'cleared' | 'violation';
  readonly outcomeDocument: string;
}

/** That all disciplines of an agency until the end of a year are recorded. */
export interface DisciplineCheck {
  readonly year: number;
  readonly confirmedBy: string;
  readonly confirmedAt: Date;
}
