import {
  type ChartBlock,
  type Row,
  type TableBlock,
  column,
  headCell,
  numberCell,
  textCell,
} from '../../../../src/documents/model';
import { exact, toDecimalString } from '../../../../src/domain/fraction';
import type { SchemeContent } from '../../../../src/domain/scoring/scheme';
import { formatNumber } from '../../../../src/text/number';
import { sheetStateWords } from '../../../../src/text/words/scoring';
import type { ReportScore, ReportFacts } from '../facts';
import { scoreWords } from '../words';
import { rankCell } from './score-table';

/** Horizontal bars of the totals per agency, with the table of what they are made of and the ranks. */
export function totalsChart(facts: ReportFacts, scheme: SchemeContent): ChartBlock {
  const sheets = facts.agencies.map(({ code, name }) => ({
    name,
    sheet: facts.scores.find(({ agency }) => agency === code),
  }));
  const totals = sheets.map(({ sheet }) => sheet?.total ?? null);
  return {
    kind: 'chart',
    id: 'totals-chart',
    caption: `Biểu đồ IV.2. Tổng ${scoreWords(facts).points} của từng cơ quan, đơn vị`,
    description: `${sheets.map(({ name, sheet }) => `${name}: ${printedTotal(sheet)}`).join('; ')}.`,
    categories: sheets.map(({ name }) => name),
    series: [{ name: `Tổng ${scoreWords(facts).points}`, tone: 'neutral', column: 'total', values: totals }],
    maximum: highestPossible(scheme),
    table: totalsTable(facts),
  };
}

function totalsTable(facts: ReportFacts): TableBlock {
  return {
    kind: 'table',
    id: 'score-totals',
    caption: `Biểu IV.2. Tổng ${scoreWords(facts).points} và thứ hạng${facts.scoreLayer === 'self' ? ' tạm tính' : ''}`,
    columns: [
      column('agency', 27, { heading: true }),
      column('base', 10, { align: 'right' }),
      column('bonus', 10, { align: 'right' }),
      column('penalty', 9, { align: 'right' }),
      column('total', 10, { align: 'right' }),
      column('rank', 11, { align: 'center' }),
      column('state', 18, { align: 'center' }),
    ],
    head: [
      [
        headCell('Cơ quan, đơn vị'),
        headCell('Điểm chuẩn'),
        headCell('Điểm thưởng'),
        headCell('Điểm trừ'),
        headCell('Tổng điểm'),
        headCell('Thứ hạng'),
        headCell('Tình trạng phiếu'),
      ],
    ],
    rows: facts.agencies.map(({ code, name }): Row => {
      const sheet = facts.scores.find(({ agency }) => agency === code);
      const penalty = sheet?.penalty ?? null;
      return {
        kind: 'data',
        cells: [
          textCell(name),
          numberCell(sheet?.base ?? null),
          numberCell(sheet?.bonus ?? null),
          numberCell(penalty === null ? null : toDecimalString(exact(penalty).neg())),
          numberCell(sheet?.total ?? null, { bold: true }),
          rankCell(sheet),
          textCell(sheetStateWords[sheet?.state ?? 'not_started']),
        ],
      };
    }),
    fontSize: 12,
  };
}

function printedTotal(sheet: ReportScore | undefined): string {
  return sheet?.total == null ? 'chưa đủ điểm' : `${formatNumber(sheet.total)} điểm`;
}

/** The scale and every bonus on top of it: the end of the axis. */
function highestPossible(scheme: SchemeContent): string {
  return toDecimalString(exact(scheme.total).add(exact(scheme.bonus?.cap ?? '0')));
}
