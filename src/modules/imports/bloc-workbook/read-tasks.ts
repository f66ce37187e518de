import type { BusinessDate } from '../../../domain/calendar';
import { directionFrom, guessTarget } from '../../../domain/tasks/guess';
import { formatDate } from '../../../text/date';
import { formatNumber } from '../../../text/number';
import type { FoundTable } from '../../../workbooks';
import { AgencyColumn, type AgencyDirectory } from './agency-directory';
import type { TargetGuess, TaskItem } from './reading';
import { tasksSheet } from './sheet-descriptions';
import type { SheetLog } from './sheet-log';
import { type TableRow, recordsOf } from './table-rows';
import { readTaskNumber, taskKey } from './task-number';

type Row = TableRow<'agency' | 'number' | 'title' | 'unit' | 'target' | 'direction' | 'due'>;

/** What a workbook says of registered tasks. */
export interface TasksReading {
  readonly tasks: readonly TaskItem[];
  /** The keys of all tasks the sheet names, those with mistakes included. */
  readonly registered: ReadonlySet<string>;
  readonly targetGuesses: readonly TargetGuess[];
}

/** The number of key tasks every agency registers. */
const TASKS_PER_AGENCY = 10;

/** Reads the registered tasks. `year` is the year their due dates must lie in, null when nobody knows it. */
export function readTasks(
  log: SheetLog,
  table: FoundTable,
  directory: AgencyDirectory,
  year: number | null,
): TasksReading {
  const column = new AgencyColumn(log, directory);
  const registered = new Map<string, string>();
  const tasks: TaskItem[] = [];
  const targetGuesses: TargetGuess[] = [];
  for (const row of recordsOf(log, table, tasksSheet)) {
    const agency = column.read(row.cell('agency'));
    const number = readTaskNumber(log, row.cell('number'));
    if (agency === null || number === null) continue;
    const { address } = row.cell('number');
    const other = registered.get(taskKey(agency, number));
    if (other !== undefined) {
      log.problem('task_twice', address, { agency, number, other });
      continue;
    }
    registered.set(taskKey(agency, number), address);
    const read = readTask(log, row, { agency, number }, year);
    if (read === null) continue;
    tasks.push(read.task);
    targetGuesses.push(read.guess);
  }
  checkCounts(log, directory, registered);
  return { tasks, registered: new Set(registered.keys()), targetGuesses };
}

function readTask(
  log: SheetLog,
  row: Row,
  { agency, number }: { agency: string; number: number },
  year: number | null,
): { task: TaskItem; guess: TargetGuess } | null {
  const title = log.text(row.cell('title'));
  if (title === null) log.missing('title_missing', row.cell('title'), { agency, number });
  const unit = log.text(row.cell('unit'));
  if (unit === null) log.missing('unit_missing', row.cell('unit'), { agency, number });
  const target = readTarget(log, row, { agency, number });
  const due = readDue(log, row, { agency, number }, year);
  const directionWords = readDirection(log, row);
  if (title === null || target === null || due === null) return null;
  const measure = guessTarget({ title, unit: unit ?? '', direction: directionWords ?? '' });
  const key = taskKey(agency, number);
  const place = { sheet: log.sheet.name, address: row.cell('target').address };
  return {
    task: {
      key,
      ...place,
      address: row.cell('title').address,
      agency,
      number,
      title,
      unit: unit ?? '',
      target,
      due,
      ...measure,
    },
    guess: { task: key, ...place, title, unit: unit ?? '', directionWords, ...measure },
  };
}

function readTarget(log: SheetLog, row: Row, task: { agency: string; number: number }): string | null {
  const cell = row.cell('target');
  const target = log.number(cell);
  if (target === null) log.missing('target_missing', cell, task);
  if (target?.startsWith('-') !== true) return target;
  log.problem('target_negative', cell.address, { value: formatNumber(target) });
  return null;
}

function readDue(
  log: SheetLog,
  row: Row,
  task: { agency: string; number: number },
  year: number | null,
): BusinessDate | null {
  const cell = row.cell('due');
  const due = log.date(cell);
  if (due === null) log.missing('due_missing', cell, task);
  if (due !== null && year !== null && !due.startsWith(`${year}-`)) {
    log.problem('due_outside_year', cell.address, { date: formatDate(due), year });
  }
  return due;
}

function readDirection(log: SheetLog, row: Row): string | null {
  const cell = row.cell('direction');
  const words = log.text(cell);
  if (words !== null && directionFrom(words) === null) log.problem('direction_unknown', cell.address, { words });
  return words;
}

function checkCounts(log: SheetLog, directory: AgencyDirectory, registered: ReadonlyMap<string, string>): void {
  for (const agency of directory.codes) {
    const own = [...registered].filter(([key]) => key.startsWith(taskKey(agency, '')));
    if (own.length !== TASKS_PER_AGENCY) {
      log.problem('tasks_not_ten', own[0]?.[1] ?? '', { agency, count: own.length });
    }
  }
  const agencies = new Set([...registered.keys()].map((key) => key.replace(/:\d+$/, ''))).size;
  log.count('tasks', registered.size, `${registered.size} nhiệm vụ của ${agencies} đơn vị`);
}
