import { Injectable } from '@nestjs/common';
import { fold } from '../../text/search';
import { type Actor, holds } from '../../platform/access';
import { Clock } from '../../platform/clock';
import { Forbidden, InvalidInput } from '../../platform/errors';
import { FEWEST_LETTERS, type LedgerPage, type LedgerPosition, type LedgerQuery, PAGE_SIZE } from './ledger';
import { type CountedScope, type HonourCount, HonourCountsRepository } from './honour-counts.repository';
import { LedgerSearch } from './ledger-search.service';
import { LedgerRepository } from './ledger.repository';

/** The ledger of honours for readers. Honours are made public anyway: whoever may read them reads all of the province. */
@Injectable()
export class LedgerService {
  constructor(
    private readonly finder: LedgerSearch,
    private readonly repository: LedgerRepository,
    private readonly counts: HonourCountsRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * A page of the newest honours of a query, fifty at most; `after` is the `next` of the page before. The count comes with
   * the first page. InvalidInput for a part of a name that is too short; needs 'honour.read'.
   */
  async search(actor: Actor, query: LedgerQuery, after: LedgerPosition | null = null): Promise<LedgerPage> {
    if (!holds(actor, 'honour.read')) throw new Forbidden();
    const letters = fold(query.name).replace(/[^\p{L}\p{N}]/gu, '').length;
    if (query.name !== '' && letters < FEWEST_LETTERS) {
      throw new InvalidInput([{ code: 'search_too_short', place: 'name' }]);
    }
    const { hits, stopped, count } = await this.finder.find(query, after, after === null);
    const shown = hits.slice(0, PAGE_SIZE);
    const rows =
      shown.length === 0
        ? []
        : await this.repository.rows(
            shown.map(({ id }) => id),
            this.clock.today(),
          );
    const hasMore = hits.length > PAGE_SIZE;
    return {
      rows,
      count: after === null ? count : null,
      next: hasMore ? (shown.at(-1) ?? null) : stopped,
      stoppedAt: hasMore ? null : (stopped?.decidedOn ?? null),
    };
  }

  /**
   * How many honours were decided between two days, by award (form), subject and type: of the agencies of a bloc, or of the
   * whole province. Revoked ones are not counted. One query; needs 'honour.read'.
   */
  countsBy(actor: Actor, scope: CountedScope): Promise<HonourCount[]> {
    if (!holds(actor, 'honour.read')) throw new Forbidden();
    return this.counts.by(scope);
  }
}
