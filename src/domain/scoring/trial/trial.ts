import { exact } from '../../fraction';
import type { Violation } from '../../violation';
import type { BlocInputs, UnitInputs } from '../inputs';
import type { InputViolationCode } from '../items/outcome';
import type { ScoringResult } from '../result';
import type { Scheme } from '../scheme';
import { scoreUnits } from '../score-units';
import { leavesOf } from '../tree';
import type { TrialChanges } from './changes';
import { scaledInput } from './scale-leaf';
import { trialScheme } from './trial-scheme';

/** What a bloc would score under other rules. Nothing real is changed by it. */
export interface Trial {
  readonly scheme: Scheme;
  readonly result: ScoringResult;
  /** Inputs that the other rules cannot take, each at its place (`VPTU.A1`); they are left out of the result. */
  readonly misfits: readonly Violation[];
}

/** The real inputs under the scheme with some changes; points by judgement go with the maximum of their criterion. */
export function tryChanges(scheme: Scheme, inputs: BlocInputs, changes: TrialChanges): Trial {
  const changed = leavesOf(scheme).flatMap((leaf) => {
    const maximum = changes.maxima.get(leaf.code);
    return maximum === undefined ? [] : [{ leaf, factor: maximum.div(exact(leaf.maximum)) }];
  });
  const units = inputs.units.map((unit): UnitInputs => {
    const scaled = new Map(unit.inputs);
    for (const { leaf, factor } of changed) {
      const input = scaled.get(leaf.code);
      if (input !== undefined) scaled.set(leaf.code, scaledInput(leaf, input, factor));
    }
    return { ...unit, inputs: scaled };
  });
  return tryScheme(trialScheme(scheme, changes), { ...inputs, units });
}

/** The real inputs, as they were handed in, under another scheme: what it has no place for is left out and listed. */
export function tryScheme(scheme: Scheme, inputs: BlocInputs): Trial {
  const asked: BlocInputs = { ...inputs, scheme: scheme.code };
  const misfits = scoreUnits(scheme, asked).problems.filter(isMisfit);
  const places = new Set(misfits.map(({ place }) => place ?? ''));
  const units = places.size === 0 ? inputs.units : inputs.units.map((unit) => without(unit, places));
  return { scheme, result: scoreUnits(scheme, { ...asked, units }), misfits };
}

/** A fact counted twice is a matter of the scheme; the inputs themselves can be read, and leaving one out would hide it. */
function isMisfit({ code }: Violation): boolean {
  const doubleCount: InputViolationCode = 'input_double_count';
  return code !== doubleCount;
}

function without(unit: UnitInputs, places: ReadonlySet<string>): UnitInputs {
  const fits = (code: string): boolean => !places.has(`${unit.code}.${code}`);
  return {
    ...unit,
    unassigned: unit.unassigned.filter(fits),
    inputs: new Map([...unit.inputs].filter(([code]) => fits(code))),
  };
}
