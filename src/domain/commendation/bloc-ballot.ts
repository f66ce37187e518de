import { isAcclaimed, type Outcome } from '../ballots/result';
import type { BusinessDate } from '../calendar';
import type { BlocResultRecord } from './records';

/** What a concluded ballot of a bloc about an award says of one of its members. */
export interface BlocBallotRecord {
  readonly title: string;
  readonly awardCode: string;
  /** Null where the day of its meeting was not written down. */
  readonly heldOn: BusinessDate | null;
  readonly members: number;
  /** Votes that a member needed, by the rules of the bloc. */
  readonly needed: number;
  /** Null: the member was not on the paper. */
  readonly votes: number | null;
  /** What became of it in the last round in which it stood; null: it was not on the paper. */
  readonly outcome: Outcome | null;
}

/** Whether the bloc chose the member. */
export function isChosen({ outcome }: Pick<BlocBallotRecord, 'outcome'>): boolean {
  return isAcclaimed(outcome);
}

/**
 * A result as it stands for an award: a ballot about that very award goes before the one that acclaims the best of the bloc,
 * and both before the rank (domain trap T27).
 * @param ballots What the ballots of the bloc about awards say of the member.
 */
export function resultForAward<Result extends BlocResultRecord>(
  result: Result,
  ballots: readonly BlocBallotRecord[],
  awardCode: string,
): Result {
  const ballot = ballots.find((one) => one.awardCode === awardCode) ?? null;
  return ballot === null ? result : { ...result, ballot, isAcclaimed: isChosen(ballot) };
}
