import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import { next, type Transition } from '../../domain/workflow/machine';
import { type MeetingAction, meetingMachine, type MeetingState } from '../../domain/workflow/meeting';
import { invitation } from '../../../templates/documents/invitation/invitation';
import { minutes } from '../../../templates/documents/minutes/minutes';
import { cancelledNotice, invitationNotice, minutesNotice } from '../../text/notices/meetings';
import { meetingStateWords } from '../../text/vi';
import { Database } from '../../database/database';
import { type Actor, may } from '../../platform/access';
import { AuditService, chainOfBloc } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Conflict, Forbidden, InvalidInput } from '../../platform/errors';
import { requiredReason } from '../../platform/forms';
import { NoticesService } from '../../platform/notices';
import { accessPlace, type BlocPlace, ReviewStatesService } from '../blocs';
import { DocumentsRepository } from './documents.repository';
import type { Meeting } from './meeting';
import { MeetingDocumentsService } from './meeting-documents.service';
import { subjectOf } from './meeting-fields';
import { toLeader, toMembers } from './meeting-notices';
import { meetingPath } from './meeting-paths';
import { MeetingReader } from './meeting-reader';
import { readinessViolations } from './meeting-readiness';
import { couldEver } from './meetings.policy';
import { MeetingsRepository } from './meetings.repository';
import { RecordsService } from './records.service';

type Step = Transition<MeetingState, MeetingAction>;

/** What goes with a step: the version of the meeting that was seen, a reason, the number and day of the document. */
export interface MeetingStepRequest {
  readonly version: number;
  readonly reason: string;
  /** Of the invitation or of the minutes; '' where there is none. */
  readonly number: string;
  readonly date: BusinessDate | null;
}

/** Moves meetings along their states (src/domain/workflow/meeting.ts). */
@Injectable()
export class MeetingStepsService {
  constructor(
    private readonly database: Database,
    private readonly reader: MeetingReader,
    private readonly meetings: MeetingsRepository,
    private readonly records: RecordsService,
    private readonly documents: MeetingDocumentsService,
    private readonly kept: DocumentsRepository,
    private readonly states: ReviewStatesService,
    private readonly notices: NoticesService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes a step. The same step by the same person on the version it was taken from changes nothing. Throws Forbidden
   * when it is never theirs to take, Conflict when state or version do not allow it, InvalidInput for a missing reason
   * or number and for a meeting that is not ready for the step.
   */
  async take(
    actor: Actor,
    place: BlocPlace,
    key: string,
    action: MeetingAction,
    request: MeetingStepRequest,
  ): Promise<void> {
    await this.database.transaction(async () => {
      const meeting = await this.reader.lock(actor, place, key, 'meeting.manage');
      if (!may(actor, 'meeting.manage', accessPlace(place)) || !couldEver(actor, place, action)) throw new Forbidden();
      if (await this.isRepeated(actor, meeting, action, request)) return;
      const step = next(meetingMachine, meeting.state, action);
      if (!step) throw impossible(meeting);
      if (request.version !== meeting.version) throw changed(meeting);
      if (action === 'resume') await this.states.holdOpen(place);
      const reason = step.needsReason ? requiredReason(request.reason) : null;
      await this.requireReady(meeting, action, request);
      await this.meetings.move(meeting.id, step, reason, actor, this.clock.now());
      await this.follow(actor, place, meeting, step, { ...request, reason: reason ?? '' });
      const record = { chain: chainOfBloc(place.bloc.code), actor, subject: subjectOf(place, meeting) };
      const { from, to } = step;
      this.audit.record({ ...record, action: 'meeting.moved', data: { action, from, to, reason: reason ?? '' } });
    });
  }

  private async isRepeated(
    actor: Actor,
    meeting: Meeting,
    action: MeetingAction,
    { version }: MeetingStepRequest,
  ): Promise<boolean> {
    if (version !== meeting.version - 1) return false;
    const last = (await this.meetings.events(meeting.id)).at(-1);
    return last?.action === action && last.to === meeting.state && last.actorId === actor.userId;
  }

  private async requireReady(meeting: Meeting, action: MeetingAction, request: MeetingStepRequest): Promise<void> {
    const { items } = await this.records.read(meeting);
    const agenda = items.filter(({ kind }) => kind === 'agenda').length;
    const readiness = { agendaLines: agenda, unfinishedBallots: await this.meetings.unfinishedBallots(meeting.id) };
    const violations = readinessViolations(meeting, readiness, action, request, this.clock.today());
    if (violations.length > 0) throw new InvalidInput(violations, 'Cuộc họp chưa sẵn sàng cho bước này.');
  }

  /** What a step brings about: documents that are kept, people who are told. */
  private async follow(
    actor: Actor,
    place: BlocPlace,
    meeting: Meeting,
    { action, from }: Step,
    request: MeetingStepRequest,
  ): Promise<void> {
    if (action === 'invite' || action === 'invite_again') await this.invite(actor, place, meeting, action, request);
    if (action === 'sign_minutes') await this.sign(actor, place, meeting, request);
    if (action === 'cancel' && from === 'invited') {
      const content = { ...cancelledNotice(meeting.title, request.reason), path: meetingPath(place, meeting) };
      await this.notices.tellAll(actor, toMembers(place, content, `meeting:${meeting.id}:cancelled`));
    }
  }

  private async invite(
    actor: Actor,
    place: BlocPlace,
    meeting: Meeting,
    action: MeetingAction,
    { number, date }: MeetingStepRequest,
  ): Promise<void> {
    const { meta } = invitation(await this.documents.invitationFacts(place, meeting, { number, date }));
    await this.kept.addInvitation(meeting.id, {
      version: meeting.version,
      number,
      issuedOn: date ?? '',
      contentHash: meta.contentHash,
      sentBy: actor.name,
      sentAt: this.clock.now(),
    });
    const content = { ...invitationNotice(meeting, action === 'invite_again'), path: meetingPath(place, meeting) };
    const key = `meeting:${meeting.id}:invitation:${String(meeting.version)}`;
    const leader = meeting.withLeader ? [toLeader(place, content, key)] : [];
    await this.notices.tellAll(actor, [...toMembers(place, content, key), ...leader]);
  }

  private async sign(actor: Actor, place: BlocPlace, meeting: Meeting, request: MeetingStepRequest): Promise<void> {
    const number = request.number === '' ? null : request.number;
    const facts = await this.documents.minutesFacts(place, meeting, { number, date: request.date });
    const { contentHash } = minutes(facts).meta;
    await this.kept.addMinutes(meeting.id, { facts, contentHash, signedBy: actor.name, signedAt: this.clock.now() });
    const content = { ...minutesNotice(meeting.title), path: `${meetingPath(place, meeting)}/bien-ban` };
    const key = `meeting:${meeting.id}:minutes`;
    await this.notices.tellAll(actor, [...toMembers(place, content, key), toLeader(place, content, key)]);
  }
}

function impossible({ state, version }: Meeting): Conflict {
  return new Conflict(`Cuộc họp ở trạng thái “${meetingStateWords[state]}” nên không thực hiện được bước này.`, {
    state,
    version,
  });
}

function changed({ changedBy, state, version }: Meeting): Conflict {
  const sentence = `${changedBy} vừa thay đổi cuộc họp sau khi bạn mở trang này. Hãy xem lại rồi làm tiếp.`;
  return new Conflict(sentence, { state, version });
}
