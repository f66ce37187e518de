import type { AgencyKind, SuccessionKind, YearKind } from '../../domain/agencies';
import type { BusinessDate } from '../../domain/calendar';

/** An agency with the names of a day. Ranges of days are half-open; null has no beginning or no end. */
export interface Agency {
  readonly agencyId: string;
  readonly code: string;
  readonly identifierCode: string | null;
  readonly kind: AgencyKind;
  /** What a workbook calls the kind, when it says more; null otherwise. */
  readonly kindWords: string | null;
  readonly yearKind: YearKind;
  readonly officialOrder: number;
  readonly activeFrom: BusinessDate | null;
  readonly activeTo: BusinessDate | null;
  readonly version: number;
  /** The name of the day; of the nearest day that has one, where the day itself has none. */
  readonly name: string;
  readonly shortName: string;
  readonly email: string | null;
}

/** A name with its letterhead, for a time. */
export interface AgencyName {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly email: string | null;
  /** Above the own name in a letterhead; null: told by the rules of the layout. */
  readonly superiorBody: string | null;
  readonly letterheadName: string | null;
  /** As in "12-BC/BTCTU". */
  readonly documentSymbol: string | null;
  readonly validFrom: BusinessDate | null;
  readonly validTo: BusinessDate | null;
}

/** One step from an agency to one that took over, with the names of that day. */
export interface Succession {
  readonly kind: SuccessionKind;
  readonly effectiveOn: BusinessDate;
  readonly predecessorCode: string;
  readonly predecessorName: string;
  readonly successorCode: string;
  readonly successorName: string;
}

/** An agency with everything that is kept of it. */
export interface AgencyDetails {
  readonly agency: Agency;
  /** The newest first. */
  readonly names: readonly AgencyName[];
  /** In the order of time, from it and to it. */
  readonly successions: readonly Succession[];
}

/** What a letterhead needs, and what an agency is called. */
export interface NameDraft {
  readonly name: string;
  readonly shortName: string;
  readonly email: string | null;
  readonly superiorBody: string | null;
  readonly letterheadName: string | null;
  readonly documentSymbol: string | null;
}

/** What an agency is, whatever it is called. */
export interface AgencyFacts {
  readonly kind: AgencyKind;
  readonly kindWords: string | null;
  readonly yearKind: YearKind;
  readonly identifierCode: string | null;
  readonly officialOrder: number;
}

/** A new agency as somebody filled it in. */
export interface AgencyDraft extends NameDraft, AgencyFacts {
  readonly code: string;
  /** The first day it exists; null when it has always been there as far as the records go. */
  readonly validFrom: BusinessDate | null;
}

/** What can be put right about an agency and about the name of a day. */
export type AgencyChange = NameDraft & Omit<AgencyFacts, 'kindWords'>;

/** A new name from a day on. */
export interface Renaming {
  readonly name: string;
  readonly shortName: string;
  readonly effectiveOn: BusinessDate;
}

/** What becomes of an agency. */
export interface Passing {
  readonly kind: SuccessionKind;
  readonly successorCodes: readonly string[];
  readonly effectiveOn: BusinessDate;
}
