import { formatDate } from '../text/date';
import { decimalOf } from './decimal';
import { repairOf } from './make-remarks';
import { plainReading, readCell } from './read-cell';
import { BLANK_READING, type CellReading, type Repair } from './remarks';
import type { Cell } from './sheet';

/** How a text is read: a note may keep its line breaks, a name or a title is one line. */
export interface TextOptions {
  readonly lines?: 'one' | 'many';
}

/** Soft hyphens, zero-width signs, byte-order and direction marks, controls: nobody typed them on purpose. */
const INVISIBLE = /[\p{Cf}\p{Cc}]/gu;
const VISIBLE = /[^\s\p{Cf}\p{Cc}]/u;

/**
 * The cell as a text: composed Unicode, no blanks around it or doubled inside, nothing invisible. A number or a day is
 * read as it shows. Blank when nothing visible is left.
 */
export function readText(cell: Cell, options: TextOptions = {}): CellReading<string> {
  return readCell(cell, {
    text: (typed) => cleaned(cell, typed, options),
    number: (number) => plainReading(decimalOf(number).replace('.', ',')),
    date: (date) => plainReading(date === null ? null : formatDate(date)),
    boolean: plainReading<string>,
  });
}

/** Whether nothing stands in the cell that a person could see. */
export function isBlank(cell: Cell): boolean {
  const { content } = cell;
  if (content.kind === 'text') return !VISIBLE.test(content.text);
  return content.kind === 'blank';
}

function cleaned({ address, formula }: Cell, typed: string, { lines = 'one' }: TextOptions): CellReading<string> {
  const composed = typed.normalize('NFC').replace(/\r\n?/g, '\n');
  const visible = composed.replace(INVISIBLE, (sign) => (/\s/.test(sign) ? sign : ''));
  const value = trimmed(visible, lines);
  if (value === '') return BLANK_READING;
  const repairs: Repair[] = [];
  if (typed !== typed.normalize('NFC')) repairs.push(repairOf('decomposed', address, typed, value));
  if (composed !== visible) repairs.push(repairOf('invisible', address, typed, value));
  if (visible !== value) repairs.push(repairOf('blanks', address, typed, value));
  if (formula !== null) repairs.push(repairOf('formula', address, `=${formula}`, value));
  return { value, repairs, problem: null };
}

function trimmed(text: string, lines: 'one' | 'many'): string {
  if (lines === 'one') return text.replace(/\s+/g, ' ').trim();
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .join('\n')
    .trim();
}
