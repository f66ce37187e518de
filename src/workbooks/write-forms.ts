import { type Cell, type DataValidation, Workbook, type Worksheet } from 'exceljs';
import { decimalOf } from './decimal';
import type { FormColumn, FormField, FormRow, FormSheet } from './forms';

const FONT = 'Times New Roman';
const SIZE = 12;
/** Points of one line, and the most lines that Excel can show in a row. */
const LINE_HEIGHT = 16.5;
const MOST_LINES = 24;
const HEAD_TINT = 'FFD9E1F2';
const SIDE = { style: 'thin', color: { argb: 'FFB0B7C3' } } as const;
const BORDERS = { top: SIDE, left: SIDE, bottom: SIDE, right: SIDE };

/** Excel keeps no longer list inside a rule. */
const LONGEST_LIST = 255;
/** Excel shows no longer hint beside a cell. */
const LONGEST_HINT = 255;

/** Forms as a workbook that Excel can fill in: real numbers and days, lists to choose from, hints beside the cells. */
export async function writeForms(title: string, sheets: readonly FormSheet[]): Promise<Buffer> {
  const workbook = new Workbook();
  Object.assign(workbook, { title, creator: '', lastModifiedBy: '' });
  for (const form of sheets) writeForm(workbook.addWorksheet(form.name), form);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function writeForm(sheet: Worksheet, form: FormSheet): void {
  const { columns, rows, spareRows } = form;
  columns.forEach(({ width }, index) => (sheet.getColumn(index + 1).width = width));
  const headRow = writeHead(sheet, form);
  rows.forEach((row, index) => {
    columns.forEach((column, at) => {
      const cell = sheet.getCell(headRow + 1 + index, at + 1);
      const field = form.fields?.[index]?.[column.key] ?? column;
      dress(cell, field, form.boldRows?.has(index) ?? false);
      setValue(cell, field, row[column.key] ?? null);
    });
    sheet.getRow(headRow + 1 + index).height = LINE_HEIGHT * linesOf(columns, row);
  });
  for (let spare = 1; spare <= spareRows; spare += 1) {
    columns.forEach((column, at) => dress(sheet.getCell(headRow + rows.length + spare, at + 1), column, false));
  }
  sheet.views = [{ state: 'frozen', xSplit: 0, ySplit: headRow }];
  Object.assign(sheet.pageSetup, {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
  });
}

/** How many lines the longest text of a row needs in its column. */
function linesOf(columns: readonly FormColumn[], row: FormRow): number {
  const lines = columns.map(({ key, width }) =>
    (row[key] ?? '').split('\n').reduce((total, line) => total + Math.max(1, Math.ceil(line.length / width)), 0),
  );
  return Math.min(MOST_LINES, Math.max(1, ...lines));
}

/** Writes the title, the remarks and the headings; returns the row of the headings. */
function writeHead(sheet: Worksheet, { title, remarks, columns }: FormSheet): number {
  sheet.getCell(1, 1).value = title;
  sheet.getCell(1, 1).font = { name: FONT, size: SIZE + 2, bold: true };
  remarks.forEach((remark, index) => {
    const cell = sheet.getCell(index + 2, 1);
    cell.value = remark;
    cell.font = { name: FONT, size: SIZE, italic: true };
  });
  const headRow = remarks.length + 3;
  columns.forEach(({ heading }, index) => {
    const cell = sheet.getCell(headRow, index + 1);
    cell.value = heading;
    cell.font = { name: FONT, size: SIZE, bold: true };
    cell.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: HEAD_TINT } };
    cell.border = BORDERS;
  });
  return headRow;
}

function dress(cell: Cell, field: FormField, bold: boolean): void {
  cell.font = { name: FONT, size: SIZE, bold };
  cell.border = BORDERS;
  cell.alignment = { wrapText: true, vertical: 'top', ...(field.kind === 'number' ? { horizontal: 'right' } : {}) };
  cell.numFmt = field.kind === 'date' ? 'dd/mm/yyyy' : field.kind === 'number' ? 'General' : '@';
  const rule = validationOf(field);
  if (rule !== null) cell.dataValidation = rule;
}

/** Words stay words, also those that begin with = + - @. */
function setValue(cell: Cell, { kind }: FormField, value: string | null): void {
  if (value === null || value === '') return;
  if (kind === 'number') cell.value = numberOrText(value);
  else if (kind === 'date') cell.value = new Date(`${value}T00:00:00Z`);
  else cell.value = value;
}

/** Excel keeps 15 digits: a longer decimal is written as a text, so that nothing of it is lost. */
function numberOrText(value: string): number | string {
  const number = Number(value);
  return decimalOf(number) === value ? number : value.replace('.', ',');
}

function validationOf({ kind, choices = [], hint }: FormField): DataValidation | null {
  const prompt = hint === '' ? {} : { showInputMessage: true, prompt: hint.slice(0, LONGEST_HINT) };
  const refusal = { allowBlank: true, showErrorMessage: true, errorTitle: 'Chưa đúng' };
  if (kind === 'choice') {
    const list = choices.join(',');
    if (list.length > LONGEST_LIST) throw new RangeError(`too long a list: ${list}`);
    return { type: 'list', formulae: [`"${list}"`], error: 'Chọn một mục trong danh sách.', ...refusal, ...prompt };
  }
  if (kind !== 'number') return null;
  return {
    ...{ type: 'decimal', operator: 'greaterThanOrEqual', formulae: [0], error: 'Nhập số từ 0 trở lên, ví dụ 27,5.' },
    ...refusal,
    ...prompt,
  };
}
