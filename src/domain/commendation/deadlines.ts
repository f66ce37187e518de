import type { YearKind } from '../agencies';
import { addDays, type BusinessDate, isBusinessDate } from '../calendar';
import type { AwardDeadline } from './award';

/**
 * The last day on which a dossier may arrive: in the achievement year, or in the following one where the law says "của năm
 * liền kề" (trap T50). The achievement year of a school year is the calendar year in which it ends. 29 February is the 28th
 * in a common year.
 * @throws RangeError when the month and day are no day of the calendar.
 */
export function deadlineOf({ monthDay, yearsAfter }: AwardDeadline, achievementYear: number): BusinessDate {
  const year = achievementYear + yearsAfter;
  const date = `${year}-${monthDay}`;
  if (isBusinessDate(date)) return date;
  if (monthDay === '02-29') return addDays(`${year}-03-01`, -1);
  throw new RangeError(`not a day of a year: "${monthDay}"`);
}

/** The deadlines that hold for a candidate: those of schools for a school year where there are any, else those of everybody. */
export function deadlinesFor(deadlines: readonly AwardDeadline[], kind: YearKind): readonly AwardDeadline[] {
  const ofSchools = deadlines.filter(({ appliesTo }) => appliesTo === 'education');
  if (kind === 'school' && ofSchools.length > 0) return ofSchools;
  return deadlines.filter(({ appliesTo }) => appliesTo === 'all');
}
