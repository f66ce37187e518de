import type { BusinessDate } from '../../../domain/calendar';
import type { PaymentLine } from '../../../domain/commendation/payments';
import type { StoredHonour } from '../../honours';

/** Whose honours a list pays: those of one decision, or those of an agency that were decided in a time (both days included). */
export type PaymentScope =
  | { readonly kind: 'decision'; readonly decisionId: string }
  | {
      readonly kind: 'agency';
      readonly agencyCode: string;
      readonly from: BusinessDate;
      readonly to: BusinessDate;
    };

/** A line of a list that is not confirmed yet. */
export interface ComputedLine {
  readonly honour: StoredHonour;
  readonly line: PaymentLine;
  /** The rule in a sentence, with its working. */
  readonly working: string;
}

/** What a list would pay as the catalogue stands. */
export interface PaymentPreview {
  readonly scope: PaymentScope;
  /** 'Quyết định số 412/QĐ-UBND ngày 15/02/2026'. */
  readonly title: string;
  readonly lines: readonly ComputedLine[];
  /** Whole đồng of the lines that need no check, and how many lines need one. */
  readonly total: number;
  readonly toCheck: number;
  /** What stands for the whole: who confirms names it, so that nothing changes unseen in between. */
  readonly fingerprint: string;
}

/** What an official sets for a line: an amount below a ceiling, or one for a line that had to be checked. */
export interface TypedAmount {
  readonly honourId: string;
  /** Whole đồng; null: as computed. */
  readonly amount: number | null;
  /** On what the amount rests when it is not the computed one. */
  readonly note: string;
}

/** A confirmed list. */
export interface PaymentList {
  readonly id: string;
  readonly title: string;
  readonly decisionId: string | null;
  readonly agencyId: string | null;
  readonly decidedFrom: BusinessDate | null;
  readonly decidedTo: BusinessDate | null;
  readonly total: number;
  readonly confirmedById: string | null;
  readonly confirmedBy: string;
  readonly confirmedAt: Date;
  readonly cancelledById: string | null;
  readonly cancelledBy: string | null;
  readonly cancelledAt: Date | null;
  readonly cancelReason: string | null;
}

/** A line of a confirmed list, frozen with its numbers. */
export interface ConfirmedLine {
  readonly position: number;
  readonly honourId: string;
  readonly coefficient: string | null;
  readonly factor: string | null;
  readonly baseSalary: number | null;
  readonly product: string | null;
  /** What the rule gives; null where it gives nothing. */
  readonly computed: number | null;
  readonly amount: number;
  readonly reason: string;
  readonly working: string;
  readonly note: string;
  readonly paidOn: BusinessDate | null;
  readonly receiver: string | null;
  readonly paidRecordedBy: string | null;
  readonly recipientName: string;
  readonly recipientDetail: string;
  readonly awardName: string;
  readonly subject: string;
  readonly agencyId: string | null;
  readonly agencyName: string;
  readonly decisionNumber: string;
  readonly decidedOn: BusinessDate;
  readonly revokedOn: BusinessDate | null;
}

/** A confirmed list of a list of lists, with what is paid out of it. */
export interface ListedPayment extends PaymentList {
  readonly lines: number;
  readonly due: number;
  readonly paid: number;
  readonly unpaidLines: number;
}
