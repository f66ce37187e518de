import {
  type Document,
  type LayoutKind,
  type TableBlock,
  column,
  contentHashOf,
  headCell,
  layoutFor,
  numberCell,
  line,
  textCell,
  titleBlock,
} from '../../../src/documents/model';
import type { BusinessDate } from '../../../src/domain/calendar';

/** A list of the pack of a hand-over as plain data. */
export interface ListFacts {
  readonly title: string;
  readonly blocName: string;
  readonly periodName: string;
  readonly layout: LayoutKind;
  readonly day: BusinessDate;
  /** Headings with the share of the width of each. */
  readonly columns: readonly {
    readonly heading: string;
    readonly weight: number;
    readonly align: 'left' | 'center' | 'right';
    /** Cells are decimal strings with a point, '' for none; others are words. */
    readonly numbers: boolean;
  }[];
  readonly rows: readonly (readonly string[])[];
  /** Stands over the table. */
  readonly caption: string;
  /** Said in the place of an empty list. */
  readonly nothing: string;
  readonly demonstration: boolean;
}

const FONT_SIZE = 11;

/** A list with its title: results and open items of a pack. The content hash covers every fact. */
export function listDocument(facts: ListFacts): Document {
  const layout = layoutFor(facts.layout, facts.day);
  return {
    meta: {
      title: facts.title,
      subject: facts.blocName,
      author: facts.blocName,
      language: 'vi',
      documentDate: facts.day,
      contentHash: contentHashOf({ facts, layout: layout.code }),
      demonstration: facts.demonstration,
      draft: false,
    },
    layout,
    parts: [
      {
        key: 'list',
        title: 'Danh sách',
        orientation: 'landscape',
        startsPage: true,
        blocks: [
          titleBlock([
            line(facts.title.toLocaleUpperCase('vi'), { bold: true }),
            line(`${facts.blocName}, ${facts.periodName}`),
          ]),
          table(facts),
        ],
      },
    ],
  };
}

function table({ caption, columns, rows, nothing }: ListFacts): TableBlock {
  const empty = [{ kind: 'data' as const, cells: [textCell(nothing, { columnSpan: columns.length })] }];
  const lines = rows.map((cells) => ({
    kind: 'data' as const,
    cells: cells.map((text, index) =>
      columns[index]?.numbers === true ? numberCell(text === '' ? null : text) : textCell(text),
    ),
  }));

  return {
    kind: 'table',
    id: 'list',
    caption,
    columns: columns.map(({ weight, align }, index) => column(`c${index}`, weight, { align, heading: index === 1 })),
    head: [columns.map(({ heading }) => headCell(heading))],
    rows: rows.length === 0 ? empty : lines,
    fontSize: FONT_SIZE,
  };
}
