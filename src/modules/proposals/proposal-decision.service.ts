import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import { versionFor } from '../../domain/commendation/choose-version';
import type { CandidateState } from '../../domain/workflow/candidate';
import { businessDateOf, formatDate } from '../../text/date';
import { decidedByAgencyNotice, proposalDecidedNotice } from '../../text/notices/proposals';
import { fold, nfc } from '../../text/search';
import { Database } from '../../database/database';
import { type Actor, may } from '../../platform/access';
import { AuditService } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Conflict, Forbidden, InvalidInput } from '../../platform/errors';
import type { IncomingFile } from '../../platform/files';
import { NoticesService } from '../../platform/notices';
import { AwardsService } from '../catalogue';
import { DecisionLinesService, DecisionsService } from '../decisions';
import type { DecisionDraft } from '../honours';
import { InitiativesService } from '../initiatives';
import { type CandidateVotes, requireVoted } from './council-votes';
import { CouncilVotesRepository } from './council-votes.repository';
import type { EligibilityAnswer } from './eligibility.service';
import type { Candidate, Proposal } from './proposal';
import { countedInitiatives, decisionLine } from './proposal-decision.lines';
import { draftersOf } from './proposal-notices';
import { requireOpen } from './dossiers.service';
import { chainOf, changed, lockedSentence, NOT_OF_AGENCY_HEAD, proposalPath, subjectOf } from './proposal-sentences';
import { ProposalWritesRepository } from './proposal-writes.repository';
import { issuerOf, mayDecide, rolesAt, stepsOf } from './proposals.policy';
import { ProposalsRepository } from './proposals.repository';
import { SubmissionService } from './submission.service';

/** A signed decision as it is typed in from the paper; the system is that of the proposal. */
export type ProposalDecision = Pick<
  DecisionDraft,
  'number' | 'decidedOn' | 'issuingBody' | 'authority' | 'signerName' | 'signerTitle' | 'subjectLine'
> & {
  /** A file that was kept before; the one sent with the request wins. */
  readonly fileId?: string | null;
};

/** A candidate whom the decision does not name, with the reason of the authority. */
export interface LeftOut {
  readonly candidateId: string;
  readonly reason: string;
}

/** Candidates on whom the decision is still to be made. */
const WAITING: readonly CandidateState[] = ['standing', 'paused'];
const HEAD = ['number', 'decidedOn', 'issuingBody', 'authority', 'signerName', 'signerTitle', 'subjectLine'] as const;

