import type { BusinessDate } from '../../domain/calendar';
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
import { type Actor, assignmentsFor, belongsTo, may, type Permission, reach } from '../../platform/access';
import { mayIssue } from '../honours';
import type { Candidate, Proposal } from './proposal';
import type { ProposalScope } from './proposals.repository';

type Step = Transition<ProposalState, ProposalAction>;
/** Whose a proposal is and where it stands. */
type Placed = Pick<Proposal, 'agencyId' | 'blocId' | 'hasJudgeInBloc' | 'state' | 'level'>;

/** The proposals that an actor may know of on a day. */
export function scopeOf(actor: Actor, on: BusinessDate): ProposalScope {
  const read = reach(actor, 'proposal.read');
  return {
    province: reach(actor, 'proposal.appraise').province,
    agencyIds: read.agencyIds,
    blocIds: read.blocIds,
    askedAgencyIds: reach(actor, 'proposal.opinion').agencyIds,
    memberId: assignmentsFor(actor, 'council.vote').length > 0 ? actor.userId : null,
    on,
  };
}

/** The roles in which the actor acts on this proposal where it stands now. */
export function rolesAt(actor: Actor, proposal: Placed): Role[] {
  const held: readonly (readonly [Role, Permission])[] = [
    ['OFFICER', 'proposal.write'],
    ['LEADER', 'proposal.approve'],
    ['SECRETARY', 'proposal.gather'],
    ['APPRAISER', 'proposal.appraise'],
  ];
  return held.filter(([role, permission]) => actsAs(actor, role, permission, proposal)).map(([role]) => role);
}

function actsAs(actor: Actor, role: Role, permission: Permission, proposal: Placed): boolean {
  const { agencyId, blocId, state, level } = proposal;
  const isOfAgency = role === 'OFFICER' || role === 'LEADER';
  // What the bloc itself proposes its secretary or Sở Nội vụ drafts; what an agency proposes they handle at their levels.
  if (isOfAgency && agencyId === null) return false;
  if (!isOfAgency && agencyId !== null && state !== 'under_review') return false;
  if (level !== null && !isOfAgency && actorOf(proposal) !== role) return false;
  // Nobody decides at the bloc on the list of the agency they belong to (domain trap T13).
  if (role === 'SECRETARY' && agencyId !== null && belongsTo(actor, agencyId)) return false;
  return may(actor, permission, isOfAgency ? { agencyId } : { blocId });
}

/**
 * Who acts on a proposal at its level. Nobody judges the list of the agency they belong to (domain trap T13), and every
 * secretary works for the chair: where the bloc has nobody else, Sở Nội vụ acts for it. Null outside a review.
 */
export function actorOf({ level, hasJudgeInBloc }: Pick<Placed, 'level' | 'hasJudgeInBloc'>): Role | null {
  if (level === null) return null;
  return level === 'bloc' && !hasJudgeInBloc ? 'APPRAISER' : actsAtLevel(level);
}

/** Whether the actor is a secretary of the bloc that holds the list now and may not judge it: it is the list of their own agency. */
export function isOwnListOfSecretary(actor: Actor, proposal: Placed): boolean {
  const { agencyId, blocId, level, state } = proposal;
  if (state !== 'under_review' || level !== 'bloc' || agencyId === null) return false;
  return may(actor, 'proposal.gather', { blocId }) && !rolesAt(actor, proposal).includes('SECRETARY');
}

/** The steps that the actor may take with the proposal now, in the order of the table. */
export function stepsOf(actor: Actor, proposal: Proposal): Step[] {
  const roles = rolesAt(actor, proposal).filter((role) => role !== 'LEADER' || mayLead(proposal));
  return stepsFor(proposalMachine, proposal.state, roles).filter(({ action }) => fits(action, proposal));
}

/** A leader looks at the list before it leaves the agency, and once more where it is theirs to decide. */
function mayLead(proposal: Proposal): boolean {
  return proposal.state !== 'under_review' || isWithAgencyHead(proposal);
}

/** Whether the list waits for the head of the agency to decide on it. */
export function isWithAgencyHead({
  state,
  level,
  isDecidedByAgency,
}: Pick<Proposal, 'state' | 'level' | 'isDecidedByAgency'>): boolean {
  return state === 'under_review' && level === 'authority' && isDecidedByAgency;
}

/** Whether the decision that the proposal ends with is the actor's to record: Sở Nội vụ any, a leader what their agency issues. */
export function mayDecide(actor: Actor, proposal: Pick<Proposal, 'agencyId' | 'isDecidedByAgency'>): boolean {
  return mayIssue(actor, issuerOf(proposal));
}

/** The agency whose head signs the decision of the proposal; null where an authority above does. */
export function issuerOf({
  agencyId,
  isDecidedByAgency,
}: Pick<Proposal, 'agencyId' | 'isDecidedByAgency'>): string | null {
  return isDecidedByAgency ? agencyId : null;
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
  const drafters: readonly Role[] = proposal.agencyId === null ? ['SECRETARY', 'APPRAISER'] : ['OFFICER'];
  return rolesAt(actor, proposal).some((role) => drafters.includes(role));
}

/** Whether the actor may begin a proposal of the bloc. */
export function mayNominate(actor: Actor, blocId: string): boolean {
  return may(actor, 'proposal.nominate', { blocId });
}

/** Whether the actor may ask other agencies what they think: Sở Nội vụ while the proposal is with it or above. */
export function mayAskOpinions(actor: Actor, proposal: Proposal): boolean {
  return proposal.state === 'under_review' && rolesAt(actor, proposal).includes('APPRAISER');
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
    const own: readonly CandidateState[] = ['standing', 'withdrawn'];
    const drafters = stepsFor(candidateMachine, state, ['OFFICER']);
    return may && own.includes(state) ? drafters : [];
  }
  if (proposal.state !== 'under_review') return [];
  const roles = rolesAt(actor, proposal).filter((role) => role === 'SECRETARY' || role === 'APPRAISER');
  // The decision awards: nobody does so by hand.
  const own = stepsFor(candidateMachine, state, ['OFFICER']);
  return stepsFor(candidateMachine, state, roles).filter((step) => step.action !== 'award' && !own.includes(step));
}
