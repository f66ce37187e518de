import {
  type Block,
  type BulletListBlock,
  type DocumentLayout,
  type HeadingBlock,
  type ParagraphBlock,
  type Run,
  bold,
  italic,
  keepsWithNext,
  plain,
  points,
} from '../../model';
import type { Canvas } from './canvas';
import { drawChartBlock, leadOfChart } from './draw-chart';
import { drawCode, heightOfCode } from './draw-code';
import { drawClosing, drawLetterhead, drawTitle, heightOfClosing, heightOfTitle } from './draw-head';
import { drawTable, leadOfTable } from './draw-table';
import { type TextStyle, drawText, heightOfText, leadOfText } from './draw-text';

/** Draws the blocks of a part one below the other, a heading never without what it heads. */
export function drawBlocks(canvas: Canvas, layout: DocumentLayout, blocks: readonly Block[]): void {
  blocks.forEach((block, index) => {
    if (keepsWithNext(block, blocks[index + 1])) canvas.ensureRoom(keptHeight(canvas, layout, blocks.slice(index)));
    drawBlock(canvas, layout, block);
  });
}

function drawBlock(canvas: Canvas, layout: DocumentLayout, block: Block): void {
  switch (block.kind) {
    case 'letterhead':
      drawLetterhead(canvas, block);
      return;
    case 'title':
      drawTitle(canvas, block);
      return;
    case 'heading':
      drawText(
        canvas,
        canvas.structure.add(`H${String(block.level + 1)}`),
        headingRuns(block),
        headingStyle(layout, block),
      );
      return;
    case 'paragraph':
      drawText(canvas, canvas.structure.add('P'), block.runs, paragraphStyle(layout, block));
      return;
    case 'bulletList':
      drawList(canvas, layout, block);
      return;
    case 'table':
      drawTable(canvas, block);
      return;
    case 'chart':
      drawChartBlock(canvas, block);
      return;
    case 'code':
      drawCode(canvas, block);
      return;
    case 'note':
      drawText(canvas, canvas.structure.add('P'), [italic(block.text)], noteStyle(layout));
      return;
    case 'closing':
      drawClosing(canvas, block);
      return;
  }
}

function drawList(canvas: Canvas, layout: DocumentLayout, { items }: BulletListBlock): void {
  const list = canvas.structure.add('L');
  for (const item of items) {
    const body = canvas.structure.add('LBody', {}, canvas.structure.add('LI', {}, list));
    drawText(canvas, body, itemRuns(item), bodyStyle(layout));
  }
}

/** `above` is the height of what stands over the blocks and goes with them. */
function keptHeight(canvas: Canvas, layout: DocumentLayout, blocks: readonly Block[], above = 0): number {
  const [block, ...rest] = blocks;
  if (block === undefined) return 0;
  if (!keepsWithNext(block, rest[0])) return leadOf(canvas, layout, block, above);
  const height = wholeHeight(canvas, layout, block);
  return height + keptHeight(canvas, layout, rest, above + height);
}

function leadOf(canvas: Canvas, layout: DocumentLayout, block: Block, above: number): number {
  switch (block.kind) {
    case 'paragraph':
      return leadOfText(canvas, block.runs, paragraphStyle(layout, block));
    case 'bulletList':
      return leadOfText(canvas, itemRuns(block.items[0] ?? []), bodyStyle(layout));
    case 'table':
      return leadOfTable(canvas, block, above);
    case 'chart':
      return leadOfChart(canvas, block);
    default:
      return wholeHeight(canvas, layout, block);
  }
}

function wholeHeight(canvas: Canvas, layout: DocumentLayout, block: Block): number {
  switch (block.kind) {
    case 'heading':
      return heightOfText(canvas, headingRuns(block), headingStyle(layout, block));
    case 'paragraph':
      return heightOfText(canvas, block.runs, paragraphStyle(layout, block));
    case 'note':
      return heightOfText(canvas, [italic(block.text)], noteStyle(layout));
    case 'code':
      return heightOfCode();
    case 'title':
      return heightOfTitle(canvas, block);
    case 'closing':
      return heightOfClosing(canvas, block);
    default:
      return 0;
  }
}

function bodyStyle({ body }: DocumentLayout): TextStyle {
  const { size, lineHeight, spaceBefore, firstLine } = body;
  return { size, lineHeight, spaceBefore, indent: points(firstLine), align: 'justify' };
}

function paragraphStyle(layout: DocumentLayout, { align, indent }: ParagraphBlock): TextStyle {
  const style = bodyStyle(layout);
  return { ...style, align, indent: indent ? style.indent : 0 };
}

function headingStyle(layout: DocumentLayout, { level }: HeadingBlock): TextStyle {
  const style = bodyStyle(layout);
  return { ...style, align: 'left', spaceBefore: level === 1 ? style.spaceBefore + 4 : style.spaceBefore };
}

function noteStyle(layout: DocumentLayout): TextStyle {
  return { ...bodyStyle(layout), size: 13 };
}

function headingRuns({ level, text }: HeadingBlock): Run[] {
  return [{ ...bold(text), italic: level === 3 }];
}

function itemRuns(item: readonly Run[]): Run[] {
  return [plain('-\u00a0'), ...item];
}
