import { type Actor, may } from '../../platform/access';
import { accessPlace, type BlocPlace } from '../blocs';
import type { BallotDetails, BallotRound, BallotSummary, Voter } from './ballot';
import { currentRound } from './ballot';

/** Whether the actor prepares, opens, counts and concludes ballots of the bloc. */
export function mayManage(actor: Actor, place: BlocPlace): boolean {
  return may(actor, 'ballot.manage', accessPlace(place));
}

/** Whether the actor may know the counts of a round: who manages from the counting on, everybody of the bloc from the conclusion on. */
export function maySeeCounts(actor: Actor, place: BlocPlace, { state }: Pick<BallotSummary, 'state'>): boolean {
  return state === 'concluded' || (state === 'counted' && mayManage(actor, place));
}

/**
 * The unit for which the actor votes in the current round: it was handed a paper when the round was opened, its account is the
 * actor's, and the actor works for it as officer or leader. Null for everybody else, guests and managers among them.
 */
export function voterOf(actor: Actor, place: BlocPlace, ballot: BallotDetails): Voter | null {
  const voter = currentRound(ballot)?.voters.find(({ userId }) => userId !== null && userId === actor.userId);
  if (voter === undefined || !may(actor, 'ballot.vote', accessPlace(place, voter.agencyId))) return null;
  return voter;
}

/** Codes of the candidates that a unit may choose in a round. */
export function choicesOf({ candidates }: BallotRound, voter: Voter, { rules }: BallotSummary): string[] {
  return candidates.map(({ code }) => code).filter((code) => rules.mayVoteForItself || code !== voter.code);
}

/** A ballot as an actor may see it: without counts that are not theirs to know yet. */
export function visibleTo(actor: Actor, place: BlocPlace, ballot: BallotDetails): BallotDetails {
  const showsAll = maySeeCounts(actor, place, ballot);
  const rounds = ballot.rounds.map((round) => (showsAll ? round : withoutCounts(round)));
  return { ...ballot, rounds };
}

function withoutCounts(round: BallotRound): BallotRound {
  return {
    ...round,
    counts: null,
    decision: null,
    candidates: round.candidates.map((candidate) => ({ ...candidate, votes: null, outcome: null })),
    voters: round.voters.map((voter) => ({ ...voter, openChoice: null })),
  };
}
