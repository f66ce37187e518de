import { ONE, type Exact, ZERO, exact, smallerOf, sum } from '../../fraction';
import type { ItemInput, TaskInput } from '../inputs';
import type { ItemOf, Leaf } from '../scheme';
import { MISSING, type Outcome, type Wrong, points, wrong } from './outcome';

/**
 * The points of all tasks: the axes of finished ones, the share of completion of unfinished ones (at most all). Without a
 * fixed number of tasks those registered share the maximum equally; none registered is "không phát sinh".
 */
export function scoreKeyTasks(leaf: Leaf, item: ItemOf<'key_tasks'>, { tasks }: ItemInput): Outcome {
  if (tasks === null) return MISSING;
  if (item.tasks !== null && tasks.length !== item.tasks) {
    return wrong('input_task_count', { expected: item.tasks, actual: tasks.length });
  }
  if (tasks.length === 0) return { kind: 'not_occurred', inputs: { tasks: 0 } };
  const each = sum([exact(item.onTime), exact(item.quality), exact(item.effectiveness)]);
  let total: Exact = ZERO;
  for (const task of tasks) {
    const earned = task.finished ? pointsOfAxes(item, task) : pointsOfShare(each, task);
    if (earned === null) return MISSING;
    if ('kind' in earned) return earned;
    total = total.add(earned);
  }
  const finished = tasks.filter((task) => task.finished).length;
  const scaled = total.mul(exact(leaf.maximum)).div(each.mul(tasks.length));
  return points(scaled, { tasks: tasks.length, finished });
}

function pointsOfAxes(item: ItemOf<'key_tasks'>, { onTime, quality, effectiveness }: TaskInput): Exact | null {
  if (onTime === null || quality === null || effectiveness === null) return null;
  const axes: [boolean, string][] = [
    [onTime, item.onTime],
    [quality, item.quality],
    [effectiveness, item.effectiveness],
  ];
  return sum(axes.filter(([reached]) => reached).map(([, value]) => exact(value)));
}

/** What is done of what was planned by the day, at most all of it. */
function pointsOfShare(each: Exact, { actual, target, planned }: TaskInput): Exact | Wrong | null {
  if (actual === null || target === null) return null;
  const due = exact(target).mul(planned === null ? ONE : exact(planned));
  if (due.lte(0)) return wrong('input_target_zero');
  if (exact(actual).lt(0)) return wrong('input_below_zero', { value: actual });
  return each.mul(smallerOf(exact(actual).div(due), ONE));
}
