import { FieldReader } from '../../platform/forms';
import type { HandoverDraft } from './handover';

const LONGEST_NOTE = 2_000;

/** A hand-over as somebody typed it. InvalidInput with everything that is wrong. */
export function readHandover(fields: object): HandoverDraft {
  const reader = new FieldReader(fields);
  const draft = {
    chairCode: reader.text('chair', 'Khối trưởng mới'),
    viceChairCode: reader.optionalText('viceChair', 'Khối phó mới'),
    effectiveOn: reader.date('effectiveOn', 'ngày bàn giao'),
    outgoingUserId: reader.optionalText('outgoing', 'thư ký thôi nhiệm vụ'),
    incomingUserId: reader.optionalText('incoming', 'thư ký mới'),
    note: reader.text('note', 'ghi chú', { required: false, maximum: LONGEST_NOTE }),
  };
  if (draft.chairCode !== '' && draft.viceChairCode === draft.chairCode) {
    reader.refuse({ code: 'handover_same_agency', place: 'viceChair' });
  }
  if (draft.incomingUserId !== null && draft.incomingUserId === draft.outgoingUserId) {
    reader.refuse({ code: 'handover_same_person', place: 'incoming' });
  }
  return reader.finish(draft);
}
