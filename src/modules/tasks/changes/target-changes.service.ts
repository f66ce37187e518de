import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../../domain/calendar';
import { toDecimalString } from '../../../domain/fraction';
import { sameTerms } from '../../../domain/tasks/terms';
import { nfc } from '../../../text/search';
import { Database } from '../../../database/database';
import type { Actor } from '../../../platform/access';
import { AuditService, chainOfBloc } from '../../../platform/audit';
import { Clock } from '../../../platform/clock';
import { Conflict, Forbidden, InvalidInput } from '../../../platform/errors';
import { type Answering, answeringIn, type BlocPlace, PlacesService } from '../../blocs';
import type { Baseline } from '../key-task';
import { auditedTerms } from '../registration/registration-audit';
import { TaskDetailsRepository } from '../task-details.repository';
import { type TaskKey, TasksService } from '../tasks.service';
import { termsAnswer } from '../terms/terms-answer';
import { OpenDaysService } from '../terms/open-days.service';
import { ChangeNoticesService } from './change-notices.service';
import type { ChangeList, ListedChange } from './target-change';
import { type ChangeDraft, changeViolations, mayRequest, termsOf } from './target-changes.policy';
import { TargetChangesRepository } from './target-changes.repository';

/** 409: the approved version is another than the one seen; `stored` is what holds now. */
export class StaleTarget extends Conflict {
  constructor(
    readonly stored: Baseline,
    draft: ChangeDraft,
  ) {
    super(`Chỉ tiêu đã được ${stored.approvedBy} điều chỉnh trong lúc bạn đang nhập. Chưa có gì bị ghi đè.`, {
      stored: { ...termsAnswer(stored), version: stored.version, savedBy: stored.approvedBy },
      typed: termsAnswer(draft.typed.draft),
    });
  }
}

/** Requests of agencies to change approved tasks. */
@Injectable()
export class TargetChangesService {
  constructor(
    private readonly database: Database,
    private readonly places: PlacesService,
    private readonly tasks: TasksService,
    private readonly details: TaskDetailsRepository,
    private readonly changes: TargetChangesRepository,
    private readonly openDays: OpenDaysService,
    private readonly notices: ChangeNoticesService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** The requests of a bloc in the year of the place. */
  async list(actor: Actor, blocCode: string, periodCode: string): Promise<ChangeList> {
    const place = await this.places.find(actor, blocCode, periodCode, 'task.read');
    return { place, changes: await this.listed(place) };
  }

  /** The requests about one task, the open one first. */
  async ofTask(place: BlocPlace, taskId: string): Promise<ListedChange[]> {
    return this.listed(place, taskId);
  }

  /** The version that was approved last. */
  async current(taskId: string): Promise<Baseline> {
    const current = (await this.details.baselines(taskId)).at(-1);
    if (!current) throw new Error(`task ${taskId} has no baseline`);
    return current;
  }

  /** The first day from which a change may hold: after published periods, and not before the version that holds. */
  async firstDay(place: BlocPlace, current: Baseline): Promise<BusinessDate> {
    const open = await this.database.transaction(() => this.openDays.first(place));
    return [open, current.effectiveOn, place.year.from].reduce<BusinessDate>(
      (latest, day) => (day !== null && day > latest ? day : latest),
      place.year.from,
    );
  }

  /**
   * Asks for a change of a task of the actor's own agency and returns the request. Forbidden for others, StaleTarget when
   * the approved version is another than the one seen, InvalidInput naming the fields, Conflict while another request
   * waits. The same request sent again by the same person is one request.
   */
  async request(actor: Actor, key: TaskKey, input: ChangeDraft): Promise<ListedChange> {
    const place = await this.places.find(actor, key.blocCode, key.periodCode, 'target.request');
    const { agency: member, holder } = this.places.answering(place, key.agencyCode);
    if (!mayRequest(actor, place, holder.agencyId)) throw new Forbidden();
    const draft = { ...input, reason: nfc(input.reason.replace(/\r\n?/g, '\n')).trim() };
    return this.database.transaction(async () => {
      const task = await this.tasks.task(place, member, key.number);
      await this.changes.lockTask(task.id);
      const current = await this.current(task.id);
      const [open] = (await this.listed(place, task.id)).filter(({ change }) => change.state === 'requested');
      if (open) return settle(open, draft, actor);
      if (current.version !== draft.seenVersion) throw new StaleTarget(current, draft);
      const violations = changeViolations(draft, current, { place, from: await this.firstDay(place, current) });
      if (violations.length > 0) throw new InvalidInput(violations);
      const id = await this.store(actor, task.id, draft);
      await this.note(actor, place, { agency: member, holder }, key.number, draft);
      return this.one(place, id);
    });
  }

  private async store(actor: Actor, taskId: string, draft: ChangeDraft): Promise<string> {
    return this.changes.add({
      ...{ taskId, seenVersion: draft.seenVersion, terms: termsOf(draft), reason: draft.reason },
      effectiveOn: draft.effectiveOn ?? '',
      ...{ requestedBy: actor.name, requesterId: actor.userId, requestedAt: this.clock.now() },
    });
  }

  private async note(
    actor: Actor,
    place: BlocPlace,
    answering: Answering,
    number: number,
    draft: ChangeDraft,
  ): Promise<void> {
    this.audit.record({
      chain: chainOfBloc(place.bloc.code),
      actor,
      action: 'target.requested',
      subject: `task:${answering.agency.code}/${String(number)}/${place.year.code}`,
      data: { ...auditedTerms(number, termsOf(draft)), validFrom: draft.effectiveOn ?? '', reason: draft.reason },
    });
    await this.notices.requested(actor, place, answering, number, draft.reason);
  }

  private async one(place: BlocPlace, id: string): Promise<ListedChange> {
    const [change] = await this.listed(place, undefined, id);
    if (!change) throw new Error(`request ${id} is not there`);
    return change;
  }

  private async listed(place: BlocPlace, taskId?: string, id?: string): Promise<ListedChange[]> {
    const only = { ...(taskId === undefined ? {} : { taskId }), ...(id === undefined ? {} : { id }) };
    const found = await this.changes.list(place.bloc.id, place.year.id, only);
    const answering = answeringIn(place);
    return found.flatMap(({ agencyId, ...change }) => {
      const known = answering.get(agencyId);
      return known ? [{ ...change, member: known.agency, holder: known.holder }] : [];
    });
  }
}

/** A request that waits: the same one sent twice, or one too many. */
function settle(open: ListedChange, draft: ChangeDraft, actor: Actor): ListedChange {
  const { change } = open;
  const isSame =
    change.requesterId === actor.userId && change.reason === draft.reason && sameTerms(change.terms, draft.typed.draft);
  if (isSame) return open;
  throw new Conflict('Nhiệm vụ này đang có một đề nghị điều chỉnh chưa quyết định.', {
    stored: { target: toDecimalString(change.terms.target), savedBy: change.requestedBy, reason: change.reason },
  });
}
