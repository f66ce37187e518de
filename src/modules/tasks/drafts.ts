import { isBusinessDate } from '../../domain/calendar';
import { exact } from '../../domain/fraction';
import { TARGET_DIRECTIONS, TARGET_KINDS } from '../../domain/tasks/target';
import type { Violation } from '../../domain/violation';
import { parseDate } from '../../text/date';
import { parseNumber } from '../../text/number';
import { typedText } from '../../platform/forms';
import type { Judgement } from './key-task';
import type { ProgressDraft, TargetDraft } from './tasks.policy';

/** Fields of a form or of a JSON body. */
type Fields = Readonly<Record<string, unknown>>;

/** What programs write: digits, a point, digits. */
const DECIMAL = /^\d{1,30}(?:\.\d{1,10})?$/;
/** A hidden number that was tampered with: no log and no baseline has it. */
const NO_SUCH = -1;

const JUDGEMENTS: ReadonlyMap<unknown, boolean | null> = new Map<unknown, boolean | null>([
  ...(['yes', 'true', true] as const).map((word) => [word, true] as const),
  ...(['no', 'false', false] as const).map((word) => [word, false] as const),
  ...(['', null, undefined] as const).map((word) => [word, null] as const),
]);
const JUDGEMENT_LABELS: Readonly<Record<keyof Judgement, string>> = {
  onTime: 'đánh giá thời gian',
  qualityMet: 'đánh giá chất lượng',
  effective: 'đánh giá hiệu quả',
};

/** The line that a person typed: days as 30/06/2022, numbers with a comma. What cannot be read becomes a violation. */
export function progressDraftOfForm(fields: object): ProgressDraft {
  return progressDraft(fields, parseDate, parseNumber);
}

/** The line that a program sent, as JSON or as parts of a form: days as 2022-06-30, numbers with a point. */
export function progressDraftOfProgram(fields: object): ProgressDraft {
  return progressDraft(
    fields,
    (text) => (isBusinessDate(text) ? text : null),
    (text) => (DECIMAL.test(text) ? exact(text) : null),
  );
}

function progressDraft(body: object, readDay: typeof parseDate, readFigure: typeof parseNumber): ProgressDraft {
  const fields = body as Fields;
  const day = typedText(fields['recordedOn']).trim();
  const figure = typedText(fields['actual']).trim();
  const recordedOn = readDay(day);
  const actual = readFigure(figure);
  const lastSequence = wholeNumber(fields['lastSequence']);
  return {
    ...{ recordedOn, actual, lastSequence },
    note: typedText(fields['note']),
    judgement: judgementOf(fields),
    unreadable: [
      ...(day !== '' && recordedOn === null ? [{ code: 'not_a_date', place: 'recordedOn' }] : []),
      ...(figure !== '' && actual === null ? [{ code: 'not_a_number', place: 'actual' }] : []),
      ...(lastSequence === NO_SUCH ? [notAnInteger('lastSequence')] : []),
      ...unknownJudgements(fields),
    ],
  };
}

/** The three judgements of a form or a program; null where there is none. */
export function judgementOf(fields: Fields): Judgement {
  const judged = (name: keyof Judgement): boolean | null => JUDGEMENTS.get(fields[name]) ?? null;
  return { onTime: judged('onTime'), qualityMet: judged('qualityMet'), effective: judged('effective') };
}

/** A correction as it was sent, by a form or a program. */
export function targetDraftOf(body: object): TargetDraft {
  const fields = body as Fields;
  return {
    kind: TARGET_KINDS.find((kind) => kind === fields['kind']) ?? null,
    direction: TARGET_DIRECTIONS.find((direction) => direction === fields['direction']) ?? null,
    reason: typedText(fields['reason']),
    version: wholeNumber(fields['version']),
  };
}

function unknownJudgements(fields: Fields): Violation[] {
  return Object.entries(JUDGEMENT_LABELS)
    .filter(([name]) => !JUDGEMENTS.has(fields[name]))
    .map(([place, label]) => ({ code: 'unknown_choice', place, parameters: { label } }));
}

function wholeNumber(value: unknown): number {
  const text = typedText(value);
  return /^\d{1,9}$/.test(text) ? Number(text) : NO_SUCH;
}

function notAnInteger(place: string): Violation {
  return { code: 'not_an_integer', place, parameters: { minimum: 0 } };
}
