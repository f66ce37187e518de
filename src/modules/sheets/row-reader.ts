import { toDecimalString } from '../../domain/fraction';
import type { Decimal } from '../../domain/scoring/scheme';
import type { ScoredCriterion } from '../../domain/scoring/sections';
import type { Violation } from '../../domain/violation';
import { parseDate } from '../../text/date';
import { parseNumber } from '../../text/number';
import { nfc } from '../../text/search';

/** The fields of one row as typed, without the code of the criterion: 'count' → '3', 'events.0.date' → '30/06/2022'. */
export type RowFields = ReadonlyMap<string, string>;

/** Longer than anything that happens that often in a year. */
const LONGEST_COUNT = 6;

/** Reads the fields of one row by name and collects what is wrong, so that one reading names every mistake. */
export class RowReader {
  readonly violations: Violation[] = [];

  constructor(
    readonly code: string,
    private readonly fields: RowFields,
  ) {}

  text(field: string): string {
    return nfc(this.fields.get(field) ?? '');
  }

  /** A text of limited length. */
  limited(field: string, label: string, maximum: number): string {
    const text = this.text(field);
    if (text.length > maximum) this.report('row_too_long', field, { label, maximum });
    return text;
  }

  /** A number from 0, as a decimal string with a point; null when blank. */
  decimal(field: string, label: string): Decimal | null {
    const text = this.text(field);
    if (text === '') return null;
    const value = parseNumber(text);
    if (value === null) return this.report('row_number', field, { label });
    if (value.lt(0)) return this.report('row_below_zero', field, { label });
    return toDecimalString(value);
  }

  /** A whole number; null when blank. "2,0" is 2. */
  count(field: string, label: string, minimum: number): number | null {
    const text = this.text(field);
    if (text === '') return null;
    const value = parseNumber(text);
    const digits = value === null ? '' : toDecimalString(value);
    if (!/^\d+$/.test(digits) || digits.length > LONGEST_COUNT || Number(digits) < minimum) {
      return this.report('row_count', field, { label, minimum });
    }
    return Number(digits);
  }

  /** A day as people write it; null when blank. */
  date(field: string, label: string): string | null {
    const text = this.text(field);
    if (text === '') return null;
    return parseDate(text) ?? this.report('row_date', field, { label });
  }

  /** One of the values of a list; null when nothing is chosen. */
  choice(field: string, label: string, values: readonly string[]): string | null {
    const text = this.text(field);
    if (text === '' || values.includes(text)) return text === '' ? null : text;
    return this.report('row_choice', field, { label });
  }

  /** Points by judgement; whether they fit the scheme is for the scoring to say. A penalty is a magnitude either way. */
  points({ effect }: ScoredCriterion): Decimal | null {
    const text = this.text('points');
    if (text === '') return null;
    const value = parseNumber(text);
    if (value !== null) return toDecimalString(effect === 'penalty' ? value.abs() : value);
    this.violations.push({ code: 'not_a_number', place: this.code });
    return null;
  }

  /** The fields that hold anything, those of a list by the name of the list. */
  filled(): string[] {
    const fields = [...this.fields].flatMap(([field, text]) => (text.trim() === '' ? [] : [field.split('.')[0] ?? '']));
    return [...new Set(fields)];
  }

  /** The keys of the lines of a list that the form sent, in their order: '0', '1' of `events.0.name`, `events.1.name`. */
  keysOf(list: string): string[] {
    const keys = [...this.fields.keys()].flatMap((field) => {
      const [first, key, last] = field.split('.');
      return first === list && key !== undefined && last !== undefined ? [key] : [];
    });
    return [...new Set(keys)].sort((first, second) => Number(first) - Number(second));
  }

  /** Says what is wrong with a field; null, so that a reading method can end with it. */
  report(code: string, field: string, parameters: Readonly<Record<string, string | number>>): null {
    this.violations.push({ code, place: `${this.code}.${field}`, parameters });
    return null;
  }
}
