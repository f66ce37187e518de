import { type TableBlock, placeHead } from '../../model';
import { type Measure, longestWord } from './line-breaker';

/** Under this size print is not read any more. */
const SMALLEST_SIZE = 8.5;
const SIZE_STEP = 0.5;

/** Left and right of a cell's text, in points. */
export const CELL_PADDING = 3.5;

/** The columns of a table as they will be drawn, in points. */
export interface FittedColumns {
  readonly widths: readonly number[];
  readonly size: number;
}

/**
 * Shares a width among the columns by their weights, none narrower than its longest word. When the words do not fit,
 * the type shrinks; at the smallest size columns shrink together and only then a word is cut.
 */
export function fitColumns(table: TableBlock, width: number, measure: Measure): FittedColumns {
  for (let size = table.fontSize; ; size -= SIZE_STEP) {
    const least = leastWidths(table, measure, size);
    const needed = least.reduce((total, column) => total + column, 0);
    if (needed <= width) return { size, widths: share(table, width, least) };
    if (size - SIZE_STEP < SMALLEST_SIZE) return { size, widths: least.map((column) => (column * width) / needed) };
  }
}

function leastWidths(table: TableBlock, measure: Measure, size: number): number[] {
  const least = table.columns.map(() => 2 * CELL_PADDING);
  const widen = (column: number, text: string, bold: boolean): void => {
    const word = longestWord([{ text, bold, italic: false }], measure, size) + 2 * CELL_PADDING + 0.5;
    least[column] = Math.max(least[column] ?? 0, word);
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
