import { fieldId, type PartConflict, type PartFormView } from '../../../templates/pages/meetings/meeting-props';
import { staleFormView, StaleWrite } from '../../platform/audit';
import { type FormOutcome, refusedForm, typedText } from '../../platform/forms';
import { readVersion } from './meetings.fields';

/** A form as it was sent and refused: its fields as typed, and what was wrong. */
export interface SentPart {
  readonly formId: string;
  readonly values: Readonly<Record<string, string>>;
  readonly version: number;
  readonly outcome: FormOutcome;
  readonly conflict: PartConflict | null;
}

/** Every field that a form of a meeting may have. */
const FIELD_NAMES = [
  ...['kind', 'title', 'heldOn', 'startsAt', 'endsAt', 'venue', 'presidedBy', 'recordedBy', 'otherInvitees', 'quorum'],
  ...['status', 'attendeeName', 'attendeePosition', 'userId', 'authorisationNumber', 'authorisationDate', 'file'],
  ...['content', 'presenter', 'agency', 'due', 'position', 'judgement', 'remark', 'section', 'answerKind', 'answer'],
];

/** A form with what is stored, or with what was typed when it is the one that was refused. */
export function partForm(
  id: string,
  action: string,
  stored: { readonly values: Readonly<Record<string, string>>; readonly version: number },
  sent: SentPart | null,
): PartFormView {
  if (sent?.formId !== id) return { id, action, ...stored, errors: [], conflict: null };
  const { values, version, outcome, conflict } = sent;
  return { id, action, values, version, errors: outcome.errors, conflict };
}

/** What was typed into a form, and why it was refused. An error that is no refusal is thrown on. */
export function sentPart(error: unknown, formId: string, fields: object, keepHref: string): SentPart {
  const known = Object.fromEntries(FIELD_NAMES.map((name) => [name, fieldId(formId, name)]));
  const [first = 'content'] = Object.keys(fields).filter((name) => FIELD_NAMES.includes(name));
  const outcome = refusedForm(error, { formId, fieldIds: known, elsewhere: fieldId(formId, first) });
  const conflict =
    error instanceof StaleWrite
      ? { ...staleFormView(error, formId), storedVersion: error.currentVersion, keepHref }
      : null;
  // The version that was seen, not the one a person decided over: the next press is a decision of its own.
  const { version } = fields as { version?: unknown };
  return { formId, values: typedValues(fields), version: readVersion({ version }), outcome, conflict };
}

function typedValues(fields: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields as Record<string, unknown>).map(([name, value]) => [name, typedText(value)]),
  );
}
