import {
  type FittedColumns,
  GROUP_TINT,
  HEAD_TINT,
  PALETTE,
  type Row,
  type TableBlock,
  fitColumns,
  placeHead,
} from '../../model';
import { type Measure, type TextLine, breakEvenly, breakLines, longestWord } from './line-breaker';

/** Left and right of a cell's text, and above and below it, in points. */
export const CELL_PADDING = 3.5;
export const CELL_PADDING_ABOVE = 2.5;
const LINE_SPACING = 1.2;
/** Keeps a word that fits exactly from being cut by rounding. */
const ROUNDING = 0.5;

/** A cell with its text broken into lines, placed within its row; in points. */
export interface LaidCell {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly TextLine[];
  readonly align: 'left' | 'center' | 'right';
  readonly fill: string | null;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly names: 'Column' | 'Row' | null;
}

/** Rows that are drawn together: one row of the body, or the whole head with its spans. */
export interface LaidRow {
  readonly height: number;
  readonly cells: readonly LaidCell[];
  /** The rows of the head, by the index of each cell's row; one for a body row. */
  readonly rowOfCell: readonly number[];
  readonly keepWithNext: boolean;
}

/** A table ready to draw. */
export interface LaidTable {
  readonly size: number;
  readonly lineHeight: number;
  readonly width: number;
  readonly head: LaidRow;
  readonly rows: readonly LaidRow[];
}

/** Measures a table for a width in points. */
export function layTable(table: TableBlock, width: number, measure: Measure): LaidTable {
  const columns = fitColumns(table, width, 2 * CELL_PADDING + ROUNDING, (text, size, bold) =>
    longestWord([{ text, bold, italic: false }], measure, size),
  );
  const rows = table.rows.map((row) => layRow(table, row, columns, measure));
  return {
    size: columns.size,
    lineHeight: columns.size * LINE_SPACING,
    width,
    head: layHead(table, columns, measure),
    rows: keepTogether(table, rows),
  };
}

function layHead(table: TableBlock, columns: FittedColumns, measure: Measure): LaidRow {
  const placed = placeHead(table).map((cell) => {
    const width = widthOf(columns, cell.column, cell.columnSpan);
    const lines = breakEvenly(
      [{ text: cell.text, bold: true, italic: false }],
      measure,
      columns.size,
      textWidth(width),
    );
    return { ...cell, width, lines, needed: heightOf(lines.length, columns.size) };
  });
  const heights = table.head.map((_, row) =>
    Math.max(heightOf(1, columns.size), ...placed.filter((c) => c.row === row && c.rowSpan === 1).map((c) => c.needed)),
  );
  for (const { row, rowSpan, needed } of placed) {
    const spanned = heights.slice(row, row + rowSpan).reduce((total, height) => total + height, 0);
    const last = row + rowSpan - 1;
    if (needed > spanned) heights[last] = (heights[last] ?? 0) + needed - spanned;
  }
  const sum = (from: number, to: number): number =>
    heights.slice(from, to).reduce((total, height) => total + height, 0);
  return {
    height: sum(0, heights.length),
    keepWithNext: true,
    rowOfCell: placed.map(({ row }) => row),
    cells: placed.map((cell) => ({
      x: widthOf(columns, 0, cell.column),
      y: sum(0, cell.row),
      width: cell.width,
      height: sum(cell.row, cell.row + cell.rowSpan),
      lines: cell.lines,
      align: 'center',
      fill: HEAD_TINT,
      columnSpan: cell.columnSpan,
      rowSpan: cell.rowSpan,
      names: 'Column',
    })),
  };
}

function layRow(table: TableBlock, row: Row, columns: FittedColumns, measure: Measure): LaidRow {
  const cells: Omit<LaidCell, 'height'>[] = [];
  let column = 0;
  for (const cell of row.cells) {
    const width = widthOf(columns, column, cell.columnSpan);
    const { align = 'left', heading = false } = table.columns[column] ?? {};
    const run = { text: cell.text, bold: cell.bold || row.kind !== 'data', italic: false };
    const placed = cell.align ?? align;
    const broken = placed === 'center' ? breakEvenly : breakLines;
    cells.push({
      x: widthOf(columns, 0, column),
      y: 0,
      width,
      lines: broken([run], measure, columns.size, textWidth(width)),
      align: placed,
      fill: cell.tone === null ? groundOf(row) : PALETTE[cell.tone].tint,
      columnSpan: cell.columnSpan,
      rowSpan: 1,
      names: heading || (row.kind === 'group' && row.cells.length === 1) ? 'Row' : null,
    });
    column += cell.columnSpan;
  }
  const height = Math.max(...cells.map(({ lines }) => heightOf(lines.length, columns.size)));
  return {
    height,
    cells: cells.map((cell) => ({ ...cell, height })),
    rowOfCell: cells.map(() => 0),
    keepWithNext: row.kind === 'group',
  };
}

/** A last group that is lower than this stays whole, so that no page begins with the last rows alone. */
const SHORT_GROUP = 230;

/** Totals go with the row above them, and a short last group goes with its totals. */
function keepTogether(table: TableBlock, rows: readonly LaidRow[]): LaidRow[] {
  const lastGroup = table.rows.findLastIndex(({ kind }) => kind === 'group');
  const tail = rows.slice(Math.max(0, lastGroup)).reduce((total, { height }) => total + height, 0);
  const keepsTail = lastGroup > 0 && tail <= SHORT_GROUP;
  return rows.map((row, index) => {
    const beforeTotal = table.rows[index + 1]?.kind === 'total';
    const inTail = keepsTail && index >= lastGroup && index < rows.length - 1;
    return { ...row, keepWithNext: row.keepWithNext || beforeTotal || inTail };
  });
}

function groundOf(row: Row): string | null {
  return row.kind === 'data' ? null : GROUP_TINT;
}

function widthOf({ widths }: FittedColumns, from: number, count: number): number {
  return widths.slice(from, from + count).reduce((total, width) => total + width, 0);
}

function textWidth(cellWidth: number): number {
  return cellWidth - 2 * CELL_PADDING;
}

function heightOf(lines: number, size: number): number {
  return lines * size * LINE_SPACING + 2 * CELL_PADDING_ABOVE;
}
