import type { Violation } from '../violation';
import { codeOf } from './fields';

/** What makes a scheme larger than any decision. */
export type SizeViolationCode = 'json_too_large' | 'json_too_deep' | 'json_too_many_criteria' | 'json_list_too_long';

/** Far above any decision: a table that people can still read has a tenth of this. */
const MOST_CRITERIA = 1_000;
const DEEPEST_GROUPS = 8;
const LONGEST_LIST = 200;
const MOST_VALUES = 100_000;

/** Levels of JSON: two for every level of criteria, and what an effect of a level of the innermost one needs. */
const DEEPEST_JSON = 2 * DEEPEST_GROUPS + 10;

/** A value inside the JSON: where it stands, and in how many lists of criteria. */
interface Part {
  readonly value: unknown;
  readonly place: string;
  readonly groups: number;
  readonly isCriteria: boolean;
}

/**
 * What of parsed JSON is beyond a scheme: levels of groups, criteria, the entries of any other list, values altogether.
 * Walks level by level and without recursion, because such JSON may be made to exhaust what reads it.
 */
export function sizeViolations(json: unknown): Violation<SizeViolationCode>[] {
  let [depth, values, criteria] = [0, 0, 0];
  const tooLong: Violation<SizeViolationCode>[] = [];
  let level: Part[] = [{ value: json, place: '', groups: 0, isCriteria: false }];
  while (level.length > 0) {
    depth += 1;
    values += level.length;
    criteria += level.reduce((count, part) => count + (part.isCriteria ? lengthOf(part) : 0), 0);
    if (depth > DEEPEST_JSON || level.some(({ groups }) => groups > DEEPEST_GROUPS)) {
      return [{ code: 'json_too_deep', parameters: { limit: DEEPEST_GROUPS } }];
    }
    if (criteria > MOST_CRITERIA) return [{ code: 'json_too_many_criteria', parameters: { limit: MOST_CRITERIA } }];
    if (values > MOST_VALUES) return [{ code: 'json_too_large' }];
    tooLong.push(...level.filter(isTooLong).map(longList));
    level = level.flatMap(partsOf);
  }
  return tooLong;
}

function lengthOf({ value }: Part): number {
  return Array.isArray(value) ? value.length : 0;
}

function isTooLong(part: Part): boolean {
  return !part.isCriteria && lengthOf(part) > LONGEST_LIST;
}

function longList(part: Part): Violation<SizeViolationCode> {
  return { code: 'json_list_too_long', place: part.place, parameters: { count: lengthOf(part), limit: LONGEST_LIST } };
}

function partsOf({ value, place, groups, isCriteria }: Part): Part[] {
  if (Array.isArray(value)) {
    return value.map((entry: unknown, index) => ({
      ...{ value: entry, groups, isCriteria: false },
      place: isCriteria ? (codeOf(entry) ?? `${place}[${index}]`) : `${place}[${codeOf(entry) ?? index}]`,
    }));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([name, inner]: [string, unknown]) => ({
    value: inner,
    place: place === '' ? name : `${place}.${name}`,
    groups: name === 'criteria' ? groups + 1 : groups,
    isCriteria: name === 'criteria',
  }));
}
