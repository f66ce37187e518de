import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access';
import type { BlocPlace } from '../blocs';
import { type BallotDetails, type BallotRound, type BallotSummary, currentRound } from './ballot';
import { BallotReader } from './ballot-reader';
import { voterOf, visibleTo } from './ballots.policy';

/** A ballot that waits for the vote of an actor. */
export interface WaitingBallot {
  readonly ballot: BallotSummary;
  readonly round: BallotRound;
  /** Code of the unit that the actor votes for. */
  readonly agencyCode: string;
}

/** What may be read of ballots. */
@Injectable()
export class BallotsService {
  constructor(private readonly reader: BallotReader) {}

  /** The ballots of a place or of one of its meetings, the newest first. The caller has found the place with `meeting.read`. */
  list(place: BlocPlace, meetingId: string | null = null): Promise<BallotSummary[]> {
    return this.reader.list(place, meetingId);
  }

  /** A ballot as the actor may see it: counts from the counting on for who manages, for everybody from the conclusion on. */
  async find(actor: Actor, place: BlocPlace, ballotId: string): Promise<BallotDetails> {
    return visibleTo(actor, place, await this.reader.find(actor, place, ballotId));
  }

  /** Open ballots of a place in which the actor still has to vote. */
  async waiting(actor: Actor, place: BlocPlace): Promise<WaitingBallot[]> {
    const open = (await this.reader.list(place)).filter(({ state }) => state === 'open');
    const found: WaitingBallot[] = [];
    for (const { id } of open) {
      const ballot = await this.reader.find(actor, place, id);
      const voter = voterOf(actor, place, ballot);
      const round = currentRound(ballot);
      if (round !== null && voter !== null && voter.votedAt === null) {
        found.push({ ballot, round, agencyCode: voter.code });
      }
    }
    return found;
  }
}
