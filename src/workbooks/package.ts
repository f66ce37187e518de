import { posix } from 'node:path';
import { nfc } from '../text/search';
import { MEGABYTE, type WorkbookLimits } from './limits';
import { WorkbookRefused } from './refusal';
import { type TagAttributes, tagsNamed } from './xml-tags';
import { type ZipPart, readZipDirectory } from './zip-directory';
import { expandPart } from './zip-part';
import { screenZip } from './zip-screen';

/** The parts of a workbook that hold its values, still as XML. Links to other files, pictures and charts are left behind. */
export interface WorkbookPackage {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly xml: string }[];
  /** Sheets without cells, such as charts. */
  readonly sheetsWithoutCells: readonly string[];
  readonly sharedStrings: string | null;
  readonly styles: string | null;
  /** Whether days are counted from 1904, as old Macintosh workbooks do. */
  readonly date1904: boolean;
}

/** Parts that only describe the workbook are small; the rest is counted tag by tag. */
const DESCRIPTION_BYTES = 4 * MEGABYTE;

const CONTENT_TYPES = '[Content_Types].xml';
const MACRO_PART = /(?:^|\/)vba(?:Project|Data)[^/]*$|^xl\/macrosheets\//i;
const MACRO_TYPE = /macroEnabled|vbaProject|macrosheet/i;
const BINARY_TYPE = /sheet\.binary/i;
const WORKBOOK_TYPE = /spreadsheetml\.(?:sheet|template)\.main\+xml/;

/** @throws WorkbookRefused for an archive that is unsafe, too large, encrypted, with macros, or not a workbook. */
export async function readPackage(bytes: Buffer, limits: WorkbookLimits): Promise<WorkbookPackage> {
  const parts = readZipDirectory(bytes, limits.parts);
  screenZip(parts, limits);
  const archive = new Archive(bytes, parts);
  await requireWorkbook(archive);
  const workbookPath = relationOfType(await archive.relationsOf(''), 'officeDocument') ?? 'xl/workbook.xml';
  const workbook = required(await archive.description(workbookPath));
  const relations = await archive.relationsOf(workbookPath);
  const sheetTags = tagsNamed(workbook, 'sheet');
  if (sheetTags.length > limits.sheets) {
    throw new WorkbookRefused('workbook_too_many_sheets', { count: sheetTags.length, limit: limits.sheets });
  }
  return {
    ...(await readSheets(archive, sheetTags, relations)),
    sharedStrings: await archive.content(relationOfType(relations, 'sharedStrings')),
    styles: await archive.content(relationOfType(relations, 'styles')),
    date1904: tagsNamed(workbook, 'workbookPr').some((tag) => /^(?:1|true)$/.test(tag.get('date1904') ?? '')),
  };
}

async function readSheets(
  archive: Archive,
  sheetTags: readonly TagAttributes[],
  relations: readonly Relation[],
): Promise<Pick<WorkbookPackage, 'sheets' | 'sheetsWithoutCells'>> {
  const sheets: { name: string; hidden: boolean; xml: string }[] = [];
  const sheetsWithoutCells: string[] = [];
  for (const tag of sheetTags) {
    const name = nfc(tag.get('name') ?? '');
    const relation = relations.find(({ id }) => id === tag.get('id'));
    if (relation?.type === 'worksheet') {
      const hidden = /hidden/i.test(tag.get('state') ?? '');
      sheets.push({ name, hidden, xml: required(await archive.content(relation.target)) });
    } else {
      sheetsWithoutCells.push(name);
    }
  }
  if (sheets.length === 0) throw new WorkbookRefused('workbook_no_sheets');
  return { sheets, sheetsWithoutCells };
}

async function requireWorkbook(archive: Archive): Promise<void> {
  const types = await archive.description(CONTENT_TYPES);
  if (types === null) throw new WorkbookRefused('workbook_not_xlsx', { found: await wordsForZip(archive) });
  if (BINARY_TYPE.test(types)) throw new WorkbookRefused('workbook_binary');
  if (MACRO_TYPE.test(types) || archive.names.some((name) => MACRO_PART.test(name))) {
    throw new WorkbookRefused('workbook_macro');
  }
  if (!WORKBOOK_TYPE.test(types)) {
    throw new WorkbookRefused('workbook_not_xlsx', { found: await wordsForZip(archive) });
  }
}

async function wordsForZip(archive: Archive): Promise<string> {
  if (archive.names.some((name) => name.startsWith('word/'))) return 'tệp Word';
  if (archive.names.some((name) => name.startsWith('ppt/'))) return 'tệp trình chiếu';
  const kind = await archive.description('mimetype');
  return kind?.includes('opendocument.spreadsheet') === true ? 'bảng tính OpenDocument (.ods)' : 'tệp nén ZIP';
}

/** How one part of the package points to another; `type` is the last word of the relation's full name. */
interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

function relationOfType(relations: readonly Relation[], type: string): string | null {
  return relations.find((relation) => relation.type === type)?.target ?? null;
}

class Archive {
  readonly names: readonly string[];

  constructor(
    private readonly bytes: Buffer,
    private readonly parts: readonly ZipPart[],
  ) {
    this.names = parts.map(({ name }) => name);
  }

  /** A part that holds cells, texts or formats, null when it is absent. */
  async content(name: string | null): Promise<string | null> {
    const part = this.parts.find((candidate) => candidate.name.toLowerCase() === name?.toLowerCase());
    return part === undefined ? null : this.textOf(part);
  }

  /** A part that only describes the others, null when it is absent. */
  async description(name: string): Promise<string | null> {
    const part = this.parts.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
    if (part === undefined) return null;
    if (part.expandedBytes > DESCRIPTION_BYTES) throw new WorkbookRefused('workbook_expands_too_much');
    return this.textOf(part);
  }

  /** Where a part ('' is the package itself) points to inside the archive; targets outside are left out. */
  async relationsOf(path: string): Promise<Relation[]> {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const xml = await this.description(`${folder}_rels/${path.slice(folder.length)}.rels`);
    return tagsNamed(xml ?? '', 'Relationship')
      .filter((tag) => tag.get('TargetMode') !== 'External')
      .map((tag) => ({
        id: tag.get('Id') ?? '',
        type: (tag.get('Type') ?? '').replace(/^.*\//, ''),
        target: resolved(folder, tag.get('Target') ?? ''),
      }));
  }

  /** A document type could define endless entities: no workbook has one. */
  private async textOf(part: ZipPart): Promise<string> {
    const text = (await expandPart(this.bytes, part)).toString('utf8');
    if (/<!(?:DOCTYPE|ENTITY)/i.test(text) || text.includes('\0')) throw new WorkbookRefused('workbook_corrupt');
    return text;
  }
}

function required(text: string | null): string {
  if (text === null) throw new WorkbookRefused('workbook_corrupt');
  return text;
}

function resolved(folder: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
}
