import { type Alignment, type Line, type Run, points } from '../../model';
import type { Canvas } from './canvas';
import { baselineIn } from './faces';
import { type TextLine, breakEvenly, breakLines } from './line-breaker';
import type { Element } from './structure';

/** How running text is set: sizes and distances in points. */
export interface TextStyle {
  readonly size: number;
  readonly lineHeight: number;
  readonly spaceBefore: number;
  readonly indent: number;
  readonly align: Alignment;
}

/** Lines left alone at the foot or the head of a page are hard to read on from. */
const FEWEST_LINES = 2;

/** The height of the first lines of a text that must stay together on a page, its distance included. */
export function leadOfText(canvas: Canvas, runs: readonly Run[], style: TextStyle): number {
  const lines = linesOf(canvas, runs, style).length;
  return style.spaceBefore + (lines <= FEWEST_LINES + 1 ? lines : FEWEST_LINES) * style.lineHeight;
}

/** The height of a whole text in points, its distance from the text before included. */
export function heightOfText(canvas: Canvas, runs: readonly Run[], style: TextStyle): number {
  return style.spaceBefore + linesOf(canvas, runs, style).length * style.lineHeight;
}

/** Draws running text at the present place, over as many pages as it needs, into an element. */
export function drawText(canvas: Canvas, element: Element, runs: readonly Run[], style: TextStyle): void {
  let rest = linesOf(canvas, runs, style);
  let first = true;
  canvas.ensureRoom(leadOfText(canvas, runs, style));
  if (!canvas.atTop) canvas.y += style.spaceBefore;
  while (rest.length > 0) {
    const count = linesThatFit(rest.length, Math.floor((canvas.room + 0.01) / style.lineHeight));
    const here = rest.slice(0, count);
    const indent = first ? style.indent : 0;
    canvas.content(element, () =>
      here.forEach((line, index) => drawLine(canvas, line, style, index === 0 ? indent : 0)),
    );
    rest = rest.slice(count);
    first = false;
    if (rest.length > 0) canvas.newPage();
  }
}

/** How many of so many lines go on this page when `room` fit, leaving no line alone; at least one, so that it ends. */
function linesThatFit(lines: number, room: number): number {
  if (lines <= room) return lines;
  return Math.max(1, lines - room < FEWEST_LINES ? lines - FEWEST_LINES : room);
}

function linesOf(canvas: Canvas, runs: readonly Run[], style: TextStyle): TextLine[] {
  const width = canvas.page.contentWidth;
  return breakLines(runs, canvas.measurer.width, style.size, width, width - style.indent);
}

function drawLine(canvas: Canvas, line: TextLine, style: TextStyle, indent: number): void {
  const { left, contentWidth } = canvas.page;
  const free = contentWidth - indent - line.width;
  const gaps = line.words.length - 1;
  const stretch = style.align === 'justify' && !line.last && gaps > 0 ? free / gaps : 0;
  const shift = { left: 0, justify: 0, center: free / 2, right: free }[style.align];
  const baseline = canvas.y + baselineIn(style.lineHeight, style.size);
  canvas.words(line, style.size, left + indent + shift, baseline, stretch);
  canvas.y += style.lineHeight;
}

/** The lines of a letterhead, title or signature in a column, broken where the column is too narrow. */
export function heightOfLines(canvas: Canvas, lines: readonly Line[], width: number): number {
  return lines.reduce((total, line) => total + heightOfLine(canvas, line, width), 0);
}

/** Draws a line (over several when too long) in a column from x, y down; returns the height used. */
export function drawSetLine(
  canvas: Canvas,
  element: Element,
  line: Line,
  column: { readonly x: number; readonly y: number; readonly width: number; readonly align: 'left' | 'center' },
): number {
  const height = canvas.lineHeight(line);
  const broken = column.align === 'center' ? breakEvenly : breakLines;
  const lines = broken([line], canvas.measurer.width, line.size, column.width);
  let y = column.y + line.spaceBefore;
  canvas.content(element, () => {
    for (const text of lines) {
      const x = column.align === 'left' ? column.x : column.x + (column.width - text.width) / 2;
      const baseline = y + baselineIn(height, line.size);
      canvas.words(text, line.size, x, baseline);
      if (line.underline) canvas.rule(x, baseline + 2, x + text.width, baseline + 2, 0.7);
      y += height;
    }
  });
  if (line.rule !== null) {
    const middle = column.x + column.width / 2;
    const half = points(line.rule) / 2;
    canvas.artifact('Layout', () => canvas.rule(middle - half, y + 1.5, middle + half, y + 1.5));
  }
  return heightOfLine(canvas, line, column.width);
}

function heightOfLine(canvas: Canvas, line: Line, width: number): number {
  const count = breakLines([line], canvas.measurer.width, line.size, width).length;
  return line.spaceBefore + count * canvas.lineHeight(line) + (line.rule === null ? 0 : 3);
}
