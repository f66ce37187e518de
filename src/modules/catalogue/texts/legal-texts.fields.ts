import { LEGAL_TEXT_KINDS } from '../../../domain/commendation/legal-texts';
import { FieldReader } from '../../../platform/forms';
import type { ChangedLegalTextFields, LegalTextFields, NewLegalTextFields, SeenVersionFields } from './legal-texts.dto';
import type { LegalTextDraft } from './legal-texts.repository';

const CODE = /^[A-Z0-9][A-Z0-9-]{0,29}$/;
const LONGEST_TITLE = 500;
const LONGEST_NOTE = 1000;

/** A new legal text, with the code of the one whose place it takes. Throws InvalidInput naming every field that is wrong. */
export function readNewLegalText(fields: NewLegalTextFields): { draft: LegalTextDraft; replaces: string | null } {
  const reader = new FieldReader(fields);
  const draft = { ...said(reader, fields), code: reader.pattern('code', 'mã văn bản', CODE, 'code_form') };
  return reader.finish({ draft, replaces: reader.optionalText('replaces', 'văn bản bị thay thế') });
}

/** What is put right about a text, with the version that was read. */
export function readChangedLegalText(
  code: string,
  fields: ChangedLegalTextFields,
): { draft: LegalTextDraft; version: number } {
  const reader = new FieldReader(fields);
  const draft = { ...said(reader, fields), code };
  return reader.finish({ draft, version: reader.integer('version', 'phiên bản', 1) });
}

/** The version that somebody has read. */
export function readSeenVersion(fields: SeenVersionFields): number {
  const reader = new FieldReader(fields);
  return reader.finish(reader.integer('version', 'phiên bản', 1));
}

function said(reader: FieldReader, fields: LegalTextFields): Omit<LegalTextDraft, 'code'> {
  const note = reader.text('note', 'điều còn phải kiểm tra', { required: false, maximum: LONGEST_NOTE });
  return {
    kind: reader.choice('kind', 'loại văn bản', LEGAL_TEXT_KINDS),
    number: reader.text('number', 'số, ký hiệu'),
    title: reader.text('title', 'trích yếu', { maximum: LONGEST_TITLE }),
    printedTitle: reader.text('printedTitle', 'tên in trong văn bản', { maximum: LONGEST_TITLE }),
    issuingBody: reader.text('issuingBody', 'cơ quan ban hành'),
    issuedOn: reader.optionalDate('issuedOn'),
    from: reader.optionalDate('from'),
    to: reader.optionalDate('to'),
    replacedBy: reader.optionalText('replacedBy', 'văn bản thay thế'),
    amends: reader.optionalText('amends', 'văn bản được sửa đổi'),
    amendmentWords: reader.text('amendmentWords', 'cách in khi được sửa đổi', { required: false }),
    isReportGround: [true, '1', 'true'].some((yes) => yes === fields.isReportGround),
    confidence: note === '' ? 'confirmed' : 'to_check',
    note,
  };
}
