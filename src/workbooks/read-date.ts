import { type BusinessDate, addDays, isBusinessDate } from '../domain/calendar';
import { formatDate, parseDate } from '../text/date';
import { decimalOf } from './decimal';
import { problemOf, repairOf } from './make-remarks';
import { plainReading, readCell } from './read-cell';
import { BLANK_READING, type CellReading, type RepairKind } from './remarks';
import type { Cell } from './sheet';

/** Day 0 of the two ways in which Excel counts days. Both are right from 01/03/1900 on. */
const DAY_ZERO = { from1900: '1899-12-30', from1904: '1904-01-01' } as const;

/** 01/01/1990 to 31/12/2100: a bare number outside is a mistake rather than a day. */
const LIKELY_SERIALS = { first: 32_874, last: 73_415 };

/**
 * The cell as a business day. Understood besides real dates: texts such as 31/12/2022, 31-12-2022 or "ngày 31 tháng 12
 * năm 2022", and a day shown as a bare number. `date1904` says how the workbook counts days.
 */
export function readDate(cell: Cell, date1904: boolean): CellReading<BusinessDate> {
  return readCell(cell, {
    text: (typed) => fromText(cell, typed),
    number: (number) => fromSerial(cell, number, date1904),
    date: (date) => (date === null ? notADate(cell, '####') : fromDate(cell, date)),
    boolean: (shown) => notADate(cell, shown),
  });
}

function fromDate(cell: Cell, date: BusinessDate): CellReading<BusinessDate> {
  if (cell.formula === null) return plainReading(date);
  return repaired(cell, 'formula', `=${cell.formula}`, date);
}

function fromText(cell: Cell, typed: string): CellReading<BusinessDate> {
  const tidy = typed
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (tidy === '') return BLANK_READING;
  const [, day, month, year] = /^(?:ngày )?(\d{1,2}) tháng (\d{1,2}) năm (\d{4})$/i.exec(tidy) ?? [];
  const inFigures = day === undefined ? tidy.replace(/ ?([/.-]) ?/g, '$1') : `${day}/${month ?? ''}/${year ?? ''}`;
  const date = parseDate(inFigures);
  return date === null ? notADate(cell, tidy) : repaired(cell, 'text_date', typed, date);
}

function fromSerial(cell: Cell, number: number, date1904: boolean): CellReading<BusinessDate> {
  const typed = decimalOf(number);
  const from1900 = date1904 ? number + 1462 : number;
  if (from1900 < LIKELY_SERIALS.first || from1900 > LIKELY_SERIALS.last) return notADate(cell, typed);
  const date = addDays(date1904 ? DAY_ZERO.from1904 : DAY_ZERO.from1900, Math.floor(number));
  return isBusinessDate(date) ? repaired(cell, 'serial_date', typed, date) : notADate(cell, typed);
}

function notADate({ address }: Cell, typed: string): CellReading<BusinessDate> {
  return { ...BLANK_READING, problem: problemOf('not_a_date', address, { typed }) };
}

function repaired({ address }: Cell, kind: RepairKind, from: string, date: BusinessDate): CellReading<BusinessDate> {
  return { value: date, repairs: [repairOf(kind, address, from, formatDate(date))], problem: null };
}
