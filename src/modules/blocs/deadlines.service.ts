import { Injectable } from '@nestjs/common';
import type { DeadlineKind } from '../../domain/blocs';
import type { BusinessDate } from '../../domain/calendar';
import { Database } from '../../database/database';
import { businessDateOf, formatInstant } from '../../text/date';
import { type Actor, may, reach } from '../../platform/access';
import { AuditService, chainOfBloc } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../platform/errors';
import { explainRefusals } from './bloc-refusals';
import { type Deadline, DeadlinesRepository } from './deadlines.repository';
import { accessPlace, type BlocPlace } from './place';
import { ReviewStatesService } from './review-states.service';

/** When things are due in a bloc and a period, and how that is moved. */
@Injectable()
export class DeadlinesService {
  constructor(
    private readonly database: Database,
    private readonly repository: DeadlinesRepository,
    private readonly states: ReviewStatesService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** In the order of time. */
  async list(place: BlocPlace): Promise<Deadline[]> {
    const deadlines = await this.repository.list(place.bloc.id, [place.period.id]);
    return deadlines.sort((left, right) => left.dueAt.getTime() - right.dueAt.getTime());
  }

  /** Which deadline an id names. NotFound when there is none; the caller still checks the place. */
  async keyOf(id: string): Promise<{ kind: DeadlineKind; periodCode: string }> {
    const key = await this.repository.keyOf(id);
    if (!key) throw new NotFound('Không tìm thấy hạn này.');
    return key;
  }

  /** Throws Conflict with the sentence for the person when this kind of work is past its deadline; none set, none missed. */
  async requireOpen(place: BlocPlace, kind: DeadlineKind): Promise<void> {
    const deadline = (await this.list(place)).find((item) => item.kind === kind);
    if (deadline && deadline.dueAt < this.clock.now()) {
      const opener = deadline.ofProvince ? 'Sở Nội vụ' : 'Thư ký khối';
      throw new Conflict(`Đã quá hạn nộp ${formatInstant(deadline.dueAt)}. Liên hệ ${opener} để mở lại.`);
    }
  }

  /**
   * Sets a deadline that the bloc does not have yet. Setting it again is an extension and needs a reason. Conflict once
   * the result is published: nothing is due any more. `opensOn`: from which day on people are asked for the work; null
   * leaves that to the days of the period.
   */
  async set(
    actor: Actor,
    place: BlocPlace,
    kind: DeadlineKind,
    dueAt: Date,
    opensOn: BusinessDate | null = null,
  ): Promise<void> {
    requireManager(actor, place);
    if (opensOn !== null && opensOn > businessDateOf(dueAt)) {
      throw new InvalidInput([{ code: 'deadline_opens_late', place: 'opensOn' }]);
    }
    await explainRefusals(() =>
      this.database.transaction(async () => {
        await this.states.holdOpen(place);
        if ((await this.list(place)).some((item) => item.kind === kind)) {
          throw new Conflict('Mốc này đã được đặt. Muốn đổi, hãy gia hạn và ghi lý do.');
        }
        await this.repository.create(place.bloc.id, place.period.id, { kind, dueAt, opensOn });
        const data = { kind, dueAt: dueAt.toISOString(), ...(opensOn === null ? {} : { opensOn }) };
        this.audit.record({ ...about(actor, place, kind), action: 'deadline.set', data });
      }),
    );
  }

  /**
   * Moves a deadline for this bloc; the old one and the reason stay. One of the whole province becomes the bloc's own
   * first, so that the other blocs keep theirs; only those who manage the whole province move such a one (product §6).
   */
  async extend(actor: Actor, place: BlocPlace, kind: DeadlineKind, dueAt: Date, reason: string): Promise<void> {
    requireManager(actor, place);
    if (reason.trim() === '') throw new InvalidInput([{ code: 'reason_missing', place: 'reason' }]);
    await explainRefusals(() =>
      this.database.transaction(async () => {
        await this.states.holdOpen(place);
        const deadline = (await this.list(place)).find((item) => item.kind === kind);
        if (!deadline) throw new Conflict('Mốc này chưa được đặt.');
        if (deadline.ofProvince && !managesProvince(actor, place)) {
          throw new Forbidden('Hạn này đặt chung cho toàn tỉnh nên chỉ Sở Nội vụ gia hạn.');
        }
        if (deadline.dueAt.getTime() === dueAt.getTime()) {
          throw new InvalidInput([{ code: 'deadline_same', place: 'date' }]);
        }
        const own = deadline.ofProvince
          ? await this.repository.create(place.bloc.id, place.period.id, deadline)
          : deadline.id;
        const step = { dueAt, reason: reason.trim(), grantedBy: actor.name, grantedAt: this.clock.now() };
        await this.repository.extend(own, step);
        const data = { before: deadline.dueAt.toISOString(), after: dueAt.toISOString(), reason: reason.trim() };
        this.audit.record({ ...about(actor, place, kind), action: 'deadline.extended', data });
      }),
    );
  }
}

function about(actor: Actor, place: BlocPlace, kind: DeadlineKind): { chain: string; actor: Actor; subject: string } {
  const subject = `deadline:${place.bloc.code}/${place.period.code}/${kind}`;
  return { chain: chainOfBloc(place.bloc.code), actor, subject };
}

function requireManager(actor: Actor, place: BlocPlace): void {
  if (!may(actor, 'bloc.manage', accessPlace(place))) throw new Forbidden();
}

function managesProvince(actor: Actor, { period, year }: BlocPlace): boolean {
  return reach(actor, 'bloc.manage', [period.id, year.id]).province;
}
