import type { BusinessDate } from '../../../src/domain/calendar';
import type { TargetDirection, TargetKind } from '../../../src/domain/tasks/target';
import type { FormError } from '../../components/error-summary';
import type { FileLink } from '../../components/file-list';

/** The three judgements of a result; null where nobody judged. */
export interface Judgement {
  readonly onTime: boolean | null;
  readonly qualityMet: boolean | null;
  readonly effective: boolean | null;
}

/** One line of the progress log, never changed afterwards; the newest first. */
export interface ProgressLine {
  readonly id: string;
  /** The day the figure is for; null for a remark without a figure. */
  readonly recordedOn: BusinessDate | null;
  /** True for a figure of a later day than the page looks at: it does not count for the status shown. */
  readonly isLater: boolean;
  /** "512 đảng viên"; null for a remark. */
  readonly valueText: string | null;
  /** "56,9%"; null where a percentage means nothing. */
  readonly completionText: string | null;
  readonly note: string;
  readonly judgement: Judgement;
  readonly files: readonly FileLink[];
  readonly authorName: string;
  /** "14:32 ngày 30/06/2022" */
  readonly recordedAtText: string;
  /** "nhập từ Excel", "giao diện lập trình"; null for the screen. */
  readonly sourceText: string | null;
}

/** What was registered first and every approved change since, the oldest first. */
export interface BaselineStep {
  readonly targetText: string;
  readonly kindText: string;
  readonly due: BusinessDate;
  /** Null for the registration. */
  readonly reason: string | null;
  readonly approvedBy: string;
  readonly approvedAtText: string;
}

/** The form for a new line of the log, with what was typed when it comes back. */
export interface ProgressForm {
  /** Address of the POST, without the token. */
  readonly action: string;
  /** Number of the last line that the form was opened on; a newer one is a conflict. */
  readonly lastSequence: number;
  readonly unit: string;
  /** What the figure is: a total since the year began, a level reached, or 1 for reached and 0 for not. */
  readonly measure: 'total' | 'level' | 'reach';
  /** By when the agencies update their tasks, as a sentence; null while no deadline is set. */
  readonly deadlineText: string | null;
  readonly recordedOn: string;
  readonly actual: string;
  readonly note: string;
  readonly judgement: Judgement;
  /** Names of files that were sent with what was typed: a browser does not keep them when the form comes back. */
  readonly filesToChooseAgain: readonly string[];
  /** Field ids: `ngay-so-lieu`, `ket-qua`, `ghi-chu`, `dung-han`, `chat-luong`, `hieu-qua`, `tep`. */
  readonly errors: readonly FormError[];
}

/** Somebody recorded a line while this one was being typed. */
export interface ProgressConflict {
  readonly savedBy: string;
  readonly savedAtText: string;
  readonly storedDate: string;
  readonly storedValue: string;
  readonly storedNote: string;
  /** Names of the files of the stored line. */
  readonly storedFiles: string;
}

/** The form with which the secretary corrects how a target is measured. */
export interface TargetForm {
  readonly action: string;
  readonly version: number;
  readonly kind: TargetKind;
  readonly direction: TargetDirection;
  readonly reason: string;
  /** Null unless somebody corrected the target while this form was open. */
  readonly conflict: TargetConflict | null;
  /** Field ids: `loai-chi-tieu`, `chieu-chi-tieu`, `ly-do-chi-tieu`. */
  readonly errors: readonly FormError[];
}

/** Somebody corrected the target while this was being typed. */
export interface TargetConflict {
  readonly savedBy: string;
  readonly savedAtText: string;
  readonly storedKind: TargetKind;
  readonly storedDirection: TargetDirection;
  readonly storedReason: string;
}
