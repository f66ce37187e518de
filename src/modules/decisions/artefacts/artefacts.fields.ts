import { FieldReader } from '../../../platform/forms';

/** Reads a handing over. InvalidInput names every field that is wrong. */
export function readHandover(fields: object): { handedOn: string; receiver: string; handedBy: string } {
  const reader = new FieldReader(fields);
  return reader.finish({
    handedOn: reader.date('handedOn', 'ngày trao'),
    receiver: reader.text('receiver', 'người nhận'),
    handedBy: reader.text('handedBy', 'người trao'),
  });
}

/** Reads a request to issue again. InvalidInput names every field that is wrong. */
export function readReissue(fields: object): { reason: string; requestedOn: string; dueOn: string } {
  const reader = new FieldReader(fields);
  return reader.finish({
    reason: reader.text('reason', 'lý do', { maximum: 500 }),
    requestedOn: reader.date('requestedOn', 'ngày đề nghị'),
    dueOn: reader.date('dueOn', 'hạn cấp lại'),
  });
}
