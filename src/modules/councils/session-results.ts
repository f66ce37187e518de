import { type CouncilVotes, type VoteResult, voteResultOf } from '../../domain/commendation/votes';
import type { SessionDetails, SessionItem } from './council';

/** What a matter comes to, and how many votes of which sort it has. */
export interface MatterStanding {
  readonly votes: CouncilVotes;
  readonly result: VoteResult;
}

/**
 * What a matter comes to with the votes at the session and the opinions in writing so far; null before its vote is closed, and
 * for a matter without a vote. Members and present are those of the vote; once concluded nothing changes.
 */
export function standingOf(session: SessionDetails, item: SessionItem): MatterStanding | null {
  const vote = session.votes.find(({ round }) => round === item.round);
  const { inFavour, against, invalid, voteShare } = item;
  if (vote === undefined || inFavour === null || against === null || invalid === null || voteShare === null)
    return null;
  const opinions = session.opinions.filter(({ itemId }) => itemId === item.id);
  const writtenInFavour = item.result?.writtenInFavour ?? opinions.filter(({ agrees }) => agrees).length;
  const writtenAgainst = item.result?.writtenAgainst ?? opinions.filter(({ agrees }) => !agrees).length;
  const votes = {
    members: vote.members,
    present: vote.present,
    inFavour,
    against,
    invalid,
    writtenInFavour,
    writtenAgainst,
  };
  return { votes, result: voteResultOf({ share: voteShare }, votes) };
}

/** Matters that are to be voted and have no counts yet. */
export function unvoted({ items }: Pick<SessionDetails, 'items'>): SessionItem[] {
  return items.filter(({ voteKind, inFavour, round }) => voteKind !== null && inFavour === null && round === null);
}
