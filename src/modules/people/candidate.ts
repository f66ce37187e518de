import type { BusinessDate } from '../../domain/calendar';
import type {
  CareerRecord,
  DisciplineRecord,
  EvaluationRecord,
  Gender,
  MembersRecord,
  VerificationRecord,
} from '../../domain/commendation/records';

export const CANDIDATE_KINDS = ['person', 'agency', 'division', 'household'] as const;
/** Whom a proposal may name: a person, a whole agency, a division of one, a household. */
export type CandidateKind = (typeof CANDIDATE_KINDS)[number];

/** A candidate of whom records are asked, for an achievement; `key` is the caller's own and comes back. */
export interface CandidateQuestion {
  readonly key: string;
  readonly kind: CandidateKind;
  /** Id of the person, agency, division or household. */
  readonly id: string;
  /** First and last year of the achievement. */
  readonly achievementFrom: number;
  readonly achievementYear: number;
  /** The day of the question: posts and years of service are those of this day at the latest. */
  readonly on: BusinessDate;
}

/**
 * The persons of a collective on the last day of the achievement year (on the day of the question while the year lasts).
 * Who of them holds a title stands in the ledger of honours: `personIds` asks it.
 */
export interface MembersOfCandidate extends Omit<MembersRecord, 'holders'> {
  readonly personIds: readonly string[];
  /** How many are women; null while not every person's gender is recorded. */
  readonly women: number | null;
}

/**
 * What the registers of persons know of a candidate, in the shapes that the rules of eligibility take. A list that is null
 * is not known: nobody has recorded it.
 */
export interface RecordsOfCandidate {
  readonly gender: Gender | null;
  readonly evaluations: readonly EvaluationRecord[] | null;
  readonly disciplines: readonly DisciplineRecord[] | null;
  readonly verifications: readonly VerificationRecord[];
  /** Null for persons and households, and for collectives of which no person is recorded. */
  readonly members: MembersOfCandidate | null;
  /** Whole years of service on the day of the question; null when the first day is not recorded. */
  readonly serviceYears: number | null;
  /** The posts over time; null for collectives and households. */
  readonly career: CareerRecord | null;
}