/** Records the decision that a proposal ends with. */
@Injectable()
export class ProposalDecisionService {
  constructor(
    private readonly database: Database,
    private readonly repository: ProposalsRepository,
    private readonly writes: ProposalWritesRepository,
    private readonly submissions: SubmissionService,
    private readonly councilVotes: CouncilVotesRepository,
    private readonly decisions: DecisionsService,
    private readonly awards: AwardsService,
    private readonly lines: DecisionLinesService,
    private readonly initiatives: InitiativesService,
    private readonly notices: NoticesService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Records the decision at the last level of a proposal and returns its id: honours for all who stand in it, in the order of
   * the list, agencies under their names of the day of the decision; those left out are refused with their reasons; the
   * initiatives that the honours rest on are marked as used. The same request by the same person again changes nothing.
   * Conflict when the proposal is elsewhere or changed since `version`, when somebody has recorded its decision ('decisionId'
   * names it), while a candidate is paused, without the votes that the council must give,
   * and for the file of a state secret; Forbidden for whom it is not theirs to decide (`mayDecide`); errors of `DecisionsService.record` as they are.
   */
  async record(
    actor: Actor,
    found: Proposal,
    version: number,
    decision: ProposalDecision,
    file: IncomingFile | null,
    leftOut: readonly LeftOut[] = [],
  ): Promise<string> {
    return this.database.transaction(async () => {
      const proposal = await this.repository.lock(found.id);
      if (!mayDecide(actor, proposal)) throw new Forbidden(NOT_OF_AGENCY_HEAD);
      if (proposal.decisionId !== null) return this.repeated(actor, proposal, proposal.decisionId, decision, leftOut);
      if (!stepsOf(actor, proposal).some(({ action }) => action === 'decide')) throw refusalOf(actor, proposal);
      if (proposal.version !== version) throw changed();
      const fileId = decision.fileId ?? null;
      if (file !== null || fileId !== null) requireOpen(proposal);
      const { named, refused } = await this.divided(proposal, leftOut);
      const votes = await this.councilVotes.of(proposal.id);
      requireVoted(
        proposal,
        votes.filter(({ candidateId }) => named.some(({ id }) => id === candidateId)),
      );
      await this.requireDay(proposal, decision.decidedOn, named, votes);
      const { answers } = await this.submissions.judged(proposal, named);
      await this.submissions.requireVotesOfAgency(proposal, named, answers);
      const agencies = new Map((await this.lines.agencies(decision.decidedOn)).map(({ id, name }) => [id, name]));
      if (!may(actor, 'decision.write', {})) requireOwnHead(decision, agencies.get(issuerOf(proposal) ?? ''));
      const versions = await this.versionsOf(proposal, named, decision.decidedOn);
      const lines = named.map((candidate) => ({
        ...decisionLine(proposal, candidate, answers.get(candidate.id)?.version.award.kind, agencies),
        awardVersion: versions.get(candidate.awardCode) ?? null,
      }));
      const { system } = proposal;
      const draft: DecisionDraft = {
        ...decision,
        system,
        fileId,
        issuerAgencyId: issuerOf(proposal),
        source: 'entered',
      };
      const { decisionId } = await this.decisions.record(actor, draft, lines, file);
      await this.useInitiatives(actor, proposal, named, answers, decision.number);
      await this.close(actor, proposal, { named, refused, leftOut, decisionId, number: decision.number });
      return decisionId;
    });
  }

  /**
   * Nobody decides before the proposal has reached Sở Nội vụ and its councils have voted, in a session or outside the system.
   */
  private async requireDay(
    proposal: Proposal,
    decidedOn: BusinessDate,
    named: readonly Candidate[],
    votes: readonly CandidateVotes[],
  ): Promise<void> {
    const sat = await this.repository.lastSession(proposal.id);
    const received = proposal.receivedAt === null ? null : businessDateOf(proposal.receivedAt);
    const outside = votes
      .filter(({ candidateId }) => named.some(({ id }) => id === candidateId))
      .map((vote) => vote.outside?.minutesOn ?? null);
    const from = [received, sat, ...outside]
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

  /** Those whom the decision names, and those whom it leaves out. */
  private async divided(
    proposal: Proposal,
    leftOut: readonly LeftOut[],
  ): Promise<{ readonly named: Candidate[]; readonly refused: Candidate[] }> {
    const candidates = (await this.repository.candidates(proposal.id)).filter(({ state }) => WAITING.includes(state));
    const out = new Set(leftOut.map(({ candidateId }) => candidateId));
    if ([...out].some((id) => !candidates.some((candidate) => candidate.id === id))) {
      throw new Conflict('Danh sách của đề nghị vừa thay đổi. Hãy xem lại rồi ghi quyết định.');
    }
    const named = candidates.filter(({ id }) => !out.has(id));
    const paused = named.find(({ state }) => state === 'paused');
    if (paused) {
      throw new Conflict(
        `${paused.name} đang tạm dừng xét. Xét tiếp hoặc đưa ra khỏi danh sách trước khi ghi quyết định.`,
      );
    }
    if (named.length === 0) throw new InvalidInput([{ code: 'decision_names_nobody', place: 'candidates' }]);
    return { named, refused: candidates.filter(({ id }) => out.has(id)) };
  }

  /** The decision that is recorded, when this request is the one that recorded it. */
  private async repeated(
    actor: Actor,
    proposal: Proposal,
    decisionId: string,
    typed: ProposalDecision,
    leftOut: readonly LeftOut[],
  ): Promise<string> {
    const { decision } = await this.decisions.read(actor, decisionId);
    const steps = await this.repository.steps(proposal.id);
    const decided = steps.find(({ action }) => action === 'decide')?.happenedAt.getTime();
    const refused = steps.filter(
      ({ action, candidateId, happenedAt }) =>
        candidateId !== null && action === 'refuse' && happenedAt.getTime() === decided,
    );
    const isSame =
      decision.recordedById === actor.userId &&
      HEAD.every((name) => nfc(typed[name]) === decision[name]) &&
      refused.length === leftOut.length &&
      leftOut.every((out) =>
        refused.some((step) => step.candidateId === out.candidateId && step.reason === out.reason),
      );
    if (isSame) return decisionId;
    const { number, decidedOn, recordedBy } = decision;
    throw new Conflict(
      `Quyết định của đề nghị này đã được ${recordedBy} ghi: số ${number} ngày ${formatDate(decidedOn)}.`,
      { decisionId },
    );
  }

  private async close(
    actor: Actor,
    proposal: Proposal,
    closing: {
      readonly named: readonly Candidate[];
      readonly refused: readonly Candidate[];
      readonly leftOut: readonly LeftOut[];
      readonly decisionId: string;
      readonly number: string;
    },
  ): Promise<void> {
    const { named, refused, leftOut, decisionId, number } = closing;
    await this.writes.moveCandidates(
      named.map(({ id }) => id),
      'awarded',
    );
    await this.writes.moveCandidates(
      refused.map(({ id }) => id),
      'refused',
    );
    await this.writes.decide(proposal.id, decisionId);
    const step = { candidateId: null, action: 'decide', fromState: 'under_review', toState: 'decided' } as const;
    const levels = { fromLevel: proposal.level, toLevel: null };
    const refusals = refused.map(({ id, state }) => ({
      ...({ candidateId: id, action: 'refuse', fromState: state, toState: 'refused', ...levels } as const),
      reason: leftOut.find(({ candidateId }) => candidateId === id)?.reason ?? null,
    }));
    const by = { id: actor.userId, name: actor.name, at: this.clock.now() };
    await this.writes.addSteps(
      proposal.id,
      [...refusals, { ...step, ...levels, reason: `Quyết định số ${number}` }],
      by,
    );
    this.audit.record({
      ...{ chain: chainOf(proposal), actor, action: 'proposal.moved', subject: subjectOf(proposal) },
      data: { action: 'decide', from: 'under_review', to: 'decided', number },
    });
    const content = { ...proposalDecidedNotice(proposal.code, proposal.title, number), path: proposalPath(proposal) };
    for (const to of draftersOf(proposal)) await this.notices.tell(actor, to, content);
    if (may(actor, 'decision.write', {})) return;
    const told = {
      ...decidedByAgencyNotice(proposal.agencyName ?? '', number, named.length),
      path: `/quyet-dinh/${decisionId}`,
    };
    await this.notices.tell(actor, { role: 'APPRAISER' }, told);
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

/**
 * What the head of an agency records bears the name of the agency on the day: nobody there records a decision in the name of the
 * province. InvalidInput at the field.
 */
function requireOwnHead(
  { issuingBody, authority }: Pick<ProposalDecision, 'issuingBody' | 'authority'>,
  name: string | undefined,
): void {
  if (name === undefined) throw new Forbidden(NOT_OF_AGENCY_HEAD);
  const wrong = [
    ...(fold(issuingBody) === fold(name) ? [] : ['issuingBody']),
    ...(authority === '' || fold(authority).includes(fold(name)) ? [] : ['authority']),
  ];
  if (wrong.length === 0) return;
  throw new InvalidInput(wrong.map((place) => ({ code: 'decision_not_of_agency', place, parameters: { name } })));
}

function refusalOf(actor: Actor, proposal: Proposal): Error {
  const roles = rolesAt(actor, proposal);
  if (!roles.includes('APPRAISER') && !roles.includes('LEADER')) return new Forbidden();
  return new Conflict(lockedSentence(proposal), { state: proposal.state });
}
