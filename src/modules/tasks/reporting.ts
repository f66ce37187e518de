import type { BusinessDate } from '../../domain/calendar';
import type { Exact } from '../../domain/fraction';
import { countReporting } from '../../domain/tasks/counts';
import type { FirstReport } from './key-task';

/** Who sent figures of a period. Rates are shares of all members, 0 to 1. */
export interface PlaceReporting {
  readonly total: number;
  readonly reported: number;
  /** Null while no deadline is set: then nothing is on time or late. */
  readonly onTime: number | null;
  /** Null when there is no member. */
  readonly reportingRate: Exact | null;
  /** Null when there is no member or no deadline. */
  readonly onTimeRate: Exact | null;
  /** Agencies without any figure of the period, in the order of the members. */
  readonly missing: readonly string[];
  readonly deadline: BusinessDate | null;
}

const NEVER: BusinessDate = '9999-12-31';

/** Counts who reported (product §2.B): sent on the day of the deadline is on time. Members are agency ids. */
export function reportingOf(
  members: readonly string[],
  reports: readonly FirstReport[],
  deadline: BusinessDate | null,
): PlaceReporting {
  const sent = new Map(reports.map((report) => [report.agencyId, report.sentOn]));
  const count = countReporting(
    members.map((code) => ({ code, sentOn: sent.get(code) ?? null })),
    deadline ?? NEVER,
  );
  return {
    total: count.total,
    reported: count.onTime + count.late,
    onTime: deadline === null ? null : count.onTime,
    reportingRate: count.reportingRate,
    onTimeRate: deadline === null ? null : count.onTimeRate,
    missing: count.missing,
    deadline,
  };
}
