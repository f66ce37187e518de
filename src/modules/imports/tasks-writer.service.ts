import { Injectable } from '@nestjs/common';
import { exact } from '../../domain/fraction';
import type { TargetDirection, TargetKind } from '../../domain/tasks/target';
import type { Actor } from '../../platform/access';
import { type BlocPlace, PlacesService } from '../blocs';
import { ProgressService, TargetsService, TasksService, type TaskWithState } from '../tasks';
import type { TaskItem } from './bloc-workbook';
import { hasWrites, type PlannedItem, type PlannedItems, valueAfter } from './plan/plan';

/** Who approved the tasks when they were registered, as far as a workbook tells: the agencies registered them with the Council. */
const APPROVED_BY = 'Hội đồng Thi đua - Khen thưởng tỉnh (theo tệp nhập)';
const NOT_JUDGED = { onTime: null, qualityMet: null, effective: null };

/** Writes the tasks of a plan and their progress. */
@Injectable()
export class TasksWriter {
  constructor(
    private readonly places: PlacesService,
    private readonly targets: TargetsService,
    private readonly tasks: TasksService,
    private readonly progress: ProgressService,
  ) {}

  /**
   * Registers new tasks, adjusts changed ones in the name of the actor, who may (the plan says so), and adds lines to the
   * logs; nothing that stands there is touched.
   */
  async write(actor: Actor, place: BlocPlace, items: PlannedItems, fileName: string): Promise<void> {
    const tasks = items.tasks.filter(hasWrites);
    const lines = items.progress.filter(hasWrites);
    if (tasks.length + lines.length === 0) return;
    const known = await this.tasksByKey(place);
    for (const item of tasks) {
      const { agency, number, key } = item.source;
      const task = known.get(key);
      const measured = measuredBy(item);
      if (task) {
        const approval = { approvedBy: actor.name, reason: `Điều chỉnh theo tệp nhập ${fileName}` };
        await this.targets.importAdjustment(actor, place, task, { ...measured, ...approval });
      } else {
        const member = this.places.member(place, agency);
        await this.targets.importTask(actor, place, member, number, { ...measured, approvedBy: APPROVED_BY });
      }
    }
    await this.addLines(actor, place, lines);
  }

  private async addLines(actor: Actor, place: BlocPlace, lines: PlannedItems['progress']): Promise<void> {
    const known = await this.tasksByKey(place);
    for (const item of lines) {
      const { source } = item;
      const task = known.get(`task:${source.agency}:${String(source.number)}`);
      if (!task) throw new Error(`the task of ${item.key} was not registered`);
      const value = 'value' in source ? valueAfter(item, 'value') : null;
      await this.progress.importLine(actor, place, task, {
        recordedOn: 'date' in source ? source.date : null,
        actual: value === null ? null : exact(value),
        note: valueAfter(item, 'note') ?? '',
        judgement: NOT_JUDGED,
      });
    }
  }

  private async tasksByKey(place: BlocPlace): Promise<Map<string, TaskWithState>> {
    const tasks = await this.tasks.statesOf(place);
    return new Map(tasks.map((task) => [`task:${task.agencyCode}:${String(task.number)}`, task]));
  }
}

/** What the task is measured by after the import. */
function measuredBy(item: PlannedItem<TaskItem>): {
  title: string;
  unit: string;
  target: ReturnType<typeof exact>;
  kind: TargetKind;
  direction: TargetDirection;
  due: string;
} {
  const { source } = item;
  return {
    title: valueAfter(item, 'title') ?? source.title,
    unit: valueAfter(item, 'unit') ?? source.unit,
    target: exact(valueAfter(item, 'target') ?? source.target),
    kind: (valueAfter(item, 'kind') ?? source.kind) as TargetKind,
    direction: (valueAfter(item, 'direction') ?? source.direction) as TargetDirection,
    due: valueAfter(item, 'due') ?? source.due,
  };
}
