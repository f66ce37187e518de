import {
  type Cell,
  type Column,
  type HeadCell,
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
import type { ReportTask, ReportFacts } from '../facts';
import { taskOwners } from '../owners';
import { STATUS_TONES } from '../status-words';

/** Whether the table tells the first half from the year. */
type Halves = boolean;

function columnsOf(halves: Halves): Column[] {
  return [
    column('number', 4, { align: 'center' }),
    column('title', halves ? 24 : 29, { heading: true }),
    column('unit', halves ? 8 : 9, { align: 'center' }),
    column('target', 8, { align: 'right' }),
    ...(halves ? [column('first-actual', 7, { align: 'right' }), column('first-status', 10, { align: 'center' })] : []),
    column('actual', halves ? 7 : 8, { align: 'right' }),
    column('completion', halves ? 7.5 : 8, { align: 'right' }),
    column('due', halves ? 10 : 10.5, { align: 'center' }),
    column('status', halves ? 11 : 12.6, { align: 'center' }),
    column('onTime', 6.5, { align: 'center' }),
    column('quality', 6.5, { align: 'center' }),
    column('effective', 6.5, { align: 'center' }),
    column('evidence', halves ? 6.5 : 7, { align: 'center' }),
    column('note', halves ? 13 : 16),
  ];
}

function headOf(halves: Halves): HeadCell[][] {
  return [
    [
      headCell('TT', { rowSpan: 2 }),
      headCell('Nội dung nhiệm vụ', { rowSpan: 2 }),
      headCell('Đơn vị tính', { rowSpan: 2 }),
      headCell('Chỉ tiêu', { rowSpan: 2 }),
      ...(halves ? [headCell('6 tháng đầu năm', { columnSpan: 2 })] : []),
      headCell(halves ? 'Cả năm' : 'Thực hiện', { rowSpan: 2 }),
      headCell('Tỷ lệ', { rowSpan: 2 }),
      headCell('Hạn hoàn thành', { rowSpan: 2 }),
      headCell('Tình trạng', { rowSpan: 2 }),
      headCell('Đánh giá', { columnSpan: 3 }),
      headCell('Minh chứng (tệp)', { rowSpan: 2 }),
      headCell('Kết quả, khó khăn', { rowSpan: 2 }),
    ],
    [
      ...(halves ? [headCell('Thực hiện'), headCell('Tình trạng')] : []),
      headCell('Thời gian'),
      headCell('Chất lượng'),
      headCell('Hiệu quả'),
    ],
  ];
}

/** All key tasks as rows, grouped by agency in the official order; in an annual report the first half beside the year. */
export function taskTable(facts: ReportFacts): TableBlock {
  const halves = facts.kind === 'annual';
  const columns = columnsOf(halves);
  const wideRow = (kind: 'group' | 'total', text: string): Row => ({
    kind,
    cells: [textCell(text, { columnSpan: columns.length, align: 'left', bold: true })],
  });
  const groups = taskOwners(facts).flatMap(({ name, tasks }, index) => [
    wideRow('group', `${String(index + 1)}. ${name} (${String(tasks.length)} nhiệm vụ)`),
    ...tasks.map((task) => taskRow(task, halves)),
  ]);
  return {
    kind: 'table',
    id: 'tasks',
    caption: `Biểu I.1. Kết quả thực hiện nhiệm vụ trọng tâm đến ${formatLongDate(facts.asOf)}`,
    columns,
    head: headOf(halves),
    rows: [...groups, wideRow('total', `Tổng cộng: ${formatNumber(facts.tasks.length)} nhiệm vụ`)],
    fontSize: 11,
  };
}

/** The tasks of the bloc as a whole, for which no agency answers, with the columns of the others. */
export function blocTaskTable(facts: ReportFacts): TableBlock {
  const halves = facts.kind === 'annual';
  return {
    kind: 'table',
    id: 'bloc-tasks',
    caption: `Biểu I.4. Kết quả thực hiện nhiệm vụ chung của khối đến ${formatLongDate(facts.asOf)}`,
    columns: columnsOf(halves),
    head: headOf(halves),
    rows: (facts.blocTasks ?? []).map((task) => taskRow(task, halves)),
    fontSize: 11,
  };
}

function taskRow(task: ReportTask, halves: Halves): Row {
  const { onTime, quality, effective } = task.judgement;
  return {
    kind: 'data',
    cells: [
      integerCell(task.number),
      textCell(task.title),
      textCell(task.unit),
      targetCell(task),
      ...(halves ? firstHalfCells(task) : []),
      actualCell(task.direction, task.actual),
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

function firstHalfCells({ direction, firstHalf }: ReportTask): Cell[] {
  if (firstHalf === null) return [blankCell(), blankCell()];
  const { actual, status } = firstHalf;
  return [actualCell(direction, actual), textCell(taskStatusWords[status], { tone: STATUS_TONES[status] })];
}

function actualCell(direction: ReportTask['direction'], actual: string | null): Cell {
  if (direction === 'reach' && actual !== null && exact(actual).gte(1)) return textCell('Đạt');
  return numberCell(actual);
}

function judgementCell(judgement: boolean | null): Cell {
  if (judgement === null) return blankCell();
  return textCell(judgement ? 'Đạt' : 'Chưa đạt');
}
