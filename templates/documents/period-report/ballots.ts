import { type Row, type TableBlock, column, headCell, integerCell, textCell } from '../../../src/documents/model';
import type { ReportBallot, ReportFacts } from './facts';

/** The counts of every ballot of the year: no voter is named, because nobody knows how they voted. */
export function ballotTables({ year }: Pick<ReportFacts, 'year'>): TableBlock[] {
  return (year?.ballots ?? []).map(ballotTable);
}

function ballotTable(ballot: ReportBallot, index: number): TableBlock {
  const { title, round, issued, collected, valid, invalid } = ballot;
  const inRound = round > 1 ? `, vòng ${String(round)}` : '';
  return {
    kind: 'table',
    id: `ballot-${String(index + 1)}`,
    caption: `Bảng ${String(index + 2)}. ${title}${inRound}: phát ra ${String(issued)}, thu vào ${String(collected)}, hợp lệ ${String(valid)}, không hợp lệ ${String(invalid)} phiếu`,
    columns: [
      column('candidate', 56, { heading: true }),
      column('votes', 20, { align: 'right' }),
      column('outcome', 24, { align: 'center' }),
    ],
    head: [[headCell('Cơ quan, đơn vị được giới thiệu'), headCell('Số phiếu đồng ý'), headCell('Kết quả')]],
    rows: ballot.candidates.map(({ name, votes, elected }): Row => ({
      kind: 'data',
      cells: [textCell(name), integerCell(votes), textCell(elected ? 'Được suy tôn' : 'Không được suy tôn')],
    })),
    fontSize: 12,
  };
}
