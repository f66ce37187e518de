import type { Machine, Transition } from './machine';

export const SESSION_STATES = ['preparing', 'in_session', 'voting', 'concluded', 'cancelled'] as const;
/** Where a session of a council stands. */
export type SessionState = (typeof SESSION_STATES)[number];

export const SESSION_ACTIONS = ['open', 'start_voting', 'close_voting', 'conclude', 'cancel'] as const;
export type SessionAction = (typeof SESSION_ACTIONS)[number];

/**
 * The way of a session of a council: prepared, opened when enough members are present (the attendance rule), voted in,
 * concluded with its results and minutes. Voting may be opened again while a matter has no result. An agency runs the sessions
 * of its own council, the secretary those of the council of the bloc, Sở Nội vụ all of them.
 */
export const sessionMachine: Machine<SessionState, SessionAction> = {
  states: SESSION_STATES,
  initial: 'preparing',
  transitions: [
    step('preparing', 'open', 'in_session'),
    { ...step('preparing', 'cancel', 'cancelled'), needsReason: true },
    step('in_session', 'start_voting', 'voting'),
    step('voting', 'close_voting', 'in_session'),
    step('in_session', 'conclude', 'concluded'),
    { ...step('in_session', 'cancel', 'cancelled'), needsReason: true },
  ],
};

function step(from: SessionState, action: SessionAction, to: SessionState): Transition<SessionState, SessionAction> {
  return { from, action, to, roles: ['OFFICER', 'LEADER', 'SECRETARY', 'APPRAISER'], needsReason: false };
}
