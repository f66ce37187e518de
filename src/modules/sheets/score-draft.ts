import { canonicalJson } from '../../domain/canonical-json';
import { toDecimalString } from '../../domain/fraction';
import { formatItemInput } from '../../domain/scoring/format-input';
import { type ItemInput, NO_INPUT } from '../../domain/scoring/inputs';
import { inputProblems } from '../../domain/scoring/one-unit';
import type { Scheme } from '../../domain/scoring/scheme';
import type { ScoredCriterion } from '../../domain/scoring/sections';
import type { Violation } from '../../domain/violation';
import { parseNumber } from '../../text/number';
import { nfc } from '../../text/search';
import type { ScoreEntry } from './sheet';

/** The longest explanation of a criterion, in characters. */
const LONGEST_EXPLANATION = 2_000;

/** What a person typed for a criterion, and the version of the entry they saw (0: none). */
export interface ScoreDraft {
  readonly points: string;
  readonly explanation: string;
  readonly version: number;
}

/** What a draft says once it is understood. */
export interface ScoreContent {
  readonly input: ItemInput | null;
  readonly explanation: string;
}

/** What is to become of a draft. */
export type ScoreDecision =
  | { readonly kind: 'write'; readonly content: ScoreContent }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'invalid'; readonly violations: readonly Violation[] }
  | { readonly kind: 'stale'; readonly stored: ScoreEntry };

/** A criterion without an entry. */
const NOTHING: ScoreContent = { input: null, explanation: '' };

/**
 * Decides about a draft against the entry stored now and the one its author saw. A value that breaks a rule is refused
 * first; then, whoever typed nothing new, or exactly what is stored, changes nothing; a new value over a newer entry is
 * stale.
 */
export function decideScore(
  scheme: Scheme,
  criterion: ScoredCriterion,
  draft: ScoreDraft,
  stored: ScoreEntry | undefined,
  seen: ScoreEntry | undefined,
): ScoreDecision {
  const { content, violations } = readDraft(scheme, criterion, draft);
  if (violations.length > 0) return { kind: 'invalid', violations };
  if (same(content, stored ?? NOTHING)) return { kind: 'unchanged' };
  if (draft.version === (stored?.version ?? 0)) return { kind: 'write', content };
  const untouched = draft.version === 0 ? same(content, NOTHING) : seen !== undefined && same(content, seen);
  if (untouched) return { kind: 'unchanged' };
  return stored === undefined ? { kind: 'write', content } : { kind: 'stale', stored };
}

function readDraft(
  scheme: Scheme,
  criterion: ScoredCriterion,
  draft: ScoreDraft,
): { content: ScoreContent; violations: readonly Violation[] } {
  const explanation = nfc(draft.explanation.replace(/\r\n?/g, '\n'));
  const tooLong: Violation[] =
    explanation.length > LONGEST_EXPLANATION
      ? [
          {
            code: 'too_long',
            place: `${criterion.code}.explanation`,
            parameters: { label: 'Giải trình', maximum: LONGEST_EXPLANATION },
          },
        ]
      : [];
  if (draft.points.trim() === '') return { content: { input: null, explanation }, violations: tooLong };
  const typed = parseNumber(draft.points);
  if (typed === null) {
    const notANumber: Violation = { code: 'not_a_number', place: criterion.code };
    return { content: { input: null, explanation }, violations: [notANumber, ...tooLong] };
  }
  // A penalty written with a minus sign is the same penalty, as a magnitude.
  const points = toDecimalString(criterion.effect === 'penalty' ? typed.abs() : typed);
  const input: ItemInput = { ...NO_INPUT, points };
  return {
    content: { input, explanation },
    violations: [...inputProblems(scheme, criterion.code, input, null), ...tooLong],
  };
}

function same(left: ScoreContent, right: ScoreContent): boolean {
  return left.explanation === right.explanation && written(left.input) === written(right.input);
}

function written(input: ItemInput | null): string {
  return input === null ? '' : canonicalJson(formatItemInput(input));
}
