import type { InvitationFacts } from '../../../templates/documents/invitation/invitation';
import type { MinutesFacts } from '../../../templates/documents/minutes/minutes';
import type { BusinessDate } from '../../domain/calendar';
import type { AttendanceStatus, Quorum } from '../../domain/meetings/attendance';
import type { AnswerKind, ItemKind, MeetingKind, TextSection } from '../../domain/meetings/meeting';
import type { MeetingAction, MeetingState } from '../../domain/workflow/meeting';

/** What a meeting is about, when and where, and who is asked to come. Times are 'HH:MM'. */
export interface MeetingPlan {
  readonly kind: MeetingKind;
  readonly title: string;
  readonly heldOn: BusinessDate | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly venue: string;
  /** The person who presides, for the chair agency. */
  readonly presidedBy: string;
  readonly recordedBy: string;
  /** Whether the leader in charge of the bloc is asked to come. */
  readonly withLeader: boolean;
  readonly withHomeAffairs: boolean;
  /** Others, one a line. */
  readonly otherInvitees: string;
  /** The share of the units that must be there, such as '2/3'. */
  readonly quorum: string;
}

/** Who saved a thing last. */
export interface Saved {
  readonly changedBy: string;
  readonly changedAt: Date;
}

/** A meeting as stored. Its address within the review is `number`. */
export interface StoredMeeting extends MeetingPlan, Saved {
  readonly id: string;
  readonly number: number;
  readonly state: MeetingState;
  readonly version: number;
}

/** The attendance of one unit; version 0 while nothing was taken down. */
export interface AttendanceRow {
  readonly agencyId: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  /** Null while nothing was taken down. */
  readonly status: AttendanceStatus | null;
  /** There itself or through an authorised substitute. */
  readonly present: boolean;
  readonly isSubstitute: boolean;
  readonly attendeeName: string;
  readonly attendeePosition: string;
  /** The account that acts (votes) for the unit in this meeting. */
  readonly userId: string | null;
  /** Of a substitute, in words: number and date, or the name of the file. */
  readonly authorisation: string | null;
  readonly authorisationNumber: string;
  readonly authorisationDate: BusinessDate | null;
  readonly authorisationFile: { readonly id: string; readonly name: string } | null;
  readonly version: number;
  readonly saved: Saved | null;
}

/** A meeting with the attendance of every member, in official order. */
export interface Meeting extends StoredMeeting {
  readonly attendance: readonly AttendanceRow[];
  readonly count: Quorum;
  /** What was kept of it at the closing of its period, which is then read instead of what is stored; null while it is live. */
  readonly kept: KeptMeeting | null;
}

/** One meeting in a list. */
export interface ListedMeeting {
  readonly id: string;
  readonly number: number;
  readonly kind: MeetingKind;
  readonly title: string;
  readonly state: MeetingState;
  readonly heldOn: BusinessDate | null;
  readonly startsAt: string | null;
  readonly venue: string;
  readonly present: number;
}

/** A step that a meeting took. */
export interface MeetingEvent {
  readonly action: MeetingAction;
  readonly from: MeetingState;
  readonly to: MeetingState;
  readonly reason: string | null;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly happenedAt: Date;
}

/** What is written of a line of the agenda, a decision or an agreed task. */
export interface ItemDraft {
  readonly content: string;
  /** Of the agenda: who presents. */
  readonly presenter: string;
  /** Of a decision or a task: who is responsible; null: the whole bloc. */
  readonly agencyId: string | null;
  readonly dueOn: BusinessDate | null;
  readonly position: number;
}

export interface MeetingItem extends ItemDraft, Saved {
  readonly id: string;
  readonly kind: ItemKind;
  readonly isCurrent: boolean;
  readonly version: number;
}

export interface MeetingText extends Saved {
  readonly section: TextSection;
  readonly content: string;
  readonly version: number;
}

/** What the meeting agreed about one agency. */
export interface ConclusionDraft {
  readonly judgement: string;
  readonly remark: string;
}

export interface Conclusion extends ConclusionDraft, Saved {
  readonly agencyId: string;
  readonly version: number;
}

/** Everything that was written down of a meeting. */
export interface MeetingRecord {
  readonly items: readonly MeetingItem[];
  readonly texts: readonly MeetingText[];
  readonly conclusions: readonly Conclusion[];
}

/** A comment on the draft report and what became of it. No agency: the leader in charge. */
export interface MeetingComment {
  readonly id: string;
  readonly agencyId: string | null;
  readonly authorId: string | null;
  readonly authorName: string;
  /** The part of the report it is about; '' is the whole. */
  readonly section: string;
  readonly content: string;
  readonly commentedAt: Date;
  readonly answerKind: AnswerKind | null;
  readonly answer: string;
  readonly answeredBy: string | null;
  readonly answeredAt: Date | null;
  readonly version: number;
}

/** A task of the next period that a meeting agreed on; no agency: of the whole bloc. */
export interface AgreedTask {
  readonly id: string;
  readonly meetingId: string;
  readonly meetingNumber: number;
  readonly meetingTitle: string;
  readonly heldOn: BusinessDate | null;
  readonly periodCode: string;
  readonly content: string;
  readonly agencyId: string | null;
  readonly dueOn: BusinessDate | null;
}

/** A meeting as the snapshot of its period holds it, with what was written, the steps it took and its documents. */
export interface KeptMeeting {
  readonly meeting: Omit<Meeting, 'kept'>;
  readonly record: MeetingRecord;
  readonly comments: readonly MeetingComment[];
  readonly events: readonly MeetingEvent[];
  readonly invitation: InvitationFacts | null;
  readonly minutes: {
    readonly facts: MinutesFacts;
    readonly contentHash: string;
    readonly signed: { readonly by: string; readonly at: string } | null;
  } | null;
}
