import { Injectable } from '@nestjs/common';
import { fold } from '../../text/search';
import {
  asksForNameAlone,
  COUNTED,
  type LedgerCount,
  type LedgerHit,
  type LedgerPosition,
  type LedgerQuery,
  PAGE_SIZE,
} from './ledger';
import { LedgerRepository } from './ledger.repository';

/** How many honours each further attempt may pass. The last bounds the whole search, whatever is asked. */
const BUDGETS = [4_000, 30_000, 100_000] as const;
/** More names than these are too many to look up one by one; each has an honour, so there are as many hits. */
const NAMES = COUNTED;

/** What a search found: hits newest first, where it had to stop, and how many there are. */
export interface Found {
  readonly hits: readonly LedgerHit[];
  /** Set when honours after this position were not looked at. */
  readonly stopped: LedgerPosition | null;
  readonly count: LedgerCount;
}

/**
 * Finds the newest honours of a query among millions. A common name shows soon when the ledger is read from its newest
 * day; a rare one is found among the distinct names. Neither is known beforehand, so each is tried within a budget.
 */
@Injectable()
export class LedgerSearch {
  constructor(private readonly repository: LedgerRepository) {}

  /** Hits after a position: enough for a page and one more; with `isCounted` also how many there are in all. */
  async find(query: LedgerQuery, after: LedgerPosition | null, isCounted: boolean): Promise<Found> {
    const wanted = isCounted ? COUNTED + 1 : PAGE_SIZE + 1;
    if (query.decision !== '') return this.byDecision(query, after, wanted);
    const [budget] = BUDGETS;
    const first = await this.walk(query, after, budget, wanted);
    if (first.stopped === null) return first;
    if (query.name === '') return this.walkOn(query, after, wanted, first);
    const names = await this.repository.names(query.name, NAMES + 1);
    if (names.length <= NAMES) return this.byNames(names, query, after, { first, isCounted });
    if (!asksForNameAlone(query)) return this.walkOn(query, after, wanted, first);
    // Every name has an honour, so they are counted by their names: what is left to find is the page.
    const count = { value: NAMES + 1, isExact: false };
    return { ...(await this.walkOn(query, after, PAGE_SIZE + 1, first)), count };
  }

  private async walkOn(query: LedgerQuery, after: LedgerPosition | null, wanted: number, first: Found): Promise<Found> {
    let found = first;
    if (found.hits.length >= wanted) return { ...found, stopped: null };
    for (const budget of BUDGETS.slice(1)) {
      found = await this.walk(query, after, budget, wanted);
      if (found.stopped === null) return found;
    }
    return found;
  }

  /** Walks each road as far as the budget goes; the first that ends or has enough answers. */
  private async walk(query: LedgerQuery, after: LedgerPosition | null, budget: number, wanted: number): Promise<Found> {
    let furthest: Found | null = null;
    for (const road of this.repository.roads(query)) {
      const hits = await this.repository.walk(query, road, after, { budget, wanted });
      if (hits.length >= wanted) return foundAll(hits, wanted);
      const stopped = await this.repository.endOfWalk(query, road, after, budget);
      if (stopped === null) return foundAll(hits, wanted);
      const found = { hits, stopped, count: { value: hits.length, isExact: false } };
      if (furthest?.stopped == null || stopped.decidedOn < furthest.stopped.decidedOn) furthest = found;
    }
    if (furthest === null) throw new Error('every query has a road through the ledger');
    return furthest;
  }

  private async byNames(
    names: readonly string[],
    query: LedgerQuery,
    after: LedgerPosition | null,
    known: { readonly first: Found; readonly isCounted: boolean },
  ): Promise<Found> {
    const { first, isCounted } = known;
    const hasPage = first.hits.length > PAGE_SIZE;
    const hits = hasPage ? first.hits : await this.repository.ofNames(names, query, after, PAGE_SIZE + 1);
    if (hits.length <= PAGE_SIZE) return foundAll(hits, PAGE_SIZE + 1);
    const value = isCounted ? await this.repository.countOfNames(names, query, COUNTED + 1) : 0;
    return { hits, stopped: null, count: { value, isExact: value <= COUNTED } };
  }

  private async byDecision(query: LedgerQuery, after: LedgerPosition | null, wanted: number): Promise<Found> {
    const { ids, cutAt } = await this.repository.decisionsOf(fold(query.decision), after);
    const hits = await this.repository.ofDecisions(ids, query, after, wanted);
    if (cutAt === null || hits.length >= wanted) return foundAll(hits, wanted);
    return { hits, stopped: endOfDay(cutAt), count: { value: hits.length, isExact: false } };
  }
}

/** The position before every honour of a day. */
function endOfDay(decidedOn: string): LedgerPosition {
  return { decidedOn, id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };
}

function foundAll(hits: readonly LedgerHit[], wanted: number): Found {
  return { hits, stopped: null, count: { value: hits.length, isExact: hits.length < wanted } };
}
