import { Injectable } from '@nestjs/common';
import { scoreUnits } from '../../domain/scoring/score-units';
import { totalsOf } from '../../domain/scoring/totals';
import { nfc } from '../../text/search';
import { Database } from '../../database/database';
import { type Actor, belongsTo, may } from '../../platform/access';
import { AuditService, chainOfBloc } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../platform/errors';
import { accessPlace, type BlocPlace, type Member } from '../blocs';
import { mayCompare, SheetsService } from '../sheets';
import { ExclusionsRepository } from './exclusions.repository';
import type { ScoreTable } from './score-table';

const LONGEST_REASON = 1_000;

/** The self-scores of a bloc side by side, and who takes part in the ranking. */
@Injectable()
export class ScoresService {
  constructor(
    private readonly database: Database,
    private readonly sheets: SheetsService,
    private readonly exclusions: ExclusionsRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * The table of a place as the actor may see it: everybody with ranks for those who compare, else their own agency's
   * scores alone. The ranking is provisional: every complete sheet that is not excluded takes part, sent or not. The
   * same few queries however many members there are.
   */
  async tableOf(actor: Actor, place: BlocPlace): Promise<ScoreTable> {
    const { scheme, sheets } = await this.sheets.list(actor, place);
    if (place.review === null || scheme === null || !mayCompare(actor, place)) {
      const members = sheets.map((sheet) => ({ ...sheet, ranking: null, exclusion: null }));
      return { scheme, result: null, members };
    }
    const exclusions = await this.exclusions.inForce(place.review.id);
    const units = sheets.map(({ member, unit, state }) => ({
      ...unit,
      submitted: state !== 'not_started',
      excluded: exclusions.get(member.agencyId)?.reason ?? null,
    }));
    const result = scoreUnits(scheme.definition, { scheme: scheme.code, asOf: place.asOf, units });
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
    return { scheme, result, members };
  }

  /**
   * Takes a member out of the ranking, for a stored reason. The same again by the same person changes nothing. Throws
   * Forbidden (also for people of that agency), NotFound for no member, InvalidInput without a reason, Conflict when somebody else has excluded it.
   */
  async exclude(actor: Actor, place: BlocPlace, agencyCode: string, typedReason: string): Promise<void> {
    const { member, reviewId } = requireMember(actor, place, agencyCode);
    const reason = reasonOf(typedReason);
    await this.database.transaction(async () => {
      const exclusion = { reason, excludedBy: actor.name, excludedAt: this.clock.now() };
      if (!(await this.exclusions.exclude(reviewId, member.agencyId, exclusion))) {
        const current = (await this.exclusions.inForce(reviewId)).get(member.agencyId);
        if (current?.reason === reason && current.excludedBy === actor.name) return;
        throw new Conflict(`${member.name} đã được đưa ra ngoài xếp hạng. Lý do: ${current?.reason ?? ''}`);
      }
      this.record(actor, place, 'ranking.excluded', member, reason);
    });
  }

  /** Ranks an excluded member again, for a stored reason; the exclusion stays in the record. Conflict when there is none. */
  async lift(actor: Actor, place: BlocPlace, agencyCode: string, typedReason: string): Promise<void> {
    const { member, reviewId } = requireMember(actor, place, agencyCode);
    const reason = reasonOf(typedReason);
    await this.database.transaction(async () => {
      if (!(await this.exclusions.lift(reviewId, member.agencyId, actor.name, this.clock.now(), reason))) {
        throw new Conflict(`${member.name} đang được xếp hạng.`);
      }
      this.record(actor, place, 'ranking.exclusion_lifted', member, reason);
    });
  }

  private record(
    actor: Actor,
    place: BlocPlace,
    action: 'ranking.excluded' | 'ranking.exclusion_lifted',
    member: Member,
    reason: string,
  ): void {
    this.audit.record({
      chain: chainOfBloc(place.bloc.code),
      actor,
      action,
      subject: `review:${place.bloc.code}/${place.period.code}`,
      data: { agency: member.code, reason },
    });
  }
}

/** Whether the actor decides if a member takes part in the ranking: nobody does for an agency they belong to. */
export function mayExclude(actor: Actor, place: BlocPlace, agencyId: string): boolean {
  return may(actor, 'scores.exclude', accessPlace(place)) && !belongsTo(actor, agencyId);
}

function requireMember(actor: Actor, place: BlocPlace, agencyCode: string): { member: Member; reviewId: string } {
  if (!may(actor, 'scores.exclude', accessPlace(place))) throw new Forbidden();
  const member = place.members.find(({ code }) => code === agencyCode);
  if (!member) throw new NotFound('Không tìm thấy cơ quan này trong khối.');
  if (place.review === null) throw new Conflict('Kỳ này chưa có thang điểm nên chưa xếp hạng.');
  if (!mayExclude(actor, place, member.agencyId)) {
    throw new Forbidden('Bạn thuộc cơ quan này nên không quyết định việc xếp hạng của cơ quan.');
  }
  return { member, reviewId: place.review.id };
}

function reasonOf(typed: string): string {
  const reason = nfc(typed);
  if (reason === '') throw new InvalidInput([{ code: 'reason_missing', place: 'reason' }]);
  if (reason.length <= LONGEST_REASON) return reason;
  const parameters = { label: 'Lý do', maximum: LONGEST_REASON };
  throw new InvalidInput([{ code: 'too_long', place: 'reason', parameters }]);
}
