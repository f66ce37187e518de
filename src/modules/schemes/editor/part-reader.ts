import type { BusinessDate } from '../../../domain/calendar';
import { toDecimalString, ZERO } from '../../../domain/fraction';
import { CODE_FORM } from '../../../domain/scoring/code-form';
import type { Decimal } from '../../../domain/scoring/scheme';
import type { Violation } from '../../../domain/violation';
import { parseDate } from '../../../text/date';
import { parseNumber } from '../../../text/number';
import { nfc } from '../../../text/search';
import { editorFieldText } from '../../../text/words/scheme-editor';
import {
  type FormValues,
  isBlankRow,
  isTicked,
  rowCount,
  rowName,
  textAt,
  textsAt,
} from '../../../../templates/pages/schemes/editor/form-values';

const LONGEST_NAME = 500;

/** Which numbers a field takes. */
interface NumberRule {
  /** Default false: what a criterion measures may be below 0, points may not. */
  readonly mayBeNegative?: boolean;
}

/**
 * Reads the fields of a form of one part and collects what has not the form of its field; the place of a violation is the
 * name of the field. A wrong field gives a stand-in, so what was read is used only when nothing was found.
 */
export class PartReader {
  readonly violations: Violation[] = [];

  constructor(private readonly values: FormValues) {}

  /** A text in NFC without blanks around it. */
  text(name: string, { required = true, maximum = LONGEST_NAME } = {}): string {
    const text = nfc(textAt(this.values, name));
    const label = editorFieldText(name);
    if (required && text === '') this.refuse('required', name, { label });
    if (text.length > maximum) this.refuse('too_long', name, { label: sentenceStart(label), maximum });
    return text;
  }

  /** A code of a part: short, without blanks. */
  code(name: string, form: RegExp = CODE_FORM): string {
    const code = this.text(name);
    if (code !== '' && !form.test(code)) this.refuse('scheme_code_form', name);
    return code;
  }

  /** A number with a decimal comma, as a decimal string. */
  decimal(name: string, rule: NumberRule = {}): Decimal {
    const decimal = this.optionalDecimal(name, rule);
    if (decimal === null && nfc(textAt(this.values, name)) === '') this.refuse('not_a_number', name);
    return decimal ?? '0';
  }

  /** A number or nothing. */
  optionalDecimal(name: string, { mayBeNegative = false }: NumberRule = {}): Decimal | null {
    const text = textAt(this.values, name).trim();
    if (text === '') return null;
    const number = parseNumber(text);
    if (number === null) this.refuse('not_a_number', name);
    else if (!mayBeNegative && number.lt(ZERO)) this.refuse('number_below_zero', name);
    return number === null ? null : toDecimalString(number);
  }

  /** A whole number from 1 on, or nothing. */
  optionalCount(name: string): number | null {
    const text = textAt(this.values, name).trim();
    if (text === '') return null;
    const count = /^\d{1,6}$/.test(text) ? Number(text) : 0;
    if (count < 1) this.refuse('not_an_integer', name, { minimum: 1 });
    return Math.max(count, 1);
  }

  /** A day, typed 30/06/2022. */
  date(name: string): BusinessDate {
    const date = this.optionalDate(name);
    if (date === null && textAt(this.values, name).trim() === '') this.refuse('not_a_date', name);
    return date ?? '2000-01-01';
  }

  optionalDate(name: string): BusinessDate | null {
    const text = textAt(this.values, name).trim();
    if (text === '') return null;
    const date = parseDate(text);
    if (date === null) this.refuse('not_a_date', name);
    return date;
  }

  /** One of the known codes. */
  choice<Option extends string>(name: string, options: readonly [Option, ...Option[]]): Option {
    const option = this.optionalChoice(name, options);
    if (option === null && textAt(this.values, name) === '') this.refuseChoice(name);
    return option ?? options[0];
  }

  /** One of the known codes, or nothing chosen. */
  optionalChoice<Option extends string>(name: string, options: readonly [Option, ...Option[]]): Option | null {
    const text = textAt(this.values, name);
    if (text === '') return null;
    const option = options.find((known) => known === text);
    if (option === undefined) this.refuseChoice(name);
    return option ?? options[0];
  }

  flag(name: string): boolean {
    return isTicked(this.values, name);
  }

  /** What a repeated field holds, without what was left blank. */
  texts(name: string): string[] {
    return textsAt(this.values, name)
      .map(nfc)
      .filter((text) => text !== '');
  }

  /**
   * The rows of a list into which something was typed. `typed` are the fields that count for that: what stands in a list
   * of choices beforehand does not.
   */
  rows<Row>(list: string, typed: readonly string[], read: (nameOf: (field: string) => string) => Row): Row[] {
    return Array.from({ length: rowCount(this.values, list) }, (_empty, index) => index)
      .filter((index) => !isBlankRow(this.values, list, index, typed))
      .map((index) => read((field) => rowName(list, index, field)));
  }

  /** Says that nothing known was chosen. */
  refuseChoice(name: string): void {
    this.refuse('unknown_choice', name, { label: editorFieldText(name) });
  }

  private refuse(code: string, place: string, parameters: Violation['parameters'] = {}): void {
    this.violations.push({ code, place, parameters });
  }
}

function sentenceStart(label: string): string {
  return label.charAt(0).toLocaleUpperCase('vi') + label.slice(1);
}
