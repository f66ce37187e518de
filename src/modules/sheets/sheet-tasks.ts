import { Injectable } from '@nestjs/common';
import { type ItemInput, NO_INPUT, type UnitInputs } from '../../domain/scoring/inputs';
import type { Scheme } from '../../domain/scoring/scheme';
import { type TaskAxes, type TaskFacts, taskInputs } from '../../domain/scoring/task-inputs';
import { leavesOf } from '../../domain/scoring/tree';
import { isFinished } from '../../domain/tasks/status';
import type { BlocPlace } from '../blocs';
import { TasksService, type TaskWithState } from '../tasks';
import { type TaskFile, SheetTasksRepository } from './sheet-tasks.repository';

/** A key task with what its log says to the sheet. */
export interface KeyTask extends TaskFacts {
  readonly task: TaskWithState;
}

/** Reads the key tasks that criteria of a scheme are about. */
@Injectable()
export class SheetTasks {
  constructor(
    private readonly tasks: TasksService,
    private readonly repository: SheetTasksRepository,
  ) {}

  /**
   * The key tasks of every member, or of one, as of the day of the place, by agency id; nothing when the scheme asks for
   * none. The same few queries however many members there are. The caller has found the place for the actor.
   */
  async of(scheme: Scheme, place: BlocPlace, agencyId?: string): Promise<ReadonlyMap<string, readonly KeyTask[]>> {
    if (keyTaskCodes(scheme).length === 0) return new Map();
    const tasks = await this.tasks.statesOf(place, agencyId === undefined ? {} : { agencyId });
    const finished = tasks.filter(({ state }) => isFinished(state.status)).map(({ id }) => id);
    const figures = finished.length === 0 ? [] : await this.repository.figures(finished, place.asOf);
    const byTask = grouped(figures, ({ taskId }) => taskId);
    const keyTasks = tasks.map((task) => keyTaskOf(task, byTask.get(task.id) ?? []));
    return grouped(keyTasks, ({ task }) => task.agencyId);
  }

  /** The files of the progress of these tasks, as far as they were there at an instant (null: now). */
  async filesOf(place: BlocPlace, tasks: readonly KeyTask[], until: Date | null): Promise<TaskFile[]> {
    if (tasks.length === 0) return [];
    return this.repository.files(
      tasks.map(({ task }) => task.id),
      place.asOf,
      until,
    );
  }
}

/** Items by a key, each group in the order of the items. */
function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** Codes of the criteria that are about the key tasks. */
export function keyTaskCodes(scheme: Pick<Scheme, 'criteria'>): string[] {
  return leavesOf(scheme).flatMap(({ code, item }) => (item.type === 'key_tasks' ? [code] : []));
}

/**
 * What an agency hands in, with the facts of its tasks in the place of what it cannot state itself. Without any
 * registered task such a criterion stays as it was handed in.
 */
export function withTasks(scheme: Pick<Scheme, 'criteria'>, unit: UnitInputs, tasks: readonly KeyTask[]): UnitInputs {
  const codes = keyTaskCodes(scheme);
  if (codes.length === 0 || tasks.length === 0) return unit;
  const composed = codes.map((code): [string, ItemInput] => [
    code,
    composedInput(unit.inputs.get(code) ?? null, tasks),
  ]);
  return { ...unit, inputs: new Map([...unit.inputs, ...composed]) };
}

/** The input of a criterion about key tasks: facts, and what the agency states where they say nothing. */
export function composedInput(stored: ItemInput | null, tasks: readonly KeyTask[]): ItemInput {
  if (stored?.notOccurred === true) return { ...NO_INPUT, notOccurred: true };
  const stated = new Map((stored?.tasks ?? []).map((task): [string, TaskAxes] => [task.code, task]));
  return { ...NO_INPUT, tasks: taskInputs(tasks, stated) };
}

function keyTaskOf(task: TaskWithState, figures: TaskFacts['figures']): KeyTask {
  const { onTime = null, qualityMet = null, effective = null } = task.latestEntry?.judgement ?? {};
  return {
    task,
    code: String(task.number),
    kind: task.kind,
    direction: task.direction,
    target: task.target,
    due: task.due,
    plannedShare: task.state.plannedShare,
    status: task.state.status,
    actual: task.latest?.actual ?? null,
    figures,
    judgement: { onTime, quality: qualityMet, effectiveness: effective },
  };
}
