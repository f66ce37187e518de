import { exact, toNumber } from '../fraction';
import type { BallotRules, VoteBase } from './rules';

/** Of how many a candidate needs a share. */
export type VoteBases = Readonly<Record<VoteBase, number>>;

/** The fewest votes with which a candidate is acclaimed; never fewer than one. */
export function votesNeeded(
  { threshold, base, isMoreThan }: Pick<BallotRules, 'threshold' | 'base' | 'isMoreThan'>,
  bases: VoteBases,
): number {
  const share = exact(threshold).mul(bases[base]);
  const needed = isMoreThan ? share.floor().add(1) : share.ceil();
  return Math.max(1, toNumber(needed));
}
