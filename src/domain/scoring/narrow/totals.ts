import { type Exact, ZERO, sum } from '../../fraction';
import { type CriterionEffect, type SchemeDefinition, allCriteria, leafCriteria, leavesOf } from './scheme';

/** One leaf of the scheme with its points; a penalty's points are a magnitude. Null: not scored yet. */
export interface TotalLine {
  readonly code: string;
  readonly points: Exact | null;
  readonly effect: CriterionEffect;
}

/** An explained total. Whatever depends on a missing score is null, never 0. */
export interface SheetTotals {
  readonly lines: readonly TotalLine[];
  /** The sum inside every group of the scheme, in its order. */
  readonly groups: readonly { readonly code: string; readonly subtotal: Exact | null }[];
  readonly base: Exact | null;
  readonly bonus: Exact | null;
  /** Magnitude taken off. */
  readonly penalty: Exact | null;
  /** base + bonus - penalty; bonus may lift it over the scale. */
  readonly total: Exact | null;
  /** What the scored lines give so far; equals the total once nothing is missing. */
  readonly runningTotal: Exact;
  /** Codes of the criteria without points. */
  readonly missing: readonly string[];
  readonly complete: boolean;
}

/** Totals of one sheet from the points of its criteria (by code; an absent code is a missing score). */
export function sheetTotals(definition: SchemeDefinition, points: ReadonlyMap<string, Exact | null>): SheetTotals {
  const lines = leafCriteria(definition).map(({ code, effect }) => ({
    code,
    effect,
    points: points.get(code) ?? null,
  }));
  const pointsWith = (effect: CriterionEffect): Exact | null =>
    sumOrNull(lines.filter((line) => line.effect === effect).map((line) => line.points));
  const missing = lines.filter((line) => line.points === null).map((line) => line.code);
  const runningTotal = sum(lines.map(signedPoints));
  return {
    lines,
    groups: allCriteria(definition)
      .filter((criterion) => criterion.item === null)
      .map((group) => ({
        code: group.code,
        subtotal: sumOrNull(leavesOf(group).map((leaf) => points.get(leaf.code) ?? null)),
      })),
    base: pointsWith('base'),
    bonus: pointsWith('bonus'),
    penalty: pointsWith('penalty'),
    total: missing.length === 0 ? runningTotal : null,
    runningTotal,
    missing,
    complete: missing.length === 0,
  };
}

function signedPoints({ points, effect }: TotalLine): Exact {
  if (points === null) return ZERO;
  return effect === 'penalty' ? points.neg() : points;
}

function sumOrNull(values: readonly (Exact | null)[]): Exact | null {
  const known = values.filter((value) => value !== null);
  return known.length === values.length ? sum(known) : null;
}
