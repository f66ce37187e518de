import {
  type Block,
  type ClosingBlock,
  CODE_SIDE,
  evenLines,
  type CodeBlock,
  type DocumentLayout,
  type LetterheadBlock,
  type Line,
  points,
  textOf,
} from '../../model';
import { qrPicture } from '../qr-picture';
import type { CellStyle, SheetWriter } from './sheet-writer';

const LEFT_SHARE = 0.41;
/** Points above a line in which one signs. */
const SIGNING = 40;

/** What is not a table or a chart. */
export type ProseBlock = Exclude<Block, { readonly kind: 'table' | 'chart' }>;

/** Writes a block of text: prose across the sheet, letterhead and closing in two halves. */
export function writeProse(writer: SheetWriter, { body }: DocumentLayout, block: ProseBlock): void {
  switch (block.kind) {
    case 'letterhead':
      writeSides(writer, block.left, block.right, 'center');
      return;
    case 'title':
      writer.row += 1;
      block.lines.forEach((line) => writer.writeLine(line.text, { ...styleOf(line), align: 'center' }));
      writer.row += 1;
      return;
    case 'heading':
      writer.writeLine(block.text, { size: body.size, bold: true, italic: block.level === 3 }, 4);
      return;
    case 'paragraph':
      writer.writeLine(textOf(block.runs), { size: body.size, align: block.align, ...commonStyle(block.runs) });
      return;
    case 'bulletList':
      block.items.forEach((item) => writer.writeLine(`- ${textOf(item)}`, { size: body.size, align: 'justify' }));
      return;
    case 'code':
      writeCode(writer, block, body.size);
      return;
    case 'note':
      writer.writeLine(block.text, { size: body.size - 1, italic: true });
      return;
    case 'closing':
      writeClosing(writer, block);
      return;
  }
}

/** The code over the first columns, its words beside it in one high row. */
function writeCode(writer: SheetWriter, { address, lines }: CodeBlock, size: number): void {
  const { sheet, row, columns } = writer;
  const side = points(CODE_SIDE);
  let first = 1;
  while (first < columns - 1 && writer.widthOf(1, first) < side) first += 1;
  writer.writeAcross([...lines, address].join('\n'), first + 1, columns, { size });
  writer.growTo(row, side + 4);
  const picture = sheet.workbook.addImage({ base64: qrPicture(address).toString('base64'), extension: 'png' });
  const pixels = Math.round((side * 96) / 72);
  sheet.addImage(picture, { tl: { col: 0, row: row - 1 }, ext: { width: pixels, height: pixels }, editAs: 'oneCell' });
  writer.row += 1;
}

/** Room to sign stands in rows of its own. */
function writeClosing(writer: SheetWriter, { recipients, signature, isPair }: ClosingBlock): void {
  writer.row += 1;
  const spaced = (lines: readonly Line[]): Line[] =>
    lines.flatMap((line) => (line.spaceBefore < SIGNING ? [line] : [blank(line), blank(line), blank(line), line]));
  writeSides(writer, spaced(recipients), spaced(signature), isPair === true ? 'center' : 'left');
}

/** Lines side by side, row by row, divided at the column nearest to the layout's division. */
function writeSides(
  writer: SheetWriter,
  left: LetterheadBlock['left'],
  right: readonly Line[],
  align: 'left' | 'center',
): void {
  const split = splitColumn(writer);
  const rows = Math.max(left.length, right.length);
  for (let index = 0; index < rows; index += 1) {
    writeSide(writer, left[index], 1, split, align);
    writeSide(writer, right[index], split + 1, writer.columns, 'center');
    writer.row += 1;
  }
}

function writeSide(
  writer: SheetWriter,
  line: Line | undefined,
  from: number,
  to: number,
  align: 'left' | 'center',
): void {
  if (line === undefined) return;
  const style = { ...styleOf(line), align };
  // A rule under a few words is an underline in a spreadsheet.
  const width = writer.widthOf(from, to);
  const text = align === 'center' ? evenLines(line.text, width * 0.95, line.size, line.bold).join('\n') : line.text;
  writer.writeAcross(text, from, to, { ...style, underline: line.underline || line.rule !== null });
  writer.growRow(text, width, style);
}

function splitColumn(writer: SheetWriter): number {
  const target = writer.widthOf(1, writer.columns) * LEFT_SHARE;
  let split = 1;
  while (split < writer.columns - 1 && writer.widthOf(1, split) < target) split += 1;
  return split;
}

function styleOf({ size, bold, italic, underline }: Line): CellStyle {
  return { size, bold, italic, underline };
}

/** A cell has one style here: bold or italic when all of its runs are. */
function commonStyle(runs: readonly { readonly bold: boolean; readonly italic: boolean }[]) {
  return { bold: runs.every(({ bold }) => bold), italic: runs.every(({ italic }) => italic) };
}

function blank(line: Line): Line {
  return { ...line, text: '' };
}
