import * as fc from 'fast-check';

/** Examples a property is tried on: always the same ones, and as many new ones; SCORING_RUNS=20000 looks longer. */
const SEEDS = [2022, 20220630, 89960];
const NEW_RUNS = Number(process.env.SCORING_RUNS ?? 40);

/** Asserts a property on the same examples every time and on new ones; a failure prints the seed that repeats it. */
export function holds<Values>(property: fc.IProperty<Values>): void {
  for (const seed of SEEDS) fc.assert(property, { seed, numRuns: 20 });
  fc.assert(property, { numRuns: NEW_RUNS });
}
