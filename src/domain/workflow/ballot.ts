import type { Machine, Transition } from './machine';

export const BALLOT_STATES = ['preparing', 'open', 'counted', 'concluded', 'cancelled'] as const;
export type BallotState = (typeof BALLOT_STATES)[number];

export const BALLOT_ACTIONS = [
  'edit',
  'open',
  'vote',
  'record_vote',
  'count',
  'next_round',
  'decide',
  'conclude',
  'cancel',
] as const;
export type BallotAction = (typeof BALLOT_ACTIONS)[number];

/**
 * The life of a ballot of a meeting. A further round opens it again; who the competent persons choose among equals is written
 * down while it is counted. What is concluded stays; a cancelled ballot keeps its reason and a new one takes its place.
 */
export const ballotMachine: Machine<BallotState, BallotAction> = {
  states: BALLOT_STATES,
  initial: 'preparing',
  transitions: [
    step('preparing', 'edit', 'preparing'),
    step('preparing', 'open', 'open'),
    { ...step('preparing', 'cancel', 'cancelled'), needsReason: true },
    { ...step('open', 'vote', 'open'), roles: ['OFFICER', 'LEADER'] },
    step('open', 'record_vote', 'open'),
    step('open', 'count', 'counted'),
    { ...step('open', 'cancel', 'cancelled'), needsReason: true },
    step('counted', 'next_round', 'open'),
    { ...step('counted', 'decide', 'counted'), needsReason: true },
    step('counted', 'conclude', 'concluded'),
    { ...step('counted', 'cancel', 'cancelled'), needsReason: true },
  ],
};

/** Whether the counts of its last round are known. */
export function isCounted(state: BallotState): boolean {
  return state === 'counted' || state === 'concluded';
}

function step(from: BallotState, action: BallotAction, to: BallotState): Transition<BallotState, BallotAction> {
  return { from, action, to, roles: ['SECRETARY', 'APPRAISER'], needsReason: false };
}
