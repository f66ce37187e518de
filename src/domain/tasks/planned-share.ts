import { type BusinessDate, compareDates, daysBetween } from '../calendar';
import { type Exact, ONE, ZERO, exact } from '../fraction';
import type { TaskPlan } from './target';

/**
 * The share (0 to 1) of the target planned to be done by the end of `asOf`: with milestones the latest one reached,
 * otherwise elapsed days / days to the due date, counting the first and the last day. From the due date on it is 1.
 */
export function plannedShareOf(plan: TaskPlan, asOf: BusinessDate): Exact {
  if (compareDates(asOf, plan.due) >= 0) return ONE;
  if (plan.milestones !== undefined && plan.milestones.length > 0) return shareOfMilestones(plan.milestones, asOf);
  if (compareDates(asOf, plan.start) < 0) return ZERO;
  return exact(daysBetween(plan.start, asOf) + 1).div(daysBetween(plan.start, plan.due) + 1);
}

function shareOfMilestones(milestones: NonNullable<TaskPlan['milestones']>, asOf: BusinessDate): Exact {
  return milestones
    .filter((milestone) => compareDates(milestone.date, asOf) <= 0)
    .reduce((largest, { share }) => (share.gt(largest) ? share : largest), ZERO);
}
