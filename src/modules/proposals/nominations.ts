import type { AwardVersion } from '../../domain/commendation/award';
import type { TieAtCut } from '../../domain/commendation/ties';
import type { BlocPlace, Member } from '../blocs';
import type { AllottedPlaces } from './award-quotas.repository';
import type { AgencyResult } from './bloc-results.service';
import type { EligibilityAnswer } from './eligibility.service';
import type { NominationPlaces, NominationStanding } from './nominations.policy';
import type { TieDecision, TieRule } from './ties.repository';

/** A member of a bloc as it stands for an award. */
export interface NominationLine {
  readonly member: Member;
  /** The published result; null for a member that the ranking does not name. */
  readonly result: AgencyResult | null;
  readonly answer: EligibilityAnswer | null;
  readonly standing: NominationStanding;
  /** Whether the rule that puts women first among equals decided (domain trap T30). */
  readonly isByWomenFirst: boolean;
  /** Whether the competent ones chose between it and its equals (domain trap T29). */
  readonly isByDecision: boolean;
  /** Share of women as a ratio, where equals stand across the cut and the rule asks for it; null where it is not known. */
  readonly womenShare: string | null;
  /** Whether it shares the last places with others by its rank. */
  readonly isAtCut: boolean;
  /** The proposal of the bloc that names it already. */
  readonly proposedIn: string | null;
}

/** Equals on the last place, who chooses among them, and what they chose. */
export interface BoardTie extends TieAtCut {
  /** Null: nobody has said who chooses. */
  readonly rule: TieRule | null;
  /** Every version of the decisions about the award, the newest first. */
  readonly decisions: readonly TieDecision[];
  /** The newest decision where it settles the tie as it stands; null where the equals wait for one. */
  readonly settledBy: TieDecision | null;
}

/** The members of a bloc in the order of the published ranking, beside how many may be proposed for an award. */
export interface NominationBoard extends NominationPlaces {
  readonly place: BlocPlace;
  readonly version: AwardVersion;
  readonly allotted: AllottedPlaces | null;
  /** The rule about places in words with its basis; '' where nothing limits. */
  readonly rule: string;
  readonly lines: readonly NominationLine[];
  /** Null where nobody is equal on the last place, or the rule for women decides. */
  readonly tie: BoardTie | null;
  readonly mayBegin: boolean;
}

/** What a proposal of a bloc is begun with. */
export interface NominationDraft {
  readonly awardCode: string;
  readonly agencyCodes: readonly string[];
  readonly title: string;
  readonly isSecret: boolean;
}
