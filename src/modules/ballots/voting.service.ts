import { Injectable } from '@nestjs/common';
import { faultOf } from '../../domain/ballots/count';
import { formatInstant } from '../../text/date';
import { Database } from '../../database/database';
import type { Actor } from '../../platform/access';
import { AuditService, chainOfBloc } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { ApplicationError, Conflict, Forbidden, InvalidInput } from '../../platform/errors';
import type { BlocPlace } from '../blocs';
import { type BallotDetails, type BallotRound, currentRound, type Voter } from './ballot';
import { ballotSubject } from './ballot-fields';
import { BallotHold, requireVotable } from './ballot-hold';
import { BallotReader, requireSession, stepOf } from './ballot-reader';
import { BallotsRepository } from './ballots.repository';
import { choicesOf, mayManage, voterOf } from './ballots.policy';
import { PapersRepository } from './papers.repository';

/** A paper in the hands of a voter. */
export interface PaperInHand {
  readonly ballot: BallotDetails;
  readonly round: BallotRound;
  readonly voter: Voter;
  /** Codes that may be chosen, as on the paper. */
  readonly choices: readonly string[];
}

/**
 * 503: whether the paper was stored is not known. The answer of a commit may be lost after it took place, so the unit counts
 * as having voted (decision 0009). It carries nothing of the paper, so that no log line can.
 */
export class PaperUncertain extends ApplicationError {
  override readonly code = 'vote_uncertain';
  override readonly status = 503;
  override readonly level = 'error';

  constructor() {
    super(
      'Hệ thống chưa xác nhận được phiếu đã vào thùng. Đơn vị được tính là đã bỏ phiếu và không bỏ lại, để không ai có hai phiếu. Hãy báo thư ký khối: nếu kiểm phiếu thấy thiếu phiếu thì hủy cuộc bỏ phiếu này và tổ chức lại.',
    );
  }
}

/**
 * Takes votes. That a unit votes is stored and recorded; what it chooses goes into the box alone, in a transaction of its own
 * (architecture §3.9).
 */
