import type { BlocInputs } from '../../domain/scoring/inputs';
import type { ScoringResult, Why } from '../../domain/scoring/result';
import type { RankingChoice } from '../../../templates/pages/reviews/scope-tabs';
import type { PublishedScheme } from '../schemes';
import type { SheetSummary } from '../sheets';

/** A decision about a member, with the reason that was stored. */
export interface Exclusion {
  /** The case of the scheme that it rests on, with the effects the scheme gives it; null: out of the ranking. */
  readonly code: string | null;
  readonly reason: string;
  readonly excludedById: string | null;
  readonly excludedBy: string;
  readonly excludedAt: Date;
}

/** Where a member stands; ties name agency codes. */
export interface Ranking {
  readonly rank: number | null;
  readonly tiedWith: readonly string[];
  readonly reason: Why['standing'];
}

/** One member of the bloc: its points, and where it stands by them. */
export interface ScoredMember extends SheetSummary {
  /** Null for a reader who may not compare: a rank tells about the others. Ties name agency codes. */
  readonly ranking: Ranking | null;
  /** In force; null for a reader who may not compare. */
  readonly exclusion: Exclusion | null;
}

/**
 * Where figures come from: computed from what is stored now; as they were kept at the closing, by the rules of then; computed
 * again although the period is closed, since its snapshot is of a form that did not keep them.
 */
export type ScoresOrigin =
  { readonly kind: 'live' } | { readonly kind: 'kept'; readonly engine: string } | { readonly kind: 'recomputed' };

/** The scores of a bloc in a period, in official order; without a scheme there are none. */
export interface ScoreTable {
  /** Whose points these are. */
  readonly choice: RankingChoice;
  readonly scheme: PublishedScheme | null;
  /** Points, grades and ranks with their reasons; null for a reader who may not compare, and without a scheme. */
  readonly result: ScoringResult | null;
  readonly members: readonly ScoredMember[];
  readonly origin: ScoresOrigin;
}

/** A whole bloc as it was scored: what went in, and what came out with its reasons. */
export interface BlocRanking {
  readonly choice: RankingChoice;
  readonly scheme: PublishedScheme;
  readonly inputs: BlocInputs;
  readonly result: ScoringResult;
  readonly sheets: readonly SheetSummary[];
  /** In force, by agency id. */
  readonly exclusions: ReadonlyMap<string, Exclusion>;
  readonly origin: ScoresOrigin;
}
