import { isAcclaimed } from '../ballots/result';
import type { BlocBallotRecord, BlocResultRecord } from './records';

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
