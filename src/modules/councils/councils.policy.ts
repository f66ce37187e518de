import { type Actor, assignmentsFor, may } from '../../platform/access';
import { type Council, currentVote, type SessionDetails, type Voter } from './council';
import type { CouncilScope } from './councils.repository';

/** What a council is of; both are null for the province. */
export type CouncilPlace = Pick<Council, 'agencyId' | 'blocId'>;

/**
 * Sở Nội vụ and leaders of the province know of every council, an agency and the secretary of a bloc of their own, members of
 * those they belong to. Neither role is read by its scope: that of such a leader is a bloc, that of a member the province.
 */
export function scopeOf(actor: Actor): CouncilScope {
  const assignments = assignmentsFor(actor, 'council.read').filter(({ role }) => role !== 'COUNCIL_MEMBER');
  return {
    all: assignments.some(({ role, scope }) => scope === 'province' || role === 'PROVINCIAL_LEADER'),
    userId: actor.userId,
    agencyIds: assignments.flatMap(({ agencyId }) => agencyId ?? []),
    blocIds: assignments.flatMap(({ blocId }) => blocId ?? []),
  };
}

/** Whether the actor keeps this council and runs its sessions. */
export function mayManage(actor: Actor, { agencyId, blocId }: CouncilPlace): boolean {
  return may(actor, 'council.manage', { agencyId, blocId });
}

/** The paper of the actor in the vote that is open: handed to their own account. Null for everybody else, managers among them. */
export function voterOf(actor: Actor, session: SessionDetails): Voter | null {
  if (actor.userId === null || !may(actor, 'council.vote', {})) return null;
  return currentVote(session)?.voters.find(({ userId }) => userId === actor.userId) ?? null;
}

/** A session as an actor may see it: nobody reads open votes while they are given, members do not read who has yet to vote. */
export function visibleTo(actor: Actor, session: SessionDetails): SessionDetails {
  const manages = mayManage(actor, session.council);
  const votes = session.votes.map((vote) => ({
    ...vote,
    voters: vote.voters.map((voter) => ({
      ...voter,
      userId: manages || voter.userId === actor.userId ? voter.userId : null,
      agreed: vote.countedAt === null ? null : voter.agreed,
    })),
  }));
  return { ...session, votes };
}
