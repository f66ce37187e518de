import type { YearKind } from '../../domain/agencies';
import { addDays, type BusinessDate } from '../../domain/calendar';
import type { Award } from '../../domain/commendation/award';
import { deadlineOf, deadlinesFor } from '../../domain/commendation/deadlines';
import {
  addWorkingDays,
  type HolidayCalendar,
  workingDaysBetween,
  yearsWithoutHolidays,
} from '../../domain/commendation/working-days';
import { businessDateOf } from '../../text/date';
import type { Proposal } from './proposal';

export const TERM_KINDS = ['return_ineligible', 'submit', 'opinion'] as const;
/** Terms in working days: to return what does not fit, to submit it to the next level, to answer as an agency asked. */
export type TermKind = (typeof TERM_KINDS)[number];

/** A day by which something has to be done. */
export interface TermLine {
  readonly on: BusinessDate;
  /** Working days from today to that day; 0 on the day and after it. */
  readonly daysLeft: number;
  readonly isOver: boolean;
  /** Years it is counted in without their holidays: the day, or the days left, may be wrong. */
  readonly unknownHolidayYears: readonly number[];
}

/** A deadline of an award of the list. */
export interface DeadlineLine extends TermLine {
  readonly awardName: string;
  readonly recipient: string;
  /** The year of the agencies that it binds. */
  readonly yearKind: YearKind;
  /** The dossier arrived, or will arrive today, after it. */
  readonly isLate: boolean;
}

/** An award of a list, and by which years the agencies of its candidates are commended. */
export interface ListedAward extends Pick<Award, 'name' | 'deadlines'> {
  readonly yearKinds: readonly YearKind[];
}

/** The days that bind a proposal. */
export interface ProposalTerms {
  readonly deadlines: readonly DeadlineLine[];
  /** By when Sở Nội vụ returns what does not fit; null before it arrived and when it is decided. */
  readonly returnBy: TermLine | null;
  /** By when Sở Nội vụ submits it. */
  readonly submitBy: TermLine | null;
}

/** The earliest day on which a term of that many working days could begin and not be over today. */
export function firstInTerm(
  days: number,
  { today, calendar }: { readonly today: BusinessDate; readonly calendar: HolidayCalendar },
): BusinessDate {
  let first = today;
  for (let day = today; addWorkingDays(day, days, calendar) >= today; day = addDays(day, -1)) first = day;
  return first;
}

/** The terms of a proposal on a day, by the awards of its list; days of each kind are data. */
export function termsOf(
  { receivedAt, state, achievementYear }: Pick<Proposal, 'receivedAt' | 'state' | 'achievementYear'>,
  awards: readonly ListedAward[],
  days: Readonly<Record<TermKind, number>>,
  { today, calendar }: { readonly today: BusinessDate; readonly calendar: HolidayCalendar },
): ProposalTerms {
  const received = receivedAt === null ? null : businessDateOf(receivedAt);
  const isOpen = state === 'under_review' && received !== null;
  const line = (on: BusinessDate, from = today): TermLine => ({
    on,
    unknownHolidayYears: on < from ? [] : yearsWithoutHolidays(from, on, calendar),
    daysLeft: on > today ? workingDaysBetween(today, on, calendar) : 0,
    isOver: on < today,
  });
  const after = (kind: TermKind): TermLine | null =>
    isOpen ? line(addWorkingDays(received, days[kind], calendar), received) : null;
  return {
    deadlines: awards.flatMap(({ name, deadlines, yearKinds }) =>
      yearKinds.flatMap((yearKind) =>
        deadlinesFor(deadlines, yearKind).map((deadline) => {
          const on = deadlineOf(deadline, achievementYear);
          const isLate = (received ?? today) > on;
          return { ...line(on), awardName: name, recipient: deadline.recipient, yearKind, isLate };
        }),
      ),
    ),
    returnBy: after('return_ineligible'),
    submitBy: after('submit'),
  };
}
