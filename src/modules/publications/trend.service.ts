import { Injectable } from '@nestjs/common';
import { type Trend, type TrendPeriod, trendsOf } from '../../domain/publication/trend';
import type { Actor } from '../../platform/access';
import { type BlocPlace, PlacesService } from '../blocs';
import { RankingService } from '../reviews';
import { mayCompare } from '../sheets';
import { type Outcome, ResultsService } from './results.service';

/** Results of a bloc over its periods. */
export interface BlocTrend {
  /** The oldest first. */
  readonly periods: readonly { readonly code: string; readonly name: string; readonly provisional: boolean }[];
  /** By the names of the newest period, in its official order; then members of earlier ones. */
  readonly members: readonly { readonly code: string; readonly name: string; readonly trend: Trend }[];
}

/** Reads how the members of a bloc did over time. */
@Injectable()
export class TrendService {
  constructor(
    private readonly places: PlacesService,
    private readonly results: ResultsService,
    private readonly rankings: RankingService,
  ) {}

  /**
   * The published results of every period of the bloc that the actor may open, and for those who compare also those of
   * periods that are still open, marked provisional; by what was handed in while appraised points are withheld from them. A few queries a period, however many members there are.
   */
  async of(actor: Actor, place: BlocPlace): Promise<BlocTrend> {
    const listed = (await this.places.list(actor)).filter(({ blocCode }) => blocCode === place.bloc.code);
    const found: { place: BlocPlace; period: TrendPeriod }[] = [];
    for (const { periodCode } of listed.toReversed()) {
      const other = await this.places.find(actor, place.bloc.code, periodCode);
      const period = await this.period(actor, other);
      if (period !== null) found.push({ place: other, period });
    }
    const names = new Map(
      found
        .toReversed()
        .flatMap(({ place: { members } }) => members.map(({ code, name }): [string, string] => [code, name]))
        .toReversed(),
    );
    const order = [...new Set(found.toReversed().flatMap(({ place: { members } }) => members.map(({ code }) => code)))];
    const trends = trendsOf(
      order,
      found.map(({ period }) => period),
    );
    return {
      periods: found.map(({ place: { period }, period: { provisional } }) => ({
        ...{ code: period.code, name: period.name, provisional },
      })),
      members: trends.map((trend) => ({ code: trend.agency, name: names.get(trend.agency) ?? trend.agency, trend })),
    };
  }

  /** Null for a period that says nothing to this reader. */
  private async period(actor: Actor, place: BlocPlace): Promise<TrendPeriod | null> {
    const { review } = place;
    if (review === null) return null;
    const provisional = review.state === 'open';
    if (provisional && !mayCompare(actor, place)) return null;
    const withheld = provisional && (await this.rankings.isWithheld(actor, place));
    const { scheme, results } = withheld
      ? await this.results.selfAssessed(place)
      : await this.latest(place, provisional);
    if (results.length === 0) return null;
    return { code: place.period.code, provisional, total: scheme?.total ?? null, results };
  }

  /** By the final points; while nobody has any, by what was handed in. */
  private async latest(place: BlocPlace, provisional: boolean): Promise<Outcome> {
    const final = await this.results.outcome(place);
    const isJudged = final.results.some(({ rank }) => rank !== null);
    return provisional && !isJudged ? this.results.selfAssessed(place) : final;
  }
}
