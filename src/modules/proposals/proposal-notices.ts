import { Injectable } from '@nestjs/common';
import type { CandidateAction } from '../../domain/workflow/candidate';
import type { ProposalAction } from '../../domain/workflow/proposal';
import {
  candidatePausedNotice,
  candidateRefusedNotice,
  candidateResumedNotice,
  proposalArrivedNotice,
  proposalForLeaderNotice,
  proposalReturnedNotice,
  proposalToDecideNotice,
} from '../../text/notices/proposals';
import type { Actor } from '../../platform/access';
import { NoticesService, type Recipient } from '../../platform/notices';
import type { Candidate, Proposal } from './proposal';
import { candidatePath, proposalPath } from './proposal-sentences';
import { actorOf, isWithAgencyHead } from './proposals.policy';

/** Tells people what a step of a proposal asks of them. */
@Injectable()
export class ProposalNotices {
  constructor(private readonly notices: NoticesService) {}

  /** `proposal` as it stands after the step. */
  async ofStep(actor: Actor, proposal: Proposal, action: ProposalAction, reason: string | null): Promise<void> {
    const { code, title, agencyId, level } = proposal;
    const path = proposalPath(proposal);
    if (action === 'send_to_leader' && agencyId !== null) {
      const content = { ...proposalForLeaderNotice(code, title), path };
      await this.notices.tell(actor, { role: 'LEADER', agencyId }, content);
    }
    if (action === 'return' || action === 'leader_return') {
      const content = { ...proposalReturnedNotice(code, title, reason ?? ''), path };
      for (const to of draftersOf(proposal)) await this.notices.tell(actor, to, content);
    }
    if (level === null || (action !== 'submit' && action !== 'forward')) return;
    if (isWithAgencyHead(proposal) && agencyId !== null) {
      const content = { ...proposalToDecideNotice(code, title), path };
      await this.notices.tell(actor, { role: 'LEADER', agencyId }, content);
      return;
    }
    const from = proposal.agencyName ?? proposal.blocName ?? '';
    const content = { ...proposalArrivedNotice(code, title, level, from), path };
    const to: Recipient =
      actorOf(proposal) === 'SECRETARY' && proposal.blocId !== null
        ? { role: 'SECRETARY', blocId: proposal.blocId }
        : { role: 'APPRAISER' };
    await this.notices.tell(actor, to, content);
  }

  /** Tells those who drafted a proposal what became of one of its candidates. */
  async ofCandidate(
    actor: Actor,
    proposal: Proposal,
    { id, name, awardName }: Pick<Candidate, 'id' | 'name' | 'awardName'>,
    action: CandidateAction,
    reason: string | null,
  ): Promise<void> {
    const words = wordsOf(action, proposal.code, name, awardName, reason ?? '');
    if (words === null) return;
    const content = { ...words, path: candidatePath(proposal, id) };
    for (const to of draftersOf(proposal)) await this.notices.tell(actor, to, content);
  }
}

function wordsOf(
  action: CandidateAction,
  code: string,
  name: string,
  award: string,
  reason: string,
): { readonly title: string; readonly body: string } | null {
  if (action === 'refuse') return candidateRefusedNotice(code, name, award, reason);
  if (action === 'pause') return candidatePausedNotice(code, name, award, reason);
  if (action === 'resume' || action === 'reinstate') return candidateResumedNotice(code, name, award, reason);
  return null;
}

/** Who writes the proposal: the officers of its agency, or the secretary of the bloc that proposes itself. */
export function draftersOf({ agencyId, blocId }: Proposal): Recipient[] {
  if (agencyId !== null) return [{ role: 'OFFICER', agencyId }];
  return blocId === null ? [] : [{ role: 'SECRETARY', blocId }];
}
