import type { Node } from '../scheme';
import { isGroup } from '../tree';

/** Where a criterion stands: the place in the list at the top, then in the group found there, and so on. */
export type Path = readonly number[];

/** The way to the first criterion or group with this code; null when there is none. */
export function pathTo(nodes: readonly Node[], code: string): Path | null {
  for (const [index, node] of nodes.entries()) {
    if (node.code === code) return [index];
    const inside = isGroup(node) ? pathTo(node.criteria, code) : null;
    if (inside !== null) return [index, ...inside];
  }
  return null;
}

/** The list that a path leads into: the top of the tree for an empty path; null where no group stands. */
export function listAt(nodes: readonly Node[], path: Path): readonly Node[] | null {
  const [first, ...rest] = path;
  if (first === undefined) return nodes;
  const node = nodes[first];
  return node !== undefined && isGroup(node) ? listAt(node.criteria, rest) : null;
}

/** The tree with the list that a path leads into replaced by what `change` makes of it. */
export function changeList(
  nodes: readonly Node[],
  path: Path,
  change: (list: readonly Node[]) => readonly Node[],
): readonly Node[] {
  const [first, ...rest] = path;
  if (first === undefined) return change(nodes);
  return nodes.map((node, index) =>
    index === first && isGroup(node) ? { ...node, criteria: changeList(node.criteria, rest, change) } : node,
  );
}

/** The tree with one criterion replaced. */
export function changeNode(nodes: readonly Node[], path: Path, change: (node: Node) => Node): readonly Node[] {
  const place = path.at(-1);
  return changeList(nodes, path.slice(0, -1), (list) =>
    list.map((node, index) => (index === place ? change(node) : node)),
  );
}

/** The tree without one criterion and everything in it. */
export function withoutNode(nodes: readonly Node[], path: Path): readonly Node[] {
  const place = path.at(-1);
  return changeList(nodes, path.slice(0, -1), (list) => list.filter((_node, index) => index !== place));
}

/** A list with one more entry at a place; past the end is the end. */
export function insertedAt<Entry>(list: readonly Entry[], index: number, entry: Entry): readonly Entry[] {
  return [...list.slice(0, index), entry, ...list.slice(index)];
}
