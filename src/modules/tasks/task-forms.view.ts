import type { Violation } from '../../domain/violation';
import { formatDate, formatInstant } from '../../text/date';
import { sentenceOf } from '../../text/vi';
import type { FormError } from '../../../templates/components/error-summary';
import type {
  ProgressConflict as ProgressConflictView,
  ProgressForm,
  TargetForm,
} from '../../../templates/pages/tasks/task-props';
import { judgementOf } from './drafts';
import type { LoggedProgress, TaskWithState } from './key-task';
import type { TargetConflict } from './targets.service';
import type { TargetDraft } from './tasks.policy';
import { amountText } from './task-words';
import { dayText, taskPath } from './task.view';
import type { FoundTask } from './tasks.service';

type Fields = Readonly<Record<string, string>>;

/** What was typed into the form for progress, as it came in. */
export interface TypedProgress {
  readonly fields: Fields;
  readonly fileNames: readonly string[];
  readonly violations: readonly Violation[];
}

const PROGRESS_FIELDS: Readonly<Record<string, string>> = {
  recordedOn: 'ngay-so-lieu',
  actual: 'ket-qua',
  note: 'ghi-chu',
  onTime: 'dung-han',
  qualityMet: 'chat-luong',
  effective: 'hieu-qua',
};
const TARGET_FIELDS: Readonly<Record<string, string>> = {
  kind: 'loai-chi-tieu',
  direction: 'chieu-chi-tieu',
  reason: 'ly-do-chi-tieu',
};

/** The form for a new line: empty for the day of the page, or with everything that was typed. */
export function progressForm(found: FoundTask, lastSequence: number, typed: TypedProgress | null): ProgressForm {
  const { task } = found.details;
  const fields = typed?.fields ?? {};
  return {
    action: `${taskPath(found)}/tien-do`,
    lastSequence,
    unit: task.unit,
    measure: measureOf(task),
    deadlineText: deadlineText(found),
    recordedOn: fields['recordedOn'] ?? formatDate(task.asOf),
    actual: fields['actual'] ?? '',
    note: fields['note'] ?? '',
    // Shown as it stands, so that a new figure does not take the judgement of the review away.
    judgement: typed === null && task.latestEntry ? task.latestEntry.judgement : judgementOf(fields),
    filesToChooseAgain: typed?.fileNames ?? [],
    errors: (typed?.violations ?? []).map((violation) => errorOf(violation, PROGRESS_FIELDS, 'tep')),
  };
}

/** The line that came first, beside what was typed. */
export function progressConflict(stored: LoggedProgress, task: TaskWithState): ProgressConflictView {
  return {
    savedBy: stored.authorName,
    savedAtText: formatInstant(stored.recordedAt),
    storedDate: dayText(stored),
    storedValue: stored.actual === null ? '' : amountText(stored.actual, task),
    storedNote: stored.note,
    storedFiles: stored.files.map((file) => file.name).join(', '),
  };
}

/** The form for how the target is measured: as it is, or with everything that was chosen. */
export function targetForm(
  found: FoundTask,
  typed: { draft: TargetDraft; violations: readonly Violation[]; conflict: TargetConflict | null } | null,
): TargetForm {
  const { task } = found.details;
  const stored = typed?.conflict?.stored ?? null;
  return {
    action: `${taskPath(found)}/cach-tinh`,
    version: stored?.version ?? (typed && typed.draft.version > 0 ? typed.draft.version : task.baselineVersion),
    kind: typed?.draft.kind ?? task.kind,
    direction: typed?.draft.direction ?? task.direction,
    reason: typed?.draft.reason ?? '',
    conflict: stored && {
      savedBy: stored.approvedBy,
      savedAtText: formatInstant(stored.approvedAt),
      storedKind: stored.kind,
      storedDirection: stored.direction,
      storedReason: stored.reason ?? '',
    },
    errors: (typed?.violations ?? []).map((violation) => errorOf(violation, TARGET_FIELDS, 'loai-chi-tieu')),
  };
}

function measureOf({ direction, kind }: TaskWithState): ProgressForm['measure'] {
  if (direction === 'reach') return 'reach';
  return kind === 'level' || direction === 'lower' ? 'level' : 'total';
}

function deadlineText({ deadline }: FoundTask): string | null {
  return (
    deadline && `Hạn cập nhật của kỳ: ${formatInstant(deadline.dueAt)}. Sau hạn vẫn ghi được, nhưng tính là gửi muộn.`
  );
}

function errorOf(violation: Violation, fields: Readonly<Record<string, string>>, otherwise: string): FormError {
  return { fieldId: fields[violation.place ?? ''] ?? otherwise, message: sentenceOf(violation) };
}
