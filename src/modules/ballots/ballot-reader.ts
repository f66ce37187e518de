import { Injectable } from '@nestjs/common';
import { ballotMachine, type BallotAction, type BallotState } from '../../domain/workflow/ballot';
import { next, type Transition } from '../../domain/workflow/machine';
import { ballotActionWords, ballotStateWords } from '../../text/vi';
import { type Actor, may } from '../../platform/access';
import { Conflict, NotFound } from '../../platform/errors';
import { accessPlace, type BlocPlace } from '../blocs';
import type { BallotDetails, BallotSummary, BallotUnit } from './ballot';
import { BallotsRepository } from './ballots.repository';
import { KeptBallots } from './kept-ballots.service';

/** Finds ballots for those who may know of them. */
@Injectable()
export class BallotReader {
  constructor(
    private readonly repository: BallotsRepository,
    private readonly kept: KeptBallots,
  ) {}

  /** The ballots of a place, or of one of its meetings, the newest first. */
  async list(place: BlocPlace, meetingId: string | null = null): Promise<BallotSummary[]> {
    if (place.review === null) return [];
    const kept = await this.kept.list(place);
    if (kept !== null) return kept.filter((ballot) => meetingId === null || ballot.meetingId === meetingId);
    return this.repository.list(place.review.id, meetingId);
  }

  /** A ballot of the place with everything stored of it but secret papers. NotFound for any other id, and for strangers. */
  async find(actor: Actor, place: BlocPlace, ballotId: string): Promise<BallotDetails> {
    const { review, members } = place;
    const places = [accessPlace(place), ...members.map(({ agencyId }) => accessPlace(place, agencyId))];
    const isKnown = places.some((one) => may(actor, 'meeting.read', one));
    const summary = review === null || !isKnown ? null : await this.repository.find(review.id, ballotId);
    if (summary === null) throw new NotFound('Không tìm thấy cuộc bỏ phiếu này.');
    return this.detailsOf(place, summary);
  }

  private async detailsOf(place: BlocPlace, summary: BallotSummary): Promise<BallotDetails> {
    const live = await this.liveDetails(place, summary);
    const kept = await this.kept.find(place, summary.id);
    const ballot = kept === null ? live : withVotersOf(kept, live);
    return namedAsIn(place, ballot);
  }

  private async liveDetails(place: BlocPlace, summary: BallotSummary): Promise<BallotDetails> {
    const day = place.period.to;
    const candidates = await this.repository.candidates(summary.id, day);
    const rounds = await this.repository.rounds(summary.id);
    const standing = await this.repository.roundCandidates(summary.id, day);
    const voters = await this.repository.voters(summary.id, day);
    return {
      ...summary,
      candidates,
      rounds: rounds.map((one) => ({
        ...one,
        candidates: standing.filter(({ round }) => round === one.round),
        voters: voters.filter(({ round }) => round === one.round),
      })),
    };
  }
}

/** Who was handed papers is no part of a snapshot: it stands in the record of the ballot alone. */
function withVotersOf(kept: BallotDetails, live: BallotDetails): BallotDetails {
  const voters = new Map(live.rounds.map((round) => [round.round, round.voters]));
  return { ...kept, rounds: kept.rounds.map((round) => ({ ...round, voters: voters.get(round.round) ?? [] })) };
}

/** Members are called, and voters ordered, as in their place: in a published or closed period as they were then. */
function namedAsIn({ members }: BlocPlace, ballot: BallotDetails): BallotDetails {
  const names = new Map(members.map(({ agencyId, name }) => [agencyId, name]));
  const named = <Unit extends BallotUnit>(unit: Unit): Unit => ({
    ...unit,
    name: names.get(unit.agencyId) ?? unit.name,
  });
  const order = new Map(members.map(({ agencyId }, position) => [agencyId, position]));
  const orderOf = ({ agencyId }: BallotUnit): number => order.get(agencyId) ?? members.length;
  return {
    ...ballot,
    candidates: ballot.candidates.map(named),
    rounds: ballot.rounds.map((round) => ({
      ...round,
      candidates: round.candidates.map(named),
      voters: round.voters.map(named).sort((first, second) => orderOf(first) - orderOf(second)),
    })),
  };
}

/** Conflict unless the meeting of the ballot is in session: what is voted outside it could not stand in its minutes. */
export function requireSession({ meetingState }: Pick<BallotSummary, 'meetingState'>): void {
  if (meetingState === 'in_session') return;
  throw new Conflict('Chỉ mở, bỏ phiếu và kiểm phiếu khi cuộc họp đang diễn ra.', { state: meetingState });
}

/** The step that an action takes from the state of a ballot. Conflict where there is none. */
export function stepOf(
  { state }: Pick<BallotSummary, 'state'>,
  action: BallotAction,
): Transition<BallotState, BallotAction> {
  const step = next(ballotMachine, state, action);
  if (step !== null) return step;
  throw new Conflict(
    `Cuộc bỏ phiếu ở trạng thái “${ballotStateWords[state]}” nên không làm được việc “${ballotActionWords[action]}”.`,
    { state },
  );
}
