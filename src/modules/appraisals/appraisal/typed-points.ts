import { roundHalfUp } from '../../../domain/fraction';
import type { Violation } from '../../../domain/violation';
import { formatNumber, parseNumber } from '../../../text/number';
import { fold } from '../../../text/search';
import type { JudgementDraft } from '../judgements/judgement';
import type { AppraisedCriterion } from './appraisal';

/** What is typed to agree that something did not occur: "không phát sinh". */
export const NOT_OCCURRED_MARK = 'KPS';
const PRINTED_DECIMALS = 2;

/** What was typed for a criterion; `reason` is undefined where there was no field for one. */
export interface TypedPoints {
  readonly value: string;
  readonly reason: string | undefined;
  readonly version: number;
}

/**
 * The judgement that a typed value means. Blank takes the judgement back; exactly what stands on screen as handed in means
 * as handed in, with every decimal; of a penalty either sign is a magnitude. Without a field for it the reason stays, or is
 * that of the proposal that is followed.
 */
export function draftOfTyped(
  appraised: AppraisedCriterion,
  typed: TypedPoints,
): { readonly draft: JudgementDraft } | { readonly violation: Violation } {
  const { code, effect } = appraised.criterion;
  const text = typed.value.trim();
  const { version } = typed;
  const said = (accepted: boolean, points: JudgementDraft['points']): { draft: JudgementDraft } => ({
    draft: { ...{ code, accepted, points, version }, reason: typed.reason ?? keptReason(appraised, accepted, points) },
  });
  if (text === '') return { draft: { code, accepted: false, points: null, reason: typed.reason ?? '', version } };
  const { points: handedIn, standing } = appraised.handedIn;
  if (standing === 'left_out' && fold(text) === fold(NOT_OCCURRED_MARK)) return said(true, null);
  const value = parseNumber(text);
  if (value === null) return { violation: { code: 'not_a_number', place: code } };
  const points = effect === 'penalty' ? value.abs() : value;
  const isAsHandedIn = handedIn !== null && points.equals(roundHalfUp(handedIn, PRINTED_DECIMALS));
  return isAsHandedIn ? said(true, null) : said(false, points);
}

/** What stands in the field of an appraised criterion: points as they are written, '' while there are none. */
export function appraisedText({ appraisal, handedIn }: AppraisedCriterion): string {
  if (appraisal === undefined) return '';
  if (appraisal.points !== null) return formatNumber(appraisal.points, PRINTED_DECIMALS);
  return handedIn.points === null ? NOT_OCCURRED_MARK : formatNumber(handedIn.points, PRINTED_DECIMALS);
}

/** What following the proposal would write into the field; '' where nothing is proposed. */
export function proposedText({ proposal, handedIn }: AppraisedCriterion): string {
  if (proposal.kind === 'disputed' || proposal.kind === 'none') return '';
  if (proposal.points !== null) return formatNumber(proposal.points, PRINTED_DECIMALS);
  return handedIn.points === null ? NOT_OCCURRED_MARK : formatNumber(handedIn.points, PRINTED_DECIMALS);
}

function keptReason(
  { appraisal, proposal }: AppraisedCriterion,
  accepted: boolean,
  points: JudgementDraft['points'],
): string {
  if (accepted || points === null) return '';
  const isFollowed = 'points' in proposal && proposal.points?.equals(points) === true;
  if (appraisal !== undefined && appraisal.reason !== '') return appraisal.reason;
  return isFollowed ? proposal.reason : '';
}
