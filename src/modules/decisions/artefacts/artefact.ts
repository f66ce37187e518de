import type { BusinessDate } from '../../../domain/calendar';

/** The certificate or object of an honour: what was handed over, or is still to be. */
export interface Artefact {
  readonly honourId: string;
  readonly decisionId: string;
  readonly decisionNumber: string;
  readonly decidedOn: BusinessDate;
  readonly recipientName: string;
  readonly recipientDetail: string;
  readonly agencyName: string;
  readonly awardName: string;
  readonly revokedOn: BusinessDate | null;
  readonly handovers: readonly Handover[];
}

/** One handing over; of one still open `handedOn` is null. */
export interface Handover {
  readonly id: string;
  readonly occasion: 'first' | 'reissue';
  readonly reason: string | null;
  readonly requestedOn: BusinessDate | null;
  readonly dueOn: BusinessDate | null;
  readonly handedOn: BusinessDate | null;
  readonly receiver: string | null;
  readonly handedBy: string | null;
  readonly recordedById: string | null;
  readonly recordedBy: string;
}

export const ARTEFACTS_A_PAGE = 50;
