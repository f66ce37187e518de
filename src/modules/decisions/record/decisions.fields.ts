import { AWARD_SYSTEMS, COMMENDATION_SUBJECTS, COMMENDATION_TYPES } from '../../../domain/commendation/subjects';
import { InvalidInput } from '../../../platform/errors';
import { FieldReader } from '../../../platform/forms';
import type { DecisionDraft } from '../../honours';
import type { ChosenRecipient, TypedLine } from './typed-line';

/** The fields that name a recipient by id, with the register of each. */
const CHOSEN = { personId: 'person', divisionId: 'division', householdId: 'household' } as const;

/** Reads the head of a decision. InvalidInput names every field that is wrong. */
export function readDecision(fields: object): DecisionDraft {
  const reader = new FieldReader(fields);
  return reader.finish({
    number: reader.text('number', 'số, ký hiệu', { maximum: 100 }),
    decidedOn: reader.date('decidedOn', 'ngày ký'),
    issuingBody: reader.text('issuingBody', 'cơ quan ban hành', { maximum: 300 }),
    authority: reader.text('authority', 'người có thẩm quyền', { required: false, maximum: 300 }),
    signerName: reader.text('signerName', 'họ và tên người ký', { required: false, maximum: 300 }),
    signerTitle: reader.text('signerTitle', 'chức vụ người ký', { maximum: 300 }),
    system: reader.choice('system', 'hệ thống', AWARD_SYSTEMS),
    subjectLine: reader.text('subjectLine', 'trích yếu', { required: false, maximum: 500 }),
    fileId: reader.optionalText('fileId', 'tệp quyết định'),
    issuerAgencyId: null,
    source: 'entered',
  });
}

/** Reads what comes with the file of a decision: the version seen, and why it replaces another. */
export function readDecisionFile(fields: object): { readonly version: number; readonly reason: string } {
  const reader = new FieldReader(fields);
  return reader.finish({
    version: reader.integer('version', 'phiên bản', 1),
    reason: reader.text('reason', 'lý do', { required: false, maximum: 1_000 }),
  });
}

/** Reads a line; years that are no years give a sentence of their own. InvalidInput names the line. */
export function readLine(fields: object, index: number): TypedLine {
  const reader = new FieldReader(fields);
  const place = `lines.${String(index)}`;
  const year = (name: string): number => {
    const text = reader.text(name, 'năm thành tích', { required: false });
    if (/^(19|2\d)\d{2}$/.test(text)) return Number(text);
    if (name === 'from' && text === '') return 0;
    reader.refuse({ code: 'line_years', place, parameters: { line: index + 1 } });
    return 0;
  };
  const chosen = (): ChosenRecipient | 'outside' | null => {
    if ('isOutside' in fields && fields.isOutside === true) return 'outside';
    const said = Object.entries(CHOSEN).map(([name, kind]) => ({
      kind,
      id: reader.text(name, 'mã', { required: false }),
    }));
    const [one, another] = said.filter(({ id }) => id !== '');
    if (another !== undefined) reader.refuse({ code: 'line_recipient', place, parameters: { line: index + 1 } });
    return one ?? null;
  };
  const achievementYear = year('year');
  const from = year('from');
  const line = {
    awardCode: reader.text('award', 'danh hiệu, hình thức', { required: false }),
    subject: reader.choice('subject', 'đối tượng', COMMENDATION_SUBJECTS),
    type: reader.choice('type', 'loại hình', COMMENDATION_TYPES),
    agency: reader.text('agency', 'cơ quan', { required: false, maximum: 300 }),
    name: reader.text('name', 'tên', { required: false, maximum: 300 }),
    chosen: chosen(),
    detail: reader.text('detail', 'chức vụ, địa chỉ', { required: false, maximum: 300 }),
    achievementFrom: from === 0 ? achievementYear : from,
    achievementYear,
  };
  try {
    return reader.finish(line);
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    throw new InvalidInput(error.violations.map((violation) => ({ ...violation, place })));
  }
}

/** Reads several lines and tells all that is wrong with them at once. */
export function readLines(lines: readonly object[]): TypedLine[] {
  const violations: InvalidInput['violations'][number][] = [];
  const read = lines.flatMap((line, index) => {
    try {
      return [readLine(line, index)];
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      violations.push(...error.violations);
      return [];
    }
  });
  if (lines.length === 0) violations.push({ code: 'decision_without_lines', place: 'lines' });
  if (violations.length > 0) throw new InvalidInput(violations);
  return read;
}
