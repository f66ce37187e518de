import type { BusinessDate } from '../calendar';
import type { Violation } from '../violation';
import type { VoteRule } from './award';
import { type VoteResult, voteResultOf } from './votes';

/** What the minutes of a council that sat outside the system say of the vote on one candidate. */
export interface OutsideVote {
  /** All members of the council. */
  readonly members: number;
  readonly issued: number;
  readonly returned: number;
  readonly valid: number;
  readonly inFavour: number;
  /** Opinions in favour that absent members gave in writing. */
  readonly writtenInFavour: number;
  readonly minutesNumber: string;
  readonly minutesOn: BusinessDate;
}

/** What the counts come to, by the same rule as those of a session: the share is of all members. */
export function outsideResultOf(rule: Pick<VoteRule, 'share'>, vote: OutsideVote): VoteResult {
  const { members, returned, valid, inFavour, writtenInFavour } = vote;
  return voteResultOf(rule, {
    ...{ members, present: returned, inFavour, against: valid - inFavour, invalid: returned - valid },
    ...{ writtenInFavour, writtenAgainst: 0 },
  });
}

/**
 * What does not add up, each at its field: whoever handed a paper in gave no opinion in writing, so that nobody votes twice.
 * Minutes are of a day that has come.
 */
export function outsideVoteViolations(vote: OutsideVote, today: BusinessDate): Violation[] {
  const { members, issued, returned, valid, inFavour, writtenInFavour, minutesOn } = vote;
  const most = members - returned;
  return [
    ...(members < 1 ? [{ code: 'outside_no_members', place: 'members' }] : []),
    ...(issued > members ? [{ code: 'outside_issued', place: 'issued', parameters: { issued, members } }] : []),
    ...(returned > issued ? [{ code: 'outside_returned', place: 'returned', parameters: { returned, issued } }] : []),
    ...(valid > returned ? [{ code: 'outside_valid', place: 'valid', parameters: { valid, returned } }] : []),
    ...(inFavour > valid ? [{ code: 'outside_in_favour', place: 'inFavour', parameters: { inFavour, valid } }] : []),
    ...(writtenInFavour > Math.max(0, most)
      ? [
          {
            ...{ code: 'outside_written', place: 'writtenInFavour' },
            parameters: { writtenInFavour, most: Math.max(0, most), members, returned },
          },
        ]
      : []),
    ...(minutesOn > today ? [{ code: 'outside_minutes_future', place: 'minutesOn' }] : []),
  ];
}
