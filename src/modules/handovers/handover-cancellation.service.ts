import { Injectable } from '@nestjs/common';
import { addDays } from '../../domain/calendar';
import { handoverMachine, handoverStateOn } from '../../domain/workflow/handover';
import { next } from '../../domain/workflow/machine';
import { Database } from '../../database/database';
import { formatDate, formatInstant } from '../../text/date';
import { handoverCancelledNotice } from '../../text/notices/handovers';
import type { Actor } from '../../platform/access';
import { AuditService, chainOfBloc } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Conflict, NotFound } from '../../platform/errors';
import { requiredReason } from '../../platform/forms';
import { SecretariatService } from '../accounts';
import { type BlocPlace, BlocSetupService } from '../blocs';
import type { NamedHandover } from './handover';
import { HandoverNotices } from './handover-notices.service';
import { HandoversRepository } from './handovers.repository';
import { requireManager } from './handovers.service';

/** Cancels a hand-over that is planned for a day still to come. */
@Injectable()
export class HandoverCancellationService {
  constructor(
    private readonly database: Database,
    private readonly repository: HandoversRepository,
    private readonly blocs: BlocSetupService,
    private readonly secretariat: SecretariatService,
    private readonly notices: HandoverNotices,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Cancels it: chair, vice chair and secretary stay as they are the day before, as if it had never been planned; whoever
   * was told of it is told again. Cancelled already by the same person: nothing changes. Throws Forbidden for who does not
   * hand over, NotFound for another bloc's without a reason, Conflict once its day has come, when somebody
   * else cancelled it, or while a later hand-over rests on it.
   */
  async cancel(actor: Actor, place: BlocPlace, id: string, typedReason: string): Promise<void> {
    requireManager(actor, place);
    const reason = requiredReason(typedReason);
    await this.database.transaction(async () => {
      await this.repository.lock(place.bloc.id);
      const made = await this.repository.list(place.bloc.id);
      const handover = made.find((one) => one.id === id);
      if (!handover) throw new NotFound('Không tìm thấy lần bàn giao này.');
      if (handover.cancelled !== null && handover.cancelled.byId === actor.userId) return;
      this.requireCancellable(handover, made);
      await this.undo(actor, place, handover);
      await this.repository.cancel(id, actor, this.clock.now(), reason);
      await this.note(actor, place, handover, reason);
    });
  }

  private requireCancellable(handover: NamedHandover, made: readonly NamedHandover[]): void {
    const { effectiveOn, cancelled } = handover;
    if (cancelled !== null) {
      throw new Conflict(
        `${cancelled.by} đã hủy lần bàn giao này lúc ${formatInstant(cancelled.at)}: ${cancelled.reason}`,
      );
    }
    const state = handoverStateOn({ effectiveOn, isCancelled: false }, this.clock.today());
    if (next(handoverMachine, state, 'cancel') === null) {
      throw new Conflict(
        `Lần bàn giao từ ngày ${formatDate(effectiveOn)} đã có hiệu lực, không hủy được. Muốn đổi Khối trưởng, ghi lần bàn giao mới.`,
      );
    }
    const later = made.find((one) => one.cancelled === null && one.effectiveOn > effectiveOn);
    if (later) {
      throw new Conflict(`Khối còn lần bàn giao sau, từ ngày ${formatDate(later.effectiveOn)}. Hủy lần đó trước.`);
    }
  }

  /** Only those whose role would change: the two chairs and the two vice chairs. */
  private async undo(actor: Actor, { bloc }: BlocPlace, handover: NamedHandover): Promise<void> {
    const { effectiveOn: on, newChairId, newViceChairId, outgoingUserId, incomingUserId, moved } = handover;
    const before = await this.blocs.membersOn(bloc, addDays(on, -1));
    const led = [...before.values()].filter(({ role }) => role !== 'member').map(({ agencyId }) => agencyId);
    const concerned = new Set([...led, newChairId, ...(newViceChairId === null ? [] : [newViceChairId])]);
    await this.blocs.takeBackRoles(actor, bloc, [...concerned], on);
    const change = { bloc, agencyId: newChairId, outgoingUserId, incomingUserId, on };
    await this.secretariat.takeBack(actor, change, moved);
  }

  private async note(actor: Actor, place: BlocPlace, handover: NamedHandover, reason: string): Promise<void> {
    const { bloc } = place;
    const { effectiveOn, oldChairName, newChairName } = handover;
    this.audit.record({
      ...{ chain: chainOfBloc(bloc.code), actor, action: 'handover.cancelled', subject: `bloc:${bloc.code}` },
      data: { from: effectiveOn, oldChair: oldChairName ?? '', newChair: newChairName, reason },
    });
    const members = await this.blocs.membersOn(bloc, effectiveOn);
    const content = handoverCancelledNotice({
      ...{ bloc: bloc.name, chair: newChairName, day: formatDate(effectiveOn), reason },
    });
    await this.notices.tell(actor, place, [...members.values()], content);
  }
}
