import { addDays, type BusinessDate } from './calendar';

export const MOVEMENT_KINDS = ['regular', 'thematic'] as const;
/** Thi đua thường xuyên, thi đua theo chuyên đề (đợt) (Luật Thi đua, khen thưởng 06/2022/QH15, Điều 16). */
export type MovementKind = (typeof MOVEMENT_KINDS)[number];

export const MOVEMENT_EVENT_KINDS = ['interim_review', 'final_review', 'extension', 'closing', 'withdrawal'] as const;
/** What happens to a movement once it is launched: sơ kết, tổng kết, kéo dài, kết thúc sớm, rút. */
export type MovementEventKind = (typeof MOVEMENT_EVENT_KINDS)[number];

export const MOVEMENT_STATUSES = ['upcoming', 'under_way', 'ended', 'withdrawn'] as const;
export type MovementStatus = (typeof MOVEMENT_STATUSES)[number];

/** An event as far as the length and the state of a movement rest on it. */
export interface DatedEvent {
  readonly kind: MovementEventKind;
  readonly on: BusinessDate;
  /** The new last day that an extension or a closing sets; null for the others. */
  readonly endsOn: BusinessDate | null;
}

/** First and last day by the launch document, and what happened since. */
export interface MovementTerm {
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  readonly events: readonly DatedEvent[];
}

/** The last day of a movement by the documents known on a day: the newest of them that names one. */
export function lastDayOn({ to, events }: MovementTerm, day: BusinessDate): BusinessDate {
  const named = events.filter(({ on, endsOn }) => endsOn !== null && on <= day);
  return named.toSorted((one, other) => (one.on < other.on ? -1 : 1)).at(-1)?.endsOn ?? to;
}

/** How a movement stands on a day. */
export function movementStatusOn(term: MovementTerm, day: BusinessDate): MovementStatus {
  if (term.events.some(({ kind, on }) => kind === 'withdrawal' && on <= day)) return 'withdrawn';
  if (day < term.from) return 'upcoming';
  return day <= lastDayOn(term, day) ? 'under_way' : 'ended';
}

/**
 * Whole years from the first to the last day, both included: 2020-01-01 to 2022-12-31 are 3, a day less are 2. "Thời gian
 * thực hiện từ 03 năm trở lên" (Luật 06/2022/QH15, Điều 26) is a length and no count of calendar years.
 */
export function wholeYears(from: BusinessDate, to: BusinessDate): number {
  const after = addDays(to, 1);
  const years = Number(after.slice(0, 4)) - Number(from.slice(0, 4));
  return Math.max(0, after.slice(5) < from.slice(5) ? years - 1 : years);
}
