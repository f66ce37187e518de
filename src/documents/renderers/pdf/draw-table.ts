import type { TableBlock } from '../../model';
import type { Canvas } from './canvas';
import { baselineIn } from './faces';
import { breakEvenly } from './line-breaker';
import type { Element } from './structure';
import {
  CELL_PADDING,
  CELL_PADDING_ABOVE,
  type LaidCell,
  type LaidRow,
  type LaidTable,
  layTable,
} from './table-layout';
import { splitRow } from './table-split';

const CAPTION = { size: 13, lineHeight: 17, spaceBefore: 10, spaceAfter: 4 };
const SPACE_AFTER = 6;

/**
 * The height of what may not be parted at the head of a table: caption, head rows, the first row and what it is kept with; the
 * whole table where it is better on one page. `above` is the height of headings that go with it.
 */
export function leadOfTable(canvas: Canvas, table: TableBlock, above = 0): number {
  const laid = layTable(table, canvas.page.contentWidth, canvas.measurer.width);
  const head = captionHeight(canvas, table) + laid.head.height;
  const whole = head + laid.rows.reduce((total, row) => total + row.height, 0);
  if (isBetterOnOnePage(canvas, whole, canvas.room - above)) return whole;
  return Math.min(head + keptHeight(laid, 0), canvas.page.contentHeight);
}

/** Draws a table from the present place on: its head again on every page, no row parted that fits on one. */
export function drawTable(canvas: Canvas, table: TableBlock): void {
  const laid = layTable(table, canvas.page.contentWidth, canvas.measurer.width);
  canvas.ensureRoom(leadOfTable(canvas, table));
  const element = canvas.structure.add('Table');
  drawCaption(canvas, table, element);
  drawHead(canvas, laid, canvas.structure.add('THead', {}, element));
  const body = canvas.structure.add('TBody', {}, element);
  laid.rows.forEach((row, index) => drawBodyRow(canvas, laid, row, keptHeight(laid, index), body));
  canvas.y += SPACE_AFTER;
}

/** A table that a page can hold is not parted, unless that would leave more than half of this page blank. */
function isBetterOnOnePage({ page: { contentHeight } }: Canvas, whole: number, room: number): boolean {
  return whole > room && whole <= contentHeight && room < contentHeight / 2;
}

function drawBodyRow(canvas: Canvas, laid: LaidTable, row: LaidRow, kept: number, body: Element): void {
  const wholePage = canvas.page.contentHeight - laid.head.height;
  if (Math.min(kept, wholePage) > canvas.room && !canvas.atTop) turnPage(canvas, laid);
  const cells = structureOf(canvas, row, canvas.structure.add('TR', {}, body));
  let rest: LaidRow | null = row;
  while (rest !== null) {
    const [here, after]: [LaidRow, LaidRow | null] = splitRow(rest, canvas.room, laid);
    drawCells(canvas, laid, here, cells);
    canvas.y += here.height;
    rest = after;
    if (rest !== null) turnPage(canvas, laid);
  }
}

/** A new page with the head of the table on it, outside the structure: it has been read already. */
function turnPage(canvas: Canvas, laid: LaidTable): void {
  canvas.newPage();
  drawCells(canvas, laid, laid.head, null);
  canvas.y += laid.head.height;
}

function drawHead(canvas: Canvas, laid: LaidTable, head: Element): void {
  const rows = [...new Set(laid.head.rowOfCell)].map(() => canvas.structure.add('TR', {}, head));
  const cells = laid.head.cells.map((cell, index) => {
    const row = rows[laid.head.rowOfCell[index] ?? 0] ?? head;
    return cellElement(canvas, cell, row);
  });
  drawCells(canvas, laid, laid.head, cells);
  canvas.y += laid.head.height;
}

function structureOf(canvas: Canvas, row: LaidRow, element: Element): Element[] {
  return row.cells.map((cell) => cellElement(canvas, cell, element));
}

function cellElement(canvas: Canvas, cell: LaidCell, row: Element): Element {
  const { columnSpan, rowSpan, names } = cell;
  return canvas.structure.addCell(row, names === null ? 'TD' : 'TH', { columnSpan, rowSpan, scope: names });
}

/** Draws the cells of a row at the present place; `elements` null draws them outside the structure. */
function drawCells(canvas: Canvas, laid: LaidTable, row: LaidRow, elements: readonly Element[] | null): void {
  canvas.artifact('Layout', () => row.cells.forEach((cell) => drawGround(canvas, cell)));
  row.cells.forEach((cell, index) => {
    const draw = (): void => drawCellText(canvas, laid, cell);
    const element = elements?.[index];
    if (element === undefined) canvas.artifact('Pagination', draw);
    else canvas.content(element, draw);
  });
}

function drawGround(canvas: Canvas, { x, y, width, height, fill }: LaidCell): void {
  const left = canvas.page.left + x;
  const top = canvas.y + y;
  if (fill !== null) canvas.fill(left, top, width, height, fill);
  canvas.pdf.rect(left, top, width, height).lineWidth(0.5).strokeColor('#000000').stroke();
}

function drawCellText(canvas: Canvas, laid: LaidTable, cell: LaidCell): void {
  const { lineHeight, size } = laid;
  const inside = cell.width - 2 * CELL_PADDING;
  let y = canvas.y + cell.y + Math.max(CELL_PADDING_ABOVE, (cell.height - cell.lines.length * lineHeight) / 2);
  for (const line of cell.lines) {
    const free = inside - line.width;
    const shift = { left: 0, center: free / 2, right: free }[cell.align];
    canvas.words(line, size, canvas.page.left + cell.x + CELL_PADDING + shift, y + baselineIn(lineHeight, size));
    y += lineHeight;
  }
}

function drawCaption(canvas: Canvas, table: TableBlock, element: Element): void {
  const caption = canvas.structure.add('Caption', {}, element);
  if (!canvas.atTop) canvas.y += CAPTION.spaceBefore;
  for (const line of captionLines(canvas, table)) {
    const x = canvas.page.left + (canvas.page.contentWidth - line.width) / 2;
    const baseline = canvas.y + baselineIn(CAPTION.lineHeight, CAPTION.size);
    canvas.content(caption, () => canvas.words(line, CAPTION.size, x, baseline));
    canvas.y += CAPTION.lineHeight;
  }
  canvas.y += CAPTION.spaceAfter;
}

function captionHeight(canvas: Canvas, table: TableBlock): number {
  const lines = captionLines(canvas, table).length;
  return CAPTION.spaceBefore + lines * CAPTION.lineHeight + CAPTION.spaceAfter;
}

function captionLines(canvas: Canvas, { caption }: TableBlock) {
  const run = { text: caption, bold: true, italic: false };
  return breakEvenly([run], canvas.measurer.width, CAPTION.size, canvas.page.contentWidth);
}

/** The height of a row with the rows after it that it must not be parted from. */
function keptHeight({ rows }: LaidTable, from: number): number {
  let height = 0;
  for (const row of rows.slice(from)) {
    height += row.height;
    if (!row.keepWithNext) break;
  }
  return height;
}
