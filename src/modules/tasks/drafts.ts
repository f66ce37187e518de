import { isBusinessDate } from '../../domain/calendar';
import { exact } from '../../domain/fraction';
import { TARGET_DIRECTIONS, TARGET_KINDS } from '../../domain/tasks/target';
import type { Violation } from '../../domain/violation';
import { parseDate } from '../../text/date';
import { parseNumber } from '../../text/number';
import type { ProgressRequest, TargetFormBody, TargetRequest } from './tasks.dto';
import type { ProgressDraft, TargetDraft } from './tasks.policy';

type Fields = Readonly<Record<string, string>>;

/** What programs write: digits, a point, digits. */
const DECIMAL = /^\d{1,30}(?:\.\d{1,10})?$/;

/** The draft that a person typed: days as 30/06/2022, numbers with a comma. What cannot be read becomes a violation. */
export function progressDraftOfForm(fields: Fields): ProgressDraft {
  const typedDay = fields['recordedOn']?.trim() ?? '';
  const typedFigure = fields['actual']?.trim() ?? '';
  const recordedOn = parseDate(typedDay);
  const actual = parseNumber(typedFigure);
  return {
    recordedOn,
    actual,
    note: fields['note'] ?? '',
    judgement: {
      onTime: judged(fields['onTime']),
      qualityMet: judged(fields['qualityMet']),
      effective: judged(fields['effective']),
    },
    lastSequence: wholeNumber(fields['lastSequence']),
    unreadable: unreadable(typedDay !== '' && recordedOn === null, typedFigure !== '' && actual === null),
  };
}

/** The draft of a multipart form that a program sent: everything is a text. */
export function progressDraftOfFields(fields: Fields): ProgressDraft {
  return progressDraftOfRequest({
    lastSequence: wholeNumber(fields['lastSequence']),
    recordedOn: fields['recordedOn'] ?? '',
    actual: fields['actual'] ?? null,
    note: fields['note'] ?? '',
    onTime: stated(fields['onTime']),
    qualityMet: stated(fields['qualityMet']),
    effective: stated(fields['effective']),
  });
}

/** The draft that a program sent: days as 2022-06-30, numbers with a point. */
export function progressDraftOfRequest(body: Pick<ProgressRequest, keyof ProgressRequest>): ProgressDraft {
  const recordedOn = isBusinessDate(body.recordedOn) ? body.recordedOn : null;
  const typedFigure = body.actual ?? '';
  const actual = DECIMAL.test(typedFigure) ? exact(typedFigure) : null;
  return {
    recordedOn,
    actual,
    note: body.note ?? '',
    judgement: {
      onTime: body.onTime ?? null,
      qualityMet: body.qualityMet ?? null,
      effective: body.effective ?? null,
    },
    lastSequence: body.lastSequence,
    unreadable: unreadable(recordedOn === null, typedFigure !== '' && actual === null),
  };
}

/** A correction as it was sent, by a form or a program. */
export function targetDraftOf(body: TargetFormBody | TargetRequest): TargetDraft {
  return {
    kind: TARGET_KINDS.find((kind) => kind === body.kind) ?? null,
    direction: TARGET_DIRECTIONS.find((direction) => direction === body.direction) ?? null,
    reason: body.reason ?? '',
    version: typeof body.version === 'number' ? body.version : wholeNumber(body.version),
  };
}

function unreadable(day: boolean, figure: boolean): Violation[] {
  return [
    ...(day ? [{ code: 'not_a_date', place: 'recordedOn' }] : []),
    ...(figure ? [{ code: 'not_a_number', place: 'actual' }] : []),
  ];
}

function judged(value: string | undefined): boolean | null {
  if (value === 'yes') return true;
  return value === 'no' ? false : null;
}

function stated(value: string | undefined): boolean | null {
  if (value === 'true') return true;
  return value === 'false' ? false : null;
}

/** A number of a form's hidden field; one that was tampered with matches nothing. */
function wholeNumber(text: string | undefined): number {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : -1;
}
