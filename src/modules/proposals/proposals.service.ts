import { Injectable } from '@nestjs/common';
import type { YearKind } from '../../domain/agencies';
import { yearsWithoutHolidays } from '../../domain/commendation/working-days';
import { quotaRuleText } from '../../text/commendation';
import { businessDateOf, instantInVietnam } from '../../text/date';
import { type Actor, may, reach } from '../../platform/access';
import { Clock } from '../../platform/clock';
import { NotFound } from '../../platform/errors';
import { WorkingDaysService } from '../catalogue';
import { ballotsOn, BlocBallotsRepository } from './bloc-ballots.repository';
import { checklistOf, evidenceOf } from './checklist';
import { awaitedVotes } from './council-votes';
import { CouncilVotesRepository } from './council-votes.repository';
import type { EligibilityAnswer } from './eligibility.service';
import { orderText, quotasOfList } from './list-quota';
import type { Candidate, DossierItem, ListedProposal, Proposal } from './proposal';
import type { JudgedCandidate, ProposalDetails, QuotaUse } from './proposal-details';
import { ProposalTermsRepository } from './proposal-terms.repository';
import { candidateStepsOf, mayAskOpinions, mayAttest, mayWrite, scopeOf, stepsOf } from './proposals.policy';
import { type ProposalFilter, ProposalsRepository } from './proposals.repository';
import { SubmissionService } from './submission.service';
import { firstInTerm, type ListedAward, termsOf } from './terms';
import { visibleEligibility } from './visible-eligibility';

const NO_FILTER: ProposalFilter = {
  ...{ state: null, level: null, year: null, award: null, before: null, bloc: null },
  ...{ createdById: null, receivedBefore: null },
};

/** What a list is asked for; 'mine' are those that the actor began, 'late' those whose term to be submitted is over. */
export interface ProposalListQuery extends Omit<ProposalFilter, 'createdById' | 'receivedBefore'> {
  readonly view: 'mine' | 'late' | null;
}

/** Reads proposals for those who may know of them. */
@Injectable()
export class ProposalsService {
  constructor(
    private readonly repository: ProposalsRepository,
    private readonly submissions: SubmissionService,
    private readonly councilVotes: CouncilVotesRepository,
    private readonly ballots: BlocBallotsRepository,
    private readonly terms: ProposalTermsRepository,
    private readonly workingDays: WorkingDaysService,
    private readonly clock: Clock,
  ) {}

  /**
   * The newest 50 that the actor may know of; `before` is the id of the last one of the page before. One query, and two more
   * for the terms where only late ones are asked for.
   */
  async list(actor: Actor, { view = null, ...filter }: Partial<ProposalListQuery> = {}): Promise<ListedProposal[]> {
    return this.repository.list(scopeOf(actor, this.clock.today()), {
      ...NO_FILTER,
      ...filter,
      createdById: view === 'mine' ? actor.userId : null,
      receivedBefore: view === 'late' ? await this.lateBefore() : null,
    });
  }

  private async lateBefore(): Promise<Date> {
    const { submit } = await this.terms.days();
    const day = firstInTerm(submit, { today: this.clock.today(), calendar: await this.workingDays.calendar() });
    return instantInVietnam(day, '00:00') ?? this.clock.now();
  }

  /** A proposal by its code. NotFound when there is none or the actor may not know of it. */
  async find(actor: Actor, code: string): Promise<Proposal> {
    const proposal = await this.repository.find(scopeOf(actor, this.clock.today()), code);
    if (proposal === null) throw new NotFound('Không tìm thấy đề nghị khen thưởng này.');
    return proposal;
  }

