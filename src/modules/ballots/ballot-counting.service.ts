import { Injectable } from '@nestjs/common';
import { type Count, countPapers } from '../../domain/ballots/count';
import { resultOf } from '../../domain/ballots/result';
import { votesNeeded } from '../../domain/ballots/threshold';
import { checkTypedCount, type TypedCount } from '../../domain/ballots/typed-count';
import { Database } from '../../database/database';
import type { Actor } from '../../platform/access';
import { Clock } from '../../platform/clock';
import { Conflict, InvalidInput } from '../../platform/errors';
import type { BlocPlace } from '../blocs';
import { type BallotDetails, type BallotRound, currentRound } from './ballot';
import { BallotMoves } from './ballot-moves';
import { BallotWritesRepository } from './ballot-writes.repository';
import { PapersRepository } from './papers.repository';

/** The counts of papers, and the names of those who counted them. */
export interface BoardCount extends TypedCount {
  readonly countingBoard: string;
}

/** Closes rounds and counts their votes. */
@Injectable()
export class BallotCountingService {
  constructor(
    private readonly database: Database,
    private readonly moves: BallotMoves,
    private readonly writes: BallotWritesRepository,
    private readonly papers: PapersRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Closes the open round and counts it. On paper `typed` are the counts of the counting board: InvalidInput at the fields that
   * cannot be true. On screen votes are counted here, and secret ones shuffled for good in the same transaction;
   * Conflict when there are more papers than units that took part.
   */
  async count(
    actor: Actor,
    place: BlocPlace,
    ballotId: string,
    version: number | null,
    typed: BoardCount | null = null,
  ): Promise<void> {
    await this.database.transaction(async () => {
      const ballot = await this.moves.begin(actor, place, ballotId, 'count', version);
      const round = currentRound(ballot);
      if (round === null) throw new Conflict('Cuộc bỏ phiếu chưa mở vòng nào.');
      const count = await this.countOf(ballot, round, typed);
      const bases = { collected: count.collected, valid: count.valid, members: round.members };
      const needed = votesNeeded(ballot.rules, bases);
      const { candidates } = resultOf(count.votes, needed, round.places);
      await this.writes.storeCounts(ballot.id, round.round, {
        ...{ issued: count.issued, collected: count.collected, valid: count.valid, invalid: count.invalid },
        ...{ needed, countingBoard: typed?.countingBoard ?? null },
        ...{ countedBy: actor.name, countedAt: this.clock.now() },
      });
      await this.writes.storeResults(ballot.id, round.round, candidates);
      await this.moves.finish(actor, place, ballot, 'count', {});
    });
  }

  private async countOf(ballot: BallotDetails, round: BallotRound, typed: BoardCount | null): Promise<TypedCount> {
    if (ballot.method === 'paper') return requireTyped(round, typed);
    return { ...(await this.countVotes(ballot, round)), issued: round.present };
  }

  private async countVotes(ballot: BallotDetails, round: BallotRound): Promise<Count> {
    const isSecret = ballot.method === 'secret';
    const papers = isSecret ? await this.papers.shuffle(ballot.id, round.round) : openPapers(round);
    const took = round.voters.filter(({ votedAt }) => votedAt !== null).length;
    if (papers.length > took) throw moreThanVoted(papers.length, took);
    const codes = round.candidates.map(({ code }) => code);
    return countPapers(papers, codes, round.places);
  }
}

function moreThanVoted(papers: number, took: number): Conflict {
  return new Conflict(
    `Thùng phiếu có ${String(papers)} phiếu nhưng chỉ ${String(took)} đơn vị được ghi là đã bỏ phiếu, nên không kiểm được vòng này. Hãy hủy cuộc bỏ phiếu, ghi lý do và tổ chức lại.`,
    { collected: papers, participations: took },
  );
}

function openPapers({ voters }: BallotRound): readonly (readonly string[])[] {
  return voters.flatMap(({ openChoice, votedAt }) => (votedAt === null ? [] : [openChoice ?? []]));
}

function requireTyped(round: BallotRound, typed: BoardCount | null): BoardCount {
  if (typed === null)
    throw new InvalidInput([{ code: 'required', place: 'issued', parameters: { label: 'kết quả kiểm phiếu' } }]);
  const given = new Map(typed.votes.map(({ code, votes }) => [code, votes]));
  const votes = round.candidates.map(({ code }) => ({ code, votes: given.get(code) ?? 0 }));
  const problems = checkTypedCount({ ...typed, votes }, round.present, round.places);
  if (problems.length > 0) throw new InvalidInput(problems);
  return { ...typed, votes };
}
