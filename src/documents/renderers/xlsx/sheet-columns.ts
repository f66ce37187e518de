import { type Part, type TableBlock, fitColumns, longestWordWidth, tablesOf } from '../../model';

/** Both sides of a cell's text together, in points: what Excel leaves free, and a little for its coarser columns. */
const CELL_PADDING = 9;
/** Columns of a sheet that has no table. */
const PROSE_COLUMNS = 4;

/** The widths of a sheet's columns in points: wide enough for every table on it, and for prose across all of them. */
export function sheetColumns(part: Part, contentWidth: number): number[] {
  const tables = part.blocks.flatMap(tablesOf);
  if (tables.length === 0) return Array<number>(PROSE_COLUMNS).fill(contentWidth / PROSE_COLUMNS);
  const widths: number[] = [];
  for (const table of tables) {
    widthsOf(table, contentWidth).forEach((width, index) => {
      widths[index] = Math.max(widths[index] ?? 0, width);
    });
  }
  return widths;
}

/** Excel's width of a column: digits of its standard type (7 pixels) beside a margin of 5 pixels. */
export function excelWidth(points: number): number {
  return Math.max(1, ((points * 96) / 72 - 5) / 7);
}

/** A sheet may be wider than the page, since it is fitted to it: words are never cut and the type never shrinks. */
function widthsOf(table: TableBlock, contentWidth: number): readonly number[] {
  const { size, widths } = fitColumns(table, contentWidth, CELL_PADDING, longestWordWidth);
  return size === table.fontSize ? widths : widths.map((width) => (width * table.fontSize) / size);
}
