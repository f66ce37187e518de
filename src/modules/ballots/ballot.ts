import type { Outcome } from '../../domain/ballots/result';
import type { BallotMethod, BallotRules } from '../../domain/ballots/rules';
import type { BallotState } from '../../domain/workflow/ballot';
import type { MeetingState } from '../../domain/workflow/meeting';

/** A unit as a ballot names it, with the name it had on the last day of the period. */
export interface BallotUnit {
  readonly agencyId: string;
  readonly code: string;
  readonly name: string;
}

/** An award as a ballot names it. */
export interface BallotAward {
  readonly code: string;
  readonly name: string;
}

/** A ballot without its rounds. */
export interface BallotSummary {
  readonly id: string;
  readonly meetingId: string;
  readonly meetingTitle: string;
  readonly meetingState: MeetingState;
  readonly reviewId: string;
  readonly title: string;
  readonly method: BallotMethod;
  readonly rules: BallotRules;
  /** Its counts separate equal totals in the ranking of the review. */
  readonly isAcclaim: boolean;
  /** The award for which it chooses members, with its name when the ballot was prepared; null: it is about something else. */
  readonly award: BallotAward | null;
  readonly state: BallotState;
  /** 0 while it is prepared. */
  readonly round: number;
  readonly version: number;
  readonly cancelReason: string | null;
  readonly createdBy: string;
  readonly createdAt: Date;
}

/** A unit that stands in a round. Votes and outcome are null until the round is counted. */
export interface RoundCandidate extends BallotUnit {
  readonly votes: number | null;
  readonly outcome: Outcome | null;
}

/** What the papers of a counted round say together. */
export interface RoundCounts {
  readonly issued: number;
  readonly collected: number;
  readonly valid: number;
  readonly invalid: number;
  /** Votes that a candidate needed. */
  readonly needed: number;
  /** Names of those who counted paper; null where nobody had to. */
  readonly countingBoard: string | null;
  readonly countedBy: string;
  readonly countedAt: Date;
}

/** What the competent persons decided between equals. */
export interface TieDecision {
  readonly decidedBy: string;
  readonly reason: string;
  readonly recordedBy: string;
  readonly at: Date;
}

/** A unit that was handed a paper in a round. */
export interface Voter extends BallotUnit {
  /** The account that votes for it; null where votes are given on paper. */
  readonly userId: string | null;
  readonly isSubstitute: boolean;
  /** Null while it has not voted; on paper always. */
  readonly votedAt: Date | null;
  /** Codes of those it voted for, in an open ballot; null in a secret one. */
  readonly openChoice: readonly string[] | null;
}

export interface BallotRound {
  readonly round: number;
  /** How many units are to be acclaimed in it. */
  readonly places: number;
  readonly members: number;
  readonly present: number;
  readonly openedBy: string;
  readonly openedAt: Date;
  readonly counts: RoundCounts | null;
  readonly decision: TieDecision | null;
  readonly candidates: readonly RoundCandidate[];
  readonly voters: readonly Voter[];
}

/** A ballot with all that is known of it. Nothing here says what a unit chose in a secret ballot. */
export interface BallotDetails extends BallotSummary {
  readonly candidates: readonly BallotUnit[];
  readonly rounds: readonly BallotRound[];
}

/** The round that is being voted in, or was counted last; null while the ballot is prepared. */
export function currentRound(ballot: BallotDetails): BallotRound | null {
  return ballot.rounds.at(-1) ?? null;
}
