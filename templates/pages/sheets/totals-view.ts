import { type Exact, sum } from '../../../src/domain/fraction';
import type { Scheme } from '../../../src/domain/scoring/scheme';
import type { SheetTotals, TotalLine } from '../../../src/domain/scoring/totals';
import { formatNumber } from '../../../src/text/number';
import { OUTSIDE_SCALE, schemeGroups, type SchemeGroup } from './scheme-groups';
import type { SheetGroupTotal, SheetTotalsView } from './sheet-props';

function signed({ points, effect }: TotalLine): Exact[] {
  if (points === null) return [];
  return [effect === 'penalty' ? points.neg() : points];
}

function printed(values: readonly Exact[]): string {
  return formatNumber(sum(values)).replace('-', '−');
}

function groupTotal(group: SchemeGroup, lines: ReadonlyMap<string, TotalLine>): SheetGroupTotal {
  const values = group.leaves.flatMap((leaf) => {
    const line = lines.get(leaf.code);
    return line === undefined ? [] : signed(line);
  });
  return {
    code: group.code,
    subtotal: values.length === 0 ? '–' : printed(values),
    scored: values.length,
    lineCount: group.leaves.length,
    maximum: group.code === OUTSIDE_SCALE ? null : group.maximumText,
  };
}

/**
 * The totals of a sheet as its page shows them. Sums are of what is scored so far; the page calls them a total only when
 * nothing is missing.
 */
export function totalsView(definition: Scheme, totals: SheetTotals): SheetTotalsView {
  const byCode = new Map(totals.lines.map((line) => [line.code, line]));
  const scoredWith = (effect: TotalLine['effect']): string =>
    printed(totals.lines.flatMap((line) => (line.effect === effect && line.points !== null ? [line.points] : [])));
  return {
    groups: schemeGroups(definition).map((group) => groupTotal(group, byCode)),
    base: scoredWith('base'),
    bonus: scoredWith('bonus'),
    penalty: scoredWith('penalty'),
    total: printed([totals.runningTotal]),
    scale: formatNumber(definition.total),
    missing: totals.missing,
    lineCount: totals.lines.length,
  };
}
