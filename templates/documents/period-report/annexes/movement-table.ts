import {
  type Cell,
  column,
  headCell,
  integerCell,
  type Row,
  type TableBlock,
  textCell,
} from '../../../../src/documents/model';
import { formatDate } from '../../../../src/text/date';
import { movementKindWords, movementStatusWords } from '../../../../src/text/words/movements';
import type { ReportFacts, ReportMovement } from '../facts';
import { periodInTitle } from '../sections';

/** The movements of the period: who launched them, how long they run, how many members take part, how they were reviewed. */
export function movementTable(facts: ReportFacts, movements: readonly ReportMovement[]): TableBlock {
  const sum = (quantity: (movement: ReportMovement) => number): number =>
    movements.reduce((total, movement) => total + quantity(movement), 0);
  return {
    kind: 'table',
    id: 'movements',
    caption: `Biểu II.1. Phong trào thi đua ${periodInTitle(facts)}`,
    columns: [
      column('number', 5, { align: 'center' }),
      column('name', 27, { heading: true }),
      column('kind', 11),
      column('launcher', 20),
      column('term', 13),
      column('registered', 8, { align: 'right' }),
      column('reported', 8, { align: 'right' }),
      column('reviews', 15),
    ],
    head: [
      [
        headCell('TT'),
        headCell('Phong trào'),
        headCell('Loại'),
        headCell('Nơi, văn bản phát động'),
        headCell('Thời gian'),
        headCell('Đăng ký'),
        headCell('Báo cáo'),
        headCell('Sơ kết, tổng kết'),
      ],
    ],
    rows: [
      ...movements.map((movement, index): Row => ({ kind: 'data', cells: cellsOf(movement, index + 1) })),
      {
        kind: 'total',
        cells: [
          textCell('Tổng cộng', { columnSpan: 5, align: 'left' }),
          integerCell(sum(({ registered }) => registered)),
          integerCell(sum(({ reported }) => reported)),
          textCell(''),
        ],
      },
    ],
    fontSize: 11,
  };
}

function cellsOf(movement: ReportMovement, number: number): Cell[] {
  const { name, kind, launcher, documentNumber, documentOn, from, to, status } = movement;
  const reviews = [
    ...movement.interimReviews.map((day) => `Sơ kết ${formatDate(day)}`),
    ...(movement.finalReview === null ? [] : [`Tổng kết ${formatDate(movement.finalReview)}`]),
  ];
  return [
    integerCell(number),
    textCell(name),
    textCell(movementKindWords[kind]),
    textCell(`${launcher}; ${documentNumber} ngày ${formatDate(documentOn)}`),
    textCell(`${formatDate(from)} – ${formatDate(to)}`),
    integerCell(movement.registered),
    integerCell(movement.reported),
    textCell(reviews.length === 0 ? movementStatusWords[status] : reviews.join('; ')),
  ];
}
