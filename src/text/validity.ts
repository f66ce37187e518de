import { addDays, type BusinessDate } from '../domain/calendar';
import { formatDate } from './date';

/** How long a post was or is held; `isEndUnknown`: over since a day that nobody knows. */
export function formatHeld(from: BusinessDate | null, to: BusinessDate | null, isEndUnknown: boolean): string {
  if (!isEndUnknown) return formatValidity(from, to);
  const beginning = from === null ? 'không rõ từ ngày nào' : formatValidity(from, null);
  return `${beginning}, đã thôi, không rõ ngày`;
}

/**
 * A half-open range of days as people say it, with its last day inside: 'từ 01/01/2020 đến hết 31/01/2025'. Null is no
 * known beginning or no end; without both 'từ trước đến nay'.
 */
export function formatValidity(from: BusinessDate | null, to: BusinessDate | null): string {
  if (from === null && to === null) return 'từ trước đến nay';
  const beginning = from === null ? [] : [`từ ${formatDate(from)}`];
  const end = to === null ? [] : [`đến hết ${formatDate(addDays(to, -1))}`];
  return [...beginning, ...end].join(' ');
}
