import {
  type Column,
  type Row,
  type TableBlock,
  column,
  dateCell,
  headCell,
  integerCell,
  textCell,
} from '../../../src/documents/model';
import { answerKindWords, attendanceStatusWords } from '../../../src/text/words/meetings';
import { outcomeWords } from '../../../src/text/words/ballots';
import type { MinutesComment, MinutesConclusion, MinutesDuty, MinutesRound, MinutesUnit } from './facts';

const NUMBER = column('number', 1, { align: 'center' });
const NOT_TAKEN_DOWN = 'Chưa điểm danh';

/** Who came for which unit. */
export function unitsTable(units: readonly MinutesUnit[]): TableBlock {
  const head = ['TT', 'Cơ quan, đơn vị', 'Sự có mặt', 'Người dự, chức vụ', 'Văn bản ủy quyền'];
  const columns = [
    NUMBER,
    column('agency', 5, { heading: true }),
    column('status', 3),
    column('who', 4),
    column('by', 4),
  ];
  const rows = units.map((unit, index) => [
    textCell(String(index + 1)),
    textCell(unit.agency),
    textCell(unit.status === null ? NOT_TAKEN_DOWN : attendanceStatusWords[unit.status]),
    textCell([unit.attendee, unit.position].filter((text) => text !== '').join(', ')),
    textCell(unit.authorisation ?? ''),
  ]);
  return table('units', 'Các đơn vị dự họp', columns, head, rows);
}

/** Comments on the draft report with their answers. */
export function commentsTable(comments: readonly MinutesComment[]): TableBlock {
  const head = ['TT', 'Người góp ý', 'Phần báo cáo', 'Nội dung góp ý', 'Tiếp thu, giải trình'];
  const columns = [
    NUMBER,
    column('author', 3, { heading: true }),
    column('part', 3),
    column('text', 5),
    column('answer', 5),
  ];
  const rows = comments.map((comment, index) => [
    textCell(String(index + 1)),
    textCell(comment.author),
    textCell(comment.section === '' ? 'Toàn văn' : comment.section),
    textCell(comment.content),
    textCell(answerOf(comment)),
  ]);
  return table('comments', 'Góp ý dự thảo báo cáo', columns, head, rows);
}

/** What the meeting concluded about each agency. */
export function conclusionsTable(conclusions: readonly MinutesConclusion[]): TableBlock {
  const head = ['TT', 'Cơ quan, đơn vị', 'Đánh giá thống nhất', 'Nhận xét'];
  const columns = [NUMBER, column('agency', 5, { heading: true }), column('judgement', 4), column('remark', 7)];
  const rows = conclusions.map(({ agency, judgement, remark }, index) => [
    textCell(String(index + 1)),
    textCell(agency),
    textCell(judgement),
    textCell(remark),
  ]);
  return table('conclusions', 'Kết luận về từng cơ quan', columns, head, rows);
}

/** Decisions or tasks with who is responsible and until when. */
export function dutiesTable(id: string, caption: string, duties: readonly MinutesDuty[]): TableBlock {
  const head = ['TT', 'Nội dung', 'Cơ quan thực hiện', 'Thời hạn'];
  const columns = [
    NUMBER,
    column('content', 8, { heading: true }),
    column('agency', 4),
    column('due', 3, { align: 'center' }),
  ];
  const rows = duties.map(({ content, agency, due }, index) => [
    textCell(String(index + 1)),
    textCell(content),
    textCell(agency ?? 'Toàn khối'),
    dateCell(due),
  ]);
  return table(id, caption, columns, head, rows);
}

/** The candidates of a counted round with their votes. */
export function roundTable(id: string, caption: string, { candidates }: MinutesRound): TableBlock {
  const head = ['TT', 'Đơn vị', 'Số phiếu đồng ý', 'Kết quả'];
  const columns = [
    NUMBER,
    column('agency', 7, { heading: true }),
    column('votes', 3, { align: 'center' }),
    column('outcome', 4),
  ];
  const rows = candidates.map(({ agency, votes, outcome }, index) => [
    textCell(String(index + 1)),
    textCell(agency),
    integerCell(votes),
    textCell(outcomeWords[outcome]),
  ]);
  return table(id, caption, columns, head, rows);
}

function answerOf({ answerKind, answer }: MinutesComment): string {
  if (answerKind === null) return 'Chưa trả lời';
  return [answerKindWords[answerKind], answer].filter((text) => text !== '').join('. ');
}

function table(
  id: string,
  caption: string,
  columns: readonly Column[],
  head: readonly string[],
  rows: readonly Row['cells'][],
): TableBlock {
  return {
    kind: 'table',
    ...{ id, caption, columns },
    head: [head.map((text) => headCell(text))],
    rows: rows.map((cells) => ({ kind: 'data', cells })),
    fontSize: 12,
  };
}