@Injectable()
export class VotingService {
  constructor(
    private readonly database: Database,
    private readonly reader: BallotReader,
    private readonly repository: BallotsRepository,
    private readonly papers: PapersRepository,
    private readonly holding: BallotHold,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** The paper that the actor may fill in. Forbidden for who has none, Conflict while no round is open or the unit has voted. */
  async paper(actor: Actor, place: BlocPlace, ballotId: string): Promise<PaperInHand> {
    const ballot = await this.reader.find(actor, place, ballotId);
    requireVotable(place, ballot);
    stepOf(ballot, 'vote');
    requireSession(ballot);
    const round = currentRound(ballot);
    const voter = voterOf(actor, place, ballot);
    if (round === null || voter === null) {
      throw new Forbidden('Tài khoản của bạn không được ghi là tài khoản bỏ phiếu của đơn vị có mặt trong vòng này.');
    }
    if (voter.votedAt !== null) throw voted(voter.name, voter.votedAt);
    return { ballot, round, voter, choices: choicesOf(round, voter, ballot) };
  }

  /**
   * Votes for the unit of the actor. A blank or overfull paper is refused with InvalidInput unless `acceptsInvalid`: then it goes in
   * and counts as invalid. Conflict when the unit has voted or the round is closed: only then the unit
   * has not voted. PaperUncertain when storing the paper failed in any other way: then it counts as having voted.
   */
  async vote(
    actor: Actor,
    place: BlocPlace,
    ballotId: string,
    chosen: readonly string[],
    acceptsInvalid: boolean,
  ): Promise<void> {
    const paper = await this.paper(actor, place, ballotId);
    const ids = idsOnPaper(paper, chosen, acceptsInvalid);
    if (paper.ballot.method === 'open') {
      await this.voteOpenly(actor, place, paper, ids);
      return;
    }
    await this.takePart(actor, place, paper);
    try {
      await this.putIn(place, paper, ids);
    } catch (error) {
      if (!(error instanceof Conflict)) throw new PaperUncertain();
      await this.undoPart(actor, place, paper);
      throw error;
    }
  }

  /** Records the open vote that a present unit gave by hand. Forbidden for who does not manage ballots. */
  async record(
    actor: Actor,
    place: BlocPlace,
    ballotId: string,
    agencyCode: string,
    chosen: readonly string[],
    acceptsInvalid: boolean,
  ): Promise<void> {
    const ballot = await this.reader.find(actor, place, ballotId);
    if (!mayManage(actor, place) || actor.userId === null) throw new Forbidden();
    requireVotable(place, ballot);
    stepOf(ballot, 'record_vote');
    requireSession(ballot);
    if (ballot.method !== 'open') throw new Conflict('Chỉ ghi thay được khi biểu quyết công khai.');
    const round = currentRound(ballot);
    const voter = round?.voters.find(({ code }) => code === agencyCode);
    if (round === null || voter === undefined) {
      throw new InvalidInput([{ code: 'unknown_choice', place: 'agency', parameters: { label: 'đơn vị có mặt' } }]);
    }
    const paper = { ballot, round, voter, choices: choicesOf(round, voter, ballot) };
    await this.voteOpenly(actor, place, paper, idsOnPaper(paper, chosen, acceptsInvalid));
  }

  private async takePart(actor: Actor, place: BlocPlace, { ballot, round, voter }: PaperInHand): Promise<void> {
    await this.database.transaction(async () => {
      await this.requireOpen(place, ballot, round);
      const part = { ballotId: ballot.id, round: round.round, agencyId: voter.agencyId };
      const isFirst = await this.papers.takePart(part, actor.userId ?? '', this.clock.now());
      if (!isFirst) throw voted(voter.name, null);
      this.note(actor, place, { ballot, round, voter }, 'ballot.voted');
    });
  }

  private async putIn(place: BlocPlace, { ballot, round }: PaperInHand, ids: readonly string[]): Promise<void> {
    await this.database.transaction(async () => {
      await this.requireOpen(place, ballot, round);
      await this.papers.putIn(ballot.id, round.round, ids);
    });
  }

  private async undoPart(actor: Actor, place: BlocPlace, paper: PaperInHand): Promise<void> {
    const { ballot, round, voter } = paper;
    await this.database.transaction(async () => {
      await this.papers.undoPart({ ballotId: ballot.id, round: round.round, agencyId: voter.agencyId });
      this.note(actor, place, paper, 'ballot.vote_undone');
    });
  }

  private async voteOpenly(actor: Actor, place: BlocPlace, paper: PaperInHand, ids: readonly string[]): Promise<void> {
    const { ballot, round, voter } = paper;
    const part = { ballotId: ballot.id, round: round.round, agencyId: voter.agencyId };
    await this.database.transaction(async () => {
      await this.requireOpen(place, ballot, round);
      const now = this.clock.now();
      if (!(await this.papers.takePart(part, actor.userId ?? '', now))) throw voted(voter.name, null);
      await this.papers.voteOpenly(part, ids, actor.name, now);
      this.note(actor, place, paper, 'ballot.voted');
    });
  }

  /** The review and the round stay open until the end of the transaction: publication and counting wait for it. */
  private async requireOpen(place: BlocPlace, ballot: BallotDetails, { round }: BallotRound): Promise<void> {
    await this.holding.hold(place, ballot);
    const now = await this.repository.lock(ballot.id, true);
    if (now !== null) requireSession(now);
    if (now?.state === 'open' && now.round === round) return;
    throw new Conflict('Vòng bỏ phiếu này đã đóng nên không nhận phiếu nữa.');
  }

  private note(
    actor: Actor,
    place: BlocPlace,
    { ballot, round, voter }: Pick<PaperInHand, 'ballot' | 'round' | 'voter'>,
    action: 'ballot.voted' | 'ballot.vote_undone',
  ): void {
    this.audit.record({
      ...{ chain: chainOfBloc(place.bloc.code), actor, subject: ballotSubject(place, ballot.id) },
      action,
      data: { agency: voter.code, round: String(round.round) },
    });
  }
}

function voted(name: string, at: Date | null): Conflict {
  const when = at === null ? '' : ` lúc ${formatInstant(at)}`;
  return new Conflict(`${name} đã bỏ phiếu vòng này${when}. Mỗi đơn vị chỉ có một phiếu.`);
}

/** Ids of the units that a paper agrees to, always in the order of the paper: the order of ticking says nothing. */
function idsOnPaper(
  { round, choices, voter }: PaperInHand,
  chosen: readonly string[],
  acceptsInvalid: boolean,
): string[] {
  const place = 'chosen';
  if (chosen.includes(voter.code) && !choices.includes(voter.code))
    throw new InvalidInput([{ code: 'paper_own_unit', place }]);
  const fault = faultOf(chosen, choices, round.places);
  if (fault !== null && (fault === 'paper_unknown' || !acceptsInvalid)) {
    const parameters = { chosen: new Set(chosen).size, places: round.places };
    throw new InvalidInput([{ code: fault, place, parameters }]);
  }
  return round.candidates.filter(({ code }) => chosen.includes(code)).map(({ agencyId }) => agencyId);
}
