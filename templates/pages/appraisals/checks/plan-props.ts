import type { CheckState } from '../../../../src/domain/workflow/check';
import type { FieldOption } from '../../../components/field';
import type { FormError } from '../../../components/error-summary';

/** One cross-check of the plan, or of a checker's own list. */
export interface CheckRow {
  readonly id: string;
  readonly checkerName: string;
  readonly checkedName: string;
  /** "Đoàn của Khối trưởng, phân công tự động" */
  readonly originText: string;
  readonly mutual: boolean;
  readonly state: CheckState;
  readonly sheetText: string;
  readonly judged: number;
  readonly version: number;
  /** Who assigned it and why, or who ended it and why; null when there is nothing to add. */
  readonly note: string | null;
  /** Where the reader checks the sheet; null when it is not theirs. */
  readonly href: string | null;
  readonly mayEnd: boolean;
  readonly mayReopen: boolean;
  /** A reason that could not be stored, as typed. */
  readonly typedReason: string;
  readonly reasonError: string | null;
}

/** What an agency would check by the automatic assignment. */
export interface PreviewRow {
  readonly checkerName: string;
  readonly checkedNames: readonly { readonly name: string; readonly originText: string; readonly mutual: boolean }[];
}

/** An agency that scores criteria of its field. */
export interface MonitorRow {
  readonly name: string;
  readonly criteriaText: string;
  /** False when no such agency is known: the scheme names a code that nobody has. */
  readonly known: boolean;
}

/** A form that adds one check, as typed. */
export interface ManualCheckForm {
  readonly checker: string;
  readonly checked: string;
  readonly reason: string;
  readonly errors: readonly FormError[];
}

/** What the page of the cross-checks shows. */
export interface CheckPlanView {
  /** `/khoi/:bloc/:period` */
  readonly basePath: string;
  readonly blocName: string;
  readonly periodName: string;
  readonly deadlineText: string | null;
  /** Whether the reader sees the whole bloc. */
  readonly whole: boolean;
  readonly mayArrange: boolean;
  readonly rows: readonly CheckRow[];
  readonly endedRows: readonly CheckRow[];
  /** Null once an assignment is in force, or for who does not assign. */
  readonly automatic: { readonly each: number; readonly options: readonly FieldOption[] } | null;
  readonly preview: readonly PreviewRow[] | null;
  readonly agencies: readonly FieldOption[];
  readonly manual: ManualCheckForm;
  readonly monitors: readonly MonitorRow[];
}
