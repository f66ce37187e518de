import {
  type Cell,
  type Row,
  type TableBlock,
  blankCell,
  column,
  dateCell,
  headCell,
  integerCell,
  numberCell,
  percentCell,
  textCell,
} from '../../../../src/documents/model';
import { exact } from '../../../../src/domain/fraction';
import { formatLongDate } from '../../../../src/text/date';
import { formatNumber } from '../../../../src/text/number';
import { taskStatusWords } from '../../../../src/text/words/tasks';
import type { ReportTask, SixMonthFacts } from '../facts';
import { STATUS_TONES } from '../status-words';

const COLUMNS = [
  column('number', 4, { align: 'center' }),
  column('title', 29, { heading: true }),
  column('unit', 9, { align: 'center' }),
  column('target', 8, { align: 'right' }),
  column('actual', 8, { align: 'right' }),
  column('completion', 8, { align: 'right' }),
  column('due', 10.5, { align: 'center' }),
  column('status', 12.6, { align: 'center' }),
  column('onTime', 6.5, { align: 'center' }),
  column('quality', 6.5, { align: 'center' }),
  column('effective', 6.5, { align: 'center' }),
  column('evidence', 7, { align: 'center' }),
  column('note', 16),
];

const HEAD = [
  [
    headCell('TT', { rowSpan: 2 }),
    headCell('Nội dung nhiệm vụ', { rowSpan: 2 }),
    headCell('Đơn vị tính', { rowSpan: 2 }),
    headCell('Chỉ tiêu', { rowSpan: 2 }),
    headCell('Thực hiện', { rowSpan: 2 }),
    headCell('Tỷ lệ', { rowSpan: 2 }),
    headCell('Hạn hoàn thành', { rowSpan: 2 }),
    headCell('Tình trạng', { rowSpan: 2 }),
    headCell('Đánh giá', { columnSpan: 3 }),
    headCell('Minh chứng (tệp)', { rowSpan: 2 }),
    headCell('Kết quả, khó khăn', { rowSpan: 2 }),
  ],
  [headCell('Thời gian'), headCell('Chất lượng'), headCell('Hiệu quả')],
];

/** All key tasks as rows, grouped by agency in the official order. */
export function taskTable(facts: SixMonthFacts): TableBlock {
  const groups = facts.agencies.flatMap((agency, index) => {
    const tasks = facts.tasks.filter((task) => task.agency === agency.code);
    const name = `${String(index + 1)}. ${agency.name} (${String(tasks.length)} nhiệm vụ)`;
    return [wideRow('group', name), ...tasks.map(taskRow)];
  });
  return {
    kind: 'table',
    id: 'tasks',
    caption: `Biểu I.1. Kết quả thực hiện nhiệm vụ trọng tâm đến ${formatLongDate(facts.asOf)}`,
    columns: COLUMNS,
    head: HEAD,
    rows: [...groups, wideRow('total', `Tổng cộng: ${formatNumber(facts.tasks.length)} nhiệm vụ`)],
    fontSize: 11,
  };
}

function wideRow(kind: 'group' | 'total', text: string): Row {
  return { kind, cells: [textCell(text, { columnSpan: COLUMNS.length, align: 'left', bold: true })] };
}

function taskRow(task: ReportTask): Row {
  const { onTime, quality, effective } = task.judgement;
  return {
    kind: 'data',
    cells: [
      integerCell(task.number),
      textCell(task.title),
      textCell(task.unit),
      targetCell(task),
      actualCell(task),
      percentCell(task.completion),
      dateCell(task.due),
      textCell(taskStatusWords[task.status], { tone: STATUS_TONES[task.status] }),
      judgementCell(onTime),
      judgementCell(quality),
      judgementCell(effective),
      integerCell(task.evidenceCount === 0 ? null : task.evidenceCount),
      textCell(task.note),
    ],
  };
}

/** A changed target prints both: 'Đăng ký 95, điều chỉnh 90'. */
function targetCell({ direction, registeredTarget, adjustedTarget }: ReportTask): Cell {
  if (direction === 'reach') return textCell('Đạt');
  if (adjustedTarget === null) return numberCell(registeredTarget);
  return textCell(`Đăng ký ${formatNumber(registeredTarget)}, điều chỉnh ${formatNumber(adjustedTarget)}`);
}

function actualCell({ direction, actual }: ReportTask): Cell {
  if (direction === 'reach' && actual !== null && exact(actual).gte(1)) return textCell('Đạt');
  return numberCell(actual);
}

function judgementCell(judgement: boolean | null): Cell {
  if (judgement === null) return blankCell();
  return textCell(judgement ? 'Đạt' : 'Chưa đạt');
}
