import { isBusinessDate } from '../calendar';
import { exact, toDecimalString } from '../fraction';
import type { Violation } from '../violation';
import type { Decimal } from './scheme';

export type FormatViolationCode =
  | 'json_not_an_object'
  | 'json_not_a_list'
  | 'json_unknown_field'
  | 'json_text_missing'
  | 'json_not_a_decimal'
  | 'json_not_an_integer'
  | 'json_not_a_flag'
  | 'json_not_a_date'
  | 'json_unknown_word';

/** Longer than any figure of this field: keeps a pasted page from becoming a huge number. */
export const LONGEST_NUMBER = 40;

const DECIMAL = /^-?\d+(?:\.\d+)?$/;
const RATIO = /^\d+\/0*[1-9]\d*$/;

/**
 * The fields of one JSON object, read by name. What is wrong is collected with its place (`A1.item.per`), and reading
 * goes on with a stand-in, so that one reading names every place; the caller uses the result only if nothing was found.
 */
export class Fields {
  private readonly values: Readonly<Record<string, unknown>>;

  /** @param known every field the object may have; others are reported, because a misspelt field must not be lost. */
  constructor(
    value: unknown,
    readonly place: string,
    known: readonly string[],
    readonly found: Violation[],
  ) {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    this.values = isObject ? (value as Record<string, unknown>) : {};
    if (!isObject) this.report('json_not_an_object');
    for (const field of Object.keys(this.values)) {
      if (!known.includes(field)) this.report('json_unknown_field', null, { field });
    }
  }

  /** Whether the field is there and not null. */
  has(name: string): boolean {
    return (this.values[name] ?? null) !== null;
  }

  /** A text that must not be blank. */
  text(name: string): string {
    const text = this.textOr(name, '');
    if (text.trim() === '') this.report('json_text_missing', name);
    return text;
  }

  textOr<Fallback extends string | null>(name: string, fallback: Fallback): string | Fallback {
    const value = this.values[name] ?? fallback;
    if (typeof value === 'string') return value.normalize('NFC');
    if (value !== null) this.report('json_text_missing', name);
    return fallback;
  }

  /** A JSON number or a decimal string with a point, as a decimal string. */
  decimal(name: string): Decimal {
    const value = this.values[name];
    const isNumber = typeof value === 'number' && Number.isFinite(value);
    const written = isNumber ? toDecimalString(exact(value)) : value;
    if (typeof written === 'string' && DECIMAL.test(written) && written.length <= LONGEST_NUMBER) return written;
    this.report('json_not_a_decimal', name, { value: printed(value) });
    return '1';
  }

  decimalOr<Fallback extends Decimal | null>(name: string, fallback: Fallback): Decimal | Fallback {
    return this.has(name) ? this.decimal(name) : fallback;
  }

  /** A number as decimal() takes it, or a ratio of whole numbers: '181/365'. */
  exactOrNull(name: string): string | null {
    const value = this.values[name];
    const isRatio = typeof value === 'string' && RATIO.test(value) && value.length <= LONGEST_NUMBER;
    return isRatio ? value : this.decimalOr(name, null);
  }

  /** A whole number of at least `minimum`. */
  integer(name: string, minimum: number): number {
    const value = this.values[name];
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= minimum) return value;
    this.report('json_not_an_integer', name, { minimum, value: printed(value) });
    return minimum;
  }

  flag(name: string): boolean {
    const value = this.values[name];
    if (typeof value !== 'boolean') this.report('json_not_a_flag', name);
    return value === true;
  }

  flagOr<Fallback extends boolean | null>(name: string, fallback: Fallback): boolean | Fallback {
    return this.has(name) ? this.flag(name) : fallback;
  }

  date(name: string): string {
    const value = this.values[name];
    if (typeof value === 'string' && isBusinessDate(value)) return value;
    this.report('json_not_a_date', name, { value: printed(value) });
    return '2000-01-01';
  }

  dateOrNull(name: string): string | null {
    return this.has(name) ? this.date(name) : null;
  }

  /** One of the words of a format. */
  word<Word extends string>(name: string, words: readonly [Word, ...Word[]]): Word {
    const value = this.values[name];
    const word = words.find((known) => known === value);
    if (word === undefined) this.report('json_unknown_word', name, { value: printed(value), known: words.join(', ') });
    return word ?? words[0];
  }

  wordOr<Word extends string, Fallback extends Word | null>(
    name: string,
    words: readonly [Word, ...Word[]],
    fallback: Fallback,
  ): Word | Fallback {
    return this.has(name) ? this.word(name, words) : fallback;
  }

  /** An object inside, or null when it is absent. */
  object<Result>(name: string, read: (value: unknown, place: string) => Result): Result | null {
    return this.has(name) ? read(this.values[name], this.placeOf(name)) : null;
  }

  /** Every entry of a list; an absent list is empty. An entry with a code is named by it: `levels[XS]`. */
  list<Result>(name: string, read: (value: unknown, place: string) => Result): Result[] {
    return this.entries(name).map((entry, index) => read(entry, `${this.placeOf(name)}[${codeOf(entry) ?? index}]`));
  }

  /** A list of what is known by its code alone in the whole scheme, such as criteria: the code is the place. */
  codedList<Result>(name: string, read: (value: unknown, place: string) => Result): Result[] {
    return this.entries(name).map((entry, index) => read(entry, codeOf(entry) ?? `${this.placeOf(name)}[${index}]`));
  }

  /** Every value of an object whose keys are codes. */
  map<Result>(name: string, read: (value: unknown, place: string) => Result): Map<string, Result> {
    const value = this.values[name] ?? {};
    if (typeof value === 'object' && !Array.isArray(value)) {
      const entries = Object.entries(value) as [string, unknown][];
      return new Map(
        entries.map(([key, entry]) => [key.normalize('NFC'), read(entry, `${this.place}.${key.normalize('NFC')}`)]),
      );
    }
    this.report('json_not_an_object', name);
    return new Map();
  }

  /** A list of texts. */
  texts(name: string): string[] {
    return this.list(name, (value, place) => {
      if (typeof value === 'string' && value.trim() !== '') return value.normalize('NFC');
      this.found.push({ code: 'json_text_missing', place });
      return '';
    });
  }

  private entries(name: string): readonly unknown[] {
    const value = this.values[name] ?? [];
    if (Array.isArray(value)) return value;
    this.report('json_not_a_list', name);
    return [];
  }

  private placeOf(name: string): string {
    return this.place === '' ? name : `${this.place}.${name}`;
  }

  private report(code: FormatViolationCode, name: string | null = null, parameters = {}): void {
    this.found.push({ code, place: name === null ? this.place : this.placeOf(name), parameters });
  }
}

/**
 * The word that decides which other fields an object may have, before the object is read; null when it is none of them,
 * which reading then reports.
 */
export function kindOf<Kind extends string>(value: unknown, field: string, kinds: readonly Kind[]): Kind | null {
  if (typeof value !== 'object' || value === null) return null;
  const kind = (value as Record<string, unknown>)[field];
  return kinds.find((known) => known === kind) ?? null;
}

/** The code that an entry of a list goes by; null when it has none. */
export function codeOf(entry: unknown): string | null {
  if (typeof entry !== 'object' || entry === null || !('code' in entry)) return null;
  return typeof entry.code === 'string' && entry.code !== '' ? entry.code.normalize('NFC') : null;
}

/** What stood there, short enough for a sentence. */
function printed(value: unknown): string {
  return value === undefined ? '' : JSON.stringify(value).slice(0, LONGEST_NUMBER);
}
