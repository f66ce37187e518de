import { Injectable } from '@nestjs/common';
import {
  countCouncilPapers,
  type MatterCount,
  type TypedPapers,
  typedPaperViolations,
} from '../../domain/councils/papers';
import { Database } from '../../database/database';
import type { Actor } from '../../platform/access';
import { AuditService } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Conflict, InvalidInput } from '../../platform/errors';
import { currentVote, type SessionDetails, type SessionVote } from './council';
import { CouncilPapersRepository } from './council-papers.repository';
import { auditedStep, sessionSubject, SessionReader, stepOf } from './session-reader';
import { SessionWritesRepository } from './session-writes.repository';

/** The counts of papers, and the names of those who counted them. */
export interface BoardCount extends TypedPapers {
  readonly countingBoard: string;
}

/** Closes votes and counts them. */
@Injectable()
export class SessionCountingService {
  constructor(
    private readonly database: Database,
    private readonly reader: SessionReader,
    private readonly writes: SessionWritesRepository,
    private readonly papers: CouncilPapersRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Closes the vote and counts it: on paper by what the counting board typed, on screen here, secret papers shuffled for good
   * in the same transaction. InvalidInput at counts that cannot be true; Conflict when there are more papers than members
   * who took part, or for paper without counts.
   */
  async close(actor: Actor, id: string, version: number | null, typed: BoardCount | null): Promise<void> {
    await this.database.transaction(async () => {
      const session = await this.reader.lockForChair(actor, id, version);
      const step = stepOf(session, 'close_voting');
      const vote = currentVote(session);
      if (vote === null) throw new Conflict('Phiên họp chưa mở lần bỏ phiếu nào.');
      const { issued, collected, matters } = await this.countOf(session, vote, typed);
      const board = { countingBoard: typed?.countingBoard ?? '', by: actor.name, at: this.clock.now() };
      await this.writes.storeCounts(session.id, vote.round, { issued, collected, ...board }, matters);
      await this.writes.move(session.id, step.to, {});
      const data = auditedStep(step);
      this.audit.record({ actor, action: 'council_session.moved', subject: sessionSubject(session), data });
    });
  }

  private async countOf(session: SessionDetails, vote: SessionVote, typed: BoardCount | null): Promise<TypedPapers> {
    const ids = session.items.filter(({ round }) => round === vote.round).map(({ id }) => id);
    if (vote.method === 'paper') return typedCount(typed, ids, vote.present);
    const voted = vote.voters.filter(({ hasVoted }) => hasVoted).length;
    const papers =
      vote.method === 'secret'
        ? await this.papers.shuffle(session.id, vote.round)
        : await this.papers.openPapers(session.id, vote.round);
    if (papers.length > voted) {
      throw new Conflict('Số phiếu trong thùng nhiều hơn số thành viên đã bỏ phiếu. Hủy phiên họp và tổ chức lại.');
    }
    return { issued: vote.present, collected: papers.length, matters: countCouncilPapers(papers, ids) };
  }
}

function typedCount(typed: BoardCount | null, ids: readonly string[], present: number): TypedPapers {
  if (typed === null) {
    throw new InvalidInput([{ code: 'required', place: 'issued', parameters: { label: 'kết quả kiểm phiếu giấy' } }]);
  }
  const matters = ids.flatMap((id): MatterCount[] => typed.matters.filter((matter) => matter.id === id));
  if (matters.length < ids.length) {
    throw new InvalidInput([{ code: 'required', place: 'issued', parameters: { label: 'số phiếu của mọi nội dung' } }]);
  }
  const count = { issued: typed.issued, collected: typed.collected, matters };
  const violations = typedPaperViolations(count, present);
  if (violations.length > 0) throw new InvalidInput(violations, 'Kết quả kiểm phiếu chưa khớp.');
  return count;
}
