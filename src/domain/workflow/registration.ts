import type { Machine, Transition } from './machine';

export const REGISTRATION_STATES = ['drafting', 'awaiting_leader', 'submitted', 'gathered', 'approved'] as const;
export type RegistrationState = (typeof REGISTRATION_STATES)[number];

export const REGISTRATION_ACTIONS = [
  'send_to_leader',
  'leader_return',
  'submit',
  'recall',
  'gather',
  'return',
  'approve',
] as const;
export type RegistrationAction = (typeof REGISTRATION_ACTIONS)[number];

/**
 * The way of an agency's registration of key tasks: drafted, approved by its leader, gathered by the secretary of the
 * bloc, approved by the office of the Council. Approved it is for good: what follows is a request to change a target.
 */
export const registrationMachine: Machine<RegistrationState, RegistrationAction> = {
  states: REGISTRATION_STATES,
  initial: 'drafting',
  transitions: [
    step('drafting', 'send_to_leader', 'awaiting_leader', ['OFFICER']),
    step('awaiting_leader', 'submit', 'submitted', ['LEADER']),
    { ...step('awaiting_leader', 'leader_return', 'drafting', ['LEADER']), needsReason: true },
    step('awaiting_leader', 'recall', 'drafting', ['OFFICER']),
    step('submitted', 'recall', 'drafting', ['OFFICER', 'LEADER']),
    step('submitted', 'gather', 'gathered', ['SECRETARY']),
    { ...step('submitted', 'return', 'drafting', ['SECRETARY']), needsReason: true },
    step('gathered', 'approve', 'approved', ['APPRAISER']),
    { ...step('gathered', 'return', 'drafting', ['APPRAISER']), needsReason: true },
  ],
};

/** Whether the agency may write its lines. */
export function isDraft(state: RegistrationState): boolean {
  return state === 'drafting';
}

function step(
  from: RegistrationState,
  action: RegistrationAction,
  to: RegistrationState,
  roles: Transition<RegistrationState, RegistrationAction>['roles'],
): Transition<RegistrationState, RegistrationAction> {
  return { from, action, to, roles, needsReason: false };
}
