import type { Node, Scheme } from '../scheme';
import { isGroup } from '../tree';
import { changeList, insertedAt, listAt, type Path, pathTo, withoutNode } from './paths';

export const DIRECTIONS = ['up', 'down', 'in', 'out'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Where something goes: into the list of a group (or the top), before what stands at the index once it is taken out. */
interface Target {
  readonly list: Path;
  readonly index: number;
}

/**
 * One step: before the sibling above, after the one below, to the end of the group above, or after its own group.
 * Null when there is nothing to step over or into.
 */
export function moved(scheme: Scheme, code: string, direction: Direction): Scheme | null {
  const path = pathTo(scheme.criteria, code);
  if (path !== null) {
    const target = targetOf(scheme.criteria, path, direction);
    return target === null ? null : movedTo(scheme, path, target);
  }
  return movedInList(scheme, code, direction);
}

/** The steps that one criterion, rule or exclusion can take now. */
export function possibleMoves(scheme: Scheme, code: string): Direction[] {
  return DIRECTIONS.filter((direction) => moved(scheme, code, direction) !== null);
}

/**
 * A criterion put into a group (null: the top) so that `index` siblings stand before it. Null when either is not there,
 * or when the group lies inside what is moved.
 */
export function placed(scheme: Scheme, code: string, parent: string | null, index: number): Scheme | null {
  const path = pathTo(scheme.criteria, code);
  if (path === null) return null;
  // Looked for without the moved part, so that nothing goes into itself.
  const list = parent === null ? [] : pathTo(withoutNode(scheme.criteria, path), parent);
  return list === null ? null : movedTo(scheme, path, { list, index: Math.max(0, index) });
}

function targetOf(nodes: readonly Node[], path: Path, direction: Direction): Target | null {
  const list = path.slice(0, -1);
  const index = path.at(-1) ?? 0;
  const siblings = listAt(nodes, list) ?? [];
  const above = siblings[index - 1];
  switch (direction) {
    case 'up':
      return above === undefined ? null : { list, index: index - 1 };
    case 'down':
      return index + 1 < siblings.length ? { list, index: index + 1 } : null;
    case 'in':
      if (above === undefined || !isGroup(above)) return null;
      return { list: [...list, index - 1], index: above.criteria.length };
    case 'out':
      return list.length === 0 ? null : { list: list.slice(0, -1), index: (list.at(-1) ?? 0) + 1 };
  }
}

function movedTo(scheme: Scheme, path: Path, { list, index }: Target): Scheme | null {
  const node = listAt(scheme.criteria, path.slice(0, -1))?.[path.at(-1) ?? 0];
  const rest = withoutNode(scheme.criteria, path);
  if (node === undefined || listAt(rest, list) === null) return null;
  return { ...scheme, criteria: changeList(rest, list, (siblings) => insertedAt(siblings, index, node)) };
}

/** Rules and exclusions stand in plain lists: up and down only. */
function movedInList(scheme: Scheme, code: string, direction: Direction): Scheme | null {
  for (const set of ['bonus', 'penalty'] as const) {
    const rules = stepped(scheme[set]?.rules ?? [], code, direction);
    if (rules !== null) return { ...scheme, [set]: { ...scheme[set], rules } };
  }
  const exclusions = stepped(scheme.exclusions, code, direction);
  return exclusions === null ? null : { ...scheme, exclusions };
}

function stepped<Entry extends { readonly code: string }>(
  list: readonly Entry[],
  code: string,
  direction: Direction,
): readonly Entry[] | null {
  const index = list.findIndex((entry) => entry.code === code);
  const entry = list[index];
  const target = direction === 'up' ? index - 1 : direction === 'down' ? index + 1 : -1;
  if (entry === undefined || target < 0 || target >= list.length) return null;
  return insertedAt(
    list.filter((_entry, place) => place !== index),
    target,
    entry,
  );
}
