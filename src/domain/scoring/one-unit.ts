import type { Violation } from '../violation';
import type { ItemInput, UnitInputs } from './inputs';
import type { UnitResult } from './result';
import type { Scheme } from './scheme';
import { scoreUnits } from './score-units';

/** Units without a name of their own: a place such as `A1` then names the criterion alone. */
const NOBODY = '';

/**
 * The explained score of one unit. `others` are the units it is compared with in relative criteria; its rank among them
 * is not to be used.
 */
export function scoreOf(
  scheme: Scheme,
  unit: UnitInputs,
  others: readonly UnitInputs[],
  asOf: string | null,
): UnitResult {
  const { units } = scoreUnits(scheme, { scheme: scheme.code, asOf, units: [unit, ...others] });
  const result = units.find(({ code }) => code === unit.code);
  if (result === undefined) throw new Error(`no result for ${unit.code}`);
  return result;
}

/** What the scheme refuses in the input of one criterion or rule, looked at by itself; each place is its code. */
export function inputProblems(scheme: Scheme, code: string, input: ItemInput, asOf: string | null): Violation[] {
  const unit: UnitInputs = { ...blankUnit(NOBODY, ''), inputs: new Map([[code, input]]) };
  const { problems } = scoreUnits(scheme, { scheme: scheme.code, asOf, units: [unit] });
  return problems.map((problem) => ({ ...problem, place: code }));
}

/** A unit that has handed in nothing yet. */
export function blankUnit(code: string, name: string): UnitInputs {
  return { code, name, submitted: true, unassigned: [], excluded: null, ballot: null, inputs: new Map() };
}
