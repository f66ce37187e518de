import type { BusinessDate } from '../../domain/calendar';
import type { MovedSecretariat } from '../accounts';

/** A hand-over of the chair as it was made. */
export interface Handover {
  readonly id: string;
  readonly effectiveOn: BusinessDate;
  readonly oldChairId: string | null;
  readonly newChairId: string;
  readonly newViceChairId: string | null;
  readonly outgoingUserId: string | null;
  readonly incomingUserId: string | null;
  readonly note: string;
  readonly madeBy: string;
  readonly madeAt: Date;
  readonly moved: MovedSecretariat;
  /** Null while it holds. */
  readonly cancelled: {
    readonly byId: string | null;
    readonly by: string;
    readonly at: Date;
    readonly reason: string;
  } | null;
}

/** A hand-over with the names of its agencies and accounts. */
export interface NamedHandover extends Handover {
  readonly oldChairName: string | null;
  readonly newChairName: string;
  readonly newViceChairName: string | null;
  readonly outgoingName: string | null;
  readonly incomingName: string | null;
}

/** What somebody filled in: agencies by code, accounts by id. */
export interface HandoverDraft {
  readonly chairCode: string;
  /** Null: the bloc has no vice chair then. */
  readonly viceChairCode: string | null;
  readonly effectiveOn: BusinessDate;
  readonly outgoingUserId: string | null;
  readonly incomingUserId: string | null;
  readonly note: string;
}
