import { exact } from '../../fraction';
import type { Band, Gate, Scheme } from '../scheme';
import { adjustmentRules, allNodes, isGroup } from '../tree';
import { type SchemeCheckViolation, notPositive, repeatedIn, violation } from './report';

/** Gates that can be met, that demand something good, and that do not contradict each other. */
export function checkGates(scheme: Scheme, bands: readonly Band[], gates: readonly Gate[]): SchemeCheckViolation[] {
  const repeated = repeatedIn(gates.map(keyOf));
  const once = gates.filter((gate, index) => gates.findIndex((other) => keyOf(other) === keyOf(gate)) === index);
  return [
    ...gates.flatMap((gate) => checkGate(scheme, bands, gate)),
    ...once
      .filter((gate) => repeated.includes(keyOf(gate)))
      .map(({ grade, criterion }) => violation('scheme_gate_repeated', criterion, { grade })),
    ...once.flatMap((gate) => checkAgainstLower(bands, gate, once)),
  ];
}

function keyOf({ type, grade, criterion }: Gate): string {
  return JSON.stringify([type, grade, criterion]);
}

function checkGate(scheme: Scheme, bands: readonly Band[], gate: Gate): SchemeCheckViolation[] {
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
  const counted = whatIsCounted(scheme, criterion);
  if (counted === 'nothing') return [...last, violation('scheme_gate_not_counted', criterion, { grade })];
  if (counted === 'faults') return [...last, violation('scheme_gate_on_faults', criterion, { grade })];
  return last;
}

/** What the inputs of a place count; an unknown place is reported as such. */
function whatIsCounted(scheme: Scheme, code: string): 'merits' | 'faults' | 'nothing' {
  const node = allNodes(scheme).find((candidate) => candidate.code === code);
  if (node !== undefined) {
    if (isGroup(node)) return 'nothing';
    if (node.item.type === 'minus') return 'faults';
    return node.item.type === 'count' || node.item.type === 'average' ? 'merits' : 'nothing';
  }
  const rule = adjustmentRules(scheme).find((candidate) => candidate.code === code);
  if (rule?.counting === 'manual') return 'nothing';
  return scheme.penalty?.rules.some((candidate) => candidate.code === code) === true ? 'faults' : 'merits';
}

/** A gate binds every better grade too: one that asks less than a gate of a lower grade never decides anything. */
function checkAgainstLower(bands: readonly Band[], gate: Gate, gates: readonly Gate[]): SchemeCheckViolation[] {
  const rankOf = (grade: string): number => bands.findIndex(({ code }) => code === grade);
  if (rankOf(gate.grade) < 0) return [];
  return gates
    .filter(
      (lower) =>
        lower.type === gate.type && lower.criterion === gate.criterion && rankOf(gate.grade) < rankOf(lower.grade),
    )
    .filter((lower) => exact(demandOf(gate)).lt(exact(demandOf(lower))))
    .map((lower) => violation('scheme_gate_weaker', gate.criterion, { grade: gate.grade, lower: lower.grade }));
}

function demandOf(gate: Gate): string | number {
  return gate.type === 'percent' ? gate.percent : gate.count;
}
