/** What was understood of one sheet of the workbook. */
export interface ImportSheetView {
  /** Name of the sheet in the file. */
  readonly sheetName: string;
  /** What the sheet was taken for: "Nhiệm vụ trọng tâm"; null when it was not recognised and is left aside. */
  readonly title: string | null;
  /** "90 nhiệm vụ của 9 đơn vị" */
  readonly understood: string;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly conflicts: number;
  readonly repaired: number;
  readonly errors: number;
  readonly warnings: number;
}

/** A cell that is wrong, by its address in the file. Errors keep the whole file out, warnings do not. */
export interface ImportProblem {
  readonly sheetName: string;
  /** "C14"; '' when the problem is of the sheet or the file. */
  readonly address: string;
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

/** A cell that was read in spite of how it was written. */
export interface ImportRepair {
  readonly sheetName: string;
  readonly address: string;
  readonly from: string;
  readonly to: string;
  /** "chữ số dạng văn bản", "bỏ khoảng trắng thừa" */
  readonly note: string;
}

/** Kind and direction of a target as guessed from its unit and words. */
export interface ImportGuess {
  /** "BTCTU-3" */
  readonly task: string;
  readonly name: string;
  /** "900 đảng viên" */
  readonly target: string;
  readonly kindText: string;
  readonly directionText: string;
  /** Why: "đơn vị tính là %" */
  readonly because: string;
}

/** What applying would do to one thing. */
export interface ImportChange {
  readonly kind: 'added' | 'changed';
  /** "Nhiệm vụ BTCTU-3, chỉ tiêu" */
  readonly label: string;
  /** Printed value now; '' for something new. */
  readonly before: string;
  readonly after: string;
  readonly sheetName: string;
  readonly address: string;
}

/** Whose value of a conflict is to stand. */
export type ImportChoice = 'system' | 'file';

/** A value that someone changed in the system since the last import: a person chooses which one stands. */
export interface ImportConflict {
  /** Names the value towards the server. */
  readonly fact: string;
  /** Null while nobody chose. */
  readonly choice: ImportChoice | null;
  /** Why only the system's value may stand: "Cơ quan tự ghi, không lấy theo tệp"; null where there is a choice. */
  readonly protection: string | null;
  readonly label: string;
  readonly sheetName: string;
  readonly address: string;
  readonly systemValue: string;
  readonly fileValue: string;
  /** "Cán bộ TĐKT, Ban Tổ chức Tỉnh ủy, 09:30 ngày 02/07/2022"; '' when it is not known. */
  readonly changedBy: string;
}

/** What is sent back to write the file: the server keeps the file and knows by the hash what was looked at. */
export interface ImportDecision {
  readonly fileId: string;
  readonly planHash: string;
  /** As they were sent with the file; '' where nothing was said. */
  readonly year: string;
  readonly bloc: string;
  readonly blocName: string;
  /** What was chosen for conflicts not named one by one. */
  readonly others: ImportChoice | null;
}

/** The form that writes the file; choices outside of it belong to it by this id. */
export const WRITE_FORM = 'ghi-tep';
/** Ids of the parts that an error summary leads to. */
export const CONFLICT_LIST = 'xung-dot';
export const PROBLEM_LIST = 'loi';
export const DECISION = 'quyet-dinh';

/** A fact that the workbook does not say; it is asked for, never invented. */
export interface ImportMissing {
  readonly text: string;
  /** Where it can be entered after the import; null when it must be given with the file. */
  readonly href: string | null;
}

/** "Trang 2, ô E14", "Trang 2" or '' for the whole file. */
export function placeText(sheetName: string, address: string): string {
  if (sheetName === '') return '';
  return address === '' ? `Trang “${sheetName}”` : `Trang “${sheetName}”, ô ${address}`;
}
