import { Injectable } from '@nestjs/common';
import { compareDates } from '../../domain/calendar';
import { type Exact, exact } from '../../domain/fraction';
import type { BlocInputs, TaskInput } from '../../domain/scoring/inputs';
import type { TargetDirection } from '../../domain/tasks/target';
import type { Actor } from '../../platform/access';
import { type BlocPlace, PlacesService } from '../blocs';
import { ProgressService, TargetsService, TasksService, type TaskWithState } from '../tasks';
import { APPROVED_BY, LAST_REPORT, LATE, MISSED_LOWER, NUMBERED_OTHERWISE, YEAR_BEFORE } from './invented-2021';

/** Enters the key tasks of the year before, with what had become of them at its end. */
@Injectable()
export class YearBeforeTasks {
  constructor(
    private readonly places: PlacesService,
    private readonly targets: TargetsService,
    private readonly progress: ProgressService,
    private readonly tasks: TasksService,
  ) {}

  /** Titles and targets are those of `later`, the year after; the rest is what the inputs of the criterion say. */
  async enter(
    actor: Actor,
    place: BlocPlace,
    later: BlocPlace,
    { inputs, criterion }: { readonly inputs: BlocInputs; readonly criterion: string },
  ): Promise<void> {
    const models = new Map(
      (await this.tasks.statesOf(later)).map((task) => [keyOf(task.agencyCode, task.number), task]),
    );
    for (const member of place.members) {
      const unit = inputs.units.find(({ code }) => code === member.code);
      for (const said of unit?.inputs.get(criterion)?.tasks ?? []) {
        const model = modelOf(models, member.code, Number(said.code));
        await this.enterTask(actor, place, member.code, model, said);
      }
    }
  }

  private async enterTask(
    actor: Actor,
    place: BlocPlace,
    agency: string,
    { title, unit, target, kind, direction, due }: TaskWithState,
    said: TaskInput,
  ): Promise<void> {
    const number = Number(said.code);
    const late = said.finished && said.onTime === false;
    const dueBefore = inYearBefore(due);
    const registered = {
      ...{ title, unit, target, kind, direction, approvedBy: APPROVED_BY },
      due: late && compareDates(dueBefore, LATE.due) > 0 ? LATE.due : dueBefore,
    };
    const member = this.places.member(place, agency);
    const task = await this.targets.importTask(actor, place, member, number, registered, 'command');
    const { onTime, quality, effectiveness } = said;
    const line = {
      recordedOn: late ? LATE.reachedOn : compareDates(registered.due, LAST_REPORT) < 0 ? registered.due : LAST_REPORT,
      actual: actualOf(keyOf(agency, number), target, said),
      note: noteOf(said, late, direction),
      judgement: { onTime, qualityMet: quality, effective: effectiveness },
    };
    await this.progress.importLine(actor, place, task, line, 'command');
  }
}

function modelOf(models: ReadonlyMap<string, TaskWithState>, agency: string, number: number): TaskWithState {
  const model = models.get(keyOf(agency, NUMBERED_OTHERWISE[agency]?.[number] ?? number));
  if (model === undefined) throw new Error(`${agency} has no task for number ${String(number)}`);
  return model;
}

function keyOf(agency: string, number: number): string {
  return `${agency}/${String(number)}`;
}

function inYearBefore(day: string): string {
  return `${String(YEAR_BEFORE)}${day.slice(4)}`;
}

/** A finished task stands at its target, another at its share of it. */
function actualOf(key: string, target: Exact, { finished, actual, target: whole }: TaskInput): Exact {
  if (finished || actual === null || whole === null) return target;
  const missed = MISSED_LOWER[key];
  return missed === undefined ? target.mul(exact(actual)).div(exact(whole)) : exact(String(missed));
}

function noteOf({ finished }: TaskInput, late: boolean, direction: TargetDirection): string {
  if (!finished && direction === 'lower') return 'Vượt mức đã đăng ký.';
  if (!finished) return `Chưa hoàn thành, chuyển sang năm ${String(YEAR_BEFORE + 1)}.`;
  return late ? 'Hoàn thành sau hạn đã đăng ký.' : 'Hoàn thành đúng hạn.';
}
