import {
  column,
  contentHashOf,
  dateCell,
  type Document,
  headCell,
  integerCell,
  layoutFor,
  line,
  note,
  textCell,
  titleBlock,
} from '../../../src/documents/model';
import type { BusinessDate } from '../../../src/domain/calendar';
import { formatDate } from '../../../src/text/date';

/** Honours of the ledger as a list for people; neither identity numbers nor days of birth are in it. */
export interface HonourListFacts {
  /** What was asked for: 'Tên có “nguyễn”; năm thành tích 2021'; '' for everything. */
  readonly scope: string;
  /** The day on which the ledger was read. */
  readonly day: BusinessDate;
  readonly author: string;
  readonly honours: readonly {
    readonly recipientName: string;
    /** Post or address as printed; '' when there is none. */
    readonly recipientDetail: string;
    readonly subject: string;
    /** The agency as it was called on the day of the decision. */
    readonly agencyName: string;
    readonly awardName: string;
    readonly years: string;
    readonly decisionNumber: string;
    readonly decidedOn: BusinessDate;
    readonly issuingBody: string;
    /** 'Đã hủy bỏ từ …'; '' while it stands. */
    readonly remark: string;
  }[];
  readonly demonstration: boolean;
}

const HEADINGS = [
  'TT',
  'Tập thể, cá nhân, hộ gia đình',
  'Chức vụ, địa chỉ',
  'Đối tượng',
  'Cơ quan tại ngày quyết định',
  'Danh hiệu, hình thức',
  'Năm thành tích',
  'Số quyết định',
  'Ngày',
  'Cơ quan ban hành',
  'Ghi chú',
];

/** A list of honours, newest decision first or in the order of a holder's page. */
export function honourList(facts: HonourListFacts): Document {
  return {
    meta: {
      title: 'Danh sách khen thưởng',
      subject: facts.scope,
      author: facts.author,
      language: 'vi',
      documentDate: facts.day,
      contentHash: contentHashOf(facts),
      demonstration: facts.demonstration,
      draft: false,
    },
    layout: layoutFor('state', facts.day),
    parts: [
      {
        key: 'honours',
        title: 'Khen thưởng',
        orientation: 'landscape',
        startsPage: true,
        blocks: [
          titleBlock([
            line('DANH SÁCH KHEN THƯỞNG', { size: 14, bold: true }),
            ...(facts.scope === '' ? [] : [line(facts.scope, { size: 13 })]),
            line(`(Theo sổ khen thưởng ngày ${formatDate(facts.day)})`, { size: 13, italic: true }),
          ]),
          tableOf(facts),
          note('Tên cơ quan, danh hiệu ghi như trong quyết định.'),
        ],
      },
    ],
  };
}

function tableOf({ honours }: HonourListFacts): Document['parts'][number]['blocks'][number] {
  return {
    kind: 'table',
    id: 'honours',
    caption: `Số khen thưởng: ${String(honours.length)}`,
    columns: [
      column('number', 5, { align: 'center' }),
      column('recipient', 16, { heading: true }),
      column('detail', 11),
      column('subject', 8),
      column('agency', 14),
      column('award', 15),
      column('years', 8, { align: 'center' }),
      column('decision', 10),
      column('date', 9, { align: 'center' }),
      column('body', 12),
      column('remark', 10),
    ],
    head: [HEADINGS.map((text) => headCell(text))],
    rows: honours.map((honour, index) => ({
      kind: 'data' as const,
      cells: [
        integerCell(index + 1),
        textCell(honour.recipientName),
        textCell(honour.recipientDetail),
        textCell(honour.subject),
        textCell(honour.agencyName),
        textCell(honour.awardName),
        textCell(honour.years),
        textCell(honour.decisionNumber),
        dateCell(honour.decidedOn),
        textCell(honour.issuingBody),
        textCell(honour.remark),
      ],
    })),
    fontSize: 10,
  };
}
