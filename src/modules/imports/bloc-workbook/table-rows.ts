import { fold } from '../../../text/search';
import { type Cell, type FoundTable, isBlank, readText } from '../../../workbooks';
import type { SheetDescription } from './sheet-descriptions';
import { NO_COLUMN, type SheetLog } from './sheet-log';

/** One record of a table; a column that the table lacks reads as a blank cell. */
export interface TableRow<Key extends string> {
  readonly row: number;
  readonly cell: (key: Key) => Cell;
}

/** The sum row of a table ('Cộng: 90 nhiệm vụ', 'Tổng cộng'), not a title that begins with 'Công tác'. */
const TOTAL_ROW = /^(?:tong cong|tong so|tong|cong)\s*(?:$|[:=]|\d)/;

/**
 * The records under the headings of a table, in order. Blank rows and sum rows are counted and left out, rows that have
 * none of the telling cells (captions, signatures) are left out with a warning.
 */
export function recordsOf<Key extends string>(
  log: SheetLog,
  table: FoundTable<Key>,
  { recordShownBy }: SheetDescription<Key>,
): TableRow<Key>[] {
  const records: TableRow<Key>[] = [];
  const shown = log.sheet.rows.filter((row) => row > table.headingRow && visibleTexts(log, row).length > 0);
  let totals = 0;
  for (const row of shown) {
    const record = rowOf(log, table, row);
    const texts = visibleTexts(log, row);
    if (texts.some((text) => TOTAL_ROW.test(fold(text)))) totals += 1;
    else if (recordShownBy.some((key) => isFilled(record.cell(key)))) records.push(record);
    else log.problem('row_ignored', addressOfFirst(log, row), { text: texts.join(' ') });
  }
  const blank = (shown.at(-1) ?? table.headingRow) - table.headingRow - shown.length;
  if (blank > 0) log.count('blank_rows', blank, `${blank} dòng trống`);
  if (totals > 0) log.count('total_rows', totals, `${totals} dòng cộng`);
  return records;
}

/** The texts above the headings of a table, with where they stand. */
export function titlesAbove(log: SheetLog, headingRow: number): { address: string; text: string }[] {
  return log.sheet.rows
    .filter((row) => row < headingRow)
    .flatMap((row) => log.sheet.columnsOf(row).map((column) => log.sheet.cell(row, column)))
    .flatMap((cell) => {
      const text = readText(cell).value;
      return text === null ? [] : [{ address: cell.address, text }];
    });
}

function rowOf<Key extends string>({ sheet }: SheetLog, { columns }: FoundTable<Key>, row: number): TableRow<Key> {
  return { row, cell: (key) => sheet.cell(row, columns.get(key) ?? NO_COLUMN) };
}

/** What a row shows of its own: a value merged into it from above does not make it a record. */
function visibleTexts({ sheet }: SheetLog, row: number): string[] {
  return sheet
    .columnsOf(row)
    .map((column) => sheet.cell(row, column))
    .filter(isFilled)
    .map((cell) => readText(cell).value ?? '');
}

function isFilled(cell: Cell): boolean {
  if (cell.merged !== null && !cell.merged.first) return false;
  return !isBlank(cell);
}

function addressOfFirst({ sheet }: SheetLog, row: number): string {
  const column = sheet.columnsOf(row).find((candidate) => isFilled(sheet.cell(row, candidate)));
  return sheet.cell(row, column ?? 1).address;
}
