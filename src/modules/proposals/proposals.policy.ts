import {
  levelAfter,
  actsAtLevel,
  proposalMachine,
  type ProposalAction,
  type ProposalState,
} from '../../domain/workflow/proposal';
import { candidateMachine, type CandidateAction, type CandidateState } from '../../domain/workflow/candidate';
import { stepsFor, type Transition } from '../../domain/workflow/machine';
import type { Role } from '../../domain/roles';
import { type Actor, assignmentsFor, may, type Permission, reach } from '../../platform/access';
import type { Candidate, Proposal } from './proposal';
import type { ProposalScope } from './proposals.repository';

type Step = Transition<ProposalState, ProposalAction>;

/** The proposals that an actor may know of. */
export function scopeOf(actor: Actor): ProposalScope {
  const read = reach(actor, 'proposal.read');
  return {
    province: reach(actor, 'proposal.appraise').province,
    agencyIds: read.agencyIds,
    blocIds: read.blocIds,
    askedAgencyIds: reach(actor, 'proposal.opinion').agencyIds,
    council: assignmentsFor(actor, 'council.vote').length > 0,
  };
}

/** The roles in which the actor acts on this proposal where it stands now. */
export function rolesAt(actor: Actor, proposal: Pick<Proposal, 'agencyId' | 'blocId' | 'state' | 'level'>): Role[] {
  const held: readonly (readonly [Role, Permission])[] = [
    ['OFFICER', 'proposal.write'],
    ['LEADER', 'proposal.approve'],
    ['SECRETARY', 'proposal.gather'],
    ['APPRAISER', 'proposal.appraise'],
  ];
  return held.filter(([role, permission]) => actsAs(actor, role, permission, proposal)).map(([role]) => role);
}

function actsAs(
  actor: Actor,
  role: Role,
  permission: Permission,
  { agencyId, blocId, state, level }: Pick<Proposal, 'agencyId' | 'blocId' | 'state' | 'level'>,
): boolean {
  const isOfAgency = role === 'OFFICER' || role === 'LEADER';
  // What the bloc itself proposes its secretary drafts; what an agency proposes the secretary handles at the level of the bloc.
  if (isOfAgency && agencyId === null) return false;
  if (role === 'SECRETARY' && agencyId !== null && state !== 'under_review') return false;
  if (level !== null && !isOfAgency && actsAtLevel(level) !== role) return false;
  return may(actor, permission, isOfAgency ? { agencyId } : { blocId });
}

/** The steps that the actor may take with the proposal now, in the order of the table. */
export function stepsOf(actor: Actor, proposal: Proposal): Step[] {
  return stepsFor(proposalMachine, proposal.state, rolesAt(actor, proposal)).filter(({ action }) =>
    fits(action, proposal),
  );
}

/** Forwarding needs a level to go to; the decision is recorded at the end of the route. */
function fits(action: ProposalAction, { route, level }: Proposal): boolean {
  const isLast = level !== null && levelAfter(route, level) === null;
  if (action === 'forward') return !isLast;
  return action !== 'decide' || isLast;
}

/** Whether the actor may write the lines, texts and files of the proposal now: its drafter, while it is a draft. */
export function mayWrite(actor: Actor, proposal: Proposal): boolean {
  if (proposal.state !== 'drafting') return false;
  return rolesAt(actor, proposal).includes(proposal.agencyId === null ? 'SECRETARY' : 'OFFICER');
}

/** Whether the actor may answer attested conditions now: who drafts it, and Sở Nội vụ once it has arrived. */
export function mayAttest(actor: Actor, proposal: Proposal): boolean {
  if (mayWrite(actor, proposal)) return true;
  return proposal.state === 'under_review' && rolesAt(actor, proposal).includes('APPRAISER');
}

/** What the actor may do with a candidate now: within a draft its drafter, under review whoever acts for the level. */
export function candidateStepsOf(
  actor: Actor,
  proposal: Proposal,
  { state }: Pick<Candidate, 'state'>,
): Transition<CandidateState, CandidateAction>[] {
  if (proposal.state === 'drafting') {
    const may = mayWrite(actor, proposal);
    return may ? candidateMachine.transitions.filter((step) => step.from === state && step.action === 'withdraw') : [];
  }
  if (proposal.state !== 'under_review') return [];
  const roles = rolesAt(actor, proposal).filter((role) => role === 'SECRETARY' || role === 'APPRAISER');
  // The decision awards: nobody does so by hand.
  return stepsFor(candidateMachine, state, roles).filter(({ action }) => action !== 'award' && action !== 'withdraw');
}
