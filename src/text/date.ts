import { type BusinessDate, isBusinessDate } from '../domain/calendar';

const VIETNAM_TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** '2022-06-30' is '30/06/2022'. */
export function formatDate(date: BusinessDate): string {
  const [year, month, day] = partsOf(date);
  return `${day}/${month}/${year}`;
}

/** An instant as Vietnam reads it: '14:32 ngày 30/06/2022'. */
export function formatInstant(instant: Date): string {
  const { hour, minute } = partsInVietnam(instant);
  return `${hour}:${minute} ngày ${formatDate(businessDateOf(instant))}`;
}

/**
 * A day in the words of a document: 'ngày 09 tháng 8 năm 2022'. A zero stands before days below 10 and before the months
 * 1 and 2 only (NĐ 30/2020/NĐ-CP, Phụ lục I).
 */
export function formatLongDate(date: BusinessDate): string {
  const [year, month, day] = partsOf(date);
  const monthInWords = Number(month) <= 2 ? month : String(Number(month));
  return `ngày ${day} tháng ${monthInWords} năm ${year}`;
}

/** Reads '31/12/2022' (also '1/2/2022', with dots or hyphens) or '2022-12-31'; null when that is no day of the calendar. */
export function parseDate(text: string): BusinessDate | null {
  const typed = text.trim();
  const [, day = '', , month = '', year = ''] = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(typed) ?? [];
  const date = year === '' ? typed : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isBusinessDate(date) ? date : null;
}

/** The day that it is in Vietnam at an instant. */
export function businessDateOf(instant: Date): BusinessDate {
  const { year, month, day } = partsInVietnam(instant);
  return `${year}-${month}-${day}`;
}

/**
 * The instant at which the clocks of Vietnam show a time on a day: ('2022-07-05', '17:00'). Null when the text is no
 * time; '8:05' and '08h05' are understood.
 */
export function instantInVietnam(date: BusinessDate, time: string): Date | null {
  const [, hour, minute] = /^([01]?\d|2[0-3])[:h]([0-5]\d)$/.exec(time.trim()) ?? [];
  if (hour === undefined || minute === undefined) return null;
  // Vietnam has been seven hours ahead of UTC, without summer time, since 1975.
  return new Date(`${date}T${hour.padStart(2, '0')}:${minute}:00+07:00`);
}

function partsOf(date: BusinessDate): [year: string, month: string, day: string] {
  return [date.slice(0, 4), date.slice(5, 7), date.slice(8, 10)];
}

function partsInVietnam(instant: Date): Record<'year' | 'month' | 'day' | 'hour' | 'minute', string> {
  const parts = { year: '', month: '', day: '', hour: '', minute: '' };
  for (const { type, value } of VIETNAM_TIME.formatToParts(instant)) {
    if (type in parts) parts[type as keyof typeof parts] = value;
  }
  return parts;
}

/** A time of the day in the words of a document: '08:00' is '08 giờ 00'. */
export function formatClock(time: string): string {
  const [hour = '', minute = ''] = time.split(':');
  return `${hour} giờ ${minute}`;
}
