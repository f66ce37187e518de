import {
  type Block,
  type DocumentLayout,
  type Part,
  type Row,
  type TableBlock,
  column,
  dateCell,
  headCell,
  heading,
  integerCell,
  note,
  textCell,
} from '../../../../src/documents/model';
import { COMMENDATION_SUBJECTS, COMMENDATION_TYPES } from '../../../../src/domain/commendation/subjects';
import { commendationSubjectWords, commendationTypeWords } from '../../../../src/text/words/commendations';
import { WITHOUT_DATA } from '../../prose';
import type { ReportCommendation, ReportFacts } from '../facts';
import { periodInTitle } from '../sections';
import { annexTitle } from './annex-title';
import { movementTable } from './movement-table';

/** Annex II: movements, commendations by form, subject and type, and the list of them. */
export function commendationAnnex(facts: ReportFacts, layout: DocumentLayout): Part[] {
  const title = annexTitle(facts, layout, 'II', 'Tổng hợp phong trào, khen thưởng');
  const movements = facts.movements ?? [];
  // A table of movements stands before those of commendations and is counted; reports without one keep their numbers.
  const first = movements.length === 0 ? 1 : 2;
  const none = facts.commendations.length === 0;
  const summary = none ? note(WITHOUT_DATA) : summaryTable(facts, `II.${first}`);
  const commendations: Block[] = [heading(1, '2. Khen thưởng'), summary];
  const movementHeading = heading(1, '1. Phong trào thi đua');
  const summaryPart = (blocks: Block[], startsPage: boolean): Part => ({
    ...{ key: 'annex-2-summary', title: `PL II.${first} Tổng hợp khen thưởng`, orientation: 'portrait' },
    ...{ startsPage, blocks },
  });
  const parts: Part[] =
    movements.length === 0
      ? [summaryPart([title, movementHeading, note(WITHOUT_DATA), ...commendations], true)]
      : [
          {
            ...{ key: 'annex-2-movements', title: 'PL II.1 Phong trào thi đua', orientation: 'portrait' },
            ...{ startsPage: true, blocks: [title, movementHeading, movementTable(facts, movements)] },
          },
          summaryPart(commendations, false),
        ];
  if (none) return parts;
  const list: Part = {
    key: 'annex-2-list',
    title: `PL II.${first + 1} Danh sách khen thưởng`,
    orientation: 'portrait',
    startsPage: false,
    blocks: [listTable(facts, `II.${first + 1}`)],
  };
  return [...parts, list];
}

function summaryTable(facts: ReportFacts, number: string): TableBlock {
  const { commendations } = facts;
  const types = COMMENDATION_TYPES.filter((type) => commendations.some((row) => row.type === type));
  const counts = (rows: readonly ReportCommendation[]) => [
    ...types.map((type) => integerCell(quantity(rows.filter((row) => row.type === type)))),
    integerCell(quantity(rows), { bold: true }),
  ];
  const forms = [...new Set(commendations.map(({ form }) => form))];
  const rows = forms.flatMap((form) =>
    COMMENDATION_SUBJECTS.flatMap((subject): Row[] => {
      const chosen = commendations.filter((row) => row.form === form && row.subject === subject);
      if (chosen.length === 0) return [];
      return [
        { kind: 'data', cells: [textCell(form), textCell(commendationSubjectWords[subject]), ...counts(chosen)] },
      ];
    }),
  );
  return {
    kind: 'table',
    id: 'commendation-summary',
    caption: `Biểu ${number}. Khen thưởng ${periodInTitle(facts)} theo hình thức, đối tượng và loại hình`,
    columns: [
      column('form', 34, { heading: true }),
      column('subject', 14),
      ...types.map((type) => column(type, 12, { align: 'right' })),
      column('total', 11, { align: 'right' }),
    ],
    head: [
      [
        headCell('Hình thức, danh hiệu', { rowSpan: 2 }),
        headCell('Đối tượng', { rowSpan: 2 }),
        headCell('Loại hình', { columnSpan: types.length }),
        headCell('Tổng số', { rowSpan: 2 }),
      ],
      types.map((type) => headCell(commendationTypeWords[type])),
    ],
    rows: [...rows, { kind: 'total', cells: [textCell('Tổng cộng', { columnSpan: 2 }), ...counts(commendations)] }],
    fontSize: 12,
  };
}

function listTable(facts: ReportFacts, number: string): TableBlock {
  const names = new Map(facts.agencies.map(({ code, name }) => [code, name]));
  return {
    kind: 'table',
    id: 'commendation-list',
    caption: `Biểu ${number}. Danh sách khen thưởng ${periodInTitle(facts)}`,
    columns: [
      column('number', 5, { align: 'center' }),
      column('agency', 20, { heading: true }),
      column('subject', 11),
      column('form', 24),
      column('type', 11),
      column('decision', 16),
      column('decidedOn', 12, { align: 'center' }),
      column('quantity', 8, { align: 'right' }),
    ],
    head: [
      [
        headCell('TT'),
        headCell('Cơ quan, đơn vị'),
        headCell('Đối tượng'),
        headCell('Hình thức, danh hiệu'),
        headCell('Loại hình'),
        headCell('Số quyết định'),
        headCell('Ngày'),
        headCell('Số lượng'),
      ],
    ],
    rows: [
      ...facts.commendations.map((row, index): Row => ({
        kind: 'data',
        cells: [
          integerCell(index + 1),
          textCell(agencyWords(row, names)),
          textCell(commendationSubjectWords[row.subject]),
          textCell(row.form),
          textCell(commendationTypeWords[row.type]),
          textCell(row.decisionNumber),
          dateCell(row.decidedOn),
          integerCell(row.quantity),
        ],
      })),
      {
        kind: 'total',
        cells: [textCell('Tổng cộng', { columnSpan: 7, align: 'left' }), integerCell(quantity(facts.commendations))],
      },
    ],
    fontSize: 11,
  };
}

/** 'Ban B', or 'Ban B (tiếp nhận từ Ban A)' for what Ban A was granted before it passed into Ban B. */
function agencyWords({ agency, takenOverFrom }: ReportCommendation, names: ReadonlyMap<string, string>): string {
  const name = names.get(agency) ?? agency;
  return takenOverFrom === undefined ? name : `${name} (tiếp nhận từ ${takenOverFrom})`;
}

function quantity(rows: readonly ReportCommendation[]): number {
  return rows.reduce((total, row) => total + row.quantity, 0);
}
