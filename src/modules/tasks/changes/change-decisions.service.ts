import { Injectable } from '@nestjs/common';
import type { EntrySource } from '../../../domain/entry-source';
import { next } from '../../../domain/workflow/machine';
import { type TargetChangeAction, targetChangeMachine } from '../../../domain/workflow/target-change';
import { formatInstant } from '../../../text/date';
import { targetChangeStateWords } from '../../../text/vi';
import { Database } from '../../../database/database';
import type { Actor } from '../../../platform/access';
import { AuditService, chainOfBloc } from '../../../platform/audit';
import { Clock } from '../../../platform/clock';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../../platform/errors';
import { optionalReason, requiredReason } from '../../../platform/forms';
import { answeringIn, type BlocPlace } from '../../blocs';
import { auditedTerms } from '../registration/registration-audit';
import { TaskWritesRepository } from '../task-writes.repository';
import { OpenDaysService } from '../terms/open-days.service';
import { termsAnswer } from '../terms/terms-answer';
import { ChangeNoticesService } from './change-notices.service';
import type { ListedChange, TargetChange } from './target-change';
import { changeSteps, mayDecide, mayRequest } from './target-changes.policy';
import { TargetChangesRepository } from './target-changes.repository';

/** What goes with a decision. */
export interface DecisionRequest {
  readonly reason?: string | undefined;
  readonly source?: EntrySource | undefined;
}

/** Decides requests to change approved tasks (src/domain/workflow/target-change.ts). */
@Injectable()
export class ChangeDecisionsService {
  constructor(
    private readonly database: Database,
    private readonly changes: TargetChangesRepository,
    private readonly writes: TaskWritesRepository,
    private readonly openDays: OpenDaysService,
    private readonly notices: ChangeNoticesService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Approves, rejects or withdraws a request; an approval adds the version to what was approved. The same step by the
   * same person again changes nothing. Forbidden when it is never theirs, Conflict when it is decided or the task was
   * changed meanwhile, InvalidInput for a missing reason.
   */
  async take(
    actor: Actor,
    place: BlocPlace,
    id: string,
    action: TargetChangeAction,
    request: DecisionRequest = {},
  ): Promise<void> {
    await this.database.transaction(async () => {
      const listed = await this.lock(place, id);
      requireDecider(actor, place, listed, action);
      const step = next(targetChangeMachine, listed.change.state, action);
      if (!step && isRepeated(listed.change, action, actor)) return;
      if (!step || !changeSteps(actor, place, listed.holder, listed.change.state).includes(action)) {
        throw decided(listed.change);
      }
      const reason = step.needsReason ? requiredReason(request.reason) : optionalReason(request.reason);
      if (action === 'approve') await this.apply(actor, place, listed, request.source ?? 'screen');
      const done = await this.changes.decide(id, step.to, actor, this.clock.now(), reason);
      if (!done) throw decided(listed.change);
      this.note(actor, place, listed, action, reason);
      await this.notices.decided(actor, place, listed, action, reason ?? '');
    });
  }

  private async lock(place: BlocPlace, id: string): Promise<ListedChange> {
    const read = async (): Promise<ListedChange> => {
      const [found] = await this.changes.list(place.bloc.id, place.year.id, { id });
      const known = found && answeringIn(place).get(found.agencyId);
      if (!found || !known) throw new NotFound('Không tìm thấy đề nghị này.');
      return { ...found, member: known.agency, holder: known.holder };
    };
    await this.changes.lockTask((await read()).change.taskId);
    return read();
  }

  private async apply(actor: Actor, place: BlocPlace, listed: ListedChange, source: EntrySource): Promise<void> {
    const { change, currentVersion, current } = listed;
    if (change.seenVersion !== currentVersion) {
      throw new Conflict('Chỉ tiêu đã thay đổi sau khi đề nghị được gửi. Hãy trả lại để cơ quan đề nghị lại.', {
        stored: { ...termsAnswer(current), version: currentVersion },
        typed: { ...termsAnswer(change.terms), version: change.seenVersion },
      });
    }
    const first = await this.openDays.first(place);
    if (first !== null && change.effectiveOn < first) {
      const parameters = { from: first, to: place.year.to };
      throw new InvalidInput([{ code: 'effective_too_early', place: 'effectiveOn', parameters }]);
    }
    const { effectiveOn, reason } = change;
    const approved = { ...change.terms, effectiveOn, reason, approvedBy: actor.name, source };
    const added = await this.writes.addBaseline(change.taskId, currentVersion, approved, this.clock.now());
    if (!added) throw new Conflict('Chỉ tiêu vừa được người khác điều chỉnh. Hãy xem lại rồi quyết định.');
    this.audit.record({
      ...about(actor, place, listed),
      action: 'task.adjusted',
      data: { before: auditedTerms(listed.number, current), after: auditedTerms(listed.number, change.terms), reason },
    });
  }

  private note(
    actor: Actor,
    place: BlocPlace,
    listed: ListedChange,
    action: TargetChangeAction,
    reason: string | null,
  ): void {
    const data = { action: `change.${action}`, reason: reason ?? '' };
    this.audit.record({ ...about(actor, place, listed), action: 'target.decided', data });
  }
}

function about(
  actor: Actor,
  place: BlocPlace,
  { member, number }: ListedChange,
): { chain: string; actor: Actor; subject: string } {
  const subject = `task:${member.code}/${String(number)}/${place.year.code}`;
  return { chain: chainOfBloc(place.bloc.code), actor, subject };
}

/** Forbidden for who could not take the step whatever the state. */
function requireDecider(actor: Actor, place: BlocPlace, { holder }: ListedChange, action: TargetChangeAction): void {
  const could =
    action === 'withdraw' ? mayRequest(actor, place, holder.agencyId) : mayDecide(actor, place, holder.agencyId);
  if (!could) throw new Forbidden();
}

function isRepeated(change: TargetChange, action: TargetChangeAction, actor: Actor): boolean {
  const step = next(targetChangeMachine, 'requested', action);
  return step?.to === change.state && change.decidedById === actor.userId;
}

function decided({ state, decidedBy, decidedAt }: TargetChange): Conflict {
  const when = decidedAt === null ? '' : ` lúc ${formatInstant(decidedAt)} bởi ${decidedBy ?? ''}`;
  return new Conflict(`Đề nghị này: ${targetChangeStateWords[state].toLowerCase()}${when}.`, { state });
}
