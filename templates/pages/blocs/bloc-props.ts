import type { MemberRole } from '../../../src/domain/agencies';

/** One bloc in the list, for the chosen year. */
export interface BlocRow {
  readonly code: string;
  readonly name: string;
  /** "Khối thi đua" or "Cụm thi đua" */
  readonly kindText: string;
  readonly memberCount: number;
  readonly chairName: string | null;
  readonly viceChairName: string | null;
  readonly leaderInCharge: string | null;
}

/** A membership in force at some time of the year. */
export interface MembershipView {
  readonly id: string;
  readonly agencyCode: string;
  readonly agencyName: string;
  readonly role: MemberRole;
  /** dd/MM/yyyy */
  readonly from: string;
  /** Last day, dd/MM/yyyy; null while it has no end. */
  readonly to: string | null;
}

/** A deadline with what became of it. */
export interface DeadlineView {
  readonly id: string;
  /** "Nộp phiếu tự chấm" */
  readonly title: string;
  readonly periodName: string;
  /** "17:00 ngày 05/07/2022": the deadline that counts now. */
  readonly dueText: string;
  readonly past: boolean;
  /** Extensions, the newest first. */
  readonly extensions: readonly {
    /** The deadline before it was moved. */
    readonly fromText: string;
    readonly reason: string;
    readonly by: string;
    readonly at: string;
  }[];
}

/** What was typed about the year of the bloc. */
export interface BlocYearValues {
  readonly leaderInCharge: string;
  /** dd/MM/yyyy or '' */
  readonly pactSignedOn: string;
  /** Id of the scheme version, '' for none. */
  readonly scheme: string;
  readonly version: number;
}

/** What was typed in the form of a new membership. */
export interface MembershipValues {
  readonly agency: string;
  readonly role: MemberRole;
  readonly from: string;
}

/** Ids of the inputs, for error links. */
export const BLOC_YEAR_FIELD_IDS = {
  leaderInCharge: 'lanh-dao-phu-trach',
  pactSignedOn: 'ngay-ky-giao-uoc',
  scheme: 'bang-tieu-chi',
} as const;

export const MEMBERSHIP_FIELD_IDS = {
  agency: 'don-vi-moi',
  role: 'vai-tro-moi',
  from: 'tham-gia-tu',
} as const;

/** Id of the last-day input of a membership. */
export function endFieldId(membershipId: string): string {
  return `ket-thuc-${membershipId}`;
}

/** Ids of the inputs that move a deadline. */
export function extensionFieldIds(deadlineId: string): {
  readonly date: string;
  readonly time: string;
  readonly reason: string;
} {
  return { date: `ngay-${deadlineId}`, time: `gio-${deadlineId}`, reason: `ly-do-${deadlineId}` };
}
