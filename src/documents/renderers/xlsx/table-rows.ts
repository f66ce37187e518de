import type { Fill } from 'exceljs';
import { type Cell, GROUP_TINT, HEAD_TINT, PALETTE, type Row, type TableBlock, placeHead } from '../../model';
import { storedCell } from './cell-values';
import { BORDERS, type CellStyle, type SheetWriter, alignmentOf, fontOf, heightOf } from './sheet-writer';

const CAPTION: CellStyle = { size: 13, bold: true, align: 'center' };

/** Where a table stands on its sheet; rows count from 1. */
export interface TablePlace {
  readonly firstHeadRow: number;
  readonly lastHeadRow: number;
  readonly lastRow: number;
  /** Columns that name the rows: they stay in sight. */
  readonly headingColumns: number;
}

/** Writes a table with its caption; returns where it stands. */
export function writeTable(writer: SheetWriter, table: TableBlock): TablePlace {
  writer.writeLine(table.caption, CAPTION, 8);
  const firstHeadRow = writer.row;
  writeHead(writer, table);
  const lastHeadRow = writer.row - 1;
  for (const row of table.rows) writeRow(writer, table, row);
  const lastRow = writer.row - 1;
  writer.row += 1;
  return { firstHeadRow, lastHeadRow, lastRow, headingColumns: 1 + table.columns.findIndex(({ heading }) => heading) };
}

function writeHead(writer: SheetWriter, table: TableBlock): void {
  const top = writer.row;
  const style: CellStyle = { size: table.fontSize, bold: true, align: 'center' };
  for (const { text, row, column, columnSpan, rowSpan } of placeHead(table)) {
    const [first, last] = [top + row, top + row + rowSpan - 1];
    for (let at = first; at <= last; at += 1) {
      for (let across = column + 1; across <= column + columnSpan; across += 1) {
        const cell = writer.sheet.getCell(at, across);
        Object.assign(cell, {
          font: fontOf(style),
          alignment: alignmentOf(style),
          border: BORDERS,
          fill: fillOf(HEAD_TINT),
        });
      }
    }
    writer.sheet.getCell(first, column + 1).value = text;
    if (rowSpan > 1 || columnSpan > 1) writer.sheet.mergeCells(first, column + 1, last, column + columnSpan);
    const height = heightOf(text, writer.widthOf(column + 1, column + columnSpan), style) / rowSpan;
    for (let at = first; at <= last; at += 1) writer.growTo(at, height);
  }
  writer.row = top + table.head.length;
}

function writeRow(writer: SheetWriter, table: TableBlock, row: Row): void {
  let column = 1;
  for (const cell of row.cells) {
    writeCell(writer, table, row, cell, column);
    column += cell.columnSpan;
  }
  writer.row += 1;
}

function writeCell(writer: SheetWriter, table: TableBlock, row: Row, cell: Cell, column: number): void {
  const align = cell.align ?? table.columns[column - 1]?.align ?? 'left';
  const style: CellStyle = { size: table.fontSize, bold: cell.bold || row.kind !== 'data', align };
  const ground = cell.tone === null ? (row.kind === 'data' ? null : GROUP_TINT) : PALETTE[cell.tone].tint;
  const { value, format } = storedCell(cell);
  for (let at = column; at < column + cell.columnSpan; at += 1) {
    const target = writer.sheet.getCell(writer.row, at);
    Object.assign(target, { font: fontOf(style), alignment: alignmentOf(style), border: BORDERS });
    if (ground !== null) target.fill = fillOf(ground);
  }
  const target = writer.sheet.getCell(writer.row, column);
  target.value = value;
  if (format !== null) target.numFmt = format;
  const last = column + cell.columnSpan - 1;
  if (last > column) writer.sheet.mergeCells(writer.row, column, writer.row, last);
  writer.growRow(cell.text, writer.widthOf(column, last), style);
}

function fillOf(colour: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${colour}` } };
}
