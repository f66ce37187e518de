import { Injectable } from '@nestjs/common';
import { isUnlocked } from '../../domain/workflow/review';
import { type BlocPlace, requireUnlocked, ReviewStatesService } from '../blocs';
import type { BallotSummary } from './ballot';

/**
 * How long a ballot may be worked on: the acclaim ballot, which the ranking takes its votes from, until the result is
 * published; the others, such as those on proposals for commendation, until the period is closed and kept.
 */
@Injectable()
export class BallotHold {
  constructor(private readonly states: ReviewStatesService) {}

  /** Conflict when it is over for such a ballot; otherwise it stays so until the end of the open transaction. */
  async hold(place: BlocPlace, ballot: Pick<BallotSummary, 'isAcclaim'>): Promise<void> {
    if (place.review === null) return;
    const state = (await this.states.hold(place)) ?? place.review.state;
    requireVotable({ ...place, review: { ...place.review, state } }, ballot);
  }
}

/** Conflict when it is over for such a ballot, by the state that the place was found in. */
export function requireVotable(
  place: Pick<BlocPlace, 'review' | 'period'>,
  { isAcclaim }: Pick<BallotSummary, 'isAcclaim'>,
): void {
  if (isAcclaim || place.review?.state === 'closed') requireUnlocked(place);
}

/** Whether votes may still separate equals in the ranking of a place: not once its result is published. */
export function mayStillRank({ review }: Pick<BlocPlace, 'review'>): boolean {
  return review === null || isUnlocked(review.state);
}
