import type { Machine } from './machine';

export const TARGET_CHANGE_STATES = ['requested', 'approved', 'rejected', 'withdrawn'] as const;
export type TargetChangeState = (typeof TARGET_CHANGE_STATES)[number];

export const TARGET_CHANGE_ACTIONS = ['approve', 'reject', 'withdraw'] as const;
export type TargetChangeAction = (typeof TARGET_CHANGE_ACTIONS)[number];

/** A request of an agency to change an approved task: decided once by the office of the Council, or taken back before. */
export const targetChangeMachine: Machine<TargetChangeState, TargetChangeAction> = {
  states: TARGET_CHANGE_STATES,
  initial: 'requested',
  transitions: [
    { from: 'requested', action: 'approve', to: 'approved', roles: ['APPRAISER'], needsReason: false },
    { from: 'requested', action: 'reject', to: 'rejected', roles: ['APPRAISER'], needsReason: true },
    { from: 'requested', action: 'withdraw', to: 'withdrawn', roles: ['OFFICER', 'LEADER'], needsReason: false },
  ],
};
