import { toDecimalString } from '../../domain/fraction';
import type { ReportTask } from '../../../templates/documents/six-month-report';
import type { TaskWithState } from '../tasks';

/** A task as the report says it; `files` by task id. */
export function reportTask(task: TaskWithState, files: ReadonlyMap<string, number>): ReportTask {
  const adjusted = !task.registered.target.equals(task.target);
  const { judgement, note } = task.latestEntry ?? { judgement: null, note: '' };
  return {
    agency: task.agencyCode,
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
    judgement: {
      onTime: judgement?.onTime ?? null,
      quality: judgement?.qualityMet ?? null,
      effective: judgement?.effective ?? null,
    },
    evidenceCount: files.get(task.id) ?? 0,
  };
}
