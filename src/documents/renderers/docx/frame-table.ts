import { BorderStyle, ImageRun, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import {
  type ClosingBlock,
  type CodeBlock,
  CODE_SIDE,
  type LetterheadBlock,
  type Line,
  plain,
  points,
} from '../../model';
import { qrPicture } from '../qr-picture';
import { runsOf, setLine } from './lines';
import { STYLE } from './styles';
import { pixels, twips } from './units';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };
const LEFT_SHARE = 0.41;
/** Between a code and its words, in points. */
const CODE_GAP = 10;

interface Side {
  readonly lines: readonly Line[];
  readonly width: number;
  readonly align: 'left' | 'center';
}

/** The two columns of the head of a document, in a width in points. */
export function letterheadTable(block: LetterheadBlock, width: number): Table {
  return sideBySide([
    { lines: block.left, width: width * LEFT_SHARE, align: 'center' },
    { lines: block.right, width: width * (1 - LEFT_SHARE), align: 'center' },
  ]);
}

/** Recipients beside the signature, in a width in points. */
export function closingTable(block: ClosingBlock, width: number): Table {
  return sideBySide([
    { lines: block.recipients, width: width / 2, align: block.isPair === true ? 'center' : 'left' },
    { lines: block.signature, width: width / 2, align: 'center' },
  ]);
}

/** A QR code beside its words, in a width in points. */
export function codeTable({ address, lines }: CodeBlock, width: number): Table {
  const side = points(CODE_SIDE);
  const words = `Mã QR dẫn đến ${address}`;
  const picture = new ImageRun({
    type: 'png',
    data: qrPicture(address),
    transformation: { width: pixels(side), height: pixels(side) },
    altText: { name: words, title: words, description: words },
  });
  return cellsBeside([
    { width: side + CODE_GAP, children: [new Paragraph({ style: STYLE.set, children: [picture] })] },
    {
      width: width - side - CODE_GAP,
      children: [...lines, address].map((text) => new Paragraph({ style: STYLE.set, children: runsOf([plain(text)]) })),
    },
  ]);
}

function sideBySide(sides: readonly Side[]): Table {
  return cellsBeside(
    sides.map(({ lines, width, align }) => ({
      width,
      children: lines.flatMap((line) => setLine(line, width, align)),
    })),
  );
}

/** A table without borders holds what stands side by side; it is layout, not data. */
function cellsBeside(cells: readonly { readonly width: number; readonly children: readonly Paragraph[] }[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    margins: { left: 0, right: 0 },
    columnWidths: cells.map(({ width }) => twips(width)),
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map(
          ({ width, children }) => new TableCell({ width: { size: twips(width), type: WidthType.DXA }, children }),
        ),
      }),
    ],
  });
}
