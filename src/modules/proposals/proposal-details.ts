import type { AwardVersion } from '../../domain/commendation/award';
import type { Eligibility } from '../../domain/commendation/eligibility';
import type { CandidateAction } from '../../domain/workflow/candidate';
import type { ProposalAction } from '../../domain/workflow/proposal';
import type { BlocBallot } from './bloc-ballot';
import type { ChecklistLine } from './checklist';
import type { CandidateVotes } from './council-votes';
import type { Candidate, DossierItem, Opinion, Proposal, ProposalStep } from './proposal';
import type { ProposalTerms } from './terms';

/** A candidate with what the rules say, what its dossier holds, and what the reader may do with it. */
export interface JudgedCandidate extends Candidate {
  /** The version of the award that it is judged by; null where the award did not exist then. */
  readonly award: AwardVersion | null;
  /** What the rules say now; of a decided proposal what they said when it was last submitted. */
  readonly eligibility: Eligibility | null;
  readonly checklist: readonly ChecklistLine[];
  /** Files of the sheet that its points rest on. */
  readonly evidence: readonly DossierItem[];
  /** Its votes in councils; no counts before the conclusion. */
  readonly council: CandidateVotes | null;
  /** What its bloc counted in concluded ballots, the acclaim ballot first; empty for others than member agencies. */
  readonly ballots: readonly BlocBallot[];
  readonly actions: readonly { readonly action: CandidateAction; readonly needsReason: boolean }[];
}

/** How many of a list stand for an award, of how many that may. */
export interface QuotaUse {
  readonly awardCode: string;
  readonly awardName: string;
  readonly count: number;
  /** Null: nothing limits. */
  readonly places: number | null;
  /** The rule in words; '' where nothing limits. */
  readonly rule: string;
}

/** An opinion with the years its term is counted in without their holidays. */
export interface DatedOpinion extends Opinion {
  readonly unknownHolidayYears: readonly number[];
}

/** A proposal whole, as a reader may see it. */
export interface ProposalDetails {
  readonly proposal: Proposal;
  readonly candidates: readonly JudgedCandidate[];
  readonly quotas: readonly QuotaUse[];
  /** Files of the whole proposal. */
  readonly files: readonly DossierItem[];
  readonly opinions: readonly DatedOpinion[];
  /** Newest first. */
  readonly steps: readonly ProposalStep[];
  readonly terms: ProposalTerms;
  /** Candidates without which the list leaves the council of the province nor is decided: their vote is lacking. */
  readonly awaitedVotes: readonly CandidateVotes[];
  readonly actions: readonly { readonly action: ProposalAction; readonly needsReason: boolean }[];
  readonly mayWrite: boolean;
  readonly mayAttest: boolean;
  readonly mayAskOpinions: boolean;
  /** Agencies of the reader that were asked and have not answered. */
  readonly toAnswer: readonly Opinion[];
}
