import { Injectable } from '@nestjs/common';
import { checkPublication, type PublicationCheck } from '../../domain/publication/checks';
import { SYSTEM_ACTOR } from '../../platform/access';
import { Clock } from '../../platform/clock';
import { AppraisalService, isContested } from '../appraisals';
import type { BlocPlace } from '../blocs';
import { type BlocRanking, RankingService } from '../reviews';
import { PublicationChecksRepository } from './publication-checks.repository';

/** What is to be published and what still stands in its way. */
export interface PublicationPreview {
  /** Null for a period without a scheme: it is published without scores. */
  readonly ranking: BlocRanking | null;
  readonly checks: readonly PublicationCheck[];
}

/** Looks over a bloc as it would be published. */
@Injectable()
export class PublicationChecksService {
  constructor(
    private readonly repository: PublicationChecksRepository,
    private readonly rankings: RankingService,
    private readonly appraisals: AppraisalService,
    private readonly clock: Clock,
  ) {}

  /** The ranking on the final points and every check, for whoever found the place; the same few queries for any number. */
  async preview(place: BlocPlace): Promise<PublicationPreview> {
    const ranking = await this.rankings.read(place, 'submitted', 'final');
    if (ranking === null || place.review === null) {
      const members = place.members.map(({ code }) => ({
        ...{ code, state: 'not_started' as const, excluded: false, mayStillReply: false, complete: true },
      }));
      return { ranking: null, checks: checkPublication({ ...NOT_SCORED, members }) };
    }
    const replying = await this.replying(place, place.review.id);
    const units = new Map(ranking.result.units.map((unit) => [unit.code, unit]));
    const members = ranking.sheets.map(({ member, state }) => ({
      code: member.code,
      state,
      excluded: ranking.exclusions.has(member.agencyId),
      mayStillReply: replying.has(member.code),
      complete: (units.get(member.code)?.total ?? null) !== null,
    }));
    const needsBallot = ranking.scheme.definition.ranking.some(({ by }) => by === 'ballot');
    const ballotConcluded = !needsBallot || (await this.repository.hasConcludedBallot(place.review.id));
    const problems = ranking.result.problems.flatMap(({ place: at }) => at?.split('.')[0] ?? []);
    return { ranking, checks: checkPublication({ scored: true, members, problems, needsBallot, ballotConcluded }) };
  }

  /** Codes of agencies that may still answer the appraisal of some criterion. */
  private async replying(place: BlocPlace, reviewId: string): Promise<Set<string>> {
    const terms = await this.repository.openTerms(reviewId, this.clock.now());
    if (terms.size === 0) return terms;
    const { scheme, sheets } = await this.appraisals.board(SYSTEM_ACTOR, place);
    if (scheme === null) return new Set();
    const open = sheets.filter(
      ({ summary, criteria }) =>
        terms.has(summary.member.code) &&
        [...criteria.values()].some((one) => one.reply === undefined && isContested(one, scheme.definition)),
    );
    return new Set(open.map(({ summary }) => summary.member.code));
  }
}

const NOT_SCORED = { scored: false, problems: [], needsBallot: false, ballotConcluded: false } as const;
