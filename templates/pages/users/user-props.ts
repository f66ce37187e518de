import type { Role, ScopeKind } from '../../../src/domain/roles';

/** A role that an account holds or held. */
export interface AssignmentView {
  readonly id: string;
  readonly role: Role;
  readonly scope: ScopeKind;
  /** "Ban Tổ chức Tỉnh ủy (BTCTU)"; null for the province. */
  readonly placeText: string | null;
  /** dd/MM/yyyy */
  readonly from: string;
  /** Last day, dd/MM/yyyy; null while it has no end. */
  readonly to: string | null;
  /** True when it is in force today. */
  readonly active: boolean;
  /** True when it is over; a role that begins later is neither. */
  readonly ended: boolean;
}

/** One account in the list. */
export interface UserRow {
  readonly id: string;
  readonly loginName: string;
  readonly displayName: string;
  readonly positionTitle: string | null;
  readonly locked: boolean;
  readonly mustChangePassword: boolean;
  readonly assignments: readonly AssignmentView[];
}

/** A session that is open now. */
export interface SessionView {
  /** Names the session in the form that ends it; not the secret itself. */
  readonly key: string;
  /** "Chrome trên Windows" */
  readonly device: string;
  readonly address: string;
  readonly startedAt: string;
}

/** What was typed about a person. */
export interface UserFormValues {
  readonly loginName: string;
  readonly displayName: string;
  readonly positionTitle: string;
  readonly email: string;
}

/** What was typed about a new role. Dates are dd/MM/yyyy. */
export interface AssignmentFormValues {
  readonly role: Role;
  readonly placeCode: string;
  readonly validFrom: string;
  readonly validTo: string;
}

/** Ids of the inputs, for error links. */
export const USER_FIELD_IDS = {
  loginName: 'ten-dang-nhap',
  displayName: 'ten-hien-thi',
  positionTitle: 'chuc-vu',
  email: 'thu-dien-tu',
} as const;

/** Id of the form of a person, for the button of a conflict. */
export const USER_FORM_ID = 'sua-nguoi-dung';

export const ASSIGNMENT_FIELD_IDS = {
  role: 'vai-tro',
  placeCode: 'noi-giu-vai-tro',
  validFrom: 'giu-tu-ngay',
  validTo: 'giu-den-ngay',
} as const;
