export const BALLOT_KINDS = ['secret', 'open'] as const;
/** Whether votes are secret, or given by show of hands. */
export type BallotKind = (typeof BALLOT_KINDS)[number];

export const BALLOT_METHODS = ['secret', 'paper', 'open'] as const;
/** How votes are given: secretly on screen, secretly on paper, or openly with the name of the unit. */
export type BallotMethod = (typeof BALLOT_METHODS)[number];

export const VOTE_BASES = ['collected', 'valid', 'members'] as const;
/** Of what a candidate needs a share: ballots collected, valid ballots, or all members of the bloc. */
export type VoteBase = (typeof VOTE_BASES)[number];

export const LATE_TIE_RULES = ['chair', 'chairs', 'nobody', 'all'] as const;
/** What settles equal votes on the last place once there is no further round. */
export type LateTieRule = (typeof LATE_TIE_RULES)[number];

export const TIE_RULES = ['next_round', ...LATE_TIE_RULES] as const;
/** What settles equal votes on the last place: the chair in one ministry, the chair with the vice chair elsewhere (domain §2.5). */
export type TieRule = (typeof TIE_RULES)[number];

/** The rules by which a bloc votes in a year. Shares are exact: a decimal with a point or a ratio ('0.8', '2/3'). */
export interface BallotRules {
  readonly kind: BallotKind;
  /** Share of all members that must be present. */
  readonly quorum: string;
  /** Share of votes that a candidate needs, and of what. */
  readonly threshold: string;
  readonly base: VoteBase;
  /** True: more than the share ("quá bán"); false: at least the share. */
  readonly isMoreThan: boolean;
  /** How many units are acclaimed. */
  readonly places: number;
  /** At most this many rounds. */
  readonly rounds: number;
  readonly tie: TieRule;
  /** Used in place of `tie` after the last round when `tie` asks for another one. */
  readonly lateTie: LateTieRule;
  readonly mayVoteForItself: boolean;
  /** The text that the rules rest on; empty while nobody has named it. */
  readonly legalBasis: string;
}

/** Whether a way of voting is of the kind that the bloc has decided on. */
export function isMethodOf(kind: BallotKind, method: BallotMethod): boolean {
  return (method === 'open') === (kind === 'open');
}
