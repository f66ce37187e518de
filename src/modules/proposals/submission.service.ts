import { Injectable } from '@nestjs/common';
import type { Award } from '../../domain/commendation/award';
import type { ConditionResult } from '../../domain/commendation/eligibility';
import type { Violation } from '../../domain/violation';
import { Clock } from '../../platform/clock';
import { InvalidInput } from '../../platform/errors';
import { AwardQuotasRepository } from './award-quotas.repository';
import { BlocBallotsRepository } from './bloc-ballots.repository';
import { questionOf } from './candidate-question';
import { checklistOf } from './checklist';
import { lackOfAgencyVote } from './council-votes';
import { CouncilVotesRepository } from './council-votes.repository';
import { type EligibilityAnswer, EligibilityService } from './eligibility.service';
import type { Candidate, CandidateSnapshot, DossierItem, Proposal } from './proposal';
import { ProposalWritesRepository } from './proposal-writes.repository';
import { ProposalsRepository } from './proposals.repository';
import { keptBallots, notChosen } from './list-ballots';
import { overQuota, unsettledTies } from './list-quota';

/** Looks a list over before it goes to the next level, and keeps what the rules said of it then. */
@Injectable()
export class SubmissionService {
  constructor(
    private readonly repository: ProposalsRepository,
    private readonly writes: ProposalWritesRepository,
    private readonly quotas: AwardQuotasRepository,
    private readonly eligibility: EligibilityService,
    private readonly councilVotes: CouncilVotesRepository,
    private readonly ballots: BlocBallotsRepository,
    private readonly clock: Clock,
  ) {}

  /** What the rules say of every candidate of a proposal now, by candidate id. */
  async judged(
    proposal: Proposal,
    candidates: readonly Candidate[],
  ): Promise<{
    readonly answers: ReadonlyMap<string, EligibilityAnswer>;
    readonly allotted: ReadonlyMap<string, number>;
  }> {
    const { blocId, periodId, state } = proposal;
    const rows = blocId === null || periodId === null ? [] : await this.quotas.list(blocId, periodId);
    const allotted = new Map(
      rows.flatMap(({ awardCode, places }): [string, number][] => (places === null ? [] : [[awardCode, places]])),
    );
    const proposed = state === 'drafting' ? this.clock.today() : null;
    const answers = await this.eligibility.of(
      candidates.map((candidate) =>
        questionOf(proposal, candidate, allotted.get(candidate.awardCode) ?? null, proposed),
      ),
    );
    return { answers, allotted };
  }

  /**
   * Refuses a list that cannot go on: with nobody in it; with somebody who is paused, or fails a condition that an official has
   * confirmed; with somebody of whom the rules cannot say yes and nobody says why, when it leaves its draft; with more than the
   * quota together with the bloc's other lists, or somebody whom its ballot about the award did not choose; with a dossier that lacks what it must hold; or, while it leaves the agency,
   * with somebody whom its council had to vote on and did not pass. What the rules said is kept with each candidate.
   * @throws InvalidInput with the candidates as places.
   */
  async requireReady(proposal: Proposal, candidates: readonly Candidate[]): Promise<void> {
    const isLeavingDraft = proposal.state === 'drafting';
    const standing = candidates.filter(({ state }) => state === 'standing');
    if (standing.length === 0) throw new InvalidInput([{ code: 'proposal_empty', place: 'candidates' }]);
    const { answers, allotted } = await this.judged(proposal, candidates);
    const files = await this.repository.dossier(proposal.id);
    const { blocId, periodId, agencyId } = proposal;
    const isOfBloc = blocId !== null && periodId !== null && agencyId === null;
    const taken = isOfBloc ? await this.quotas.taken(blocId, periodId, proposal.id) : new Map<string, number>();
    const violations = [
      ...standing.flatMap((candidate) => failing(candidate, answers.get(candidate.id), isLeavingDraft)),
      ...overQuota(standing, answers, allotted, taken),
      ...(isOfBloc ? unsettledTies(standing, answers, allotted, proposal.blocCode) : []),
      ...(isOfBloc && isLeavingDraft ? notChosen(proposal, standing, answers) : []),
      ...standing.flatMap((candidate) => lacking(proposal, candidate, answers.get(candidate.id)?.version.award, files)),
      ...(await this.unvoted(proposal, standing, answers, files)),
    ];
    if (violations.length > 0) throw new InvalidInput(violations, 'Đề nghị chưa trình được, còn chỗ cần xử lý.');
    const ballots = isLeavingDraft ? await this.ballots.of(proposal) : null;
    await this.writes.keepSnapshots(
      new Map(
        standing.map((candidate): [string, CandidateSnapshot] => {
          const { id, snapshot } = candidate;
          const answer = answers.get(id);
          const kept = ballots === null ? {} : { ballots: keptBallots(proposal, candidate, answer, ballots) };
          return [id, { ...snapshot, ...kept, eligibility: answer?.eligibility ?? null }];
        }),
      ),
    );
  }

