import { Injectable } from '@nestjs/common';
import type { CandidateResult } from '../../domain/ballots/result';
import { ballotCancelledNotice, ballotResultNotice } from '../../text/notices/ballots';
import { Database } from '../../database/database';
import type { Actor } from '../../platform/access';
import { AuditService, chainOfBloc } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Conflict, InvalidInput } from '../../platform/errors';
import { NoticesService, type Recipient } from '../../platform/notices';
import { pathOf } from '../../platform/web';
import type { BlocPlace } from '../blocs';
import { type BallotDetails, currentRound } from './ballot';
import { ballotSubject } from './ballot-fields';
import { BallotMoves } from './ballot-moves';
import { acclaimed, aftermathStored, resultStored } from './ballot-results';
import { BallotWritesRepository } from './ballot-writes.repository';
import { BallotReader } from './ballot-reader';

/** Whom the competent persons choose among equals: codes, who they are, and why. */
export interface DecisionDraft {
  readonly chosen: readonly string[];
  readonly decidedBy: string;
  readonly reason: string;
}

/** Decides ties, concludes ballots and calls them off. */
@Injectable()
export class BallotConclusionService {
  constructor(
    private readonly database: Database,
    private readonly moves: BallotMoves,
    private readonly reader: BallotReader,
    private readonly writes: BallotWritesRepository,
    private readonly notices: NoticesService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Records the decision between equals. Conflict where the rules leave nothing to decide; InvalidInput for too many or too few. */
  async decide(
    actor: Actor,
    place: BlocPlace,
    ballotId: string,
    version: number | null,
    draft: DecisionDraft,
  ): Promise<void> {
    await this.database.transaction(async () => {
      const ballot = await this.moves.begin(actor, place, ballotId, 'decide', version);
      const round = currentRound(ballot);
      if (round === null || (aftermathStored(ballot)?.deciders ?? null) === null) {
        throw new Conflict('Không có trường hợp bằng phiếu nào cần người có thẩm quyền quyết định.');
      }
      const { candidates, openPlaces } = resultStored(round);
      const settled = settledBy(draft.chosen, candidates, openPlaces);
      await this.writes.storeResults(ballot.id, round.round, settled);
      const { decidedBy, reason } = draft;
      await this.writes.storeDecision(ballot.id, round.round, {
        decidedBy,
        reason,
        recordedBy: actor.name,
        at: this.clock.now(),
      });
      await this.moves.finish(actor, place, ballot, 'decide', { reason });
      this.audit.record({
        ...{ chain: chainOfBloc(place.bloc.code), actor, subject: ballotSubject(place, ballot.id) },
        action: 'ballot.decided',
        data: { round: String(round.round), chosen: draft.chosen.join(', '), decidedBy, reason },
      });
    });
  }

  /** Makes the result final and tells the bloc; an acclaim ballot leaves its votes to the ranking. Conflict while a tie is open. */
  async conclude(actor: Actor, place: BlocPlace, ballotId: string, version: number | null): Promise<void> {
    await this.database.transaction(async () => {
      const ballot = await this.moves.begin(actor, place, ballotId, 'conclude', version);
      const round = currentRound(ballot);
      const aftermath = aftermathStored(ballot);
      if (round === null || aftermath?.mayConclude !== true) {
        throw new Conflict('Còn các đơn vị bằng phiếu ở vị trí cuối. Xử lý theo quy định của khối rồi mới kết luận.');
      }
      const settles = aftermath.settlesTieAs;
      if (settles !== null) {
        const { candidates } = resultStored(round);
        const settled = candidates.map((one) => (one.outcome === 'tied' ? { ...one, outcome: settles } : one));
        await this.writes.storeResults(ballot.id, round.round, settled);
      }
      if (ballot.isAcclaim) await this.writes.storeTally(ballot.id);
      await this.moves.finish(actor, place, ballot, 'conclude', {});
      const names = acclaimed(await this.reader.find(actor, place, ballot.id)).map(({ name }) => name);
      await this.tellBloc(actor, place, ballot, ballotResultNotice(ballot.title, names));
    });
  }

  /** Calls the ballot off for a stored reason; what was voted stays and counts for nothing. */
  async cancel(
    actor: Actor,
    place: BlocPlace,
    ballotId: string,
    version: number | null,
    reason: string,
  ): Promise<void> {
    await this.database.transaction(async () => {
      const ballot = await this.moves.begin(actor, place, ballotId, 'cancel', version);
      await this.moves.finish(actor, place, ballot, 'cancel', { reason });
      if (ballot.state === 'preparing') return;
      await this.tellBloc(actor, place, ballot, ballotCancelledNotice(ballot.title, reason));
    });
  }

  private async tellBloc(
    actor: Actor,
    place: BlocPlace,
    ballot: BallotDetails,
    words: { title: string; body: string },
  ) {
    const path = `${pathOf({ blocCode: place.bloc.code, periodCode: place.period.code })}/bo-phieu/${ballot.id}`;
    const blocId = place.bloc.id;
    const recipients: Recipient[] = [
      ...place.members.flatMap(({ agencyId }): Recipient[] => [
        { role: 'LEADER', agencyId },
        { role: 'OFFICER', agencyId },
      ]),
      { role: 'SECRETARY', blocId },
      { role: 'PROVINCIAL_LEADER', blocId },
    ];
    await this.notices.tellAll(
      actor,
      recipients.map((to) => ({ to, content: { ...words, path } })),
    );
  }
}

/** The tied ones as the competent persons settled them. */
function settledBy(
  chosen: readonly string[],
  candidates: readonly CandidateResult[],
  openPlaces: number,
): CandidateResult[] {
  const tied = candidates.filter(({ outcome }) => outcome === 'tied').map(({ code }) => code);
  const codes = new Set(chosen);
  if (codes.size !== openPlaces || [...codes].some((code) => !tied.includes(code))) {
    throw new InvalidInput([{ code: 'decision_size', place: 'chosen', parameters: { places: openPlaces } }]);
  }
  return candidates.map((candidate) =>
    candidate.outcome === 'tied'
      ? { ...candidate, outcome: codes.has(candidate.code) ? 'chosen' : 'passed_over' }
      : candidate,
  );
}
