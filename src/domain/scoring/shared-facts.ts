import { type InputEvent, timesOf } from './inputs';
import type { UnitContext } from './score-leaf';
import { codesInside } from './tree';

/**
 * Whether events of a rule count at another place of the same unit too: the same event by its code, or, where codes do
 * not tell, something that happened or cost points there. Said of a group, it is said of every criterion inside.
 */
export function countsThere(place: string, events: readonly InputEvent[], context: UnitContext): boolean {
  const inside = codesInside(context.scheme, new Set([place]));
  return [...(inside.size === 0 ? [place] : inside)].some((code) => countsAt(code, events, context));
}

function countsAt(code: string, events: readonly InputEvent[], { unit, nodes, unassigned }: UnitContext): boolean {
  const input = unit.inputs.get(code);
  if (input === undefined || unassigned.has(code)) return false;
  const there = input.events ?? [];
  const areNamed = [...events, ...there].every((event) => event.code !== null);
  if (there.length > 0 && areNamed) return there.some((other) => events.some((event) => event.code === other.code));
  const times = timesOf(input);
  if (times !== null) return times > 0;
  const node = nodes.get(code);
  return node !== undefined && node.points !== null && node.points.lt(node.available);
}
