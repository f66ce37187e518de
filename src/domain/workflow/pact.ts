import type { Machine, Transition } from './machine';

export const PACT_STATES = ['drafting', 'open_for_signing', 'in_force'] as const;
export type PactState = (typeof PACT_STATES)[number];

export const PACT_ACTIONS = ['open_signing', 'sign', 'complete', 'enforce', 'withdraw', 'amend'] as const;
export type PactAction = (typeof PACT_ACTIONS)[number];

/** What a person asks for by name; signing is asked for by agency, and `complete` comes with the last signature. */
export type PactStep = Exclude<PactAction, 'sign' | 'complete'>;

/**
 * The life of a bloc's pact for a year: written, signed by the heads of all members, in force (domain §1.3). Taking it back
 * ends the signatures so far; putting it into force without all of them, and writing it anew afterwards, needs a stored
 * reason.
 */
export const pactMachine: Machine<PactState, PactAction> = {
  states: PACT_STATES,
  initial: 'drafting',
  transitions: [
    step('drafting', 'open_signing', 'open_for_signing', ['SECRETARY', 'APPRAISER']),
    step('open_for_signing', 'sign', 'open_for_signing', ['LEADER', 'SECRETARY', 'APPRAISER']),
    step('open_for_signing', 'complete', 'in_force', ['LEADER', 'SECRETARY', 'APPRAISER']),
    { ...step('open_for_signing', 'enforce', 'in_force', ['SECRETARY', 'APPRAISER']), needsReason: true },
    { ...step('open_for_signing', 'withdraw', 'drafting', ['SECRETARY', 'APPRAISER']), needsReason: true },
    { ...step('in_force', 'amend', 'drafting', ['SECRETARY', 'APPRAISER']), needsReason: true },
  ],
};

function step(
  from: PactState,
  action: PactAction,
  to: PactState,
  roles: Transition<PactState, PactAction>['roles'],
): Transition<PactState, PactAction> {
  return { from, action, to, roles, needsReason: false };
}
