import { Injectable } from '@nestjs/common';
import { blankMatters, type Paper, paperViolations } from '../../domain/councils/papers';
import { Database } from '../../database/database';
import type { Actor } from '../../platform/access';
import { AuditService } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { ApplicationError, Conflict, Forbidden, InvalidInput } from '../../platform/errors';
import { currentVote, type SessionDetails, type SessionItem, type SessionVote, type Voter } from './council';
import { CouncilPapersRepository } from './council-papers.repository';
import { voterOf } from './councils.policy';
import { requireState, sessionSubject, SessionReader } from './session-reader';
import { SessionsRepository } from './sessions.repository';

/** A paper in the hands of a member. */
export interface CouncilPaper {
  readonly session: SessionDetails;
  readonly vote: SessionVote;
  readonly voter: Voter;
  /** The matters on it. */
  readonly matters: readonly SessionItem[];
}

/**
 * 503: whether the paper was stored is not known. The answer of a commit may be lost after it took place, so the member counts
 * as having voted (decision 0009). It carries nothing of the paper, so that no log line can.
 */
export class CouncilPaperUncertain extends ApplicationError {
  override readonly code = 'vote_uncertain';
  override readonly status = 503;
  override readonly level = 'error';

  constructor() {
    super(
      'Hệ thống chưa xác nhận được phiếu đã vào thùng. Đồng chí được tính là đã bỏ phiếu và không bỏ lại, để không ai có hai phiếu. Hãy báo thư ký phiên họp: nếu kiểm phiếu thấy thiếu phiếu thì tổ chức bỏ phiếu lại.',
    );
  }
}

/** Takes votes of members. That a member votes is stored and recorded; what they choose goes into the box alone, in a transaction of its own. */
@Injectable()
export class CouncilVotingService {
  constructor(
    private readonly database: Database,
    private readonly reader: SessionReader,
    private readonly sessions: SessionsRepository,
    private readonly papers: CouncilPapersRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** The paper of the actor. Forbidden for who has none, Conflict while no vote is open or they have voted. */
  async paper(actor: Actor, sessionId: string): Promise<CouncilPaper> {
    const session = await this.reader.find(actor, sessionId);
    requireState(session, ['voting']);
    const vote = currentVote(session);
    const voter = voterOf(actor, session);
    if (vote === null || voter === null) {
      throw new Forbidden('Tài khoản của bạn không phải của thành viên có mặt khi mở bỏ phiếu.');
    }
    if (voter.hasVoted) throw voted(voter.name);
    return { session, vote, voter, matters: session.items.filter(({ round }) => round === vote.round) };
  }

  /**
   * Votes for the actor. A paper with blanks is refused with InvalidInput unless `acceptsBlank`. Conflict when they have voted
   * or the vote is closed: only then they have not voted. CouncilPaperUncertain when keeping a secret paper failed in another way.
   */
  async vote(actor: Actor, sessionId: string, given: Paper, acceptsBlank: boolean): Promise<void> {
    const inHand = await this.paper(actor, sessionId);
    const paper = inOrder(inHand, given, acceptsBlank);
    if (inHand.vote.method === 'open') {
      await this.voteOpenly(actor, inHand, paper);
      return;
    }
    await this.takePart(actor, inHand);
    try {
      await this.putIn(inHand, paper);
    } catch (error) {
      if (!(error instanceof Conflict)) throw new CouncilPaperUncertain();
      await this.undoPart(actor, inHand);
      throw error;
    }
  }

  /** Records the open vote that a member who is there gave by hand. Forbidden for who does not manage, Conflict for a secret vote. */
  async record(actor: Actor, sessionId: string, memberId: string, given: Paper): Promise<void> {
    await this.database.transaction(async () => {
      const session = await this.reader.lockFor(actor, sessionId, null);
      requireState(session, ['voting']);
      const vote = currentVote(session);
      const voter = vote?.voters.find((one) => one.memberId === memberId);
      if (vote?.method !== 'open') throw new Conflict('Chỉ ghi thay được khi biểu quyết công khai.');
      if (voter === undefined) {
        throw new InvalidInput([
          { code: 'unknown_choice', place: 'member', parameters: { label: 'thành viên có mặt' } },
        ]);
      }
      const matters = session.items.filter(({ round }) => round === vote.round);
      const inHand = { session, vote, voter, matters };
      await this.voteOpenly(actor, inHand, inOrder(inHand, given, true));
    });
  }

  private async takePart(actor: Actor, inHand: CouncilPaper): Promise<void> {
    await this.database.transaction(async () => {
      await this.requireOpen(inHand);
      if (!(await this.papers.takePart(partOf(inHand), this.clock.now()))) throw voted(inHand.voter.name);
      this.note(actor, inHand, 'council_session.voted');
    });
  }

  private async putIn(inHand: CouncilPaper, paper: Paper): Promise<void> {
    await this.database.transaction(async () => {
      await this.requireOpen(inHand);
      await this.papers.putIn(inHand.session.id, inHand.vote.round, paper);
    });
  }

  private async undoPart(actor: Actor, inHand: CouncilPaper): Promise<void> {
    await this.database.transaction(async () => {
      await this.papers.undoPart(partOf(inHand));
      this.note(actor, inHand, 'council_session.vote_undone');
    });
  }

  private async voteOpenly(actor: Actor, inHand: CouncilPaper, paper: Paper): Promise<void> {
    await this.database.transaction(async () => {
      await this.requireOpen(inHand);
      const [part, now] = [partOf(inHand), this.clock.now()];
      if (!(await this.papers.takePart(part, now))) throw voted(inHand.voter.name);
      await this.papers.voteOpenly(part, paper, actor.name, now);
      this.note(actor, inHand, 'council_session.voted');
    });
  }

  /** The vote stays open until the end of the transaction: closing waits for it. */
  private async requireOpen({ session, vote }: CouncilPaper): Promise<void> {
    const now = await this.sessions.lock(session.id, true);
    if (now?.state === 'voting' && now.round === vote.round) return;
    throw new Conflict('Lần bỏ phiếu này đã đóng nên không nhận phiếu nữa.');
  }

  private note(
    actor: Actor,
    { session, vote, voter }: CouncilPaper,
    action: 'council_session.voted' | 'council_session.vote_undone',
  ): void {
    const data = { member: voter.name, round: String(vote.round) };
    this.audit.record({ actor, action, subject: sessionSubject(session), data });
  }
}

function partOf({ session, vote, voter }: CouncilPaper) {
  return { sessionId: session.id, round: vote.round, memberId: voter.memberId };
}

function voted(name: string): Conflict {
  return new Conflict(`${name} đã bỏ phiếu lần này. Mỗi thành viên chỉ có một phiếu.`);
}

/** The answers in the order of the paper: the order of ticking says nothing. */
function inOrder({ matters }: CouncilPaper, given: Paper, acceptsBlank: boolean): Paper {
  const ids = matters.map(({ id }) => id);
  const violations = paperViolations(given, ids);
  if (violations.length > 0) throw new InvalidInput(violations);
  const blank = blankMatters(given, ids).length;
  if (blank > 0 && !acceptsBlank) {
    throw new InvalidInput([{ code: 'council_paper_blank', place: 'paper', parameters: { blank } }]);
  }
  return {
    agreed: ids.filter((id) => given.agreed.includes(id)),
    disagreed: ids.filter((id) => given.disagreed.includes(id)),
  };
}
