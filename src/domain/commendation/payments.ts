import type { BusinessDate } from '../calendar';
import { type Exact, exact, ZERO } from '../fraction';
import type { AwardBonus } from './award';
import { type BonusMoney, bonusOf } from './bonus';
import type { AwardKind, AwardSystem, CommendationSubject } from './subjects';

/** An honour as far as its money depends on it. */
export interface PayableHonour {
  readonly id: string;
  /** Who holds it; honours of one holder are looked at together. */
  readonly holder: string;
  readonly subject: CommendationSubject;
  readonly awardCode: string;
  readonly kind: AwardKind;
  readonly system: AwardSystem;
  readonly precedence: number;
  readonly achievementFrom: number;
  readonly achievementYear: number;
  readonly decidedOn: BusinessDate;
  readonly isRevoked: boolean;
  /** As the version of the award on the day of the decision has it; null: the award pays nothing. */
  readonly bonus: AwardBonus | null;
  /** Whole đồng on the day of the decision; null when it is not recorded. */
  readonly baseSalary: number | null;
  /** Whole đồng that were paid for it already; null when nothing was. */
  readonly paid: number | null;
}

export const PAYMENT_REASONS = [
  'by_coefficient',
  'higher_title_of_period',
  'no_bonus',
  'revoked',
  'paid_before',
  'before_coefficients',
  'base_salary_unknown',
  'coefficient_to_check',
  'lower_title_paid',
] as const;
/** The rule by which an honour is paid, is not paid, or has to be checked by an official. */
export type PaymentReason = (typeof PAYMENT_REASONS)[number];

/** What is paid for an honour, and by which rule. */
export interface PaymentLine {
  readonly honour: PayableHonour;
  readonly outcome: 'paid' | 'unpaid' | 'to_check';
  readonly reason: PaymentReason;
  /** Null unless the amount can be computed and is due. */
  readonly money: BonusMoney | null;
  /** The honour that the reason speaks of: the higher title, or the lower one that was paid; null for other reasons. */
  readonly other: PayableHonour | null;
}

/**
 * The money for honours (NĐ 152/2025/NĐ-CP Điều 49): of titles with the same period only the highest, titles of different
 * periods each, every form, a title and a form both (trap T5). Titles of the State and of the Party are two systems.
 * Promises one line an honour in the order given; the answer does not depend on that order.
 */
export function paymentsOf(honours: readonly PayableHonour[]): PaymentLine[] {
  return honours.map((honour) => lineOf(honour, honours));
}

/** The sum of what is paid by certain lines, and how many lines have to be checked first. Whole đồng. */
export function totalOf(lines: readonly PaymentLine[]): { readonly amount: number; readonly toCheck: number } {
  const paid = lines.filter(({ outcome }) => outcome === 'paid');
  return {
    amount: paid.reduce((total, { money }) => total + (money?.amount ?? 0), 0),
    toCheck: lines.filter(({ outcome }) => outcome === 'to_check').length,
  };
}

function lineOf(honour: PayableHonour, honours: readonly PayableHonour[]): PaymentLine {
  const line = (
    outcome: PaymentLine['outcome'],
    reason: PaymentReason,
    money: BonusMoney | null = null,
    other: PayableHonour | null = null,
  ): PaymentLine => ({ honour, outcome, reason, money, other });

  const { bonus, baseSalary, subject } = honour;
  if (honour.isRevoked) return line('unpaid', 'revoked');
  if (honour.paid !== null) return line('unpaid', 'paid_before');
  const rivals = titlesOfPeriod(honour, honours).sort((one, other) => (isHigher(one, other) ? -1 : 1));
  const higher = rivals.find((rival) => isHigher(rival, honour));
  if (higher !== undefined) return line('unpaid', 'higher_title_of_period', null, higher);
  if (bonus === null || coefficientOf(honour).equals(ZERO)) return line('unpaid', 'no_bonus');
  if (honour.decidedOn < bonus.decidedFrom) return line('to_check', 'before_coefficients');
  if (baseSalary === null) return line('to_check', 'base_salary_unknown');
  const money = bonusOf(bonus, subject, baseSalary);
  const paidLower = rivals.find(({ paid }) => paid !== null && paid > 0);
  if (paidLower !== undefined) return line('to_check', 'lower_title_paid', money, paidLower);
  return bonus.confidence === 'to_check'
    ? line('to_check', 'coefficient_to_check', money)
    : line('paid', 'by_coefficient', money);
}

/** Other titles of the same holder for the same period of achievement. */
function titlesOfPeriod(honour: PayableHonour, honours: readonly PayableHonour[]): PayableHonour[] {
  if (honour.kind !== 'title') return [];
  return honours.filter(
    (other) =>
      other.id !== honour.id &&
      !other.isRevoked &&
      other.kind === 'title' &&
      other.holder === honour.holder &&
      other.system === honour.system &&
      other.achievementFrom === honour.achievementFrom &&
      other.achievementYear === honour.achievementYear,
  );
}

/** The one with more money stands higher; among equals the one that stands above, then the one that is paid already. */
function isHigher(one: PayableHonour, other: PayableHonour): boolean {
  const byMoney = coefficientOf(one).compare(coefficientOf(other));
  if (byMoney !== 0) return byMoney > 0;
  if (one.precedence !== other.precedence) return one.precedence > other.precedence;
  if ((one.paid === null) !== (other.paid === null)) return one.paid !== null;
  return one.id < other.id;
}

function coefficientOf({ bonus, subject }: PayableHonour): Exact {
  if (bonus === null) return ZERO;
  if (subject === 'collective') return exact(bonus.collective ?? '0');
  const factor = subject === 'household' ? (bonus.householdFactor ?? '0') : '1';
  return exact(bonus.person ?? '0').mul(exact(factor));
}
