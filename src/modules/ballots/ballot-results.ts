import { type Aftermath, aftermathOf } from '../../domain/ballots/aftermath';
import { type CandidateResult, isAcclaimed, type RoundResult } from '../../domain/ballots/result';
import type { BallotDetails, BallotRound, BallotUnit } from './ballot';
import { currentRound } from './ballot';

/** The result of a counted round as it was stored; candidates of a round that is not counted have none. */
export function resultStored({ candidates, places }: BallotRound): RoundResult {
  const results = candidates.flatMap(({ code, votes, outcome }): CandidateResult[] =>
    votes === null || outcome === null ? [] : [{ code, votes, outcome }],
  );
  return { candidates: results, openPlaces: places - results.filter(({ outcome }) => isAcclaimed(outcome)).length };
}

/** What may happen with the round that was counted last; null while nothing is counted. */
export function aftermathStored(ballot: BallotDetails): Aftermath | null {
  const round = currentRound(ballot);
  if (round === null || round.counts === null) return null;
  return aftermathOf(resultStored(round), ballot.rules, round.round);
}

/** Everybody who is acclaimed so far, round by round. */
export function acclaimed({ rounds }: Pick<BallotDetails, 'rounds'>): BallotUnit[] {
  return rounds.flatMap(({ candidates }) => candidates.filter(({ outcome }) => isAcclaimed(outcome)));
}
