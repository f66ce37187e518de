import { type Comparable, valueFor } from '../../../src/domain/scoring/order';
import type { Neighbour, UnitResult } from '../../../src/domain/scoring/result';
import type { Scheme, TieBreaker } from '../../../src/domain/scoring/scheme';
import type { Exact } from '../../../src/domain/fraction';
import { formatSigned, type NameOf, tieBreakerName } from '../../../src/text/scoring-explained';

/** One step of the chain between a unit and a neighbour. */
export interface ChainStep {
  readonly name: string;
  readonly own: string;
  readonly theirs: string;
  readonly verdict: string;
  readonly decides: boolean;
}

/** A unit beside the next one above or below, step by step until one tells them apart. */
export interface NeighbourView {
  readonly heading: string;
  readonly name: string;
  readonly steps: readonly ChainStep[];
}

/** A unit with what the last step of a chain may look at. */
export type Placed = UnitResult & { readonly ballot: number | null };

/** The neighbours of a ranked unit in the order of the table; none without a rank. */
export function neighbourViews(
  scheme: Scheme,
  unit: Placed,
  others: ReadonlyMap<string, Placed>,
  nameOf: NameOf,
): NeighbourView[] {
  const { above, below } = unit.why;
  return [
    ...(above === null ? [] : [viewOf(scheme, unit, above, others, nameOf, 'trên')]),
    ...(below === null ? [] : [viewOf(scheme, unit, below, others, nameOf, 'dưới')]),
  ];
}

function viewOf(
  scheme: Scheme,
  unit: Placed,
  neighbour: Neighbour,
  others: ReadonlyMap<string, Placed>,
  nameOf: NameOf,
  side: 'trên' | 'dưới',
): NeighbourView {
  const [first = ''] = neighbour.codes;
  const other = others.get(first);
  const last = scheme.ranking.findIndex((step) => isSameStep(step, neighbour.separatedBy));
  const chain = other === undefined ? [] : scheme.ranking.slice(0, last + 1);
  return {
    heading: `So với đơn vị xếp ngay ${side}: ${neighbour.codes.map(nameOf).join(', ')} (hạng ${neighbour.rank})`,
    name: neighbour.codes.map(nameOf).join(', '),
    steps: chain.flatMap((step, index) =>
      other === undefined ? [] : [stepOf(scheme, unit, other, step, index === last, side)],
    ),
  };
}

function isSameStep(first: TieBreaker, second: TieBreaker): boolean {
  if (first.by !== second.by) return false;
  return first.by !== 'criterion' || second.by !== 'criterion' || first.criterion === second.criterion;
}

function stepOf(
  scheme: Scheme,
  unit: Placed,
  other: Placed,
  step: TieBreaker,
  decides: boolean,
  side: 'trên' | 'dưới',
): ChainStep {
  const [own, theirs] = [unit, other].map((placed) => valueFor(scheme, comparable(placed), step));
  return {
    name: tieBreakerName(scheme, step),
    own: shown(scheme, step, own ?? null),
    theirs: shown(scheme, step, theirs ?? null),
    verdict: verdictOf(step, own ?? null, theirs ?? null, decides, side),
    decides,
  };
}

function comparable(placed: Placed): Comparable {
  return { ...placed, unit: { ballot: placed.ballot } };
}

function shown({ comparison }: Scheme, { by }: TieBreaker, value: Exact | null): string {
  if (value === null) return 'chưa có';
  const isShare = comparison.basis === 'percentage' && (by === 'total' || by === 'criterion');
  // The chain compares penalties as less than nothing.
  return `${formatSigned(by === 'penalty' ? value.abs() : value)}${isShare ? '%' : ''}`;
}

function verdictOf(
  { by }: TieBreaker,
  own: Exact | null,
  theirs: Exact | null,
  decides: boolean,
  side: 'trên' | 'dưới',
): string {
  if (!decides) {
    const isEqual = own !== null && theirs !== null && own.equals(theirs);
    return isEqual ? 'Bằng nhau, xét tiếp' : 'Chưa xét được vì có đơn vị chưa có giá trị, xét tiếp';
  }
  const isLess = (side === 'trên') !== (by === 'penalty');
  return `${isLess ? 'Ít' : 'Nhiều'} hơn: xếp ${side === 'trên' ? 'sau' : 'trước'}`;
}
