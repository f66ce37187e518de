import type { LayoutKind, Signature } from '../../../src/documents/model';
import type { BusinessDate } from '../../../src/domain/calendar';
import type { BlocBallotRecord } from '../../../src/domain/commendation/records';
import type { CommendationSubject } from '../../../src/domain/commendation/subjects';
import type { Eligibility } from '../../../src/domain/commendation/eligibility';

/** Who issues a document of a proposal, in which layout, and what the clerk has not written yet. */
export interface ProposalDocumentFacts {
  readonly layout: LayoutKind;
  readonly issuer: {
    readonly superior: string | null;
    readonly issuing: string;
    readonly symbol: string;
    readonly archive: string;
  };
  readonly signer: Signature;
  /** Where it is dated; null prints as dots. */
  readonly place: string | null;
  /** The day by which the layout and the year of the open date are chosen; it is not printed itself. */
  readonly rulingDate: BusinessDate;
  readonly proposal: {
    readonly code: string;
    readonly title: string;
    /** Who proposes: the bloc, or the agency by its name of the day. */
    readonly submitter: string;
    /** First and last year of the achievement. */
    readonly firstYear: number;
    readonly lastYear: number;
    /** Why one is commended, in words: 'Công trạng'. */
    readonly typeName: string;
  };
  /** Not submitted yet: every page carries a watermark. */
  readonly draft: boolean;
  readonly demonstration: boolean;
}

/** Counted votes on a candidate. */
export interface CandidateBallot {
  /** Those who had a vote. */
  readonly members: number;
  readonly votes: number;
}

/** What a ballot of a bloc counted. */
export interface BlocCount extends Pick<BlocBallotRecord, 'heldOn' | 'members' | 'needed' | 'outcome'> {
  readonly votes: number;
  /** Whether it was held about the award; else it acclaimed the best of the bloc. */
  readonly isAboutAward: boolean;
}

/** What the minutes of a council that sat outside the system say. */
export interface OutsideCount extends CandidateBallot {
  readonly issued: number;
  readonly returned: number;
  readonly valid: number;
  readonly inFavour: number;
  readonly writtenInFavour: number;
  readonly minutesNumber: string;
  readonly minutesOn: BusinessDate;
}

/** A candidate of a list; results are those it was proposed on. */
export interface ListedCandidate {
  readonly name: string;
  readonly subject: CommendationSubject;
  /** Post of a person, '' where there is none. */
  readonly position: string;
  /** The agency that it belongs to; '' where the candidate is the agency itself. */
  readonly agencyName: string;
  readonly rank: number | null;
  readonly members: number | null;
  /** Total of the sheet, a decimal or a ratio; null without a published result. */
  readonly total: string | null;
  readonly gradeName: string | null;
  readonly outcome: Eligibility['outcome'] | null;
  /** The votes of the council that the law of the award asks for; null before its session is concluded, and where none is asked. */
  readonly councilVotes: CandidateBallot | null;
  /** The counts of the council of the agency where it voted outside the system and they are those above; absent elsewhere. */
  readonly outsideCount?: OutsideCount;
  /** What the ballot of its bloc counted that the list follows, as it stood when the list was sent; null where the bloc did not vote. */
  readonly blocBallot: BlocCount | null;
  /** How equals on the last place were settled, in words; absent where there were none. */
  readonly tie?: string;
}

/** Candidates of a list by award, the highest award first. */
export interface AwardGroup {
  readonly awardName: string;
  /** Who decides, as it is printed: 'Chủ tịch Ủy ban nhân dân tỉnh'. */
  readonly authority: string;
  readonly candidates: readonly ListedCandidate[];
}
