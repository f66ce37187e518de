import { COMPLETION_LEVELS, type CompletionLevel } from '../../domain/commendation/records';
import { lowerFirst } from '../../text/commendation';
import { fold } from '../../text/search';
import { completionLevelWords } from '../../text/vi';
import { evaluationSystemWords } from '../../text/words/people';
import { type FilledRow, type FormColumn, readForm, type WorkbookSource, writeForms } from '../../workbooks';
import type { EvaluationSheet, SheetRow, TypedLevel } from './evaluation';
import { holderKey } from './holder';

type Column = 'name' | 'birthYear' | 'detail' | 'seen' | 'level';

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
  { key: 'name', heading: 'Họ tên, tập thể', width: 32, kind: 'text', hint: 'Đúng như tên đang ghi.' },
  { key: 'birthYear', heading: 'Năm sinh', width: 12, kind: 'text', hint: 'Để phân biệt người trùng tên.' },
  { key: 'detail', heading: 'Chức vụ, loại tập thể', width: 28, kind: 'text', hint: 'Để phân biệt người trùng tên.' },
  { key: 'seen', heading: 'Mức đang ghi', width: 30, kind: 'text', hint: UNTOUCHED },
  {
    ...{ key: 'level', heading: 'Mức xếp loại', width: 32, kind: 'choice', choices: LEVEL_WORDS },
    hint: 'Để trống là không thay đổi.',
  },
];

/** The sheet of a year as a workbook to fill in: the rows that the reader may write, with the levels of now. */
export function evaluationForm({ agencyName, year, system, rows }: EvaluationSheet): Promise<Buffer> {
  const title = titleOf({ year, system });
  return writeForms(title, [
    {
      name: sheetNameOf({ year, system }),
      title: `${title}: ${agencyName}`,
      remarks: [
        'Chọn mức ở cột cuối; để trống là không thay đổi. Giữ nguyên hàng tiêu đề; được xóa bớt, sắp xếp lại các dòng.',
        'Cột “Mức đang ghi” cho biết mức lúc tải mẫu: nếu sau đó có người ghi khác, hệ thống hiện cả hai giá trị.',
      ],
      columns: COLUMNS,
      rows: rows
        .filter(({ mayWrite }) => mayWrite)
        .map((row) => ({
          name: row.name,
          birthYear: row.birthYear === null ? null : String(row.birthYear),
          detail: detailOf(row),
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
  const other = sheet.system === 'state' ? 'party' : 'state';
  if (fold(first.name) === fold(sheetNameOf({ ...sheet, system: other }))) {
    problems.push({
      address: 'A1',
      sentence: `Đây là mẫu ${lowerFirst(evaluationSystemWords[other])}. Tải mẫu của bảng này.`,
    });
  }
  const addresses = new Map<SheetRow, string>();
  const levels = form.rows.flatMap((filled): LevelOfFile[] => {
    const found = readRow(filled, sheet.rows, addresses);
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
  rows: readonly SheetRow[],
  addresses: Map<SheetRow, string>,
): LevelOfFile | CellProblem | null {
  const [name, seen, level] = [filled.at('name'), filled.at('seen'), filled.at('level')];
  const problem = ({ address }: { address: string }, sentence: string): CellProblem => ({ address, sentence });
  const [row, ...others] = rowsMeant(filled, rows);
  if (row === undefined) return problem(name, unknownName(name.value));
  if (others.length > 0) {
    return problem(
      name,
      `Có ${others.length + 1} người tên ${row.name}. Ghi đúng năm sinh và chức vụ như trong mẫu để phân biệt, hoặc ghi mức của họ ở bảng trên màn hình.`,
    );
  }
  const born = filled.at('birthYear');
  if (born.value !== null && row.birthYear !== null && born.value.trim() !== String(row.birthYear)) {
    return problem(
      born,
      `${row.name} sinh năm ${row.birthYear}, không phải ${born.value}. Kiểm tra có nhầm người không.`,
    );
  }
  const twin = addresses.get(row);
  if (twin !== undefined) return problem(name, `${row.name} đã có ở ô ${twin}. Giữ lại một dòng.`);
  addresses.set(row, name.address);
  // A word that is no level has been told already, when the form was read.
  const [given, before] = [levelFrom(level.value ?? ''), levelFrom(seen.value ?? '')];
  if (given === null) return null;
  if (before === null && seen.value !== null)
    return problem(seen, 'Không đọc được mức đang ghi. Tải mẫu mới rồi ghi lại.');
  if (!row.mayWrite) return problem(level, `Mức xếp loại của ${row.name} do Sở Nội vụ ghi theo kết quả của cấp trên.`);
  const stored = row.current?.level ?? null;
  const seenVersion = before === stored ? (row.current?.version ?? 0) : UNSEEN;
  return {
    address: level.address,
    row,
    typed: { key: holderKey(row.holder), seenVersion, seenLevel: before, level: given },
  };
}

/** The rows of the sheet that a row of the form can mean: of its name, then of its post and birth year where several are. */
function rowsMeant(filled: FilledRow<Column>, rows: readonly SheetRow[]): readonly SheetRow[] {
  const [name, birthYear, detail] = [filled.at('name'), filled.at('birthYear'), filled.at('detail')].map((cell) =>
    fold(cell.value ?? '').trim(),
  );
  const narrowed = (from: readonly SheetRow[], isMeant: (row: SheetRow) => boolean): readonly SheetRow[] => {
    const meant = from.filter(isMeant);
    return meant.length === 0 ? from : meant;
  };
  const named = rows.filter((row) => fold(row.name) === name);
  const posted = narrowed(named, (row) => fold(detailOf(row)) === detail);
  return narrowed(posted, (row) => String(row.birthYear ?? '') === birthYear);
}

/** Tells the two forms of a year apart when they come back. */
function sheetNameOf({ year, system }: Pick<EvaluationSheet, 'year' | 'system'>): string {
  return system === 'party' ? `Đảng, năm ${year}` : `Năm ${year}`;
}

function titleOf({ year, system }: Pick<EvaluationSheet, 'year' | 'system'>): string {
  return system === 'party'
    ? `Đánh giá, xếp loại đảng viên, tổ chức đảng năm ${year}`
    : `Đánh giá, xếp loại năm ${year}`;
}

function unknownName(name: string | null): string {
  if (name === null) return 'Ghi họ tên hoặc tên tập thể của dòng này.';
  return `Không có “${name}” trong bảng của cơ quan và năm này. Kiểm tra họ tên, hoặc tải mẫu mới.`;
}

function detailOf({ detail, divisionName }: SheetRow): string {
  return [detail, divisionName ?? ''].filter((part) => part !== '').join(', ');
}

/** No stored level has this version. */
const UNSEEN = 999_999;

function levelFrom(words: string): CompletionLevel | null {
  const folded = fold(words);
  return COMPLETION_LEVELS.find((level) => fold(completionLevelWords[level]) === folded) ?? null;
}
