/** A rectangle of cells, every side inside it; rows and columns count from 1. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const LETTERS = 26;
const BEFORE_A = 64;

/** The address that Excel shows: row 14, column 4 is 'D14'. */
export function addressOf(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** The letters of a column counted from 1: 1 is 'A', 27 is 'AA'. */
function columnLetters(column: number): string {
  const before = Math.floor((column - 1) / LETTERS);
  const letter = String.fromCharCode(BEFORE_A + 1 + ((column - 1) % LETTERS));
  return before === 0 ? letter : `${columnLetters(before)}${letter}`;
}

/** The rectangle of 'A5:A14' (or of one cell); null for anything else. */
export function parseRange(text: string): CellRange | null {
  const [, left = '', top = '', right = left, bottom = top] =
    /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Z]{1,3})\$?([1-9]\d{0,6}))?$/.exec(text) ?? [];
  if (left === '') return null;
  return { top: Number(top), left: columnNumber(left), bottom: Number(bottom), right: columnNumber(right) };
}

/** How Excel writes a rectangle: 'A5:A14'. */
export function formatRange({ top, left, bottom, right }: CellRange): string {
  return `${addressOf(top, left)}:${addressOf(bottom, right)}`;
}

function columnNumber(letters: string): number {
  return Array.from(letters).reduce((number, letter) => number * LETTERS + letter.charCodeAt(0) - BEFORE_A, 0);
}
