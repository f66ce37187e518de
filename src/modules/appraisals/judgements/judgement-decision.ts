import { type HandedIn, isStated, type Judged, judgementProblems } from '../../../domain/scoring/judgement';
import type { Violation } from '../../../domain/violation';
import { nfc } from '../../../text/search';
import { criterionOf, type Sheet } from '../../sheets';
import type { JudgementDraft, StoredJudgement } from './judgement';

/** The longest reason of a judgement, in characters. */
const LONGEST_REASON = 2_000;
const NOTHING: HandedIn = { standing: 'missing', points: null };

/** What is to become of a judgement. */
export type JudgementDecision =
  | { readonly kind: 'write'; readonly draft: JudgementDraft }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'invalid'; readonly violations: readonly Violation[] }
  | { readonly kind: 'stale'; readonly stored: StoredJudgement }
  /** The scheme of the sheet has no such criterion. */
  | { readonly kind: 'unknown' };

/**
 * Decides about a judgement against the one stored now. What breaks a rule is refused first; whoever says exactly what
 * is stored changes nothing; a new value over a version its author did not see is stale. Its version is the next one.
 */
export function decideJudgement(
  sheet: Sheet,
  typed: JudgementDraft,
  stored: StoredJudgement | undefined,
): JudgementDecision {
  const criterion = criterionOf(sheet, typed.code);
  if (criterion === undefined) return { kind: 'unknown' };
  const draft = { ...typed, reason: nfc(typed.reason.replace(/\r\n?/g, '\n')) };
  const violations: Violation[] = [
    ...assignmentProblems(sheet, draft.code),
    ...judgementProblems(
      criterion,
      draft,
      handedInOf(sheet).get(draft.code) ?? NOTHING,
      sheet.scheme.definition.appraisal,
    ),
  ];
  if (draft.reason.length > LONGEST_REASON) {
    const parameters = { label: 'Lý do', maximum: LONGEST_REASON };
    violations.push({ code: 'too_long', place: `${draft.code}.reason`, parameters });
  }
  if (violations.length > 0) return { kind: 'invalid', violations };
  if (same(draft, stored)) return { kind: 'unchanged' };
  if (stored !== undefined && draft.version !== stored.version) return { kind: 'stale', stored };
  return { kind: 'write', draft: { ...draft, version: (stored?.version ?? 0) + 1 } };
}

/** What the agency's own input comes to, by criterion. */
export function handedInOf(sheet: Pick<Sheet, 'totals'>): ReadonlyMap<string, HandedIn> {
  return new Map(sheet.totals.lines.map((line) => [line.code, line]));
}

/** Codes of the criteria that are to be judged: all that are assigned to the agency. */
export function judgeableCodes({ score }: Pick<Sheet, 'score'>): string[] {
  return score.lines
    .filter(({ kind, rule }) => kind !== 'adjustment' && rule !== 'not_assigned')
    .map(({ code }) => code);
}

function assignmentProblems(sheet: Sheet, code: string): Violation[] {
  return judgeableCodes(sheet).includes(code) ? [] : [{ code: 'row_not_assigned', place: code }];
}

function same(draft: JudgementDraft, stored: StoredJudgement | undefined): boolean {
  if (stored === undefined) return !isStated(draft) && draft.reason === '';
  return !stored.outdated && draft.reason === stored.reason && sameValue(draft, stored);
}

function sameValue(left: Judged, right: Judged): boolean {
  if (left.accepted !== right.accepted) return false;
  return left.points === null || right.points === null
    ? left.points === right.points
    : left.points.equals(right.points);
}
