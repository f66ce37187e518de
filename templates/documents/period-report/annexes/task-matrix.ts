import { type Cell, type TableBlock, blankCell, column, headCell, textCell } from '../../../../src/documents/model';
import { formatLongDate } from '../../../../src/text/date';
import { taskStatusWords } from '../../../../src/text/words/tasks';
import type { ReportTask, ReportFacts } from '../facts';
import { taskOwners } from '../owners';
import { STATUS_TONES } from '../status-words';

/** Agencies as rows, task numbers as columns, the status in words in every cell. */
export function matrixTable(facts: ReportFacts): TableBlock {
  const count = Math.max(1, ...facts.tasks.map(({ number }) => number));
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  return {
    kind: 'table',
    id: 'task-matrix',
    caption: `Biểu I.2. Ma trận tình trạng nhiệm vụ trọng tâm theo số thứ tự nhiệm vụ đến ${formatLongDate(facts.asOf)}`,
    columns: [
      column('agency', 26, { heading: true }),
      ...numbers.map((number) => column(`task-${String(number)}`, 10, { align: 'center' })),
    ],
    head: [
      [headCell('Cơ quan, đơn vị', { rowSpan: 2 }), headCell('Nhiệm vụ số', { columnSpan: count })],
      numbers.map((number) => headCell(String(number))),
    ],
    rows: taskOwners(facts).map(({ name, tasks }) => ({
      kind: 'data',
      cells: [textCell(name), ...numbers.map((number) => statusCell(tasks.find((task) => task.number === number)))],
    })),
    fontSize: 11,
  };
}

function statusCell(task: ReportTask | undefined): Cell {
  if (task === undefined) return blankCell();
  return textCell(taskStatusWords[task.status], { tone: STATUS_TONES[task.status] });
}
