import { type BusinessDate, compareDates } from '../calendar';
import { type Exact, exact } from '../fraction';
import { TASK_STATUSES, type TaskStatus } from './status';

/** How many tasks have each status; every status is present, 0 where there is none. */
export function tallyByStatus(statuses: readonly TaskStatus[]): Record<TaskStatus, number> {
  const tally = Object.fromEntries(TASK_STATUSES.map((status) => [status, 0])) as Record<TaskStatus, number>;
  for (const status of statuses) tally[status] += 1;
  return tally;
}

/** When a member agency sent what was due, null when it has not. */
export interface Reporting {
  readonly code: string;
  readonly sentOn: BusinessDate | null;
}

/** Who reported against a deadline. Rates are shares of all members (0 to 1), null when there is no member. */
export interface ReportingCount {
  readonly total: number;
  readonly onTime: number;
  readonly late: number;
  readonly missing: readonly string[];
  readonly reportingRate: Exact | null;
  readonly onTimeRate: Exact | null;
}

/** Counts the members that reported; sent on the day of the deadline is on time. */
export function countReporting(members: readonly Reporting[], deadline: BusinessDate): ReportingCount {
  const sentDays = members.flatMap(({ sentOn }) => (sentOn === null ? [] : [sentOn]));
  const onTime = sentDays.filter((day) => compareDates(day, deadline) <= 0).length;
  return {
    total: members.length,
    onTime,
    late: sentDays.length - onTime,
    missing: members.filter(({ sentOn }) => sentOn === null).map(({ code }) => code),
    reportingRate: shareOf(sentDays.length, members.length),
    onTimeRate: shareOf(onTime, members.length),
  };
}

/** part / whole as an exact share; null when the whole is 0, because 0 of 0 is no percentage. */
export function shareOf(part: number, whole: number): Exact | null {
  return whole === 0 ? null : exact(part).div(whole);
}
