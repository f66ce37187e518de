import { Injectable } from '@nestjs/common';
import type { CommendationType } from '../../domain/commendation/subjects';
import { settlesTie, tieAtCut } from '../../domain/commendation/ties';
import { nominationRule } from '../../text/commendation/nominations';
import { Database } from '../../database/database';
import type { Actor } from '../../platform/access';
import { AuditService } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Conflict, InvalidInput } from '../../platform/errors';
import { type BlocPlace, type Member, PlacesService } from '../blocs';
import { AwardsService, LegalTextsService } from '../catalogue';
import { ResultsService } from '../publications';
import { type AllottedPlaces, AwardQuotasRepository } from './award-quotas.repository';
import { type EligibilityQuestion, EligibilityService } from './eligibility.service';
import { EVIDENCE_COMPONENT } from './checklist';
import type { BoardTie, NominationBoard, NominationDraft, NominationLine } from './nominations';
import { placeOf, refusalsOf } from './nomination-refusals';
import { NominationsRepository } from './nominations.repository';
import {
  decidedStandings,
  isAtCut,
  type NominationPlace,
  nominationPlaces,
  nominationStandings,
} from './nominations.policy';
import { chainOf, proposalPath, subjectOf } from './proposal-sentences';
import { ProposalWritesRepository } from './proposal-writes.repository';
import { resultOf } from './result-snapshot';
import { routeOf } from './route';
import { TiesRepository } from './ties.repository';

const TYPE: CommendationType = 'achievement';

