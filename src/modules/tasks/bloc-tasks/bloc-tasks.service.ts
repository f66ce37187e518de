import { Injectable } from '@nestjs/common';
import type { EntrySource } from '../../../domain/entry-source';
import { checkTerms, completeTerms, sameTerms, type TaskTerms } from '../../../domain/tasks/terms';
import type { Violation } from '../../../domain/violation';
import { Database } from '../../../database/database';
import { nfc } from '../../../text/search';
import type { Actor } from '../../../platform/access';
import { AuditService, chainOfBloc } from '../../../platform/audit';
import { Clock } from '../../../platform/clock';
import { Conflict, Forbidden, InvalidInput } from '../../../platform/errors';
import { type BlocPlace, PlacesService, requireUnlocked } from '../../blocs';
import { TargetConflict } from '../targets.service';
import type { Baseline, TaskWithState } from '../key-task';
import { TaskDetailsRepository } from '../task-details.repository';
import { TaskWritesRepository } from '../task-writes.repository';
import { mayKeepBlocTasks } from '../tasks.policy';
import { TasksService } from '../tasks.service';
import { OpenDaysService } from '../terms/open-days.service';
import type { TypedTerms } from '../terms/typed-terms';
import { termsSaid } from './terms-said';
import { BLOC_OWNER } from './bloc-owner';

const LONGEST_REASON = 2_000;

/** A change of a task of the bloc; the whole task as it should be, and why. */
export interface BlocTaskChange {
  readonly typed: TypedTerms;
  readonly reason: string;
  /** The version that was seen. */
  readonly version: number;
}

/** The tasks of a bloc as a whole: the secretary registers them and changes them with a reason, at once approved. */
@Injectable()
export class BlocTasksService {
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

  /** The place for who keeps the bloc's own tasks. Forbidden for others. */
  async place(actor: Actor, blocCode: string, periodCode: string): Promise<BlocPlace> {
    const place = await this.places.find(actor, blocCode, periodCode, 'task.bloc');
    if (!mayKeepBlocTasks(actor, place)) throw new Forbidden();
    return place;
  }

  /**
   * Registers a task under the next number. Forbidden for who does not keep them, InvalidInput naming the fields, Conflict
   * once the period of the place or the year is published: what is new is for the place of the year. The same task sent again is one task.
   */
  async register(actor: Actor, place: BlocPlace, typed: TypedTerms, source: EntrySource): Promise<TaskWithState> {
    const terms = this.checked(actor, place, typed);
    requireUnlocked(place);
    return this.database.transaction(async () => {
      const effectiveOn = await this.openDays.first(place);
      const same = await this.registered(place, terms);
      if (same !== null) return same;
      const number = await this.writes.nextNumberOfBloc(place.bloc.id, place.year.id);
      const taskId = await this.writes.createTask(place.bloc.id, place.year.id, null, number);
      if (taskId === null) throw new Conflict('Người khác vừa thêm một nhiệm vụ chung. Hãy gửi lại.');
      const approval = { reason: null, approvedBy: actor.name, source };
      await this.writes.addBaseline(taskId, 0, { ...terms, effectiveOn, ...approval }, this.clock.now());
      this.audit.record({
        ...this.about(actor, place, number),
        action: 'task.approved',
        data: { ...termsSaid(terms), approvedBy: actor.name },
      });
      return this.tasks.task(place, BLOC_OWNER, number);
    });
  }

  /**
   * Changes a task with a reason; what was registered stays beside it. NotFound for no such task, InvalidInput naming the
   * fields, Conflict as for a new one, TargetConflict when somebody changed it since the version that was seen.
   */
  async change(
    actor: Actor,
    place: BlocPlace,
    number: number,
    { typed, reason: typedReason, version }: BlocTaskChange,
    source: EntrySource,
  ): Promise<TaskWithState> {
    const reason = nfc(typedReason.replace(/\r\n?/g, '\n')).trim();
    const terms = this.checked(actor, place, typed, reasonViolations(reason));
    requireUnlocked(place);
    return this.database.transaction(async () => {
      const task = await this.tasks.task(place, BLOC_OWNER, number);
      const before = await this.current(task);
      if (sameTerms(terms, before) && before.reason === reason) return task;
      if (before.version !== version) throw new TargetConflict(before);
      if (sameTerms(terms, before)) throw new InvalidInput([{ code: 'nothing_changed', place: 'target' }]);
      const open = await this.openDays.first(place);
      const effectiveOn = open !== null && (before.effectiveOn ?? '') < open ? open : before.effectiveOn;
      const after = { ...terms, effectiveOn, reason, approvedBy: actor.name, source };
      const added = await this.writes.addBaseline(task.id, before.version, after, this.clock.now());
      if (!added) throw new TargetConflict(await this.current(task));
      this.audit.record({
        ...this.about(actor, place, number),
        action: 'task.adjusted',
        data: { before: termsSaid(before), after: termsSaid(terms), reason },
      });
      return this.tasks.task(place, BLOC_OWNER, number);
    });
  }

  /** What is approved of a task of the bloc now. */
  async current({ id }: TaskWithState): Promise<Baseline> {
    const current = (await this.details.baselines(id)).at(-1);
    if (!current) throw new Error(`task ${id} has no baseline`);
    return current;
  }

  private checked(
    actor: Actor,
    place: BlocPlace,
    { draft, refused }: TypedTerms,
    more: readonly Violation[] = [],
  ): TaskTerms {
    if (!mayKeepBlocTasks(actor, place)) throw new Forbidden();
    const isReadable = (violation: Violation): boolean => refused.every((one) => one.place !== violation.place);
    const violations = [...refused, ...checkTerms(draft, place.year).filter(isReadable), ...more];
    if (violations.length > 0) throw new InvalidInput(violations);
    return completeTerms(draft);
  }

  private async registered(place: BlocPlace, terms: TaskTerms): Promise<TaskWithState | null> {
    for (const task of await this.tasks.blocTasksOf(place)) {
      if (task.title === terms.title && sameTerms(terms, await this.current(task))) return task;
    }
    return null;
  }

  private about(actor: Actor, { bloc, year }: BlocPlace, number: number) {
    const subject = `task:${BLOC_OWNER.code}/${String(number)}/${year.code}`;
    return { chain: chainOfBloc(bloc.code), actor, subject };
  }
}

function reasonViolations(reason: string): Violation[] {
  if (reason === '') return [{ code: 'reason_missing', place: 'reason' }];
  const parameters = { label: 'Lý do', maximum: LONGEST_REASON };
  return reason.length > LONGEST_REASON ? [{ code: 'too_long', place: 'reason', parameters }] : [];
}
