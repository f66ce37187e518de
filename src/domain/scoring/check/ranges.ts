import { exact } from '../../fraction';
import type { Decimal } from '../scheme';
import { type SchemeCheckViolation, violation } from './report';

interface Range {
  /** Named in what is said of a seam, where it has one. */
  readonly code?: string;
  readonly from: Decimal | null;
  readonly to: Decimal | null;
}

/**
 * Whether half-open ranges [from, to), given from low to high, follow each other without a gap or an overlap.
 * @param openEnds whether the first must take everything below and the last everything above.
 */
export function checkRanges(
  place: string,
  ranges: readonly Range[],
  openEnds: 'both' | 'none',
): SchemeCheckViolation[] {
  const empty = ranges.filter(({ from, to }) => from !== null && to !== null && exact(from).gte(exact(to)));
  const seams = ranges.slice(1).flatMap((range, index) => checkSeam(place, ranges[index], range));
  const isOpen = (ranges[0]?.from ?? null) === null && (ranges.at(-1)?.to ?? null) === null;
  return [
    ...empty.map(({ from, to }) => violation('scheme_range_empty', place, { from: from ?? '', to: to ?? '' })),
    // What is said of an empty range would be said again of its seams.
    ...(empty.length > 0 ? [] : seams),
    ...(openEnds === 'both' && !isOpen ? [violation('scheme_range_open', place)] : []),
  ];
}

function checkSeam(place: string, lower: Range | undefined, upper: Range): SchemeCheckViolation[] {
  const to = lower?.to ?? null;
  const { from } = upper;
  const between = lower?.code === undefined ? {} : { lower: lower.code, upper: upper.code ?? '' };
  if (to === null || from === null) {
    return [violation('scheme_range_overlap', place, { from: from ?? to ?? '', ...between })];
  }
  if (exact(to).lt(exact(from))) return [violation('scheme_range_gap', place, { from: to, to: from, ...between })];
  if (exact(to).gt(exact(from))) return [violation('scheme_range_overlap', place, { from, ...between })];
  return [];
}
