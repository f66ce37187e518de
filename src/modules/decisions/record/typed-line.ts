import type { CommendationSubject, CommendationType } from '../../../domain/commendation/subjects';

/** A line of a decision as somebody names it: the recipient by agency and name, not yet looked up in the registers. */
export interface TypedLine {
  readonly awardCode: string;
  readonly subject: CommendationSubject;
  readonly type: CommendationType;
  /** Code of the agency that the recipient is or belongs to; '' for none. */
  readonly agencyCode: string;
  /** '' for a collective that is the agency itself. */
  readonly name: string;
  /** Post or address as printed. */
  readonly detail: string;
  readonly achievementFrom: number;
  readonly achievementYear: number;
}

/** Lines that one decision may have. */
export const MOST_LINES = 3_000;
