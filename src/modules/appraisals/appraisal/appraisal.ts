import type { Proposal } from '../../../domain/appraisal/proposal';
import type { HandedIn } from '../../../domain/scoring/judgement';
import type { UnitResult } from '../../../domain/scoring/result';
import type { ScoredCriterion } from '../../../domain/scoring/sections';
import type { SheetTotals } from '../../../domain/scoring/totals';
import type { BlocPlace } from '../../blocs';
import type { PublishedScheme } from '../../schemes';
import type { ScoreEntry, Sheet, SheetSummary } from '../../sheets';
import type { StoredJudgement } from '../judgements/judgement';
import type { ReplyTerm, StoredReply } from '../replies/reply';

/** One criterion of one sheet with everything that was said of it. */
export interface AppraisedCriterion {
  readonly criterion: ScoredCriterion;
  readonly handedIn: HandedIn;
  /** Whether the review assigns it to the agency; else there is nothing to appraise. */
  readonly isAssigned: boolean;
  /** Of checkers and monitoring agencies, in official order; also those whose ground has changed. */
  readonly proposals: readonly StoredJudgement[];
  /** The last version of the appraisal, even taken back or with its ground changed: the next one names its version. */
  readonly stored: StoredJudgement | undefined;
  /** The appraisal in force; undefined while there is none. */
  readonly appraisal: StoredJudgement | undefined;
  readonly proposal: Proposal;
  /** What the agency answered to the appraisal in force. */
  readonly reply: StoredReply | undefined;
  /** All that it answered, to earlier appraisals too, the oldest first. */
  readonly replies: readonly StoredReply[];
}

/** One sheet in the board: what the agency says, what was said of it, and what it comes to so far. */
export interface AppraisedSheet {
  readonly summary: SheetSummary;
  /** By code, in the order of the scheme. */
  readonly criteria: ReadonlyMap<string, AppraisedCriterion>;
  /** Appraised points where there are any, those handed in elsewhere. */
  readonly result: UnitResult;
  readonly totals: SheetTotals;
  /** Codes of the criteria that wait for an appraisal. */
  readonly open: readonly string[];
  readonly mayAppraise: boolean;
}

/** All sheets of a bloc side by side. */
export interface AppraisalBoard {
  readonly place: BlocPlace;
  /** Null without one: then there are no sheets. */
  readonly scheme: PublishedScheme | null;
  readonly sheets: readonly AppraisedSheet[];
}

/** One sheet as it is appraised. */
export interface SheetAppraisal {
  readonly sheet: Sheet;
  readonly criteria: ReadonlyMap<string, AppraisedCriterion>;
  readonly result: UnitResult;
  readonly totals: SheetTotals;
  readonly open: readonly string[];
  readonly mayAppraise: boolean;
  /** Until when the agency may answer; null while no appraisal set it. */
  readonly term: ReplyTerm | null;
}

/** Every value that a criterion has had: of its agency, and of those who judged it. The newest first. */
export interface LayeredHistory {
  readonly sheet: Sheet;
  readonly criterion: ScoredCriterion;
  readonly entries: readonly ScoreEntry[];
  readonly judgements: readonly StoredJudgement[];
}
