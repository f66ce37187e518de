import { Injectable } from '@nestjs/common';
import type { AwardVersion } from '../../domain/commendation/award';
import type { CommendationSubject } from '../../domain/commendation/subjects';
import type { Violation } from '../../domain/violation';
import { commendationSubjectWords } from '../../text/words/commendations';
import { Database } from '../../database/database';
import type { Actor } from '../../platform/access';
import { AuditService } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Conflict, InvalidInput, NotFound } from '../../platform/errors';
import { AwardsService } from '../catalogue';
import type { CandidateKind } from '../people';
import { BlocResults } from './bloc-results.service';
import { type CandidateHolder, CandidateHoldersRepository } from './candidate-holders.repository';
import { DraftingService } from './drafting.service';
import type { Candidate, Proposal } from './proposal';
import { chainOf, changed, subjectOf } from './proposal-sentences';
import { ProposalWritesRepository } from './proposal-writes.repository';
import { ProposalsRepository } from './proposals.repository';
import { resultOf } from './result-snapshot';
import { routeOf } from './route';

/** Whom to add, and for which award; agencies by code or id, the others by id. */
export interface CandidateChoice {
  readonly awardCode: string;
  readonly kind: CandidateKind;
  readonly ids: readonly string[];
}

const SUBJECTS: Readonly<Record<CandidateKind, CommendationSubject>> = {
  person: 'person',
  agency: 'collective',
  division: 'collective',
  household: 'household',
};

