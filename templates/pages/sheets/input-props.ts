import type { InputKind } from '../../../src/domain/scoring/input-kind';
import type { TaskStatus } from '../../../src/domain/tasks/status';
import type { FieldOption } from '../../components/field';
import type { TaskField } from './field-names';

/** A piece of evidence as shown in a row: an uploaded file, or the citation of a document. */
export interface SheetEvidence {
  readonly id: string;
  readonly kind: 'file' | 'citation';
  /** File name, or the citation in one line: "Nghị quyết số 05-NQ/TU, 20/05/2022, trang 3, khoản 2". */
  readonly text: string;
  /** Address of the file; null for a citation. */
  readonly href: string | null;
  /** Printed size of the file, such as "1,2 MB"; null for a citation. */
  readonly sizeText: string | null;
}

/** One axis of a finished task: settled by its log, stated by the agency, or still open. */
export interface SheetTaskAxis {
  /** Printed: "Có", "Không", "" while nobody said anything. */
  readonly text: string;
  /** True when the agency states it on the sheet; false when the log settles it, or the task is not finished. */
  readonly isStated: boolean;
}

/** A key task in the row of the criterion about them. */
export interface SheetTask {
  /** Its number, part of the names of its fields. */
  readonly code: string;
  readonly title: string;
  readonly href: string | null;
  readonly status: TaskStatus | null;
  /** "80%"; "–" where a percentage says nothing. */
  readonly completion: string;
  /** "49,6%": how much was planned by the cut-off date; null when all of it was, or the task is finished. */
  readonly planned: string | null;
  readonly isFinished: boolean;
  readonly axes: Readonly<Record<TaskField, SheetTaskAxis>>;
  /** Printed points; null while something is missing. */
  readonly points: string | null;
  /** What is missing, in words; null when nothing is. */
  readonly missing: string | null;
}

/** The key tasks of a row, and where their figures come from. */
export interface SheetTasks {
  readonly tasks: readonly SheetTask[];
  /** "Lấy từ theo dõi nhiệm vụ đến ngày 30/06/2022 …" */
  readonly note: string;
}

/** What a row asks for. */
export interface SheetInput {
  readonly kind: InputKind;
  /** Levels with their points, or yes and no; the first is "nothing chosen". */
  readonly options: readonly FieldOption[];
  /** "Không phát sinh" and what it gives; null where the scheme does not provide for it. */
  readonly notOccurred: string | null;
  /** Levels that every event names; empty when events have none. */
  readonly eventLevels: readonly FieldOption[];
  /** Whether a bare count says enough. */
  readonly takesCount: boolean;
  /** Lines of the list in the form: those filled in and some to spare. */
  readonly lineCount: number;
  /** A day of the period as days are typed: "30/06/2022". */
  readonly dayExample: string;
  /** What a row that needs more than a field asks for, in words: "trừ 1 điểm mỗi lần". */
  readonly rule: string | null;
  readonly tasks: SheetTasks | null;
}

/** What the input of a row comes to. */
export interface SheetResult {
  /** "9,76"; null while it is missing or left out of the total. */
  readonly points: string | null;
  /** How it came about: "theo tỷ lệ (kết quả 41; kế hoạch 42)"; '' when the points say it themselves. */
  readonly how: string;
  /** "Tạm tính theo các phiếu đã nộp."; null when nothing is to be added. */
  readonly note: string | null;
}

/** Where a field of a row belongs, and how it stands. */
export interface RowContext {
  readonly code: string;
  /** Id of the form that the fields belong to. */
  readonly formId: string;
  /** What each field holds, stored or as typed. */
  readonly fields: ReadonlyMap<string, string>;
  /** Fields that could not be understood. */
  readonly wrongFields: readonly string[];
  readonly evidence: readonly SheetEvidence[];
}
