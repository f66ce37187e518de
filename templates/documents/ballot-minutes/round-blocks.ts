import {
  type Block,
  column,
  headCell,
  heading,
  integerCell,
  paragraph,
  percentCell,
  plain,
  type TableBlock,
  textCell,
} from '../../../src/documents/model';
import type { BallotRules } from '../../../src/domain/ballots/rules';
import { thresholdText, voteBaseWords } from '../../../src/text/ballot-rules';
import { outcomeWords } from '../../../src/text/vi';
import type { MinutesRound } from '../ballots/facts';

/** What the minutes say of a round: who was present, the papers, the votes of each candidate, a decision between equals. */
export function roundBlocks(round: MinutesRound, rules: BallotRules, isNumbered: boolean): Block[] {
  const { members, present, quorum, needed, decision, places } = round;
  return [
    ...(isNumbered ? [heading(2, `${String(round.round)}. Vòng ${String(round.round)}`)] : []),
    paragraph([
      plain(
        `Tổng số đơn vị thành viên: ${String(members)}; có mặt: ${String(present)}; số đơn vị cần có mặt: ${String(quorum)}. ` +
          `Số đơn vị được suy tôn trong vòng này: ${String(places)}.`,
      ),
    ]),
    countsTable(round),
    paragraph([plain(`Số phiếu cần để được suy tôn: ${String(needed)} (${thresholdText(rules)}).`)]),
    votesTable(round, rules),
    ...(decision === null
      ? []
      : [paragraph([plain(`${decision.by} quyết định khi bằng phiếu. Lý do: ${decision.reason}`)])]),
  ];
}

function countsTable({ round, issued, collected, valid, invalid }: MinutesRound): TableBlock {
  return {
    kind: 'table',
    id: `counts-${String(round)}`,
    caption: 'Số phiếu',
    columns: ['issued', 'collected', 'valid', 'invalid'].map((key) => column(key, 25, { align: 'center' })),
    head: [[headCell('Phát ra'), headCell('Thu vào'), headCell('Hợp lệ'), headCell('Không hợp lệ')]],
    rows: [{ kind: 'data', cells: [issued, collected, valid, invalid].map((count) => integerCell(count)) }],
    fontSize: 13,
  };
}

function votesTable(round: MinutesRound, { base }: BallotRules): TableBlock {
  const bases = { collected: round.collected, valid: round.valid, members: round.members };
  const whole = bases[base];
  return {
    kind: 'table',
    id: `votes-${String(round.round)}`,
    caption: 'Số phiếu đồng ý của từng đơn vị',
    columns: [
      column('number', 7, { align: 'center' }),
      column('unit', 36, { heading: true }),
      column('votes', 12, { align: 'right' }),
      column('share', 16, { align: 'right' }),
      column('outcome', 29),
    ],
    head: [
      [
        headCell('TT'),
        headCell('Đơn vị'),
        headCell('Đồng ý'),
        headCell(`Tỷ lệ trên ${voteBaseWords[base]}`),
        headCell('Kết quả'),
      ],
    ],
    rows: round.candidates.map(({ name, votes, outcome }, index) => ({
      kind: 'data',
      cells: [
        textCell(String(index + 1)),
        textCell(name),
        integerCell(votes),
        percentCell(whole === 0 ? null : `${String(votes)}/${String(whole)}`),
        textCell(outcomeWords[outcome]),
      ],
    })),
    fontSize: 13,
  };
}
