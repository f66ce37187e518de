import type { MemberRole } from '../../../src/domain/agencies';
import type { BlocKind } from '../../../src/domain/blocs';

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
  /** "15/06/2022": from when the work is asked for; null where nothing is said of it. */
  readonly opensText: string | null;
  readonly past: boolean;
  /** One of the whole province is moved by those alone who manage the province. */
  readonly mayExtend: boolean;
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

/** What was typed about the bloc itself. */
export interface BlocFormValues {
  readonly code: string;
  readonly name: string;
  readonly kind: BlocKind;
  readonly foundingDecision: string;
  readonly version: number;
}

/** What was typed in one of the forms of a member, by the id of the membership. */
export interface MemberChangeValues {
  readonly id: string;
  readonly to: string;
  readonly role: MemberRole;
  readonly from: string;
}

/** What was typed in the form of a new deadline. */
export interface DeadlineValues {
  /** Period and kind, as in the options. */
  readonly slot: string;
  readonly date: string;
  readonly time: string;
  /** dd/MM/yyyy or '' */
  readonly opensOn: string;
}

/** What was typed to move a deadline, by its id. */
export interface ExtensionValues {
  readonly id: string;
  readonly date: string;
  readonly time: string;
  readonly reason: string;
}

/** A period that is not opened for the bloc yet. */
export interface ClosedPeriodView {
  readonly code: string;
  readonly name: string;
}

/** Ids of the forms whose save may be overtaken. */
export const BLOC_FORM_IDS = { bloc: 'sua-khoi', year: 'sua-nam' } as const;

/** Ids of the inputs, for error links. */
export const BLOC_FIELD_IDS = {
  code: 'ma-khoi',
  name: 'ten-khoi',
  kind: 'loai-khoi',
  foundingDecision: 'quyet-dinh-thanh-lap',
} as const;

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

/** Ids of the inputs that change the role of a member. */
export function roleFieldIds(membershipId: string): { readonly role: string; readonly from: string } {
  return { role: `vai-tro-${membershipId}`, from: `vai-tro-tu-${membershipId}` };
}

/** Ids of the inputs of a new deadline. */
export const DEADLINE_FIELD_IDS = {
  slot: 'moc-moi',
  date: 'ngay-moc-moi',
  time: 'gio-moc-moi',
  opensOn: 'mo-moc-moi',
} as const;

/** Ids of the inputs that move a deadline. */
export function extensionFieldIds(deadlineId: string): {
  readonly date: string;
  readonly time: string;
  readonly reason: string;
} {
  return { date: `ngay-${deadlineId}`, time: `gio-${deadlineId}`, reason: `ly-do-${deadlineId}` };
}
