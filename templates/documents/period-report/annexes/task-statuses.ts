import {
  type ChartBlock,
  type Row,
  type TableBlock,
  column,
  headCell,
  integerCell,
  percentCell,
  textCell,
} from '../../../../src/documents/model';
import { tallyByStatus } from '../../../../src/domain/tasks/counts';
import type { TaskStatus } from '../../../../src/domain/tasks/status';
import { formatLongDate } from '../../../../src/text/date';
import { taskStatusWords } from '../../../../src/text/words/tasks';
import type { ReportTask, ReportFacts } from '../facts';
import { STATUS_ORDER, STATUS_TONES } from '../status-words';

/** Statuses that a bloc seldom has: left out while no task has them. */
const SELDOM: ReadonlySet<TaskStatus> = new Set(['not_started', 'paused']);

/** How many tasks of the whole bloc have each status, and their share: the table in the body of the report. */
export function statusSummary(facts: ReportFacts): TableBlock {
  const total = facts.tasks.length;
  const tally = tallyByStatus(facts.tasks.map(({ status }) => status));
  const share = (count: number): string | null => (total === 0 ? null : `${String(count)}/${String(total)}`);
  return {
    kind: 'table',
    id: 'status-summary',
    caption: `Bảng 1. Tình trạng nhiệm vụ trọng tâm của khối đến ${formatLongDate(facts.asOf)}`,
    columns: [
      column('status', 50, { heading: true }),
      column('count', 25, { align: 'right' }),
      column('share', 25, { align: 'right' }),
    ],
    head: [[headCell('Tình trạng'), headCell('Số nhiệm vụ'), headCell('Tỷ lệ')]],
    rows: [
      ...statusesOf(facts).map((status): Row => ({
        kind: 'data',
        cells: [textCell(taskStatusWords[status]), integerCell(tally[status]), percentCell(share(tally[status]))],
      })),
      {
        kind: 'total',
        cells: [textCell('Tổng cộng'), integerCell(total), percentCell(share(total))],
      },
    ],
    fontSize: 12,
  };
}

/** Stacked bars of statuses per agency, with their table. */
export function statusChart(facts: ReportFacts): ChartBlock {
  const statuses = statusesOf(facts);
  const tallies = facts.agencies.map((agency) => ({
    agency,
    tally: tallyByStatus(tasksOf(facts, agency.code).map(({ status }) => status)),
  }));
  return {
    kind: 'chart',
    id: 'status-chart',
    caption: 'Biểu đồ I.3. Số nhiệm vụ trọng tâm theo tình trạng của từng cơ quan, đơn vị',
    description: `${tallies.map(({ agency, tally }) => describe(agency.name, tally, statuses)).join('; ')}.`,
    categories: facts.agencies.map(({ name }) => name),
    series: statuses.map((status) => ({
      name: taskStatusWords[status],
      tone: STATUS_TONES[status],
      column: status,
      values: tallies.map(({ tally }) => String(tally[status])),
    })),
    maximum: String(Math.max(1, ...facts.agencies.map(({ code }) => tasksOf(facts, code).length))),
    table: statusTable(facts, statuses),
  };
}

function statusTable(facts: ReportFacts, statuses: readonly TaskStatus[]): TableBlock {
  const row = (kind: Row['kind'], name: string, tasks: readonly ReportTask[]): Row => {
    const tally = tallyByStatus(tasks.map(({ status }) => status));
    const counts = statuses.map((status) => integerCell(tally[status]));
    return { kind, cells: [textCell(name), ...counts, integerCell(tasks.length, { bold: true })] };
  };
  return {
    kind: 'table',
    id: 'status-by-agency',
    caption: 'Biểu I.3. Số liệu của Biểu đồ I.3',
    columns: [
      column('agency', 30, { heading: true }),
      ...statuses.map((status) => column(status, 10, { align: 'right' })),
      column('total', 9, { align: 'right' }),
    ],
    head: [
      [
        headCell('Cơ quan, đơn vị'),
        ...statuses.map((status) => headCell(taskStatusWords[status])),
        headCell('Tổng số'),
      ],
    ],
    rows: [
      ...facts.agencies.map(({ code, name }) => row('data', name, tasksOf(facts, code))),
      row('total', 'Tổng cộng', facts.tasks),
    ],
    fontSize: 11,
  };
}

function statusesOf(facts: ReportFacts): TaskStatus[] {
  const found = new Set(facts.tasks.map(({ status }) => status));
  return STATUS_ORDER.filter((status) => found.has(status) || !SELDOM.has(status));
}

function tasksOf(facts: ReportFacts, agency: string): ReportTask[] {
  return facts.tasks.filter((task) => task.agency === agency);
}

function describe(name: string, tally: Readonly<Record<TaskStatus, number>>, statuses: readonly TaskStatus[]): string {
  const counted = statuses.filter((status) => tally[status] > 0);
  if (counted.length === 0) return `${name}: chưa có nhiệm vụ`;
  const words = counted.map((status) => `${taskStatusWords[status].toLocaleLowerCase('vi')} ${String(tally[status])}`);
  return `${name}: ${words.join(', ')}`;
}
