import type { EligibilityValues } from '../../domain/commendation/eligibility';
import { formatDate } from '../date';
import { formatNumber } from '../number';

/** The name of an award by its code, as it is printed. */
export type AwardNames = (code: string) => string;

/** Reads the values of a result for sentences. */
export interface ValueReader {
  readonly has: (name: string) => boolean;
  readonly text: (name: string) => string;
  /** Whole number for people: '1.200'. */
  readonly number: (name: string) => string;
  /** A count as documents write it: '03'. */
  readonly count: (name: string) => string;
  readonly raw: (name: string) => number;
  readonly date: (name: string) => string;
  /** A list in its order: '2024, 2025'. */
  readonly list: (name: string) => string;
  readonly items: (name: string) => readonly (string | number)[];
}

/** The reader of some values; a name that is not there reads as empty. */
export function readerOf(values: EligibilityValues): ValueReader {
  const items = (name: string): readonly (string | number)[] => {
    const value = values[name];
    if (value === undefined || value === '') return [];
    return typeof value === 'object' ? value : [value];
  };
  const text = (name: string): string => items(name).join(', ');
  const raw = (name: string): number => Number(items(name)[0] ?? 0);
  return {
    has: (name) => items(name).length > 0,
    text,
    number: (name) => formatNumber(raw(name)),
    count: (name) => twoDigits(raw(name)),
    raw,
    date: (name) => (text(name) === '' ? '' : formatDate(text(name))),
    list: text,
    items,
  };
}

/** A count as documents write it, with a zero before one digit: '03', '17'. */
export function twoDigits(count: number): string {
  return formatNumber(count).padStart(2, '0');
}

/** The names of awards of which one is enough: 'Chiến sĩ thi đua cơ sở hoặc …'. */
export function awardsText(codes: readonly (string | number)[], nameOf: AwardNames): string {
  return codes.map((code) => nameOf(String(code))).join(' hoặc ');
}

/** The first letter in lower case, for words of a catalogue within a sentence. */
export function lowerFirst(words: string): string {
  return words.charAt(0).toLocaleLowerCase('vi') + words.slice(1);
}
