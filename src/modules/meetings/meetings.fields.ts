import { ATTENDANCE_STATUSES, isQuorum } from '../../domain/meetings/attendance';
import { ANSWER_KINDS, ITEM_KINDS, type ItemKind, MEETING_KINDS } from '../../domain/meetings/meeting';
import { MEETING_ACTIONS, type MeetingAction } from '../../domain/workflow/meeting';
import { FieldReader } from '../../platform/forms';
import type { BlocPlace } from '../blocs';
import type { TypedAttendance } from './attendance.service';
import type { CommentDraft } from './comments.service';
import type { ConclusionDraft, ItemDraft, MeetingPlan } from './meeting';
import type { MeetingStepRequest } from './meeting-steps.service';

const LONG_TEXT = 20_000;
const LINES = 4_000;
const PERSON = 300;
const TIME = /^([01]?\d|2[0-3])[:h]([0-5]\d)$/;
/** Ids are asked for as they are; whatever is none names nothing. */
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The version that a write is made over: the one that was seen, or that of the other side when a person decided for their own. */
export function readVersion(fields: object): number {
  const { version, override } = fields as { version?: unknown; override?: unknown };
  const text = override === undefined || override === '' ? version : override;
  if (typeof text === 'number' && Number.isSafeInteger(text) && text >= 0) return text;
  return typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : 0;
}

/** The plan of a meeting. Throws InvalidInput with every mistake. */
export function readPlan(fields: object): MeetingPlan {
  const reader = new FieldReader(fields);
  const startsAt = timeOf(reader, 'startsAt', 'giờ bắt đầu');
  const endsAt = timeOf(reader, 'endsAt', 'giờ kết thúc');
  if (startsAt !== null && endsAt !== null && endsAt <= startsAt)
    reader.refuse({ code: 'meeting_times', place: 'endsAt' });
  const quorum = reader.text('quorum', 'tỷ lệ đơn vị phải có mặt', { maximum: 7 }).replaceAll(' ', '');
  if (quorum !== '' && !isQuorum(quorum)) reader.refuse({ code: 'quorum_form', place: 'quorum' });
  return reader.finish({
    kind: reader.choice('kind', 'loại cuộc họp', MEETING_KINDS),
    title: reader.text('title', 'tên cuộc họp', { maximum: PERSON }),
    heldOn: reader.optionalDate('heldOn'),
    ...{ startsAt, endsAt, quorum },
    venue: reader.text('venue', 'địa điểm', { required: false, maximum: PERSON }),
    presidedBy: reader.text('presidedBy', 'người chủ trì', { required: false, maximum: PERSON }),
    recordedBy: reader.text('recordedBy', 'thư ký hội nghị', { required: false, maximum: PERSON }),
    withLeader: reader.ticked('withLeader', 'thành phần dự họp'),
    withHomeAffairs: reader.ticked('withHomeAffairs', 'thành phần dự họp'),
    otherInvitees: longText(reader, 'otherInvitees', 'thành phần mời khác', LINES),
  });
}

/** A step and what goes with it. */
export function readStep(fields: object): { action: MeetingAction; request: MeetingStepRequest } {
  const reader = new FieldReader(fields);
  return reader.finish({
    action: reader.choice('action', 'bước', MEETING_ACTIONS),
    request: {
      version: readVersion(fields),
      reason: longText(reader, 'reason', 'lý do', LINES),
      number: reader.text('number', 'số văn bản', { required: false, maximum: 60 }),
      date: reader.optionalDate('date'),
    },
  });
}

export function readAttendance(fields: object): TypedAttendance {
  const reader = new FieldReader(fields);
  const userId = reader.optionalText('userId', 'tài khoản', 40);
  if (userId !== null && !ID.test(userId)) reader.refuse({ code: 'account_of_other_agency', place: 'userId' });
  return reader.finish({
    status: reader.choice('status', 'sự có mặt', ATTENDANCE_STATUSES),
    attendeeName: reader.text('attendeeName', 'họ và tên', { required: false }),
    attendeePosition: reader.text('attendeePosition', 'chức vụ', { required: false }),
    userId,
    authorisationNumber: reader.text('authorisationNumber', 'số văn bản', { required: false, maximum: 60 }),
    authorisationDate: reader.optionalDate('authorisationDate'),
  });
}

/** The kind of a new line. */
export function readItemKind(fields: object): ItemKind {
  const reader = new FieldReader(fields);
  return reader.finish(reader.choice('kind', 'loại nội dung', ITEM_KINDS));
}

/** A line of the agenda, a decision or a task; position 0 is the end. */
export function readItem(fields: object, place: BlocPlace): ItemDraft {
  const reader = new FieldReader(fields);
  const code = reader.text('agency', 'cơ quan', { required: false });
  const member = place.members.find((candidate) => candidate.code === code);
  if (code !== '' && member === undefined) {
    reader.refuse({ code: 'unknown_choice', place: 'agency', parameters: { label: 'cơ quan' } });
  }
  const isPlaced = reader.text('position', 'thứ tự', { required: false }) !== '';
  return reader.finish({
    content: longText(reader, 'content', 'nội dung', LINES, true),
    presenter: reader.text('presenter', 'người trình bày', { required: false }),
    agencyId: member?.agencyId ?? null,
    dueOn: reader.optionalDate('due'),
    position: isPlaced ? reader.integer('position', 'thứ tự', 1) : 0,
  });
}

export function readText(fields: object): string {
  const reader = new FieldReader(fields);
  return reader.finish(longText(reader, 'content', 'nội dung', LONG_TEXT));
}

export function readConclusion(fields: object): ConclusionDraft {
  const reader = new FieldReader(fields);
  return reader.finish({
    judgement: reader.text('judgement', 'đánh giá thống nhất', { required: false }),
    remark: longText(reader, 'remark', 'nhận xét', LINES),
  });
}

export function readComment(fields: object): CommentDraft {
  const reader = new FieldReader(fields);
  return reader.finish({
    agencyCode: reader.text('agency', 'cơ quan', { required: false }),
    section: reader.text('section', 'phần báo cáo', { required: false }),
    content: longText(reader, 'content', 'nội dung góp ý', LINES, true),
  });
}

export function readAnswer(fields: object): { kind: (typeof ANSWER_KINDS)[number]; text: string } {
  const reader = new FieldReader(fields);
  return reader.finish({
    kind: reader.choice('answerKind', 'cách xử lý', ANSWER_KINDS),
    text: longText(reader, 'answer', 'nội dung trả lời', LINES),
  });
}

/** Several lines; browsers send them with carriage returns. */
function longText(reader: FieldReader, name: string, label: string, maximum: number, required = false): string {
  return reader.text(name, label, { required, maximum }).replaceAll('\r\n', '\n');
}

function timeOf(reader: FieldReader, name: string, label: string): string | null {
  const text = reader.text(name, label, { required: false, maximum: 10 });
  if (text === '') return null;
  const [, hour = '', minute = ''] = TIME.exec(text) ?? [];
  if (hour === '') reader.refuse({ code: 'not_a_time', place: name });
  return `${hour.padStart(2, '0')}:${minute}`;
}