/** The list of a draft: who is added, taken out, and in which order they stand. */
@Injectable()
export class CandidatesService {
  constructor(
    private readonly database: Database,
    private readonly repository: ProposalsRepository,
    private readonly writes: ProposalWritesRepository,
    private readonly holders: CandidateHoldersRepository,
    private readonly drafting: DraftingService,
    private readonly awards: AwardsService,
    private readonly results: BlocResults,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Adds candidates of the agency that proposes (of the bloc's members for a bloc) as they are today and returns their ids in
   * the order given. InvalidInput for an award of the other system or not for them, for somebody who is not of the agency, and
   * for whom the list names already; Conflict and Forbidden as `DraftingService.lockDraft`.
   */
  async add(actor: Actor, found: Proposal, choice: CandidateChoice): Promise<string[]> {
    return this.database.transaction(async () => {
      const proposal = await this.drafting.lockDraft(actor, found);
      const version = await this.version(proposal, choice);
      const holders = await this.chosen(proposal, choice);
      const results = await this.results.of(
        holders.filter(({ kind }) => kind === 'agency').map(({ id }) => id),
        [proposal.achievementYear],
      );
      const ids: string[] = [];
      const listed: Violation[] = [];
      for (const holder of holders) {
        const own = results.get(holder.id) ?? [];
        const result = own.find(({ blocCode }) => blocCode === proposal.blocCode) ?? own.at(-1) ?? null;
        const id = await this.writes.addCandidate(proposal.id, {
          ...{ awardCode: choice.awardCode, awardVersionId: version.id, subject: SUBJECTS[holder.kind] },
          ...{ agencyId: holder.agencyId, name: holder.name, ...idsOf(holder) },
          snapshot: {
            ...{ agencyName: holder.agencyName, positionTitle: holder.detail, result: resultOf(result) },
            eligibility: null,
          },
        });
        if (id !== null) ids.push(id);
        else {
          const parameters = { name: holder.name, award: version.award.name };
          listed.push({ code: 'candidate_already_listed', place: 'ids', parameters });
        }
      }
      if (listed.length > 0) throw new InvalidInput(listed);
      await this.reroute(proposal);
      await this.writes.touch(proposal.id);
      this.record(actor, proposal, { award: choice.awardCode, added: holders.map(({ name }) => name).join(', ') });
      return ids;
    });
  }

  /**
   * Takes a candidate out of a draft that was never submitted with them. Conflict when something was kept about them already
   * (a step, a file): such a candidate is withdrawn with a reason instead. One that is not there is out already.
   */
  async remove(actor: Actor, found: Proposal, candidateId: string): Promise<void> {
    await this.database.transaction(async () => {
      const proposal = await this.drafting.lockDraft(actor, found);
      const candidate = await this.candidate(proposal.id, candidateId);
      if (candidate === null) return;
      if (await this.repository.hasHistory(candidateId)) {
        throw new Conflict(`${candidate.name} đã có hồ sơ hoặc đã được trình. Hãy rút trường hợp này và ghi lý do.`);
      }
      await this.writes.removeCandidate(candidateId);
      await this.reroute(proposal);
      await this.writes.touch(proposal.id);
      this.record(actor, proposal, { award: candidate.awardCode, removed: candidate.name });
    });
  }

  /** Puts the candidates in the order of their ids; those not named follow. Conflict when the draft changed since `version`. */
  async order(actor: Actor, found: Proposal, version: number, ids: readonly string[]): Promise<void> {
    await this.database.transaction(async () => {
      const proposal = await this.drafting.lockDraft(actor, found);
      const before = (await this.repository.candidates(proposal.id)).map(({ id }) => id);
      if (ids.every((id, index) => before[index] === id)) return;
      if (proposal.version !== version) throw changed();
      await this.writes.reorder(proposal.id, ids);
      await this.writes.touch(proposal.id);
      this.record(actor, proposal, { order: 'Đổi thứ tự danh sách' });
    });
  }

  /** The candidate of a proposal that the actor has found. NotFound when the proposal does not name them. */
  async find(proposal: Pick<Proposal, 'id'>, candidateId: string): Promise<Candidate> {
    const candidate = await this.candidate(proposal.id, candidateId);
    if (candidate === null) throw new NotFound('Không tìm thấy trường hợp này trong đề nghị.');
    return candidate;
  }

  private async candidate(proposalId: string, candidateId: string): Promise<Candidate | null> {
    return (await this.repository.candidates(proposalId)).find(({ id }) => id === candidateId) ?? null;
  }

  private async version(proposal: Proposal, { awardCode, kind }: CandidateChoice): Promise<AwardVersion> {
    const versions = await this.awards.versionsOf([awardCode]);
    if ((versions.get(awardCode) ?? []).length === 0) {
      throw new InvalidInput([{ code: 'proposal_award_unknown', place: 'award' }]);
    }
    const dates = { received: null, decided: null, proposed: this.clock.today() };
    const version = await this.awards.versionFor(awardCode, dates);
    const { award } = version;
    if (award.system !== proposal.system) {
      throw new InvalidInput([{ code: 'award_of_other_system', place: 'award', parameters: { award: award.name } }]);
    }
    const subject = SUBJECTS[kind];
    if (!award.subjects.includes(subject)) {
      const parameters = { award: award.name, subject: commendationSubjectWords[subject].toLocaleLowerCase('vi') };
      throw new InvalidInput([{ code: 'award_not_for_subject', place: 'award', parameters }]);
    }
    return version;
  }

  /** Those chosen, each once, in the order given. */
  private async chosen(proposal: Proposal, { kind, ids }: CandidateChoice): Promise<CandidateHolder[]> {
    if (ids.length === 0) throw new InvalidInput([{ code: 'candidates_missing', place: 'ids' }]);
    const agencyIds = proposal.agencyId === null ? await this.membersOf(proposal) : [proposal.agencyId];
    const found = await this.holders.find(kind, ids, agencyIds, this.clock.today());
    const ordered = ids.map((id) =>
      found.find((holder) => holder.id === id || (kind === 'agency' && holder.agencyCode === id)),
    );
    if (ordered.some((holder) => holder === undefined)) {
      throw new InvalidInput([{ code: 'candidate_unknown', place: 'ids' }]);
    }
    return [...new Set(ordered)].filter((holder) => holder !== undefined);
  }

  private membersOf({ blocId, achievementYear }: Proposal): Promise<string[]> {
    return blocId === null ? Promise.resolve([]) : this.holders.members(blocId, `${achievementYear}-12-31`);
  }

  /** The way of the list by the awards that it holds now. */
  private async reroute(proposal: Proposal): Promise<void> {
    const ids = [
      ...new Set((await this.repository.candidates(proposal.id)).map(({ awardVersionId }) => awardVersionId)),
    ];
    const routes: AwardVersion['award']['route'][] = [];
    for (const id of ids) routes.push((await this.awards.version(id)).award.route);
    const { agencyId, blocId } = proposal;
    await this.writes.setRoute(proposal.id, routeOf(routes, { isBloc: agencyId === null, hasBloc: blocId !== null }));
  }

  private record(actor: Actor, proposal: Proposal, data: Readonly<Record<string, string>>): void {
    this.audit.record({
      ...{ chain: chainOf(proposal), actor, action: 'proposal.changed', subject: subjectOf(proposal) },
      data,
    });
  }
}

function idsOf({ kind, id }: CandidateHolder): Pick<Candidate, 'personId' | 'divisionId' | 'householdId'> {
  return {
    personId: kind === 'person' ? id : null,
    divisionId: kind === 'division' ? id : null,
    householdId: kind === 'household' ? id : null,
  };
}
