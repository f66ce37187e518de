import { type BusinessDate, compareDates, daysBetween } from '../calendar';
import { type Exact, ONE, smallerOf } from '../fraction';
import { plannedShareOf } from './planned-share';
import type { ProgressValue, TaskPlan } from './target';

export const TASK_STATUSES = [
  'not_updated',
  'not_started',
  'on_track',
  'late',
  'overdue',
  'completed',
  'exceeded',
  'paused',
] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];

/** A status with what explains it. */
export interface TaskState {
  readonly status: TaskStatus;
  /** Share of the target planned to be done as of the day, 0 to 1. */
  readonly plannedShare: Exact;
  /**
   * Done / target, above 1 when exceeded. "The less the better" gives 1 when met, else target / actual. Null where a
   * percentage would mean nothing: no value, a yes/no task, a target of 0.
   */
  readonly completion: Exact | null;
  /** Days since the due date of an unfinished task, 0 up to and on that day. */
  readonly daysOverdue: number;
}

/**
 * The status of a key task as of a day (never "now"), from its plan and its latest value.
 * Due that very day and unfinished is late; overdue begins the day after. Without a value the status stays
 * `not_updated` even past the due date, because nobody knows; `daysOverdue` still tells.
 */
export function statusOf(plan: TaskPlan, latest: ProgressValue | null, asOf: BusinessDate): TaskState {
  const plannedShare = plannedShareOf(plan, asOf);
  const status = statusWord(plan, latest, plannedShare, asOf);
  return {
    status,
    plannedShare,
    completion: latest === null ? null : completionOf(plan, latest.value),
    daysOverdue: isFinished(status) || status === 'paused' ? 0 : Math.max(0, daysBetween(plan.due, asOf)),
  };
}

/** Whether nothing more is to be done: completed or exceeded. */
export function isFinished(status: TaskStatus): boolean {
  return status === 'completed' || status === 'exceeded';
}

function statusWord(plan: TaskPlan, latest: ProgressValue | null, plannedShare: Exact, asOf: BusinessDate): TaskStatus {
  if (plan.paused === true) return 'paused';
  if (latest === null) return 'not_updated';
  const { value } = latest;
  const keepsLevel = plan.kind === 'level' || plan.direction === 'lower';
  if (keepsLevel && isMet(plan, value)) return compareDates(asOf, plan.due) >= 0 ? 'completed' : 'on_track';
  if (isMet(plan, value)) return plan.direction === 'higher' && value.gt(plan.target) ? 'exceeded' : 'completed';
  if (compareDates(asOf, plan.due) > 0) return 'overdue';
  if (keepsLevel) return 'late';
  if (value.equals(0) && plannedShare.equals(0)) return 'not_started';
  return value.gte(plan.target.mul(plannedShare)) ? 'on_track' : 'late';
}

function isMet(plan: TaskPlan, value: Exact): boolean {
  return plan.direction === 'lower' ? value.lte(plan.target) : value.gte(plan.target);
}

function completionOf(plan: TaskPlan, value: Exact): Exact | null {
  if (plan.direction === 'reach' || plan.target.equals(0)) return null;
  if (plan.direction === 'higher') return value.div(plan.target);
  return isMet(plan, value) ? ONE : smallerOf(ONE, plan.target.div(value));
}
