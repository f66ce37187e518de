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

/** A value that someone changed in the system since the last import: it stays as it is. */
export interface ImportConflict {
  readonly label: string;
  readonly sheetName: string;
  readonly address: string;
  readonly systemValue: string;
  readonly fileValue: string;
  /** "Cán bộ TĐKT, Ban Tổ chức Tỉnh ủy, 09:30 ngày 02/07/2022" */
  readonly changedBy: string;
}

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
