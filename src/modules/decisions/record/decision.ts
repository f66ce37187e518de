import type { BusinessDate } from '../../../domain/calendar';
import type { AwardSystem } from '../../../domain/commendation/subjects';

/** What is looked for among decisions; '' and null do not limit. */
export interface DecisionQuery {
  /** How the number begins. */
  readonly number: string;
  readonly year: number | null;
  readonly system: AwardSystem | null;
  readonly page: number;
}

/** A decision of a list with what it grants. */
export interface ListedDecision {
  readonly id: string;
  readonly number: string;
  readonly decidedOn: BusinessDate;
  readonly issuingBody: string;
  readonly signerTitle: string;
  readonly system: AwardSystem;
  readonly subjectLine: string;
  readonly fileId: string | null;
  readonly collectives: number;
  readonly persons: number;
  readonly households: number;
  readonly revoked: number;
}

export const DECISIONS_A_PAGE = 30;
