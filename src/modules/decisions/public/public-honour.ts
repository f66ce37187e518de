import type { BusinessDate } from '../../../domain/calendar';
import type { CommendationSubject, CommendationType } from '../../../domain/commendation/subjects';

/** What anybody may know of an honour: nothing that names or describes a person. */
export interface PublicHonour {
  readonly decisionNumber: string;
  readonly decidedOn: BusinessDate;
  readonly issuingBody: string;
  readonly awardName: string;
  readonly subject: CommendationSubject;
  readonly type: CommendationType;
  /** The agency that is honoured or that the recipient belongs to, as it was called; null outside the catalogue. */
  readonly agencyName: string | null;
  readonly isAgency: boolean;
  readonly revokedOn: BusinessDate | null;
}
