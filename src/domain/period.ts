import { type BusinessDate, earlierOf } from './calendar';

export const PERIOD_KINDS = ['six_months', 'year', 'campaign'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** A time that is reviewed: from and to are both inside it; status and rates of its review stop at the cut-off. */
export interface Period {
  readonly code: string;
  readonly name: string;
  readonly kind: PeriodKind;
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  readonly cutOff: BusinessDate;
  readonly parentCode: string | null;
}

/** The day as of which a review is computed: today, but never past the period's cut-off. */
export function asOfDate(today: BusinessDate, cutOff: BusinessDate): BusinessDate {
  return earlierOf(today, cutOff);
}

/** The kind that a period code tells: '2022' a year, '2022-H1' six months, '2022-X01' a campaign; null for other texts. */
export function periodKindOf(code: string): PeriodKind | null {
  if (/^\d{4}$/.test(code)) return 'year';
  if (/^\d{4}-H[12]$/.test(code)) return 'six_months';
  return /^\d{4}-X\d{2}$/.test(code) ? 'campaign' : null;
}
