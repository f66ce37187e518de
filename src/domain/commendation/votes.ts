import { votesNeeded as votesNeededOf } from '../ballots/threshold';
import { exact, toNumber } from '../fraction';
import type { Violation } from '../violation';
import type { VoteRule } from './award';

/** How many members must attend for a council to consider awards; another rule than the vote that an award needs (trap T2). */
export interface AttendanceRule {
  /** A share of all members, a decimal or a ratio. */
  readonly share: string;
}

export interface Attendance {
  readonly members: number;
  readonly present: number;
  readonly needed: number;
  readonly isEnough: boolean;
}

/** Votes of members on one candidate: given at the session, and in writing by members who were absent. */
export interface CouncilVotes {
  readonly members: number;
  readonly present: number;
  readonly inFavour: number;
  readonly against: number;
  /** Papers of those present that say nothing or are not valid. */
  readonly invalid: number;
  readonly writtenInFavour: number;
  readonly writtenAgainst: number;
}

export interface VoteResult {
  readonly needed: number;
  /** All votes in favour, the written ones included. */
  readonly inFavour: number;
  readonly members: number;
  readonly isPassed: boolean;
  /** Votes that are lacking; 0 when it is passed. */
  readonly lacking: number;
  /** Absent members without a written opinion. */
  readonly silent: number;
  /** Not passed, but opinions that are still to come could change that. */
  readonly mayStillPass: boolean;
}

export type VoteViolationCode =
  'vote_present_over_members' | 'vote_given_over_present' | 'vote_written_over_absent' | 'vote_not_a_count';

/** The fewest votes that an award needs: a share of ALL members, rounded up (trap T1): of 17 members 14 at 80 %, 16 at 90 %. */
export function votesNeeded({ share }: Pick<VoteRule, 'share'>, members: number): number {
  return votesNeededOf(
    { threshold: share, base: 'members', isMoreThan: false },
    { members, collected: members, valid: members },
  );
}

/** Whether enough members are there to consider awards; a written opinion is a vote and no presence. */
export function attendanceOf({ share }: AttendanceRule, members: number, present: number): Attendance {
  const needed = toNumber(exact(share).mul(members).ceil());
  return { members, present, needed, isEnough: members > 0 && present >= needed };
}

/** What the votes come to. Absent members count among those of whom the share is needed, whether they wrote or not. */
export function voteResultOf(rule: Pick<VoteRule, 'share'>, votes: CouncilVotes): VoteResult {
  const needed = votesNeeded(rule, votes.members);
  const inFavour = votes.inFavour + votes.writtenInFavour;
  const silent = votes.members - votes.present - votes.writtenInFavour - votes.writtenAgainst;
  const isPassed = inFavour >= needed;
  return {
    ...{ needed, inFavour, members: votes.members, isPassed, silent },
    lacking: Math.max(0, needed - inFavour),
    mayStillPass: !isPassed && inFavour + silent >= needed,
  };
}

/** What cannot be true in counted votes, each at its field. */
export function voteViolations(votes: CouncilVotes): Violation<VoteViolationCode>[] {
  const wrong = Object.entries(votes).find(([, count]) => !Number.isSafeInteger(count) || count < 0);
  if (wrong) return [{ code: 'vote_not_a_count', place: wrong[0] }];
  const { members, present } = votes;
  const given = votes.inFavour + votes.against + votes.invalid;
  const written = votes.writtenInFavour + votes.writtenAgainst;
  const absent = members - present;
  if (present > members)
    return [{ code: 'vote_present_over_members', place: 'present', parameters: { present, members } }];
  return [
    ...(given > present
      ? [{ code: 'vote_given_over_present' as const, place: 'inFavour', parameters: { given, present } }]
      : []),
    ...(written > absent
      ? [{ code: 'vote_written_over_absent' as const, place: 'writtenInFavour', parameters: { written, absent } }]
      : []),
  ];
}
