import { Injectable } from '@nestjs/common';
import {
  asksForNameAlone,
  beforeDay,
  byNewest,
  COUNTED,
  type LedgerCount,
  type LedgerHit,
  type LedgerPosition,
  type LedgerQuery,
  type NamedQuery,
  PAGE_SIZE,
} from './ledger';
import { LedgerRepository } from './ledger.repository';
import { NamesWalk } from './names-walk';
import { mayBeShort, type Road } from './ledger-sql';

/** How many honours each attempt passes beyond the one before, on all roads together. Their sum bounds the whole search. */
const STAGES = [4_000, 26_000, 40_000] as const;
const [, ...LATER] = STAGES;
/** How many honours of known names are passed, all names together; then those with most are read on. */
const ROUNDS = [15_000, 35_000] as const;
/** More names than these are too many to look up one by one; each has an honour, so there are as many hits. */
const NAMES = COUNTED;

/** How far a road was walked: what it passed that fits, and the last honour it passed. */
interface Walked {
  readonly road: Road;
  readonly hits: readonly LedgerHit[];
  readonly at: LedgerPosition | null;
}

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
  private readonly named: NamesWalk;

  constructor(private readonly repository: LedgerRepository) {
    this.named = new NamesWalk(repository, ROUNDS);
  }

  /** Hits after a position: enough for a page and one more; with `isCounted` also how many there are in all. */
  async find(asked: LedgerQuery, page: LedgerPosition | null, isCounted: boolean): Promise<Found> {
    const query = { ...asked, bearers: await this.repository.bearers(asked.name) };
    const wanted = isCounted ? COUNTED + 1 : PAGE_SIZE + 1;
    const after = startOf(query, page);
    if (query.decision !== '') return this.byDecision(query, after, wanted);
    // Who bore a name under others is looked for among honours of more than that name: as with any other condition.
    if (query.bearers === null && asksForNameAlone(asked)) return this.byNameAlone(query, after, isCounted);
    const first = await this.walk(query, begun(this.repository.roads(query), after), STAGES[0], wanted);
    if (first.found.stopped === null) return first.found;
    const names = query.name === '' ? null : await this.repository.names(query, NAMES + 1);
    if (names === null || names.length > NAMES) return this.walkOn(query, first.walked, LATER, wanted);
    const short = first.walked.filter(({ road }) => mayBeShort(road));
    const { found } = short.length > 0 ? await this.walk(query, short, LATER[0], wanted) : first;
    return found.stopped === null ? found : this.byNames(names, query, after, { found, wanted });
  }

  /** Nothing but a name: its page is found by day or by its names, its count by its names alone. */
  private async byNameAlone(query: NamedQuery, after: LedgerPosition | null, isCounted: boolean): Promise<Found> {
    const wanted = PAGE_SIZE + 1;
    let { found, walked } = await this.walk(query, begun(this.repository.roads(query), after), STAGES[0], wanted);
    // As many again for each honour passed would fill the page: go on by day, which costs least.
    if (found.stopped !== null && found.hits.length * (LATER[0] / STAGES[0]) > wanted) {
      ({ found, walked } = await this.walk(query, walked, LATER[0], wanted));
    }
    const isFilled = found.hits.length === wanted;
    if (found.stopped === null && !(isFilled && isCounted)) return found;
    const names = await this.repository.names(query, NAMES + 1);
    if (names.length > NAMES) {
      const page = isFilled ? found : await this.walkOn(query, walked, LATER, wanted);
      return { ...page, count: { value: NAMES + 1, isExact: false } };
    }
    const hits = isFilled ? found.hits : await this.named.newest(names, query, after, wanted);
    const value = isCounted ? await this.repository.countOfNames(names, COUNTED + 1) : hits.length;
    return { hits, stopped: null, count: { value, isExact: value <= COUNTED } };
  }

  private async walkOn(
    query: NamedQuery,
    sofar: readonly Walked[],
    stages: readonly number[],
    wanted: number,
  ): Promise<Found> {
    let walked = sofar;
    let found = furthestOf(sofar);
    for (const stage of stages) {
      ({ found, walked } = await this.walk(query, walked, stage, wanted));
      if (found.stopped === null) return found;
    }
    return found;
  }

  /** Walks each road on as far as a stage goes; the first that ends or has enough answers. */
  private async walk(
    query: NamedQuery,
    sofar: readonly Walked[],
    stage: number,
    wanted: number,
  ): Promise<{ found: Found; walked: readonly Walked[] }> {
    const budget = Math.ceil(stage / sofar.length);
    const walked: Walked[] = [];
    for (const { road, hits: before, at } of sofar) {
      const { hits: more, end } = await this.repository.walk(query, road, at, {
        budget,
        wanted: wanted - before.length,
      });
      const hits = [...before, ...more];
      if (hits.length >= wanted || end === null) return { found: foundAll(hits, wanted), walked };
      walked.push({ road, hits, at: end });
    }
    return { found: furthestOf(walked), walked };
  }

  /** Of the names, or of the walk before where that reached back further: names with many honours are read in part. */
  private async byNames(
    names: readonly string[],
    query: NamedQuery,
    after: LedgerPosition | null,
    known: { readonly found: Found; readonly wanted: number },
  ): Promise<Found> {
    const { hits, stopped, seen } = await this.named.find(names, query, after, known.wanted);
    if (stopped === null) return foundAll(hits, known.wanted);
    const count = { value: Math.max(seen, known.found.hits.length), isExact: false };
    const reached = known.found.stopped;
    return reached !== null && byNewest(reached, stopped) > 0
      ? { hits: known.found.hits, stopped: reached, count }
      : { hits, stopped, count };
  }

  private async byDecision(query: NamedQuery, after: LedgerPosition | null, wanted: number): Promise<Found> {
    const { ids, cutAt } = await this.repository.decisionsOf(query, after);
    const hits = await this.repository.ofDecisions(ids, query, after, wanted);
    if (cutAt === null || hits.length >= wanted) return foundAll(hits, wanted);
    return { hits, stopped: beforeDay(cutAt), count: { value: hits.length, isExact: false } };
  }
}

function begun(roads: readonly Road[], at: LedgerPosition | null): readonly Walked[] {
  return roads.map((road) => ({ road, hits: [], at }));
}

/** What is known when no road has ended: the hits of the one that reached back furthest. */
function furthestOf(walked: readonly Walked[]): Found {
  const [first, ...others] = walked;
  if (first === undefined) throw new Error('every query has a road through the ledger');
  const { hits, at } = others.reduce(
    (one, other) => ((other.at?.decidedOn ?? '') < (one.at?.decidedOn ?? '') ? other : one),
    first,
  );
  return { hits, stopped: at, count: { value: hits.length, isExact: false } };
}

/** Where reading begins: after the page before, and not before the last day that is asked for. */
function startOf({ to }: LedgerQuery, after: LedgerPosition | null): LedgerPosition | null {
  if (to === null) return after;
  const newest = beforeDay(to);
  return after !== null && byNewest(after, newest) > 0 ? after : newest;
}

function foundAll(hits: readonly LedgerHit[], wanted: number): Found {
  return { hits, stopped: null, count: { value: hits.length, isExact: hits.length < wanted } };
}
