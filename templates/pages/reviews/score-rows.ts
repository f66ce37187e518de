import { type Exact, sum } from '../../../src/domain/fraction';
import type { Criterion, SchemeDefinition } from '../../../src/domain/scoring/narrow/scheme';
import { formatNumber } from '../../../src/text/number';
import { schemeGroups, type SchemeGroup } from '../sheets/scheme-groups';
import type { ScoreRow } from './review-props';

/** Points of one sheet by criterion code; null or absent is a missing score. */
type SheetPoints = ReadonlyMap<string, Exact | null>;

function printed(value: Exact): string {
  return formatNumber(value).replace('-', '−');
}

function criterionRow(criterion: Criterion, sheets: ReadonlyMap<string, SheetPoints>): ScoreRow {
  const points = [...sheets].flatMap(([agencyCode, sheet]): [string, string][] => {
    const value = sheet.get(criterion.code) ?? null;
    return value === null ? [] : [[agencyCode, printed(value)]];
  });
  const sign = criterion.effect === 'penalty' ? '−' : '';
  return {
    kind: 'criterion',
    code: criterion.code,
    name: criterion.name,
    maximum: `${sign}${formatNumber(criterion.maximum)}`,
    points: new Map(points),
  };
}

/** What a group adds to the total; null while one of its scores is missing. */
function subtotal(group: SchemeGroup, sheet: SheetPoints): Exact | null {
  const values = group.leaves.map((leaf) => {
    const value = sheet.get(leaf.code) ?? null;
    return value !== null && leaf.effect === 'penalty' ? value.neg() : value;
  });
  const known = values.filter((value) => value !== null);
  return known.length === values.length ? sum(known) : null;
}

function groupRow(group: SchemeGroup, sheets: ReadonlyMap<string, SheetPoints>): ScoreRow {
  const points = [...sheets].flatMap(([agencyCode, sheet]): [string, string][] => {
    const value = subtotal(group, sheet);
    return value === null ? [] : [[agencyCode, printed(value)]];
  });
  return { kind: 'group', code: group.code, name: group.title, maximum: group.maximumText, points: new Map(points) };
}

/**
 * The rows of the table of scores: each group of the scheme with its sums, followed by its criteria. `sheets` holds the
 * points by agency code; the points of a penalty are magnitudes, and are taken off in the sum of their group.
 */
export function scoreRows(definition: SchemeDefinition, sheets: ReadonlyMap<string, SheetPoints>): ScoreRow[] {
  return schemeGroups(definition).flatMap((group) => [
    groupRow(group, sheets),
    ...group.leaves.map((leaf) => criterionRow(leaf, sheets)),
  ]);
}
