import { Injectable } from '@nestjs/common';
import type { ProposalLevel } from '../../domain/commendation/award';
import type { Violation } from '../../domain/violation';
import type { CandidateAction } from '../../domain/workflow/candidate';
import { candidateMachine } from '../../domain/workflow/candidate';
import { levelAfter, type ProposalAction, proposalMachine } from '../../domain/workflow/proposal';
import { Database } from '../../database/database';
import type { Actor } from '../../platform/access';
import { AuditService } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Conflict, Forbidden, NotFound } from '../../platform/errors';
import { requiredReason } from '../../platform/forms';
import { requireVoted } from './council-votes';
import { CouncilVotesRepository } from './council-votes.repository';
import type { Candidate, Proposal, ProposalStep } from './proposal';
import { ProposalNotices } from './proposal-notices';
import { chainOf, changed, lockedSentence, subjectOf } from './proposal-sentences';
import { ProposalWritesRepository } from './proposal-writes.repository';
import { candidateStepsOf, rolesAt, stepsOf } from './proposals.policy';
import { ProposalsRepository } from './proposals.repository';
import { SubmissionService } from './submission.service';

/** What goes with a step: the version that was seen, and a reason. */
export interface StepRequest {
  readonly version: number;
  readonly reason: string;
}

type Noted = Pick<
  ProposalStep,
  'candidateId' | 'action' | 'fromState' | 'toState' | 'fromLevel' | 'toLevel' | 'reason'
>;

/** Moves proposals and their candidates along their states (src/domain/workflow/proposal.ts, candidate.ts). */
@Injectable()
export class ProposalStepsService {
  constructor(
    private readonly database: Database,
    private readonly repository: ProposalsRepository,
    private readonly writes: ProposalWritesRepository,
    private readonly submissions: SubmissionService,
    private readonly councilVotes: CouncilVotesRepository,
    private readonly notices: ProposalNotices,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes a step with a proposal that the actor has found. The same step by the same person on the version it was taken from
   * changes nothing. Forbidden when it is not theirs, Conflict when the state or the version does not allow it, InvalidInput
   * for a missing reason or a list that cannot be submitted; Conflict also where the council of the province has yet to vote.
   */
  async take(
    actor: Actor,
    found: Proposal,
    action: Exclude<ProposalAction, 'decide'>,
    request: StepRequest,
  ): Promise<void> {
    await this.database.transaction(async () => {
      const proposal = await this.repository.lock(found.id);
      if (await this.isRepeated(actor, proposal, null, action, request.version)) return;
      const step = stepsOf(actor, proposal).find((open) => open.action === action);
      if (!step) throw refusalOf(actor, proposal, action);
      if (request.version !== proposal.version) throw changed();
      const reason = step.needsReason ? requiredReason(request.reason) : null;
      const level = this.levelAfterStep(proposal, action);
      if (action === 'forward') requireVoted(proposal, await this.councilVotes.of(proposal.id));
      const candidates = await this.repository.candidates(proposal.id);
      if (action === 'send_to_leader' || action === 'submit' || action === 'forward') {
        await this.submissions.requireReady(proposal, candidates);
      }
      const receivedAt = level === 'home_affairs' ? this.clock.now() : null;
      await this.writes.move(proposal.id, { state: step.to, level, receivedAt });
      const noted = { candidateId: null, action, fromState: step.from, toState: step.to, reason };
      await this.note(actor, proposal, [{ ...noted, fromLevel: proposal.level, toLevel: level }]);
      await this.notices.ofStep(actor, { ...proposal, state: step.to, level }, action, reason);
    });
  }

  /** Takes a step with one candidate. Errors as `take`; NotFound when the candidate does not stand in the proposal. */
  async takeCandidate(
    actor: Actor,
    found: Proposal,
    candidateId: string,
    action: CandidateAction,
    request: StepRequest,
  ): Promise<void> {
    await this.database.transaction(async () => {
      const proposal = await this.repository.lock(found.id);
      const candidate = (await this.repository.candidates(proposal.id)).find(({ id }) => id === candidateId);
      if (!candidate) throw new NotFound('Không tìm thấy trường hợp này trong đề nghị.');
      if (await this.isRepeated(actor, proposal, candidateId, action, null)) return;
      const step = candidateStepsOf(actor, proposal, candidate).find((open) => open.action === action);
      if (!step) throw candidateRefusal(actor, proposal, candidate, action);
      if (request.version !== candidate.version) throw changed();
      const reason = step.needsReason ? requiredReason(request.reason) : null;
      await this.writes.moveCandidates([candidateId], step.to);
      const { level } = proposal;
      const noted = { candidateId, action, fromState: step.from, toState: step.to, reason };
      await this.note(actor, proposal, [{ ...noted, fromLevel: level, toLevel: level }]);
      await this.notices.ofCandidate(actor, proposal, candidate, action, reason);
    });
  }

  private levelAfterStep({ route, level }: Proposal, action: ProposalAction): ProposalLevel | null {
    if (action === 'submit' || action === 'forward') return levelAfter(route, level);
    return null;
  }

  private async note(actor: Actor, proposal: Proposal, steps: readonly Noted[]): Promise<void> {
    await this.writes.addSteps(proposal.id, steps, { id: actor.userId, name: actor.name, at: this.clock.now() });
    for (const { action, fromState, toState, toLevel, reason, candidateId } of steps) {
      this.audit.record({
        chain: chainOf(proposal),
        actor,
        action: 'proposal.moved',
        subject: subjectOf(proposal),
        data: {
          candidate: candidateId ?? '',
          action,
          from: fromState,
          to: toState,
          level: toLevel ?? '',
          reason: reason ?? '',
        },
      });
    }
  }

  private async isRepeated(
    actor: Actor,
    proposal: Proposal,
    candidateId: string | null,
    action: string,
    seen: number | null,
  ): Promise<boolean> {
    const [last] = await this.repository.steps(proposal.id);
    const isSame = last?.action === action && last.candidateId === candidateId && last.actorId === actor.userId;
    return isSame && (seen === null || seen === proposal.version - 1);
  }
}

function refusalOf(actor: Actor, proposal: Proposal, action: ProposalAction): Error {
  const isKnown = proposalMachine.transitions.some((step) => step.action === action && step.from === proposal.state);
  if (isKnown || rolesAt(actor, proposal).length === 0) return new Forbidden();
  return new Conflict(lockedSentence(proposal), { state: proposal.state });
}

function candidateRefusal(actor: Actor, proposal: Proposal, candidate: Candidate, action: CandidateAction): Error {
  const violation: Violation = { code: 'candidate_state', parameters: { state: candidate.state } };
  const isKnown = candidateMachine.transitions.some((step) => step.action === action && step.from === candidate.state);
  if (isKnown || rolesAt(actor, proposal).length === 0) return new Forbidden();
  return new Conflict('Trường hợp này đã được xử lý khác.', violation.parameters);
}
