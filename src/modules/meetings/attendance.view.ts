import { formatDate, formatInstant } from '../../text/date';
import { answerKindWords, attendanceStatusWords, REPORT_PARTS } from '../../text/vi';
import type { UnitView } from '../../../templates/pages/meetings/attendance';
import type { CommentView } from '../../../templates/pages/meetings/comments';
import type { FieldOption } from '../../../templates/pages/meetings/meeting-props';
import type { BlocPlace } from '../blocs';
import type { AgencyAccount } from './attendance.repository';
import type { AttendanceRow, Meeting, MeetingComment } from './meeting';
import { meetingPath } from './meeting-paths';
import { partForm, type SentPart } from './part-forms';

export function attendanceFormId(agencyCode: string): string {
  return `diem-danh-${agencyCode}`;
}

export function answerFormId(commentId: string): string {
  return `tra-loi-${commentId}`;
}

export const COMMENT_FORM_ID = 'gop-y-moi';

/** Every unit as the page of the attendance shows it; with forms where the reader may take it down. */
export function unitViews(
  place: BlocPlace,
  meeting: Meeting,
  accounts: readonly AgencyAccount[],
  mayWrite: boolean,
  sent: SentPart | null,
): UnitView[] {
  return meeting.attendance.map((unit) => {
    const action = `${meetingPath(place, meeting)}/diem-danh/${unit.code}`;
    const stored = { values: unitValues(unit), version: unit.version };
    return {
      code: unit.code,
      name: unit.name,
      status: unit.status === null ? 'Chưa điểm danh' : attendanceStatusWords[unit.status],
      statusKind: unit.status === null ? 'idle' : unit.present ? 'ok' : 'warn',
      who: whoOf(unit),
      fileHref: unit.authorisationFile === null ? null : `/tep/${unit.authorisationFile.id}`,
      fileName: unit.authorisationFile?.name ?? '',
      form: mayWrite ? partForm(attendanceFormId(unit.code), action, stored, sent) : null,
      accounts: accountOptions(unit, accounts),
    };
  });
}

/** The comments with their answers; with forms where the reader may answer. */
export function commentViews(
  place: BlocPlace,
  meeting: Meeting,
  comments: readonly MeetingComment[],
  mayAnswer: boolean,
  sent: SentPart | null,
): CommentView[] {
  const names = new Map(place.members.map(({ agencyId, name }) => [agencyId, name]));
  return comments.map((comment) => {
    const { id, agencyId, answerKind, answer, answeredBy, answeredAt } = comment;
    const values = { answerKind: answerKind ?? 'accepted', answer };
    const author = agencyId === null ? comment.authorName : `${names.get(agencyId) ?? ''} (${comment.authorName})`;
    return {
      ...{ id, author, content: comment.content, answer },
      section: comment.section === '' ? 'Toàn văn' : comment.section,
      at: formatInstant(comment.commentedAt),
      answerWords: answerKind === null ? 'Chưa trả lời' : answerKindWords[answerKind],
      answerKind: answerKind === null ? 'idle' : 'ok',
      answeredBy: answeredBy === null || answeredAt === null ? '' : `${answeredBy}, ${formatInstant(answeredAt)}`,
      form: mayAnswer
        ? partForm(
            answerFormId(id),
            `${meetingPath(place, meeting)}/gop-y/${id}`,
            { values, version: comment.version },
            sent,
          )
        : null,
    };
  });
}

/** The parts of the report that may be commented on, the whole first. */
export const SECTION_OPTIONS: readonly FieldOption[] = [
  { value: '', label: 'Toàn văn' },
  ...REPORT_PARTS.map((part) => ({ value: part, label: part })),
];

function unitValues(unit: AttendanceRow): Record<string, string> {
  return {
    status: unit.status ?? '',
    attendeeName: unit.attendeeName,
    attendeePosition: unit.attendeePosition,
    userId: unit.userId ?? '',
    authorisationNumber: unit.authorisationNumber,
    authorisationDate: unit.authorisationDate === null ? '' : formatDate(unit.authorisationDate),
  };
}

function whoOf(unit: AttendanceRow): string {
  const who = [unit.attendeeName, unit.attendeePosition].filter((text) => text !== '').join(', ');
  const authorisation = unit.authorisation === null ? '' : `ủy quyền ${unit.authorisation}`;
  return [who, authorisation].filter((text) => text !== '').join(' · ');
}

function accountOptions(unit: AttendanceRow, accounts: readonly AgencyAccount[]): FieldOption[] {
  const own = accounts.filter(({ agencyId }) => agencyId === unit.agencyId);
  return [{ value: '', label: 'Chưa chọn' }, ...own.map(({ userId, name }) => ({ value: userId, label: name }))];
}
