import type { Machine, Transition } from './machine';

export const CANDIDATE_STATES = ['standing', 'paused', 'refused', 'withdrawn', 'awarded'] as const;
/** Where a candidate of a proposal stands; a list may be accepted in part. */
export type CandidateState = (typeof CANDIDATE_STATES)[number];

export const CANDIDATE_ACTIONS = ['refuse', 'reinstate', 'pause', 'resume', 'withdraw', 'award'] as const;
export type CandidateAction = (typeof CANDIDATE_ACTIONS)[number];

/**
 * The way of a candidate within its proposal: refused by a level with a reason, paused while under verification and taken up
 * again when cleared (domain trap T32), withdrawn by who proposed it while it is a draft, awarded by the decision.
 */
export const candidateMachine: Machine<CandidateState, CandidateAction> = {
  states: CANDIDATE_STATES,
  initial: 'standing',
  transitions: [
    withReason('standing', 'refuse', 'refused', ['SECRETARY', 'APPRAISER']),
    withReason('paused', 'refuse', 'refused', ['SECRETARY', 'APPRAISER']),
    withReason('refused', 'reinstate', 'standing', ['SECRETARY', 'APPRAISER']),
    withReason('standing', 'pause', 'paused', ['SECRETARY', 'APPRAISER']),
    withReason('paused', 'resume', 'standing', ['SECRETARY', 'APPRAISER']),
    withReason('standing', 'withdraw', 'withdrawn', ['OFFICER', 'SECRETARY']),
    withReason('withdrawn', 'reinstate', 'standing', ['OFFICER', 'SECRETARY']),
    { ...withReason('standing', 'award', 'awarded', ['APPRAISER']), needsReason: false },
  ],
};

function withReason(
  from: CandidateState,
  action: CandidateAction,
  to: CandidateState,
  roles: Transition<CandidateState, CandidateAction>['roles'],
): Transition<CandidateState, CandidateAction> {
  return { from, action, to, roles, needsReason: true };
}
