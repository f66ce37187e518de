import type { BlocInputs } from '../../../src/domain/scoring/inputs';
import type { ScoringResult } from '../../../src/domain/scoring/result';
import type { Scheme } from '../../../src/domain/scoring/scheme';
import { scoreUnits } from '../../../src/domain/scoring/score-units';
import type { RankedMember } from '../../../templates/pages/reviews/ranking-view';
import { inputsOf } from '../domain/scoring/example';
import { shippedJson, shippedScheme } from '../domain/scoring/shipped';

/** A shipped scheme with its inputs and their result. */
export interface Example {
  readonly scheme: Scheme;
  readonly inputs: BlocInputs;
  readonly result: ScoringResult;
  readonly members: readonly RankedMember[];
}

/** The shipped example; its members are handed in but for those that its inputs say are not. */
export function example(scheme: string, inputs: string): Example {
  return exampleOf(shippedScheme(scheme), inputsOf(shippedJson(`${inputs}.inputs.json`)));
}

export function exampleOf(scheme: Scheme, inputs: BlocInputs): Example {
  return {
    ...{ scheme, inputs },
    result: scoreUnits(scheme, inputs),
    members: inputs.units.map(({ code, name, submitted }) => ({
      ...{ code, name, shortName: code },
      state: submitted ? 'submitted' : 'drafting',
    })),
  };
}
