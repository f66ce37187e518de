import type { BusinessDate } from '../../../src/domain/calendar';
import type { LayoutKind, Signature } from '../../../src/documents/model';

/** Number, day and layout of a document of a meeting. */
export interface MeetingDocument {
  readonly layout: LayoutKind;
  readonly date: BusinessDate | null;
  readonly number: string | null;
  /** Where it is dated; null while the province has no name. */
  readonly place: string | null;
  readonly draft: boolean;
  readonly demonstration: boolean;
}

export interface MeetingIssuer {
  readonly superior: string | null;
  readonly issuing: string;
  readonly symbol: string;
  readonly archive: string;
}

/** Where and when people meet; times are 'HH:MM'. */
export interface MeetingOccasion {
  readonly title: string;
  readonly heldOn: BusinessDate | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly venue: string;
  readonly presidedBy: string;
}

export interface AgendaLine {
  readonly content: string;
  readonly presenter: string;
}

/** Everything that the invitation to a meeting says. */
export interface InvitationFacts {
  readonly bloc: { readonly code: string; readonly name: string };
  readonly period: { readonly code: string; readonly name: string; readonly to: BusinessDate };
  readonly meeting: MeetingOccasion;
  readonly document: MeetingDocument;
  readonly issuer: MeetingIssuer;
  readonly signer: Signature;
  /** Null: the leader in charge is not asked to come; '' while nobody is named. */
  readonly leader: string | null;
  readonly withHomeAffairs: boolean;
  /** Names of the members, in official order. */
  readonly agencies: readonly string[];
  readonly others: readonly string[];
  readonly agenda: readonly AgendaLine[];
}
