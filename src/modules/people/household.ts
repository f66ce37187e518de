/** A household of a commune, named by its head. */
export interface Household {
  readonly id: string;
  readonly agencyId: string;
  readonly agencyCode: string;
  /** The name of the agency today, or its last one. */
  readonly agencyName: string;
  readonly headName: string;
  readonly address: string;
  readonly version: number;
}

/** What is typed of a household. */
export type HouseholdDraft = Pick<Household, 'headName' | 'address'>;
