import type { BusinessDate } from '../../../domain/calendar';
import type { LedgerPosition, LedgerRow } from '../ledger';

/** What is left to recognise: the award of the catalogue, or the person of the register. */
export const TO_RECOGNISE = ['award', 'person'] as const;
export type ToRecognise = (typeof TO_RECOGNISE)[number];

/** Honours that are not recognised yet, newest decision first. */
export interface ToCheckPage {
  readonly rows: readonly LedgerRow[];
  /** Where the next page begins; null when this is the last. */
  readonly next: LedgerPosition | null;
  /** The day down to which the ledger was read when reading had to stop before there was a page; null otherwise. */
  readonly stoppedAt: BusinessDate | null;
}

/** What somebody says of an honour; null leaves a fact as it is. */
export interface Recognition {
  readonly awardCode: string | null;
  readonly agencyCode: string | null;
  /** The collective is the agency itself. */
  readonly isAgency: boolean;
  readonly divisionId: string | null;
  readonly personId: string | null;
  readonly householdId: string | null;
}

/** What is written: ids, and what goes with them. */
export interface RecognisedFacts {
  readonly awardCode: string | null;
  readonly kind: string | null;
  readonly agencyId: string | null;
  readonly isAgency: boolean;
  readonly divisionId: string | null;
  readonly personId: string | null;
  readonly householdId: string | null;
}

/** Somebody or something of a register that an honour may belong to. */
export interface HolderChoice {
  readonly id: string;
  readonly name: string;
  /** Post and agency, division's days or address: what tells two of one name apart. */
  readonly detail: string;
}

/** An honour with what may be said of it; a list is empty where nothing may be chosen. */
export interface RecognitionChoices {
  readonly honour: LedgerRow;
  readonly awards: readonly { readonly code: string; readonly name: string; readonly kind: string }[];
  readonly agencies: readonly { readonly code: string; readonly name: string }[];
  readonly divisions: readonly HolderChoice[];
  readonly people: readonly HolderChoice[];
  readonly households: readonly HolderChoice[];
  /** The collective may still be said to be the agency itself. */
  readonly mayBeAgency: boolean;
}
