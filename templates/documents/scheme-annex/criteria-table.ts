import {
  type Cell,
  type Row,
  type TableBlock,
  column,
  headCell,
  numberCell,
  textCell,
} from '../../../src/documents/model';
import type { Decimal, Node, Scheme } from '../../../src/domain/scoring/scheme';
import { isGroup } from '../../../src/domain/scoring/tree';
import { type SchemeNames, figure, groupSentences, leafSentences } from '../../../src/text/scheme-rules';

/** The columns of the annex: every table of it stands in the same four. */
export const COLUMNS = [
  column('code', 7, { align: 'center' }),
  column('name', 28, { heading: true }),
  column('maximum', 9, { align: 'center' }),
  column('rule', 56),
];

export const FONT_SIZE = 12;

/** All groups and criteria in their order, groups in bold with their sums, and the scale at the foot. */
export function criteriaTable(scheme: Scheme, names: SchemeNames): TableBlock {
  return {
    kind: 'table',
    id: 'criteria',
    caption: 'I. Tiêu chí chấm điểm',
    columns: COLUMNS,
    head: [[headCell('TT'), headCell('Tiêu chí'), headCell('Điểm tối đa'), headCell('Cách chấm')]],
    rows: [
      ...scheme.criteria.flatMap((node) => rowsOf(node, names)),
      {
        kind: 'total',
        cells: [
          textCell('Tổng điểm', { columnSpan: 2, align: 'center' }),
          textCell(figure(scheme.total)),
          textCell(''),
        ],
      },
    ],
    fontSize: FONT_SIZE,
  };
}

function rowsOf(node: Node, names: SchemeNames): Row[] {
  const sentences = isGroup(node) ? groupSentences(node) : leafSentences(node, names);
  const row: Row = {
    kind: isGroup(node) ? 'group' : 'data',
    cells: [
      textCell(node.code),
      textCell(node.name, { align: 'left' }),
      figureCell(node.maximum),
      textCell(sentences.join('\n'), { align: 'left' }),
    ],
  };
  return isGroup(node) ? [row, ...node.criteria.flatMap((inner) => rowsOf(inner, names))] : [row];
}

/** A real number for spreadsheets, printed as the scheme has it: one with more decimals than tables print stays a text. */
function figureCell(value: Decimal): Cell {
  const cell = numberCell(value);
  return cell.text === figure(value) ? cell : textCell(figure(value));
}
