import { ZERO } from '../fraction';
import { type Tier, tiersOf, valueFor } from './order';
import type { Neighbour, Why } from './result';
import type { Scheme, TieBreaker } from './scheme';
import type { UnitScore } from './score-unit';

export interface Placing {
  readonly rank: number | null;
  readonly why: Why;
}

/** Whether a unit takes part in the ranking: handed in, complete, and not excluded. */
export function standingOf(score: UnitScore): Why['standing'] {
  if (!score.unit.submitted) return 'not_submitted';
  if (excludedBy(score).length > 0) return 'excluded';
  return score.percentage === null ? 'incomplete' : 'ranked';
}

/**
 * Ranks by the chain of the scheme; units equal after the whole chain share a rank and the next rank is skipped. Every
 * unit learns why: the neighbours, and the first rule that tells them apart.
 */
export function placingsOf(scheme: Scheme, scores: readonly UnitScore[]): Map<string, Placing> {
  const ranked = scores.filter((score) => standingOf(score) === 'ranked');
  const tiers = tiersOf(scheme, ranked, scheme.ranking);
  const firstRanks = tiers.map((_tier, index) => 1 + countUnits(tiers.slice(0, index)));
  const placings = new Map<string, Placing>();
  for (const score of scores) {
    const why = { standing: standingOf(score), excludedBy: excludedBy(score), above: null, below: null, tiedWith: [] };
    placings.set(score.unit.code, { rank: null, why });
  }
  tiers.forEach((tier, index) => {
    const rank = firstRanks[index] ?? 0;
    for (const score of tier.units) {
      const above = neighbour(scheme, score, tiers[index - 1], firstRanks[index - 1], tier.separatedBy);
      const next = tiers[index + 1];
      const below = neighbour(scheme, score, next, firstRanks[index + 1], next?.separatedBy ?? null);
      const tiedWith = codesOf(tier).filter((code) => code !== score.unit.code);
      placings.set(score.unit.code, { rank, why: { standing: 'ranked', excludedBy: [], above, below, tiedWith } });
    }
  });
  return placings;
}

function neighbour(
  scheme: Scheme,
  score: UnitScore,
  tier: Tier | undefined,
  rank: number | undefined,
  separatedBy: TieBreaker | null,
): Neighbour | null {
  const [other] = tier?.units ?? [];
  if (tier === undefined || other === undefined || rank === undefined || separatedBy === null) return null;
  const own = valueFor(scheme, score, separatedBy) ?? ZERO;
  const theirs = valueFor(scheme, other, separatedBy) ?? ZERO;
  const isMagnitude = separatedBy.by === 'penalty';
  return {
    codes: codesOf(tier),
    rank,
    separatedBy,
    own: isMagnitude ? own.abs() : own,
    theirs: isMagnitude ? theirs.abs() : theirs,
  };
}

function excludedBy({ strikes }: UnitScore): Why['excludedBy'] {
  return strikes.filter(({ effect }) => effect.type === 'exclude_ranking').map(({ by, event }) => ({ by, event }));
}

function codesOf({ units }: Tier): string[] {
  return units.map(({ unit }) => unit.code).sort();
}

function countUnits(tiers: readonly Tier[]): number {
  return tiers.reduce((count, { units }) => count + units.length, 0);
}
