import { fold } from '../../../text/search';
import { type Cell, type Sheet, findTable, readFormCell, readText } from '../../../workbooks';
import { GENERAL_COLUMNS, GENERAL_LINES, type GeneralLine, SHEETS } from './layout';
import { type Convert, type SheetReader, addressIn, flag, integer, setPath, word } from './sheet-reader';

type Json = Record<string, unknown>;

/** The general facts as JSON: each line is known by its label, wherever it stands. */
export function readGeneral(reader: SheetReader): Json {
  const json: Json = { legalBasis: [], effective: {} };
  const sheet = reader.requireSheet('general');
  if (sheet !== null) readLines(reader, sheet, json);
  // A line that was removed is missed at its sheet.
  for (const { path, label } of GENERAL_LINES) reader.places.note(path, { address: SHEETS.general, heading: label });
  return json;
}

function readLines(reader: SheetReader, sheet: Sheet, json: Json): void {
  const seen = new Set<string>();
  for (const { label, cell } of linesOf(reader, sheet)) {
    const line = GENERAL_LINES.find((known) => fold(known.label) === fold(readText(label).value ?? ''));
    if (line === undefined)
      reportLabel(reader, label, 'line_unknown', 'không thuộc mẫu. Xóa dòng hoặc sửa lại tên mục.');
    else if (seen.has(line.path) && line.path !== 'legalBasis') {
      reportLabel(reader, label, 'line_repeated', 'ghi hai lần. Giữ lại một dòng.');
    } else {
      seen.add(line.path);
      readLine(reader, sheet, json, line, cell);
    }
  }
}

/** The cells of label and content under the headings. */
function linesOf(reader: SheetReader, sheet: Sheet): { label: Cell; cell: Cell }[] {
  const [labels, contents] = GENERAL_COLUMNS;
  const table = findTable(sheet, [
    { ...labels, required: true },
    { ...contents, required: true },
  ]);
  const [at, content] = [table?.columns.get('label'), table?.columns.get('value')];
  if (table === null || at === undefined || content === undefined) {
    const detail = `Không tìm thấy hàng tiêu đề “${labels.heading}”, “${contents.heading}”.`;
    reader.report(addressIn('general', 'A1'), 'headings_missing', detail);
    return [];
  }
  return sheet.rows
    .filter((row) => row > table.headingRow)
    .map((row) => ({ label: sheet.cell(row, at), cell: sheet.cell(row, content) }))
    .filter(({ label, cell }) => label.content.kind !== 'blank' || cell.content.kind !== 'blank');
}

function readLine(reader: SheetReader, sheet: Sheet, json: Json, line: GeneralLine, cell: Cell): void {
  const { path, label } = line;
  const { value, problem } = readFormCell(cell, line, sheet.date1904);
  const placed = { address: addressIn('general', cell.address), heading: label };
  if (problem !== null) reader.report(placed.address, problem.code, problem.sentence);
  if (path === 'legalBasis') {
    const grounds = json['legalBasis'] as unknown[];
    if (value !== null) grounds.push(value);
    reader.places.note(`legalBasis[${grounds.length - 1}]`, placed);
    return;
  }
  reader.places.note(path, placed);
  if (value !== null) setPath(json, path, converterOf(line)(value));
}

function converterOf({ path, words }: GeneralLine): Convert {
  if (path === 'version' || path === 'appraisal.replyDays') return integer;
  if (path === 'comparison.rounded') return flag;
  return words === undefined ? (value) => value : word(words);
}

function reportLabel(reader: SheetReader, label: Cell, code: string, detail: string): void {
  const typed = readText(label).value ?? '';
  reader.report(addressIn('general', label.address), code, `Mục “${typed}” ${detail}`);
}