  /** A proposal with everything about it; the number of statements does not grow with its candidates. Errors as `find`. */
  async read(actor: Actor, code: string): Promise<ProposalDetails> {
    const proposal = await this.find(actor, code);
    const candidates = await this.repository.candidates(proposal.id);
    const { answers, allotted } = await this.submissions.judged(proposal, candidates);
    const items = await this.repository.dossier(proposal.id);
    const opinions = await this.repository.opinions(proposal.id);
    const asked = reach(actor, 'proposal.opinion').agencyIds;
    const awards = listedAwards(candidates, answers, await this.repository.yearKinds(proposal.id));
    const calendar = await this.workingDays.calendar();
    const councilVotes = await this.councilVotes.of(proposal.id);
    const awaited = awaitedVotes(proposal, councilVotes);
    const ballots = await this.ballots.of(proposal);
    return {
      proposal,
      candidates: candidates.map((candidate) => ({
        ...judged(actor, proposal, candidate, answers.get(candidate.id), items),
        council: councilVotes.find(({ candidateId }) => candidateId === candidate.id) ?? null,
        ballots:
          (proposal.state === 'drafting' ? undefined : candidate.snapshot.ballots?.ofBloc) ??
          ballotsOn(candidate, ballots),
      })),
      quotas: quotasOf(candidates, answers, allotted),
      files: items.filter(({ candidateId }) => candidateId === null),
      opinions: opinions.map((opinion) => ({
        ...opinion,
        unknownHolidayYears: yearsWithoutHolidays(businessDateOf(opinion.askedAt), opinion.dueOn, calendar),
      })),
      steps: await this.repository.steps(proposal.id),
      terms: termsOf(proposal, awards, await this.terms.days(), { today: this.clock.today(), calendar }),
      awaitedVotes: awaited,
      actions: stepsOf(actor, proposal)
        .filter(({ action }) => awaited.length === 0 || (action !== 'forward' && action !== 'decide'))
        .map(({ action, needsReason }) => ({ action, needsReason })),
      mayWrite: mayWrite(actor, proposal),
      mayAttest: mayAttest(actor, proposal),
      mayAskOpinions: mayAskOpinions(actor, proposal),
      toAnswer: opinions.filter(
        ({ agencyId, answer }) => proposal.state === 'under_review' && answer === null && asked.includes(agencyId),
      ),
    };
  }
}

function judged(
  actor: Actor,
  proposal: Proposal,
  candidate: Candidate,
  answer: EligibilityAnswer | undefined,
  items: readonly DossierItem[],
): Omit<JudgedCandidate, 'council' | 'ballots'> {
  const isOver = proposal.state === 'decided' || proposal.state === 'withdrawn';
  const eligibility = isOver ? candidate.snapshot.eligibility : (answer?.eligibility ?? null);
  const maySee = may(actor, 'discipline.read', { agencyId: candidate.agencyId });
  return {
    ...candidate,
    snapshot: {
      ...candidate.snapshot,
      eligibility: candidate.snapshot.eligibility && visibleEligibility(candidate.snapshot.eligibility, maySee),
    },
    award: answer?.version ?? null,
    eligibility: eligibility && visibleEligibility(eligibility, maySee),
    checklist: answer === undefined ? [] : checklistOf(answer.version.award, proposal, candidate, items),
    evidence: evidenceOf(candidate.id, items),
    actions: candidateStepsOf(actor, proposal, candidate).map(({ action, needsReason }) => ({ action, needsReason })),
  };
}

/** The awards of a list in its order, each with the years that the agencies of its candidates are commended by. */
function listedAwards(
  candidates: readonly Candidate[],
  answers: ReadonlyMap<string, EligibilityAnswer>,
  yearKinds: ReadonlyMap<string, YearKind>,
): ListedAward[] {
  const awards = new Map<string, ListedAward>();
  for (const { id, agencyId, awardCode } of candidates) {
    const award = answers.get(id)?.version.award;
    if (award === undefined) continue;
    const known = awards.get(awardCode)?.yearKinds ?? [];
    const yearKind = yearKinds.get(agencyId) ?? 'calendar';
    awards.set(awardCode, { ...award, yearKinds: [...new Set([...known, yearKind])] });
  }
  return [...awards.values()];
}

/** By award, in the order of the list; a list that is too long says who has a place. */
function quotasOf(
  candidates: readonly Candidate[],
  answers: ReadonlyMap<string, EligibilityAnswer>,
  allotted: ReadonlyMap<string, number>,
): QuotaUse[] {
  return quotasOfList(candidates, answers, allotted).map((list) => {
    const { awardCode, ofAward, places, quota } = list;
    const standing = ofAward.filter(({ state }) => state === 'standing' || state === 'awarded');
    const isOver = places !== null && standing.length > places;
    const order = isOver ? orderText({ ...list, ofAward: standing }, places, answers) : '';
    return {
      ...{ awardCode, awardName: ofAward[0]?.awardName ?? awardCode, count: standing.length, places },
      rule: quota === null ? '' : `${quotaRuleText(quota)}${order === '' ? '' : `.${order}`}`,
    };
  });
}
