import { REVOCATION_GROUNDS } from '../../../domain/commendation/revocation';
import { FieldReader, typedText } from '../../../platform/forms';
import { isSafeAmount, readAmount } from '../money/amounts';
import type { RecoveryDraft, RevocationDraft } from './revocation';

/** Reads a decision to revoke. InvalidInput names every field that is wrong. */
export function readRevocation(fields: object): RevocationDraft {
  const reader = new FieldReader(fields);
  return reader.finish({
    number: reader.text('number', 'số, ký hiệu', { maximum: 100 }),
    decidedOn: reader.date('decidedOn', 'ngày ký'),
    issuingBody: reader.text('issuingBody', 'cơ quan ban hành', { maximum: 300 }),
    signerName: reader.text('signerName', 'họ và tên người ký', { required: false, maximum: 300 }),
    signerTitle: reader.text('signerTitle', 'chức vụ người ký', { maximum: 300 }),
    ground: reader.choice('ground', 'căn cứ hủy bỏ', REVOCATION_GROUNDS),
    reason: reader.text('reason', 'lý do cụ thể', { maximum: 2_000 }),
  });
}

/** Reads what was given back, and the version that was seen. */
export function readRecovery(fields: object): RecoveryDraft & { version: number } {
  const reader = new FieldReader(fields);
  const recovered = readAmount('recovered' in fields ? typedText(fields.recovered) : '') ?? 0;
  if (!isSafeAmount(recovered))
    reader.refuse({ code: 'not_an_integer', place: 'recovered', parameters: { minimum: 0 } });
  return reader.finish({
    recovered,
    recoveredOn: reader.optionalDate('recoveredOn'),
    artefactReturnedOn: reader.optionalDate('returnedOn'),
    note: reader.text('note', 'ghi chú', { required: false, maximum: 500 }),
    version: reader.integer('version', 'phiên bản đã xem', 1),
  });
}
