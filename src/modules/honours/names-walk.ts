import {
  beforeDay,
  byNewest,
  type LedgerHit,
  type LedgerPosition,
  type NamedQuery,
  type NamedPosition,
} from './ledger';
import type { LedgerRepository } from './ledger.repository';

/** What the honours of names tell of a query. */
export interface NamedHits {
  /** Newest first; with `stopped` those before it, of which none was left out. */
  readonly hits: readonly LedgerHit[];
  /** Honours after this position were not all read; null when all were. */
  readonly stopped: LedgerPosition | null;
  /** How many fitting honours were seen, also those after `stopped`; `wanted` at most. */
  readonly seen: number;
}

/** Stands before every honour: days and ids count down. */
const NEWEST = beforeDay('9999-12-31');

/**
 * Reads the honours of known names, each by its own index. A condition that is rare among them would have every honour of
 * every name read, so each round passes so many honours at most, shared by the names that are not at their end.
 */
export class NamesWalk {
  constructor(
    private readonly repository: Pick<LedgerRepository, 'ofNames'>,
    /** Honours that each round passes at most. */
    private readonly rounds: readonly number[],
  ) {}

  /** The newest honours of the names after a position, when nothing else is asked: so many of each name are enough. */
  async newest(
    names: readonly string[],
    query: NamedQuery,
    after: LedgerPosition | null,
    wanted: number,
  ): Promise<readonly LedgerHit[]> {
    const open = names.map((folded) => ({ folded, ...(after ?? NEWEST) }));
    return (await this.repository.ofNames(open, query, { budget: wanted, wanted })).hits;
  }

  /** The newest `wanted` hits of the names after a position. */
  async find(
    names: readonly string[],
    query: NamedQuery,
    after: LedgerPosition | null,
    wanted: number,
  ): Promise<NamedHits> {
    let open: readonly NamedPosition[] = names.map((folded) => ({ folded, ...(after ?? NEWEST) }));
    let hits: LedgerHit[] = [];
    for (const round of this.rounds) {
      if (open.length === 0) break;
      const budget = Math.max(1, Math.floor(round / open.length));
      const found = await this.repository.ofNames(open, query, { budget, wanted });
      open = found.ends;
      hits = newestOf([...hits, ...found.hits]).slice(0, wanted);
      const known = certain(hits, newestOf(open)[0]);
      if (known.length >= wanted) return { hits: known, stopped: null, seen: known.length };
    }
    const [stopped] = newestOf(open);
    const seen = hits.length;
    return stopped === undefined
      ? { hits, stopped: null, seen }
      : { hits: certain(hits, stopped), stopped: { decidedOn: stopped.decidedOn, id: stopped.id }, seen };
  }
}

/** The hits before the first place where a name was left: nothing that was not read stands between them. */
function certain(hits: readonly LedgerHit[], left: LedgerPosition | undefined): readonly LedgerHit[] {
  return left === undefined ? hits : hits.filter((hit) => byNewest(hit, left) <= 0);
}

function newestOf<Position extends LedgerPosition>(positions: readonly Position[]): Position[] {
  return [...positions].sort(byNewest);
}
