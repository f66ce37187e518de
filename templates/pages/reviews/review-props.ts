import type { SheetState } from '../../../src/domain/workflow/sheet';

/** One member of the bloc as a column of the table. Numbers are printed. */
export interface ScoreColumn {
  readonly agencyCode: string;
  readonly agencyName: string;
  /** What stands over the column: "VPTU". */
  readonly shortName: string;
  readonly state: SheetState;
  /** Where the sheet is read; null when the reader may not open it. */
  readonly href: string | null;
  /** Null while a score that it needs is missing. */
  readonly base: string | null;
  readonly bonus: string | null;
  readonly penalty: string | null;
  readonly total: string | null;
  /** The exact total, where the printed one is not exact. */
  readonly exactTotal: string | null;
  /** Codes of the criteria without a score. */
  readonly missing: readonly string[];
  /** Null for an excluded or incomplete member. */
  readonly rank: number | null;
  /** Short names of the members that share the rank. */
  readonly tiedWith: readonly string[];
  /** Complete, but kept out of the ranking. */
  readonly isExcluded: boolean;
  readonly grade: string | null;
  /** The points of the appraisal are asked for and it is not finished: there are none yet. */
  readonly isPending: boolean;
  /** Where the rank is explained. */
  readonly whyHref: string;
}

/** A group head or a criterion as a row: its printed points by agency code; an absent code is a missing score. */
export interface ScoreRow {
  readonly kind: 'group' | 'criterion';
  readonly code: string;
  /** "A. Nhiệm vụ chính trị" for a group, the name alone for a criterion. */
  readonly name: string;
  readonly maximum: string;
  readonly points: ReadonlyMap<string, string>;
}

/** True when the scores of a column may still change before submission. */
export function isUnsent(state: SheetState): boolean {
  return state === 'not_started' || state === 'drafting' || state === 'awaiting_leader';
}
