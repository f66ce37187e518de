import { Injectable } from '@nestjs/common';
import { attendanceOf } from '../../domain/commendation/votes';
import type { SessionAttendance } from '../../domain/councils/council';
import { Database } from '../../database/database';
import type { Actor } from '../../platform/access';
import { AuditService, StaleWrite } from '../../platform/audit';
import { Forbidden, InvalidInput } from '../../platform/errors';
import {
  attendanceRuleOf,
  type Council,
  presentOf,
  type SessionDetails,
  type SessionDraft,
  type SessionSummary,
} from './council';
import { mayManage, visibleTo } from './councils.policy';
import { requireState, sessionSubject, SessionReader } from './session-reader';
import { SessionWritesRepository } from './session-writes.repository';

/** Whether one member is there. */
export interface AttendanceLine {
  readonly memberId: string;
  readonly status: SessionAttendance;
  readonly note: string;
}

/** Prepares sessions and notes who is there. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly database: Database,
    private readonly reader: SessionReader,
    private readonly writes: SessionWritesRepository,
    private readonly audit: AuditService,
  ) {}

  /** Sessions of a council, or with null of all that the actor may know of; the newest first. */
  list(actor: Actor, councilId: string | null): Promise<SessionSummary[]> {
    return this.reader.list(actor, councilId);
  }

  /** A session as the actor may see it. */
  async find(actor: Actor, id: string): Promise<SessionDetails> {
    return visibleTo(actor, await this.reader.find(actor, id));
  }

  async create(actor: Actor, council: Council, draft: SessionDraft): Promise<string> {
    if (!mayManage(actor, council)) throw new Forbidden();
    return this.database.transaction(async () => {
      const id = await this.writes.insert(council.id, draft, actor.name);
      const data = { ...fieldsOf(draft), council: council.name };
      this.audit.record({ actor, action: 'council_session.created', subject: sessionSubject(draft), data });
      return id;
    });
  }

  /** Changes what is prepared; the day stays once it is opened, because it says who is a member. StaleWrite as usual. */
  async change(actor: Actor, id: string, version: number, draft: SessionDraft): Promise<void> {
    await this.database.transaction(async () => {
      const session = await this.reader.lockFor(actor, id, null);
      requireState(session, ['preparing', 'in_session']);
      const [before, after] = [fieldsOf(session), fieldsOf(draft)];
      if (session.version !== version) {
        const change = await this.audit.lastChange(sessionSubject(session));
        throw new StaleWrite('Phiên họp', change, before, after, session.version);
      }
      if (session.state !== 'preparing' && session.heldOn !== draft.heldOn) {
        throw new InvalidInput([{ code: 'read_only', place: 'heldOn' }], 'Phiên họp đã khai mạc, không đổi ngày được.');
      }
      await this.writes.change(session.id, version, draft);
      this.audit.record({
        actor,
        action: 'council_session.changed',
        subject: sessionSubject(session),
        data: { before, after },
      });
    });
  }

  /** Notes who is there; members that are not named stay as they were. Not while papers are out. */
  async attend(actor: Actor, id: string, lines: readonly AttendanceLine[]): Promise<void> {
    await this.database.transaction(async () => {
      const session = await this.reader.lockFor(actor, id, null);
      requireState(session, ['preparing', 'in_session']);
      const known = session.roster.map(({ memberId }) => memberId);
      if (lines.some(({ memberId }) => !known.includes(memberId))) {
        throw new InvalidInput([{ code: 'unknown_choice', place: 'attendance', parameters: { label: 'thành viên' } }]);
      }
      await this.writes.attend(session.id, lines);
      await this.writes.touch(session.id);
      const after = await this.reader.find(actor, session.id);
      const { present, members } = attendanceOf(
        attendanceRuleOf(session.council),
        after.roster.length,
        presentOf(after).length,
      );
      const data = { present: `${String(present)}/${String(members)}` };
      this.audit.record({ actor, action: 'council_session.attended', subject: sessionSubject(session), data });
    });
  }
}

function fieldsOf({
  title,
  heldOn,
  startsAt,
  venue,
  presidedBy,
  recordedBy,
  conclusion,
}: SessionDraft): Record<string, string> {
  return { title, heldOn, startsAt, venue, presidedBy, recordedBy, content: conclusion };
}
