import {
  type Block,
  type ClosingBlock,
  column,
  contentHashOf,
  type Document,
  type DocumentLayout,
  headCell,
  integerCell,
  layoutFor,
  line,
  note,
  numberCell,
  type Part,
  type TableBlock,
  textCell,
  titleBlock,
  signaturePair,
} from '../../../src/documents/model';
import { formatDate } from '../../../src/text/date';
import { agencyTable } from './agency-table';
import type { AgencyAppraisal, AppraisalDocumentFacts } from './facts';

export type { AgencyAppraisal, AppraisalDocumentFacts, AppraisalRow } from './facts';

const FONT_SIZE = 12;

/** What was said of the sheets of a bloc, or of one of them: a table for each agency, an overview before several. */
export function appraisalDocument(facts: AppraisalDocumentFacts): Document {
  const layout = layoutFor('state', facts.asOf);
  const [only] = facts.agencies;
  const subject = facts.agencies.length === 1 && only !== undefined ? only.agencyName : facts.blocName;
  return {
    meta: {
      title: `Bảng tổng hợp chấm điểm, thẩm định: ${subject}`,
      subject: `${facts.blocName}, ${facts.periodName}`,
      author: '',
      language: 'vi',
      documentDate: facts.asOf,
      contentHash: contentHashOf({ facts, layout: layout.code }),
      demonstration: facts.demonstration,
      draft: facts.draft,
    },
    layout,
    parts: partsOf(facts, layout),
  };
}

function partsOf(facts: AppraisalDocumentFacts, layout: DocumentLayout): Part[] {
  const { agencies } = facts;
  const [only] = agencies;
  if (agencies.length === 1 && only !== undefined) {
    return [
      part('appraisal', 'Bảng tổng hợp', [...head(facts), agencyTable(only, 0), ...remarks(facts), signatures(layout)]),
    ];
  }
  return [
    part('overview', 'Tổng hợp', [...head(facts), overview(agencies), ...remarks(facts), signatures(layout)]),
    ...agencies.map((agency, index) =>
      part(`agency-${String(index + 1)}`, agency.agencyName, [
        titleBlock([line(agency.agencyName.toLocaleUpperCase('vi'), { size: 13, bold: true })]),
        agencyTable(agency, index),
      ]),
    ),
  ];
}

function part(key: string, title: string, blocks: Block[]): Part {
  return { key, title, orientation: 'landscape', startsPage: true, blocks };
}

function head({ blocName, periodName, schemeTitle, asOf }: AppraisalDocumentFacts): Block[] {
  return [
    titleBlock([
      line('BẢNG TỔNG HỢP CHẤM ĐIỂM, THẨM ĐỊNH', { size: 14, bold: true }),
      line(`${blocName}, ${periodName}`, { size: 13, bold: true }),
      line(`(${schemeTitle}; số liệu đến ngày ${formatDate(asOf)})`, { size: 13, italic: true }),
    ]),
  ];
}

function overview(agencies: readonly AgencyAppraisal[]): TableBlock {
  return {
    kind: 'table',
    id: 'overview',
    caption: 'Tổng hợp các đơn vị',
    columns: [
      column('number', 6, { align: 'center' }),
      column('agency', 46, { heading: true }),
      column('state', 18, { align: 'center' }),
      column('self', 10, { align: 'right' }),
      column('total', 10, { align: 'right' }),
      column('contested', 10, { align: 'right' }),
    ],
    head: [
      ['TT', 'Đơn vị', 'Phiếu', 'Tổng tự chấm', 'Tổng thẩm định', 'Số tiêu chí lệch'].map((text) => headCell(text)),
    ],
    rows: agencies.map(({ agencyName, stateText, selfTotal, total, contested }, index) => ({
      kind: 'data',
      cells: [
        textCell(String(index + 1)),
        textCell(agencyName),
        textCell(stateText),
        numberCell(selfTotal),
        numberCell(total),
        integerCell(contested),
      ],
    })),
    fontSize: FONT_SIZE,
  };
}

function remarks({ toleranceText }: AppraisalDocumentFacts): Block[] {
  return [note(`Tiêu chí lệch: điểm thẩm định ${toleranceText}. Điểm trừ ghi số âm. Ô gạch ngang: chưa có điểm.`)];
}

/** A working table: who drew it up and who answers for the appraisal sign by hand. */
function signatures(layout: DocumentLayout): ClosingBlock {
  const side = (post: string) => [
    line(post, { size: 13, bold: layout.positionBold }),
    line('(Ký, ghi rõ họ tên)', { size: 13, italic: true }),
    line('…………………………', { size: 13, spaceBefore: 60 }),
  ];
  return signaturePair(side('NGƯỜI LẬP BẢNG'), side('ĐẠI DIỆN SỞ NỘI VỤ'));
}
