import type { BusinessDate } from '../../domain/calendar';
import type { Violation } from '../../domain/violation';
import { parseDate } from '../../text/date';
import { nfc } from '../../text/search';
import { InvalidInput } from '../errors';

/** Longest one-line text where nothing else is said. */
const LONGEST_TEXT = 200;
const LONGEST_EMAIL = 254;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

const TICKED: readonly string[] = ['1', 'on', 'true', 'yes'];
const UNTICKED: readonly string[] = ['', '0', 'off', 'false', 'no'];

interface TextRule {
  /** Default true: an empty text is a mistake. */
  readonly required?: boolean;
  /** In UTF-16 units, as a browser counts them; default 200. */
  readonly maximum?: number;
}

/**
 * Reads the fields of a form or of a JSON body one by one and collects what is wrong with each, so that all mistakes are
 * told at once. `label` is the field's name in the middle of a sentence ("tên cơ quan"). A field that is wrong gives a
 * stand-in; `finish` then throws, so no stand-in ever leaves the reader.
 */
export class FieldReader {
  private readonly violations: Violation[] = [];
  private readonly fields: Readonly<Record<string, unknown>>;

  constructor(fields: object) {
    this.fields = fields as Readonly<Record<string, unknown>>;
  }

  /** A text in NFC without blanks around it; '' when it may be absent. */
  text(name: string, label: string, { required = true, maximum = LONGEST_TEXT }: TextRule = {}): string {
    const text = this.raw(name);
    if (required && text === '') this.refuse({ code: 'required', place: name, parameters: { label } });
    if (text.length > maximum) {
      this.refuse({ code: 'too_long', place: name, parameters: { label: sentenceStart(label), maximum } });
    }
    return text;
  }

  /** A text that may be absent: null then. */
  optionalText(name: string, label: string, maximum = LONGEST_TEXT): string | null {
    const text = this.text(name, label, { required: false, maximum });
    return text === '' ? null : text;
  }

  /** A day, typed 30/06/2022 or 2022-06-30. */
  date(name: string, label: string): BusinessDate {
    const date = this.optionalDate(name);
    if (date === null && this.raw(name) === '') this.refuse({ code: 'required', place: name, parameters: { label } });
    return date ?? '';
  }

  /** A day or nothing. */
  optionalDate(name: string): BusinessDate | null {
    const text = this.raw(name);
    if (text === '') return null;
    const date = parseDate(text);
    if (date === null) this.refuse({ code: 'not_a_date', place: name });
    return date;
  }

  /** A whole number from `minimum` on, digits only or a JSON number. */
  integer(name: string, label: string, minimum = 0): number {
    const text = this.raw(name);
    const number = /^-?\d{1,9}$/.test(text) ? Number(text) : null;
    if (text === '') this.refuse({ code: 'required', place: name, parameters: { label } });
    else if (number === null || number < minimum)
      this.refuse({ code: 'not_an_integer', place: name, parameters: { minimum } });
    return number ?? 0;
  }

  /** One of the known codes. */
  choice<Option extends string>(name: string, label: string, options: readonly [Option, ...Option[]]): Option {
    const text = this.raw(name);
    const option = options.find((known) => known === text);
    if (option === undefined) this.refuse({ code: 'unknown_choice', place: name, parameters: { label } });
    return option ?? options[0];
  }

  /**
   * A box that is ticked or not: '1', 'on', 'true', 'yes' and the JSON value true; what stands for no, or nothing, is false.
   * Anything else is refused, so that no mark is lost because it was spelt in another way.
   */
  ticked(name: string, label: string): boolean {
    const value = this.fields[name];
    const text = typeof value === 'boolean' ? String(value) : this.raw(name);
    if (TICKED.includes(text)) return true;
    if (!UNTICKED.includes(text) || (value !== undefined && value !== null && typeof value === 'object')) {
      this.refuse({ code: 'unknown_choice', place: name, parameters: { label } });
    }
    return false;
  }

  /** Several texts, from a repeated field, a list, or one text with commas; blank ones are left out. */
  list(name: string): string[] {
    const value = this.fields[name];
    const texts = Array.isArray(value) ? value.filter((item) => typeof item === 'string') : this.raw(name).split(',');
    return [...new Set(texts.map(nfc).filter((text) => text !== ''))];
  }

  /** An address for e-mail, or null. */
  email(name: string): string | null {
    const text = this.optionalText(name, 'thư điện tử', LONGEST_EMAIL);
    if (text !== null && !EMAIL.test(text)) this.refuse({ code: 'email_form', place: name });
    return text;
  }

  /** A text of a given form, such as a code; `violation` says what is expected of it. */
  pattern(name: string, label: string, pattern: RegExp, violation: string): string {
    const text = this.text(name, label);
    if (text !== '' && !pattern.test(text)) this.refuse({ code: violation, place: name });
    return text;
  }

  /** Adds a mistake that only the caller can see. */
  refuse(violation: Violation): void {
    this.violations.push(violation);
  }

  /** What was read, when nothing is wrong with it. Throws InvalidInput with all mistakes otherwise. */
  finish<Value>(value: Value): Value {
    if (this.violations.length > 0) throw new InvalidInput(this.violations);
    return value;
  }

  private raw(name: string): string {
    const value = this.fields[name];
    if (typeof value === 'number') return String(value);
    return typeof value === 'string' ? nfc(value) : '';
  }
}

function sentenceStart(label: string): string {
  return label.charAt(0).toLocaleUpperCase('vi') + label.slice(1);
}
