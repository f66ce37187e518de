import {
  type ClosingBlock,
  column,
  contentHashOf,
  type Document,
  type DocumentLayout,
  headCell,
  integerCell,
  layoutFor,
  letterhead,
  type LetterheadBlock,
  line,
  numberCell,
  paragraph,
  plain,
  signaturePair,
  type TableBlock,
  textCell,
  titleBlock,
} from '../../../src/documents/model';
import type { BusinessDate } from '../../../src/domain/calendar';
import { moneyInWords } from '../../../src/text/money-words';

/** A line of a list of bonus money as it was confirmed. */
export interface PaymentListLine {
  readonly name: string;
  readonly under: string;
  readonly awardName: string;
  readonly decision: string;
  /** Exact decimals with a point; null where the rule gives nothing. */
  readonly coefficient: string | null;
  readonly baseSalary: number | null;
  readonly amount: number;
  readonly working: string;
}

/** A confirmed list of bonus money as plain data. */
export interface PaymentListFacts {
  readonly title: string;
  /** Null while the province has no name. */
  readonly provinceName: string | null;
  readonly confirmedOn: BusinessDate;
  readonly confirmedBy: string;
  readonly isCancelled: boolean;
  readonly lines: readonly PaymentListLine[];
  readonly demonstration: boolean;
}

const FONT_SIZE = 11;

/** 'Danh sách chi tiền thưởng': the frozen lines, the sum in figures and words, and who signs by hand. */
export function paymentListDocument(facts: PaymentListFacts): Document {
  const layout = layoutFor('state', facts.confirmedOn);
  const total = facts.lines.reduce((sum, { amount }) => sum + amount, 0);
  return {
    meta: {
      title: 'Danh sách chi tiền thưởng',
      subject: facts.title,
      author: facts.confirmedBy,
      language: 'vi',
      documentDate: facts.confirmedOn,
      contentHash: contentHashOf(facts),
      demonstration: facts.demonstration,
      draft: facts.isCancelled,
    },
    layout,
    parts: [
      {
        key: 'payments',
        title: 'Danh sách chi tiền thưởng',
        orientation: 'landscape',
        startsPage: true,
        blocks: [
          head(layout, facts),
          titleBlock([
            line('DANH SÁCH CHI TIỀN THƯỞNG', { size: 14, bold: true }),
            line(facts.title, { size: 13 }),
            ...(facts.isCancelled ? [line('(Danh sách đã hủy)', { size: 13, italic: true })] : []),
          ]),
          table(facts.lines, total),
          paragraph([plain(`Số tiền bằng chữ: ${moneyInWords(total)}.`)], { indent: false }),
          signatures(layout),
        ],
      },
    ],
  };
}

/** Sở Nội vụ draws the list up: it goes with the vouchers and has no number of its own. */
function head(layout: DocumentLayout, { provinceName, confirmedOn }: PaymentListFacts): LetterheadBlock {
  const block = letterhead(layout, {
    superior: `ỦY BAN NHÂN DÂN TỈNH${provinceName === null ? '' : ` ${provinceName.toLocaleUpperCase('vi')}`}`,
    issuing: 'SỞ NỘI VỤ',
    number: { ordinal: null, type: '', issuer: '' },
    place: provinceName,
    date: confirmedOn,
    year: confirmedOn.slice(0, 4),
  });
  return { ...block, left: block.left.slice(0, -1) };
}

function table(lines: readonly PaymentListLine[], total: number): TableBlock {
  const headings = [
    'TT',
    'Tập thể, cá nhân, hộ gia đình',
    'Khen thưởng',
    'Hệ số',
    'Lương cơ sở',
    'Thành tiền (đồng)',
    'Cách tính, căn cứ',
    'Ký nhận',
  ];
  return {
    kind: 'table',
    id: 'payments',
    caption: 'Tiền thưởng theo từng khen thưởng',
    columns: [
      column('number', 4, { align: 'center' }),
      column('name', 18, { heading: true }),
      column('award', 30),
      column('coefficient', 5, { align: 'right' }),
      column('salary', 9, { align: 'right' }),
      column('amount', 10, { align: 'right' }),
      column('working', 15),
      column('receipt', 9),
    ],
    head: [headings.map((text) => headCell(text))],
    rows: [
      ...lines.map((one, index) => ({
        kind: 'data' as const,
        cells: [
          integerCell(index + 1),
          textCell(one.under === '' ? one.name : `${one.name}\n${one.under}`),
          textCell(`${one.awardName}\n${one.decision}`),
          numberCell(one.coefficient),
          integerCell(one.baseSalary),
          integerCell(one.amount),
          textCell(one.working),
          textCell(''),
        ],
      })),
      {
        kind: 'total' as const,
        cells: [
          textCell('Cộng', { columnSpan: 5, align: 'center' }),
          integerCell(total),
          textCell('', { columnSpan: 2 }),
        ],
      },
    ],
    fontSize: FONT_SIZE,
  };
}

/** Who drew it up and who approves it sign by hand. */
function signatures(layout: DocumentLayout): ClosingBlock {
  const side = (post: string) => [
    line(post, { size: 13, bold: layout.positionBold }),
    line('(Ký, ghi rõ họ tên)', { size: 13, italic: true }),
    line('…………………………', { size: 13, spaceBefore: 60 }),
  ];
  return signaturePair(side('NGƯỜI LẬP DANH SÁCH'), side('THỦ TRƯỞNG ĐƠN VỊ'));
}
