import { exact, toDecimalString, toNumber } from '../fraction';
import type { AwardBonus } from './award';
import type { CommendationSubject } from './subjects';

/** Bonus money is rounded UP to this many đồng: NĐ 152/2025/NĐ-CP Điều 49, read and certain. */
const ROUNDED_UP_TO = 10_000;

/** What an award pays, and how it was found. */
export interface BonusMoney {
  /** The coefficient of a person or a collective, as the law has it: an exact decimal or ratio. */
  readonly coefficient: string;
  /** What the coefficient of a person is multiplied by for a household; null otherwise. */
  readonly factor: string | null;
  /** Whole đồng, of the day of the decision. */
  readonly baseSalary: number;
  /** The product before rounding, a decimal string with a point. */
  readonly product: string;
  /** Whole đồng, rounded up once. */
  readonly amount: number;
  /** The most that may be paid ("không quá"), not what must be. */
  readonly isCeiling: boolean;
}

/**
 * The money of an award: coefficient × base salary of the DECISION date (trap T4), for a household × its factor, rounded up
 * once to the next 10.000 đồng (domain §3.7). Null when the award pays nothing to such a subject.
 * @throws RangeError when the base salary is no whole number of đồng above 0.
 */
export function bonusOf(bonus: AwardBonus, subject: CommendationSubject, baseSalary: number): BonusMoney | null {
  if (!Number.isSafeInteger(baseSalary) || baseSalary <= 0) throw new RangeError(`not a salary: ${baseSalary}`);
  const coefficient = subject === 'collective' ? bonus.collective : bonus.person;
  const factor = subject === 'household' ? bonus.householdFactor : null;
  if (coefficient === null || (subject === 'household' && factor === null)) return null;
  const product = exact(coefficient)
    .mul(exact(factor ?? '1'))
    .mul(baseSalary);
  const amount = toNumber(product.div(ROUNDED_UP_TO).ceil().mul(ROUNDED_UP_TO));
  return { coefficient, factor, baseSalary, product: toDecimalString(product), amount, isCeiling: bonus.isCeiling };
}
