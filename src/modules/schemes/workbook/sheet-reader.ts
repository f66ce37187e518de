import { fold } from '../../../text/search';
import {
  type FilledRow,
  type FormColumn,
  type Sheet,
  type WorkbookSource,
  isBlank,
  readForm,
} from '../../../workbooks';
import { CellPlaces } from './cell-places';
import { SHEETS, type SheetKey } from './layout';
import type { WorkbookProblem } from './problems';
import { type WordList, codeOfWord } from './words';

type Json = Record<string, unknown>;

/** How the value of a cell becomes JSON. */
export type Convert = (value: string) => unknown;

/** Where a cell goes: a path in the JSON, the column it stands in, how its value is written there. */
export type FieldRule<Key extends string> = readonly [path: string, column: Key, convert?: Convert];

/** A filled row with the sheet and the columns it belongs to. */
export interface SheetRow<Key extends string = string> extends FilledRow<Key> {
  readonly sheet: SheetKey;
  readonly heading: (key: Key) => string;
}

/** Reads the sheets of one workbook, and collects what is wrong and which cell said what. */
export class SheetReader {
  readonly problems: WorkbookProblem[] = [];
  readonly places = new CellPlaces();
  private readonly claimed = new Map<string, string>();

  constructor(private readonly source: WorkbookSource) {
    const known = Object.values(SHEETS).map(fold);
    for (const sheet of source.sheets) {
      const strange = !known.includes(fold(sheet.name)) && hasContent(sheet);
      if (strange)
        this.report(sheet.name, 'sheet_unknown', 'Trang này không thuộc mẫu. Đổi lại đúng tên trang hoặc xóa trang.');
    }
  }

  /** The sheet of this name, whatever its case and marks. */
  sheet(key: SheetKey): Sheet | null {
    return this.source.sheets.find(({ name }) => fold(name) === fold(SHEETS[key])) ?? null;
  }

  /** A sheet that the scheme cannot do without. */
  requireSheet(key: SheetKey): Sheet | null {
    const sheet = this.sheet(key);
    if (sheet === null) this.report(SHEETS[key], 'sheet_missing', `Tệp thiếu trang “${SHEETS[key]}”.`);
    return sheet;
  }

  /** The filled rows of a table; none when its sheet is not there. */
  rows<Key extends string>(key: SheetKey, columns: readonly FormColumn<Key>[]): SheetRow<Key>[] {
    const sheet = this.sheet(key);
    if (sheet === null) return [];
    const headings = new Map(columns.map((column) => [column.key, column.heading]));
    const { rows, problems } = readForm(sheet, columns);
    for (const { address, code, sentence } of problems) this.report(addressIn(key, address), code, sentence);
    return rows.map((row) => ({ ...row, sheet: key, heading: (column) => headings.get(column) ?? '' }));
  }

  report(place: string, code: string, detail: string): void {
    this.problems.push({ place, code, detail });
  }

  /** Reports something about a cell of a row. */
  reportAt<Key extends string>(row: SheetRow<Key>, column: Key, code: string, detail: string): void {
    this.report(addressIn(row.sheet, row.at(column).address), code, detail);
  }

  /** Reports that nothing was chosen in a cell, unless what was typed there is reported already. */
  reportBlank<Key extends string>(row: SheetRow<Key>, column: Key): void {
    const place = addressIn(row.sheet, row.at(column).address);
    if (this.problems.some((problem) => problem.place === place)) return;
    this.report(place, 'choice_missing', `Chọn “${row.heading(column)}” trong danh sách.`);
  }

  /** The fields of one row as a JSON object; every cell is noted by its place, also the blank ones. */
  object<Key extends string>(row: SheetRow<Key>, place: string, rules: readonly FieldRule<Key>[]): Json {
    const json: Json = {};
    for (const [path, column, convert = same] of rules) {
      const { value } = row.at(column);
      const at = place === '' ? path : `${place}.${path}`;
      this.noteAt(row, column, at);
      if (value === null) continue;
      // A whole part that does not belong here is named by the first of its cells.
      for (const part of partsOf(path)) this.noteAt(row, column, place === '' ? part : `${place}.${part}`);
      setPath(json, path, convert(value));
    }
    return json;
  }

  /** Notes the code of a criterion, a rule or a fact; one that is taken already is reported. */
  claim<Key extends string>(row: SheetRow<Key>, column: Key): void {
    const { value, address } = row.at(column);
    if (value === null) return;
    const taken = this.claimed.get(value);
    if (taken === undefined) this.claimed.set(value, addressIn(row.sheet, address));
    else this.reportAt(row, column, 'code_repeated', `Mã “${value}” đã dùng ở ${taken}.`);
  }

  noteAt<Key extends string>(row: SheetRow<Key>, column: Key, place: string): void {
    this.places.note(place, { address: addressIn(row.sheet, row.at(column).address), heading: row.heading(column) });
  }
}

/** 'Tiêu chí!D14' */
export function addressIn(sheet: SheetKey, address: string): string {
  return `${SHEETS[sheet]}!${address}`;
}

const same: Convert = (value) => value;

/** A whole number as JSON has it; anything else stays for the scheme's own reading to refuse. */
export const integer: Convert = (value) => (/^\d{1,15}$/.test(value) ? Number(value) : value);

export const flag: Convert = (value) => value === 'Có';

/** The code of a word of a drop-down. */
export function word(words: WordList): Convert {
  return (value) => codeOfWord(words, value);
}

/** Sets 'rounding.step' inside an object, making what is on the way. */
export function setPath(json: Json, path: string, value: unknown): void {
  const [name = '', ...rest] = path.split('.');
  if (rest.length === 0) {
    json[name] = value;
    return;
  }
  const inner = (json[name] ?? {}) as Json;
  json[name] = inner;
  setPath(inner, rest.join('.'), value);
}

/** 'item.overPlan.points' lies in 'item' and in 'item.overPlan'. */
function partsOf(path: string): string[] {
  const names = path.split('.');
  return names.slice(1).map((_name, index) => names.slice(0, index + 1).join('.'));
}

function hasContent(sheet: Sheet): boolean {
  return sheet.rows.some((row) => sheet.columnsOf(row).some((column) => !isBlank(sheet.cell(row, column))));
}
