import { type Exact, exact, sum } from '../../fraction';
import type { Item, ItemOf, Leaf, Rounding } from '../scheme';
import { checkRanges } from './ranges';
import {
  type SchemeCheckViolation,
  checkLevels,
  highestOf,
  notNegative,
  notPositive,
  offStep,
  violation,
} from './report';

/** What is wrong with a criterion that gets points, seen by itself and as the scheme rounds items; the place is its code. */
export function checkLeaf(leaf: Leaf, ofScheme: Rounding | null): SchemeCheckViolation[] {
  const place = leaf.code;
  return [
    ...notPositive(place, { maximum: leaf.maximum, 'rounding.step': leaf.rounding?.step ?? null }),
    ...offStep(place, leaf.maximum, leaf.rounding ?? ofScheme),
    ...checkItem(leaf, exact(leaf.maximum)),
  ];
}

/** The maximum that the item itself speaks of, where it does: its best level, its tasks. */
export function impliedMaximum(item: Item): Exact | null {
  if (item.type === 'choice') return highestOf(item.levels.map(({ points }) => points));
  if (item.type === 'threshold') return highestOf(item.bands.map(({ points }) => points));
  if (item.type === 'key_tasks' && item.tasks !== null) return pointsOfTask(item).mul(item.tasks);
  return null;
}

function checkItem(leaf: Leaf, maximum: Exact): SchemeCheckViolation[] {
  const { code: place, item } = leaf;
  switch (item.type) {
    case 'choice':
      return [
        ...(item.levels.length === 0 ? [violation('scheme_levels_missing', place)] : []),
        ...checkLevels(place, item.levels),
        ...checkHighest(place, item, maximum),
      ];
    case 'threshold':
      return [
        ...(item.bands.length === 0 ? [violation('scheme_levels_missing', place)] : []),
        ...checkRanges(place, item.bands, 'none'),
        ...item.bands.flatMap(({ points }) => notNegative(place, { points })),
        ...checkHighest(place, item, maximum),
      ];
    case 'minus':
      return [
        ...notPositive(place, { per: item.per }),
        ...notNegative(place, { floor: item.floor }),
        ...checkOneEvent(place, item.per, maximum),
        ...(exact(item.floor).gte(maximum)
          ? [violation('scheme_floor_over_maximum', place, { floor: item.floor, maximum })]
          : []),
      ];
    case 'ratio':
      return checkRatio(place, item);
    case 'count':
      return [...notPositive(place, { per: item.per }), ...checkOneEvent(place, item.per, maximum)];
    case 'manual':
      return checkManual(place, item, maximum);
    case 'key_tasks':
      return checkKeyTasks(place, item, maximum);
    case 'average':
    case 'relative':
    case 'all_or_nothing':
      return [];
  }
}

/** One event must not move more points than the criterion has. */
function checkOneEvent(place: string, per: string, maximum: Exact): SchemeCheckViolation[] {
  return exact(per).gt(maximum) ? [violation('scheme_event_over_maximum', place, { points: per, maximum })] : [];
}

function checkHighest(place: string, item: Item, maximum: Exact): SchemeCheckViolation[] {
  const highest = impliedMaximum(item);
  if (highest === null || highest.equals(maximum)) return [];
  return [violation('scheme_highest_level', place, { highest, maximum })];
}

function checkRatio(place: string, { cap, overPlan }: ItemOf<'ratio'>): SchemeCheckViolation[] {
  const low = exact(cap).lt(1) ? [violation('scheme_ratio_cap', place, { cap })] : [];
  if (overPlan === null) return low;
  const { percent, points } = overPlan;
  const small = exact(overPlan.cap).lt(exact(points))
    ? [violation('scheme_over_plan_cap', place, { points, cap: overPlan.cap })]
    : [];
  return [...low, ...notPositive(place, { 'overPlan.percent': percent, 'overPlan.points': points }), ...small];
}

function checkManual(place: string, { step }: ItemOf<'manual'>, maximum: Exact): SchemeCheckViolation[] {
  const positive = notPositive(place, { step });
  if (positive.length > 0 || maximum.div(exact(step)).d === 1n) return positive;
  return [violation('scheme_maximum_off_step', place, { maximum, step })];
}

function checkKeyTasks(place: string, item: ItemOf<'key_tasks'>, maximum: Exact): SchemeCheckViolation[] {
  const { onTime, quality, effectiveness, tasks } = item;
  const negative = notNegative(place, { onTime, quality, effectiveness });
  if (negative.length > 0) return negative;
  if (!pointsOfTask(item).gt(0)) return notPositive(place, { onTime, quality, effectiveness });
  const expected = impliedMaximum(item);
  if (tasks === null || expected === null || expected.equals(maximum)) return [];
  return [violation('scheme_key_tasks_sum', place, { tasks, each: pointsOfTask(item), expected, maximum })];
}

/** The points of one finished task: the sum of its axes. */
function pointsOfTask({ onTime, quality, effectiveness }: ItemOf<'key_tasks'>): Exact {
  return sum([exact(onTime), exact(quality), exact(effectiveness)]);
}
