import type { VoteBody } from '../../domain/commendation/award';
import type { CouncilKind } from '../../domain/councils/council';
import type { Violation } from '../../domain/violation';
import type { CandidateState } from '../../domain/workflow/candidate';
import { awaitedVotesSentence } from '../../text/commendation/council-votes';
import { Conflict } from '../../platform/errors';
import type { Proposal } from './proposal';

/** What a concluded session counted; opinions in writing are among the votes. */
export interface CouncilCounts {
  readonly members: number;
  readonly present: number;
  readonly inFavour: number;
  readonly against: number;
  readonly invalid: number;
  readonly needed: number;
  readonly isPassed: boolean;
  /** The council had the votes and took the candidate off the list all the same. */
  readonly isCut: boolean;
}

/** A session on whose agenda a candidate is; without counts until it is concluded. */
export interface CouncilVote {
  readonly sessionId: string;
  readonly sessionTitle: string;
  /** 'YYYY-MM-DD'. */
  readonly heldOn: string;
  readonly councilKind: CouncilKind;
  readonly councilName: string;
  readonly isSecret: boolean;
  readonly counts: CouncilCounts | null;
}

/** A candidate with its votes in councils, and which council must vote on it. */
export interface CandidateVotes {
  readonly candidateId: string;
  readonly name: string;
  readonly awardName: string;
  readonly state: CandidateState;
  readonly isDemanded: boolean;
  /** Whether the council of the agency must vote on it before the agency sends it. */
  readonly isDemandedOfAgency: boolean;
  /** Concluded ones in their order, then those that are still to come. */
  readonly votes: readonly CouncilVote[];
}

/** The last result that a council of a kind concluded on a candidate; null without one. */
export function lastCounted({ votes }: CandidateVotes, kinds: readonly CouncilKind[]): CouncilVote | null {
  return votes.findLast(({ counts, councilKind }) => counts !== null && kinds.includes(councilKind)) ?? null;
}

const BODIES: Readonly<Record<VoteBody, readonly CouncilKind[]>> = {
  provincial_council: ['provincial'],
  submitting_council: ['provincial', 'agency', 'bloc'],
};

/** What the council that the law names counted on a candidate; null before its session is concluded. */
export function countedBy(body: VoteBody, candidate: CandidateVotes): CouncilCounts | null {
  return lastCounted(candidate, BODIES[body])?.counts ?? null;
}

/** The session of the council of the province that a candidate waits for; null where it is on no agenda. */
export function awaitedSession({ votes }: CandidateVotes): CouncilVote | null {
  return votes.find(({ counts, councilKind }) => counts === null && councilKind === 'provincial') ?? null;
}

/**
 * Candidates that keep a list from leaving the council of the province, or from being decided after it: the award demands a
 * vote, and the last concluded session has not passed them.
 */
export function awaitedVotes(
  { state, route, level }: Pick<Proposal, 'state' | 'route' | 'level'>,
  candidates: readonly CandidateVotes[],
): CandidateVotes[] {
  const council = route.indexOf('council');
  if (state !== 'under_review' || level === null || council === -1 || route.indexOf(level) < council) return [];
  return candidates.filter((candidate) => {
    const counts = lastCounted(candidate, ['provincial'])?.counts;
    return candidate.isDemanded && candidate.state === 'standing' && !(counts?.isPassed === true && !counts.isCut);
  });
}

/**
 * What keeps a candidate from leaving the agency whose council must vote on it: the council did not give it enough votes, or
 * has not voted and no signed minutes of its vote are in the dossier. Null where nothing does.
 */
export function lackOfAgencyVote(candidate: CandidateVotes, hasSignedMinutes: boolean): Violation | null {
  if (!candidate.isDemandedOfAgency) return null;
  const { candidateId: place, name, awardName: award } = candidate;
  const counts = lastCounted(candidate, BODIES.submitting_council)?.counts ?? null;
  if (counts === null) {
    return hasSignedMinutes ? null : { code: 'vote_missing', place, parameters: { name, award } };
  }
  if (counts.isPassed && !counts.isCut) return null;
  const { inFavour, needed, members } = counts;
  return { code: 'vote_refused', place, parameters: { name, award, inFavour, needed, members } };
}

/** Why the list cannot leave the council: who has no vote, and where one is held. */
export function awaitedSentence(awaited: readonly CandidateVotes[]): string {
  return awaitedVotesSentence(
    awaited.map((candidate) => {
      const counts = lastCounted(candidate, ['provincial'])?.counts ?? null;
      const { name, awardName } = candidate;
      return { name, awardName, session: awaitedSession(candidate), refusal: counts };
    }),
  );
}

/** @throws Conflict that names the candidates without the votes of the council of the province. */
export function requireVoted(proposal: Proposal, candidates: readonly CandidateVotes[]): void {
  const awaited = awaitedVotes(proposal, candidates);
  if (awaited.length === 0) return;
  throw new Conflict(awaitedSentence(awaited), { awaitingVotes: awaited.map(({ name }) => name) });
}
