import type { Exact } from '../../fraction';

/** A member to rank: its total (null while incomplete) and whether a stored reason excludes it from ranking. */
export interface RankingEntry {
  readonly code: string;
  readonly total: Exact | null;
  readonly excluded: boolean;
}

/** A rank with its explanation. `tiedWith` names, in alphabetical order, the members that share the rank. */
export interface Ranking {
  readonly rank: number | null;
  readonly tiedWith: readonly string[];
  readonly reason: 'ranked' | 'excluded' | 'incomplete';
}

/**
 * Ranks by unrounded total, highest first. Equal totals share a rank and the next rank is skipped (1, 2, 2, 4). Excluded
 * and incomplete members get no rank and take no place. The result does not depend on the order of the entries.
 */
export function rank(entries: readonly RankingEntry[]): Map<string, Ranking> {
  const ranked = entries.flatMap(({ code, total, excluded }) => (total === null || excluded ? [] : [{ code, total }]));
  return new Map(entries.map((entry) => [entry.code, rankingOf(entry, ranked)]));
}

function rankingOf(entry: RankingEntry, ranked: readonly { code: string; total: Exact }[]): Ranking {
  const { code, total, excluded } = entry;
  if (excluded) return { rank: null, tiedWith: [], reason: 'excluded' };
  if (total === null) return { rank: null, tiedWith: [], reason: 'incomplete' };
  const better = ranked.filter((other) => other.total.gt(total)).length;
  const tiedWith = ranked
    .filter((other) => other.code !== code && other.total.equals(total))
    .map((other) => other.code);
  return { rank: better + 1, tiedWith: tiedWith.sort(), reason: 'ranked' };
}
