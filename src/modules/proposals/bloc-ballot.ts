import type { Outcome } from '../../domain/ballots/result';
import type { BusinessDate } from '../../domain/calendar';

/** The meeting of a bloc at which a ballot was held; texts are '' and the day null where nobody wrote them down. */
export interface BallotMeeting {
  readonly id: string;
  readonly heldOn: BusinessDate | null;
  readonly venue: string;
  /** 'Họ tên, chức vụ'. */
  readonly presidedBy: string;
  readonly recordedBy: string;
}

/** What the last counted round of a concluded ballot of a bloc says of an agency. */
export interface BlocBallot {
  readonly reviewId: string;
  readonly ballotId: string;
  readonly title: string;
  /** Its counts separate equal totals in the ranking. */
  readonly isAcclaim: boolean;
  /** Code of the award that it chose members for; null: it was about something else. */
  readonly awardCode: string | null;
  readonly agencyId: string;
  /** Units of the bloc, those that were there, and votes for the agency. */
  readonly members: number;
  readonly present: number;
  readonly votes: number;
  /** Votes that were needed, by the rules of the bloc. */
  readonly needed: number;
  readonly outcome: Outcome;
  readonly meeting: BallotMeeting;
}
