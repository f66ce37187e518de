import { MEMBER_ROLES } from '../../domain/agencies';
import { BLOC_KINDS } from '../../domain/blocs';
import {
  BLOC_FIELD_IDS,
  BLOC_FORM_IDS,
  BLOC_YEAR_FIELD_IDS,
  type BlocFormValues,
  type BlocYearValues,
  DEADLINE_FIELD_IDS,
  type DeadlineValues,
  endFieldId,
  extensionFieldIds,
  type ExtensionValues,
  type MemberChangeValues,
  MEMBERSHIP_FIELD_IDS,
  type MembershipValues,
  roleFieldIds,
} from '../../../templates/pages/blocs/bloc-props';
import { type SentForm, typedChoice, typedText } from '../../platform/forms';
import type {
  BlocFields,
  BlocYearFields,
  ExtensionFields,
  MemberEndFields,
  MemberRoleFields,
  NewBlocFields,
  NewMemberFields,
  PageDeadlineFields,
} from './blocs.dto';

/** What was typed into one of the forms of the page of a bloc. */
export interface TypedForms {
  readonly bloc?: BlocFormValues;
  readonly year?: BlocYearValues;
  readonly newMember?: MembershipValues;
  readonly member?: MemberChangeValues;
  readonly newDeadline?: DeadlineValues;
  readonly extension?: ExtensionValues;
}

/** Empty forms. */
export const NOTHING_TYPED: Required<Pick<TypedForms, 'bloc' | 'newMember' | 'newDeadline'>> = {
  bloc: { code: '', name: '', kind: 'bloc', foundingDecision: '', version: 0 },
  newMember: { agency: '', role: 'member', from: '' },
  newDeadline: { slot: '', date: '', time: '17:00', opensOn: '' },
};

export const BLOC_FORM: SentForm = {
  formId: BLOC_FORM_IDS.bloc,
  fieldIds: BLOC_FIELD_IDS,
  elsewhere: BLOC_FIELD_IDS.name,
};

export const YEAR_FORM: SentForm = {
  formId: BLOC_FORM_IDS.year,
  fieldIds: BLOC_YEAR_FIELD_IDS,
  elsewhere: BLOC_YEAR_FIELD_IDS.scheme,
};

export const NEW_MEMBER_FORM: SentForm = {
  formId: '',
  fieldIds: MEMBERSHIP_FIELD_IDS,
  elsewhere: MEMBERSHIP_FIELD_IDS.agency,
};

export const NEW_DEADLINE_FORM: SentForm = {
  formId: '',
  fieldIds: DEADLINE_FIELD_IDS,
  elsewhere: DEADLINE_FIELD_IDS.slot,
};

export function memberEndForm(id: string): SentForm {
  return { formId: '', fieldIds: { to: endFieldId(id) }, elsewhere: endFieldId(id) };
}

export function memberRoleForm(id: string): SentForm {
  return { formId: '', fieldIds: roleFieldIds(id), elsewhere: roleFieldIds(id).role };
}

export function extensionForm(id: string): SentForm {
  return { formId: '', fieldIds: extensionFieldIds(id), elsewhere: extensionFieldIds(id).date };
}

/** The form of a bloc as it was sent, with the version that is stored now. */
export function typedBloc(fields: BlocFields & Partial<NewBlocFields>, version: number): BlocFormValues {
  return {
    code: typedText(fields.code),
    name: typedText(fields.name),
    kind: typedChoice(fields.kind, BLOC_KINDS),
    foundingDecision: typedText(fields.foundingDecision),
    version,
  };
}

export function typedYear(fields: BlocYearFields, version: number): BlocYearValues {
  return {
    leaderInCharge: typedText(fields.leaderInCharge),
    pactSignedOn: typedText(fields.pactSignedOn),
    scheme: typedText(fields.scheme),
    version,
  };
}

export function typedNewMember(fields: NewMemberFields): MembershipValues {
  return {
    agency: typedText(fields.agency),
    role: typedChoice(fields.role, MEMBER_ROLES),
    from: typedText(fields.from),
  };
}

export function typedMember(id: string, fields: MemberEndFields & MemberRoleFields): MemberChangeValues {
  return {
    id,
    to: typedText(fields.to),
    role: typedChoice(fields.role, MEMBER_ROLES),
    from: typedText(fields.from),
  };
}

export function typedDeadline(fields: PageDeadlineFields): DeadlineValues {
  return {
    slot: typedText(fields.slot),
    date: typedText(fields.date),
    time: typedText(fields.time),
    opensOn: typedText(fields.opensOn),
  };
}

export function typedExtension(id: string, fields: ExtensionFields): ExtensionValues {
  return { id, date: typedText(fields.date), time: typedText(fields.time), reason: typedText(fields.reason) };
}
