import {
  blankCell,
  type Cell,
  column,
  type Column,
  type HeadCell,
  headCell,
  numberCell,
  type Row,
  type TableBlock,
  textCell,
} from '../../../src/documents/model';
import type { AgencyAppraisal, AppraisalRow } from './facts';

const FONT_SIZE = 11;

/** Everything that was said of one sheet: criteria as rows, the layers and the three texts as columns. */
export function agencyTable(agency: AgencyAppraisal, index: number): TableBlock {
  return {
    kind: 'table',
    id: `appraisal-${String(index + 1)}`,
    caption: `${agency.agencyName} (${agency.stateText})`,
    columns: columnsOf(agency),
    head: headOf(agency),
    rows: [...agency.rows.map((row) => rowOf(row, agency)), totalRow(agency)],
    fontSize: FONT_SIZE,
  };
}

function columnsOf({ checkers, hasVertical }: AgencyAppraisal): Column[] {
  const figure = (key: string): Column => column(key, 7, { align: 'right' });
  return [
    column('code', 6, { align: 'center' }),
    column('name', 24, { heading: true }),
    figure('maximum'),
    figure('self'),
    ...checkers.map((_name, at) => figure(`cross-${String(at + 1)}`)),
    ...(hasVertical ? [figure('vertical')] : []),
    figure('appraised'),
    column('explanation', 18),
    column('opinion', 18),
    column('reply', 18),
  ];
}

function headOf({ checkers, hasVertical }: AgencyAppraisal): HeadCell[][] {
  const words = [
    ...['TT', 'Tiêu chí', 'Tối đa', 'Tự chấm'],
    ...checkers.map((name) => `Chấm chéo: ${name}`),
    ...(hasVertical ? ['Theo lĩnh vực'] : []),
    ...['Thẩm định', 'Giải trình khi tự chấm', 'Ý kiến thẩm định', 'Phản hồi của cơ quan'],
  ];
  return [words.map((text) => headCell(text))];
}

function rowOf(row: AppraisalRow, { hasVertical }: AgencyAppraisal): Row {
  const isGroup = row.kind === 'group';
  const cross = row.cross.map((points) => pointsCell(points, isGroup));
  return {
    kind: isGroup ? 'group' : 'data',
    cells: [
      textCell(row.code),
      textCell(row.name, { align: 'left' }),
      numberCell(row.maximum),
      numberCell(row.self),
      ...cross,
      ...(hasVertical ? [pointsCell(row.vertical, isGroup)] : []),
      numberCell(row.appraised),
      ...[row.explanation, row.opinion, row.reply].map((text) => textCell(text, { align: 'left' })),
    ],
  };
}

/** Checkers propose for single criteria: a group has no points of theirs. */
function pointsCell(points: string | null, isGroup: boolean): Cell {
  return isGroup ? textCell('') : points === null ? blankCell() : numberCell(points);
}

function totalRow({ checkers, hasVertical, selfTotal, total }: AgencyAppraisal): Row {
  const between = checkers.length + (hasVertical ? 1 : 0);
  return {
    kind: 'total',
    cells: [
      textCell('Tổng điểm', { columnSpan: 3, align: 'center' }),
      numberCell(selfTotal),
      ...Array.from({ length: between }, () => textCell('')),
      numberCell(total),
      ...['', '', ''].map((text) => textCell(text)),
    ],
  };
}
