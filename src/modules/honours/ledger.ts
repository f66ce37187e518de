import type { BusinessDate } from '../../domain/calendar';
import type { AwardKind, AwardSystem, CommendationSubject, CommendationType } from '../../domain/commendation/subjects';
import type { StoredHonour } from './honour';

/** What is looked for in the ledger; '' and null do not limit. */
export interface LedgerQuery {
  /** Part of the recipient's name, at least three letters, with or without marks. */
  readonly name: string;
  readonly agencyId: string | null;
  readonly awardCode: string | null;
  /** The last year of the achievement. */
  readonly year: number | null;
  /** The number of the decision, or how it begins: '412' finds 412/QĐ-UBND and not 4120/QĐ-UBND. */
  readonly decision: string;
  readonly system: AwardSystem | null;
  readonly subject: CommendationSubject | null;
  readonly type: CommendationType | null;
  readonly kind: AwardKind | null;
  /** The first and the last day of the decision; both belong. */
  readonly from: BusinessDate | null;
  readonly to: BusinessDate | null;
}

/** The other names of agencies of which one name holds the part that is looked for. */
export interface Bearers {
  readonly agencyIds: readonly string[];
  /** Folded. */
  readonly names: readonly string[];
}

/** A query with the agencies that bore the name under others; null when there are none, or no name is asked for. */
export interface NamedQuery extends LedgerQuery {
  readonly bearers: Bearers | null;
}

/** Where a page of the ledger ended: the next one begins after it. The ledger is listed by day and id, newest first. */
export interface LedgerPosition {
  readonly decidedOn: BusinessDate;
  readonly id: string;
}

/** A hit, as an index of the ledger knows it. */
export type LedgerHit = LedgerPosition;

/** How many honours a search finds: exact up to a thousand; otherwise there are at least so many. */
export interface LedgerCount {
  readonly value: number;
  readonly isExact: boolean;
}

/** An honour with its decision as a list shows it. */
export interface LedgerRow extends StoredHonour {
  readonly decisionNumber: string;
  readonly issuingBody: string;
  /** The name that the agency bears today, where the ledger is searched or listed; null where it has no code. */
  readonly agencyNameToday?: string | null;
}

/** A page of the ledger. */
export interface LedgerPage {
  readonly rows: readonly LedgerRow[];
  /** Null on pages after the first. */
  readonly count: LedgerCount | null;
  /** Where the next page begins; null when this is the last. */
  readonly next: LedgerPosition | null;
  /** The day down to which the ledger was read when the search had to stop; null when it did not. */
  readonly stoppedAt: BusinessDate | null;
}

/** Honours of a page. */
export const PAGE_SIZE = 50;
/** Up to here honours are counted one by one. */
export const COUNTED = 1_000;
/** Letters that a part of a name needs at least: shorter ones are in almost every name. */
export const FEWEST_LETTERS = 3;

/** The position before every honour of a day. */
export function beforeDay(day: BusinessDate): LedgerPosition {
  return { decidedOn: day, id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };
}

/** By day and id, newest first, as the ledger is listed. */
export function byNewest(one: LedgerPosition, other: LedgerPosition): number {
  if (one.decidedOn !== other.decidedOn) return one.decidedOn > other.decidedOn ? -1 : 1;
  return one.id === other.id ? 0 : one.id > other.id ? -1 : 1;
}

/** Whether the search asks for nothing beside a name. */
export function asksForNameAlone(query: LedgerQuery): boolean {
  return Object.entries(query).every(([field, value]) => field === 'name' || value === null || value === '');
}

/** A name of the ledger, and after which of its honours to read on. */
export interface NamedPosition extends LedgerPosition {
  readonly folded: string;
}
