import { Injectable } from '@nestjs/common';
import type { ProposalLevel } from '../../domain/commendation/award';
import { COUNCIL_KINDS, levelOfCouncil } from '../../domain/councils/council';
import { levelAfter } from '../../domain/workflow/proposal';
import { Database } from '../../database/database';
import { type Actor, SYSTEM_ACTOR } from '../../platform/access';
import { Conflict } from '../../platform/errors';
import { isPassedBy } from './council-votes';
import { CouncilVotesRepository } from './council-votes.repository';
import { ProposalStepsService } from './proposal-steps.service';
import { ProposalsRepository } from './proposals.repository';

/** A candidate that leaves its list, with the counts or the decision of the council as the reason. */
export interface Refusal {
  readonly candidateId: string;
  readonly reason: string;
}

/**
 * What a council decides of proposals. The council decides, whoever concludes its session: the steps are taken for it, in the
 * name of that person, who need not act for the level of the proposal.
 */
@Injectable()
export class CouncilOutcomes {
  constructor(
    private readonly database: Database,
    private readonly repository: ProposalsRepository,
    private readonly councilVotes: CouncilVotesRepository,
    private readonly steps: ProposalStepsService,
  ) {}

  /** Takes candidates off a list; from a draft they are withdrawn. Those that stand no more stay as they are.
   * Conflict while the list is with the leader of its agency. */
  async refuse(actor: Actor, proposalId: string, refusals: readonly Refusal[]): Promise<void> {
    await this.database.transaction(async () => {
      const proposal = await this.repository.lock(proposalId);
      if (proposal.state === 'awaiting_leader') {
        throw new Conflict(
          `Đề nghị ${proposal.code} đang chờ lãnh đạo cơ quan. Thu hồi, hoặc chờ lãnh đạo trả lại, rồi kết thúc phiên họp.`,
          { state: proposal.state },
        );
      }
      const candidates = await this.repository.candidates(proposalId);
      const action = proposal.state === 'drafting' ? 'withdraw' : 'refuse';
      for (const { candidateId, reason } of refusals) {
        const candidate = candidates.find(({ id }) => id === candidateId);
        if (candidate?.state !== 'standing') continue;
        await this.steps.takeCandidate(asCouncil(actor), proposal, candidateId, action, {
          version: candidate.version,
          reason,
        });
      }
    });
  }

  /**
   * Sends a list on from the level of its council when everybody who stands in it was considered, now or in an earlier session
   * that passed them as they are; promises whether it has left that level, also where somebody sent it on by hand in between.
   * Errors as `ProposalStepsService.take`.
   */
  async forward(
    actor: Actor,
    proposalId: string,
    council: ProposalLevel,
    considered: readonly string[],
  ): Promise<boolean> {
    return this.database.transaction(async () => {
      const proposal = await this.repository.lock(proposalId);
      const standing = (await this.repository.candidates(proposalId)).filter(({ state }) => state === 'standing');
      const passed = (await this.councilVotes.of(proposalId))
        .filter((candidate) =>
          isPassedBy(
            candidate,
            COUNCIL_KINDS.filter((kind) => levelOfCouncil(kind) === council),
          ),
        )
        .map(({ candidateId }) => candidateId);
      const isDone = standing.length > 0 && standing.every(({ id }) => considered.includes(id) || passed.includes(id));
      const { state, route, level, version } = proposal;
      if (level !== null && route.indexOf(level) > route.indexOf(council) && route.includes(council)) return true;
      if (!isDone || state !== 'under_review' || level !== council || levelAfter(route, level) === null) return false;
      await this.steps.take(asCouncil(actor), proposal, 'forward', { version, reason: '' });
      return true;
    });
  }
}

function asCouncil({ userId, name }: Actor): Actor {
  return { ...SYSTEM_ACTOR, userId, name };
}
