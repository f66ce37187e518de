import { type Exact, ZERO, exact, sum } from '../../fraction';
import type { Node } from '../scheme';
import { isGroup } from '../tree';
import { impliedMaximum } from './check-items';

/** More guesses than this explain nothing: a scheme with so many contradictions gets every message. */
const MOST_GUESSES = 64;

/** By how much the sum of some criteria may have been meant to differ from the sum as written; 0 is always among them. */
export type GapsOf = (children: readonly Node[]) => readonly Exact[];

/** The gaps of every list of criteria in a scheme, each worked out once however often it is asked for. */
export function meantGaps(): GapsOf {
  const known = new Map<readonly Node[], readonly Exact[]>();
  const gapsOf: GapsOf = (children) => {
    const gaps = known.get(children) ?? combined(children.map((child) => gapsOfNode(child, gapsOf)));
    known.set(children, gaps);
    return gaps;
  };
  return gapsOf;
}

/** How the maximum of a criterion may have been meant: as written, or as its content says. */
function gapsOfNode(node: Node, gapsOf: GapsOf): readonly Exact[] {
  const written = exact(node.maximum);
  if (!isGroup(node)) return distinct([ZERO, (impliedMaximum(node.item) ?? written).sub(written)]);
  if (node.criteria.length === 0) return [ZERO];
  const gap = sum(node.criteria.map(({ maximum }) => exact(maximum))).sub(written);
  return distinct([ZERO, ...gapsOf(node.criteria).map((inner) => gap.add(inner))]);
}

function combined(gaps: readonly (readonly Exact[])[]): readonly Exact[] {
  let all: readonly Exact[] = [ZERO];
  for (const own of gaps.filter(({ length }) => length > 1)) {
    all = distinct(all.flatMap((before) => own.map((gap) => before.add(gap))));
    if (all.length > MOST_GUESSES) return [ZERO];
  }
  return all;
}

function distinct(values: readonly Exact[]): Exact[] {
  return [...new Map(values.map((value) => [value.toFraction(), value])).values()];
}
