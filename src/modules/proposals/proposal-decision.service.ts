import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import { versionFor } from '../../domain/commendation/choose-version';
import type { Eligibility } from '../../domain/commendation/eligibility';
import { businessDateOf } from '../../text/date';
import { proposalDecidedNotice } from '../../text/notices/proposals';
import { Database } from '../../database/database';
import type { Actor } from '../../platform/access';
import { AuditService } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Conflict, Forbidden, InvalidInput } from '../../platform/errors';
import type { IncomingFile } from '../../platform/files';
import { NoticesService } from '../../platform/notices';
import { AwardsService } from '../catalogue';
import { DecisionsService } from '../decisions';
import type { DecisionDraft, HonourLine } from '../honours';
import { InitiativesService } from '../initiatives';
import type { EligibilityAnswer } from './eligibility.service';
import type { Candidate, Proposal } from './proposal';
import { requireOpen } from './dossiers.service';
import { draftersOf } from './proposal-notices';
import { chainOf, lockedSentence, proposalPath, subjectOf } from './proposal-sentences';
import { ProposalWritesRepository } from './proposal-writes.repository';
import { rolesAt, stepsOf } from './proposals.policy';
import { ProposalsRepository } from './proposals.repository';
import { SubmissionService } from './submission.service';

/** A signed decision as it is typed in from the paper; the system is that of the proposal. */
export type ProposalDecision = Pick<
  DecisionDraft,
  'number' | 'decidedOn' | 'issuingBody' | 'authority' | 'signerName' | 'signerTitle' | 'subjectLine'
>;

