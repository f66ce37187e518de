import type { Machine } from './machine';

export const INITIATIVE_STATES = ['proposed', 'recognised', 'refused'] as const;
export type InitiativeState = (typeof INITIATIVE_STATES)[number];

export const INITIATIVE_ACTIONS = ['recognise', 'refuse', 'resubmit', 'annul'] as const;
export type InitiativeAction = (typeof INITIATIVE_ACTIONS)[number];

/**
 * The life of an initiative: proposed by its agency, recognised by a decision or refused with a reason. What was refused
 * may be proposed again; a recognition that turns out wrong is annulled with a reason.
 */
export const initiativeMachine: Machine<InitiativeState, InitiativeAction> = {
  states: INITIATIVE_STATES,
  initial: 'proposed',
  transitions: [
    { from: 'proposed', action: 'recognise', to: 'recognised', roles: ['APPRAISER'], needsReason: false },
    { from: 'proposed', action: 'refuse', to: 'refused', roles: ['APPRAISER'], needsReason: true },
    { from: 'refused', action: 'resubmit', to: 'proposed', roles: ['OFFICER', 'APPRAISER'], needsReason: true },
    { from: 'recognised', action: 'annul', to: 'refused', roles: ['APPRAISER'], needsReason: true },
  ],
};
