import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database';
import { addDays, type BusinessDate } from '../../../domain/calendar';
import type { Violation } from '../../../domain/violation';
import { formatDate } from '../../../text/date';
import { nfc } from '../../../text/search';
import { type Actor, holds, may } from '../../../platform/access';
import { AuditService } from '../../../platform/audit';
import { Clock } from '../../../platform/clock';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../../platform/errors';
import type { Artefact } from './artefact';
import { ArtefactsRepository } from './artefacts.repository';

/** How far back the list of what is open looks. A choice of this product, no rule of law: older honours were handed over before. */
const DAYS_BACK = 730;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Handing over of certificates, frames and objects. */
@Injectable()
export class ArtefactsService {
  constructor(
    private readonly database: Database,
    private readonly repository: ArtefactsRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** The artefacts of a decision in the order of its lines. Needs 'decision.read'. */
  async ofDecision(actor: Actor, decisionId: string): Promise<Artefact[]> {
    if (!holds(actor, 'decision.read')) throw new Forbidden();
    return ID.test(decisionId) ? this.repository.ofDecision(decisionId) : [];
  }

  /** What is still to be handed over of the decisions of the last two years, the oldest first. Needs 'artefact.write'. */
  async open(actor: Actor, page: number): Promise<{ rows: readonly Artefact[]; total: number }> {
    if (!may(actor, 'artefact.write', {})) throw new Forbidden();
    return this.repository.open(addDays(this.clock.today(), -DAYS_BACK), page);
  }

  /**
   * Writes down that artefacts were handed over: for the first time, or again where a re-issue is open. The same request again
   * changes nothing; Conflict for what somebody else has handed over. Needs 'artefact.write'.
   */
  async handOver(
    actor: Actor,
    honourIds: readonly string[],
    typed: { readonly handedOn: BusinessDate; readonly receiver: string; readonly handedBy: string },
  ): Promise<void> {
    if (!may(actor, 'artefact.write', {})) throw new Forbidden();
    const handing = { handedOn: typed.handedOn, receiver: nfc(typed.receiver), handedBy: nfc(typed.handedBy) };
    await this.database.transaction(async () => {
      const artefacts = await this.found(honourIds);
      this.requireDay(artefacts, handing.handedOn);
      const first = artefacts.filter(({ handovers }) => handovers.length === 0);
      const again = artefacts.filter(({ handovers }) => handovers.some(({ handedOn }) => handedOn === null));
      const done = artefacts.filter((artefact) => !first.includes(artefact) && !again.includes(artefact));
      const other = done.find(({ handovers }) => !isSame(handovers.at(-1), handing));
      if (other !== undefined) throw handedBefore(other);
      const by = { id: actor.userId, name: actor.name, at: this.clock.now() };
      await this.repository.addFirst(
        first.map(({ honourId }) => honourId),
        handing,
        by,
      );
      await this.repository.endReissues(
        again.map(({ honourId }) => honourId),
        handing,
        by,
      );
      for (const { honourId, recipientName, awardName } of [...first, ...again]) {
        this.audit.record({
          actor,
          action: 'artefact.handed',
          subject: `honour:${honourId}`,
          data: { recipient: recipientName, award: awardName, ...handing },
        });
      }
    });
  }

  /**
   * Writes down that an artefact which was handed over is to be issued again until a day. Conflict when it was never handed
   * over or a re-issue is open. Needs 'artefact.write'.
   */
  async askReissue(
    actor: Actor,
    honourId: string,
    typed: { readonly reason: string; readonly requestedOn: BusinessDate; readonly dueOn: BusinessDate },
  ): Promise<void> {
    if (!may(actor, 'artefact.write', {})) throw new Forbidden();
    const reissue = { ...typed, reason: nfc(typed.reason) };
    const today = this.clock.today();
    const violations: Violation[] = [
      ...(reissue.reason === '' ? [{ code: 'reason_missing', place: 'reason' }] : []),
      ...(reissue.requestedOn > today ? [{ code: 'date_in_future', place: 'requestedOn', parameters: { today } }] : []),
      ...(reissue.dueOn < reissue.requestedOn
        ? [{ code: 'date_too_early', place: 'dueOn', parameters: { from: reissue.requestedOn } }]
        : []),
    ];
    if (violations.length > 0) throw new InvalidInput(violations);
    await this.database.transaction(async () => {
      const [artefact] = await this.found([honourId]);
      if (artefact === undefined) throw new NotFound();
      const last = artefact.handovers.at(-1);
      if (last === undefined) throw new Conflict('Bằng, hiện vật chưa trao lần đầu nên chưa cấp lại được.');
      if (last.handedOn === null) {
        if (last.recordedById === actor.userId && last.reason === reissue.reason) return;
        throw new Conflict(`${last.recordedBy} đã ghi một đề nghị cấp lại, hạn ${formatDate(last.dueOn ?? '')}.`);
      }
      await this.repository.addReissue(honourId, reissue, { id: actor.userId, name: actor.name, at: this.clock.now() });
      this.audit.record({
        actor,
        action: 'artefact.reissue_asked',
        subject: `honour:${honourId}`,
        data: { recipient: artefact.recipientName, award: artefact.awardName, ...reissue },
      });
    });
  }

  private async found(honourIds: readonly string[]): Promise<Artefact[]> {
    const ids = [...new Set(honourIds)].filter((id) => ID.test(id));
    if (honourIds.length === 0) throw new InvalidInput([{ code: 'nobody_chosen', place: 'honours' }]);
    const artefacts = await this.repository.lock(ids);
    if (artefacts.length < new Set(honourIds).size) throw new NotFound('Không tìm thấy khen thưởng này trong sổ.');
    const revoked = artefacts.find(({ revokedOn }) => revokedOn !== null);
    if (revoked !== undefined) {
      throw new Conflict(
        `“${revoked.awardName}” của ${revoked.recipientName} đã bị hủy bỏ từ ngày ${formatDate(revoked.revokedOn ?? '')}, không trao nữa.`,
      );
    }
    return artefacts;
  }

  private requireDay(artefacts: readonly Artefact[], handedOn: BusinessDate): void {
    const today = this.clock.today();
    if (handedOn > today) {
      throw new InvalidInput([{ code: 'date_in_future', place: 'handedOn', parameters: { today } }]);
    }
    const from =
      artefacts
        .map(({ decidedOn }) => decidedOn)
        .sort()
        .at(-1) ?? handedOn;
    if (handedOn < from) throw new InvalidInput([{ code: 'date_too_early', place: 'handedOn', parameters: { from } }]);
  }
}

function isSame(
  last: Artefact['handovers'][number] | undefined,
  typed: { readonly handedOn: BusinessDate; readonly receiver: string; readonly handedBy: string },
): boolean {
  return last?.handedOn === typed.handedOn && last.receiver === typed.receiver && last.handedBy === typed.handedBy;
}

function handedBefore({ recipientName, handovers }: Artefact): Conflict {
  const last = handovers.at(-1);
  return new Conflict(
    `Bằng, hiện vật của ${recipientName} đã trao ngày ${formatDate(last?.handedOn ?? '')} cho ${last?.receiver ?? ''}, do ${last?.recordedBy ?? ''} ghi.`,
  );
}
