import { type BusinessDate, compareDates, earlierOf } from '../../../domain/calendar';
import type { Violation } from '../../../domain/violation';
import type { BlocPlace } from '../../blocs';
import { dayViolations } from '../tasks.policy';
import type { CellDraft } from './grid';

/** The last day that the grid of a place may be opened for: not in the future, not after the place. */
export function lastDayOf({ period }: BlocPlace, today: BusinessDate): BusinessDate {
  return earlierOf(today, compareDates(period.cutOff, period.to) > 0 ? period.cutOff : period.to);
}

/** What is wrong with the day of a grid of the place; nothing when it may be opened. */
export function gridDayViolations(place: BlocPlace, day: BusinessDate | null, today: BusinessDate): Violation[] {
  return dayViolations(day, place.year.from, lastDayOf(place, today)).map((found) => ({ ...found, place: 'day' }));
}

/** What is wrong with what was typed into a cell: it must be readable, and a figure 0 or more. */
export function cellViolations(draft: CellDraft, place: BlocPlace, today: BusinessDate): Violation[] {
  const isDayReadable = draft.unreadable.every((violation) => violation.place !== 'day');
  const isBelowZero = draft.figure?.lt(0) === true;
  return [
    ...draft.unreadable,
    ...(isDayReadable ? gridDayViolations(place, draft.day, today) : []),
    ...(isBelowZero ? [{ code: 'number_below_zero', place: 'value' }] : []),
  ];
}
