import { Injectable } from '@nestjs/common';
import { type Actor, holds } from '../../../platform/access';
import { Forbidden, InvalidInput } from '../../../platform/errors';
import {
  type AgencyCount,
  type HonourCount,
  type StatisticsQuery,
  StatisticsRepository,
} from './statistics.repository';

/** Honours of a time in numbers. */
export interface Statistics {
  readonly query: StatisticsQuery;
  readonly counts: readonly HonourCount[];
  readonly agencies: readonly AgencyCount[];
  readonly places: Awaited<ReturnType<StatisticsRepository['places']>>;
}

/** Counts honours by award, recipient, type and agency, by the day of their decision; revoked ones apart. */
@Injectable()
export class StatisticsService {
  constructor(private readonly repository: StatisticsRepository) {}

  /** The numbers of a query. InvalidInput for days out of order and unknown codes; needs 'decision.read'. */
  async read(actor: Actor, query: StatisticsQuery): Promise<Statistics> {
    if (!holds(actor, 'decision.read')) throw new Forbidden();
    if (query.from > query.to) throw new InvalidInput([{ code: 'range_out_of_order', place: 'to' }]);
    const places = await this.repository.places(query.to);
    const { agencyCode, blocCode } = query;
    if (agencyCode !== null && !places.agencies.some(({ code }) => code === agencyCode)) {
      throw new InvalidInput([{ code: 'agency_unknown', place: 'agency', parameters: { code: agencyCode } }]);
    }
    if (blocCode !== null && !places.blocs.some(({ code }) => code === blocCode)) {
      throw new InvalidInput([{ code: 'unknown_choice', place: 'bloc', parameters: { label: 'khối thi đua' } }]);
    }
    const counts = await this.repository.counts(query);
    return { query, places, counts, agencies: await this.repository.byAgency(query) };
  }

  /** The year of the last decision, to begin from where a query finds nothing; null before the first. */
  async lastYear(): Promise<string | null> {
    return (await this.repository.lastDay())?.slice(0, 4) ?? null;
  }

  /** Blocs and agencies to choose from on a day. */
  places(day: string): ReturnType<StatisticsRepository['places']> {
    return this.repository.places(day);
  }
}
