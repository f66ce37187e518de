import type { ConfirmedLineView } from '../../../../templates/pages/decisions/payment-list';
import type { PreviewLineView } from '../../../../templates/pages/decisions/payment-preview';
import type { PaymentRow } from '../../../../templates/pages/decisions/payments';
import { formatMoney } from '../../../text/commendation';
import { formatDate, formatInstant } from '../../../text/date';
import { formatNumber } from '../../../text/number';
import type { ComputedLine, ConfirmedLine, ListedPayment } from './payment';

/** A computed line; `typed` is what stands in its inputs. */
export function previewLine(
  { honour, line, working }: ComputedLine,
  typed: { amount: string; note: string },
): PreviewLineView {
  return {
    honourId: honour.id,
    recipientName: honour.recipientName,
    under: underName(honour),
    awardName: honour.awardName,
    working,
    computed: line.money === null ? '–' : formatMoney(line.money.amount),
    isDue: line.outcome !== 'unpaid',
    tag: previewTag(line),
    isCeiling: line.money?.isCeiling ?? false,
    ...typed,
  };
}

/** A line that stands on a list already is not the same as one for which nothing is ever paid. */
function previewTag({ outcome, reason }: ComputedLine['line']): PreviewLineView['tag'] {
  if (outcome === 'to_check') return { kind: 'warn', text: 'Cần kiểm tra' };
  if (outcome === 'paid') return null;
  return { kind: 'idle', text: reason === 'paid_before' ? 'Đã có danh sách chi' : 'Không chi' };
}

/** A frozen line. */
export function confirmedLine(line: ConfirmedLine, chosen: readonly number[] | null): ConfirmedLineView {
  const isPayable = line.amount > 0 && line.paidOn === null && line.revokedOn === null;
  return {
    position: line.position,
    recipientName: line.recipientName,
    under: underName(line),
    awardName: line.awardName,
    working: line.working,
    note: line.note,
    amount: line.amount === 0 ? '–' : formatNumber(line.amount),
    paid: line.paidOn === null ? null : `${formatDate(line.paidOn)}, ${line.receiver ?? ''}`,
    isPayable,
    isChosen: chosen === null ? isPayable : chosen.includes(line.position),
    revoked: line.revokedOn !== null,
  };
}

/** A list of the list of lists. */
export function paymentRow(list: ListedPayment): PaymentRow {
  return {
    href: `/quyet-dinh/chi-thuong/${list.id}`,
    title: list.title,
    confirmed: `Xác nhận ${formatInstant(list.confirmedAt)}, ${list.confirmedBy}`,
    due: formatNumber(list.due),
    paid: formatNumber(list.paid),
    open: list.unpaidLines === 0 ? '' : `Còn ${String(list.unpaidLines)} dòng chưa chi`,
    cancelled: list.cancelledAt === null ? null : 'Đã hủy',
  };
}

function underName({
  recipientName,
  recipientDetail,
  agencyName,
}: {
  readonly recipientName: string;
  readonly recipientDetail: string;
  readonly agencyName: string;
}): string {
  return [recipientDetail, agencyName === recipientName ? '' : agencyName].filter((text) => text !== '').join(', ');
}
