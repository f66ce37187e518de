import { Injectable } from '@nestjs/common';
import { ballotMachine, type BallotAction, type BallotState } from '../../domain/workflow/ballot';
import { next, type Transition } from '../../domain/workflow/machine';
import { ballotActionWords, ballotStateWords } from '../../text/vi';
import { type Actor, may } from '../../platform/access';
import { Conflict, NotFound } from '../../platform/errors';
import { accessPlace, type BlocPlace } from '../blocs';
import type { BallotDetails, BallotSummary } from './ballot';
import { BallotsRepository } from './ballots.repository';

/** Finds ballots for those who may know of them. */
@Injectable()
export class BallotReader {
  constructor(private readonly repository: BallotsRepository) {}

  /** The ballots of a place, or of one of its meetings, the newest first. */
  async list(place: BlocPlace, meetingId: string | null = null): Promise<BallotSummary[]> {
    return place.review === null ? [] : this.repository.list(place.review.id, meetingId);
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
