import { Injectable } from '@nestjs/common';
import { addWorkingDays } from '../../domain/commendation/working-days';
import type { Violation } from '../../domain/violation';
import { businessDateOf } from '../../text/date';
import { opinionAskedNotice, opinionGivenNotice } from '../../text/notices/proposals';
import { Database } from '../../database/database';
import { type Actor, may } from '../../platform/access';
import { AuditService } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../platform/errors';
import { NoticesService } from '../../platform/notices';
import { WorkingDaysService } from '../catalogue';
import { CandidateHoldersRepository } from './candidate-holders.repository';
import { OpinionsRepository } from './opinions.repository';
import type { Opinion, Proposal } from './proposal';
import { chainOf, lockedSentence, proposalPath, subjectOf } from './proposal-sentences';
import { ProposalTermsRepository } from './proposal-terms.repository';
import { mayAskOpinions } from './proposals.policy';
import { ProposalsRepository } from './proposals.repository';

/** What agencies are asked; without days the term that is set for opinions. */
export interface OpinionQuestion {
  readonly agencyCodes: readonly string[];
  readonly question: string;
  readonly workingDays: number | null;
}

/** Asks other agencies about a proposal, and takes their answers. */
@Injectable()
export class OpinionsService {
  constructor(
    private readonly database: Database,
    private readonly repository: ProposalsRepository,
    private readonly opinions: OpinionsRepository,
    private readonly holders: CandidateHoldersRepository,
    private readonly terms: ProposalTermsRepository,
    private readonly workingDays: WorkingDaysService,
    private readonly notices: NoticesService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Asks agencies, to answer within a number of working days. InvalidInput for an agency that is not known or was asked
   * before; the same question to the same agencies again changes nothing. Forbidden and Conflict by who is at it and where.
   */
  async ask(actor: Actor, found: Proposal, { agencyCodes, question, workingDays }: OpinionQuestion): Promise<void> {
    await this.database.transaction(async () => {
      const proposal = await this.repository.lock(found.id);
      if (!mayAskOpinions(actor, proposal)) throw refusalOf(actor, proposal);
      if (agencyCodes.length === 0) throw new InvalidInput([{ code: 'opinion_agencies_missing', place: 'agencies' }]);
      const today = this.clock.today();
      const agencies = await this.holders.agencies(agencyCodes, today);
      if (agencies.length < agencyCodes.length) {
        throw new InvalidInput([{ code: 'opinion_agencies_missing', place: 'agencies' }]);
      }
      const asked = await this.repository.opinions(proposal.id);
      const isRepeated = agencies.every(({ id }) =>
        asked.some((one) => one.agencyId === id && one.question === question),
      );
      if (isRepeated) return;
      const violations = agencies.flatMap(({ id, name }): Violation[] =>
        asked.some(({ agencyId }) => agencyId === id)
          ? [{ code: 'opinion_asked_already', place: 'agencies', parameters: { name } }]
          : [],
      );
      if (violations.length > 0) throw new InvalidInput(violations);
      const days = workingDays ?? (await this.terms.days()).opinion;
      const dueOn = addWorkingDays(today, days, await this.workingDays.calendar());
      const ids = agencies.map(({ id }) => id);
      await this.opinions.add(proposal.id, ids, { question, dueOn, askedBy: actor.name, askedAt: this.clock.now() });
      for (const { id: agencyId, name } of agencies) {
        const content = { ...opinionAskedNotice(proposal.code, proposal.title, dueOn), path: proposalPath(proposal) };
        await this.notices.tell(actor, { role: 'OFFICER', agencyId }, content);
        await this.notices.tell(actor, { role: 'LEADER', agencyId }, content);
        this.audit.record({
          ...{ chain: chainOf(proposal), actor, action: 'proposal.opinion_asked', subject: subjectOf(proposal) },
          data: { agency: name, question, dueOn },
        });
      }
    });
  }

  /**
   * Answers for an agency, once; the same answer again changes nothing, another one is a Conflict. Late answers are taken and
   * shown as late while the proposal is under review. NotFound when the agency was not asked.
   */
  async answer(
    actor: Actor,
    found: Proposal,
    opinionId: string,
    { agrees, text }: { readonly agrees: boolean; readonly text: string },
  ): Promise<void> {
    await this.database.transaction(async () => {
      const proposal = await this.repository.lock(found.id);
      const opinion = (await this.repository.opinions(proposal.id)).find(({ id }) => id === opinionId);
      if (!opinion || !may(actor, 'proposal.opinion', { agencyId: opinion.agencyId })) {
        throw new NotFound('Không tìm thấy yêu cầu lấy ý kiến này.');
      }
      if (opinion.answer === text && opinion.agrees === agrees) return;
      if (opinion.answer !== null) {
        throw new Conflict(`${opinion.agencyName} đã trả lời, do ${opinion.answeredBy ?? ''} gửi.`, {
          stored: { agrees: opinion.agrees, answer: opinion.answer },
        });
      }
      if (proposal.state !== 'under_review') throw new Conflict(lockedSentence(proposal), { state: proposal.state });
      await this.opinions.answer(opinionId, {
        agrees,
        answer: text,
        answeredBy: actor.name,
        answeredAt: this.clock.now(),
      });
      const content = {
        ...opinionGivenNotice(proposal.code, opinion.agencyName, agrees),
        path: proposalPath(proposal),
      };
      await this.notices.tell(actor, { role: 'APPRAISER' }, content);
      this.audit.record({
        ...{ chain: chainOf(proposal), actor, action: 'proposal.opinion_given', subject: subjectOf(proposal) },
        data: { agency: opinion.agencyName, answer: agrees ? 'Đồng ý' : 'Không đồng ý', text },
      });
    });
  }
}

/** Whether an answer came after its day, or none has come and the day is over. */
export function isLateOpinion({ dueOn, answeredAt }: Pick<Opinion, 'dueOn' | 'answeredAt'>, today: string): boolean {
  return (answeredAt === null ? today : businessDateOf(answeredAt)) > dueOn;
}

function refusalOf(actor: Actor, proposal: Proposal): Error {
  const isAppraiser = may(actor, 'proposal.appraise', {});
  return isAppraiser ? new Conflict(lockedSentence(proposal), { state: proposal.state }) : new Forbidden();
}
