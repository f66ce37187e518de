import type { BusinessDate } from '../../../domain/calendar';
import type { RevocationGround } from '../../../domain/commendation/revocation';

/** A decision to revoke, as it was signed. */
export interface RevocationDraft {
  readonly number: string;
  readonly decidedOn: BusinessDate;
  readonly issuingBody: string;
  readonly signerName: string;
  readonly signerTitle: string;
  readonly ground: RevocationGround;
  readonly reason: string;
}

/** A revoked honour with what has to be given back. */
export interface Recovery {
  readonly honourId: string;
  readonly revocationId: string;
  readonly revocationNumber: string;
  readonly revokedOn: BusinessDate;
  readonly ground: RevocationGround;
  readonly decisionId: string;
  readonly recipientName: string;
  readonly agencyId: string | null;
  readonly agencyName: string;
  readonly awardName: string;
  /** Whole đồng that were paid for it. */
  readonly moneyDue: number;
  readonly recovered: number;
  readonly recoveredOn: BusinessDate | null;
  readonly artefactDue: boolean;
  readonly artefactReturnedOn: BusinessDate | null;
  readonly note: string;
  readonly version: number;
  readonly recordedBy: string;
}

/** What was given back so far. */
export interface RecoveryDraft {
  readonly recovered: number;
  readonly recoveredOn: BusinessDate | null;
  readonly artefactReturnedOn: BusinessDate | null;
  readonly note: string;
}

/** An honour or a candidate that a revoked honour may have served, to be looked at again. */
export interface Affected {
  readonly kind: 'honour' | 'candidate';
  readonly id: string;
  readonly href: string;
  readonly recipientName: string;
  readonly awardName: string;
  /** 'Quyết định số …' or the title of the proposal. */
  readonly where: string;
}
