import { Injectable } from '@nestjs/common';
import { attendanceOf } from '../../domain/commendation/votes';
import { kindOfMethod, type VoteMethod } from '../../domain/councils/council';
import type { SessionAction } from '../../domain/workflow/council-session';
import { attendanceSentence } from '../../text/commendation';
import { voteKindWords } from '../../text/words/councils';
import { Database } from '../../database/database';
import type { Actor } from '../../platform/access';
import { AuditService } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Conflict, InvalidInput } from '../../platform/errors';
import { attendanceRuleOf, presentOf, type SessionDetails } from './council';
import { CouncilNotices } from './council-notices';
import { explainRefusals } from './council-refusals';
import { auditedStep, sessionSubject, SessionReader, stepOf } from './session-reader';
import { unvoted } from './session-results';
import { SessionWritesRepository } from './session-writes.repository';

/** Opens and cancels sessions, and opens votes in them. */
@Injectable()
export class SessionStepsService {
  constructor(
    private readonly database: Database,
    private readonly reader: SessionReader,
    private readonly writes: SessionWritesRepository,
    private readonly notices: CouncilNotices,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Opens the session; its members stay those of its day from then on. Conflict with the numbers when too few attend. */
  async open(actor: Actor, id: string, version: number | null): Promise<void> {
    await this.database.transaction(async () => {
      const session = await this.reader.lockForChair(actor, id, version);
      stepOf(session, 'open');
      requireAttendance(session);
      await this.writes.attend(session.id, session.roster);
      await this.finish(actor, session, 'open', {});
    });
  }

  /** Cancels a session that is not concluded; votes given in it count for nothing. */
  async cancel(actor: Actor, id: string, version: number | null, reason: string): Promise<void> {
    await this.database.transaction(async () => {
      const session = await this.reader.lockFor(actor, id, version);
      stepOf(session, 'cancel');
      if (reason === '') throw new InvalidInput([{ code: 'reason_missing', place: 'reason' }]);
      await this.finish(actor, session, 'cancel', { reason });
    });
  }

  /**
   * Opens a vote on every matter that has none yet and is voted in that way, for the members who are there now. Conflict
   * without the attendance, without such a matter, and while a member who is there has no account to vote with on screen.
   */
  async startVoting(actor: Actor, id: string, version: number | null, method: VoteMethod): Promise<void> {
    await explainRefusals(() =>
      this.database.transaction(async () => {
        const session = await this.reader.lockForChair(actor, id, version);
        stepOf(session, 'start_voting');
        requireAttendance(session);
        const voters = presentOf(session);
        const itemIds = mattersOf(session, method);
        requireVoters(session, itemIds, method);
        const round = session.round + 1;
        const accounts = voters.map(({ memberId, userId }) => ({
          memberId,
          userId: method === 'paper' ? null : userId,
        }));
        const vote = { round, method, members: session.roster.length, itemIds, voters: accounts };
        await this.writes.openVote(session.id, vote, actor.name, this.clock.now());
        await this.finish(actor, session, 'start_voting', { round });
        if (method !== 'paper') await this.notices.voteOpened(actor, session, round);
      }),
    );
  }

  private async finish(
    actor: Actor,
    session: SessionDetails,
    action: SessionAction,
    change: { readonly round?: number; readonly reason?: string },
  ): Promise<void> {
    const step = stepOf(session, action);
    await this.writes.move(session.id, step.to, change);
    const data = auditedStep(step, change.reason);
    this.audit.record({ actor, action: 'council_session.moved', subject: sessionSubject(session), data });
  }
}

function requireAttendance(session: SessionDetails): void {
  const attendance = attendanceOf(attendanceRuleOf(session.council), session.roster.length, presentOf(session).length);
  if (attendance.isEnough) return;
  const { members, present, needed } = attendance;
  throw new Conflict(attendanceSentence(attendance), { members, present, needed });
}

function mattersOf(session: SessionDetails, method: VoteMethod): string[] {
  const kind = kindOfMethod(method);
  const ids = unvoted(session).flatMap(({ id, voteKind }) => (voteKind === kind ? [id] : []));
  if (ids.length > 0) return ids;
  throw new Conflict(`Không còn nội dung nào chờ ${voteKindWords[kind].toLocaleLowerCase('vi')}.`);
}

/** On screen every member who is there needs an account; who has written already about a matter does not vote again on it. */
function requireVoters(session: SessionDetails, itemIds: readonly string[], method: VoteMethod): void {
  const voters = presentOf(session);
  const wrote = voters.filter(({ memberId }) =>
    session.opinions.some((opinion) => opinion.memberId === memberId && itemIds.includes(opinion.itemId)),
  );
  if (wrote.length > 0) {
    const names = wrote.map(({ name }) => name);
    throw new Conflict(
      `Đang ghi có mặt nhưng đã có ý kiến bằng văn bản: ${names.join('; ')}. Bỏ ý kiến bằng văn bản hoặc sửa điểm danh.`,
      { wrote: names },
    );
  }
  const without = voters.filter(({ userId }) => userId === null).map(({ name }) => name);
  if (method !== 'secret' || without.length === 0) return;
  throw new Conflict(
    `Chưa mở được bỏ phiếu trên máy: ${without.join('; ')} chưa có tài khoản. Ghi tài khoản ở danh sách thành viên, hoặc chọn phiếu giấy.`,
    { withoutAccount: without },
  );
}
