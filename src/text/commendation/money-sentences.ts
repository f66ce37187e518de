import type { BonusMoney } from '../../domain/commendation/bonus';
import type { PaymentLine } from '../../domain/commendation/payments';
import { exact } from '../../domain/fraction';
import { formatDate } from '../date';
import { formatNumber } from '../number';
import type { AwardNames } from './values';

/** Whole đồng for people: '3.510.000 đồng'. */
export function formatMoney(amount: number): string {
  return `${formatNumber(amount)} đồng`;
}

/** How the money was found: '0,3 × 1,5 × 2.340.000 = 1.053.000, làm tròn lên 1.060.000 đồng'. */
export function bonusWorking({ coefficient, factor, baseSalary, product, amount, isCeiling }: BonusMoney): string {
  const factors = [coefficient, ...(factor === null ? [] : [factor])].map((value) => formatNumber(exact(value), 4));
  const computed = `${[...factors, formatNumber(baseSalary)].join(' × ')} = ${formatNumber(product)}`;
  const rounded = exact(product).equals(exact(amount)) ? ' đồng' : `, làm tròn lên ${formatMoney(amount)}`;
  return `${isCeiling ? 'Không quá ' : ''}${computed}${rounded}`;
}

/** Why an honour is paid, is not paid or has to be checked. */
export function paymentSentence({ honour, reason, money, other }: PaymentLine, nameOf: AwardNames): string {
  const working = money === null ? '' : bonusWorking(money);
  const otherName = other === null ? '' : nameOf(other.awardCode);
  switch (reason) {
    case 'by_coefficient':
      return `${working}.`;
    case 'higher_title_of_period':
      return `Không chi: cùng thời gian đạt ${otherName}, chỉ nhận mức tiền thưởng của danh hiệu cao nhất.`;
    case 'no_bonus':
      return 'Không có mức tiền thưởng cho đối tượng này.';
    case 'revoked':
      return 'Không chi: quyết định đã bị hủy bỏ, thu hồi.';
    case 'paid_before':
      return `Đã có trong danh sách chi: ${formatMoney(honour.paid ?? 0)}.`;
    case 'before_coefficients':
      return `Cần kiểm tra: quyết định ngày ${formatDate(honour.decidedOn)} có trước ngày áp dụng các hệ số trong danh mục.`;
    case 'base_salary_unknown':
      return `Cần kiểm tra: danh mục chưa có mức lương cơ sở ngày ${formatDate(honour.decidedOn)}.`;
    case 'coefficient_to_check':
      return `Cần kiểm tra hệ số trong danh mục. ${working}.`;
    case 'lower_title_paid':
      return `Cần kiểm tra: ${otherName} cùng thời gian đã chi ${formatMoney(other?.paid ?? 0)}, chỉ nhận mức của danh hiệu cao nhất. ${working}.`;
  }
}
