import { COMPLETION_LEVELS, type CompletionLevel } from '../../domain/commendation/records';
import { fold } from '../../text/search';
import { completionLevelWords } from '../../text/vi';
import { type FilledRow, type FormColumn, readForm, type WorkbookSource, writeForms } from '../../workbooks';
import type { EvaluationSheet, SheetRow, TypedLevel } from './evaluation';
import { holderKey } from './holder';

type Column = 'key' | 'name' | 'detail' | 'seen' | 'level';

/** What is wrong at a cell, as a sentence. */
export interface CellProblem {
  readonly address: string;
  readonly sentence: string;
}

/** A level of a filled form, with the cell where it stands and the row of the sheet that it is for. */
export interface LevelOfFile {
  readonly address: string;
  readonly row: SheetRow;
  readonly typed: TypedLevel;
}

const LEVEL_WORDS = COMPLETION_LEVELS.toReversed().map((level) => completionLevelWords[level]);
const UNTOUCHED = 'Không sửa cột này.';
const COLUMNS: readonly FormColumn<Column>[] = [
  { key: 'key', heading: 'Mã dòng', width: 20, kind: 'code', hint: UNTOUCHED },
  { key: 'name', heading: 'Họ tên, tập thể', width: 32, kind: 'text', hint: UNTOUCHED },
  { key: 'detail', heading: 'Chức vụ, loại tập thể', width: 28, kind: 'text', hint: UNTOUCHED },
  { key: 'seen', heading: 'Mức đang ghi', width: 30, kind: 'text', hint: UNTOUCHED },
  {
    ...{ key: 'level', heading: 'Mức xếp loại', width: 32, kind: 'choice', choices: LEVEL_WORDS },
    hint: 'Để trống là không thay đổi.',
  },
];

/** The sheet of a year as a workbook to fill in: the rows that the reader may write, with the levels of now. */
export function evaluationForm({ agencyName, year, rows }: EvaluationSheet): Promise<Buffer> {
  return writeForms(`Đánh giá, xếp loại năm ${year}`, [
    {
      name: `Năm ${year}`,
      title: `Đánh giá, xếp loại năm ${year}: ${agencyName}`,
      remarks: [
        'Chọn mức ở cột cuối; để trống là không thay đổi. Giữ nguyên hàng tiêu đề và các cột khác.',
        'Cột “Mức đang ghi” cho biết mức lúc tải mẫu: nếu sau đó có người ghi khác, hệ thống hiện cả hai giá trị.',
      ],
      columns: COLUMNS,
      rows: rows
        .filter(({ mayWrite }) => mayWrite)
        .map((row) => ({
          key: holderKey(row.holder),
          name: row.name,
          detail: [row.detail, row.divisionName ?? ''].filter((part) => part !== '').join(', '),
          seen: row.current?.level == null ? null : completionLevelWords[row.current.level],
          level: null,
        })),
      spareRows: 0,
    },
  ]);
}

/**
 * What a filled form says about the sheet as it is stored now. A blank level says nothing. Where the form was laid out before
 * somebody else wrote, the level says so by a version that nobody has seen: saving it is a conflict, with both values.
 */
export function readEvaluationForm(
  workbook: WorkbookSource,
  sheet: EvaluationSheet,
): { levels: readonly LevelOfFile[]; problems: readonly CellProblem[] } {
  const [first] = workbook.sheets;
  if (first === undefined)
    return { levels: [], problems: [{ address: 'A1', sentence: 'Tệp không có trang tính nào.' }] };
  const form = readForm(first, COLUMNS);
  const problems: CellProblem[] = form.problems.map(({ address, sentence }) => ({ address, sentence }));
  const rows = new Map(sheet.rows.map((row) => [holderKey(row.holder), row]));
  const addresses = new Map<string, string>();
  const levels = form.rows.flatMap((filled): LevelOfFile[] => {
    const found = readRow(filled, rows, addresses);
    if (found === null) return [];
    if ('sentence' in found) problems.push(found);
    else return [found];
    return [];
  });
  return { levels, problems };
}

/** One row of a form: its level, what is wrong with it, or null when it says nothing. */
function readRow(
  filled: FilledRow<Column>,
  rows: ReadonlyMap<string, SheetRow>,
  addresses: Map<string, string>,
): LevelOfFile | CellProblem | null {
  const [key, name, seen, level] = [filled.at('key'), filled.at('name'), filled.at('seen'), filled.at('level')];
  const row = rows.get(key.value ?? '');
  const problem = ({ address }: { address: string }, sentence: string): CellProblem => ({ address, sentence });
  if (row === undefined)
    return problem(key, 'Dòng này không thuộc cơ quan hoặc năm của bảng. Tải mẫu mới rồi ghi lại.');
  const twin = addresses.get(key.value ?? '');
  if (twin !== undefined) return problem(key, `Mã dòng này đã có ở ô ${twin}.`);
  addresses.set(key.value ?? '', key.address);
  if (fold(name.value ?? '') !== fold(row.name)) {
    return problem(name, `Mã dòng là của ${row.name}. Kiểm tra các cột có bị sắp xếp lệch nhau không.`);
  }
  // A word that is no level has been told already, when the form was read.
  const [given, before] = [levelFrom(level.value ?? ''), levelFrom(seen.value ?? '')];
  if (given === null) return null;
  if (before === null && seen.value !== null)
    return problem(seen, 'Không đọc được mức đang ghi. Tải mẫu mới rồi ghi lại.');
  if (!row.mayWrite) return problem(level, `Mức xếp loại của ${row.name} do Sở Nội vụ ghi theo kết quả của cấp trên.`);
  const stored = row.current?.level ?? null;
  const seenVersion = before === stored ? (row.current?.version ?? 0) : UNSEEN;
  return { address: level.address, row, typed: { key: key.value ?? '', seenVersion, seenLevel: before, level: given } };
}

/** No stored level has this version. */
const UNSEEN = 999_999;

function levelFrom(words: string): CompletionLevel | null {
  const folded = fold(words);
  return COMPLETION_LEVELS.find((level) => fold(completionLevelWords[level]) === folded) ?? null;
}
