import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Workbook, type Worksheet } from 'exceljs';
import { type TestPart, zipOf } from './zip-factory';

/** The workbook of a real bloc that the import must read as it is. */
export const BLOC_WORKBOOK = path.join(__dirname, '..', 'fixtures', 'khoi-ban-dang-2022.xlsx');

/** The sheets of that workbook by what they hold. */
export const SHEETS = {
  agencies: 'Đơn vị',
  tasks: 'Nhiệm vụ trọng tâm',
  progress: 'Tiến độ 30-6-2022',
  criteria: 'Bảng tiêu chí',
  selfScores: 'Tự chấm 6 tháng',
  commendations: 'Khen thưởng 6 tháng',
} as const;

/** The bytes of the bloc's workbook. */
export function blocWorkbook(): Buffer {
  return readFileSync(BLOC_WORKBOOK);
}

/** The bloc's workbook after somebody edited it: `sheet` gives a sheet by its name. */
export async function editedBlocWorkbook(
  edit: (sheet: (name: string) => Worksheet, workbook: Workbook) => void,
): Promise<Buffer> {
  return editedWorkbook(blocWorkbook(), edit);
}

/** A workbook after somebody edited it; `sheet` gives a sheet by its name. */
export async function editedWorkbook(
  bytes: Buffer,
  edit: (sheet: (name: string) => Worksheet, workbook: Workbook) => void,
): Promise<Buffer> {
  const workbook = new Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  edit((name) => workbook.getWorksheet(name)!, workbook);
  return bytesOf(workbook);
}

/** A new workbook of the given sheets, each a list of rows of values. */
export async function newWorkbook(sheets: Readonly<Record<string, readonly (readonly unknown[])[]>>): Promise<Buffer> {
  const workbook = new Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.addWorksheet(name);
    for (const row of rows) sheet.addRow([...row]);
  }
  return bytesOf(workbook);
}

async function bytesOf(workbook: Workbook): Promise<Buffer> {
  return Buffer.from(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

const NAMESPACES =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** The content type that makes a package a workbook without macros. */
export const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

/**
 * The parts of a small package with one sheet 'Trang 1' that holds 1 in A1, written by hand. `parts` replaces parts by
 * name or adds some; null leaves one out.
 */
export function packageParts(parts: Readonly<Record<string, string | null>> = {}): TestPart[] {
  const all: Record<string, string | null> = {
    '[Content_Types].xml': contentTypes(WORKBOOK_TYPE),
    '_rels/.rels': relations({ rId1: ['officeDocument', 'xl/workbook.xml'] }),
    'xl/workbook.xml': workbookXml('<sheet name="Trang 1" sheetId="1" r:id="rId1"/>'),
    'xl/_rels/workbook.xml.rels': relations({
      rId1: ['worksheet', 'worksheets/sheet1.xml'],
      rId2: ['sharedStrings', 'sharedStrings.xml'],
      rId3: ['styles', 'styles.xml'],
    }),
    'xl/worksheets/sheet1.xml': sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>'),
    ...parts,
  };
  return Object.entries(all).flatMap(([name, bytes]) => (bytes === null ? [] : [{ name, bytes }]));
}

/** A small package with one sheet, as bytes, see `packageParts`. */
export function packageOf(parts: Readonly<Record<string, string | null>> = {}): Buffer {
  return zipOf(packageParts(parts));
}

/** The part that says what the package is. */
export function contentTypes(type: string): string {
  return `<Types><Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`;
}

/** The part that lists the sheets. */
export function workbookXml(sheets: string, before = ''): string {
  return `<workbook ${NAMESPACES}>${before}<sheets>${sheets}</sheets></workbook>`;
}

/** A sheet with the given rows, and whatever stands after them. */
export function sheetXml(rows: string, after = ''): string {
  return `<worksheet ${NAMESPACES}><sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** The part that says where another part points to: by id the kind of relation and the target. */
export function relations(targets: Readonly<Record<string, readonly [type: string, target: string]>>): string {
  const base = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const tags = Object.entries(targets).map(
    ([id, [type, target]]) => `<Relationship Id="${id}" Type="${base}/${type}" Target="${target}"/>`,
  );
  return `<Relationships>${tags.join('')}</Relationships>`;
}

/** An OLE container with the given streams in its directory: how Excel wraps encrypted workbooks, and old .xls files. */
export function oleContainer(streams: readonly string[]): Buffer {
  const header = Buffer.alloc(512);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  const directory = streams.map((name) => {
    const entry = Buffer.alloc(128);
    entry.write(name, 'utf16le');
    entry.writeUInt16LE((name.length + 1) * 2, 64);
    return entry;
  });
  return Buffer.concat([header, ...directory]);
}
