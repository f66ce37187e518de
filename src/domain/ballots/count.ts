/** Codes of the candidates that one ballot paper agrees to. */
export type Paper = readonly string[];

/** What the papers of a round say together. */
export interface Count {
  readonly collected: number;
  readonly valid: number;
  readonly invalid: number;
  /** Valid papers that agree to each candidate, in the order of the candidates. */
  readonly votes: readonly CandidateVotes[];
}

export interface CandidateVotes {
  readonly code: string;
  readonly votes: number;
}

export type PaperFault = 'paper_blank' | 'paper_overfull' | 'paper_unknown';

/** Why a paper does not count; null for a valid one. A paper is valid with one to `places` different candidates. */
export function faultOf(paper: Paper, candidates: readonly string[], places: number): PaperFault | null {
  const chosen = new Set(paper);
  if (chosen.size === 0) return 'paper_blank';
  if ([...chosen].some((code) => !candidates.includes(code))) return 'paper_unknown';
  return chosen.size > places ? 'paper_overfull' : null;
}

/** Counts papers. A candidate named twice on one paper has one vote of it. */
export function countPapers(papers: readonly Paper[], candidates: readonly string[], places: number): Count {
  const valid = papers.filter((paper) => faultOf(paper, candidates, places) === null);
  return {
    collected: papers.length,
    valid: valid.length,
    invalid: papers.length - valid.length,
    votes: candidates.map((code) => ({ code, votes: valid.filter((paper) => paper.includes(code)).length })),
  };
}