/** Proposes members of a bloc from its published ranking (product §3, acceptance 14). */
@Injectable()
export class NominationsService {
  constructor(
    private readonly database: Database,
    private readonly places: PlacesService,
    private readonly results: ResultsService,
    private readonly awards: AwardsService,
    private readonly texts: LegalTextsService,
    private readonly quotas: AwardQuotasRepository,
    private readonly ties: TiesRepository,
    private readonly eligibility: EligibilityService,
    private readonly repository: NominationsRepository,
    private readonly writes: ProposalWritesRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * The members in rank order with what the rules say of each. Conflict while the year of the place has no published
   * ranking, NotFound for a place in which the actor proposes nothing, and for an unknown award.
   */
  async board(actor: Actor, blocCode: string, periodCode: string, awardCode: string): Promise<NominationBoard> {
    const place = await this.places.ofYear(await this.places.find(actor, blocCode, periodCode, 'proposal.nominate'));
    if ((await this.results.read(place)) === null) {
      throw new Conflict(
        `${place.period.name} của ${place.bloc.name} chưa công bố kết quả xếp hạng. Công bố xong mới lập được đề nghị từ bảng xếp hạng.`,
      );
    }
    const version = await this.awards.versionFor(awardCode, {
      received: null,
      decided: null,
      proposed: this.clock.today(),
    });
    const quotas = await this.quotas.list(place.bloc.id, place.period.id);
    const allotted = quotas.find((one) => one.awardCode === awardCode && one.places !== null) ?? null;
    const { places, source } = nominationPlaces(allotted?.places ?? null, version.award.quota, place.members.length);
    const answers = await this.eligibility.of(
      place.members.map((member) => questionAbout(member, place, awardCode, allotted)),
    );
    const nominated = await this.repository.nominated(place.bloc.id, place.period.id, awardCode);
    const found = place.members.map((member) => {
      const answer = answers.get(member.agencyId) ?? null;
      const result = answer?.results.find((one) => one.blocCode === place.bloc.code) ?? null;
      return { member, answer, result, code: member.code, womenShare: answer?.women.womenShare ?? null };
    });
    const equal = nominationStandings(found, places, version.award.quota);
    const tie = await this.tieOf(place, awardCode, found, equal, places);
    const standings = tie?.settledBy == null ? equal : decidedStandings(found, equal, tie.settledBy);
    const lines = found.map(({ member, answer, result, womenShare }, index): NominationLine => {
      const proposedIn = nominated.find(({ agencyId }) => agencyId === member.agencyId)?.code ?? null;
      const stands = standings[index] ?? { standing: 'over', isByWomenFirst: false, isByDecision: false };
      return { member, result, answer, ...stands, womenShare, isAtCut: isAtCut(result, places), proposedIn };
    });
    const names = new Map((await this.texts.list()).map(({ code, printedTitle }) => [code, printedTitle]));
    return {
      ...{ place, version, allotted, places, source, mayBegin: true },
      rule: nominationRule(version.award, allotted, (code) => names.get(code) ?? code),
      lines: lines.toSorted(byRank),
      tie,
    };
  }

  private async tieOf(
    { bloc, period }: BlocPlace,
    awardCode: string,
    members: readonly { readonly code: string }[],
    standings: readonly NominationPlace[],
    places: number | null,
  ): Promise<BoardTie | null> {
    const lines = members.map(({ code }, index) => ({ code, standing: standings[index]?.standing ?? 'over' }));
    const tie = tieAtCut(lines, places);
    if (tie === null) return null;
    const rule = await this.ties.rule(bloc.id, period.id);
    const decisions = await this.ties.decisions(bloc.id, period.id, awardCode);
    const [last] = decisions;
    const isSettled = last !== undefined && settlesTie(last, tie, rule?.decider ?? null);
    return { ...tie, rule, decisions, settledBy: isSettled ? last : null };
  }

  /**
   * Begins a proposal of the bloc for members of its ranking and returns its code: with their scores, and with the files that
   * back them attached. The same request again returns the proposal that it began. InvalidInput names every member that has
   * no place and why, Conflict a member that another proposal names already.
   */
  async begin(actor: Actor, blocCode: string, periodCode: string, draft: NominationDraft): Promise<string> {
    return this.database.transaction(async () => {
      const { bloc } = await this.places.find(actor, blocCode, periodCode, 'proposal.nominate');
      await this.repository.lock(bloc.id);
      const board = await this.board(actor, blocCode, periodCode, draft.awardCode);
      const repeated = await this.repeated(actor, board, draft);
      if (repeated !== null) return repeated;
      const chosen = board.lines.filter(({ member }) => draft.agencyCodes.includes(member.code));
      const violations = refusalsOf(board, chosen, draft);
      if (violations.length > 0) throw new InvalidInput(violations, 'Chưa lập được đề nghị từ bảng xếp hạng.');
      return this.write(actor, board, chosen, draft);
    });
  }

  private async repeated(
    actor: Actor,
    { place, version }: NominationBoard,
    draft: NominationDraft,
  ): Promise<string | null> {
    const nominated = await this.repository.nominated(place.bloc.id, place.period.id, version.award.code);
    const idOf = new Map(place.members.map(({ code, agencyId }) => [code, agencyId]));
    const asked = draft.agencyCodes.flatMap((code) => idOf.get(code) ?? []);
    const taken = nominated.filter(({ agencyId }) => asked.includes(agencyId));
    const [first] = taken;
    if (first === undefined) return null;
    const ofSame = nominated.filter(({ code }) => code === first.code);
    const isSame = ofSame.length === asked.length && ofSame.every(({ agencyId }) => asked.includes(agencyId));
    if (isSame && first.isDraft && first.createdById === actor.userId) return first.code;
    const member = place.members.find(({ agencyId }) => agencyId === first.agencyId);
    throw new Conflict(`${member?.name ?? ''} đã có trong đề nghị ${first.code} cho “${version.award.name}”.`, {
      proposal: first.code,
      path: proposalPath(first),
    });
  }

  private async write(
    actor: Actor,
    { place, version, tie }: NominationBoard,
    chosen: readonly NominationLine[],
    { title, isSecret }: NominationDraft,
  ): Promise<string> {
    const { award } = version;
    const now = this.clock.now();
    const year = Number(place.period.to.slice(0, 4));
    const { id, code } = await this.writes.insert(
      {
        ...{ title: title === '' ? `Đề nghị tặng ${award.name} năm ${year}` : title, system: award.system, type: TYPE },
        ...{ blocId: place.bloc.id, agencyId: null, periodId: place.period.id, isSecret },
        ...{ achievementFrom: year, achievementYear: year },
      },
      routeOf([award.route], { isBloc: true, hasBloc: true }),
      { id: actor.userId, name: actor.name, at: now, year: Number(this.clock.today().slice(0, 4)) },
    );
    const candidates = new Map<string, string>();
    for (const line of chosen) {
      const { member, result } = line;
      const place = placeOf(line, tie, actor, now);
      const candidateId = await this.writes.addCandidate(id, {
        ...{ awardCode: award.code, awardVersionId: version.id, subject: 'collective', agencyId: member.agencyId },
        ...{ personId: null, divisionId: null, householdId: null, name: member.name },
        snapshot: {
          agencyName: member.name,
          positionTitle: null,
          result: resultOf(result),
          ...place,
          eligibility: null,
        },
      });
      if (candidateId !== null) candidates.set(member.agencyId, candidateId);
    }
    // A state secret takes no file, not even one that is stored already (domain trap T40).
    if (!isSecret) await this.attachEvidence(actor, id, place, candidates);
    const proposal = { code, blocCode: place.bloc.code };
    this.audit.record({
      ...{ chain: chainOf(proposal), actor, action: 'proposal.begun', subject: subjectOf(proposal) },
      data: {
        award: award.code,
        candidates: chosen.map(({ member }) => member.code).join(', '),
        period: place.period.code,
        ...(chosen.some(({ isByDecision }) => isByDecision) ? { tieReason: tie?.settledBy?.reason ?? '' } : {}),
      },
    });
    return code;
  }

  private async attachEvidence(
    actor: Actor,
    proposalId: string,
    { bloc, period }: BlocPlace,
    candidates: ReadonlyMap<string, string>,
  ): Promise<void> {
    const files = await this.repository.sheetFiles(bloc.id, period.id, [...candidates.keys()]);
    const lines = [...new Map(files.map((file) => [`${file.agencyId} ${file.fileId}`, file])).values()];
    await this.writes.addFiles(
      proposalId,
      lines.map(({ agencyId, fileId }) => ({
        ...{ candidateId: candidates.get(agencyId) ?? null, componentCode: EVIDENCE_COMPONENT, fileId },
        note: criteriaOf(files.filter((file) => file.agencyId === agencyId && file.fileId === fileId)),
        source: 'evidence' as const,
      })),
      { name: actor.name, at: this.clock.now() },
    );
  }
}

function criteriaOf(files: readonly { readonly criterionCode: string }[]): string {
  return `Minh chứng tiêu chí ${files.map(({ criterionCode }) => criterionCode).join(', ')}`;
}

function questionAbout(
  { agencyId }: Member,
  { period }: BlocPlace,
  awardCode: string,
  allotted: AllottedPlaces | null,
): EligibilityQuestion {
  const year = Number(period.to.slice(0, 4));
  return {
    ...{ key: agencyId, awardCode, kind: 'agency', id: agencyId, subject: 'collective', type: TYPE },
    ...{ achievementFrom: year, achievementYear: year, movement: null, attested: {}, received: null, proposed: null },
    blocPlaces: allotted?.places ?? null,
  };
}

function byRank(one: NominationLine, other: NominationLine): number {
  const [first, second] = [one.result?.rank ?? Infinity, other.result?.rank ?? Infinity];
  return first === second ? one.member.officialOrder - other.member.officialOrder : first < second ? -1 : 1;
}
