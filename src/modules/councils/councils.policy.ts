import { type Actor, assignmentsFor, may } from '../../platform/access';
import { type Council, currentVote, type SessionDetails, type Voter } from './council';
import type { CouncilScope } from './councils.repository';

/** What a council is of; both are null for the province. */
export type CouncilPlace = Pick<Council, 'agencyId' | 'blocId'>;

/**
 * Sở Nội vụ knows of every council, a leader of the province of those of the province and of the bloc in their charge, an agency
 * and the secretary of a bloc of their own, members of those they belong to: that a member's role is of the province says nothing.
 */
export function scopeOf(actor: Actor): CouncilScope {
  const assignments = assignmentsFor(actor, 'council.read').filter(({ role }) => role !== 'COUNCIL_MEMBER');
  return {
    all: assignments.some(({ scope }) => scope === 'province'),
    ofProvince: assignments.some(({ role }) => role === 'PROVINCIAL_LEADER'),
    userId: actor.userId,
    agencyIds: assignments.flatMap(({ agencyId }) => agencyId ?? []),
    blocIds: assignments.flatMap(({ blocId }) => blocId ?? []),
  };
}

/** Whether the actor keeps this council and runs its sessions. */
export function mayManage(actor: Actor, { agencyId, blocId }: CouncilPlace): boolean {
  return may(actor, 'council.manage', { agencyId, blocId });
}

/**
 * Agencies whose lists the actor may not put before a council or have it decide on: a secretary of a bloc does not act on the list
 * of an agency they belong to (domain trap T13). Null where nothing is withheld: Sở Nội vụ, and an agency with its own council.
 */
export function withheldFrom(actor: Actor, { blocId }: CouncilPlace): readonly string[] | null {
  const isAppraiser = assignmentsFor(actor, 'council.manage').some(({ role }) => role === 'APPRAISER');
  if (blocId === null || isAppraiser || !mayManage(actor, { agencyId: null, blocId })) return null;
  return actor.assignments.flatMap(({ agencyId }) => agencyId ?? []);
}

/**
 * Whether the actor takes the steps of the meeting itself: opens it, opens and closes votes, writes down what the council takes
 * off a list, concludes it. Beside who keeps the council, the member who presides does: the chair, or a vice chair who is there
 * while the chair is not. Who belongs to it, the agenda, who is there, written opinions and calling it off stay with the keeper.
 */
export function mayPreside(actor: Actor, { council, roster }: Pick<SessionDetails, 'council' | 'roster'>): boolean {
  if (mayManage(actor, council)) return true;
  if (actor.userId === null || !may(actor, 'council.preside', {})) return false;
  const own = roster.find(({ userId }) => userId === actor.userId);
  if (own?.role === 'chair') return true;
  const isChairThere = roster.some(({ role, status }) => role === 'chair' && status === 'present');
  return own?.role === 'vice_chair' && own.status === 'present' && !isChairThere;
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
