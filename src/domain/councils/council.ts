import type { Award, ProposalLevel, VoteRule } from '../commendation/award';

export const COUNCIL_KINDS = ['provincial', 'standing_board', 'agency', 'bloc'] as const;
/** Whose council it is: of the province, its standing board, of an agency that submits proposals, of a bloc. */
export type CouncilKind = (typeof COUNCIL_KINDS)[number];

export const COUNCIL_ROLES = ['chair', 'vice_chair', 'standing', 'member'] as const;
/** What a person is in a council. */
export type CouncilRole = (typeof COUNCIL_ROLES)[number];

export const VOTE_KINDS = ['secret', 'open'] as const;
/** Papers that nobody's name is on, or hands that everybody sees. */
export type VoteKind = (typeof VOTE_KINDS)[number];

export const VOTE_METHODS = ['secret', 'paper', 'open'] as const;
/** How a vote is held: secret on screen, secret on paper counted by hand, open with names. */
export type VoteMethod = (typeof VOTE_METHODS)[number];

export const SESSION_ATTENDANCES = ['present', 'absent', 'written'] as const;
/** There, absent, or absent with an opinion in writing: a vote and no presence. */
export type SessionAttendance = (typeof SESSION_ATTENDANCES)[number];

const LEVELS: Readonly<Record<CouncilKind, ProposalLevel>> = {
  provincial: 'council',
  standing_board: 'standing_board',
  agency: 'agency',
  bloc: 'bloc',
};

/** The level of a proposal at which a council considers it. */
export function levelOfCouncil(kind: CouncilKind): ProposalLevel {
  return LEVELS[kind];
}

/**
 * Whether the law of an award makes the council of the province vote on its candidates: it asks for a vote, and its way leads
 * through that council. What ends with an agency is voted by the council of that agency; no award asks the standing board.
 */
export function needsProvincialVote({ vote, route }: Pick<Award, 'vote' | 'route'>): boolean {
  return vote !== null && route.includes('council');
}

/**
 * Whether the law of an award makes the council of the agency vote before the agency sends its candidates: it asks for a vote
 * of the council that submits, and no council comes later on its way (NĐ 152/2025/NĐ-CP Điều 4; domain §3.5).
 */
export function needsAgencyVote({ vote, route }: Pick<Award, 'vote' | 'route'>): boolean {
  return vote?.body === 'submitting_council' && !route.includes('council');
}

/** By what a matter is voted; `isOfAward` says whether the law of the award sets it, or the council's own rule. */
export interface MatterRule {
  readonly kind: VoteKind;
  readonly share: string;
  readonly isOfAward: boolean;
}

/**
 * The vote that a candidate needs in a council: that of the award where its rule is about such a council, the council's own
 * rule otherwise. The council of the province is itself one that submits, for what is decided above it.
 */
export function ruleInCouncil(
  vote: Pick<VoteRule, 'body' | 'share' | 'kind'> | null,
  council: { readonly kind: CouncilKind; readonly voteKind: VoteKind; readonly voteShare: string },
): MatterRule {
  const isMeant =
    vote !== null &&
    (vote.body === 'provincial_council' ? council.kind === 'provincial' : council.kind !== 'standing_board');
  if (!isMeant) return { kind: council.voteKind, share: council.voteShare, isOfAward: false };
  return { kind: vote.kind, share: vote.share, isOfAward: true };
}

/** The kind of vote that a method serves: a secret vote is held on screen or on paper, never by hands. */
export function kindOfMethod(method: VoteMethod): VoteKind {
  return method === 'open' ? 'open' : 'secret';
}
