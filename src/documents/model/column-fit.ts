import { placeHead } from './grid';
import type { TableBlock } from './table';

/** Under this size, in points, print is not read any more. */
const SMALLEST_SIZE = 8.5;
const SIZE_STEP = 0.5;

/** The columns of a table as they will be drawn, in points. */
export interface FittedColumns {
  readonly widths: readonly number[];
  readonly size: number;
}

/** The width in points of the longest word of a text at a size, in the regular or the bold face. */
export type LongestWord = (text: string, size: number, bold: boolean) => number;

/**
 * Shares a width among the columns by their weights, none narrower than its longest word and `padding` (both sides
 * together). When the words do not fit, the type shrinks; at the smallest size columns shrink together and only then
 * a word may be cut.
 */
export function fitColumns(table: TableBlock, width: number, padding: number, longest: LongestWord): FittedColumns {
  for (let size = table.fontSize; ; size -= SIZE_STEP) {
    const least = leastWidths(table, size, padding, longest);
    const needed = least.reduce((total, column) => total + column, 0);
    if (needed <= width) return { size, widths: share(table, width, least) };
    if (size - SIZE_STEP < SMALLEST_SIZE) return { size, widths: least.map((column) => (column * width) / needed) };
  }
}

function leastWidths(table: TableBlock, size: number, padding: number, longest: LongestWord): number[] {
  const least = table.columns.map(() => padding);
  const widen = (column: number, text: string, bold: boolean): void => {
    least[column] = Math.max(least[column] ?? 0, longest(text, size, bold) + padding);
  };
  for (const cell of placeHead(table)) if (cell.columnSpan === 1) widen(cell.column, cell.text, true);
  for (const row of table.rows) {
    let column = 0;
    for (const cell of row.cells) {
      if (cell.columnSpan === 1) widen(column, cell.text, cell.bold || row.kind !== 'data');
      column += cell.columnSpan;
    }
  }
  return least;
}

function share(table: TableBlock, width: number, least: readonly number[]): number[] {
  const fixed = new Set<number>();
  for (;;) {
    const free = width - [...fixed].reduce((total, column) => total + (least[column] ?? 0), 0);
    const weights = table.columns.reduce((total, { weight }, index) => total + (fixed.has(index) ? 0 : weight), 0);
    const widths = table.columns.map(({ weight }, index) =>
      fixed.has(index) ? (least[index] ?? 0) : (free * weight) / weights,
    );
    const narrow = widths.findIndex((given, index) => !fixed.has(index) && given < (least[index] ?? 0));
    if (narrow === -1) return widths;
    fixed.add(narrow);
  }
}
