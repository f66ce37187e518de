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

/** The codes of the given criteria and of all inside them. */
export function codesInside(scheme: Scheme, codes: ReadonlySet<string>): Set<string> {
  // Mostly everything is assigned and nothing is zeroed; walking the tree for every unit would cost more than scoring it.
  if (codes.size === 0) return new Set();
  const roots = allNodes(scheme).filter(({ code }) => codes.has(code));
  return new Set(roots.flatMap(withDescendants).map(({ code }) => code));
}
