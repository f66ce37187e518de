import { Injectable } from '@nestjs/common';
import { keptOutcome } from '../../domain/publication/kept-outcome';
import type { SnapshotMember, SnapshotResult } from '../../domain/publication/snapshot';
import type { BlocPlace } from '../blocs';
import { type BlocRanking, RankingService } from '../reviews';
import type { Decision, ReviewStep, SnapshotSummary } from './publication';
import { ReviewStepsRepository } from './review-steps.repository';
import { resultsOf } from './results';
import { SnapshotsRepository } from './snapshots.repository';
import { SnapshotsService } from './snapshots.service';

/** What a bloc's result says of the scheme it came about by. */
export interface ResultScheme {
  readonly code: string;
  readonly title: string;
  readonly version: number;
  /** Points of the whole scale, exact. */
  readonly total: string;
}

/** A result: who stands where, and by which scheme; null scheme for a period without scores. */
export interface Outcome {
  readonly scheme: ResultScheme | null;
  readonly members: readonly SnapshotMember[];
  readonly results: readonly SnapshotResult[];
}

/** A result that was published, with its decision. */
export interface PublishedResult extends Outcome {
  readonly state: 'published' | 'closed';
  readonly decision: Decision | null;
  readonly steps: readonly ReviewStep[];
  /** The version that is read; null while the period is not closed. */
  readonly snapshot: SnapshotSummary | null;
  /** Every version there is, the newest first. */
  readonly versions: readonly SnapshotSummary[];
}

/** Reads the results of periods: live while they are open to change, from the snapshot once they are closed. */
@Injectable()
export class ResultsService {
  constructor(
    private readonly steps: ReviewStepsRepository,
    private readonly versions: SnapshotsRepository,
    private readonly snapshots: SnapshotsService,
    private readonly rankings: RankingService,
  ) {}

  /** The published result for whoever found the place; null before publication and after a re-opening. */
  async read(place: BlocPlace): Promise<PublishedResult | null> {
    const { review } = place;
    if (review === null || review.state === 'open') return null;
    const steps = await this.steps.list(review.id);
    const decision = steps.findLast(({ action }) => action === 'publish')?.decision ?? null;
    const versions = await this.versions.list(review.id);
    const [newest = null] = versions;
    const snapshot = review.state === 'closed' ? newest : null;
    return { ...(await this.outcome(place)), state: review.state, decision, steps, snapshot, versions };
  }

  /** Who stands where by the final points, published or not; what a reader may see of it is for the caller. */
  async outcome(place: BlocPlace): Promise<Outcome> {
    if (place.review?.state === 'closed') {
      const { content } = await this.snapshots.read(place, null);
      return keptOutcome(content);
    }
    const ranking = await this.rankings.read(place, 'submitted', 'final');
    return live(place, ranking);
  }

  /** Who stands where by the self-assessments that are handed in, while nothing is appraised yet. */
  async selfAssessed(place: BlocPlace): Promise<Outcome> {
    return live(place, await this.rankings.read(place, 'submitted', 'self'));
  }
}

function live(place: BlocPlace, ranking: BlocRanking | null): Outcome {
  if (ranking === null) return { scheme: null, members: place.members, results: [] };
  return { scheme: schemeOf(ranking.scheme), members: place.members, results: resultsOf(ranking) };
}

function schemeOf(scheme: {
  readonly code: string;
  readonly title: string;
  readonly version: number;
  readonly definition: unknown;
}): ResultScheme {
  const { code, title, version } = scheme;
  return { code, title, version, total: (scheme.definition as { readonly total: string }).total };
}
