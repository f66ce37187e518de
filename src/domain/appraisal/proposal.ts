import type { Exact } from '../fraction';
import { type HandedIn, isStated, type Judged, judgedPoints, type JudgementLayer } from '../scoring/judgement';

/** What somebody said of a criterion, as far as a proposal depends on it. */
export interface Opinion extends Judged {
  readonly layer: JudgementLayer;
  readonly reason: string;
  /** That the agency has handed in something else since. */
  readonly outdated: boolean;
}

/**
 * What is proposed to whoever appraises a criterion: what its monitoring agency says, else what the checkers agree on, else
 * what was handed in. Nothing where checkers disagree, and where nothing was handed in.
 */
export type Proposal =
  | ({ readonly kind: 'vertical' | 'cross' | 'self'; readonly reason: string } & Judged)
  | { readonly kind: 'disputed' }
  | { readonly kind: 'none' };

/** The proposal for one criterion out of everything that was said of it. */
export function proposalOf(handedIn: HandedIn, opinions: readonly Opinion[]): Proposal {
  const valid = opinions.filter((opinion) => !opinion.outdated && isStated(opinion));
  const vertical = agreedOf(handedIn, valid, 'vertical');
  if (vertical.kind !== 'none') return vertical;
  const cross = agreedOf(handedIn, valid, 'cross');
  if (cross.kind !== 'none') return cross;
  return handedIn.standing === 'missing'
    ? { kind: 'none' }
    : { kind: 'self', accepted: true, points: null, reason: '' };
}

/** The appraisal in force of a criterion; undefined when there is none, it was taken back, or its ground has changed. */
export function appraisalOf<Said extends Opinion>(opinions: readonly Said[]): Said | undefined {
  return opinions.find((opinion) => opinion.layer === 'appraisal' && !opinion.outdated && isStated(opinion));
}

/** The points that were decided otherwise than handed in, by criterion: they stand in the place of the agency's own. */
export function decidedPoints(opinions: readonly (Opinion & { readonly code: string })[]): ReadonlyMap<string, Exact> {
  const appraised = opinions.filter((opinion) => appraisalOf([opinion]) !== undefined);
  return new Map(appraised.flatMap(({ code, points }) => (points === null ? [] : [[code, points]])));
}

function agreedOf(handedIn: HandedIn, opinions: readonly Opinion[], layer: 'vertical' | 'cross'): Proposal {
  const said = opinions.filter((opinion) => opinion.layer === layer);
  const [first] = said;
  if (first === undefined) return { kind: 'none' };
  if (said.some((other) => !samePoints(handedIn, first, other))) return { kind: 'disputed' };
  const reason = said.map((opinion) => opinion.reason).find((text) => text !== '') ?? '';
  const { accepted, points } = said.find((opinion) => opinion.accepted) ?? first;
  return { kind: layer, accepted, points, reason };
}

/** Points that are those handed in are the same whether they were accepted or typed. */
function samePoints(handedIn: HandedIn, left: Judged, right: Judged): boolean {
  if (left.accepted && right.accepted) return true;
  const first = judgedPoints(left, handedIn.points);
  const second = judgedPoints(right, handedIn.points);
  return first === null || second === null ? first === second : first.equals(second);
}
