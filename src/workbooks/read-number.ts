import { exact, toDecimalString } from '../domain/fraction';
import { formatDate } from '../text/date';
import { formatNumber, parseNumber } from '../text/number';
import { decimalOf } from './decimal';
import { problemOf, repairOf } from './make-remarks';
import { plainReading, readCell } from './read-cell';
import { BLANK_READING, type CellReading, type RepairKind } from './remarks';
import type { CellProblemCode } from './sentences';
import type { Cell } from './sheet';

/** Longer texts are sentences. */
const LONGEST_NUMBER = 60;

/** More than any figure shows: what a repair prints must be what was understood. */
const ALL_DECIMALS = 15;

/**
 * The cell as an exact decimal string with a point. Understood besides real numbers: texts with a decimal comma, dots or
 * blanks between thousands, any minus sign, a percent sign. A percentage reads as its number (98 % is '98'), because
 * that is how targets and results in per cent are written next to each other.
 */
export function readNumber(cell: Cell): CellReading<string> {
  return readCell(cell, {
    text: (typed) => fromText(cell, typed),
    number: (number, percent) => (percent ? percentage(cell, number) : plain(cell, number)),
    date: (date) => unreadable(cell, 'date_for_number', date === null ? '' : formatDate(date)),
    boolean: (shown) => unreadable(cell, 'not_a_number', shown),
  });
}

function plain(cell: Cell, number: number): CellReading<string> {
  const value = decimalOf(number);
  if (cell.formula === null) return plainReading(value);
  return repaired(cell, 'formula', `=${cell.formula}`, value);
}

function percentage(cell: Cell, number: number): CellReading<string> {
  const value = toDecimalString(exact(decimalOf(number)).mul(100));
  return repaired(cell, 'percent', `${printed(value)}%`, value);
}

function fromText(cell: Cell, typed: string): CellReading<string> {
  const tidy = typed
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .trim();
  if (tidy === '') return BLANK_READING;
  if (tidy.length > LONGEST_NUMBER) return unreadable(cell, 'not_a_number', tidy);
  const withoutPercent = tidy.replace(/\s*%$/, '');
  const number = parseNumber(joinThousands(withoutPercent));
  if (number === null) return unreadable(cell, 'not_a_number', tidy);
  return repaired(cell, repairKindOf(withoutPercent, tidy), typed, toDecimalString(number));
}

function repairKindOf(withoutPercent: string, tidy: string): RepairKind {
  if (withoutPercent !== tidy) return 'percent';
  return /^[-−–]?\d{1,3}(?:\.\d{3})+$/.test(tidy) ? 'thousands' : 'text_number';
}

/** '12 500' and '− 3' are numbers; '12 5' is not. */
function joinThousands(text: string): string {
  const signed = text.replace(/^([-−–])\s+/, '$1');
  return /^[-−–]?\d{1,3}(?:\s\d{3})+(?:,\d+)?$/.test(signed) ? signed.replace(/\s/g, '') : signed;
}

function unreadable({ address }: Cell, code: CellProblemCode, typed: string): CellReading<string> {
  return { ...BLANK_READING, problem: problemOf(code, address, { typed }) };
}

function repaired({ address }: Cell, kind: RepairKind, from: string, value: string): CellReading<string> {
  return { value, repairs: [repairOf(kind, address, from, printed(value))], problem: null };
}

function printed(value: string): string {
  return formatNumber(value, ALL_DECIMALS);
}
