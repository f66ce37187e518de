import type { Violation } from '../violation';

/** What a member says of the matters of a vote: ids of those agreed to and not agreed to; the others stay blank. */
export interface Paper {
  readonly agreed: readonly string[];
  readonly disagreed: readonly string[];
}

/** The votes given at the session on one matter. */
export interface MatterCount {
  readonly id: string;
  readonly inFavour: number;
  readonly against: number;
  readonly invalid: number;
}

/** The papers of a vote as those who counted them write them down. */
export interface TypedPapers {
  readonly issued: number;
  readonly collected: number;
  readonly matters: readonly MatterCount[];
}

export type PaperViolationCode =
  | 'council_paper_unknown'
  | 'council_paper_both'
  | 'council_papers_over_issued'
  | 'council_papers_over_present'
  | 'council_papers_differ';

/** Where the counts of a matter are typed. */
export function countField(name: 'inFavour' | 'against' | 'invalid', id: string): string {
  return `${name}.${id}`;
}

/** What makes a paper impossible: a matter that is not on it, or both answers to one. A blank is possible and not valid. */
export function paperViolations(
  { agreed, disagreed }: Paper,
  matters: readonly string[],
): Violation<PaperViolationCode>[] {
  const place = 'paper';
  if ([...agreed, ...disagreed].some((id) => !matters.includes(id))) return [{ code: 'council_paper_unknown', place }];
  return agreed.some((id) => disagreed.includes(id)) ? [{ code: 'council_paper_both', place }] : [];
}

/** The matters that a paper leaves without an answer. */
export function blankMatters({ agreed, disagreed }: Paper, matters: readonly string[]): string[] {
  return matters.filter((id) => !agreed.includes(id) && !disagreed.includes(id));
}

/** Counts papers; a blank answer is not valid for its matter alone. */
export function countCouncilPapers(papers: readonly Paper[], matters: readonly string[]): MatterCount[] {
  return matters.map((id) => {
    const inFavour = papers.filter(({ agreed }) => agreed.includes(id)).length;
    const against = papers.filter(({ disagreed }) => disagreed.includes(id)).length;
    return { id, inFavour, against, invalid: papers.length - inFavour - against };
  });
}

/** What cannot be true in typed counts, each at its field. */
export function typedPaperViolations(
  { issued, collected, matters }: TypedPapers,
  present: number,
): Violation<PaperViolationCode>[] {
  if (issued > present)
    return [{ code: 'council_papers_over_present', place: 'issued', parameters: { issued, present } }];
  if (collected > issued) {
    return [{ code: 'council_papers_over_issued', place: 'collected', parameters: { collected, issued } }];
  }
  return matters
    .filter(({ inFavour, against, invalid }) => inFavour + against + invalid !== collected)
    .map(({ id, inFavour, against, invalid }) => ({
      code: 'council_papers_differ',
      place: countField('inFavour', id),
      parameters: { sum: inFavour + against + invalid, collected },
    }));
}
