import { isConfirmed, PUBLICATION_WORDS } from '../../domain/publication/confirmation';
import { FieldReader } from '../../platform/forms';
import type { PublicationDraft } from './publication';

const LONGEST_NUMBER = 60;
const LONGEST_REASON = 2_000;

/** The decision of a publication as somebody typed it, confirmed in words. InvalidInput with everything that is wrong. */
export function readPublication(fields: object, today: string): PublicationDraft {
  const reader = new FieldReader(fields);
  const decidedOn = reader.date('decidedOn', 'ngày quyết định');
  if (decidedOn > today) {
    reader.refuse({ code: 'date_after_today', place: 'decidedOn', parameters: { today } });
  }
  const draft = {
    number: reader.text('number', 'số quyết định', { maximum: LONGEST_NUMBER }),
    decidedOn,
    signer: reader.text('signer', 'người ký'),
    issuingBody: reader.text('issuingBody', 'cơ quan ban hành'),
    fileId: reader.text('fileId', 'tệp quyết định', { required: false }),
    version: reader.integer('version', 'phiên bản của kỳ'),
  };
  if (draft.fileId === '') reader.refuse({ code: 'decision_file_missing', place: 'fileId' });
  if (!isConfirmed(reader.text('confirmation', 'chữ xác nhận', { required: false }))) {
    reader.refuse({ code: 'confirmation_differs', place: 'confirmation', parameters: { words: PUBLICATION_WORDS } });
  }
  return reader.finish(draft);
}

/** The version of a closing. */
export function readVersion(fields: object): number {
  const reader = new FieldReader(fields);
  return reader.finish(reader.integer('version', 'phiên bản của kỳ'));
}

/** The version and the reason of a re-opening. */
export function readReopening(fields: object): { version: number; reason: string } {
  const reader = new FieldReader(fields);
  const version = reader.integer('version', 'phiên bản của kỳ');
  const reason = reader.text('reason', 'lý do', { required: false, maximum: LONGEST_REASON });
  if (reason === '') reader.refuse({ code: 'reason_missing', place: 'reason' });
  return reader.finish({ version, reason });
}
