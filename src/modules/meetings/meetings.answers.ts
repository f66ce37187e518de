import { ApiProperty } from '@nestjs/swagger';
import { ATTENDANCE_STATUSES } from '../../domain/meetings/attendance';
import { ANSWER_KINDS, ITEM_KINDS, MEETING_KINDS, TEXT_SECTIONS } from '../../domain/meetings/meeting';
import { MEETING_ACTIONS, MEETING_STATES } from '../../domain/workflow/meeting';
import type { BlocPlace } from '../blocs';
import type {
  AgreedTask,
  ListedMeeting,
  Meeting,
  MeetingComment,
  MeetingEvent,
  MeetingPlan,
  MeetingRecord,
} from './meeting';

/** One meeting of a list. */
export class ListedMeetingAnswer {
  @ApiProperty() number!: number;
  @ApiProperty({ enum: MEETING_KINDS }) kind!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ enum: MEETING_STATES }) state!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) heldOn!: string | null;
  @ApiProperty({ description: 'Số đơn vị có mặt' }) present!: number;
}

export class MeetingListAnswer {
  @ApiProperty({ type: [ListedMeetingAnswer] }) meetings!: ListedMeetingAnswer[];
}

/** That something was made: where it lies. */
export class CreatedMeetingAnswer {
  @ApiProperty({ description: 'Số thứ tự của cuộc họp trong kỳ, dùng trong địa chỉ' }) number!: number;
}

export class CreatedAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
}

export class VersionAnswer {
  @ApiProperty({ description: 'Phiên bản sau khi ghi' }) version!: number;
}

export class UnitAnswer {
  @ApiProperty() agency!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: ATTENDANCE_STATUSES, nullable: true }) status!: string | null;
  @ApiProperty() present!: boolean;
  @ApiProperty() attendeeName!: string;
  @ApiProperty() attendeePosition!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Tài khoản thay mặt đơn vị' }) userId!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Văn bản ủy quyền của người dự thay' })
  authorisation!: string | null;
  @ApiProperty() version!: number;
}

export class QuorumAnswer {
  @ApiProperty() total!: number;
  @ApiProperty() present!: number;
  @ApiProperty() required!: number;
  @ApiProperty() reached!: boolean;
}

export class MeetingItemAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: ITEM_KINDS }) kind!: string;
  @ApiProperty() position!: number;
  @ApiProperty() content!: string;
  @ApiProperty() presenter!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Mã cơ quan thực hiện' }) agency!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) due!: string | null;
  @ApiProperty() isCurrent!: boolean;
  @ApiProperty() version!: number;
}

export class MeetingTextAnswer {
  @ApiProperty({ enum: TEXT_SECTIONS }) section!: string;
  @ApiProperty() content!: string;
  @ApiProperty() version!: number;
}

export class ConclusionAnswer {
  @ApiProperty() agency!: string;
  @ApiProperty() judgement!: string;
  @ApiProperty() remark!: string;
  @ApiProperty() version!: number;
}

export class MeetingCommentAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Mã cơ quan; không có là lãnh đạo phụ trách khối' })
  agency!: string | null;
  @ApiProperty() author!: string;
  @ApiProperty() section!: string;
  @ApiProperty() content!: string;
  @ApiProperty({ format: 'date-time' }) commentedAt!: string;
  @ApiProperty({ enum: ANSWER_KINDS, nullable: true }) answerKind!: string | null;
  @ApiProperty() answer!: string;
  @ApiProperty() version!: number;
}

export class MeetingEventAnswer {
  @ApiProperty({ enum: MEETING_ACTIONS }) action!: string;
  @ApiProperty() from!: string;
  @ApiProperty() to!: string;
  @ApiProperty({ type: String, nullable: true }) reason!: string | null;
  @ApiProperty() by!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
}

/** A whole meeting. */
export class MeetingAnswer extends ListedMeetingAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() version!: number;
  @ApiProperty({ type: String, nullable: true }) startsAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) endsAt!: string | null;
  @ApiProperty() venue!: string;
  @ApiProperty() presidedBy!: string;
  @ApiProperty() recordedBy!: string;
  @ApiProperty() withLeader!: boolean;
  @ApiProperty() withHomeAffairs!: boolean;
  @ApiProperty() otherInvitees!: string;
  @ApiProperty() quorum!: string;
  @ApiProperty({ type: QuorumAnswer }) count!: QuorumAnswer;
  @ApiProperty({ type: [UnitAnswer] }) attendance!: UnitAnswer[];
  @ApiProperty({ type: [MeetingItemAnswer] }) items!: MeetingItemAnswer[];
  @ApiProperty({ type: [MeetingTextAnswer] }) texts!: MeetingTextAnswer[];
  @ApiProperty({ type: [ConclusionAnswer] }) conclusions!: ConclusionAnswer[];
  @ApiProperty({ type: [MeetingCommentAnswer] }) comments!: MeetingCommentAnswer[];
  @ApiProperty({ type: [MeetingEventAnswer] }) events!: MeetingEventAnswer[];
}

