import type { BusinessDate } from '../../domain/calendar';

/** A division of an agency; days are half-open, null has no beginning or no end. */
export interface Division {
  readonly id: string;
  readonly agencyId: string;
  readonly name: string;
  readonly validFrom: BusinessDate | null;
  readonly validTo: BusinessDate | null;
  readonly version: number;
}

/** A division with the code and the name of its agency. */
export interface DivisionOfAgency extends Division {
  readonly agencyCode: string;
  readonly agencyName: string;
}

export type DivisionDraft = Pick<Division, 'name' | 'validFrom' | 'validTo'>;
