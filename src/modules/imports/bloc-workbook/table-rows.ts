import { fold } from '../../../text/search';
import { type Cell, type FoundTable, isBlank, readText } from '../../../workbooks';
import type { SheetDescription } from './sheet-descriptions';
import { NO_COLUMN, type SheetLog } from './sheet-log';

/** One record of a table; a column that the table lacks reads as a blank cell. */
export interface TableRow<Key extends string> {
  readonly row: number;
  readonly cell: (key: Key) => Cell;
}

/** How the first text of a sum row begins ('Cộng: 90 nhiệm vụ', 'Tổng cộng'), not a title that begins with 'Công tác'. */
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
  let lastRow = table.headingRow;
  let shown = 0;
  let totals = 0;
  for (const row of log.sheet.rows.filter((number) => number > table.headingRow)) {
    const cells = visibleCells(log, row);
    const [first] = cells;
    if (first === undefined) continue;
    lastRow = row;
    shown += 1;
    const record = rowOf(log, table, row);
    if (isTotal(first)) totals += 1;
    else if (recordShownBy.some((key) => isFilled(record.cell(key)))) records.push(record);
    else log.problem('row_ignored', first.address, { text: cells.map((cell) => readText(cell).value ?? '').join(' ') });
  }
  const blank = lastRow - table.headingRow - shown;
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
function visibleCells({ sheet }: SheetLog, row: number): Cell[] {
  return sheet
    .columnsOf(row)
    .map((column) => sheet.cell(row, column))
    .filter(isFilled);
}

function isFilled(cell: Cell): boolean {
  return (cell.merged === null || cell.merged.first) && !isBlank(cell);
}

/** Folding is slow and most rows are none: the first letter is looked at before. */
function isTotal({ content }: Cell): boolean {
  return content.kind === 'text' && /^\s*[tc]/i.test(content.text) && TOTAL_ROW.test(fold(content.text));
}
