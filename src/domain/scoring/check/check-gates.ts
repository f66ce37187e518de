import { exact } from '../../fraction';
import type { Band, Gate, Node, Scheme } from '../scheme';
import { allNodes, isGroup } from '../tree';
import { type SchemeCheckViolation, notPositive, repeatedIn, violation } from './report';

/** Gates that can be met, that demand something good, and that do not contradict each other. */
export function checkGates(scheme: Scheme, bands: readonly Band[], gates: readonly Gate[]): SchemeCheckViolation[] {
  const keys = gates.map(keyOf);
  const repeated = new Set(repeatedIn(keys));
  const first = new Set<string>();
  const once = gates.filter((_gate, index) => first.size < first.add(keys[index] ?? '').size);
  const counted = countedPlaces(scheme);
  return [
    ...gates.flatMap((gate) => checkGate(bands, gate, counted)),
    ...once
      .filter((gate) => repeated.has(keyOf(gate)))
      .map(({ grade, criterion }) => violation('scheme_gate_repeated', criterion, { grade })),
    ...checkAgainstLower(bands, once),
  ];
}

function keyOf({ type, grade, criterion }: Gate): string {
  return JSON.stringify([type, grade, criterion]);
}

type Counted = 'merits' | 'faults' | 'nothing';

function checkGate(bands: readonly Band[], gate: Gate, places: ReadonlyMap<string, Counted>): SchemeCheckViolation[] {
  const { grade, criterion } = gate;
  const last = bands.at(-1)?.code === grade ? [violation('scheme_nothing_below', grade, { criterion })] : [];
  if (gate.type === 'percent') {
    const { percent } = gate;
    const isOver = exact(percent).gt(100);
    return [
      ...last,
      ...notPositive(criterion, { percent }),
      ...(isOver ? [violation('scheme_gate_unreachable', criterion, { grade, percent })] : []),
    ];
  }
  const counted = places.get(criterion);
  if (counted === 'nothing') return [...last, violation('scheme_gate_not_counted', criterion, { grade })];
  if (counted === 'faults') return [...last, violation('scheme_gate_on_faults', criterion, { grade })];
  return last;
}

/** What the inputs of every place count. Of two places with one code, which is reported as such, the first counts. */
function countedPlaces(scheme: Scheme): Map<string, Counted> {
  const places = [
    ...allNodes(scheme).map((node) => [node.code, countedIn(node)] as const),
    ...(scheme.penalty?.rules ?? []).map(
      (rule) => [rule.code, rule.counting === 'manual' ? 'nothing' : 'faults'] as const,
    ),
    ...(scheme.bonus?.rules ?? []).map(
      (rule) => [rule.code, rule.counting === 'manual' ? 'nothing' : 'merits'] as const,
    ),
  ];
  return new Map(places.reverse());
}

function countedIn(node: Node): Counted {
  if (isGroup(node)) return 'nothing';
  if (node.item.type === 'minus') return 'faults';
  return node.item.type === 'count' || node.item.type === 'average' ? 'merits' : 'nothing';
}

/** A gate binds every better grade too: one that asks less than a gate of a lower grade never decides anything. */
function checkAgainstLower(bands: readonly Band[], gates: readonly Gate[]): SchemeCheckViolation[] {
  const ranks = new Map(bands.map(({ code }, rank) => [code, rank] as const).reverse());
  const rankOf = ({ grade }: Gate): number => ranks.get(grade) ?? -1;
  const alike = new Map<string, Gate[]>();
  for (const gate of gates) {
    const before = alike.get(placeOf(gate)) ?? [];
    before.push(gate);
    alike.set(placeOf(gate), before);
  }
  return gates.flatMap((gate) =>
    (alike.get(placeOf(gate)) ?? [])
      .filter((lower) => rankOf(gate) >= 0 && rankOf(gate) < rankOf(lower))
      .filter((lower) => exact(demandOf(gate)).lt(exact(demandOf(lower))))
      .map((lower) => violation('scheme_gate_weaker', gate.criterion, { grade: gate.grade, lower: lower.grade })),
  );
}

/** Gates of one kind at one place can be compared. */
function placeOf({ type, criterion }: Gate): string {
  return JSON.stringify([type, criterion]);
}

function demandOf(gate: Gate): string | number {
  return gate.type === 'percent' ? gate.percent : gate.count;
}
