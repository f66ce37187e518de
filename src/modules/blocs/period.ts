import type { BusinessDate } from '../../domain/calendar';
import type { PlacedPeriod } from './place';

/** A period of the province with the code of its year (null for a year and a campaign). */
export interface PeriodListing extends PlacedPeriod {
  readonly parentCode: string | null;
  readonly version: number;
}

/** A year and its first six months. */
export interface YearPeriods {
  readonly year: PlacedPeriod;
  readonly sixMonths: PlacedPeriod;
}

/** The last days whose figures count. */
export interface CutOffs {
  readonly sixMonths: BusinessDate;
  readonly year: BusinessDate;
}
