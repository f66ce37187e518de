import { addDays, type BusinessDate } from '../../domain/calendar';
import { ROLES } from '../../domain/roles';
import { formatDate, formatInstant } from '../../text/date';
import { deviceText } from '../../text/device';
import type { FieldOption } from '../../../templates/components/field';
import {
  ASSIGNMENT_FIELD_IDS,
  type AssignmentFormValues,
  type AssignmentView,
  type SessionView,
  USER_FIELD_IDS,
  USER_FORM_ID,
  type UserFormValues,
  type UserRow as UserRowView,
} from '../../../templates/pages/users/user-props';
import { type SentForm, typedChoice, typedText } from '../../platform/forms';
import type { SessionSummary } from '../../platform/session';
import type { NewUserFields, PersonFields, RoleFields } from './users.dto';
import type { AssignmentRow, RolePlace } from './users.repository';
import type { Account } from './users.service';

/** An account as a row of the list. */
export function userRow(account: Account, today: BusinessDate): UserRowView {
  const { id, loginName, displayName, positionTitle, locked, mustChangePassword, assignments } = account;
  return {
    ...{ id, loginName, displayName, positionTitle, locked, mustChangePassword },
    assignments: assignments.map((assignment) => assignmentView(assignment, today)),
  };
}

/** A role with its place and days. */
export function assignmentView(assignment: AssignmentRow, today: BusinessDate): AssignmentView {
  const { id, role, scope, placeCode, placeName, validFrom, validTo } = assignment;
  return {
    ...{ id, role, scope, from: formatDate(validFrom) },
    placeText: placeCode === null ? null : `${placeName ?? ''} (${placeCode})`.trim(),
    to: validTo === null ? null : formatDate(addDays(validTo, -1)),
    active: validFrom <= today && (validTo === null || today < validTo),
    ended: validTo !== null && validTo <= today,
  };
}

/** An open session as the administrator sees it. */
export function sessionView({ id, address, userAgent, createdAt }: SessionSummary): SessionView {
  const startedAt = formatInstant(createdAt);
  return { key: id, device: deviceText(userAgent), address: address ?? 'Không rõ địa chỉ', startedAt };
}

/** Where roles of one scope can be held, to choose from. */
export function placeOptions(places: readonly RolePlace[], scope: RolePlace['scope']): FieldOption[] {
  return places
    .filter((place) => place.scope === scope)
    .map(({ code, name }) => ({ value: code, label: `${name} (${code})` }));
}

export const NEW_PERSON: UserFormValues = { loginName: '', displayName: '', positionTitle: '', email: '' };

/** What is stored of a person, as the form shows it. */
export function storedPerson({ loginName, displayName, positionTitle, email }: Account): UserFormValues {
  return { loginName, displayName, positionTitle: positionTitle ?? '', email: email ?? '' };
}

/** The form of a person as it was sent. */
export function typedPerson(fields: PersonFields & Partial<NewUserFields>): UserFormValues {
  return {
    loginName: typedText(fields.loginName),
    displayName: typedText(fields.displayName),
    positionTitle: typedText(fields.positionTitle),
    email: typedText(fields.email),
  };
}

/** An empty form of a role, which begins today. */
export function newRole(today: BusinessDate): AssignmentFormValues {
  return { role: 'OFFICER', placeCode: '', validFrom: formatDate(today), validTo: '' };
}

/** The form of a role as it was sent. */
export function typedRole(fields: RoleFields): AssignmentFormValues {
  return {
    role: typedChoice(fields.role, ROLES),
    placeCode: typedText(fields.placeCode),
    validFrom: typedText(fields.validFrom),
    validTo: typedText(fields.validTo),
  };
}

export const PERSON_FORM: SentForm = {
  formId: USER_FORM_ID,
  fieldIds: USER_FIELD_IDS,
  elsewhere: USER_FIELD_IDS.displayName,
};

export const ROLE_FORM: SentForm = {
  formId: '',
  fieldIds: ASSIGNMENT_FIELD_IDS,
  elsewhere: ASSIGNMENT_FIELD_IDS.role,
};
