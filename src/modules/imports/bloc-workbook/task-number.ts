import type { Cell } from '../../../workbooks';
import type { SheetLog } from './sheet-log';

/** Reads the number of a task, a whole number from 1 to 200 as the database accepts it; null, with a problem, otherwise. */
export function readTaskNumber(log: SheetLog, cell: Cell): number | null {
  const number = log.number(cell);
  if (number === null) {
    log.missing('task_number_missing', cell);
    return null;
  }
  if (/^[1-9]\d{0,2}$/.test(number) && Number(number) <= 200) return Number(number);
  log.problem('task_number_invalid', cell.address, { number: number.replace('.', ',') });
  return null;
}

/** The key by which a task is the same fact in every workbook of its bloc and year. */
export function taskKey(agency: string, number: number | ''): string {
  return `task:${agency}:${number}`;
}
