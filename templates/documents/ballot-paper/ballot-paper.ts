import {
  type Block,
  bulletList,
  column,
  contentHashOf,
  type Document,
  documentTitle,
  headCell,
  layoutFor,
  plain,
  type TableBlock,
  textCell,
} from '../../../src/documents/model';
import type { BallotPaperFacts } from '../ballots/facts';
import { ballotLetterhead } from '../ballots/letterhead';

/** A blank paper to be printed, stamped and handed out: candidates with boxes to mark, and how a paper is valid. */
export function ballotPaper(facts: BallotPaperFacts): Document {
  const layout = layoutFor(facts.layout, facts.rulingDate);
  const blocks: Block[] = [
    ballotLetterhead(layout, facts, null),
    documentTitle(layout, 'PHIẾU BẦU', [
      facts.title,
      `${facts.bloc}${facts.round > 1 ? ` (vòng ${String(facts.round)})` : ''}`,
    ]),
    candidateTable(facts),
    bulletList(instructions(facts.places).map((text) => [plain(text)])),
  ];
  return {
    meta: {
      title: `Phiếu bầu: ${facts.title}`,
      subject: facts.bloc,
      author: facts.issuer.archive,
      language: 'vi',
      documentDate: facts.date,
      contentHash: contentHashOf({ facts, layout: layout.code }),
      demonstration: facts.demonstration,
      draft: false,
    },
    layout,
    parts: [{ key: 'ballot', title: 'Phiếu bầu', orientation: 'portrait', startsPage: true, blocks }],
  };
}

function candidateTable({ candidates, meeting }: BallotPaperFacts): TableBlock {
  return {
    kind: 'table',
    id: 'candidates',
    caption: `Danh sách bỏ phiếu tại ${meeting}`,
    columns: [
      column('number', 8, { align: 'center' }),
      column('unit', 56, { heading: true }),
      column('yes', 18, { align: 'center' }),
      column('no', 18, { align: 'center' }),
    ],
    head: [[headCell('TT'), headCell('Đơn vị'), headCell('Đồng ý'), headCell('Không đồng ý')]],
    rows: candidates.map((name, index) => ({
      kind: 'data',
      cells: [textCell(String(index + 1)), textCell(name), textCell(''), textCell('')],
    })),
    fontSize: 14,
  };
}

function instructions(places: number): string[] {
  return [
    `Đánh dấu X vào ô “Đồng ý” của nhiều nhất ${String(places)} đơn vị, ô “Không đồng ý” của các đơn vị còn lại.`,
    `Phiếu không đồng ý với đơn vị nào, hoặc đồng ý với nhiều hơn ${String(places)} đơn vị, là phiếu không hợp lệ.`,
    'Không ghi tên đơn vị bỏ phiếu, không ký tên vào phiếu.',
  ];
}
