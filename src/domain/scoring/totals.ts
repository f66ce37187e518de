import { type Exact, sum } from '../fraction';
import type { ScoreLine } from './result';
import type { Scheme } from './scheme';
import type { UnitScore } from './score-unit';
import { type CriterionEffect, scoredCriteria, sectionsOf } from './sections';
import { allNodes, isGroup } from './tree';

/** One row of a sheet with its points, those of a penalty as a magnitude. Null: missing, or left out of the total. */
export interface TotalLine {
  readonly code: string;
  readonly points: Exact | null;
  readonly effect: CriterionEffect;
  readonly standing: ScoreLine['standing'];
}

/** The totals of a sheet. Whatever depends on a missing score is null, never 0. */
export interface SheetTotals {
  /** By row of the sheet, in the order of the scheme. */
  readonly lines: readonly TotalLine[];
  /** Points of every group at any depth, of bonus and of penalty (a magnitude), by code. */
  readonly groups: readonly { readonly code: string; readonly points: Exact | null }[];
  readonly base: Exact | null;
  readonly bonus: Exact | null;
  /** Magnitude taken off. */
  readonly penalty: Exact | null;
  readonly total: Exact | null;
  /** What the scored rows give so far, before the caps of groups that are not complete; equals a complete total. */
  readonly runningTotal: Exact;
  /** Codes of the rows without an input. */
  readonly missing: readonly string[];
  readonly complete: boolean;
}

type Scored = Pick<UnitScore, 'lines' | 'nodes' | 'base' | 'bonus' | 'penalty' | 'total' | 'missing'>;

/** The totals of one unit as lists and tables show them, out of its explained score. */
export function totalsOf(scheme: Scheme, score: Scored): SheetTotals {
  const { base, bonus, penalty, total, missing } = score;
  const byCode = new Map(score.lines.filter(({ kind }) => kind !== 'adjustment').map((line) => [line.code, line]));
  const lines = scoredCriteria(scheme).map(({ code, effect }): TotalLine => {
    const line = byCode.get(code);
    const points = line?.points ?? null;
    return {
      code,
      effect,
      points: effect === 'penalty' ? (points?.neg() ?? null) : points,
      standing: line?.standing ?? 'missing',
    };
  });
  const outside = sectionsOf(scheme).filter(({ effect }) => effect !== 'base');
  return {
    lines,
    groups: [
      ...allNodes(scheme)
        .filter(isGroup)
        .map(({ code }) => ({ code, points: score.nodes.get(code)?.points ?? null })),
      ...outside.map(({ code, effect }) => ({ code, points: effect === 'bonus' ? bonus : penalty })),
    ],
    ...{ base, bonus, penalty, total, missing },
    runningTotal: total ?? sum(score.lines.flatMap(({ points }) => points ?? [])),
    complete: total !== null,
  };
}
