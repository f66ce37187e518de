import type { SessionAction, SessionState } from '../../domain/workflow/council-session';
import { sessionMachine } from '../../domain/workflow/council-session';
import { stepsFor, type Transition } from '../../domain/workflow/machine';
import { type Actor, assignmentsFor, may } from '../../platform/access';
import { currentVote, type SessionDetails, type Voter } from './council';
import type { CouncilScope } from './councils.repository';

/** Sở Nội vụ and leaders of the province know of every council, members of their own. */
export function scopeOf(actor: Actor): CouncilScope {
  const roles = assignmentsFor(actor, 'council.read').map(({ role }) => role);
  return { all: roles.some((role) => role !== 'COUNCIL_MEMBER'), userId: actor.userId };
}

/** Whether the actor keeps councils and their sessions. */
export function mayManage(actor: Actor): boolean {
  return may(actor, 'council.manage', {});
}

/** The steps that the actor may take with a session now. */
export function sessionStepsOf(actor: Actor, state: SessionState): Transition<SessionState, SessionAction>[] {
  return mayManage(actor) ? stepsFor(sessionMachine, state, ['APPRAISER']) : [];
}

/** The paper of the actor in the vote that is open: handed to their own account. Null for everybody else, managers among them. */
export function voterOf(actor: Actor, session: SessionDetails): Voter | null {
  if (actor.userId === null || !may(actor, 'council.vote', {})) return null;
  return currentVote(session)?.voters.find(({ userId }) => userId === actor.userId) ?? null;
}

/** A session as an actor may see it: nobody reads open votes while they are given, members do not read who has yet to vote. */
export function visibleTo(actor: Actor, session: SessionDetails): SessionDetails {
  const manages = mayManage(actor);
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
