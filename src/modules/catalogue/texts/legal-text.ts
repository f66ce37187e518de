import type { BusinessDate } from '../../../domain/calendar';
import type { Confidence } from '../../../domain/commendation/award';
import type { LegalTextKind } from '../../../domain/commendation/legal-texts';

/** A legal text of the catalogue; `to` is the first day without it. */
export interface KeptLegalText {
  readonly id: string;
  readonly code: string;
  readonly kind: LegalTextKind;
  readonly number: string;
  readonly title: string;
  /** As documents print it after "Căn cứ". */
  readonly printedTitle: string;
  readonly issuingBody: string;
  readonly issuedOn: BusinessDate | null;
  readonly from: BusinessDate | null;
  readonly to: BusinessDate | null;
  readonly replacedBy: string | null;
  readonly amends: string | null;
  readonly amendmentWords: string;
  readonly isReportGround: boolean;
  readonly confidence: Confidence;
  readonly note: string;
  readonly confirmedBy: string | null;
  readonly confirmedAt: Date | null;
  readonly version: number;
}
