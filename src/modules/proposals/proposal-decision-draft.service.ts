import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access';
import { Clock } from '../../platform/clock';
import { NotFound } from '../../platform/errors';
import type { PrintedFile, PrintedFormat } from '../../platform/files';
import { InstallationService } from '../../platform/installation';
import { DecisionLinesService, DecisionPrintService } from '../decisions';
import type { ProposalDetails } from './proposal-details';
import { authoritiesOf, decisionLine, draftedHead, knownHead } from './proposal-decision.lines';
import { mayDecide } from './proposals.policy';

/** Prints the decision that a proposal asks for, before anybody has signed it. */
@Injectable()
export class ProposalDecisionDraft {
  constructor(
    private readonly lines: DecisionLinesService,
    private readonly prints: DecisionPrintService,
    private readonly installation: InstallationService,
    private readonly clock: Clock,
  ) {}

  /**
   * The draft with the list of those who stand, agencies under their names of today. NotFound for who does not issue it,
   * and outside a review.
   */
  async file(actor: Actor, { proposal, candidates }: ProposalDetails, format: PrintedFormat): Promise<PrintedFile> {
    if (proposal.state !== 'under_review' || !mayDecide(actor, proposal)) {
      throw new NotFound('Không có văn bản này.');
    }
    const agencies = new Map((await this.lines.agencies(this.clock.today())).map(({ id, name }) => [id, name]));
    const standing = candidates.filter(({ state }) => state === 'standing');
    const { provinceName } = await this.installation.read();
    const lines = standing.map((candidate) => ({
      ...decisionLine(proposal, candidate, candidate.award?.award.kind, agencies),
      agencyName: agencies.get(candidate.agencyId) ?? candidate.snapshot.agencyName,
    }));
    const known = knownHead(proposal, authoritiesOf(candidates), provinceName);
    return this.prints.draft(draftedHead(proposal, known), lines, format);
  }
}
