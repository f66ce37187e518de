import type { Violation } from '../violation';
import type { ItemInput, UnitInputs } from './inputs';
import type { UnitResult } from './result';
import type { Scheme } from './scheme';
import { scoreUnits } from './score-units';

/** A unit without a code: nothing else is scored beside it. */
const NOBODY = '';

/** The explained score of one unit, and what of its inputs does not fit the scheme, each at the code of its criterion. */
export interface OneUnit {
  readonly score: UnitResult;
  readonly problems: readonly Violation[];
}

/** Scores one unit. `others` are the units it is compared with in relative criteria; its rank is not to be used. */
export function scoreOf(scheme: Scheme, unit: UnitInputs, others: readonly UnitInputs[], asOf: string | null): OneUnit {
  const { units, problems } = scoreUnits(scheme, { scheme: scheme.code, asOf, units: [unit, ...others] });
  const score = units.find(({ code }) => code === unit.code);
  if (score === undefined) throw new Error(`no result for ${unit.code}`);
  const prefix = `${unit.code}.`;
  const own = problems.flatMap((problem) =>
    problem.place?.startsWith(prefix) === true ? [{ ...problem, place: problem.place.slice(prefix.length) }] : [],
  );
  return { score, problems: own };
}

/** What the scheme refuses in the input of one criterion or rule, looked at by itself; each place is its code. */
export function inputProblems(
  scheme: Scheme,
  code: string,
  input: ItemInput,
  asOf: string | null,
): readonly Violation[] {
  return scoreOf(scheme, { ...blankUnit(NOBODY, ''), inputs: new Map([[code, input]]) }, [], asOf).problems;
}

/** A unit that has handed in nothing yet. */
export function blankUnit(code: string, name: string): UnitInputs {
  return { code, name, submitted: true, leads: true, unassigned: [], excluded: null, ballot: null, inputs: new Map() };
}
