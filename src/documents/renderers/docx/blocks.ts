import { AlignmentType, HeadingLevel, Paragraph, type Table } from 'docx';
import { type Alignment, type Block, type TitleBlock, keepsWithNext, plain } from '../../model';
import { chartOf } from './chart';
import { dataTable } from './data-table';
import { closingTable, codeTable, letterheadTable } from './frame-table';
import { runsOf, setLine } from './lines';
import { HYPHEN_LIST, STYLE } from './styles';

const ALIGNMENTS: Readonly<Record<Alignment, (typeof AlignmentType)[keyof typeof AlignmentType]>> = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
};

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** A block as paragraphs and tables of Word, in a width in points; `next` is what it may have to stay with. */
export function blockOf(block: Block, next: Block | undefined, width: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'letterhead':
      return [letterheadTable(block, width)];
    case 'title':
      return titleOf(block, width);
    case 'heading':
      return [new Paragraph({ heading: HEADINGS[block.level], children: runsOf([plain(block.text)]) })];
    case 'paragraph':
      return [
        new Paragraph({
          style: STYLE.body,
          alignment: ALIGNMENTS[block.align],
          keepNext: keepsWithNext(block, next),
          ...(block.indent ? {} : { indent: { firstLine: 0 } }),
          children: runsOf(block.runs),
        }),
      ];
    case 'bulletList':
      return block.items.map(
        (item) =>
          new Paragraph({ style: STYLE.body, numbering: { reference: HYPHEN_LIST, level: 0 }, children: runsOf(item) }),
      );
    case 'table':
      return dataTable(block, width);
    case 'chart':
      return chartOf(block, width);
    case 'code':
      return [codeTable(block, width), new Paragraph({ style: STYLE.set })];
    case 'note':
      return [new Paragraph({ style: STYLE.note, children: runsOf([plain(block.text)]) })];
    case 'closing':
      return [new Paragraph({ style: STYLE.set, keepNext: true, spacing: { after: 160 } }), closingTable(block, width)];
  }
}

function titleOf({ lines }: TitleBlock, width: number): Paragraph[] {
  const paragraphs = lines.flatMap((line, index) =>
    setLine(index === 0 ? { ...line, spaceBefore: 18 } : line, width, 'center', STYLE.title),
  );
  return [...paragraphs, new Paragraph({ style: STYLE.set, keepNext: true })];
}
