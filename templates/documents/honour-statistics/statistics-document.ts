import {
  type Block,
  column,
  contentHashOf,
  type Document,
  headCell,
  integerCell,
  layoutFor,
  line,
  note,
  titleBlock,
  textCell,
} from '../../../src/documents/model';
import type { BusinessDate } from '../../../src/domain/calendar';
import { formatDate } from '../../../src/text/date';

/** Honours by award: standing ones by recipient and type, revoked ones apart. */
export interface StatisticsTable {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly {
    readonly code: string;
    readonly name: string;
    readonly collective: number;
    readonly person: number;
    readonly household: number;
    readonly types: readonly { readonly type: string; readonly count: number }[];
    readonly revoked: number;
  }[];
}

/** Statistics of honours as plain data. */
export interface StatisticsFacts {
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  /** 'Toàn tỉnh', or the bloc or agency. */
  readonly scope: string;
  readonly reporter: string;
  readonly receiver: string;
  readonly tables: readonly StatisticsTable[];
  readonly demonstration: boolean;
}

const FONT_SIZE = 11;

/** Honours in numbers under the head of the statistics forms (domain §4.4). */
export function statisticsDocument(facts: StatisticsFacts): Document {
  const layout = layoutFor('state', facts.to);
  return {
    meta: {
      title: 'Thống kê khen thưởng',
      subject: facts.scope,
      author: facts.reporter,
      language: 'vi',
      documentDate: facts.to,
      contentHash: contentHashOf(facts),
      demonstration: facts.demonstration,
      draft: false,
    },
    layout,
    parts: [
      {
        key: 'statistics',
        title: 'Thống kê khen thưởng',
        orientation: 'landscape',
        startsPage: true,
        blocks: blocksOf(facts),
      },
    ],
  };
}

function blocksOf(facts: StatisticsFacts): Block[] {
  const side = (texts: readonly string[]) => texts.map((text) => line(text, { size: 12 }));
  return [
    {
      kind: 'letterhead',
      left: side([`Đơn vị báo cáo: ${facts.reporter}`, `Đơn vị nhận báo cáo: ${facts.receiver}`]),
      right: side([`Phạm vi: ${facts.scope}`, 'Đơn vị tính: khen thưởng']),
    },
    titleBlock([
      line('SỐ LƯỢNG KHEN THƯỞNG', { size: 14, bold: true }),
      line(`(Quyết định từ ngày ${formatDate(facts.from)} đến ngày ${formatDate(facts.to)})`, {
        size: 13,
        italic: true,
      }),
    ]),
    ...facts.tables.map(tableBlock),
    note('Đếm theo ngày quyết định. Khen thưởng đã bị hủy bỏ chỉ có ở cột cuối.'),
  ];
}

function tableBlock({ id, title, rows }: StatisticsTable): Block {
  const headings = [
    'TT',
    'Danh hiệu, hình thức',
    'Tập thể',
    'Cá nhân',
    'Hộ gia đình',
    'Cộng',
    'Theo loại hình',
    'Đã hủy bỏ',
  ];
  const sum = (of: (row: StatisticsTable['rows'][number]) => number): number =>
    rows.reduce((total, row) => total + of(row), 0);
  const cells = (row: { collective: number; person: number; household: number }) => [
    integerCell(row.collective),
    integerCell(row.person),
    integerCell(row.household),
    integerCell(row.collective + row.person + row.household),
  ];
  const totals = {
    collective: sum(({ collective }) => collective),
    person: sum(({ person }) => person),
    household: sum(({ household }) => household),
  };
  return {
    kind: 'table',
    id,
    caption: title,
    columns: [
      column('number', 5, { align: 'center' }),
      column('award', 33, { heading: true }),
      ...['collective', 'person', 'household', 'total'].map((key) => column(key, 9, { align: 'right' })),
      column('types', 18),
      column('revoked', 8, { align: 'right' }),
    ],
    head: [headings.map((text) => headCell(text))],
    rows: [
      ...rows.map((row, index) => ({
        kind: 'data' as const,
        cells: [
          integerCell(index + 1),
          textCell(row.name),
          ...cells(row),
          textCell(row.types.map(({ type, count }) => `${type}: ${String(count)}`).join('; ')),
          integerCell(row.revoked),
        ],
      })),
      {
        kind: 'total' as const,
        cells: [
          textCell('Cộng', { columnSpan: 2, align: 'center' }),
          ...cells(totals),
          textCell(''),
          integerCell(sum(({ revoked }) => revoked)),
        ],
      },
    ],
    fontSize: FONT_SIZE,
  };
}
