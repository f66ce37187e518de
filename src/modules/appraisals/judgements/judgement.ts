import type { EntrySource } from '../../../domain/entry-source';
import type { Exact } from '../../../domain/fraction';
import type { Judged, JudgementLayer } from '../../../domain/scoring/judgement';

/** The agency that judges; null of the appraisal. */
export interface Judge {
  readonly agencyId: string;
  readonly code: string;
  readonly name: string;
}

/** What is said of a criterion, and the version that its author saw (0: none). Neither accepted nor points: taken back. */
export interface JudgementDraft extends Judged {
  readonly code: string;
  /** Of a penalty a magnitude. */
  readonly points: Exact | null;
  readonly reason: string;
  readonly version: number;
}

/** A judgement as it was stored. */
export interface StoredJudgement extends Judged {
  readonly sheetId: string;
  readonly code: string;
  readonly layer: JudgementLayer;
  readonly judge: Judge | null;
  readonly version: number;
  readonly reason: string;
  readonly authorName: string;
  readonly recordedAt: Date;
  readonly source: EntrySource;
  /** That the agency has handed in something else since: what was said of the old value settles nothing any more. */
  readonly outdated: boolean;
}
