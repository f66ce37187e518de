import { Injectable } from '@nestjs/common';
import { totalsOf } from '../../domain/scoring/totals';
import type { RankingChoice } from '../../../templates/pages/reviews/scope-tabs';
import { Database } from '../../database/database';
import { type Actor, may } from '../../platform/access';
import { AuditService, chainOfBloc } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../platform/errors';
import { requiredReason } from '../../platform/forms';
import { accessPlace, type BlocPlace, judgesItself, type Member, ReviewStatesService } from '../blocs';
import { SchemesService } from '../schemes';
import { mayCompare, SheetsService } from '../sheets';
import { ExclusionsRepository } from './exclusions.repository';
import { KeptScores } from './kept-scores.service';
import { RankingService } from './ranking.service';
import type { ScoreTable } from './score-table';

/** The scores of a bloc side by side, and who takes part in the ranking. */
@Injectable()
export class ScoresService {
  constructor(
    private readonly database: Database,
    private readonly sheets: SheetsService,
    private readonly rankings: RankingService,
    private readonly schemes: SchemesService,
    private readonly exclusions: ExclusionsRepository,
    private readonly kept: KeptScores,
    private readonly states: ReviewStatesService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * The table of a place as the actor may see it: everybody with ranks for those who compare, else their own agency's
   * self-scores alone. By the self-scores the ranking is provisional: every complete sheet that is not excluded takes part,
   * sent or not. By the appraised points only finished appraisals do; null takes these as soon as all are there. The same
   * few queries however many members there are.
   */
  async tableOf(actor: Actor, place: BlocPlace, choice: RankingChoice | null = 'all'): Promise<ScoreTable> {
    const ranking = mayCompare(actor, place) ? await this.rankings.rankingOf(actor, place, choice) : null;
    if (ranking === null) {
      const { scheme, sheets } = await this.sheets.list(actor, place);
      return {
        ...{ choice: 'all', scheme, result: null },
        origin: await this.kept.originOf(place),
        members: sheets.map((sheet) => ({ ...sheet, ranking: null, exclusion: null })),
      };
    }
    const { scheme, result, sheets, exclusions, origin } = ranking;
    const scores = new Map(result.units.map((score) => [score.code, score]));
    const members = sheets.map((sheet) => {
      const score = scores.get(sheet.member.code) ?? sheet.score;
      const { why, rank } = score;
      return {
        ...sheet,
        score,
        totals: totalsOf(scheme.definition, score),
        ranking: { rank, tiedWith: why.tiedWith, reason: why.standing },
        exclusion: exclusions.get(sheet.member.agencyId) ?? null,
      };
    });
    return { choice: ranking.choice, scheme, result, members, origin };
  }

  /**
   * Takes a member out of the ranking, for a stored reason; with `ground`, the code of a case of the scheme, the effects of
   * that case hold. The same again by the same person changes nothing. Throws Forbidden (also for people of that agency),
   * NotFound for no member, InvalidInput without a reason or for no such case, Conflict when somebody else has decided.
   */
  async exclude(
    actor: Actor,
    place: BlocPlace,
    agencyCode: string,
    typedReason: string,
    ground: string | null = null,
  ): Promise<void> {
    const { member, reviewId } = requireMember(actor, place, agencyCode);
    const reason = requiredReason(typedReason);
    if (ground !== null) await this.requireGround(place, ground);
    await this.database.transaction(async () => {
      await this.states.holdOpen(place);
      const exclusion = {
        code: ground,
        reason,
        excludedById: actor.userId,
        excludedBy: actor.name,
        excludedAt: this.clock.now(),
      };
      if (!(await this.exclusions.exclude(reviewId, member.agencyId, exclusion))) {
        const current = (await this.exclusions.inForce(reviewId)).get(member.agencyId);
        if (current?.reason === reason && current.code === ground && current.excludedById === actor.userId) return;
        throw new Conflict(`${member.name} đã có quyết định đang hiệu lực. Lý do: ${current?.reason ?? ''}`);
      }
      this.audit.record({
        ...auditedReview(actor, place),
        action: 'ranking.excluded',
        data: { agency: member.code, ground: ground ?? '', reason },
      });
    });
  }

  /** Ranks an excluded member again, for a stored reason; the exclusion stays in the record. Conflict when there is none. */
  async lift(actor: Actor, place: BlocPlace, agencyCode: string, typedReason: string): Promise<void> {
    const { member, reviewId } = requireMember(actor, place, agencyCode);
    const reason = requiredReason(typedReason);
    await this.database.transaction(async () => {
      await this.states.holdOpen(place);
      if (!(await this.exclusions.lift(reviewId, member.agencyId, actor.name, this.clock.now(), reason))) {
        throw new Conflict(`${member.name} đang được xếp hạng.`);
      }
      this.audit.record({
        ...auditedReview(actor, place),
        action: 'ranking.exclusion_lifted',
        data: { agency: member.code, reason },
      });
    });
  }

  private async requireGround({ review }: BlocPlace, ground: string): Promise<void> {
    const version = review?.schemeVersionId ?? null;
    const scheme = version === null ? null : await this.schemes.versionById(version);
    if (scheme?.definition.exclusions.some(({ code }) => code === ground) === true) return;
    throw new InvalidInput([{ code: 'unknown_choice', place: 'ground', parameters: { label: 'căn cứ' } }]);
  }
}

/** Who did something about the review of a place, for the record. */
export function auditedReview(actor: Actor, place: BlocPlace) {
  return { chain: chainOfBloc(place.bloc.code), actor, subject: `review:${place.bloc.code}/${place.period.code}` };
}

/** Whether the actor decides if a member takes part in the ranking: nobody does for their own agency, the secretary not for the chair. */
export function mayExclude(actor: Actor, place: BlocPlace, member: Pick<Member, 'agencyId' | 'role'>): boolean {
  return may(actor, 'scores.exclude', accessPlace(place)) && !judgesItself(actor, place, member);
}

function requireMember(actor: Actor, place: BlocPlace, agencyCode: string): { member: Member; reviewId: string } {
  if (!may(actor, 'scores.exclude', accessPlace(place))) throw new Forbidden();
  const member = place.members.find(({ code }) => code === agencyCode);
  if (!member) throw new NotFound('Không tìm thấy cơ quan này trong khối.');
  if (place.review === null) throw new Conflict('Kỳ này chưa có thang điểm nên chưa xếp hạng.');
  if (!mayExclude(actor, place, member)) {
    throw new Forbidden('Bạn thuộc cơ quan này nên không quyết định việc xếp hạng của cơ quan.');
  }
  return { member, reviewId: place.review.id };
}
