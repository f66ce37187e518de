import {
  type Block,
  type Document,
  type Row,
  type TableBlock,
  column,
  contentHashOf,
  dateCell,
  documentTitle,
  headCell,
  integerCell,
  layoutFor,
  letterhead,
  paragraph,
  plain,
  textCell,
} from '../../../src/documents/model';
import { formatNumber } from '../../../src/text/number';
import type { PactFacts } from './facts';

export type { PactFacts, PactSignatory } from './facts';

const FONT_SIZE = 12;
const SHOWN_DECIMALS = 10;

/**
 * The pact of a bloc: no decree prescribes its form (domain §4.2), so it has the head of the layout that the chair agency
 * follows, the contents with their targets, and a table in which the heads of all members sign.
 */
export function pactDocument(facts: PactFacts): Document {
  const layout = layoutFor(facts.layout, facts.date ?? facts.asOf);
  const { issuer, year } = facts;
  return {
    meta: {
      title: `Bản giao ước thi đua năm ${year}`,
      subject: facts.blocName,
      author: issuer.issuing,
      language: 'vi',
      documentDate: facts.date,
      contentHash: contentHashOf({ facts, layout: layout.code }),
      demonstration: facts.demonstration,
      draft: facts.draft,
    },
    layout,
    parts: [
      {
        key: 'pact',
        title: 'Bản giao ước thi đua',
        orientation: 'portrait',
        startsPage: true,
        blocks: [
          letterhead(layout, {
            superior: issuer.superior,
            issuing: issuer.issuing,
            number: { ordinal: null, type: 'GƯ', issuer: issuer.symbol },
            place: facts.place,
            date: facts.date,
            year,
          }),
          documentTitle(layout, 'BẢN GIAO ƯỚC THI ĐUA', [facts.blocName, `Năm ${year}`]),
          ...openingBlocks(facts),
          ...(facts.text.contents.length === 0 ? [] : [targetsTable(facts)]),
          ...closingBlocks(facts, layout.endMark),
        ],
      },
    ],
  };
}

function openingBlocks({ text, blocName, year, signatories }: PactFacts): Block[] {
  const written = text.opening.split('\n').filter((line) => line.trim() !== '');
  const usual = [
    `Hôm nay, ${String(signatories.length)} cơ quan, đơn vị thành viên của ${blocName} cùng ký kết giao ước thi đua năm ${year}, quyết tâm thực hiện tốt các nội dung, chỉ tiêu sau đây:`,
  ];
  return (written.length > 0 ? written : usual).map((line) => paragraph([plain(line)]));
}

function targetsTable({ text, year }: PactFacts): TableBlock {
  return {
    kind: 'table',
    id: 'pact-targets',
    caption: `I. Nội dung, chỉ tiêu giao ước năm ${year}`,
    columns: [
      column('number', 8, { align: 'center' }),
      column('text', 62, { heading: true }),
      column('figure', 14, { align: 'right' }),
      column('unit', 16, { align: 'center' }),
    ],
    head: [[headCell('TT'), headCell('Nội dung, chỉ tiêu'), headCell('Mức'), headCell('Đơn vị tính')]],
    rows: text.contents.flatMap(({ title, targets }, index): Row[] => [
      {
        kind: 'group',
        cells: [textCell(String(index + 1)), textCell(title, { columnSpan: 3, align: 'left' })],
      },
      ...targets.map((target, at): Row => ({
        kind: 'data',
        cells: [
          textCell(`${String(index + 1)}.${String(at + 1)}`),
          textCell(target.text),
          textCell(target.figure === null ? '' : formatNumber(target.figure, SHOWN_DECIMALS)),
          textCell(target.unit),
        ],
      })),
    ]),
    fontSize: FONT_SIZE,
  };
}

function closingBlocks({ signatories, blocName }: PactFacts, endMark: string): Block[] {
  const promise = `Các cơ quan, đơn vị thành viên ${blocName} cam kết thực hiện đầy đủ các nội dung, chỉ tiêu đã giao ước${endMark}`;
  return [
    paragraph([plain(promise)]),
    {
      kind: 'table',
      id: 'pact-signatures',
      caption: 'II. Thủ trưởng các cơ quan, đơn vị thành viên ký giao ước',
      columns: [
        column('number', 7, { align: 'center' }),
        column('agency', 37, { heading: true }),
        column('signer', 24),
        column('date', 14, { align: 'center' }),
        column('signature', 18),
      ],
      head: [
        [
          headCell('TT'),
          headCell('Cơ quan, đơn vị'),
          headCell('Người ký'),
          headCell('Ngày ký'),
          headCell('Chữ ký, dấu'),
        ],
      ],
      rows: signatories.map(({ agencyName, roleText, signedBy, signedOn }, index): Row => ({
        kind: 'data',
        cells: [
          integerCell(index + 1),
          textCell(roleText === null ? agencyName : `${agencyName} (${roleText})`),
          // Room for a signature by hand where nobody has signed yet.
          textCell(signedBy ?? '\n\n'),
          signedOn === null ? textCell('') : dateCell(signedOn),
          textCell(''),
        ],
      })),
      fontSize: FONT_SIZE,
    },
  ];
}
