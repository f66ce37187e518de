import { MOVEMENT_EVENT_KINDS, MOVEMENT_KINDS } from '../../domain/movements';
import { FieldReader } from '../../platform/forms';
import type { MovementDraft, MovementEventDraft, ParticipationDraft } from './movement';

const LONGEST_NAME = 500;
const LONGEST_TEXT = 5000;

/** A movement, and the version that was read (0 when it is new). */
export function readMovement(fields: object): { draft: MovementDraft; version: number } {
  const reader = new FieldReader(fields);
  const from = reader.date('from', 'ngày bắt đầu');
  const to = reader.date('to', 'ngày kết thúc');
  if (from !== '' && to !== '' && to < from) reader.refuse({ code: 'movement_days', place: 'to' });
  const isAll = reader.choice('takesPart', 'đơn vị tham gia', ['all', 'chosen']) === 'all';
  const codes = reader.list('agencies');
  if (!isAll && codes.length === 0) reader.refuse({ code: 'movement_agencies_missing', place: 'takesPart' });
  const draft: MovementDraft = {
    kind: reader.choice('kind', 'loại phong trào', MOVEMENT_KINDS),
    name: reader.text('name', 'tên phong trào', { maximum: LONGEST_NAME }),
    content: reader.text('content', 'nội dung, chỉ tiêu', { required: false, maximum: LONGEST_TEXT }),
    launcher: launcher(reader),
    documentNumber: reader.text('documentNumber', 'số văn bản phát động'),
    documentOn: reader.date('documentOn', 'ngày văn bản phát động'),
    ...{ from, to, agencyCodes: isAll ? null : codes },
  };
  return reader.finish({ draft, version: versionOf(reader) });
}

/** Something that happened to a movement, with the version of the movement that was read. */
export function readEvent(fields: object): { draft: MovementEventDraft; version: number } {
  const reader = new FieldReader(fields);
  const kind = reader.choice('kind', 'việc', MOVEMENT_EVENT_KINDS);
  const isByDocument = kind === 'extension' || kind === 'closing';
  const draft: MovementEventDraft = {
    kind,
    on: reader.date('on', 'ngày'),
    documentNumber: reader.text('documentNumber', 'số văn bản', { required: isByDocument }),
    text: reader.text('text', kind === 'withdrawal' ? 'lý do' : 'kết quả', {
      required: !isByDocument,
      maximum: LONGEST_TEXT,
    }),
    endsOn: isByDocument ? reader.date('endsOn', 'ngày kết thúc mới') : null,
  };
  return reader.finish({ draft, version: reader.integer('version', 'phiên bản', 1) });
}

/** Why an event is struck out, with the version of the movement that was read. */
export function readStrike(fields: object): { reason: string; version: number } {
  const reader = new FieldReader(fields);
  const reason = reader.text('reason', 'lý do', { maximum: 1000 });
  return reader.finish({ reason, version: reader.integer('version', 'phiên bản', 1) });
}

/** The part of an agency, with the version that was read (0 while there is none). */
export function readParticipation(fields: object): { draft: ParticipationDraft; version: number } {
  const reader = new FieldReader(fields);
  const registeredOn = reader.date('registeredOn', 'ngày đăng ký');
  const results = reader.text('results', 'kết quả', { required: false, maximum: LONGEST_TEXT });
  const reportedOn = reader.optionalDate('reportedOn');
  if ((results === '') !== (reportedOn === null)) reader.refuse({ code: 'movement_results_day', place: 'reportedOn' });
  else if (reportedOn !== null && reportedOn < registeredOn) {
    reader.refuse({ code: 'movement_reported_early', place: 'reportedOn' });
  }
  const registration = reader.text('registration', 'nội dung đăng ký', { maximum: LONGEST_TEXT });
  return reader.finish({ draft: { registration, registeredOn, results, reportedOn }, version: versionOf(reader) });
}

/** The version of a movement that was read. */
export function readVersion(fields: object): number {
  const reader = new FieldReader(fields);
  return reader.finish(reader.integer('version', 'phiên bản', 1));
}

/** 'province', 'bloc:KHOI-1', 'agency:BTCTU'. */
function launcher(reader: FieldReader): MovementDraft['launcher'] {
  const [kind = '', code = ''] = reader.text('launcher', 'nơi phát động').split(':');
  if (kind === 'bloc' || kind === 'agency') return { kind, code };
  if (kind !== 'province' && kind !== '') reader.refuse({ code: 'movement_launcher_unknown', place: 'launcher' });
  return { kind: 'province', code: '' };
}

function versionOf(reader: FieldReader): number {
  const has = reader.text('version', 'phiên bản', { required: false }) !== '';
  return has ? reader.integer('version', 'phiên bản') : 0;
}
