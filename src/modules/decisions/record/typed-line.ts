import type { CommendationSubject, CommendationType } from '../../../domain/commendation/subjects';
import type { KnownRecipient } from './recipients.repository';

/** A recipient that somebody chose in the registers. */
export interface ChosenRecipient {
  readonly kind: KnownRecipient['kind'];
  readonly id: string;
}

/** A line of a decision as somebody names it, not yet looked up in the registers. */
export interface TypedLine {
  readonly awardCode: string;
  readonly subject: CommendationSubject;
  readonly type: CommendationType;
  /** Code, id or name of the agency that the recipient is or belongs to; '' for none. */
  readonly agency: string;
  /** '' for a collective that is the agency itself, and where a chosen recipient says it. */
  readonly name: string;
  /** The one that was chosen, 'outside' for a name of no register, null when the name alone has to say it. */
  readonly chosen: ChosenRecipient | 'outside' | null;
  /** Post or address as printed. */
  readonly detail: string;
  readonly achievementFrom: number;
  readonly achievementYear: number;
}

/** Lines that one decision may have. */
export const MOST_LINES = 3_000;
