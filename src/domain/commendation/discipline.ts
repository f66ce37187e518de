import type { BusinessDate } from '../calendar';
import { DISCIPLINE_KINDS, type DisciplineKind, type DisciplineRecord, type DisciplineSystem } from './records';

/** Whether a discipline is at least as heavy as another one, by the order of the kinds; from null any at all. */
export function isAtLeast(kind: DisciplineKind, from: DisciplineKind | null): boolean {
  return from === null || DISCIPLINE_KINDS.indexOf(kind) >= DISCIPLINE_KINDS.indexOf(from);
}

/** The disciplines of one list, or of both: the State and the Party keep lists of their own (trap T31). */
export function ofSystem(
  disciplines: readonly DisciplineRecord[],
  system: DisciplineSystem | 'any',
): readonly DisciplineRecord[] {
  return system === 'any' ? disciplines : disciplines.filter((discipline) => discipline.system === system);
}

/** Whether the discipline runs on the day. */
export function runsOn({ from, to }: Pick<DisciplineRecord, 'from' | 'to'>, day: BusinessDate): boolean {
  return from <= day && (to === null || day < to);
}

/** Whether the term of a discipline touches one of the years. */
export function touchesYears({ from, to }: DisciplineRecord, first: number, last: number): boolean {
  return from <= `${last}-12-31` && (to === null || to > `${first}-01-01`);
}

/** Whether a discipline was imposed in one of the years. */
export function isImposedIn({ from }: DisciplineRecord, first: number, last: number): boolean {
  const year = Number(from.slice(0, 4));
  return year >= first && year <= last;
}

/**
 * The day since which achievements count: the end of the last discipline served by the day (domain §3.2); null when there was
 * none. While a discipline runs nothing is decided by this day: the candidate is paused.
 */
export function achievementsCountFrom(
  disciplines: readonly DisciplineRecord[] | null,
  asOf: BusinessDate,
): BusinessDate | null {
  const ends = (disciplines ?? []).flatMap(({ to }) => (to !== null && to <= asOf ? [to] : []));
  return ends.reduce<BusinessDate | null>((last, end) => (last === null || end > last ? end : last), null);
}
