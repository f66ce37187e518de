import type { Role } from '../../domain/roles';
import { stepsFor } from '../../domain/workflow/machine';
import {
  isPartOpen,
  type MeetingAction,
  meetingMachine,
  type MeetingPart,
  type MeetingState,
} from '../../domain/workflow/meeting';
import { type Actor, assignmentsFor, may } from '../../platform/access';
import { accessPlace, type BlocPlace, type Member } from '../blocs';

/** Everybody who works in the bloc, its members included, may follow its meetings. */
export function mayRead(actor: Actor, place: BlocPlace): boolean {
  const isMember = place.members.some(({ agencyId }) => may(actor, 'meeting.read', accessPlace(place, agencyId)));
  return isMember || may(actor, 'meeting.read', accessPlace(place));
}

export function mayManage(actor: Actor, place: BlocPlace): boolean {
  return may(actor, 'meeting.manage', accessPlace(place));
}

/** Whether the period is closed: then nothing of its meetings is written any more. */
export function isClosed({ review }: Pick<BlocPlace, 'review'>): boolean {
  return review?.state === 'closed';
}

/** Whether the actor may write a part of a meeting in this state. */
export function mayWrite(actor: Actor, place: BlocPlace, part: MeetingPart, state: MeetingState): boolean {
  return mayManage(actor, place) && isPartOpen(part, state) && !isClosed(place);
}

/** The roles in which the actor manages meetings of the place. */
function rolesAt(actor: Actor, place: BlocPlace): Role[] {
  return assignmentsFor(actor, 'meeting.manage')
    .filter((assignment) => may({ ...actor, assignments: [assignment] }, 'meeting.manage', accessPlace(place)))
    .map(({ role }) => role);
}

/** The steps that the actor may take from a state; none once the period is closed. */
export function actionsFor(actor: Actor, place: BlocPlace, state: MeetingState): MeetingAction[] {
  if (isClosed(place)) return [];
  return stepsFor(meetingMachine, state, rolesAt(actor, place)).map((step) => step.action);
}

/** Whether the actor could ever take this step. */
export function couldEver(actor: Actor, place: BlocPlace, action: MeetingAction): boolean {
  const roles = rolesAt(actor, place);
  return meetingMachine.transitions.some(
    (step) => step.action === action && step.roles.some((role) => roles.includes(role)),
  );
}

/** For whom somebody comments on the draft report: members they belong to as officer or leader; the leader in charge for none. */
export function commentersOf(actor: Actor, place: BlocPlace): { members: Member[]; asLeader: boolean } {
  return {
    members: place.members.filter(({ agencyId }) => {
      const held = actor.assignments.filter((assignment) => assignment.agencyId === agencyId);
      return may({ ...actor, assignments: held }, 'meeting.comment', accessPlace(place, agencyId));
    }),
    asLeader: may(actor, 'meeting.comment', accessPlace(place)),
  };
}
