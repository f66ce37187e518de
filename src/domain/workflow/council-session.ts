import type { Role } from '../roles';
import type { Machine, Transition } from './machine';

export const SESSION_STATES = ['preparing', 'in_session', 'voting', 'concluded', 'cancelled'] as const;
/** Where a session of a council stands. */
export type SessionState = (typeof SESSION_STATES)[number];

export const SESSION_ACTIONS = ['open', 'start_voting', 'close_voting', 'conclude', 'cancel'] as const;
export type SessionAction = (typeof SESSION_ACTIONS)[number];

/** Who keeps a council and prepares its sessions. */
const KEEPING: readonly Role[] = ['OFFICER', 'LEADER', 'SECRETARY', 'APPRAISER'];

/** They, and the member who presides. */
const PRESIDING: readonly Role[] = [...KEEPING, 'COUNCIL_MEMBER'];

/**
 * The way of a session of a council: prepared, opened when enough members are present (the attendance rule), voted in,
 * concluded with its results and minutes. Voting may be opened again while a matter has no result. An agency runs the sessions
 * of its own council, the secretary those of the council of the bloc, Sở Nội vụ all of them; of the members, who presides takes
 * the steps of the meeting itself.
 */
export const sessionMachine: Machine<SessionState, SessionAction> = {
  states: SESSION_STATES,
  initial: 'preparing',
  transitions: [
    step('preparing', 'open', 'in_session', PRESIDING),
    { ...step('preparing', 'cancel', 'cancelled'), needsReason: true },
    step('in_session', 'start_voting', 'voting', PRESIDING),
    step('voting', 'close_voting', 'in_session', PRESIDING),
    step('in_session', 'conclude', 'concluded', PRESIDING),
    { ...step('in_session', 'cancel', 'cancelled'), needsReason: true },
  ],
};

function step(
  from: SessionState,
  action: SessionAction,
  to: SessionState,
  roles: readonly Role[] = KEEPING,
): Transition<SessionState, SessionAction> {
  return { from, action, to, roles, needsReason: false };
}
