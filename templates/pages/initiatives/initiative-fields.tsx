import type { VNode } from 'preact';
import { INITIATIVE_SCOPES } from '../../../src/domain/commendation/records';
import { initiativeScopeWords } from '../../../src/text/vi';
import { errorAt, type FormError } from '../../components/error-summary';
import { CheckboxField, SelectField, TextField } from '../../components/field';

/** What an initiative and its steps ask for, by names of fields. */
const FIELD_WORDS = {
  agencyCode: 'co-quan',
  title: 'ten',
  content: 'noi-dung',
  year: 'nam',
  scope: 'pham-vi',
  isReplicable: 'nhan-rong',
  authors: 'tac-gia',
  reason: 'ly-do',
  decisionNumber: 'so-quyet-dinh',
  decidedOn: 'ngay-quyet-dinh',
  council: 'hoi-dong',
} as const;

/** What was typed, of an initiative or of a step. */
export type InitiativeValues = Readonly<Record<keyof typeof FIELD_WORDS, string>>;

export const INITIATIVE_FIELDS = Object.keys(FIELD_WORDS) as readonly (keyof InitiativeValues)[];
export const INITIATIVE_FORM_ID = 'sang-kien';

/** Ids of the inputs of one form of the page: several of them ask for the same fields. */
export function initiativeFieldIds(formId: string): InitiativeValues {
  return Object.fromEntries(
    Object.entries(FIELD_WORDS).map(([name, words]) => [name, `${formId}-${words}`]),
  ) as unknown as InitiativeValues;
}

/** The id of the form of a step. */
export function stepFormId(action: string): string {
  return `buoc-${action}`;
}

/** One form of the page: its ids, what was typed into it, what is wrong. */
export interface InitiativeForm {
  readonly ids: InitiativeValues;
  readonly values: InitiativeValues;
  readonly errors: readonly FormError[];
}

/** A line of text of one form. */
export function Text(props: {
  form: InitiativeForm;
  name: keyof InitiativeValues;
  label: string;
  width?: 'short' | 'medium' | 'full';
  optional?: boolean;
  placeholder?: string;
}): VNode {
  const { form, name, label, width = 'full', optional = false, placeholder } = props;
  const id = form.ids[name];
  return (
    <TextField
      words={{ id, label, optional, error: errorAt(form.errors, id) }}
      name={name}
      value={form.values[name]}
      width={width}
      placeholder={placeholder}
      autocomplete="off"
    />
  );
}

/** How far an initiative reaches, and whether others may take it over. */
export function ScopeFields({ form: { ids, values, errors } }: { form: InitiativeForm }): VNode {
  return (
    <>
      <SelectField
        words={{ id: ids.scope, label: 'Phạm vi ảnh hưởng', error: errorAt(errors, ids.scope) }}
        name="scope"
        value={values.scope}
        options={INITIATIVE_SCOPES.map((value) => ({ value, label: initiativeScopeWords[value] }))}
      />
      <CheckboxField
        id={ids.isReplicable}
        name="isReplicable"
        label="Có khả năng nhân rộng"
        checked={values.isReplicable === '1'}
      />
    </>
  );
}
