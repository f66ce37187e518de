import { isBusinessDate } from '../../../domain/calendar';
import { exact, type Exact } from '../../../domain/fraction';
import type { Violation } from '../../../domain/violation';
import { parseDate } from '../../../text/date';
import { parseNumber } from '../../../text/number';
import { typedText } from '../../../platform/forms';
import type { CellDraft, CellKey } from './grid';

/** What is sent for a cell, as it came in. */
export interface SentCell {
  readonly value: unknown;
  readonly day: unknown;
  readonly version: unknown;
}

const JUDGEMENTS: ReadonlyMap<unknown, boolean | null> = new Map<unknown, boolean | null>([
  ...(['yes', 'true', true] as const).map((word) => [word, true] as const),
  ...(['no', 'false', false] as const).map((word) => [word, false] as const),
  ...(['', null, undefined] as const).map((word) => [word, null] as const),
]);
/** What programs write: digits, a point, digits; a minus is read, so that it is refused as one. */
const DECIMAL = /^-?\d{1,30}(?:\.\d{1,10})?$/;

/** The cell that a person typed: days as 30/06/2022, numbers with a comma. What cannot be read becomes a violation. */
export function cellDraftOfForm(key: CellKey, sent: SentCell): CellDraft {
  return cellDraft(key, sent, parseDate, parseNumber);
}

/** The cell that a program sent: days as 2022-06-30, numbers with a point. */
export function cellDraftOfProgram(key: CellKey, sent: SentCell): CellDraft {
  return cellDraft(
    key,
    sent,
    (text) => (isBusinessDate(text) ? text : null),
    (text) => (DECIMAL.test(text) ? exact(text) : null),
  );
}

function cellDraft(
  key: CellKey,
  sent: SentCell,
  readDay: typeof parseDate,
  readFigure: (text: string) => Exact | null,
): CellDraft {
  const dayText = typedText(sent.day).trim();
  const day = readDay(dayText);
  const version = wholeNumber(sent.version);
  const { unreadable, ...value } = key.field === 'actual' ? figureOf(sent.value, readFigure) : judgedOf(sent.value);
  return {
    ...key,
    ...value,
    ...{ day, version: version ?? 0 },
    unreadable: [
      ...unreadable,
      ...(dayText !== '' && day === null ? [{ code: 'not_a_date', place: 'day' }] : []),
      ...(version === null ? [{ code: 'not_an_integer', place: 'version', parameters: { minimum: 0 } }] : []),
    ],
  };
}

type ReadValue = Pick<CellDraft, 'figure' | 'judged'> & { readonly unreadable: readonly Violation[] };

function figureOf(sent: unknown, read: (text: string) => Exact | null): ReadValue {
  const text = typedText(sent).trim();
  const figure = text === '' ? null : read(text);
  const isWrong = (text !== '' && figure === null) || (typeof sent === 'object' && sent !== null);
  return { figure, judged: null, unreadable: isWrong ? [{ code: 'not_a_number', place: 'value' }] : [] };
}

function judgedOf(sent: unknown): ReadValue {
  const judged = JUDGEMENTS.get(sent) ?? null;
  const parameters = { label: 'đạt, không đạt hoặc chưa đánh giá' };
  const unreadable = JUDGEMENTS.has(sent) ? [] : [{ code: 'unknown_choice', place: 'value', parameters }];
  return { figure: null, judged, unreadable };
}

function wholeNumber(sent: unknown): number | null {
  const text = typedText(sent);
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}
