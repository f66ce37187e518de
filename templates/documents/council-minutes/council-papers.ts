import {
  bulletList,
  column,
  type Document,
  documentTitle,
  headCell,
  paragraph,
  plain,
  textCell,
} from '../../../src/documents/model';
import { formatLongDate } from '../../../src/text/date';
import type { CouncilPaperFacts, CountingMinutesFacts } from './facts';
import { councilDocument, councilHead, resultsTable, signatures } from './parts';

/** A blank secret paper: every matter with two boxes, and how a paper is valid. */
export function councilPaper(facts: CouncilPaperFacts): Document {
  return councilDocument(facts, 'Phiếu bầu', (layout) => [
    councilHead(layout, facts, null),
    documentTitle(layout, 'PHIẾU BẦU', [facts.session]),
    {
      kind: 'table',
      id: 'matters',
      caption: 'Nội dung bỏ phiếu',
      columns: [
        column('number', 8, { align: 'center' }),
        column('matter', 46, { heading: true }),
        column('yes', 20, { align: 'center' }),
        column('no', 26, { align: 'center' }),
      ],
      head: [['TT', 'Nội dung', 'Đồng ý', 'Không đồng ý'].map((text) => headCell(text))],
      rows: facts.matters.map(({ title, subtitle }, index) => ({
        kind: 'data',
        cells: [
          textCell(String(index + 1)),
          textCell(subtitle === '' ? title : `${title} (${subtitle})`),
          ...[textCell(''), textCell('')],
        ],
      })),
      fontSize: 14,
    },
    bulletList(
      [
        'Đánh dấu X vào một trong hai ô của từng nội dung.',
        'Nội dung để trống hoặc đánh dấu cả hai ô là không hợp lệ đối với nội dung đó.',
        'Không ghi tên, không ký tên vào phiếu.',
      ].map((text) => [plain(text)]),
    ),
  ]);
}

/** The minutes of the counting of one vote; no voter is named. */
export function countingMinutes(facts: CountingMinutesFacts): Document {
  const { vote, date, council, session } = facts;
  const board =
    vote.countingBoard === '' ? 'Hệ thống kiểm phiếu khi đóng bỏ phiếu.' : `Ban kiểm phiếu: ${vote.countingBoard}.`;
  const papers = `Tổng số thành viên ${String(vote.members)}, có mặt ${String(vote.present)}. Phát ra ${String(vote.issued)} phiếu, thu vào ${String(vote.collected)} phiếu.`;
  return councilDocument(facts, `Biên bản kiểm phiếu lần ${String(vote.round)}`, (layout) => [
    councilHead(layout, facts, 'BB'),
    documentTitle(layout, 'BIÊN BẢN', ['Kiểm phiếu', session]),
    paragraph([plain(`Hôm nay, ${formatLongDate(date)}, ${council} kiểm phiếu lần ${String(vote.round)}. ${board}`)]),
    paragraph([plain(papers)]),
    resultsTable('results', vote.matters),
    paragraph([plain(`Số phiếu cần tính trên tổng số thành viên, làm tròn lên${layout.endMark}`)]),
    signatures(layout, { post: 'BAN KIỂM PHIẾU', name: '' }, { post: 'CHỦ TRÌ', name: '' }),
  ]);
}
