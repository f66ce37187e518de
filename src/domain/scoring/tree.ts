import type { AdjustmentRule, Group, Leaf, Node, Scheme } from './scheme';

/** Whether a criterion holds others instead of getting points itself. */
export function isGroup(node: Node): node is Group {
  return 'criteria' in node;
}

/** A criterion and everything inside it, itself first. */
export function withDescendants(node: Node): Node[] {
  return isGroup(node) ? [node, ...node.criteria.flatMap(withDescendants)] : [node];
}

/** Every group and leaf, in the order of the scheme. */
export function allNodes(scheme: Pick<Scheme, 'criteria'>): Node[] {
  return scheme.criteria.flatMap(withDescendants);
}

/** The criteria that get points, in the order of the scheme. */
export function leavesOf(scheme: Pick<Scheme, 'criteria'>): Leaf[] {
  return allNodes(scheme).filter((node): node is Leaf => !isGroup(node));
}

/** The rules of bonus, then of penalty. */
export function adjustmentRules(scheme: Pick<Scheme, 'bonus' | 'penalty'>): AdjustmentRule[] {
  return [...(scheme.bonus?.rules ?? []), ...(scheme.penalty?.rules ?? [])];
}

/** By scheme and code: the codes of a criterion and of all inside it. A scheme never changes, and every unit asks. */
const insides = new WeakMap<Scheme, ReadonlyMap<string, readonly string[]>>();

/** The codes of the given criteria and of all inside them. */
export function codesInside(scheme: Scheme, codes: ReadonlySet<string>): Set<string> {
  if (codes.size === 0) return new Set();
  const known = insides.get(scheme) ?? insideByCode(scheme);
  insides.set(scheme, known);
  return new Set([...codes].flatMap((code) => known.get(code) ?? []));
}

function insideByCode(scheme: Scheme): Map<string, readonly string[]> {
  const inside = new Map<string, readonly string[]>();
  for (const node of allNodes(scheme)) {
    const codes = withDescendants(node).map(({ code }) => code);
    inside.set(node.code, [...(inside.get(node.code) ?? []), ...codes]);
  }
  return inside;
}
