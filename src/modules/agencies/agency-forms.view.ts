import { AGENCY_KINDS, SUCCESSION_KINDS } from '../../domain/agencies';
import {
  AGENCY_FIELD_IDS,
  AGENCY_FORM_IDS,
  type AgencyFormValues,
  RENAME_FIELD_IDS,
  SUCCESSION_FIELD_IDS,
} from '../../../templates/pages/agencies/agency-props';
import type { RenameValues, SuccessionValues } from '../../../templates/pages/agencies/change-forms';
import { type SentForm, typedChoice, typedText } from '../../platform/forms';
import type { AgencyFields, NewAgencyFields, PassingFields, RenamingFields } from './agencies.dto';

/** What was typed into one of the forms of the page. */
export interface TypedForms {
  readonly agency?: AgencyFormValues;
  readonly rename?: RenameValues;
  readonly succession?: SuccessionValues;
}

export const AGENCY_FORM: SentForm = {
  formId: AGENCY_FORM_IDS.agency,
  fieldIds: AGENCY_FIELD_IDS,
  elsewhere: AGENCY_FIELD_IDS.name,
};

export const RENAMING_FORM: SentForm = {
  formId: AGENCY_FORM_IDS.rename,
  fieldIds: RENAME_FIELD_IDS,
  elsewhere: RENAME_FIELD_IDS.effectiveOn,
};

export const PASSING_FORM: SentForm = {
  formId: AGENCY_FORM_IDS.succession,
  fieldIds: SUCCESSION_FIELD_IDS,
  elsewhere: SUCCESSION_FIELD_IDS.kind,
};

export const NOTHING_RENAMED: RenameValues = { name: '', shortName: '', effectiveOn: '' };
export const NOTHING_PASSED: SuccessionValues = { kind: 'merge', successors: '', effectiveOn: '' };

/** The form of an agency as it was sent. */
export function typedAgency(fields: AgencyFields & Partial<NewAgencyFields>): AgencyFormValues {
  return {
    code: typedText(fields.code),
    name: typedText(fields.name),
    shortName: typedText(fields.shortName),
    kind: typedChoice(fields.kind, AGENCY_KINDS),
    identifierCode: typedText(fields.identifierCode),
    officialOrder: typedText(fields.officialOrder),
    validFrom: typedText(fields.validFrom),
    superiorBody: typedText(fields.superiorBody),
    letterheadName: typedText(fields.letterheadName),
    documentSymbol: typedText(fields.documentSymbol),
    email: typedText(fields.email),
  };
}

export function typedRenaming(fields: RenamingFields): RenameValues {
  return {
    name: typedText(fields.name),
    shortName: typedText(fields.shortName),
    effectiveOn: typedText(fields.effectiveOn),
  };
}

export function typedPassing(fields: PassingFields): SuccessionValues {
  return {
    kind: typedChoice(fields.kind, SUCCESSION_KINDS),
    successors: typedText(fields.successors),
    effectiveOn: typedText(fields.effectiveOn),
  };
}