/** Records the decision that a proposal ends with. */
@Injectable()
export class ProposalDecisionService {
  constructor(
    private readonly database: Database,
    private readonly repository: ProposalsRepository,
    private readonly writes: ProposalWritesRepository,
    private readonly submissions: SubmissionService,
    private readonly decisions: DecisionsService,
    private readonly awards: AwardsService,
    private readonly initiatives: InitiativesService,
    private readonly notices: NoticesService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Records the decision at the last level of a proposal: honours for all who stand in it, in the order of the list, the
   * initiatives that they rest on marked as used; returns the id of the decision. Paused candidates stay out. Conflict when the
   * proposal is elsewhere, and while one of its candidates is paused; errors of `DecisionsService.record` as they are.
   */
  async record(
    actor: Actor,
    found: Proposal,
    version: number,
    decision: ProposalDecision,
    file: IncomingFile | null,
  ): Promise<string> {
    return this.database.transaction(async () => {
      const proposal = await this.repository.lock(found.id);
      if (!stepsOf(actor, proposal).some(({ action }) => action === 'decide')) throw refusalOf(actor, proposal);
      if (file !== null) requireOpen(proposal);
      if (proposal.version !== version) throw new Conflict('Đề nghị vừa thay đổi sau khi bạn mở trang này.');
      const candidates = await this.repository.candidates(proposal.id);
      const paused = candidates.find(({ state }) => state === 'paused');
      if (paused) {
        throw new Conflict(
          `${paused.name} đang tạm dừng xét. Xét tiếp hoặc đưa ra khỏi danh sách trước khi ghi quyết định.`,
        );
      }
      const standing = candidates.filter(({ state }) => state === 'standing');
      if (standing.length === 0) throw new InvalidInput([{ code: 'proposal_empty', place: 'candidates' }]);
      await this.requireDay(proposal, decision.decidedOn);
      const { answers } = await this.submissions.judged(proposal, standing);
      const versions = await this.versionsOf(proposal, standing, decision.decidedOn);
      const lines = standing.map((candidate) => ({
        ...lineOf(proposal, candidate, answers.get(candidate.id)),
        awardVersion: versions.get(candidate.awardCode) ?? null,
      }));
      const { system } = proposal;
      const draft: DecisionDraft = { ...decision, system, fileId: null, source: 'entered' };
      const { decisionId } = await this.decisions.record(actor, draft, lines, file);
      await this.useInitiatives(actor, proposal, standing, answers, decision.number);
      await this.close(actor, proposal, standing, decision.number);
      return decisionId;
    });
  }

  /** Nobody decides before the proposal has reached Sở Nội vụ and the Council has sat over it. */
  private async requireDay(proposal: Proposal, decidedOn: BusinessDate): Promise<void> {
    const sat = await this.repository.lastSession(proposal.id);
    const received = proposal.receivedAt === null ? null : businessDateOf(proposal.receivedAt);
    const from = [received, sat]
      .filter((day) => day !== null)
      .toSorted()
      .at(-1);
    if (from === undefined || decidedOn >= from) return;
    throw new InvalidInput([{ code: 'date_too_early', place: 'decidedOn', parameters: { from } }]);
  }

  /** The version that each award is given by: of the day that the version names, so that a dossier received under the older text is decided by it (domain §3.1). */
  private async versionsOf(
    { receivedAt }: Proposal,
    candidates: readonly Candidate[],
    decided: BusinessDate,
  ): Promise<ReadonlyMap<string, number>> {
    const received = receivedAt === null ? null : businessDateOf(receivedAt);
    const dates = { received, decided, proposed: received ?? decided };
    const known = await this.awards.versionsOf([...new Set(candidates.map(({ awardCode }) => awardCode))]);
    return new Map(
      [...known].flatMap(([code, versions]): [string, number][] => {
        const version = versionFor(versions, dates);
        return version === null ? [] : [[code, version.version]];
      }),
    );
  }

  private async close(actor: Actor, proposal: Proposal, awarded: readonly Candidate[], number: string): Promise<void> {
    await this.writes.moveCandidates(
      awarded.map(({ id }) => id),
      'awarded',
    );
    await this.writes.move(proposal.id, { state: 'decided', level: null, receivedAt: null });
    const reason = `Quyết định số ${number}`;
    const step = { candidateId: null, action: 'decide', fromState: 'under_review', toState: 'decided' } as const;
    await this.writes.addSteps(proposal.id, [{ ...step, fromLevel: proposal.level, toLevel: null, reason }], {
      id: actor.userId,
      name: actor.name,
      at: this.clock.now(),
    });
    this.audit.record({
      ...{ chain: chainOf(proposal), actor, action: 'proposal.moved', subject: subjectOf(proposal) },
      data: { action: 'decide', from: 'under_review', to: 'decided', number },
    });
    const content = { ...proposalDecidedNotice(proposal.code, proposal.title, number), path: proposalPath(proposal) };
    for (const to of draftersOf(proposal)) await this.notices.tell(actor, to, content);
  }

  /** What the rules counted for a person is used up with the award (domain §3.2). */
  private async useInitiatives(
    actor: Actor,
    proposal: Proposal,
    awarded: readonly Candidate[],
    answers: ReadonlyMap<string, EligibilityAnswer>,
    number: string,
  ): Promise<void> {
    for (const { id, personId, awardCode, awardName } of awarded) {
      const answer = answers.get(id);
      if (personId === null || !answer) continue;
      for (const initiativeId of countedInitiatives(answer.eligibility)) {
        await this.initiatives.use(actor, {
          ...{ initiativeId, personId, awardCode, awardName, awardKind: answer.version.award.kind },
          ...{ year: proposal.achievementYear, reference: `Quyết định số ${number} (đề nghị ${proposal.code})` },
        });
      }
    }
  }
}

/** Ids of the initiatives that count for a condition that is met. */
function countedInitiatives({ condition }: Eligibility): string[] {
  const found = new Set<string>();
  const walk = (result: NonNullable<Eligibility['condition']>): void => {
    if (result.outcome !== 'met') return;
    for (const { what, counts, values } of result.counted) {
      if (what === 'initiative' && counts && typeof values['id'] === 'string') found.add(values['id']);
    }
    result.parts.forEach(walk);
  };
  if (condition !== null) walk(condition);
  return [...found];
}

function lineOf(proposal: Proposal, candidate: Candidate, answer: EligibilityAnswer | undefined): HonourLine {
  const { awardCode, awardName, subject, agencyId, personId, divisionId, householdId, name, snapshot } = candidate;
  const isAgency = subject === 'collective' && divisionId === null;
  return {
    ...{ awardCode, awardVersion: null, awardName, kind: answer?.version.award.kind ?? 'form' },
    ...{ subject, type: proposal.type, agencyId, agencyName: null, isAgency, divisionId, personId, householdId },
    ...{ recipientName: name, recipientDetail: snapshot.positionTitle ?? '' },
    ...{ achievementFrom: proposal.achievementFrom, achievementYear: proposal.achievementYear },
  };
}

function refusalOf(actor: Actor, proposal: Proposal): Error {
  if (!rolesAt(actor, proposal).includes('APPRAISER')) return new Forbidden();
  return new Conflict(lockedSentence(proposal), { state: proposal.state });
}
