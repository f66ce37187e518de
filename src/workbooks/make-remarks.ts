import type { Problem, Repair, RepairKind } from './remarks';
import { type CellProblemCode, cellSentences, repairSentences } from './sentences';

/** A repair with its sentence. `from` and `to` are as a person reads them. */
export function repairOf(kind: RepairKind, address: string, from: string, to: string): Repair {
  return { kind, address, from, to, sentence: repairSentences[kind]({ from, to }) };
}

/** An error at a cell or heading with its sentence. */
export function problemOf(
  code: CellProblemCode,
  address: string,
  parameters: Readonly<Record<string, string | number>> = {},
): Problem {
  return { code, address, sentence: cellSentences[code](parameters), severity: 'error' };
}
