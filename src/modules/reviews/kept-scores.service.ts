import { Injectable } from '@nestjs/common';
import { fromPlain, toPlain } from '../../domain/publication/plain';
import type { SnapshotScores } from '../../domain/publication/snapshot';
import type { RankingChoice } from '../../../templates/pages/reviews/scope-tabs';
import { type BlocPlace, ClosedContent } from '../blocs';
import type { BlocRanking, ScoresOrigin } from './score-table';

/** What of a ranking is told apart by whose points count; the rest is the same in all of them. */
type Ranked = Pick<BlocRanking, 'inputs' | 'result'>;

/** Reads the rankings of closed periods as they were kept, and says what is to be kept of them. */
@Injectable()
export class KeptScores {
  constructor(private readonly closed: ClosedContent) {}

  /** Where the scores of a place come from. */
  async originOf(place: BlocPlace): Promise<ScoresOrigin> {
    if ((place.review?.snapshot ?? null) === null) return { kind: 'live' };
    const isKept = (await this.closed.part(place, ['scores', 'scheme'])) !== null;
    if (!isKept) return { kind: 'recomputed' };
    return { kind: 'kept', engine: String(await this.closed.part(place, ['rules', 'engine'])) };
  }

  /** What the snapshot of a closed place holds of a ranking. The origin is `kept`. */
  async read(place: BlocPlace, choice: RankingChoice): Promise<Ranked & Pick<BlocRanking, 'exclusions'>> {
    const ranked = fromPlain(await this.closed.part(place, ['scores', 'rankings', choice])) as Ranked;
    const exclusions = fromPlain(await this.closed.part(place, ['scores', 'exclusions']));
    return { ...ranked, exclusions: exclusions as BlocRanking['exclusions'] };
  }
}

/** The rankings of a bloc as a snapshot keeps them. */
export function scoresToKeep(
  rankings: Readonly<Record<RankingChoice, BlocRanking>>,
  forms: SnapshotScores['forms'],
): SnapshotScores {
  const { scheme, sheets, exclusions } = rankings.final;
  const ranked = ({ inputs, result }: Ranked): unknown => toPlain({ inputs, result });
  return {
    ...{ scheme: toPlain(scheme), sheets: toPlain(sheets), exclusions: toPlain(exclusions) },
    forms,
    rankings: {
      all: ranked(rankings.all),
      submitted: ranked(rankings.submitted),
      final: ranked(rankings.final),
    },
  };
}
