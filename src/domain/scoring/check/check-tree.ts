import { type Exact, ZERO, exact, sum } from '../../fraction';
import type { Adjustments, Node, Scheme } from '../scheme';
import { adjustmentRules, allNodes, isGroup } from '../tree';
import { checkLeaf, impliedMaximum } from './check-items';
import { type SchemeCheckViolation, notPositive, offStep, repeatedIn, violation } from './report';

/** Codes used once, groups that hold something, and every sum: items in their group, groups in the total. */
export function checkTree(scheme: Scheme): SchemeCheckViolation[] {
  return [
    ...checkCodes(scheme),
    ...notPositive(scheme.code, { total: scheme.total }),
    ...checkSum('scheme_total_sum', scheme.code, exact(scheme.total), scheme.criteria),
    ...allNodes(scheme).flatMap((node) => checkNode(node, scheme)),
  ];
}

function checkCodes(scheme: Scheme): SchemeCheckViolation[] {
  const criteria = allNodes(scheme).map(({ code }) => code);
  const facts = [...adjustmentRules(scheme), ...scheme.exclusions].map(({ code }) => code);
  const sets = [scheme.bonus, scheme.penalty].filter((set) => set !== null);
  const taken = sets.filter((set) => [...criteria, ...facts].includes(set.code) && !isItsOnlyRule(set));
  const repeated = [
    ...repeatedIn([...criteria, ...facts]),
    ...repeatedIn(sets.map(({ code }) => code)),
    ...taken.map(({ code }) => code),
  ];
  return [
    ...[...new Set(repeated)].map((code) => violation('scheme_code_repeated', code)),
    ...repeatedIn(scheme.awards.map(({ code }) => code)).map((code) => violation('scheme_award_repeated', code)),
  ];
}

/** A set may share the code of its only rule: the two are one line of the table. */
function isItsOnlyRule({ code, rules }: Adjustments): boolean {
  return rules.length === 1 && rules[0]?.code === code;
}

function checkNode(node: Node, { rounding }: Scheme): SchemeCheckViolation[] {
  if (!isGroup(node)) return checkLeaf(node, rounding.item);
  const place = node.code;
  const positive = [
    ...notPositive(place, { maximum: node.maximum, 'rounding.step': node.rounding?.step ?? null }),
    ...offStep(place, node.maximum, node.rounding ?? rounding.group),
  ];
  if (node.criteria.length === 0) return [...positive, violation('scheme_group_empty', place)];
  return [...positive, ...checkSum('scheme_group_sum', place, exact(node.maximum), node.criteria)];
}

/** More guesses than this explain nothing: a scheme with so many contradictions gets every message. */
const MOST_GUESSES = 64;

/**
 * One wrong maximum must give one message: where the content of a child speaks of another maximum than its own, and that
 * one makes the sum right, the child is what is wrong and is named there.
 */
function checkSum(
  code: 'scheme_total_sum' | 'scheme_group_sum',
  place: string,
  expected: Exact,
  children: readonly Node[],
): SchemeCheckViolation[] {
  if (sumsOf(children).some((possible) => possible.equals(expected))) return [];
  return [violation(code, place, { expected, actual: sum(children.map(({ maximum }) => exact(maximum))) })];
}

/** Every sum that the children may have been meant to give. */
function sumsOf(children: readonly Node[]): Exact[] {
  return children.reduce<Exact[]>(
    (sums, child) => distinct(sums.flatMap((before) => meantBy(child).map((maximum) => before.add(maximum)))),
    [ZERO],
  );
}

/** What the maximum of a criterion may have been meant to be: as written, or as its content says. */
function meantBy(node: Node): Exact[] {
  const written = exact(node.maximum);
  if (isGroup(node)) return distinct([written, ...(node.criteria.length === 0 ? [] : sumsOf(node.criteria))]);
  return distinct([written, impliedMaximum(node.item) ?? written]);
}

function distinct(values: readonly Exact[]): Exact[] {
  return [...new Map(values.map((value) => [value.toFraction(), value])).values()].slice(0, MOST_GUESSES);
}
