import type { ClosingBlock, LetterheadBlock, TitleBlock } from '../../model';
import type { Canvas } from './canvas';
import { drawSetLine, heightOfLines } from './draw-text';

/** The share of the width that the issuing body takes; the rest is for the State or the Party. */
const LEFT_SHARE = 0.41;
const TITLE_BEFORE = 20;
const TITLE_AFTER = 8;
const CLOSING_BEFORE = 14;

/** Draws the head of the first page in its two columns. */
export function drawLetterhead(canvas: Canvas, block: LetterheadBlock): void {
  const { left, contentWidth } = canvas.page;
  const leftWidth = contentWidth * LEFT_SHARE;
  const bottoms = [
    { lines: block.left, x: left - 14, width: leftWidth + 14 },
    { lines: block.right, x: left + leftWidth, width: contentWidth - leftWidth },
  ].map(({ lines, x, width }) => {
    let y = canvas.y;
    for (const line of lines) {
      y += drawSetLine(canvas, canvas.structure.add('P'), line, { x, y, width, align: 'center' });
    }
    return y;
  });
  canvas.y = Math.max(...bottoms);
}

/** The height of a title in points. */
export function heightOfTitle(canvas: Canvas, block: TitleBlock): number {
  return TITLE_BEFORE + heightOfLines(canvas, block.lines, canvas.page.contentWidth) + TITLE_AFTER;
}

/** Draws a title: its bold lines are one heading of the first level. */
export function drawTitle(canvas: Canvas, block: TitleBlock): void {
  const { left, contentWidth } = canvas.page;
  const heading = canvas.structure.add('H1');
  canvas.y += canvas.atTop ? 0 : TITLE_BEFORE;
  for (const line of block.lines) {
    const element = line.bold ? heading : canvas.structure.add('P');
    canvas.y += drawSetLine(canvas, element, line, { x: left, y: canvas.y, width: contentWidth, align: 'center' });
  }
  canvas.y += TITLE_AFTER;
}

/** The height of the foot of a document in points. */
export function heightOfClosing(canvas: Canvas, block: ClosingBlock): number {
  const half = canvas.page.contentWidth / 2;
  const heights = [block.recipients, block.signature].map((lines) => heightOfLines(canvas, lines, half));
  return CLOSING_BEFORE + Math.max(...heights);
}

/** Draws the foot: recipients on the left, signature on the right, never parted. */
export function drawClosing(canvas: Canvas, block: ClosingBlock): void {
  canvas.ensureRoom(heightOfClosing(canvas, block));
  const { left, contentWidth } = canvas.page;
  const half = contentWidth / 2;
  canvas.y += CLOSING_BEFORE;
  const columns = [
    { lines: block.recipients, x: left, align: block.isPair === true ? 'center' : 'left' },
    { lines: block.signature, x: left + half, align: 'center' },
  ] as const;
  const bottoms = columns.map(({ lines, x, align }) => {
    let y = canvas.y;
    for (const line of lines) {
      y += drawSetLine(canvas, canvas.structure.add('P'), line, { x, y, width: half, align });
    }
    return y;
  });
  canvas.y = Math.max(...bottoms);
}
