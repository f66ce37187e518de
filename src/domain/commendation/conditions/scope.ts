import type { BusinessDate } from '../../calendar';
import type { Award, YearSpan } from '../award';
import type { ConditionOutcome, Counted, EligibilityContext, Findings, Missing, NotCounted } from '../eligibility';
import type { CandidateRecords } from '../records';

/** What a condition is judged on. */
export interface Scope {
  readonly award: Award;
  readonly records: CandidateRecords;
  readonly context: EligibilityContext;
  /** Achievements before this day do not count (a discipline ended then); null: all do. */
  readonly countsFrom: BusinessDate | null;
}

/** First and last year of a span; the first is null for any time. */
export interface Years {
  readonly first: number | null;
  readonly last: number;
}

/** The years of a span, seen from the achievement year (trap T9: never from the year of a decision). */
export function yearsOf({ years, includesAchievementYear }: YearSpan, achievementYear: number): Years {
  const last = includesAchievementYear ? achievementYear : achievementYear - 1;
  return { first: years === null ? null : last - years + 1, last };
}

/** Whether a year lies within a span. */
export function isWithin(year: number, { first, last }: Years): boolean {
  return year <= last && (first === null || year >= first);
}

/** The years from one to another, the earliest first. */
export function eachYear(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/** The strict reading: a year counts when the whole of it lies after the discipline. */
const WHOLE_YEAR = 12;

/** Whether a year counts: as many of its months as the span asks for lie after the end of a served discipline (domain §3.2). */
export function countsSince(
  year: number,
  { monthsAfterDiscipline = WHOLE_YEAR }: Pick<YearSpan, 'monthsAfterDiscipline'>,
  { countsFrom }: Pick<Scope, 'countsFrom'>,
): boolean {
  const month = String(WHOLE_YEAR + 1 - monthsAfterDiscipline).padStart(2, '0');
  return countsFrom === null || `${year}-${month}-01` >= countsFrom;
}

/** Something looked at; it counts unless there is a reason why not. */
export function lookedAt(what: Counted['what'], values: Counted['values'], why: NotCounted | null = null): Counted {
  return { what, values, counts: why === null, why };
}

/** Nothing can be said: this is not recorded. */
export function unknownFor(code: Missing['code'], values: Missing['values'] = {}): Findings {
  return { outcome: 'unknown', values, counted: [], missing: [{ code, values }] };
}

/** Met or not. */
export function metIf(isMet: boolean): ConditionOutcome {
  return isMet ? 'met' : 'not_met';
}
