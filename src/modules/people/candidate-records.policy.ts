import type { BusinessDate } from '../../domain/calendar';
import {
  type CareerRecord,
  COMPLETION_LEVELS,
  type CompletionLevel,
  type DisciplineRecord,
  type PostRecord,
} from '../../domain/commendation/records';
import type { CandidateQuestion, MembersOfCandidate } from './candidate';
import type { MemberRow, PersonRow } from './candidate-records.repository';

/** Whole years from the first day of service to a day; null when the first day is not recorded. Never below 0. */
export function serviceYears(serviceFrom: BusinessDate | null, on: BusinessDate): number | null {
  if (serviceFrom === null) return null;
  const years = Number(on.slice(0, 4)) - Number(serviceFrom.slice(0, 4));
  return Math.max(0, on.slice(5) < serviceFrom.slice(5) ? years - 1 : years);
}

/** The service of a person as the rules on long service ask for it. */
export function careerOf(
  { serviceFrom, retiresAtHigherAge }: Omit<PersonRow, 'gender'>,
  posts: readonly PostRecord[],
): CareerRecord {
  return { serviceFrom, retiresAtHigherAge, posts };
}

/**
 * The disciplines of a candidate. Null, not known: nobody has confirmed that all of the achievement are recorded, and none
 * in its years is. One that is recorded is known whatever else is not.
 */
export function knownDisciplines<Discipline extends DisciplineRecord>(
  recorded: readonly Discipline[],
  isConfirmed: boolean,
  { achievementFrom, achievementYear }: CandidateQuestion,
): readonly Discipline[] | null {
  const [first, last] = [`${achievementFrom}-01-01`, `${achievementYear}-12-31`];
  const isOfTheYears = recorded.some(({ from, to }) => from <= last && (to === null || to > first));
  return isConfirmed || isOfTheYears ? recorded : null;
}

/** The persons of a collective in numbers; null when nobody is recorded. */
export function membersOf(
  rows: readonly MemberRow[],
  disciplines: readonly (DisciplineRecord & { readonly isHead: boolean })[] | null,
): MembersOfCandidate | null {
  if (rows.length === 0) return null;
  return {
    total: rows.length,
    byLevel: byLevel(rows),
    disciplines: disciplines?.map(recordOf) ?? null,
    disciplinesOfHead: disciplines?.filter(({ isHead }) => isHead).map(recordOf) ?? null,
    personIds: rows.map(({ personId }) => personId),
    women: rows.some(({ gender }) => gender === null) ? null : rows.filter(({ gender }) => gender === 'female').length,
  };
}

function byLevel(rows: readonly MemberRow[]): Record<CompletionLevel, number> | null {
  if (rows.some(({ level }) => level === null)) return null;
  const count = (wanted: CompletionLevel): number => rows.filter(({ level }) => level === wanted).length;
  return Object.fromEntries(COMPLETION_LEVELS.map((level) => [level, count(level)])) as Record<CompletionLevel, number>;
}

function recordOf({ system, kind, from, to, decisionNumber }: DisciplineRecord): DisciplineRecord {
  return { system, kind, from, to, decisionNumber };
}
