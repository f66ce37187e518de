import type { Ranking } from '../../domain/scoring/narrow/ranking';
import type { SchemeVersion } from '../schemes';
import type { SheetSummary } from '../sheets';

/** A member taken out of the ranking, with the reason that was stored. */
export interface Exclusion {
  readonly reason: string;
  readonly excludedBy: string;
  readonly excludedAt: Date;
}

/** One member of the bloc: its self-assessment, and where it stands by it. */
export interface ScoredMember extends SheetSummary {
  /** Null for a reader who may not compare: a rank tells about the others. Ties name agency codes. */
  readonly ranking: Ranking | null;
  /** In force; null for a reader who may not compare. */
  readonly exclusion: Exclusion | null;
}

/** The self-scores of a bloc in a period, in official order; without a scheme there are none. */
export interface ScoreTable {
  readonly scheme: SchemeVersion | null;
  readonly members: readonly ScoredMember[];
}
