import { setImmediate as others } from 'node:timers/promises';

/** Longer than this nobody waits for one slice, in milliseconds. */
const SLICE = 10;

/** Runs long work that pauses by `yield`, and lets others be served whenever a slice of time is used up. */
export async function inSlices<Result>(work: Generator<undefined, Result>): Promise<Result> {
  let until = performance.now() + SLICE;
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() < until) continue;
    await others();
    until = performance.now() + SLICE;
  }
}

/** Runs the same work without a pause. */
export function atOnce<Result>(work: Generator<undefined, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
