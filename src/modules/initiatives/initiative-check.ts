/** An agency with what is said of its initiatives up to the end of a year. */
export interface InitiativeCheck {
  readonly agencyId: string;
  readonly agencyCode: string;
  readonly agencyName: string;
  /** The year that was confirmed, the asked one or a later one; null while none stands. */
  readonly year: number | null;
  readonly confirmedBy: string | null;
  readonly confirmedAt: Date | null;
}

/** A candidate who is asked about: the last day that counts is that of the question or the end of the achievement year. */
export interface InitiativeQuestion {
  readonly key: string;
  readonly personId: string;
  readonly achievementYear: number;
  /** The day of the question. */
  readonly on: string;
}
