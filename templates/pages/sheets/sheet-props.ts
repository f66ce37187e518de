import { plainCode } from '../../../src/domain/scoring/code-form';
import type { SheetState } from '../../../src/domain/workflow/sheet';
import type { SheetEvidence, SheetInput, SheetResult } from './input-props';

export type { SheetEvidence } from './input-props';

/** What a person may type to cite a document; each field is the text as typed. */
export interface CitationFields {
  readonly number: string;
  readonly date: string;
  readonly page: string;
  readonly clause: string;
}

/** Two people changed the same criterion: both values, and who saved first. */
export interface SheetConflict {
  readonly savedBy: string;
  /** Printed instant, such as "14:31 ngày 29/06/2022". */
  readonly savedAt: string;
  /** What was handed in, in words: "kết quả 41, kế hoạch 42". */
  readonly storedInput: string;
  readonly storedExplanation: string;
  readonly typedInput: string;
  readonly typedExplanation: string;
  /** The fields as typed, without the code, to be sent again. */
  readonly typedFields: ReadonlyMap<string, string>;
  /** Version now stored; "Dùng giá trị tôi vừa nhập" is posted against it. */
  readonly storedVersion: number;
}

/** Sentences at the parts of one row, in Vietnamese. */
export interface SheetLineErrors {
  readonly input?: string;
  readonly explanation?: string;
  readonly evidence?: string;
}

/** One criterion of the sheet. Numbers are printed with a decimal comma. */
export interface SheetLine {
  readonly code: string;
  readonly name: string;
  /** "Cách chấm"; '' when the scheme gives none. */
  readonly guidance: string;
  /** Printed maximum, always positive: the effect says whether it is added or taken away. */
  readonly maximum: string;
  /** The same maximum as a decimal string with a point, for the check in the browser. */
  readonly maximumValue: string;
  readonly effect: 'base' | 'bonus' | 'penalty';
  readonly evidenceRequired: boolean;
  /** False when the criterion is not assigned to the agency: it has no fields and no part in the total. */
  readonly isAssigned: boolean;
  /** What the row asks for. */
  readonly input: SheetInput;
  /** What each field holds: what is stored, or exactly what was typed when it could not be stored. */
  readonly fields: ReadonlyMap<string, string>;
  /** Fields that could not be understood. */
  readonly wrongFields: readonly string[];
  /** What is handed in, in words, for who only reads; '' for nothing. */
  readonly inputText: string;
  readonly result: SheetResult;
  readonly explanation: string;
  /** Version of the stored entry, 0 before the first save. */
  readonly version: number;
  /** True when the values shown are the stored ones and an input is among them. */
  readonly saved: boolean;
  readonly evidence: readonly SheetEvidence[];
  /** Files of the progress of the key tasks that this row is about. */
  readonly taskEvidence: readonly SheetEvidence[];
  /** Where the values it has had are listed; null while there is nothing to compare. */
  readonly historyHref: string | null;
  /** What the system knows about this criterion, such as the statuses of the key tasks; null when nothing. */
  readonly hint: string | null;
  readonly errors: SheetLineErrors;
  readonly conflict: SheetConflict | null;
  /** A citation that could not be stored, as typed; null when there is none. */
  readonly citation: CitationFields | null;
}

/** The head of a group inside a group. */
export interface SheetHeading {
  readonly kind: 'heading';
  readonly code: string;
  /** "A1. Chương trình công tác" */
  readonly title: string;
  /** 1 right inside a group of the top. */
  readonly depth: number;
  readonly maximumText: string;
}

export type SheetRow = SheetHeading | { readonly kind: 'line'; readonly line: SheetLine };

/** A group of criteria with its own subtotal. */
export interface SheetGroup {
  /** Used in ids and links; unique in the sheet. */
  readonly code: string;
  /** "A. Nhiệm vụ chính trị" or "Điểm thưởng, điểm trừ" */
  readonly title: string;
  /** "60", or "+5/−10" for bonus and penalty. */
  readonly maximumText: string;
  readonly rows: readonly SheetRow[];
}

/** The criteria of a group, in its order. */
export function linesOf(group: SheetGroup): SheetLine[] {
  return group.rows.flatMap((row) => (row.kind === 'line' ? [row.line] : []));
}

/** Subtotal of a group: what is scored so far. `code` is that of the group. */
export interface SheetGroupTotal {
  readonly code: string;
  /** Printed sum of the scored lines; "–" when none is scored. */
  readonly subtotal: string;
  readonly scored: number;
  readonly lineCount: number;
  /** Printed maximum; null for bonus and penalty, which stand outside the scale. */
  readonly maximum: string | null;
}

/** Running totals of the sheet, printed. */
export interface SheetTotalsView {
  readonly groups: readonly SheetGroupTotal[];
  /** Subtotals of the groups inside groups. */
  readonly headings: readonly { readonly code: string; readonly subtotal: string }[];
  /** Sum of the scored base criteria, "91". */
  readonly base: string;
  readonly bonus: string;
  readonly penalty: string;
  /** base + bonus − penalty of what is scored; only a total when `missing` is empty. */
  readonly total: string;
  /** "100": the scale, bonus not counted. */
  readonly scale: string;
  /** Codes of the criteria without a score; one is enough to make the total incomplete. */
  readonly missing: readonly string[];
  readonly lineCount: number;
}

/** One step in the life of the sheet, the newest first. */
export interface SheetHistoryStep {
  /** "14:52 ngày 11/06/2022" */
  readonly at: string;
  readonly who: string;
  /** "gửi lãnh đạo duyệt" */
  readonly what: string;
  readonly reason: string | null;
}

/**
 * What the reader may do with the sheet now; the server decides again at every request. `edit` covers saving and
 * checking, `approve` the leader's submission, `return` the leader's (or the appraiser's) return with a reason,
 * `take_up` the bloc's receipt of a submitted sheet.
 */
export type SheetPermission = 'open' | 'edit' | 'approve' | 'return' | 'recall' | 'take_up';

/** State of the sheet, and how it came there. */
export interface SheetStateView {
  readonly state: SheetState;
  /** What this state means for the reader: "Phiếu đã khóa từ 14:52 ngày 11/06/2022." */
  readonly sentence: string;
  /** Reason of the last return while it is unanswered. */
  readonly returned: { readonly by: string; readonly at: string; readonly reason: string } | null;
  readonly history: readonly SheetHistoryStep[];
}

/** Id of the row of a criterion; other ids of the row start with it. */
export function rowId(code: string): string {
  return `tc-${plainCode(code)}`;
}

/** Id of the head of a group. */
export function groupId(code: string): string {
  return `nhom-${plainCode(code)}`;
}

/** Id of the main field of a criterion: where links of the error list lead. */
export function pointsFieldId(code: string): string {
  return `${rowId(code)}-diem`;
}

/** Id of the explanation field of a criterion. */
export function explanationFieldId(code: string): string {
  return `${rowId(code)}-giai-trinh`;
}

/** Id of the evidence cell of a criterion. */
export function evidenceCellId(code: string): string {
  return `${rowId(code)}-minh-chung`;
}

/** The sentences of what is wrong in a row, in the order of its parts. */
export function lineMessages({ errors }: SheetLine): string[] {
  return [errors.input, errors.explanation, errors.evidence].filter((message) => message !== undefined);
}
