import { scoredCriteria } from '../../domain/scoring/sections';
import { InvalidInput } from '../../platform/errors';
import { inputWords } from '../../text/input-words';
import { splitFieldName } from '../../../templates/pages/sheets/field-names';
import { decideScore, draftContext, isBlank, readGiven } from './score-draft';
import type { Sheet } from './sheet';
import type { RowDraft } from './sheet-scoring.service';

/** The names of the fields of a row that are not part of its input. */
const EXPLANATION = 'explanation';
const VERSION = 'version';

/** Of the form itself, not of a row. */
const TOKEN = '_csrf';
const KNOWN_FIELD =
  /^(?:explanation|version|notOccurred|level|count|actual|target|value|achieved|points|(?:events|parts)\.\d{1,3}\.[a-zA-Z]+|tasks\.[^.]+\.[a-zA-Z]+)$/;

/** A row as a form sent it. */
export type FormDraft = RowDraft & { readonly given: { readonly fields: ReadonlyMap<string, string> } };

/**
 * The rows of a form, whole or of one criterion, by the names of their fields (templates/pages/sheets/field-names.ts).
 * InvalidInput when a row is not complete or a field is unknown: nothing is guessed or ignored.
 */
export function draftsOf(form: unknown): FormDraft[] {
  const rows = new Map<string, Map<string, string>>();
  for (const [name, value] of Object.entries(typeof form === 'object' && form !== null ? form : {})) {
    if (name === TOKEN) continue;
    const place = splitFieldName(name);
    const text = lastOf(value);
    if (place === null || text === null || !KNOWN_FIELD.test(place.field)) {
      throw new InvalidInput([{ code: 'malformed_field', place: name }]);
    }
    const row = rows.get(place.code) ?? new Map<string, string>();
    rows.set(place.code, row.set(place.field, text));
  }
  return [...rows].map(([code, fields]) => draftOf(code, fields));
}

function draftOf(code: string, all: ReadonlyMap<string, string>): FormDraft {
  const explanation = all.get(EXPLANATION);
  const version = all.get(VERSION);
  if (explanation === undefined || version === undefined) {
    throw new InvalidInput([], 'Biểu mẫu gửi lên không đầy đủ. Hãy mở lại phiếu rồi lưu.');
  }
  const fields = new Map([...all].filter(([field]) => field !== EXPLANATION && field !== VERSION));
  return { code, explanation, version: versionOf(version), given: { fields } };
}

/** A field that came twice counts as it stood last. */
function lastOf(value: unknown): string | null {
  const last: unknown = Array.isArray(value) ? value.at(-1) : value;
  return typeof last === 'string' ? last : null;
}

/** The version in a form; what is no number is a version nobody has seen. */
export function versionOf(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : -1;
}

/**
 * What was typed into a sheet that does not take it any more, as a sentence after the reason, so that it is not lost with
 * the form; '' when everything typed is stored.
 */
export function unsavedText(sheet: Sheet, drafts: readonly FormDraft[]): string {
  const criteria = new Map(scoredCriteria(sheet.scheme.definition).map((criterion) => [criterion.code, criterion]));
  const rows = drafts.flatMap((draft) => {
    const criterion = criteria.get(draft.code);
    if (criterion === undefined)
      return isBlank(draft) ? [] : [rowText(draft.code, typedText(draft.given.fields), draft)];
    const decision = decideScore(draftContext(sheet, criterion), draft, sheet.entries.get(draft.code), undefined);
    if (decision.kind === 'unchanged') return [];
    const { input } = readGiven(criterion, draft.given);
    const typed = input === null ? typedText(draft.given.fields) : inputWords(criterion, input);
    return [rowText(draft.code, typed, draft)];
  });
  return unsavedSentence(rows);
}

/** The same of a form that could not be read as rows: whatever texts it holds, by the place they were typed in. */
export function unreadText(form: unknown): string {
  const rows = new Map<string, string[]>();
  for (const [name, value] of Object.entries(typeof form === 'object' && form !== null ? form : {})) {
    const { field, code } = splitFieldName(name) ?? { field: name, code: name };
    const text = lastOf(value)?.trim() ?? '';
    if (name !== TOKEN && field !== VERSION && text !== '') rows.set(code, [...(rows.get(code) ?? []), text]);
  }
  return unsavedSentence([...rows].map(([code, texts]) => `${code}: ${texts.join(' ')}`));
}

/** The fields of a row as they were typed, in their order. */
export function typedText(fields: ReadonlyMap<string, string>): string {
  return [...fields]
    .map(([field, text]) => (field === 'notOccurred' && text !== '' ? 'không phát sinh' : text))
    .join(' ');
}

function rowText(code: string, typed: string, { explanation }: FormDraft): string {
  return `${code}: ${typed} ${explanation}`.replace(/\s+/g, ' ').trim();
}

function unsavedSentence(rows: readonly string[]): string {
  return rows.length === 0 ? '' : ` Chưa lưu: ${rows.join('; ')}.`;
}
