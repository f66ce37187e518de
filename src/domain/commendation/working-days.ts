import { addDays, type BusinessDate } from '../calendar';

/** Days of rest beside weekends, and weekend days that are worked in exchange for a day off; both as they are decided each year. */
export interface HolidayCalendar {
  readonly off: readonly BusinessDate[];
  readonly working: readonly BusinessDate[];
}

/** A length of time as rules give it: 5, 10, 20 working days, or 10, 15 calendar days (trap T46). */
export interface Term {
  readonly days: number;
  readonly unit: 'working' | 'calendar';
}

/** Whether people work on the day: no weekend and no holiday, or a weekend day worked in exchange. */
export function isWorkingDay(date: BusinessDate, { off, working }: HolidayCalendar): boolean {
  if (working.includes(date)) return true;
  return !off.includes(date) && !isWeekend(date);
}

/** Whether the holidays of the year are entered; days counted in a year without them have to be checked by an official. */
export function knowsHolidaysOf(year: number, { off }: HolidayCalendar): boolean {
  return off.some((date) => date.startsWith(`${year}-`));
}

/** The years of a span of days whose holidays are not entered: what is counted in them leaves out weekends alone. */
export function yearsWithoutHolidays(from: BusinessDate, to: BusinessDate, calendar: HolidayCalendar): number[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  return years.filter((year) => !knowsHolidaysOf(year, calendar));
}

/**
 * The last day of a term that begins with an event; the day of the event is not counted. A term of calendar days that ends on
 * a day of rest ends on the next working day (Civil Code 2015, article 147 and 148).
 * @throws RangeError for a length that is no whole number of days of 0 or more.
 */
export function endOfTerm(event: BusinessDate, term: Term, calendar: HolidayCalendar): BusinessDate {
  requireDays(term.days);
  if (term.unit === 'working') return addWorkingDays(event, term.days, calendar);
  return onOrAfter(addDays(event, term.days), calendar);
}

/** The last day on which something may arrive that has to be there a number of days before an event. */
export function latestBefore(event: BusinessDate, term: Term, calendar: HolidayCalendar): BusinessDate {
  requireDays(term.days);
  if (term.unit === 'working') return step(event, -1, term.days, calendar);
  return onOrBefore(addDays(event, -term.days), calendar);
}

/** The day `days` working days later; with 0 the day itself. */
export function addWorkingDays(from: BusinessDate, days: number, calendar: HolidayCalendar): BusinessDate {
  requireDays(days);
  return step(from, 1, days, calendar);
}

/** Working days after one day up to and including another; 0 when the other is not later. */
export function workingDaysBetween(from: BusinessDate, to: BusinessDate, calendar: HolidayCalendar): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) count += isWorkingDay(day, calendar) ? 1 : 0;
  return count;
}

function step(from: BusinessDate, direction: 1 | -1, days: number, calendar: HolidayCalendar): BusinessDate {
  let day = from;
  for (let left = days; left > 0;) {
    day = addDays(day, direction);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}

function onOrAfter(date: BusinessDate, calendar: HolidayCalendar): BusinessDate {
  return isWorkingDay(date, calendar) ? date : step(date, 1, 1, calendar);
}

function onOrBefore(date: BusinessDate, calendar: HolidayCalendar): BusinessDate {
  return isWorkingDay(date, calendar) ? date : step(date, -1, 1, calendar);
}

function isWeekend(date: BusinessDate): boolean {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  return day === 0 || day === 6;
}

function requireDays(days: number): void {
  if (!Number.isSafeInteger(days) || days < 0) throw new RangeError(`not a number of days: ${days}`);
}
