import {
  type Cell,
  type Row,
  type TableBlock,
  blankCell,
  column,
  headCell,
  integerCell,
  numberCell,
  textCell,
} from '../../../../src/documents/model';
import { exact, toDecimalString } from '../../../../src/domain/fraction';
import type { SchemeContent } from '../../../../src/domain/scoring/scheme';
import { type CriterionEffect, type SchemeRow, schemeRows } from '../../../../src/domain/scoring/sections';
import type { ReportAgency, ReportScore, ReportFacts } from '../facts';
import { periodInTitle } from '../sections';
import { capitalised, scoreWords } from '../words';

/** As many agencies as fit beside the criteria on a landscape page; more go on in a further table. */
const AGENCIES_PER_TABLE = 10;

/** Criteria as rows, agencies as columns, with totals and ranks; one table for every ten agencies. */
export function scoreTables(facts: ReportFacts, scheme: SchemeContent): TableBlock[] {
  const count = Math.max(1, Math.ceil(facts.agencies.length / AGENCIES_PER_TABLE));
  const each = Math.ceil(facts.agencies.length / count);
  return Array.from({ length: count }, (_, index) => {
    const agencies = facts.agencies.slice(index * each, (index + 1) * each);
    const sequel = count === 1 ? '' : ` (phần ${String(index + 1)}/${String(count)})`;
    return scoreTable(facts, scheme, agencies, `self-scores-${String(index + 1)}`, sequel);
  });
}

function scoreTable(
  facts: ReportFacts,
  scheme: SchemeContent,
  agencies: readonly ReportAgency[],
  id: string,
  sequel: string,
): TableBlock {
  const sheets = agencies.map(({ code }) => facts.scores.find(({ agency }) => agency === code));
  const lastRow = (label: string, cellOf: (sheet: ReportScore | undefined) => Cell, maximum: Cell): Row => ({
    kind: 'total',
    cells: [textCell(label, { columnSpan: 2, align: 'left' }), maximum, ...sheets.map(cellOf)],
  });
  return {
    kind: 'table',
    id,
    caption: `Biểu IV.1. ${capitalised(scoreWords(facts).points)} ${periodInTitle(facts)} theo tiêu chí${sequel}`,
    columns: [
      column('code', 4.5, { align: 'center' }),
      column('criterion', 44, { heading: true }),
      column('maximum', 7, { align: 'right' }),
      ...agencies.map(({ code }) => column(code, 8, { align: 'right' })),
    ],
    head: [
      [
        headCell('Mã'),
        headCell('Tiêu chí'),
        headCell('Điểm tối đa'),
        ...agencies.map(({ shortName }) => headCell(shortName)),
      ],
    ],
    rows: [
      ...schemeRows(scheme).map((row) => criterionRow(row, sheets)),
      lastRow('Tổng điểm', (sheet) => numberCell(sheet?.total ?? null, { bold: true }), numberCell(scheme.total)),
      ...(facts.scoreLayer === 'final'
        ? [
            lastRow('Tổng điểm tự chấm', (sheet) => numberCell(sheet?.selfTotal ?? null), blankCell()),
            lastRow('Xếp loại', (sheet) => textCell(sheet?.grade ?? '', { align: 'center' }), blankCell()),
          ]
        : []),
      lastRow(scoreWords(facts).rank, rankCell, blankCell()),
    ],
    fontSize: 10.5,
  };
}

function criterionRow(row: SchemeRow, sheets: readonly (ReportScore | undefined)[]): Row {
  const { code, name, effect, kind, maximum } = row;
  const signed = (points: string | null | undefined): Cell => numberCell(signedPoints(effect, points ?? null));
  return {
    kind: kind === 'group' ? 'group' : 'data',
    cells: [
      textCell(code),
      textCell(name),
      numberCell(signedPoints(effect, toDecimalString(maximum))),
      ...sheets.map((sheet) => signed(kind === 'group' ? sheet?.subtotals[code] : sheet?.points[code])),
    ],
  };
}

/** A penalty is kept as a magnitude and printed as what it does to the total: -1. */
function signedPoints(effect: CriterionEffect, points: string | null): string | null {
  if (points === null || effect !== 'penalty') return points;
  return toDecimalString(exact(points).neg());
}

/** The rank, or why there is none. */
export function rankCell(sheet: ReportScore | undefined): Cell {
  if (sheet !== undefined && sheet.rank !== null) return integerCell(sheet.rank, { bold: true });
  return textCell(sheet?.exclusionReason == null ? 'Chưa đủ điểm' : 'Không xếp hạng', { align: 'center' });
}
