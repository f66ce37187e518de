import {
  AlignmentType,
  type IRunOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import {
  type Cell,
  type FittedColumns,
  GROUP_TINT,
  HEAD_TINT,
  type HeadCell,
  PALETTE,
  type Row,
  type TableBlock,
  fitColumns,
  longestWordWidth,
  placeHead,
} from '../../model';
import { brokenRun } from './lines';
import { STYLE } from './styles';
import { halfPoints, twips } from './units';

/** Left and right of a cell's text, in twips. */
const CELL_MARGIN = 70;

const ALIGNMENTS = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** A table with its caption: head rows repeat on every page, no row is parted. */
export function dataTable(table: TableBlock, width: number): (Paragraph | Table)[] {
  // Word breaks a little earlier than Tinos is wide: one point more keeps the longest word whole.
  const columns = fitColumns(table, width, CELL_MARGIN / 10 + 1, longestWordWidth);
  const rows = [...headRows(table, columns), ...table.rows.map((row, index) => bodyRow(table, columns, row, index))];
  return [
    new Paragraph({ style: STYLE.caption, children: [new TextRun(table.caption)] }),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: twips(width), type: WidthType.DXA },
      columnWidths: columns.widths.map(twips),
      margins: { left: CELL_MARGIN, right: CELL_MARGIN },
      rows,
    }),
  ];
}

function headRows(table: TableBlock, columns: FittedColumns): TableRow[] {
  const placed = placeHead(table);
  return table.head.map(
    (_, index) =>
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: placed.filter(({ row }) => row === index).map((cell) => headCellOf(cell, cell.column, columns)),
      }),
  );
}

function headCellOf({ text, columnSpan, rowSpan }: HeadCell, column: number, columns: FittedColumns): TableCell {
  return new TableCell({
    columnSpan,
    rowSpan,
    width: widthOf(columns, column, columnSpan),
    verticalAlign: VerticalAlignTable.CENTER,
    shading: shadingOf(HEAD_TINT),
    children: [cellParagraph(text, columns.size, true, 'center', true)],
  });
}

function bodyRow(table: TableBlock, columns: FittedColumns, row: Row, index: number): TableRow {
  const keepNext = row.kind === 'group' || table.rows[index + 1]?.kind === 'total';
  let column = 0;
  const children = row.cells.map((cell) => {
    const at = column;
    column += cell.columnSpan;
    return bodyCell(cell, row, { columns, at, align: cell.align ?? table.columns[at]?.align ?? 'left', keepNext });
  });
  return new TableRow({ cantSplit: true, children });
}

interface Place {
  readonly columns: FittedColumns;
  readonly at: number;
  readonly align: 'left' | 'center' | 'right';
  readonly keepNext: boolean;
}

function bodyCell(cell: Cell, row: Row, { columns, at, align, keepNext }: Place): TableCell {
  const ground = cell.tone === null ? (row.kind === 'data' ? null : GROUP_TINT) : PALETTE[cell.tone].tint;
  const isBold = cell.bold || row.kind !== 'data';
  return new TableCell({
    columnSpan: cell.columnSpan,
    width: widthOf(columns, at, cell.columnSpan),
    verticalAlign: VerticalAlignTable.CENTER,
    ...(ground === null ? {} : { shading: shadingOf(ground) }),
    children: [cellParagraph(cell.text, columns.size, isBold, align, keepNext)],
  });
}

function cellParagraph(text: string, size: number, bold: boolean, align: Place['align'], keepNext: boolean): Paragraph {
  const run: IRunOptions = { size: halfPoints(size), bold };
  return new Paragraph({
    style: STYLE.cell,
    alignment: ALIGNMENTS[align],
    keepNext,
    children: brokenRun(text, run),
  });
}

function widthOf({ widths }: FittedColumns, from: number, count: number) {
  const width = widths.slice(from, from + count).reduce((total, each) => total + each, 0);
  return { size: twips(width), type: WidthType.DXA };
}

function shadingOf(fill: string) {
  return { type: ShadingType.CLEAR, color: 'auto', fill };
}
