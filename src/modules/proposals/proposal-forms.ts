import { fieldId, type ProposalForm, type Refused } from '../../../templates/pages/proposals/proposal-props';
import { type FormOutcome, refusedForm, typedText } from '../../platform/forms';

/** A form as it was sent and refused. */
export interface SentForm {
  readonly formId: string;
  readonly values: Readonly<Record<string, string>>;
  readonly chosen: readonly string[];
  readonly outcome: FormOutcome;
}

/** Every field that a form of a proposal may have. */
const FIELD_NAMES = [
  ...[
    'title',
    'agency',
    'agencies',
    'system',
    'type',
    'achievementFrom',
    'achievementYear',
    'isSecret',
    'award',
    'decidedBy',
    'decidedOn',
    'minutesNumber',
    'decider',
    'basis',
  ],
  ...[
    'ids',
    'who',
    'reason',
    'answer',
    'note',
    'question',
    'workingDays',
    'agrees',
    'achievements',
    'explanation',
    'file',
    'year',
    'movement',
  ],
];
/** Names that a use case gives to fields of forms which call them otherwise. */
const ALIASES: Readonly<Record<string, string>> = { person: 'who', from: 'year', kind: 'ids', component: 'file' };

/**
 * What was typed into a form and why it was refused. `rows` are ids of the lines of a list by the places that a refusal may
 * name. An error that is no refusal is thrown on.
 */
export function sentForm(
  error: unknown,
  formId: string,
  fields: object,
  rows: Readonly<Record<string, string>> = {},
): SentForm {
  const names = Object.fromEntries(FIELD_NAMES.map((name) => [name, fieldId(formId, name)]));
  const aliases = Object.fromEntries(Object.entries(ALIASES).map(([name, as]) => [name, fieldId(formId, as)]));
  const outcome = refusedForm(error, { formId, fieldIds: { ...names, ...aliases, ...rows }, elsewhere: formId });
  return { formId, values: typedValues(fields), chosen: listed(fields), outcome };
}

/** A form with what is stored, or with what was typed where it is the one that was refused. */
export function formOf(
  id: string,
  action: string,
  stored: Readonly<Record<string, string>>,
  version: number,
  sent: SentForm | null,
): ProposalForm {
  if (sent?.formId !== id) return { id, action, values: stored, chosen: [], version, errors: [] };
  return {
    id,
    action,
    values: { ...stored, ...sent.values },
    chosen: sent.chosen,
    version,
    errors: sent.outcome.errors,
  };
}

/** What the page says over its forms. */
export function refusedOf(sent: SentForm | null): Refused {
  return sent === null
    ? { errors: [], conflict: null }
    : { errors: sent.outcome.errors, conflict: sent.outcome.conflict };
}

/** A box that is not ticked is not sent: it must not read as what is stored. */
function typedValues(fields: object): Record<string, string> {
  const typed = Object.entries(fields as Record<string, unknown>).map(([name, value]) => [name, typedText(value)]);
  return { isSecret: '', ...(Object.fromEntries(typed) as Record<string, string>) };
}

function listed(fields: object): string[] {
  const { agencies } = fields as { agencies?: unknown };
  const all: unknown[] = Array.isArray(agencies) ? agencies : [agencies];
  return all.map(typedText).filter((text) => text !== '');
}
