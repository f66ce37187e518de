import type { VoteBody, VoteRule } from '../../domain/commendation/award';
import { type OutsideVote, outsideResultOf } from '../../domain/commendation/outside-votes';
import type { CouncilKind } from '../../domain/councils/council';
import type { Violation } from '../../domain/violation';
import type { CandidateState } from '../../domain/workflow/candidate';
import { formatDate } from '../../text/date';
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
  /** The case was changed after the vote: its result holds no more, the council votes again. */
  readonly isOutdated: boolean;
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

/** Counts that the agency typed from the minutes of a council that sat outside the system. */
export interface CountedOutside extends OutsideVote {
  readonly version: number;
  readonly needed: number;
  /** All votes in favour, the written ones included. */
  readonly total: number;
  readonly isPassed: boolean;
  /** The case was changed after the counts were typed: who types them looks at them again. */
  readonly isOutdated: boolean;
}

/** Typed counts with what they come to by the rule of the award. */
export function countedOutside(
  rule: Pick<VoteRule, 'share'>,
  vote: OutsideVote & Pick<CountedOutside, 'version' | 'isOutdated'>,
): CountedOutside {
  const { needed, inFavour, isPassed } = outsideResultOf(rule, vote);
  return { ...vote, needed, total: inFavour, isPassed };
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
  /** What its council counted outside the system; null where nobody has typed it. */
  readonly outside: CountedOutside | null;
}

/** The last result that a council of a kind concluded on a candidate; null without one. */
export function lastCounted({ votes }: CandidateVotes, kinds: readonly CouncilKind[]): CouncilVote | null {
  return votes.findLast(({ counts, councilKind }) => counts !== null && kinds.includes(councilKind)) ?? null;
}

const BODIES: Readonly<Record<VoteBody, readonly CouncilKind[]>> = {
  provincial_council: ['provincial'],
  submitting_council: ['provincial', 'agency', 'bloc'],
};

/** Of how many members how many were in favour. */
export type FavourCounts = Pick<CouncilCounts, 'members' | 'inFavour'>;

/**
 * What the council that the law names counted on a candidate as it stands: in its last concluded session, else outside the system where it
 * is that of the agency; null where neither is known.
 */
export function countedBy(body: VoteBody, candidate: CandidateVotes): FavourCounts | null {
  const counts = lastCounted(candidate, BODIES[body])?.counts ?? null;
  if (counts !== null) return counts.isOutdated ? null : counts;
  if (!candidate.isDemandedOfAgency || candidate.outside === null || candidate.outside.isOutdated) return null;
  const { members, total } = candidate.outside;
  return { members, inFavour: total };
}

/** Whether a session of the council that submits, or of the province, counted a candidate: typed counts stand back then. */
export function hasSessionCount(candidate: CandidateVotes): boolean {
  return lastCounted(candidate, BODIES.submitting_council) !== null;
}

/** The session of the council of the agency that is still to decide on a candidate; null where it is on no agenda. */
function sessionOfAgency({ votes }: CandidateVotes): CouncilVote | null {
  return votes.find(({ counts, councilKind }) => counts === null && councilKind === 'agency') ?? null;
}

/**
 * Whether the agency types what its council counted on a candidate: its vote is demanded, and no session in the system has
 * counted it or is about to.
 */
export function mayCountOutside(candidate: CandidateVotes): boolean {
  const { isDemandedOfAgency, state } = candidate;
  const isLeftOpen = lastCounted(candidate, BODIES.submitting_council) === null && sessionOfAgency(candidate) === null;
  return isDemandedOfAgency && state === 'standing' && isLeftOpen;
}

/** Whether a council has passed a candidate as it stands now. */
export function isPassedBy(candidate: CandidateVotes, kinds: readonly CouncilKind[]): boolean {
  const counts = lastCounted(candidate, kinds)?.counts ?? null;
  return counts !== null && counts.isPassed && !counts.isCut && !counts.isOutdated;
}

/** The session of the council of the province that a candidate waits for; null where it is on no agenda. */
export function awaitedSession({ votes }: CandidateVotes): CouncilVote | null {
  return votes.find(({ counts, councilKind }) => counts === null && councilKind === 'provincial') ?? null;
}

