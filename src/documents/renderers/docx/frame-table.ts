import { BorderStyle, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { ClosingBlock, LetterheadBlock, Line } from '../../model';
import { setLine } from './lines';
import { twips } from './units';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };
const LEFT_SHARE = 0.41;

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
    { lines: block.recipients, width: width / 2, align: 'left' },
    { lines: block.signature, width: width / 2, align: 'center' },
  ]);
}

/** A table without borders holds what stands side by side; it is layout, not data. */
function sideBySide(sides: readonly Side[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    margins: { left: 0, right: 0 },
    columnWidths: sides.map(({ width }) => twips(width)),
    rows: [
      new TableRow({
        cantSplit: true,
        children: sides.map(
          ({ lines, width, align }) =>
            new TableCell({
              width: { size: twips(width), type: WidthType.DXA },
              children: lines.flatMap((line) => setLine(line, width, align)),
            }),
        ),
      }),
    ],
  });
}
