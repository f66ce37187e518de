import type { Machine } from './machine';
import type { SheetState } from './sheet';

export const CHECK_STATES = ['assigned', 'checking', 'finished', 'ended'] as const;
export type CheckState = (typeof CHECK_STATES)[number];

export const CHECK_ACTIONS = ['begin', 'finish', 'reopen', 'end'] as const;
export type CheckAction = (typeof CHECK_ACTIONS)[number];

/**
 * The life of the check of one agency's sheet by another agency. It begins with the first proposal; who finished it does
 * not change proposals any more. An ended assignment stays in the record with its reason.
 */
export const crossCheckMachine: Machine<CheckState, CheckAction> = {
  states: CHECK_STATES,
  initial: 'assigned',
  transitions: [
    { from: 'assigned', action: 'begin', to: 'checking', roles: ['CROSS_CHECKER', 'SECRETARY'], needsReason: false },
    { from: 'checking', action: 'finish', to: 'finished', roles: ['CROSS_CHECKER', 'SECRETARY'], needsReason: false },
    { from: 'finished', action: 'reopen', to: 'checking', roles: ['SECRETARY', 'APPRAISER'], needsReason: true },
    { from: 'assigned', action: 'end', to: 'ended', roles: ['SECRETARY', 'APPRAISER'], needsReason: true },
    { from: 'checking', action: 'end', to: 'ended', roles: ['SECRETARY', 'APPRAISER'], needsReason: true },
  ],
};

/** States of a sheet in which others may propose points: it is handed in and not yet decided. */
const OPEN_TO_OTHERS: readonly SheetState[] = ['submitted', 'taken_up'];

/** Whether points proposed by checkers and monitoring agencies are still taken for a sheet in this state. */
export function takesProposals(state: SheetState): boolean {
  return OPEN_TO_OTHERS.includes(state);
}
