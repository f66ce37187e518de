import type { FormError } from '../../components/error-summary';
import type { FieldOption } from '../../components/field';
import type { StaleFormView } from '../../components/stale-form';
import type { TagKind } from '../../components/tag';
import type { PageFrame } from '../../layout/frame';

/** Where a page about ballots is: bloc and period, with the address of both. */
export interface BallotPlace {
  readonly frame: PageFrame;
  /** `/khoi/:bloc/:period` */
  readonly basePath: string;
  readonly blocName: string;
  readonly periodName: string;
}

/** What was typed into the form of the rules. */
export interface RuleValues {
  readonly kind: string;
  readonly quorum: string;
  readonly threshold: string;
  readonly base: string;
  readonly isMoreThan: string;
  readonly places: string;
  readonly rounds: string;
  readonly tie: string;
  readonly lateTie: string;
  readonly mayVoteForItself: string;
  readonly legalBasis: string;
  readonly version: string;
}

export const RULE_FORM_ID = 'quy-dinh-bo-phieu';
/** Id of the input by the name of the field. */
export const RULE_FIELD_IDS = {
  kind: 'hinh-thuc',
  quorum: 'ty-le-co-mat',
  threshold: 'ty-le-phieu',
  base: 'tinh-tren',
  isMoreThan: 'tren-hay-tu',
  places: 'so-don-vi',
  rounds: 'so-vong',
  tie: 'bang-phieu',
  lateTie: 'bang-phieu-vong-cuoi',
  mayVoteForItself: 'tu-bo-phieu',
  legalBasis: 'can-cu',
} as const;

/** A member as somebody who could stand. */
export interface CandidateChoice {
  readonly code: string;
  readonly name: string;
  /** "Hạng 2 · 92,5 điểm"; '' while nothing is known. */
  readonly standing: string;
  /** Why it may not stand; null: it may. */
  readonly exclusion: string | null;
}

/** What was typed into the form of a ballot. */
export interface BallotValues {
  readonly title: string;
  readonly method: string;
  readonly places: string;
  readonly isAcclaim: boolean;
  /** Code of the award it chooses members for; '' for none. */
  readonly award: string;
  readonly candidates: readonly string[];
  /** '0' for a new one. */
  readonly version: string;
}

export const BALLOT_FORM_ID = 'cuoc-bo-phieu';
export const BALLOT_FIELD_IDS = {
  title: 'ten-cuoc',
  method: 'cach-bo-phieu',
  places: 'so-duoc-suy-ton',
  award: 'chon-de-nghi',
  candidates: 'danh-sach',
} as const;

/** The form of a ballot, new or still prepared. */
export interface BallotFormView {
  /** Where it goes. */
  readonly action: string;
  readonly values: BallotValues;
  readonly methods: readonly FieldOption[];
  readonly awards: readonly FieldOption[];
  readonly candidates: readonly CandidateChoice[];
  readonly errors: readonly FormError[];
  readonly conflict: StaleFormView | null;
}

/** One ballot in a list. */
export interface BallotLine {
  readonly href: string;
  readonly title: string;
  readonly meeting: string;
  /** The award that it chooses members for; '' for none. */
  readonly award: string;
  readonly method: string;
  readonly state: string;
  readonly stateKind: TagKind;
  /** "vòng 2"; '' while it is prepared. */
  readonly round: string;
}

/** A candidate of a counted round. */
export interface CandidateLine {
  readonly code: string;
  readonly name: string;
  /** Null while nobody may know. */
  readonly votes: number | null;
  readonly outcome: string | null;
  readonly outcomeKind: TagKind;
  readonly isAcclaimed: boolean;
}

/** A round with its counts. */
export interface RoundView {
  readonly round: number;
  readonly places: number;
  /** "Có mặt 7/9 đơn vị, cần 6" */
  readonly quorum: string;
  readonly openedText: string;
  /** Null while it is not counted, or the reader may not know yet. */
  readonly counts: RoundCountsView | null;
  readonly candidates: readonly CandidateLine[];
  /** What the competent persons decided; null: nothing. */
  readonly decision: string | null;
  /** Open votes by unit; none in a secret ballot. */
  readonly openVotes: readonly { readonly name: string; readonly chosen: string }[];
}

export interface RoundCountsView {
  readonly issued: number;
  readonly collected: number;
  readonly valid: number;
  readonly invalid: number;
  /** "Cần ít nhất 4 phiếu (trên 1/2 số phiếu thu vào)." */
  readonly neededText: string;
  readonly countedText: string;
  /** Those who were handed a paper and whose vote is not in the box, although it is recorded; null: none. */
  readonly missing: string | null;
}

/** How far the open round is. */
export interface ProgressView {
  readonly voted: number;
  readonly present: number;
  /** Names of units that have not voted; only for who manages. */
  readonly waiting: readonly string[];
  readonly href: string;
}
