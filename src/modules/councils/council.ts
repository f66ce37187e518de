import type { AttendanceRule } from '../../domain/commendation/votes';
import type { BusinessDate } from '../../domain/calendar';
import type { CouncilKind, CouncilRole, SessionAttendance, VoteKind, VoteMethod } from '../../domain/councils/council';
import type { SessionState } from '../../domain/workflow/council-session';
import type { TieSettlement } from '../../text/commendation/nominations';

/** What an official says of a council. Exactly one of agency and bloc where the kind asks for it. */
export interface CouncilDraft {
  readonly name: string;
  readonly kind: CouncilKind;
  /** Code of the agency or bloc; null for the province. */
  readonly placeCode: string | null;
  /** Printed above the name in documents; '' for nothing. */
  readonly superior: string;
  readonly symbol: string;
  /** Share of all members that must attend. */
  readonly attendanceShare: string;
  /** The vote where the law of an award sets none: share of all members, and how. */
  readonly voteShare: string;
  readonly voteKind: VoteKind;
  readonly decisionNumber: string;
  readonly decidedOn: BusinessDate;
}

export interface Council extends CouncilDraft {
  readonly id: string;
  readonly agencyId: string | null;
  readonly blocId: string | null;
  readonly placeName: string | null;
  /** Members today. */
  readonly members: number;
  readonly version: number;
}

/** An agency or bloc that may have a council. */
export interface CouncilHolder {
  readonly kind: 'agency' | 'bloc';
  readonly code: string;
  /** As it is called today. */
  readonly name: string;
}

/** A person appointed by a decision. */
export interface MemberDraft {
  readonly fullName: string;
  readonly positionTitle: string;
  readonly role: CouncilRole;
  /** Sign-in name of the account they vote with; null for a person without one. */
  readonly loginName: string | null;
  readonly decisionNumber: string;
  readonly decidedOn: BusinessDate;
  readonly validFrom: BusinessDate;
}

export interface Member extends MemberDraft {
  readonly id: string;
  readonly userId: string | null;
  /** First day without them; null while they belong. */
  readonly validTo: BusinessDate | null;
  /** The decision that ends their time. */
  readonly endDecision: string | null;
}

/** What is prepared of a session. */
export interface SessionDraft {
  readonly title: string;
  readonly heldOn: BusinessDate;
  readonly startsAt: string;
  readonly venue: string;
  readonly presidedBy: string;
  readonly recordedBy: string;
  readonly conclusion: string;
}

export interface SessionSummary extends SessionDraft {
  readonly id: string;
  readonly councilId: string;
  readonly councilName: string;
  readonly state: SessionState;
  /** The last vote that was opened; 0 before the first. */
  readonly round: number;
  readonly cancelReason: string | null;
  readonly version: number;
  readonly createdBy: string;
}

/** A member of the council on the day of the session. */
export interface RosterLine {
  readonly memberId: string;
  readonly userId: string | null;
  readonly name: string;
  readonly positionTitle: string;
  readonly role: CouncilRole;
  readonly status: SessionAttendance;
  readonly note: string;
}

/** What a matter came to when the session was concluded. */
export interface MatterResult {
  readonly members: number;
  readonly present: number;
  readonly writtenInFavour: number;
  readonly writtenAgainst: number;
  readonly needed: number;
  readonly isPassed: boolean;
}

export interface SessionItem {
  readonly id: string;
  readonly position: number;
  readonly candidateId: string | null;
  readonly proposalId: string | null;
  readonly proposalCode: string | null;
  readonly isSecretProposal: boolean;
  readonly title: string;
  readonly subtitle: string;
  /** Null: a matter without a vote. */
  readonly voteKind: VoteKind | null;
  readonly voteShare: string | null;
  readonly ruleBasis: string;
  readonly ruleToCheck: boolean;
  /** The vote in which it was voted; null before. */
  readonly round: number | null;
  /** Votes at the session; null until the vote is closed. */
  readonly inFavour: number | null;
  readonly against: number | null;
  readonly invalid: number | null;
  /** Null until the session is concluded. */
  readonly result: MatterResult | null;
  readonly cutReason: string | null;
  readonly cutBy: string | null;
  readonly outcomeNote: string;
  /** How equals on the last place of a bloc were settled before the list came; null where there were none. */
  readonly tie: TieSettlement | null;
}

/** A vote of a session. */
export interface SessionVote {
  readonly round: number;
  readonly method: VoteMethod;
  readonly members: number;
  readonly present: number;
  readonly openedBy: string;
  readonly openedAt: Date;
  readonly issued: number | null;
  readonly collected: number | null;
  readonly countingBoard: string;
  readonly countedBy: string | null;
  readonly countedAt: Date | null;
  readonly voters: readonly Voter[];
}

/** Who was handed a paper. */
export interface Voter {
  readonly memberId: string;
  readonly userId: string | null;
  readonly name: string;
  readonly hasVoted: boolean;
  /** Ids of matters, only in an open vote. */
  readonly agreed: readonly string[] | null;
}

/** What an absent member wrote. */
export interface WrittenOpinion {
  readonly itemId: string;
  readonly memberId: string;
  readonly name: string;
  readonly agrees: boolean;
  readonly givenOn: BusinessDate;
  readonly note: string;
  readonly fileId: string | null;
  readonly fileName: string | null;
  readonly recordedBy: string;
}

/** A session with everything that its page shows. */
export interface SessionDetails extends SessionSummary {
  readonly council: Council;
  readonly roster: readonly RosterLine[];
  readonly items: readonly SessionItem[];
  readonly votes: readonly SessionVote[];
  readonly opinions: readonly WrittenOpinion[];
}

/** The rule of attendance of a council. */
export function attendanceRuleOf({ attendanceShare }: Pick<Council, 'attendanceShare'>): AttendanceRule {
  return { share: attendanceShare };
}

/** The vote that was opened last; null before the first. */
export function currentVote({ votes, round }: SessionDetails): SessionVote | null {
  return votes.find((vote) => vote.round === round) ?? null;
}

/** The members who are there. */
export function presentOf({ roster }: Pick<SessionDetails, 'roster'>): RosterLine[] {
  return roster.filter(({ status }) => status === 'present');
}
