import { Injectable } from '@nestjs/common';
import { scoreUnits } from '../../domain/scoring/score-units';
import type { RankingScope } from '../../../templates/pages/reviews/scope-tabs';
import { type Actor, may, SYSTEM_ACTOR } from '../../platform/access';
import { Forbidden, NotFound } from '../../platform/errors';
import { accessPlace, type BlocPlace, type Member } from '../blocs';
import { mayCompare, SheetsService } from '../sheets';
import { blocInputs } from './bloc-inputs';
import { ExclusionsRepository } from './exclusions.repository';
import type { BlocRanking } from './score-table';

/** One member in the ranking of its bloc, as one reader may see it. */
export interface ExplainedMember {
  readonly member: Member;
  readonly ranking: BlocRanking;
  readonly scope: RankingScope;
  /** False for people of the agency: nothing of the others may be shown to them. */
  readonly compares: boolean;
}

/** Ranks and grades of a bloc with their reasons. */
@Injectable()
export class RankingService {
  constructor(
    private readonly sheets: SheetsService,
    private readonly exclusions: ExclusionsRepository,
  ) {}

  /** The bloc for those who compare. Null without a scheme; Forbidden for everybody else. */
  async rankingOf(actor: Actor, place: BlocPlace, scope: RankingScope): Promise<BlocRanking | null> {
    if (!mayCompare(actor, place)) throw new Forbidden();
    return this.read(place, scope);
  }

  /**
   * One member: for those who compare, in the scope they ask for; for its own people among the sheets that were handed in,
   * since a rank among drafts would tell what others are still writing. NotFound for everybody else, and without a scheme.
   */
  async explain(actor: Actor, place: BlocPlace, agencyCode: string, asked: RankingScope): Promise<ExplainedMember> {
    const member = place.members.find(({ code }) => code === agencyCode);
    if (member === undefined || !may(actor, 'sheet.read', accessPlace(place, member.agencyId))) throw unknownMember();
    const compares = mayCompare(actor, place);
    const scope = compares ? asked : 'submitted';
    const ranking = await this.read(place, scope);
    if (ranking === null) throw new NotFound('Kỳ này chưa có thang điểm.');
    return { member, ranking, scope, compares };
  }

  /** Every member of a place, whoever asks: what a reader may see of it is for the caller. Few queries for any number. */
  async read(place: BlocPlace, scope: RankingScope): Promise<BlocRanking | null> {
    const { scheme, sheets } = await this.sheets.list(SYSTEM_ACTOR, place);
    if (place.review === null || scheme === null) return null;
    const exclusions = await this.exclusions.inForce(place.review.id);
    const inputs = blocInputs(scheme.definition, place.asOf, sheets, exclusions, scope);
    return { scheme, inputs, result: scoreUnits(scheme.definition, inputs), sheets, exclusions };
  }
}

function unknownMember(): NotFound {
  return new NotFound('Không tìm thấy cơ quan này trong khối.');
}
