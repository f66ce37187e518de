import { Injectable } from '@nestjs/common';
import type { EntrySource } from '../../../domain/entry-source';
import { next, type Transition } from '../../../domain/workflow/machine';
import {
  type RegistrationAction,
  registrationMachine,
  type RegistrationState,
} from '../../../domain/workflow/registration';
import { Database } from '../../../database/database';
import type { Actor } from '../../../platform/access';
import { AuditService, chainOfBloc } from '../../../platform/audit';
import { Clock } from '../../../platform/clock';
import { Conflict, Forbidden, InvalidInput } from '../../../platform/errors';
import { optionalReason, requiredReason } from '../../../platform/forms';
import type { BlocPlace } from '../../blocs';
import { ApprovalService } from './approval.service';
import { checkRegistration } from './check-registration';
import { registrationSubject } from './registration-audit';
import { RegistrationNoticesService } from './registration-notices.service';
import { RegistrationReader } from './registration-reader';
import type { Registration } from './registration';
import { lockedRegistration } from './registration-sentences';
import { couldEverMove, registrationSteps } from './registrations.policy';
import { RegistrationsRepository } from './registrations.repository';

type Step = Transition<RegistrationState, RegistrationAction>;
/** A registration that somebody has begun. */
type Begun = Registration & { readonly id: string };

/** What goes with a step: the version that was seen, and a reason. */
export interface RegistrationStepRequest {
  readonly version?: number | undefined;
  readonly reason?: string | undefined;
  readonly source?: EntrySource | undefined;
}

/** A registration of a list with the version that was seen. */
export interface SeenRegistration {
  readonly agency: string;
  readonly version: number;
}

/** Steps with which the agency vouches for its registration. */
const SENDING: readonly RegistrationAction[] = ['send_to_leader', 'submit'];

/** Moves registrations along their states (src/domain/workflow/registration.ts). */
@Injectable()
export class RegistrationStepsService {
  constructor(
    private readonly database: Database,
    private readonly reader: RegistrationReader,
    private readonly registrations: RegistrationsRepository,
    private readonly approval: ApprovalService,
    private readonly notices: RegistrationNoticesService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes a step. The same step by the same person on the version it was taken from changes nothing. NotFound where the
   * actor may not read, Forbidden when it is never theirs to take, Conflict when the state, the version or the deadline
   * does not allow it, InvalidInput for a missing reason or a registration that cannot be sent.
   */
  async take(
    actor: Actor,
    place: BlocPlace,
    agencyCode: string,
    action: RegistrationAction,
    request: RegistrationStepRequest = {},
  ): Promise<void> {
    await this.database.transaction(async () => {
      const { registration, step, reason } = await this.move(actor, place, agencyCode, action, request);
      if (step) await this.notices.tell(actor, registration, step, reason);
    });
  }

  /** Takes one step for several registrations, all or none; promises how many moved. */
  async takeAll(
    actor: Actor,
    place: BlocPlace,
    action: 'gather' | 'approve',
    seen: readonly SeenRegistration[],
    source: EntrySource,
  ): Promise<number> {
    return this.database.transaction(async () => {
      const moved: Registration[] = [];
      for (const { agency, version } of seen) {
        const { registration, step } = await this.move(actor, place, agency, action, { version, source });
        if (step) moved.push(registration);
      }
      await this.notices.tellOfAll(actor, place, action, moved);
      return moved.length;
    });
  }

  private async move(
    actor: Actor,
    place: BlocPlace,
    agencyCode: string,
    action: RegistrationAction,
    request: RegistrationStepRequest,
  ): Promise<{ registration: Registration; step: Step | null; reason: string | null }> {
    const registration = await this.reader.lock(actor, place, agencyCode);
    if (!couldEverMove(actor, place, registration.holder, action)) throw new Forbidden();
    if (isRepeated(actor, registration, action, request)) return { registration, step: null, reason: null };
    const step = next(registrationMachine, registration.state, action);
    // The same word is a step of several roles, each from its own state.
    const own = registrationSteps(actor, place, registration.holder, registration.state);
    if (!step || !own.includes(action)) throw locked(registration);
    requireVersion(registration, request);
    const reason = step.needsReason ? requiredReason(request.reason) : optionalReason(request.reason);
    if (SENDING.includes(action)) await this.requireSendable(registration);
    if (!isBegun(registration)) throw locked(registration);
    if (action === 'approve') await this.approval.createTasks(actor, registration, request.source ?? 'screen');
    await this.write(actor, registration, step, reason);
    return { registration, step, reason };
  }

  /** A registration that was returned may be sent again after the deadline: it had been sent in time. */
  private async requireSendable(registration: Registration): Promise<void> {
    const wasReturned = registration.events.some(({ action }) => action === 'return');
    if (!wasReturned) await this.reader.requireOpen(registration.place);
    const problems = checkRegistration(registration);
    if (problems.length > 0) throw new InvalidInput(problems, 'Bản đăng ký chưa gửi được, còn chỗ cần sửa.');
  }

  private async write(actor: Actor, registration: Begun, step: Step, reason: string | null): Promise<void> {
    const { action, from, to } = step;
    if (!(await this.registrations.move(registration.id, registration.version, to))) throw changed(registration);
    const happenedAt = this.clock.now();
    await this.registrations.addEvent(registration.id, {
      ...{ action, from, to, reason, happenedAt },
      actorId: actor.userId,
      actorName: actor.name,
    });
    this.audit.record({
      chain: chainOfBloc(registration.place.bloc.code),
      actor,
      action: 'registration.moved',
      subject: registrationSubject(registration),
      data: {
        agency: registration.member.code,
        ...{ action: audited(action), from: audited(from), to: audited(to), reason: reason ?? '' },
      },
    });
  }
}

/** A state or step as the audit keeps it: sheets have some of the same names. */
function audited(code: RegistrationAction | RegistrationState): string {
  return `registration.${code}`;
}

function isBegun(registration: Registration): registration is Begun {
  return registration.id !== null;
}

function isRepeated(
  actor: Actor,
  { events, state, version }: Registration,
  action: RegistrationAction,
  request: RegistrationStepRequest,
): boolean {
  const last = events.at(-1);
  const sameVersion = request.version === undefined || request.version === version - 1;
  return last?.action === action && last.to === state && last.actorId === actor.userId && sameVersion;
}

function requireVersion(registration: Registration, request: RegistrationStepRequest): void {
  if (request.version !== undefined && request.version !== registration.version) throw changed(registration);
}

function locked({ state, version, events }: Registration): Conflict {
  return new Conflict(lockedRegistration(state, events), { state, version });
}

function changed({ member, state, version }: Registration): Conflict {
  const sentence = `Bản đăng ký của ${member.shortName} vừa thay đổi sau khi bạn mở trang này. Hãy xem lại rồi làm tiếp.`;
  return new Conflict(sentence, { state, version });
}
