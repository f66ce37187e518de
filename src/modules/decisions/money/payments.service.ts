import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database';
import { formatMoney } from '../../../text/commendation';
import { paymentNotice } from '../../../text/notices/decisions';
import { nfc } from '../../../text/search';
import { type Actor, holds, may, reach } from '../../../platform/access';
import { AuditService } from '../../../platform/audit';
import { Clock } from '../../../platform/clock';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../../platform/errors';
import { NoticesService } from '../../../platform/notices';
import type { ConfirmedLine, ListedPayment, PaymentList, PaymentScope, TypedAmount } from './payment';
import { PaymentPreviewService } from './payment-preview.service';
import { settle, type SettledLine } from './payments.policy';
import { PaymentsRepository } from './payments.repository';

/** Lists of one page. */
const MOST_LISTS = 100;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Confirms lists of bonus money, freezes them with their numbers, and marks what was paid. */
@Injectable()
export class PaymentsService {
  constructor(
    private readonly database: Database,
    private readonly repository: PaymentsRepository,
    private readonly previews: PaymentPreviewService,
    private readonly notices: NoticesService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Confirms what a scope pays and returns the id of the list. `fingerprint` names the preview that was seen: Conflict when
   * figures have changed since. Confirmed by the same person before, without changes since: the same list again.
   * InvalidInput: 'amounts.<index>'. Needs 'payment.write'.
   */
  async confirm(
    actor: Actor,
    scope: PaymentScope,
    fingerprint: string,
    typed: readonly TypedAmount[],
  ): Promise<string> {
    if (!may(actor, 'payment.write', {})) throw new Forbidden();
    return this.database.transaction(async () => {
      await this.repository.lockLists();
      const { preview, agencyId } = await this.previews.computed(scope);
      const standing = await this.repository.standing(scope, agencyId);
      const isNew = preview.lines.some(({ line }) => line.outcome !== 'unpaid');
      if (standing !== null && !isNew && standing.confirmedById === actor.userId) return standing.id;
      if (preview.fingerprint !== fingerprint) {
        throw new Conflict(
          `Số liệu của danh sách đã thay đổi sau khi bạn mở trang${standing === null ? '' : ` (${standing.confirmedBy} đã xác nhận một danh sách)`}. Xem lại các dòng bên dưới rồi xác nhận lại.`,
          standing === null ? {} : { listId: standing.id },
        );
      }
      const { settled, violations } = settle(preview.lines, typed);
      if (violations.length > 0) throw new InvalidInput(violations);
      if (settled.every(({ amount }) => amount === 0)) throw new InvalidInput([{ code: 'payment_nothing' }]);
      const by = { id: actor.userId, name: actor.name, at: this.clock.now() };
      const id = await this.repository.add({ title: preview.title, scope, agencyId }, settled, by);
      await this.note(actor, id, preview.title, settled);
      return id;
    });
  }

  /** Confirmed lists, the newest first: all of them for the province, for an agency its part. Needs 'payment.read'. */
  async list(actor: Actor, decisionId: string | null = null): Promise<ListedPayment[]> {
    if (!holds(actor, 'payment.read')) throw new Forbidden();
    return this.repository.list(agenciesOf(actor), decisionId, MOST_LISTS);
  }

  /** A list with its lines; an agency sees its own lines alone. NotFound when there are none. Needs 'payment.read'. */
  async read(actor: Actor, id: string): Promise<{ list: PaymentList; lines: readonly ConfirmedLine[] }> {
    if (!holds(actor, 'payment.read')) throw new Forbidden();
    const list = ID.test(id) ? await this.repository.find(id) : null;
    const lines = list === null ? [] : await this.repository.lines(id, agenciesOf(actor));
    if (list === null || lines.length === 0) throw new NotFound('Không tìm thấy danh sách chi tiền thưởng này.');
    return { list, lines };
  }

  /** Cancels a list of which nothing is paid, so that a corrected one can be made. Needs 'payment.write'. */
  async cancel(actor: Actor, id: string, typedReason: string): Promise<void> {
    if (!may(actor, 'payment.write', {})) throw new Forbidden();
    const reason = nfc(typedReason);
    if (reason === '') throw new InvalidInput([{ code: 'reason_missing', place: 'reason' }]);
    await this.database.transaction(async () => {
      if (ID.test(id)) await this.repository.lock(id);
      const { list, lines } = await this.read(actor, id);
      if (list.cancelledAt !== null && list.cancelledById === actor.userId && list.cancelReason === reason) return;
      requireStanding(list);
      if (lines.some(({ paidOn }) => paidOn !== null)) {
        throw new Conflict('Danh sách đã có dòng chi tiền, không hủy được. Khoản chi sai phải thu hồi.');
      }
      await this.repository.cancel(id, actor, this.clock.now(), reason);
      this.audit.record({
        actor,
        action: 'payment.cancelled',
        subject: `payment-list:${list.title}`,
        data: { paymentList: list.title, moneyTotal: String(list.total), reason },
      });
    });
  }

  /**
   * Marks lines as paid on a day to a receiver ('' for each recipient themselves). Lines paid before stay as they are; Conflict
   * when all of them were. Needs 'payment.write'.
   */
  async pay(
    actor: Actor,
    id: string,
    payment: { readonly positions: readonly number[]; readonly paidOn: string; readonly receiver: string },
  ): Promise<void> {
    if (!may(actor, 'payment.write', {})) throw new Forbidden();
    const { positions, paidOn } = payment;
    const receiver = nfc(payment.receiver) === '' ? 'Người được khen thưởng' : nfc(payment.receiver);
    await this.database.transaction(async () => {
      if (ID.test(id)) {
        await this.repository.lock(id);
        // A revocation at the same time either sees this payment and asks for it back, or stops it.
        await this.repository.lockHonours(id);
      }
      const { list, lines } = await this.read(actor, id);
      requireStanding(list);
      const chosen = lines.filter(({ position, amount }) => amount > 0 && positions.includes(position));
      if (chosen.length === 0) throw new InvalidInput([{ code: 'nobody_chosen', place: 'positions' }]);
      const revoked = chosen.find(({ revokedOn, paidOn: before }) => revokedOn !== null && before === null);
      if (revoked) throw new Conflict(`Khen thưởng của ${revoked.recipientName} đã bị hủy bỏ, không chi nữa.`);
      const today = this.clock.today();
      if (paidOn > today) throw new InvalidInput([{ code: 'date_in_future', place: 'paidOn', parameters: { today } }]);
      const latest =
        chosen
          .map(({ decidedOn }) => decidedOn)
          .sort()
          .at(-1) ?? '';
      if (paidOn < latest) {
        throw new InvalidInput([{ code: 'date_too_early', place: 'paidOn', parameters: { from: latest } }]);
      }
      if (chosen.every((line) => line.paidOn === paidOn && line.receiver === receiver)) return;
      if (
        (await this.repository.pay(id, positions, { paidOn, receiver, by: actor.name, at: this.clock.now() })) === 0
      ) {
        throw new Conflict(`Các dòng này đã được ${chosen[0]?.paidRecordedBy ?? 'người khác'} ghi là đã chi.`);
      }
      const total = chosen.reduce((sum, { amount, paidOn: before }) => sum + (before === null ? amount : 0), 0);
      this.audit.record({
        actor,
        action: 'payment.paid',
        subject: `payment-list:${list.title}`,
        data: { paymentList: list.title, lines: String(chosen.length), moneyTotal: String(total), paidOn, receiver },
      });
    });
  }

  private async note(actor: Actor, id: string, title: string, lines: readonly SettledLine[]): Promise<void> {
    const total = lines.reduce((sum, { amount }) => sum + amount, 0);
    this.audit.record({
      actor,
      action: 'payment.confirmed',
      subject: `payment-list:${title}`,
      data: { paymentList: title, lines: String(lines.length), moneyTotal: String(total) },
    });
    const agencies = new Map<string, number>();
    for (const { computed, amount } of lines) {
      const { agencyId } = computed.honour;
      if (agencyId !== null && amount > 0) agencies.set(agencyId, (agencies.get(agencyId) ?? 0) + amount);
    }
    const told = [...agencies].map(([agencyId, amount]) => ({
      to: { role: 'OFFICER' as const, agencyId },
      content: { ...paymentNotice({ title, total: formatMoney(amount) }), path: `/quyet-dinh/chi-thuong/${id}` },
    }));
    await this.notices.tellAll(actor, told);
  }
}

/** Null: every agency. */
function agenciesOf(actor: Actor): string[] | null {
  const { province, agencyIds } = reach(actor, 'payment.read');
  return province ? null : agencyIds;
}

function requireStanding(list: PaymentList): void {
  if (list.cancelledAt === null) return;
  throw new Conflict(`${list.cancelledBy ?? ''} đã hủy danh sách này: ${list.cancelReason ?? ''}`);
}
