import { type BusinessDate, daysBetween } from './calendar';

/** A length of time as documents count it. Durations of one sum compare by months first. */
export interface Duration {
  readonly months: number;
  readonly days: number;
}

/** A time from its first day to the first day after it. */
export interface Stretch {
  readonly from: BusinessDate;
  readonly to: BusinessDate;
}

const MONTHS_A_YEAR = 12;
/** A month of a time that is put together of several (Bộ luật Dân sự 2015, Điều 146). */
const DAYS_A_MONTH = 30;

/** The same day so many months later; the last day of the month where it has no such day. */
export function addMonths(date: BusinessDate, months: number): BusinessDate {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8))];
  const at = year * MONTHS_A_YEAR + month - 1 + months;
  const lastDay = new Date(Date.UTC(Math.floor(at / MONTHS_A_YEAR), (at % MONTHS_A_YEAR) + 1, 0));
  return `${lastDay.toISOString().slice(0, 8)}${String(Math.min(day, lastDay.getUTCDate())).padStart(2, '0')}`;
}

/** Whole months by the calendar, and the days over. Nothing where the end is not after the beginning. */
export function lengthOf({ from, to }: Stretch): Duration {
  if (to <= from) return { months: 0, days: 0 };
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  const most = years * MONTHS_A_YEAR + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
  const months = addMonths(from, most) > to ? most - 1 : most;
  return { months, days: daysBetween(addMonths(from, months), to) };
}

/** The times in their order without overlap: what touches is one, and what lies in two counts once. */
export function union(stretches: readonly Stretch[]): Stretch[] {
  const merged: Stretch[] = [];
  for (const stretch of stretches.filter(({ from, to }) => from < to).toSorted(byStart)) {
    const last = merged.at(-1);
    if (last === undefined || stretch.from > last.to) merged.push(stretch);
    else merged.splice(-1, 1, { from: last.from, to: stretch.to > last.to ? stretch.to : last.to });
  }
  return merged;
}

/**
 * How long times last together, overlaps once: each by the calendar; where there are several, days over are added up and
 * thirty of them are a month.
 */
export function totalOf(stretches: readonly Stretch[]): Duration {
  const lengths = union(stretches).map(lengthOf);
  const [only] = lengths;
  if (only !== undefined && lengths.length === 1) return only;
  const days = lengths.reduce((sum, length) => sum + length.days, 0);
  const months = lengths.reduce((sum, length) => sum + length.months, 0);
  return { months: months + Math.floor(days / DAYS_A_MONTH), days: days % DAYS_A_MONTH };
}

/** Negative when the first is shorter, zero when they are equal. */
export function compareDurations(first: Duration, second: Duration): number {
  return first.months - second.months || first.days - second.days;
}

/** A number of thirtieths of a month as months and days. */
export function ofDays(days: number): Duration {
  return { months: Math.floor(days / DAYS_A_MONTH), days: days % DAYS_A_MONTH };
}

/** The thirtieths of so many months. */
export function inDays(months: number): number {
  return months * DAYS_A_MONTH;
}

function byStart(one: Stretch, other: Stretch): number {
  return one.from < other.from ? -1 : one.from > other.from ? 1 : 0;
}