export class AgreedTaskAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() content!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Mã cơ quan; không có là toàn khối' })
  agency!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) due!: string | null;
  @ApiProperty() period!: string;
  @ApiProperty() meetingNumber!: number;
  @ApiProperty() meetingTitle!: string;
}

export class AgreedTasksAnswer {
  @ApiProperty({ type: [AgreedTaskAnswer] }) tasks!: AgreedTaskAnswer[];
}

/** Everything that is known of a meeting, by codes. */
export interface WholeMeeting {
  readonly meeting: Meeting;
  readonly record: MeetingRecord;
  readonly comments: readonly MeetingComment[];
  readonly events: readonly MeetingEvent[];
}

export function meetingListAnswer(meetings: readonly ListedMeeting[]): MeetingListAnswer {
  return {
    meetings: meetings.map(({ number, kind, title, state, heldOn, present }) => ({
      ...{ number, kind, title, state, heldOn, present },
    })),
  };
}

export function meetingAnswer(place: BlocPlace, { meeting, record, comments, events }: WholeMeeting): MeetingAnswer {
  const code = codesOf(place);
  const { attendance, count } = meeting;
  return {
    ...planAnswer(meeting),
    ...{ id: meeting.id, number: meeting.number, state: meeting.state, version: meeting.version, count },
    present: count.present,
    attendance: attendance.map((unit) => ({
      ...{ agency: unit.code, name: unit.name, status: unit.status, present: unit.present },
      ...{ attendeeName: unit.attendeeName, attendeePosition: unit.attendeePosition, userId: unit.userId },
      ...{ authorisation: unit.authorisation, version: unit.version },
    })),
    items: record.items.map(({ id, kind, position, content, presenter, agencyId, dueOn, isCurrent, version }) => ({
      ...{ id, kind, position, content, presenter, agency: code(agencyId), due: dueOn, isCurrent, version },
    })),
    texts: record.texts.map(({ section, content, version }) => ({ section, content, version })),
    conclusions: record.conclusions.map(({ agencyId, judgement, remark, version }) => ({
      ...{ agency: code(agencyId) ?? '', judgement, remark, version },
    })),
    comments: comments.map((comment) => ({
      ...{ id: comment.id, agency: code(comment.agencyId), author: comment.authorName, section: comment.section },
      ...{ content: comment.content, commentedAt: comment.commentedAt.toISOString() },
      ...{ answerKind: comment.answerKind, answer: comment.answer, version: comment.version },
    })),
    events: events.map(({ action, from, to, reason, actorName, happenedAt }) => ({
      ...{ action, from, to, reason, by: actorName, at: happenedAt.toISOString() },
    })),
  };
}

function planAnswer(plan: MeetingPlan): MeetingPlan {
  const { kind, title, heldOn, startsAt, endsAt, venue, presidedBy, recordedBy, withLeader, withHomeAffairs } = plan;
  const { otherInvitees, quorum } = plan;
  return {
    ...{ kind, title, heldOn, startsAt, endsAt, venue, presidedBy, recordedBy, withLeader, withHomeAffairs },
    ...{ otherInvitees, quorum },
  };
}

export function agreedTasksAnswer(place: BlocPlace, tasks: readonly AgreedTask[]): AgreedTasksAnswer {
  const code = codesOf(place);
  return {
    tasks: tasks.map(({ id, content, agencyId, dueOn, periodCode, meetingNumber, meetingTitle }) => ({
      ...{ id, content, agency: code(agencyId), due: dueOn, period: periodCode, meetingNumber, meetingTitle },
    })),
  };
}

function codesOf({ members }: BlocPlace): (agencyId: string | null) => string | null {
  const codes = new Map(members.map(({ agencyId, code }) => [agencyId, code]));
  return (agencyId) => (agencyId === null ? null : (codes.get(agencyId) ?? null));
}
