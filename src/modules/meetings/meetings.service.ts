import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { type Actor, may } from '../../platform/access';
import { AuditService, chainOfBloc } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Conflict, Forbidden } from '../../platform/errors';
import { accessPlace, type BlocPlace, requireUnlocked, ReviewStatesService } from '../blocs';
import { KeptMeetings } from './kept-meetings.service';
import type { AgreedTask, KeptMeeting, ListedMeeting, Meeting, MeetingEvent, MeetingPlan } from './meeting';
import { auditedChange, isChange, planFields, requireOpenPart, subjectOf } from './meeting-fields';
import { MeetingReader } from './meeting-reader';
import { MeetingsRepository } from './meetings.repository';

/** Meetings of the reviews of blocs: found, planned, changed. */
@Injectable()
export class MeetingsService {
  constructor(
    private readonly database: Database,
    private readonly reader: MeetingReader,
    private readonly repository: MeetingsRepository,
    private readonly states: ReviewStatesService,
    private readonly kept: KeptMeetings,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** The meetings of a place, the newest first; none without a review. The caller has found the place with `meeting.read`. */
  async list(place: BlocPlace): Promise<ListedMeeting[]> {
    if (place.review === null) return [];
    const kept = await this.kept.list(place);
    return kept?.map(({ meeting }) => listed(meeting)) ?? this.repository.list(place.review.id);
  }

  /** A meeting by its number in the place, or by its id, with the attendance of every member. NotFound otherwise. */
  find(actor: Actor, place: BlocPlace, key: string): Promise<Meeting> {
    return this.reader.find(actor, place, key);
  }

  /** The steps that a meeting took, in the order of time; of a closed period as they were kept. */
  async events({ id, kept }: Pick<Meeting, 'id' | 'kept'>): Promise<readonly MeetingEvent[]> {
    return kept?.events ?? this.repository.events(id);
  }

  /** Tasks that concluded meetings of the bloc agreed on in the year of the place and the year before, the newest first. */
  agreedTasks(place: BlocPlace): Promise<AgreedTask[]> {
    return this.repository.agreedTasks(place.bloc.id, place.year.from, place.year.to);
  }

  /** The share of the units that a new meeting of the bloc begins with; null where nothing suggests one. */
  usualQuorum({ bloc, year }: BlocPlace): Promise<string | null> {
    return this.repository.usualQuorum(bloc.id, year);
  }

  /** Plans a meeting and promises its number. Forbidden for who does not manage meetings, Conflict without a review or once it is closed. */
  async create(actor: Actor, place: BlocPlace, plan: MeetingPlan): Promise<number> {
    if (!may(actor, 'meeting.manage', accessPlace(place))) throw new Forbidden();
    const { review } = place;
    if (review === null) throw new Conflict('Kỳ này chưa được mở cho khối nên chưa lập được cuộc họp.');
    return this.database.transaction(async () => {
      const state = await this.states.hold(place);
      if (state === 'closed') requireUnlocked({ ...place, review: { state } });
      const { number } = await this.repository.create(review.id, plan, actor.name, this.clock.now());
      const { part, after } = auditedChange('Thông tin chung', {}, planFields(plan));
      const record = { chain: chainOfBloc(place.bloc.code), actor, subject: subjectOf(place, { number }) };
      this.audit.record({ ...record, action: 'meeting.created', data: { part, after } });
      return number;
    });
  }

  /**
   * Changes the plan over the version that was seen and promises the new one. The same values again change nothing; StaleWrite with both sides
   * when somebody else changed it, Conflict once the meeting is concluded.
   */
  async change(actor: Actor, place: BlocPlace, key: string, version: number, plan: MeetingPlan): Promise<number> {
    return this.database.transaction(async () => {
      const meeting = await this.reader.lock(actor, place, key, 'meeting.manage');
      requireOpenPart('plan', meeting);
      const before = planFields(meeting);
      const after = planFields(plan);
      if (!isChange('Thông tin cuộc họp', { version: meeting.version, fields: before, saved: meeting }, after, version))
        return meeting.version;
      await this.repository.savePlan(meeting.id, version, plan, actor.name, this.clock.now());
      const record = { chain: chainOfBloc(place.bloc.code), actor, subject: subjectOf(place, meeting) };
      this.audit.record({
        ...record,
        action: 'meeting.changed',
        data: auditedChange('Thông tin chung', before, after),
      });
      return version + 1;
    });
  }
}

function listed({
  id,
  number,
  kind,
  title,
  state,
  heldOn,
  startsAt,
  venue,
  count,
}: KeptMeeting['meeting']): ListedMeeting {
  return { id, number, kind, title, state, heldOn, startsAt, venue, present: count.present };
}
