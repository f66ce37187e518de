import type { BusinessDate } from '../../../domain/calendar';
import { compareDates } from '../../../domain/calendar';
import { formatDate } from '../../../text/date';
import { formatNumber } from '../../../text/number';
import { type FoundTable, isBlank } from '../../../workbooks';
import { AgencyColumn, type AgencyDirectory } from './agency-directory';
import type { ProgressItem, TaskWithoutValue } from './reading';
import { progressSheet } from './sheet-descriptions';
import type { SheetLog } from './sheet-log';
import { type TableRow, recordsOf } from './table-rows';
import { readTaskNumber, taskKey } from './task-number';

type Row = TableRow<'agency' | 'number' | 'value' | 'date' | 'note'>;

/** What a workbook says of the progress of its tasks. */
export interface ProgressReading {
  readonly progress: readonly ProgressItem[];
  readonly tasksWithoutValue: readonly TaskWithoutValue[];
}

/** What the dates and tasks of the progress sheet are held against; null where nobody knows it. */
export interface ProgressContext {
  readonly directory: AgencyDirectory;
  readonly registered: ReadonlySet<string> | null;
  readonly year: number | null;
  readonly cutOff: BusinessDate | null;
}

/** Reads the progress sheet. A row without a value is no progress, but its note is kept. */
export function readProgress(log: SheetLog, table: FoundTable, context: ProgressContext): ProgressReading {
  const column = new AgencyColumn(log, context.directory);
  const progress = new Map<string, ProgressItem>();
  const tasksWithoutValue: TaskWithoutValue[] = [];
  for (const row of recordsOf(log, table, progressSheet)) {
    const agency = column.read(row.cell('agency'));
    const number = readTaskNumber(log, row.cell('number'));
    if (agency === null || number === null) continue;
    if (context.registered !== null && !context.registered.has(taskKey(agency, number))) {
      log.problem('task_unknown', row.cell('number').address, { agency, number });
      continue;
    }
    const read = readRow(log, row, { agency, number }, context);
    if (read === null) continue;
    if (!('value' in read)) tasksWithoutValue.push(read);
    else addOnce(log, progress, read);
  }
  countValues(log, [...progress.values()], tasksWithoutValue);
  return { progress: [...progress.values()], tasksWithoutValue };
}

function readRow(
  log: SheetLog,
  row: Row,
  task: { agency: string; number: number },
  context: ProgressContext,
): ProgressItem | TaskWithoutValue | null {
  const place = { sheet: log.sheet.name, address: row.cell('value').address };
  const value = log.number(row.cell('value'));
  const date = readUpdate(log, row, context);
  const note = log.text(row.cell('note'), { lines: 'many' }) ?? '';
  const key = `progress:${task.agency}:${task.number}`;
  if (isBlank(row.cell('value'))) return { key, ...place, ...task, note };
  if (value === null) return null;
  if (value.startsWith('-')) {
    log.problem('value_negative', place.address, { value: formatNumber(value) });
    return null;
  }
  if (date !== null) return { key: `${key}:${date}`, ...place, ...task, value, date, note };
  log.missing('update_missing', row.cell('date'));
  return null;
}

function readUpdate(log: SheetLog, row: Row, { year, cutOff }: ProgressContext): BusinessDate | null {
  const cell = row.cell('date');
  const date = log.date(cell);
  if (date === null) return null;
  if (year !== null && !date.startsWith(`${year}-`)) {
    log.problem('update_outside_year', cell.address, { date: formatDate(date), year });
  } else if (cutOff !== null && compareDates(date, cutOff) > 0) {
    log.problem('update_after_cut_off', cell.address, { date: formatDate(date), cutOff: formatDate(cutOff) });
  }
  return date;
}

function addOnce(log: SheetLog, progress: Map<string, ProgressItem>, item: ProgressItem): void {
  const { key, agency, number, address } = item;
  const other = progress.get(key);
  if (other === undefined) progress.set(key, item);
  else log.problem('progress_twice', address, { agency, number, other: other.address });
}

function countValues(log: SheetLog, progress: readonly ProgressItem[], without: readonly TaskWithoutValue[]): void {
  log.count('values', progress.length, `${progress.length} kết quả`);
  if (without.length === 0) return;
  const names = without.map(({ agency, number }) => `${agency}-${number}`).join(', ');
  log.count('without_value', without.length, `${without.length} nhiệm vụ chưa có kết quả: ${names}`);
}
