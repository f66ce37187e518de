import type { CandidateVotes } from './count';

export const OUTCOMES = ['elected', 'not_elected', 'tied', 'chosen', 'passed_over'] as const;
/**
 * What became of a candidate in a round: acclaimed by votes, not acclaimed, equal with others on the last place; then, by the
 * rule for equal votes or by a decision, acclaimed (chosen) or not (passed over).
 */
export type Outcome = (typeof OUTCOMES)[number];

export interface CandidateResult extends CandidateVotes {
  readonly outcome: Outcome;
}

export interface RoundResult {
  /** In the order in which the candidates stand on the paper. */
  readonly candidates: readonly CandidateResult[];
  /** Places that nobody has by votes alone. */
  readonly openPlaces: number;
}

/**
 * Who is acclaimed by votes: of the candidates with enough votes those with the most, as many as there are places. Equal votes
 * across the last place leave all of them tied (domain §2.5: over the quota, most votes first).
 */
export function resultOf(votes: readonly CandidateVotes[], needed: number, places: number): RoundResult {
  const enough = votes.filter((candidate) => candidate.votes >= needed);
  const ranked = enough.map((candidate) => candidate.votes).sort((first, second) => second - first);
  const last = ranked[places - 1] ?? 0;
  const isOver = enough.length > places;
  const tiedAt = isOver && ranked[places] === last ? last : null;
  const outcomeOf = (candidate: CandidateVotes): Outcome => {
    if (candidate.votes < needed || (isOver && candidate.votes < last)) return 'not_elected';
    return candidate.votes === tiedAt ? 'tied' : 'elected';
  };
  const candidates = votes.map((candidate) => ({ ...candidate, outcome: outcomeOf(candidate) }));
  return { candidates, openPlaces: places - candidates.filter(({ outcome }) => outcome === 'elected').length };
}

/** Whether the candidate is acclaimed, by votes or by what settled equal votes. */
export function isAcclaimed(outcome: Outcome | null): boolean {
  return outcome === 'elected' || outcome === 'chosen';
}
