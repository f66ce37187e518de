import { Injectable } from '@nestjs/common';
import type { AnswerKind } from '../../domain/meetings/meeting';
import { answerNotice, commentNotice } from '../../text/notices/meetings';
import { Database } from '../../database/database';
import type { Actor } from '../../platform/access';
import { AuditService, chainOfBloc } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Forbidden, InvalidInput, NotFound } from '../../platform/errors';
import { NoticesService, type Recipient } from '../../platform/notices';
import type { BlocPlace } from '../blocs';
import { CommentsRepository } from './comments.repository';
import type { Meeting, MeetingComment } from './meeting';
import { type AuditedChange, auditedChange, isChange, requireOpenPart, subjectOf } from './meeting-fields';
import { meetingPath } from './meeting-paths';
import { MeetingReader } from './meeting-reader';
import { commentersOf } from './meetings.policy';

/** A comment: for which member ('' chooses the only one, or the leader in charge), on which part, what. */
export interface CommentDraft {
  readonly agencyCode: string;
  readonly section: string;
  readonly content: string;
}

/** Comments of members and of the leader in charge on the draft report, and their answers. */
@Injectable()
export class CommentsService {
  constructor(
    private readonly database: Database,
    private readonly reader: MeetingReader,
    private readonly repository: CommentsRepository,
    private readonly notices: NoticesService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** In the order in which they came, of a closed period as they were kept; the caller has found the meeting. */
  async list({ id, kept }: Pick<Meeting, 'id' | 'kept'>): Promise<readonly MeetingComment[]> {
    return kept?.comments ?? this.repository.list(id);
  }

  /**
   * Adds a comment and promises its id; the same by the same person is added once. Forbidden for who neither belongs to
   * a member nor is in charge, Conflict once the meeting is concluded.
   */
  async add(actor: Actor, place: BlocPlace, key: string, draft: CommentDraft): Promise<string> {
    return this.database.transaction(async () => {
      const meeting = await this.reader.lock(actor, place, key, 'meeting.comment');
      const agencyId = commentingFor(actor, place, draft.agencyCode);
      requireOpenPart('comments', meeting);
      const { section, content } = draft;
      const known = await this.repository.list(meeting.id);
      const same = known.find(
        (one) => one.authorId === actor.userId && one.section === section && one.content === content,
      );
      if (same !== undefined) return same.id;
      const comment = { agencyId, authorId: actor.userId, authorName: actor.name, section, content };
      const id = await this.repository.add(meeting.id, comment, this.clock.now());
      const path = `${meetingPath(place, meeting)}/gop-y`;
      const notice = { ...commentNotice(meeting.title, actor.name), path, onceKey: `comment:${id}` };
      await this.notices.tell(actor, { role: 'SECRETARY', blocId: place.bloc.id }, notice);
      this.note(actor, place, meeting, auditedChange('Góp ý dự thảo báo cáo', {}, { content }));
      return id;
    });
  }

  /** Answers a comment over the version that was seen; whoever commented is told. StaleWrite with both sides. */
  async answer(
    actor: Actor,
    place: BlocPlace,
    key: string,
    id: string,
    version: number,
    answer: { readonly kind: AnswerKind; readonly text: string },
  ): Promise<number> {
    return this.database.transaction(async () => {
      const meeting = await this.reader.lock(actor, place, key, 'meeting.manage');
      const comment = (await this.repository.list(meeting.id)).find((one) => one.id === id);
      if (!comment) throw new NotFound('Không tìm thấy góp ý này.');
      requireOpenPart('answers', meeting);
      const { answeredBy, answeredAt } = comment;
      const before = { answerKind: comment.answerKind ?? '', answer: comment.answer };
      const after = { answerKind: answer.kind, answer: answer.text };
      const saved =
        answeredBy === null || answeredAt === null ? null : { changedBy: answeredBy, changedAt: answeredAt };
      if (!isChange('Trả lời góp ý', { version: comment.version, fields: before, saved }, after, version))
        return comment.version;
      await this.repository.answer(id, answer.kind, answer.text, actor.name, this.clock.now());
      const path = `${meetingPath(place, meeting)}/gop-y`;
      const content = { ...answerNotice(meeting.title, answer.kind, answer.text), path };
      const once = `answer:${id}:${String(version)}`;
      await this.notices.tellAll(
        actor,
        authorsOf(place, comment).map((to) => ({ to, content: { ...content, onceKey: `${once}:${to.role}` } })),
      );
      this.note(actor, place, meeting, auditedChange('Trả lời góp ý', before, after));
      return version + 1;
    });
  }

  private note(actor: Actor, place: BlocPlace, meeting: Meeting, data: AuditedChange): void {
    const record = { chain: chainOfBloc(place.bloc.code), actor, subject: subjectOf(place, meeting) };
    this.audit.record({ ...record, action: 'meeting.changed', data });
  }
}

/** The member for which the actor comments; null for the leader in charge. */
function commentingFor(actor: Actor, place: BlocPlace, agencyCode: string): string | null {
  const { members, asLeader } = commentersOf(actor, place);
  const member = agencyCode === '' ? members[0] : members.find(({ code }) => code === agencyCode);
  if (member !== undefined) return member.agencyId;
  if (asLeader && agencyCode === '') return null;
  if (members.length === 0 && !asLeader) throw new Forbidden();
  throw new InvalidInput([{ code: 'unknown_choice', place: 'agency', parameters: { label: 'cơ quan' } }]);
}

function authorsOf(place: BlocPlace, { agencyId }: MeetingComment): Recipient[] {
  if (agencyId === null) return [{ role: 'PROVINCIAL_LEADER', blocId: place.bloc.id }];
  return [
    { role: 'OFFICER', agencyId },
    { role: 'LEADER', agencyId },
  ];
}
