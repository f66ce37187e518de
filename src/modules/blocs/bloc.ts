import type { MemberRole } from '../../domain/agencies';
import type { BlocKind } from '../../domain/blocs';
import type { BusinessDate } from '../../domain/calendar';

/** A bloc as the catalogue knows it. */
export interface Bloc {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: BlocKind;
  readonly foundingDecision: string | null;
  readonly version: number;
}

/** A bloc as somebody filled it in. */
export interface BlocDraft {
  readonly code: string;
  readonly name: string;
  readonly kind: BlocKind;
  readonly foundingDecision: string | null;
}

/** A bloc in a list, with who leads it on a day. */
export interface BlocListing extends Bloc {
  readonly memberCount: number;
  readonly chairName: string | null;
  readonly viceChairName: string | null;
  readonly leaderInCharge: string | null;
}

/** What a bloc agreed on for a year; version 0 when nothing has been written of the year. */
export interface BlocYear {
  readonly leaderInCharge: string | null;
  readonly pactSignedOn: BusinessDate | null;
  readonly scheme: { readonly id: string; readonly code: string; readonly title: string } | null;
  readonly version: number;
  /** A signed pact is in force: its day is the last signature's, and nobody types another. */
  readonly isPactSigned: boolean;
}

/** What people write of a bloc's year. */
export interface BlocYearDraft {
  readonly leaderInCharge: string | null;
  readonly pactSignedOn: BusinessDate | null;
}

/** A membership; from a day up to, not including, another. */
export interface Membership {
  readonly id: string;
  readonly agencyId: string;
  readonly agencyCode: string;
  /** The agency's name on the last day of the time that was asked for. */
  readonly agencyName: string;
  readonly role: MemberRole;
  readonly from: BusinessDate;
  readonly to: BusinessDate | null;
}

/** A new membership as somebody filled it in. */
export interface MembershipDraft {
  readonly agencyCode: string;
  readonly role: MemberRole;
  readonly from: BusinessDate;
  readonly to: BusinessDate | null;
}
