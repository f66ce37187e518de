import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import type { EntrySource } from '../../domain/entry-source';
import { toDecimalString } from '../../domain/fraction';
import { Database } from '../../database/database';
import { formatInstant } from '../../text/date';
import { nfc } from '../../text/search';
import type { Actor } from '../../platform/access';
import { AuditService, chainOfBloc } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Conflict, Forbidden, InvalidInput } from '../../platform/errors';
import { type BlocPlace, type Member, PlacesService } from '../blocs';
import type { Baseline, TaskWithState } from './key-task';
import { mayCorrect, type TargetDraft, targetViolations } from './tasks.policy';
import { TaskDetailsRepository } from './task-details.repository';
import { type NewBaseline, TaskWritesRepository } from './task-writes.repository';
import { type TaskKey, TasksService } from './tasks.service';
import { OpenDaysService } from './terms/open-days.service';

/** 409: somebody adjusted the task since the form was opened; `stored` is what holds now. */
export class TargetConflict extends Conflict {
  constructor(readonly stored: Baseline) {
    super(`${stored.approvedBy} vừa sửa cách tính lúc ${formatInstant(stored.approvedAt)}. Chưa có gì bị ghi đè.`, {
      stored: {
        version: stored.version,
        kind: stored.kind,
        direction: stored.direction,
        reason: stored.reason,
        savedBy: stored.approvedBy,
        savedAt: stored.approvedAt.toISOString(),
      },
    });
  }
}

/** What a task is measured by: registered once, adjusted with a reason, never overwritten. */
@Injectable()
export class TargetsService {
  constructor(
    private readonly database: Database,
    private readonly places: PlacesService,
    private readonly tasks: TasksService,
    private readonly details: TaskDetailsRepository,
    private readonly writes: TaskWritesRepository,
    private readonly openDays: OpenDaysService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Corrects kind and direction of a target: what an import can only guess. Forbidden for people of the agency,
   * InvalidInput naming the fields, TargetConflict when it was adjusted since `version`.
   */
  async correct(actor: Actor, key: TaskKey, input: TargetDraft, source: EntrySource): Promise<Baseline> {
    const place = await this.places.find(actor, key.blocCode, key.periodCode, 'task.correct');
    const { agency: member, holder } = this.places.answering(place, key.agencyCode);
    if (!mayCorrect(actor, place, holder.agencyId)) throw new Forbidden();
    const draft = { ...input, reason: nfc(input.reason.replace(/\r\n?/g, '\n')) };
    return this.database.transaction(async () => {
      const task = await this.tasks.task(place, member, key.number);
      const current = await this.currentBaseline(task);
      if (current.version !== draft.version) throw new TargetConflict(current);
      const violations = targetViolations(draft, current);
      if (violations.length > 0) throw new InvalidInput(violations);
      const { kind, direction } = { kind: draft.kind ?? current.kind, direction: draft.direction ?? current.direction };
      const effectiveOn = laterOf(current.effectiveOn, await this.openDays.first(place));
      const adjusted = {
        ...current,
        kind,
        direction,
        effectiveOn,
        reason: draft.reason,
        approvedBy: actor.name,
        source,
      };
      await this.adjust(actor, place, task, current, adjusted);
      return this.currentBaseline(task);
    });
  }

  /**
   * Registers an approved task of a member, with values already checked, inside the open transaction of an import.
   * Conflict when the agency has a task of this number in the year, or the period is published; in the year it then counts
   * from the day after. The caller has checked that the actor may.
   */
  async importTask(
    actor: Actor,
    place: BlocPlace,
    member: Member,
    number: number,
    registered: Omit<NewBaseline, 'reason' | 'source'>,
    source: EntrySource = 'import',
  ): Promise<TaskWithState> {
    const effectiveOn = laterOf(registered.effectiveOn ?? null, await this.openDays.first(place));
    if (effectiveOn !== null && effectiveOn > place.period.to) {
      throw new Conflict(`${place.period.name} đã công bố kết quả. Hãy ghi nhiệm vụ mới ở kỳ ${place.year.name}.`);
    }
    const taskId = await this.writes.createTask(place.bloc.id, place.year.id, member.agencyId, number);
    if (taskId === null) throw new Conflict(`${member.shortName} đã có nhiệm vụ số ${String(number)}.`);
    const baseline: NewBaseline = { ...registered, effectiveOn, reason: null, source };
    await this.writes.addBaseline(taskId, 0, baseline, this.clock.now());
    this.audit.record({
      chain: chainOfBloc(place.bloc.code),
      actor,
      action: 'task.approved',
      subject: `task:${member.code}/${String(number)}/${place.year.code}`,
      data: { ...said(baseline), approvedBy: baseline.approvedBy },
    });
    return this.tasks.task(place, member, number);
  }

  /** Adjusts a task as an import read it anew; the same rules as importTask. */
  async importAdjustment(
    actor: Actor,
    place: BlocPlace,
    task: TaskWithState,
    adjusted: Omit<NewBaseline, 'reason' | 'source'> & { readonly reason: string },
  ): Promise<void> {
    const before = await this.currentBaseline(task);
    // What a workbook does not say stays as it is.
    const { weight, product, coordinators, milestones, effectiveOn } = before;
    const kept = { weight, product, coordinators, milestones, effectiveOn };
    const after = { ...kept, ...adjusted };
    const effective = laterOf(after.effectiveOn, await this.openDays.first(place));
    await this.adjust(actor, place, task, before, { ...after, effectiveOn: effective, source: 'import' });
  }

  private async adjust(
    actor: Actor,
    place: BlocPlace,
    task: TaskWithState,
    before: Baseline,
    after: NewBaseline,
  ): Promise<void> {
    const added = await this.writes.addBaseline(task.id, before.version, after, this.clock.now());
    if (!added) throw new TargetConflict(await this.currentBaseline(task));
    this.audit.record({
      chain: chainOfBloc(place.bloc.code),
      actor,
      action: 'task.adjusted',
      subject: `task:${task.agencyCode}/${String(task.number)}/${place.year.code}`,
      data: { before: said(before), after: said(after), reason: after.reason ?? '' },
    });
  }

  private async currentBaseline(task: TaskWithState): Promise<Baseline> {
    const current = (await this.details.baselines(task.id)).at(-1);
    if (!current) throw new Error(`task ${task.id} has no baseline`);
    return current;
  }
}

function said({ title, unit, target, kind, direction, due }: NewBaseline | Baseline): Record<string, string> {
  return { title, unit, target: toDecimalString(target), kind, direction, due };
}

/** The later of two days; null is before every day. A correction leaves a published period as it was. */
function laterOf(first: BusinessDate | null, second: BusinessDate | null): BusinessDate | null {
  if (first === null || second === null) return first ?? second;
  return first > second ? first : second;
}
