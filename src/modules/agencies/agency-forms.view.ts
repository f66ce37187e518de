import { AGENCY_KINDS, YEAR_KINDS } from '../../domain/agencies';
import {
  AGENCY_FIELD_IDS,
  AGENCY_FORM_IDS,
  type AgencyFormValues,
  RENAME_FIELD_IDS,
} from '../../../templates/pages/agencies/agency-props';
import type { RenameValues } from '../../../templates/pages/agencies/change-forms';
import { type SentForm, typedChoice, typedText } from '../../platform/forms';
import type { AgencyFields, NewAgencyFields, RenamingFields } from './agencies.dto';

/** What was typed into one of the forms of the page. */
export interface TypedForms {
  readonly agency?: AgencyFormValues;
  readonly rename?: RenameValues;
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

export const NOTHING_RENAMED: RenameValues = { name: '', shortName: '', effectiveOn: '' };

/** The form of an agency as it was sent. */
export function typedAgency(fields: AgencyFields & Partial<NewAgencyFields>): AgencyFormValues {
  return {
    code: typedText(fields.code),
    name: typedText(fields.name),
    shortName: typedText(fields.shortName),
    kind: typedChoice(fields.kind, AGENCY_KINDS),
    yearKind: typedChoice(fields.yearKind, YEAR_KINDS),
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