/**
 * Candidates that keep a list from leaving the council of the province, or from being decided after it: the award demands a
 * vote, and the last concluded session has not passed them as they stand.
 */
export function awaitedVotes(
  { state, route, level }: Pick<Proposal, 'state' | 'route' | 'level'>,
  candidates: readonly CandidateVotes[],
): CandidateVotes[] {
  const council = route.indexOf('council');
  if (state !== 'under_review' || level === null || council === -1 || route.indexOf(level) < council) return [];
  return candidates.filter(
    (candidate) => candidate.isDemanded && candidate.state === 'standing' && !isPassedBy(candidate, ['provincial']),
  );
}

/** What a dossier holds beside typed counts, and whether it has left its agency. */
export interface ProofOfVote {
  readonly hasSignedMinutes: boolean;
  /** Its minutes are on paper: the counts with their number and day stand for them. */
  readonly isSecret: boolean;
  /** It left the agency already; its counts cannot be typed any more. */
  readonly isUnderWay: boolean;
  /** It waits for the leader of its agency: counts are typed only after it is returned. */
  readonly isWithLeader: boolean;
}

/**
 * What keeps a candidate from leaving the agency whose council must vote on it: the council did not give it enough votes, in a
 * session or outside the system; a session is still to decide on it; it voted before the case was changed; its counts are not typed; or its signed minutes are
 * lacking. A dossier that left the agency before counts were asked for is decided by its signed minutes. Null where nothing is
 * in the way.
 */
export function lackOfAgencyVote(candidate: CandidateVotes, proof: ProofOfVote): Violation | null {
  if (!candidate.isDemandedOfAgency) return null;
  const { candidateId: place, name, awardName: award, outside } = candidate;
  const session = sessionOfAgency(candidate);
  if (session !== null) {
    const { sessionTitle, heldOn } = session;
    return { code: 'vote_in_session', place, parameters: { name, session: sessionTitle, on: formatDate(heldOn) } };
  }
  const counts = lastCounted(candidate, BODIES.submitting_council)?.counts ?? null;
  if (counts !== null) {
    if (counts.isPassed && !counts.isCut) {
      return counts.isOutdated ? { code: 'vote_outdated', place, parameters: { name, award } } : null;
    }
    const { inFavour, needed, members } = counts;
    return { code: 'vote_refused', place, parameters: { name, award, inFavour, needed, members } };
  }
  const hasPaper = proof.isSecret || proof.hasSignedMinutes;
  if (outside === null) {
    if (proof.isUnderWay && !proof.isSecret && proof.hasSignedMinutes) return null;
    return { code: proof.isWithLeader ? 'vote_missing_returned' : 'vote_missing', place, parameters: { name, award } };
  }
  if (!outside.isPassed) {
    const { total: inFavour, needed, members } = outside;
    return { code: 'vote_too_few', place, parameters: { name, award, inFavour, needed, members } };
  }
  if (outside.isOutdated) return { code: 'vote_retype', place, parameters: { name } };
  return hasPaper ? null : { code: 'vote_unsigned', place, parameters: { name } };
}

/** Why the list cannot leave the council: who has no vote, and where one is held. */
export function awaitedSentence(awaited: readonly CandidateVotes[]): string {
  return awaitedVotesSentence(
    awaited.map((candidate) => {
      const last = lastCounted(candidate, ['provincial']);
      const { name, awardName } = candidate;
      const refusal = last?.counts ? { ...last.counts, heldOn: last.heldOn } : null;
      return { name, awardName, session: awaitedSession(candidate), refusal };
    }),
  );
}

/** @throws Conflict that names the candidates without the votes of the council of the province. */
export function requireVoted(proposal: Proposal, candidates: readonly CandidateVotes[]): void {
  const awaited = awaitedVotes(proposal, candidates);
  if (awaited.length === 0) return;
  throw new Conflict(awaitedSentence(awaited), { awaitingVotes: awaited.map(({ name }) => name) });
}
