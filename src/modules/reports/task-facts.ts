import { toDecimalString } from '../../domain/fraction';
import type { ReportTask } from '../../../templates/documents/period-report';
import type { TaskWithState } from '../tasks';

/** What a report says of a task beside the task itself. */
export interface TaskSurroundings {
  /** Number of files by task id. */
  readonly files: ReadonlyMap<string, number>;
  /** The same tasks at the end of the first half, by id; null in a report on that half. */
  readonly firstHalf: ReadonlyMap<string, TaskWithState> | null;
  /** By the code of an agency that was taken over: the member that answers for its tasks, and its own name. */
  readonly takenOver: ReadonlyMap<string, { readonly holder: string; readonly name: string }>;
}

/** A task as the report says it. */
export function reportTask(task: TaskWithState, { files, firstHalf, takenOver }: TaskSurroundings): ReportTask {
  const taken = takenOver.get(task.agencyCode);
  const adjusted = !task.registered.target.equals(task.target);
  const { judgement, note } = task.latestEntry ?? { judgement: null, note: '' };
  return {
    agency: taken?.holder ?? task.agencyCode,
    receivedFrom: taken?.name ?? null,
    number: task.number,
    title: task.title,
    unit: task.unit,
    registeredTarget: toDecimalString(task.registered.target),
    adjustedTarget: adjusted ? toDecimalString(task.target) : null,
    direction: task.direction,
    actual: task.latest === null ? null : toDecimalString(task.latest.actual),
    completion: task.state.completion === null ? null : task.state.completion.toFraction(),
    due: task.due,
    status: task.state.status,
    note,
    firstHalf: stateOf(firstHalf?.get(task.id)),
    judgement: {
      onTime: judgement?.onTime ?? null,
      quality: judgement?.qualityMet ?? null,
      effective: judgement?.effective ?? null,
    },
    evidenceCount: files.get(task.id) ?? 0,
  };
}

function stateOf(task: TaskWithState | undefined): ReportTask['firstHalf'] {
  if (task === undefined) return null;
  return { actual: task.latest === null ? null : toDecimalString(task.latest.actual), status: task.state.status };
}
