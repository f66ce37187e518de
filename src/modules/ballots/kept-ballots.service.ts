import { Injectable } from '@nestjs/common';
import { fromPlain, toPlain } from '../../domain/publication/plain';
import type { SnapshotBallot } from '../../domain/publication/snapshot';
import { ballotMinutes } from '../../../templates/documents/ballot-minutes/ballot-minutes';
import type { BallotMinutesFacts } from '../../../templates/documents/ballots/facts';
import { type BlocPlace, ClosedContent } from '../blocs';
import type { BallotDetails } from './ballot';

type KeptBallot = Omit<BallotDetails, 'award'> & Partial<Pick<BallotDetails, 'award'>>;

/** Reads the ballots of closed periods as they were kept. */
@Injectable()
export class KeptBallots {
  constructor(private readonly closed: ClosedContent) {}

  /** The ballots of a closed place, the newest first; null where they are read live. Nobody's papers are among them. */
  async list(place: BlocPlace): Promise<BallotDetails[] | null> {
    const ballots = (await this.closed.part(place, ['ballots'])) as readonly SnapshotBallot[] | null;
    // Snapshots of before a ballot named its award do not hold it.
    return ballots && ballots.map(({ ballot }) => ({ award: null, ...(fromPlain(ballot) as KeptBallot) }));
  }

  /** One of them; null also for one that its snapshot does not hold. */
  async find(place: BlocPlace, ballotId: string): Promise<BallotDetails | null> {
    return (await this.list(place))?.find(({ id }) => id === ballotId) ?? null;
  }

  /** What the minutes of its counting said; null where they are read live. */
  async minutes(place: BlocPlace, ballotId: string): Promise<BallotMinutesFacts | null> {
    const ballots = (await this.closed.part(place, ['ballots'])) as readonly SnapshotBallot[] | null;
    return (ballots?.find(({ id }) => id === ballotId)?.minutes?.facts ?? null) as BallotMinutesFacts | null;
  }
}

/**
 * A ballot as a snapshot keeps it: rules, candidates, rounds with their counts, and the facts of its minutes. Who was handed a
 * paper, and in an open ballot who voted for whom, is left out: a snapshot is read by more people than the record of a ballot.
 */
export function ballotToKeep(ballot: BallotDetails, minutes: BallotMinutesFacts | null): SnapshotBallot {
  const rounds = ballot.rounds.map((round) => ({ ...round, voters: [] }));
  const kept = { id: ballot.id, ballot: toPlain({ ...ballot, rounds }) };
  if (minutes === null) return { ...kept, minutes };
  return { ...kept, minutes: { facts: minutes, contentHash: ballotMinutes(minutes).meta.contentHash } };
}
