import { decimalsOf, type Exact, exact, toExactString } from '../fraction';
import type { Violation } from '../violation';
import type { ScoreLine } from './result';
import type { AppraisalRules, Decimal } from './scheme';
import type { ScoredCriterion } from './sections';

/** Who judges what an agency handed in: the checkers of the bloc, the agency that monitors a criterion, the province. */
export const JUDGEMENT_LAYERS = ['cross', 'vertical', 'appraisal'] as const;
export type JudgementLayer = (typeof JUDGEMENT_LAYERS)[number];

/**
 * What somebody other than its agency says of a criterion: as handed in, or other points (of a penalty a magnitude).
 * Neither: the judgement is taken back.
 */
export interface Judged {
  readonly accepted: boolean;
  readonly points: Exact | null;
}

/** What the input of an agency comes to: points (of a penalty a magnitude), or why there are none. */
export interface HandedIn {
  readonly standing: ScoreLine['standing'];
  readonly points: Exact | null;
}

export type JudgementViolationCode =
  | 'judgement_nothing_to_accept'
  | 'judgement_reason_missing'
  | 'too_many_decimals'
  | 'input_below_zero'
  | 'input_over_maximum'
  | 'input_off_step';

const MOST_DECIMALS = 2;

/** Whether a judgement says anything at all. */
export function isStated({ accepted, points }: Judged): boolean {
  return accepted || points !== null;
}

/** The points that a judgement comes to; those of an accepted criterion are what was handed in, thirds as thirds. */
export function judgedPoints(judged: Judged, handedIn: Exact | null): Exact | null {
  return judged.accepted ? handedIn : judged.points;
}

/**
 * Whether points differ from what was handed in by more than the scheme lets pass without a word: a percentage of the
 * maximum of the criterion. Without a rule every difference counts, and so do points where nothing was handed in.
 */
export function exceedsTolerance(
  { maximum }: Pick<ScoredCriterion, 'maximum'>,
  handedIn: Exact | null,
  points: Exact,
  rules: AppraisalRules | null,
): boolean {
  if (handedIn === null) return true;
  const allowed = maximum.mul(exact(rules?.tolerance ?? '0')).div(100);
  return points.sub(handedIn).abs().gt(allowed);
}

/** What a judgement of a criterion breaks: its points must fit the criterion, a difference must be explained. */
export function judgementProblems(
  criterion: ScoredCriterion,
  judged: Judged & { readonly reason: string },
  handedIn: HandedIn,
  rules: AppraisalRules | null,
): Violation<JudgementViolationCode>[] {
  const { code: place } = criterion;
  if (judged.accepted) return handedIn.standing === 'missing' ? [{ code: 'judgement_nothing_to_accept', place }] : [];
  if (judged.points === null) return [];
  const misfit = pointsProblems(criterion, judged.points);
  if (misfit.length > 0) return misfit;
  const isUnexplained = judged.reason === '' && exceedsTolerance(criterion, handedIn.points, judged.points, rules);
  if (!isUnexplained) return [];
  const parameters = {
    tolerance: rules?.tolerance ?? '0',
    handedIn: handedIn.points === null ? '' : toExactString(handedIn.points),
    points: toExactString(judged.points),
  };
  return [{ code: 'judgement_reason_missing', place, parameters }];
}

/** From 0 to the most that the criterion gives, in its steps or at most two decimals. */
function pointsProblems(criterion: ScoredCriterion, points: Exact): Violation<JudgementViolationCode>[] {
  const { code: place, maximum } = criterion;
  const value = toExactString(points);
  if (points.lt(0)) return [{ code: 'input_below_zero', place, parameters: { value } }];
  if (points.gt(maximum)) {
    return [{ code: 'input_over_maximum', place, parameters: { value, maximum: toExactString(maximum) } }];
  }
  const step = stepOf(criterion);
  if (step !== null) {
    return points.div(exact(step)).d === 1n ? [] : [{ code: 'input_off_step', place, parameters: { value, step } }];
  }
  const decimals = decimalsOf(points);
  if (decimals !== null && decimals <= MOST_DECIMALS) return [];
  return [{ code: 'too_many_decimals', place, parameters: { maximum: MOST_DECIMALS } }];
}

/** The steps of a criterion that is scored by judgement; null for all others. */
function stepOf(criterion: ScoredCriterion): Decimal | null {
  if (criterion.effect !== 'base') return criterion.rule.counting === 'manual' ? criterion.rule.step : null;
  return criterion.leaf.item.type === 'manual' ? criterion.leaf.item.step : null;
}