  /**
   * Refuses a decision that names somebody whom the council of the agency had to vote on and did not pass: a dossier may have
   * left the agency before its award asked for the vote.
   * @throws InvalidInput with the list as place.
   */
  async requireVotesOfAgency(
    proposal: Proposal,
    candidates: readonly Candidate[],
    answers: ReadonlyMap<string, EligibilityAnswer>,
  ): Promise<void> {
    const files = await this.repository.dossier(proposal.id);
    const violations = await this.unvoted(proposal, candidates, answers, files);
    if (violations.length === 0) return;
    throw new InvalidInput(
      violations.map((violation) => ({ ...violation, place: 'candidates' })),
      'Chưa ghi quyết định được: trả lại cơ quan để bổ sung phiếu của Hội đồng, hoặc không đưa vào quyết định kèm lý do.',
    );
  }

  /**
   * Those whom the council of the agency has not passed although the law demands its vote. A council that votes outside the
   * system shows it by typed counts and its signed minutes; those of a state secret are kept on paper.
   */
  private async unvoted(
    proposal: Proposal,
    standing: readonly Candidate[],
    answers: ReadonlyMap<string, EligibilityAnswer>,
    files: readonly DossierItem[],
  ): Promise<Violation[]> {
    const votes = await this.councilVotes.of(proposal.id);
    return standing.flatMap((candidate) => {
      const vote = votes.find(({ candidateId }) => candidateId === candidate.id);
      const award = answers.get(candidate.id)?.version.award;
      if (vote === undefined || award === undefined) return [];
      const { isSecret, state } = proposal;
      const proof = {
        ...{ isSecret, isUnderWay: state === 'under_review', isWithLeader: state === 'awaiting_leader' },
        hasSignedMinutes: hasMinutes(proposal, candidate, award, files),
      };
      return lackOfAgencyVote(vote, proof) ?? [];
    });
  }
}

function hasMinutes(proposal: Proposal, candidate: Candidate, award: Award, files: readonly DossierItem[]): boolean {
  return checklistOf(award, proposal, candidate, files).some(
    ({ component, state }) => component.generated === 'minutes' && state === 'attached',
  );
}

/**
 * Only what is certain refuses. A pause is no rejection (domain trap T32), but nobody is proposed while it lasts. A rule that
 * nobody has compared with the law yet, or that lacks data, is for a person to judge: who proposes says why.
 */
function failing(candidate: Candidate, answer: EligibilityAnswer | undefined, isLeavingDraft: boolean): Violation[] {
  const outcome = answer?.eligibility.outcome;
  if (outcome === undefined || outcome === 'eligible') return [];
  const { id: place, name, awardName: award, explanation } = candidate;
  if (outcome === 'paused') return [{ code: 'candidate_paused', place, parameters: { name, award } }];
  const conditions = answer === undefined || outcome === 'unknown' ? null : certainFailure(answer);
  if (conditions !== null) return [{ code: 'candidate_not_eligible', place, parameters: { name, award, conditions } }];
  if (!isLeavingDraft || explanation !== '') return [];
  return [{ code: 'candidate_unexplained', place, parameters: { name, award } }];
}

/** What certainly stands against a candidate, in words; null where only rules say no that nobody has confirmed. */
function certainFailure({ eligibility: { condition, findings } }: EligibilityAnswer): string | null {
  const failed =
    condition === null ? [] : failedLeaves(condition).filter(({ confidence }) => confidence === 'confirmed');
  if (failed.length === 0 && !findings.some(({ isBlocking }) => isBlocking)) return null;
  return failed.map(({ words }) => words).join('; ') || 'thành tích đã được khen thưởng hoặc có vi phạm';
}

/** Conditions that are not met and decide: of a group of which one is enough, only where none is. */
export function failedLeaves(result: ConditionResult): ConditionResult[] {
  if (result.outcome !== 'not_met') return [];
  return result.parts.length === 0 ? [result] : result.parts.flatMap(failedLeaves);
}

/**
 * Components that have to be attached and are not, and, when the list leaves its draft, a report of achievements in which nothing
 * is written: the system prints it, only its drafter can write it. A state secret keeps its dossier on paper.
 */
function lacking(
  proposal: Proposal,
  candidate: Candidate,
  award: Award | undefined,
  files: readonly DossierItem[],
): Violation[] {
  if (award === undefined || proposal.isSecret) return [];
  const { id: place, name } = candidate;
  const lines = checklistOf(award, proposal, candidate, files);
  const missing = lines.filter(({ state }) => state === 'missing').map(({ component }) => component.name);
  const isUnwritten = proposal.state === 'drafting' && lines.some(({ state }) => state === 'unwritten');
  return [
    ...(missing.length > 0
      ? [{ code: 'dossier_incomplete', place, parameters: { name, components: missing.join('; ') } }]
      : []),
    ...(isUnwritten ? [{ code: 'report_unwritten', place, parameters: { name } }] : []),
  ];
}
