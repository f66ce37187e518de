import { type CellValue, Workbook, type Worksheet } from 'exceljs';
import { isBusinessDate } from '../domain/calendar';
import { WorkbookRefused } from './refusal';
import { type CellContent, Sheet, type StoredCell } from './sheet';
import type { SheetPart } from './sheet-part';
import { type PartToWrite, writeZip } from './zip-writer';

/** What the library gets: the sheets under names of our own, so that none of its rules on names or links can fail. */
export interface PreparedWorkbook {
  readonly sheets: readonly SheetPart[];
  readonly sharedStrings: string | null;
  readonly styles: string | null;
  readonly date1904: boolean;
}

/**
 * Everything in a sheet but its cells. The library expands validation ranges and columns cell by cell (a rule for a whole
 * sheet stops the process) and fails on links to parts that are not there. Merged ranges are read without it.
 */
const IGNORED_NODES = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'cols',
  'autoFilter',
  'mergeCells',
  'rowBreaks',
  'hyperlinks',
  'dataValidations',
  'pageSetup',
  'pageMargins',
  'headerFooter',
  'printOptions',
  'picture',
  'drawing',
  'sheetProtection',
  'tableParts',
  'conditionalFormatting',
  'extLst',
];

/** Excel itself holds no longer text in a cell. */
const LONGEST_TEXT = 32_767;

/** Excel shows no earlier day. */
const FIRST_DAY = '1900-01-01';

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const NO_STRINGS = `<sst xmlns="${NAMESPACE}"/>`;
const NO_STYLES = `<styleSheet xmlns="${NAMESPACE}"><cellXfs count="1"><xf numFmtId="0"/></cellXfs></styleSheet>`;

/**
 * The sheets with their values, read by the Excel library from a package rebuilt of checked parts only.
 * @throws WorkbookRefused when the library cannot read them.
 */
export async function readSheets(prepared: PreparedWorkbook): Promise<Sheet[]> {
  const worksheets = await load(writeZip(partsFor(prepared)));
  return prepared.sheets.map(({ name, hidden, merges }, index) => {
    const worksheet = worksheets[index];
    if (worksheet === undefined) throw new WorkbookRefused('workbook_corrupt');
    return new Sheet(name, hidden, prepared.date1904, cellsOf(worksheet), merges);
  });
}

async function load(bytes: Buffer): Promise<Worksheet[]> {
  const workbook = new Workbook();
  try {
    await workbook.xlsx.load(new Uint8Array(bytes).buffer, { ignoreNodes: IGNORED_NODES });
  } catch {
    // Whatever the library stumbles over, the person can do one thing: save the file again in Excel.
    throw new WorkbookRefused('workbook_corrupt');
  }
  return workbook.worksheets;
}

function partsFor({ sheets, sharedStrings, styles, date1904 }: PreparedWorkbook): PartToWrite[] {
  const numbers = sheets.map((_, index) => index + 1);
  const workbook = numbers.map((number) => `<sheet name="S${number}" sheetId="${number}" r:id="rId${number}"/>`);
  const relations = numbers.map(
    (number) =>
      `<Relationship Id="rId${number}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
  );
  const texts: [string, string][] = [
    [
      'xl/workbook.xml',
      `<workbook xmlns="${NAMESPACE}" xmlns:r="${RELATIONS}"><workbookPr date1904="${date1904 ? 1 : 0}"/>` +
        `<sheets>${workbook.join('')}</sheets></workbook>`,
    ],
    ['xl/_rels/workbook.xml.rels', `<Relationships xmlns="${PACKAGE_RELATIONS}">${relations.join('')}</Relationships>`],
    ['xl/sharedStrings.xml', sharedStrings ?? NO_STRINGS],
    ['xl/styles.xml', styles ?? NO_STYLES],
    ...sheets.map(({ xml }, index): [string, string] => [`xl/worksheets/sheet${index + 1}.xml`, xml]),
  ];
  return texts.map(([name, text]) => ({ name, bytes: Buffer.from(text) }));
}

function cellsOf(worksheet: Worksheet): Map<number, Map<number, StoredCell>> {
  const rows = new Map<number, Map<number, StoredCell>>();
  worksheet.eachRow((row, rowNumber) => {
    const cells = new Map<number, StoredCell>();
    row.eachCell((cell, column) => {
      const stored = storedCell(cell.value, cell.numFmt);
      if (stored !== null) cells.set(column, stored);
    });
    if (cells.size > 0) rows.set(rowNumber, cells);
  });
  return rows;
}

function storedCell(value: CellValue, format: string | undefined): StoredCell | null {
  if (typeof value === 'object' && value !== null && ('formula' in value || 'sharedFormula' in value)) {
    const formula = 'formula' in value ? value.formula : value.sharedFormula;
    const result: CellValue = value.result ?? null;
    return { content: result === null ? { kind: 'uncomputed' } : contentOf(result, format), formula };
  }
  const content = contentOf(value, format);
  return content.kind === 'blank' ? null : { content, formula: null };
}

function contentOf(value: CellValue, format = ''): CellContent {
  if (value === null || value === undefined) return { kind: 'blank' };
  if (typeof value === 'string') return textOf(value);
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (typeof value === 'number') return numberOf(value, format);
  if (value instanceof Date) return { kind: 'date', date: dayOf(value) };
  if ('error' in value) return { kind: 'error', error: value.error };
  if ('richText' in value) return textOf(value.richText.map(({ text }) => text).join(''));
  return 'text' in value ? textOf(value.text) : { kind: 'uncomputed' };
}

function textOf(text: string): CellContent {
  if (text.length > LONGEST_TEXT) throw new WorkbookRefused('workbook_corrupt');
  return text === '' ? { kind: 'blank' } : { kind: 'text', text };
}

function numberOf(number: number, format: string): CellContent {
  if (!Number.isFinite(number)) return { kind: 'error', error: '#NUM!' };
  return { kind: 'number', number, percent: format.replace(/"[^"]*"|\\./g, '').includes('%') };
}

/** The library counts days in UTC; a time of the day does not matter here. */
function dayOf(instant: Date): string | null {
  if (Number.isNaN(instant.getTime())) return null;
  const day = instant.toISOString().slice(0, 10);
  return isBusinessDate(day) && day >= FIRST_DAY ? day : null;
}
