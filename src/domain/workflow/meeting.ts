import type { Role } from '../roles';
import type { Machine, Transition } from './machine';

export const MEETING_STATES = [
  'preparing',
  'invited',
  'in_session',
  'concluded',
  'minutes_signed',
  'cancelled',
] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

export const MEETING_ACTIONS = [
  'invite',
  'invite_again',
  'begin',
  'conclude',
  'resume',
  'sign_minutes',
  'cancel',
] as const;
export type MeetingAction = (typeof MEETING_ACTIONS)[number];

const BLOC_SIDE: readonly Role[] = ['SECRETARY', 'APPRAISER'];

/**
 * The life of a meeting of a review: prepared, invited to (again whenever the invitation changes), held, concluded, its
 * minutes signed. A concluded meeting may be taken up again for a reason; signed minutes are never changed.
 */
export const meetingMachine: Machine<MeetingState, MeetingAction> = {
  states: MEETING_STATES,
  initial: 'preparing',
  transitions: [
    step('preparing', 'invite', 'invited'),
    { ...step('preparing', 'cancel', 'cancelled'), needsReason: true },
    step('invited', 'invite_again', 'invited'),
    step('invited', 'begin', 'in_session'),
    { ...step('invited', 'cancel', 'cancelled'), needsReason: true },
    step('in_session', 'conclude', 'concluded'),
    { ...step('concluded', 'resume', 'in_session', ['SECRETARY']), needsReason: true },
    step('concluded', 'sign_minutes', 'minutes_signed'),
  ],
};

/** What is written of a meeting, part by part. */
export type MeetingPart = 'plan' | 'attendance' | 'record' | 'conclusions' | 'comments' | 'answers';

const BEFORE: readonly MeetingState[] = ['preparing', 'invited', 'in_session'];

/** When a part may be written: people are counted once invited, conclusions are drawn in the session, comments are answered until the minutes are signed. */
const OPEN: Readonly<Record<MeetingPart, readonly MeetingState[]>> = {
  plan: BEFORE,
  attendance: ['invited', 'in_session'],
  record: BEFORE,
  conclusions: ['in_session'],
  comments: BEFORE,
  answers: [...BEFORE, 'concluded'],
};

/** Whether a part of a meeting may be written in a state. */
export function isPartOpen(part: MeetingPart, state: MeetingState): boolean {
  return OPEN[part].includes(state);
}

function step(
  from: MeetingState,
  action: MeetingAction,
  to: MeetingState,
  roles: readonly Role[] = BLOC_SIDE,
): Transition<MeetingState, MeetingAction> {
  return { from, action, to, roles, needsReason: false };
}
