import { type Exact, exact, sum } from '../../fraction';
import type { Node, Scheme } from '../scheme';
import { allNodes, isGroup } from '../tree';
import { checkCodes } from './check-codes';
import { checkLeaf } from './check-items';
import { type GapsOf, meantGaps } from './meant-sums';
import { type SchemeCheckViolation, notPositive, offStep, violation } from './report';

/** Codes used once, groups that hold something, and every sum: items in their group, groups in the total. */
export function checkTree(scheme: Scheme): SchemeCheckViolation[] {
  const gapsOf = meantGaps();
  return [
    ...checkCodes(scheme),
    ...notPositive(scheme.code, { total: scheme.total }),
    ...checkSum('scheme_total_sum', scheme.code, exact(scheme.total), scheme.criteria, gapsOf),
    ...allNodes(scheme).flatMap((node) => checkNode(node, scheme, gapsOf)),
  ];
}

function checkNode(node: Node, { rounding }: Scheme, gapsOf: GapsOf): SchemeCheckViolation[] {
  if (!isGroup(node)) return checkLeaf(node, rounding.item);
  const place = node.code;
  const positive = [
    ...notPositive(place, { maximum: node.maximum, 'rounding.step': node.rounding?.step ?? null }),
    ...offStep(place, node.maximum, node.rounding ?? rounding.group),
  ];
  if (node.criteria.length === 0) return [...positive, violation('scheme_group_empty', place)];
  return [...positive, ...checkSum('scheme_group_sum', place, exact(node.maximum), node.criteria, gapsOf)];
}

/**
 * One wrong maximum must give one message: where the content of a child speaks of another maximum than its own, and that
 * one makes the sum right, the child is what is wrong and is named there.
 */
function checkSum(
  code: 'scheme_total_sum' | 'scheme_group_sum',
  place: string,
  expected: Exact,
  children: readonly Node[],
  gapsOf: GapsOf,
): SchemeCheckViolation[] {
  const actual = sum(children.map(({ maximum }) => exact(maximum)));
  const gap = expected.sub(actual);
  if (gap.equals(0) || gapsOf(children).some((possible) => possible.equals(gap))) return [];
  return [violation(code, place, { expected, actual })];
}
