import { Injectable } from '@nestjs/common';
import { checkPublication, type PublicationCheck } from '../../domain/publication/checks';
import { Clock } from '../../platform/clock';
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
    const replying = await this.repository.mayStillReply(place.review.id, this.clock.now());
    const units = new Map(ranking.result.units.map((unit) => [unit.code, unit]));
    const members = ranking.sheets.map(({ member, state }) => ({
      code: member.code,
      state,
      excluded: ranking.exclusions.has(member.agencyId),
      mayStillReply: replying.has(member.agencyId),
      complete: (units.get(member.code)?.total ?? null) !== null,
    }));
    const needsBallot = ranking.scheme.definition.ranking.some(({ by }) => by === 'ballot');
    const ballotConcluded = !needsBallot || (await this.repository.hasConcludedBallot(place.review.id));
    const problems = ranking.result.problems.flatMap(({ place: at }) => at?.split('.')[0] ?? []);
    return { ranking, checks: checkPublication({ scored: true, members, problems, needsBallot, ballotConcluded }) };
  }
}

const NOT_SCORED = { scored: false, problems: [], needsBallot: false, ballotConcluded: false } as const;
