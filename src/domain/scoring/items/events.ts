import { type Exact, ZERO, exact, smallerOf, sum, toExactString } from '../../fraction';
import { type ItemInput, timesOf } from '../inputs';
import type { ItemOf, Leaf } from '../scheme';
import { MISSING, type Outcome, change, points, wrong } from './outcome';

/** maximum - per × count, never below the floor. */
export function scoreMinus(leaf: Leaf, item: ItemOf<'minus'>, input: ItemInput): Outcome {
  const count = timesOf(input);
  if (count === null) return MISSING;
  const left = exact(leaf.maximum).sub(exact(item.per).mul(count));
  const floor = exact(item.floor);
  const kept = left.lt(floor) ? floor : left;
  return points(kept, { count }, change('floor', leaf.code, left, kept));
}

/** per × count, at most the maximum. */
export function scoreCount(leaf: Leaf, item: ItemOf<'count'>, input: ItemInput): Outcome {
  const count = timesOf(input);
  if (count === null) return MISSING;
  const earned = exact(item.per).mul(count);
  const capped = smallerOf(earned, exact(leaf.maximum));
  return points(capped, { count }, change('cap', leaf.code, earned, capped));
}

/** The mean of the points of the events; no events at all is "không phát sinh". */
export function scoreAverage(leaf: Leaf, { events }: ItemInput): Outcome {
  if (events === null) return MISSING;
  if (events.length === 0) return { kind: 'not_occurred', inputs: { count: 0 } };
  const maximum = exact(leaf.maximum);
  let total: Exact = ZERO;
  for (const event of events) {
    if (event.points === null) return MISSING;
    const value = exact(event.points);
    if (value.lt(0)) return wrong('input_below_zero', { value: event.points });
    if (value.gt(maximum)) return wrong('input_over_maximum', { value: event.points, maximum: leaf.maximum });
    total = sum([total, value.mul(event.count)]);
  }
  const times = events.reduce((all, { count }) => all + count, 0);
  return points(total.div(times), { count: times, sum: toExactString(total) });
}
