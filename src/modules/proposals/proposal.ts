import type { BusinessDate } from '../../domain/calendar';
import type { ProposalLevel } from '../../domain/commendation/award';
import type { BlocBallotRecord } from '../../domain/commendation/records';
import type { Eligibility } from '../../domain/commendation/eligibility';
import type { AwardSystem, CommendationSubject, CommendationType } from '../../domain/commendation/subjects';
import type { CandidateAction, CandidateState } from '../../domain/workflow/candidate';
import type { ProposalAction, ProposalState } from '../../domain/workflow/proposal';
import type { TieDecisionWords } from '../../text/commendation/ties';
import type { BlocBallot } from './bloc-ballot';

/** A proposal without its candidates. Exactly one of agency and bloc submits it: the bloc where `agencyId` is null. */
export interface Proposal {
  readonly id: string;
  /** Unique in the installation, as people name it: 'DN-2026-0007'. */
  readonly code: string;
  readonly title: string;
  readonly system: AwardSystem;
  readonly type: CommendationType;
  readonly blocId: string | null;
  readonly blocCode: string | null;
  readonly blocName: string | null;
  readonly agencyId: string | null;
  readonly agencyCode: string | null;
  readonly agencyName: string | null;
  /** The period whose published ranking the candidates come from; null for a proposal by hand. */
  readonly periodId: string | null;
  readonly periodCode: string | null;
  /** Whether the bloc has a secretary who may judge the list of this agency: who works neither for it nor, when it is the chair, at all. */
  readonly hasJudgeInBloc: boolean;
  /** Whether the head of the agency decides on the whole list, and not an authority above. */
  readonly isDecidedByAgency: boolean;
  readonly achievementFrom: number;
  readonly achievementYear: number;
  readonly state: ProposalState;
  /** The station it is at while it is under review. */
  readonly level: ProposalLevel | null;
  readonly route: readonly ProposalLevel[];
  /** A state secret: nothing of it is uploaded or exported (domain trap T40). */
  readonly isSecret: boolean;
  /** When it first reached Sở Nội vụ: what transitions between laws go by. */
  readonly receivedAt: Date | null;
  readonly createdById: string | null;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly version: number;
  /** The decision that it ended with; null before. */
  readonly decisionId: string | null;
}

/** A line of a list of proposals. */
export interface ListedProposal extends Proposal {
  readonly candidates: number;
  readonly standing: number;
}

/** The result that a candidate is proposed on, as it was published. */
export interface CandidateResult {
  readonly blocName: string;
  readonly periodCode: string;
  readonly rank: number | null;
  readonly members: number;
  readonly total: string | null;
  readonly gradeName: string | null;
  readonly decisionNumber: string | null;
  /** SHA-256 of the snapshot that the result is read from; null while the period is published and not closed. */
  readonly contentHash: string | null;
}

/** A movement by which somebody is proposed, with its first and last day. */
export interface CandidateMovement {
  readonly id: string;
  readonly name: string;
  readonly from: BusinessDate;
  readonly to: BusinessDate;
}

/** Why a candidate has the last place of a bloc that others share by their rank. */
export interface CandidatePlace {
  /** By the rule that puts women first, or by a decision among equals. */
  readonly decidedBy: 'women_first' | 'decision';
  /** Why it was chosen; '' where the rule decided. */
  readonly reason: string;
  /** Who decided and what says so; absent where the rule decided, and of lists from before decisions were recorded. */
  readonly decision?: TieDecisionWords;
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** The ballots of blocs on a candidate as they stood when its list left the drafter. */
export interface KeptBallots {
  /** Those about the award of the candidate, by the bloc that held them. */
  readonly aboutAward: readonly (BlocBallotRecord & { readonly blocCode: string })[];
  /** Every ballot of the bloc of the list on the candidate. */
  readonly ofBloc: readonly BlocBallot[];
}

/** A candidate as they were when they were proposed: later changes of names and ranks do not reach it. */
export interface CandidateSnapshot {
  readonly agencyName: string;
  readonly positionTitle: string | null;
  readonly result: CandidateResult | null;
  /** How a tie on the last place was settled; absent where there was none. */
  readonly place?: CandidatePlace;
  /** The movement by which they are proposed, as it was when it was chosen; absent or null while none is. */
  readonly movement?: CandidateMovement | null;
  /** Absent before the list left the drafter, and where it did before ballots were kept: they are read as they are then. */
  readonly ballots?: KeptBallots;
  /** What the rules said when the proposal was last submitted; null before that. */
  readonly eligibility: Eligibility | null;
}

/** An official's answer to a condition that no data can show. */
export interface Attestation {
  readonly isMet: boolean;
  readonly note: string;
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

export interface Candidate {
  readonly id: string;
  readonly proposalId: string;
  readonly position: number;
  readonly awardCode: string;
  readonly awardVersionId: string;
  readonly awardName: string;
  readonly subject: CommendationSubject;
  readonly agencyId: string;
  readonly agencyCode: string;
  readonly personId: string | null;
  /** A division of the agency; null where the agency itself is the collective, or the candidate is none. */
  readonly divisionId: string | null;
  readonly householdId: string | null;
  readonly name: string;
  readonly snapshot: CandidateSnapshot;
  readonly state: CandidateState;
  /** The account of achievements (báo cáo thành tích) as it is written. */
  readonly achievements: string;
  /** Why the candidate is proposed although the rules cannot say yes; '' while nobody has explained. */
  readonly explanation: string;
  readonly attested: Readonly<Record<string, Attestation>>;
  readonly version: number;
}

/** A step of a proposal, or of the candidate that it names. */
export interface ProposalStep {
  readonly sequence: number;
  readonly candidateId: string | null;
  readonly action: ProposalAction | CandidateAction;
  readonly fromState: string;
  readonly toState: string;
  readonly fromLevel: ProposalLevel | null;
  readonly toLevel: ProposalLevel | null;
  readonly reason: string | null;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly happenedAt: Date;
}

/** A file of a dossier that was not taken out. */
export interface DossierItem {
  readonly id: string;
  readonly candidateId: string | null;
  readonly componentCode: string;
  readonly fileId: string;
  readonly fileName: string;
  readonly note: string;
  readonly source: 'attached' | 'evidence';
  readonly addedBy: string;
  readonly addedAt: Date;
}

/** What an agency was asked, and its answer. */
export interface Opinion {
  readonly id: string;
  readonly agencyId: string;
  readonly agencyCode: string;
  readonly agencyName: string;
  readonly question: string;
  readonly dueOn: string;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly answer: string | null;
  readonly agrees: boolean | null;
  readonly answeredBy: string | null;
  readonly answeredAt: Date | null;
}
