/** A business day, 'YYYY-MM-DD', without a time zone. */
export type BusinessDate = string;

const MILLISECONDS_A_DAY = 86_400_000;

/** Whether the text is a day that exists in the calendar, written 'YYYY-MM-DD' (years 1000 to 9999). */
export function isBusinessDate(text: string): boolean {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** Negative when `first` is earlier, zero when equal, positive when later: usable for sorting. */
export function compareDates(first: BusinessDate, second: BusinessDate): number {
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

/** The earlier of two days. */
export function earlierOf(first: BusinessDate, second: BusinessDate): BusinessDate {
  return first <= second ? first : second;
}

/** The day `days` calendar days later (earlier when negative). */
export function addDays(date: BusinessDate, days: number): BusinessDate {
  return new Date(dayNumber(date) * MILLISECONDS_A_DAY + days * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

/** Calendar days from one day to another: 1 from a day to the next, negative when `to` is earlier. */
export function daysBetween(from: BusinessDate, to: BusinessDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Days since 1970-01-01. @throws RangeError when the text is not a day. */
function dayNumber(date: BusinessDate): number {
  if (!isBusinessDate(date)) throw new RangeError(`not a day: "${date}"`);
  return Date.parse(`${date}T00:00:00Z`) / MILLISECONDS_A_DAY;
}
