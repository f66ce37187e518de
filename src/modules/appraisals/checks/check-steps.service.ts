import { Injectable } from '@nestjs/common';
import { next } from '../../../domain/workflow/machine';
import { type CheckAction, crossCheckMachine } from '../../../domain/workflow/check';
import { checkStateWords } from '../../../text/vi';
import { nfc } from '../../../text/search';
import { Database } from '../../../database/database';
import type { Actor } from '../../../platform/access';
import { AuditService, chainOfBloc } from '../../../platform/audit';
import { Clock } from '../../../platform/clock';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../../platform/errors';
import { requiredReason } from '../../../platform/forms';
import { type BlocPlace, DeadlinesService, ReviewStatesService } from '../../blocs';
import type { PlacedCheck } from './check';
import { CheckNotices } from './check-notices';
import { CheckPlanService, ownSheet } from './check-plan.service';
import { CHANGED, whySheetClosed } from './checking.service';
import { checksFor, mayArrange, mayArrangeFor, mayCheck, maySeePlan } from './checks.policy';
import { ChecksRepository } from './checks.repository';

/** What goes with a step: the version that was seen, a reason, what is said of the whole sheet. */
export interface CheckStepRequest {
  readonly version?: number | undefined;
  readonly reason?: string | undefined;
  readonly remark?: string | undefined;
}

/** A check begins by itself with its first proposal. */
export type CheckStep = Exclude<CheckAction, 'begin'>;

const LONGEST_REMARK = 5_000;

/** Moves cross-checks along their states (src/domain/workflow/check.ts). */
@Injectable()
export class CheckStepsService {
  constructor(
    private readonly database: Database,
    private readonly plan: CheckPlanService,
    private readonly checks: ChecksRepository,
    private readonly notices: CheckNotices,
    private readonly deadlines: DeadlinesService,
    private readonly states: ReviewStatesService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes a step of a check. The same step by the same person on the version it was taken from changes nothing. Throws
   * NotFound for who may not know of it, Forbidden for who never takes this step, Conflict when state, version or deadline
   * do not allow it, InvalidInput without a reason or before anything was said of the sheet.
   */
  async take(actor: Actor, place: BlocPlace, id: string, action: CheckStep, request: CheckStepRequest): Promise<void> {
    await this.database.transaction(async () => {
      await this.states.holdOpen(place);
      const check = await this.plan.lock(place, id);
      requireActor(actor, place, check, action);
      if (isRepeated(actor, check, action, request)) return;
      if (action === 'finish') requireSaid(check);
      const step = next(crossCheckMachine, check.state, action);
      if (!step) {
        const words = checkStateWords[check.state].toLocaleLowerCase('vi');
        throw new Conflict(`Việc kiểm tra này ${words} nên không làm được bước này.`, { state: check.state });
      }
      if (request.version !== undefined && request.version !== check.version) throw new Conflict(CHANGED);
      const reason = step.needsReason ? requiredReason(request.reason ?? '') : '';
      if (action === 'finish') await this.requireFinishable(place, check);
      if (action === 'reopen') requireOpenSheet(check);
      const remark = action === 'finish' ? remarkOf(request.remark ?? '') : null;
      const move = { state: step.to, by: actor, at: this.clock.now(), reason, remark };
      if (!(await this.checks.move(check.id, check.version, move))) throw new Conflict(CHANGED);
      await this.tell(actor, place, check, action, reason, remark ?? '');
    });
  }

  private async requireFinishable(place: BlocPlace, check: PlacedCheck): Promise<void> {
    await this.deadlines.requireOpen(place, 'cross_check');
    requireOpenSheet(check);
  }

  private async tell(
    actor: Actor,
    place: BlocPlace,
    check: PlacedCheck,
    action: CheckStep,
    reason: string,
    remark: string,
  ): Promise<void> {
    const subject = `sheet:${check.checked.code}/${place.period.code}`;
    const record = { chain: chainOfBloc(place.bloc.code), actor, subject };
    const sides = { checker: check.checker.name, checked: check.checked.name };
    if (action === 'finish') {
      this.audit.record({ ...record, action: 'check.finished', data: { ...sides, remark } });
      await this.notices.finished(actor, place, check);
    } else if (action === 'reopen') {
      this.audit.record({ ...record, action: 'check.reopened', data: { ...sides, reason } });
      await this.notices.reopened(actor, place, check, reason);
    } else {
      this.audit.record({ ...record, action: 'check.ended', data: { ...sides, reason } });
      await this.notices.ended(actor, place, check, reason);
    }
  }
}

function requireActor(actor: Actor, place: BlocPlace, check: PlacedCheck, action: CheckStep): void {
  const { checker, checked } = check;
  if (!maySeePlan(actor, place) && !checksFor(actor, place, checker))
    throw new NotFound('Không tìm thấy phân công này.');
  if (action === 'finish') {
    if (!mayCheck(actor, place, checker, checked)) throw new Forbidden();
  } else {
    if (!mayArrange(actor, place)) throw new Forbidden();
    if (!mayArrangeFor(actor, place, checked)) throw ownSheet(checked);
  }
}

function isRepeated(actor: Actor, check: PlacedCheck, action: CheckStep, { version }: CheckStepRequest): boolean {
  if (version !== undefined && version !== check.version - 1) return false;
  if (action === 'finish') return check.state === 'finished' && check.finishedById === actor.userId;
  if (action === 'end') return check.state === 'ended' && check.endedById === actor.userId;
  return check.state === 'checking' && check.reopenedById === actor.userId && version !== undefined;
}

/** Nothing is finished before it began: a checker who agrees says so at the criteria. */
function requireSaid({ judged }: PlacedCheck): void {
  if (judged === 0) throw new InvalidInput([{ code: 'check_untouched', place: 'remark' }]);
}

function requireOpenSheet({ sheetState }: PlacedCheck): void {
  const reason = whySheetClosed({ state: sheetState });
  if (reason !== null) throw new Conflict(reason, { state: sheetState });
}

function remarkOf(typed: string): string {
  const remark = nfc(typed.replace(/\r\n?/g, '\n'));
  if (remark.length <= LONGEST_REMARK) return remark;
  const parameters = { label: 'Nhận xét', maximum: LONGEST_REMARK };
  throw new InvalidInput([{ code: 'too_long', place: 'remark', parameters }]);
}
