import type { ProposalLevel } from '../commendation/award';
import type { Role } from '../roles';
import type { Machine, Transition } from './machine';

export const PROPOSAL_STATES = ['drafting', 'awaiting_leader', 'under_review', 'decided', 'withdrawn'] as const;
/** Where a proposal stands. Under review it is with one of the levels of its route, which is data and no state (domain trap T48). */
export type ProposalState = (typeof PROPOSAL_STATES)[number];

export const PROPOSAL_ACTIONS = [
  'send_to_leader',
  'leader_return',
  'recall',
  'submit',
  'forward',
  'return',
  'decide',
  'withdraw',
] as const;
export type ProposalAction = (typeof PROPOSAL_ACTIONS)[number];

/**
 * The way of a proposal: drafted by an agency and approved by its leader, or drafted for the bloc by
 * its secretary or Sở Nội vụ; then from
 * level to level of its route, each forwarding it or sending it back with a reason, until the decision is recorded: by the head
 * of the agency that proposes where the law lets them decide, by Sở Nội vụ for every authority.
 */
export const proposalMachine: Machine<ProposalState, ProposalAction> = {
  states: PROPOSAL_STATES,
  initial: 'drafting',
  transitions: [
    step('drafting', 'send_to_leader', 'awaiting_leader', ['OFFICER']),
    step('drafting', 'submit', 'under_review', ['SECRETARY', 'APPRAISER']),
    step('awaiting_leader', 'submit', 'under_review', ['LEADER']),
    { ...step('awaiting_leader', 'leader_return', 'drafting', ['LEADER']), needsReason: true },
    step('awaiting_leader', 'recall', 'drafting', ['OFFICER']),
    step('under_review', 'forward', 'under_review', ['SECRETARY', 'APPRAISER']),
    { ...step('under_review', 'return', 'drafting', ['LEADER', 'SECRETARY', 'APPRAISER']), needsReason: true },
    step('under_review', 'decide', 'decided', ['LEADER', 'APPRAISER']),
    { ...step('drafting', 'withdraw', 'withdrawn', ['OFFICER', 'SECRETARY', 'APPRAISER']), needsReason: true },
  ],
};

/** Who acts for a level: the secretary for the bloc, Sở Nội vụ as standing agency of the Council for every level above. */
export function actsAtLevel(level: ProposalLevel): Role {
  return level === 'bloc' ? 'SECRETARY' : 'APPRAISER';
}

/** The level after one in a route; null at its end. `null` asks for the first. */
export function levelAfter(route: readonly ProposalLevel[], level: ProposalLevel | null): ProposalLevel | null {
  return route[level === null ? 0 : route.indexOf(level) + 1] ?? null;
}

function step(
  from: ProposalState,
  action: ProposalAction,
  to: ProposalState,
  roles: Transition<ProposalState, ProposalAction>['roles'],
): Transition<ProposalState, ProposalAction> {
  return { from, action, to, roles, needsReason: false };
}
