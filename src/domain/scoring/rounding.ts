import { type Exact, exact, roundHalfUp } from '../fraction';
import type { Rounding } from './scheme';

/** Decimals of a printed total where the scheme says nothing. */
const PRINTED_DECIMALS = 2;

/** The value to a multiple of the step; unchanged without a rule. */
export function rounded(value: Exact, rounding: Rounding | null): Exact {
  if (rounding === null) return value;
  const step = exact(rounding.step);
  return wholeSteps(value.div(step), rounding.mode).mul(step);
}

function wholeSteps(steps: Exact, mode: Rounding['mode']): Exact {
  if (mode === 'down') return steps.floor();
  return mode === 'up' ? steps.ceil() : roundHalfUp(steps, 0);
}

/** The total as it is printed: as the scheme rounds it, otherwise to two decimals. */
export function printedTotal(total: Exact, rounding: Rounding | null): Exact {
  return rounding === null ? roundHalfUp(total, PRINTED_DECIMALS) : rounded(total, rounding);
}
