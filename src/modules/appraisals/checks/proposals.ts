import { judgedPoints } from '../../../domain/scoring/judgement';
import { exact, toExactString } from '../../../domain/fraction';
import type { Violation } from '../../../domain/violation';
import { nfc } from '../../../text/search';
import { parseNumber } from '../../../text/number';
import { InvalidInput } from '../../../platform/errors';
import type { Sheet } from '../../sheets';
import type { JudgementDraft } from '../judgements/judgement';
import { handedInOf } from '../judgements/judgement-decision';

/** One row of a form as it was typed: the box "đồng ý", points, a reason, the version that was shown. */
export interface TypedProposal {
  readonly accepted: boolean;
  readonly points: string;
  readonly reason: string;
  readonly version: string;
}

/** What a form sent, whatever it sent: absent fields are blank. */
export function typedProposal(form: Readonly<Record<string, unknown>>): TypedProposal {
  const text = (name: string): string => (typeof form[name] === 'string' ? form[name] : '');
  return {
    accepted: text('accepted') === '1',
    points: text('points'),
    reason: text('reason'),
    version: text('version'),
  };
}

/** The judgement that was typed. InvalidInput when points are no number, or when two answers were given at once. */
export function draftOf(code: string, { accepted, points, reason, version }: TypedProposal): JudgementDraft {
  const typed = nfc(points);
  const value = typed === '' ? null : parseNumber(typed);
  const refused: Violation[] = [];
  if (typed !== '' && value === null) refused.push({ code: 'not_a_number', place: code });
  if (accepted && typed !== '') refused.push({ code: 'check_both', place: code });
  if (refused.length > 0) throw new InvalidInput(refused);
  const seen = /^\d{1,9}$/.test(version) ? Number(version) : -1;
  return { code, accepted, points: accepted ? null : value, reason, version: seen };
}

/**
 * A proposal that differs from what was handed in says why, however small the difference: tolerance is for who decides,
 * a checker is asked what they saw.
 */
export function unexplained(sheet: Sheet, { code, accepted, points, reason }: JudgementDraft): Violation | null {
  const handedIn = handedInOf(sheet).get(code)?.points ?? null;
  const proposed = judgedPoints({ accepted, points }, handedIn);
  if (proposed === null || nfc(reason) !== '' || (handedIn?.equals(proposed) ?? false)) return null;
  const parameters = {
    tolerance: '0',
    handedIn: handedIn === null ? '' : toExactString(handedIn),
    points: toExactString(proposed),
  };
  return { code: 'judgement_reason_missing', place: code, parameters };
}

/** The judgement that a program sent. InvalidInput naming what has another shape than it should. */
export function draftOfBody(
  code: string,
  { accepted, points, reason, version }: Readonly<Partial<Record<keyof TypedProposal, unknown>>>,
): JudgementDraft {
  const refused: Violation[] = [];
  if (typeof accepted !== 'boolean')
    refused.push({ code: 'unknown_choice', place: 'accepted', parameters: { label: 'đồng ý' } });
  if (points != null && typeof points !== 'string') refused.push({ code: 'not_a_number', place: 'points' });
  if (!Number.isInteger(version))
    refused.push({ code: 'not_an_integer', place: 'version', parameters: { minimum: 0 } });
  const value = typeof points === 'string' ? decimalOf(points) : null;
  if (typeof points === 'string' && value === null) refused.push({ code: 'not_a_number', place: 'points' });
  if (accepted === true && points != null) refused.push({ code: 'check_both', place: code });
  if (refused.length > 0) throw new InvalidInput(refused);
  return {
    ...{ code, points: value, accepted: accepted === true, version: Number(version) },
    reason: typeof reason === 'string' ? reason : '',
  };
}

/** A decimal string with a point; null for anything else. */
function decimalOf(text: string): JudgementDraft['points'] {
  return /^\d{1,20}(\.\d{1,20})?$/.test(text) ? exact(text) : null;
}
