import ExcelJS from 'exceljs';
import { exact } from '../../src/domain/fraction';
import { formatDate } from '../../src/text/date';
import { formatNumber } from '../../src/text/number';

/** A sheet read back: what stands in each cell as a Vietnamese Excel would show it. */
export interface ReadSheet {
  readonly name: string;
  /** Null where a cell is covered by a merged neighbour. */
  readonly rows: readonly (readonly (string | null)[])[];
  readonly sheet: ExcelJS.Worksheet;
}

/** Opens a workbook and prints its cells by their values and number formats. */
export async function readXlsx(file: Buffer): Promise<ReadSheet[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(file as unknown as ArrayBuffer);
  return workbook.worksheets.map((sheet) => ({ name: sheet.name, rows: rowsOf(sheet), sheet }));
}

/** The rows from the one after a caption on, as many and as wide as a table. */
export function tableUnder(sheet: ReadSheet, caption: string, rows: number, columns: number): (string | null)[][] {
  const start = sheet.rows.findIndex((row) => row[0] === caption) + 1;
  return sheet.rows
    .slice(start, start + rows)
    .map((row) => Array.from({ length: columns }, (_, at) => row[at] ?? null));
}

function rowsOf(sheet: ExcelJS.Worksheet): (string | null)[][] {
  return Array.from({ length: sheet.rowCount }, (_, row) =>
    Array.from({ length: sheet.columnCount }, (_, column) => shown(sheet.getCell(row + 1, column + 1))),
  );
}

function shown(cell: ExcelJS.Cell): string | null {
  if (cell.isMerged && cell.master.address !== cell.address) return null;
  const { value, numFmt } = cell;
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return formatDate(value.toISOString().slice(0, 10));
  if (typeof value === 'number') return shownNumber(value, numFmt);
  if (typeof value === 'string') return value;
  throw new Error(`unexpected value in ${cell.address}: ${JSON.stringify(value)}`);
}

function shownNumber(value: number, format: string): string {
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  return format.endsWith('%')
    ? `${formatNumber(exact(value).mul(100), decimals)}%`
    : formatNumber(exact(value), decimals);
}
