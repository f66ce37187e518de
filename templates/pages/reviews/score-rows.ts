import type { Exact } from '../../../src/domain/fraction';
import type { Scheme } from '../../../src/domain/scoring/scheme';
import { type CriterionEffect, schemeRows } from '../../../src/domain/scoring/sections';
import type { SheetTotals } from '../../../src/domain/scoring/totals';
import { formatNumber } from '../../../src/text/number';
import type { ScoreRow } from './review-props';

/** The rows of the table of scores: the table of the scheme with what every sheet has in it, by agency code. */
export function scoreRows(scheme: Scheme, sheets: ReadonlyMap<string, SheetTotals>): ScoreRow[] {
  const points = [...sheets].map(([agencyCode, totals]) => ({ agencyCode, byCode: pointsOf(totals) }));
  return schemeRows(scheme).map((row) => {
    const printedPoints = points.flatMap(({ agencyCode, byCode }): [string, string][] => {
      const value = byCode.get(row.code) ?? null;
      return value === null ? [] : [[agencyCode, signed(value, row.effect)]];
    });
    const isTop = row.kind === 'group' && row.depth === 0;
    return {
      kind: row.kind,
      code: row.code,
      name: isTop ? `${row.code}. ${row.name}` : row.name,
      maximum: signed(row.maximum, row.effect),
      points: new Map(printedPoints),
    };
  });
}

/** Points by code of every criterion, rule and group. */
function pointsOf({ groups, lines }: SheetTotals): Map<string, Exact | null> {
  return new Map([...groups, ...lines].map(({ code, points }) => [code, points]));
}

/** A penalty is kept as a magnitude and shown as what it does to the total. */
function signed(value: Exact, effect: CriterionEffect): string {
  return formatNumber(effect === 'penalty' ? value.neg() : value).replace('-', '−');
}
