import { canonicalJson } from '../../domain/canonical-json';
import { formatItemInput } from '../../domain/scoring/format-input';
import { inputKindOf } from '../../domain/scoring/input-kind';
import { type ItemInput, NO_INPUT } from '../../domain/scoring/inputs';
import { inputProblems } from '../../domain/scoring/one-unit';
import type { Scheme } from '../../domain/scoring/scheme';
import type { ScoredCriterion } from '../../domain/scoring/sections';
import { openStatements } from '../../domain/scoring/task-inputs';
import type { Violation } from '../../domain/violation';
import { nfc } from '../../text/search';
import type { ScoreEntry, Sheet } from './sheet';
import { composedInput, type KeyTask } from './sheet-tasks';
import { type InputReading, readTypedInput, type RowFields } from './typed-input';

/** The longest explanation of a criterion, in characters. */
const LONGEST_EXPLANATION = 2_000;

/** What a person typed into a row, or what a program sent. */
export type Given = { readonly fields: RowFields } | { readonly input: ItemInput | null };

/** What is handed in for a criterion, and the version of the entry its author saw (0: none). */
export interface ScoreDraft {
  readonly given: Given;
  readonly explanation: string;
  readonly version: number;
}

/** What a draft says once it is understood. */
export interface ScoreContent {
  readonly input: ItemInput | null;
  readonly explanation: string;
}

/** What a draft is judged by: its criterion, the cut-off date, the key tasks of the agency, whether it is assigned. */
export interface DraftContext {
  readonly scheme: Scheme;
  readonly criterion: ScoredCriterion;
  readonly asOf: string;
  readonly tasks: readonly KeyTask[];
  readonly isAssigned: boolean;
}

/** What drafts of a criterion of a sheet are judged by. */
export function draftContext(sheet: Sheet, criterion: ScoredCriterion): DraftContext {
  const line = sheet.score.lines.find(({ code }) => code === criterion.code);
  return {
    criterion,
    scheme: sheet.scheme.definition,
    asOf: sheet.place.asOf,
    tasks: sheet.tasks,
    isAssigned: line?.rule !== 'not_assigned',
  };
}

/** What is to become of a draft. */
export type ScoreDecision =
  | { readonly kind: 'write'; readonly content: ScoreContent }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'invalid'; readonly violations: readonly Violation[] }
  | { readonly kind: 'stale'; readonly stored: ScoreEntry; readonly typed: ScoreContent };

/** A criterion without an entry. */
const NOTHING: ScoreContent = { input: null, explanation: '' };

/**
 * Decides about a draft against the entry stored now and the one its author saw. A value that breaks a rule is refused
 * first; then, whoever typed nothing new, or exactly what is stored, changes nothing; a new value over a newer entry is
 * stale.
 */
export function decideScore(
  context: DraftContext,
  draft: ScoreDraft,
  stored: ScoreEntry | undefined,
  seen: ScoreEntry | undefined,
): ScoreDecision {
  const { content, violations } = readDraft(context, draft);
  if (violations.length > 0) return { kind: 'invalid', violations };
  if (same(context, content, stored ?? NOTHING)) return { kind: 'unchanged' };
  const decided = { ...content, input: stored === undefined && isSilent(context, content) ? null : content.input };
  if (draft.version === (stored?.version ?? 0)) return { kind: 'write', content: decided };
  const untouched =
    draft.version === 0 ? same(context, content, NOTHING) : seen !== undefined && same(context, content, seen);
  if (untouched) return { kind: 'unchanged' };
  return stored === undefined ? { kind: 'write', content: decided } : { kind: 'stale', stored, typed: content };
}

/** Whether a draft says nothing at all. */
export function isBlank({ given, explanation }: ScoreDraft): boolean {
  const isSilent =
    'fields' in given ? [...given.fields.values()].every((text) => nfc(text) === '') : given.input === null;
  return isSilent && nfc(explanation) === '';
}

/** What was typed or sent, as an input; of the key tasks only what the agency states. */
export function readGiven(criterion: ScoredCriterion, given: Given): InputReading {
  return 'fields' in given ? readTypedInput(criterion, given.fields) : { input: given.input, violations: [] };
}

function readDraft(
  context: DraftContext,
  draft: ScoreDraft,
): { content: ScoreContent; violations: readonly Violation[] } {
  const { scheme, criterion, asOf, tasks } = context;
  const explanation = nfc(draft.explanation.replace(/\r\n?/g, '\n'));
  const { input, violations } = readGiven(criterion, draft.given);
  const others = [...assignmentProblems(context), ...explanationProblems(criterion.code, explanation)];
  if (isAboutTasks(criterion)) {
    const composed = tasks.length === 0 ? input : composedInput(input, tasks);
    return {
      content: { input: composed, explanation },
      violations: [...violations, ...unknownTasks(context, input), ...others],
    };
  }
  const problems = input === null ? [] : inputProblems(scheme, criterion.code, input, asOf);
  return { content: { input, explanation }, violations: [...violations, ...problems, ...others] };
}

function explanationProblems(code: string, explanation: string): Violation[] {
  if (explanation.length <= LONGEST_EXPLANATION) return [];
  const parameters = { label: 'Giải trình', maximum: LONGEST_EXPLANATION };
  return [{ code: 'too_long', place: `${code}.explanation`, parameters }];
}

function assignmentProblems({ criterion, isAssigned }: DraftContext): Violation[] {
  return isAssigned ? [] : [{ code: 'row_not_assigned', place: criterion.code }];
}

/** A statement about a task that is not registered would be lost without a word. */
function unknownTasks({ criterion, tasks }: DraftContext, input: ItemInput | null): Violation[] {
  const known = new Set(tasks.map(({ code }) => code));
  return (input?.tasks ?? [])
    .filter(({ code }) => !known.has(code))
    .map(({ code }) => ({ code: 'row_task_unknown', place: criterion.code, parameters: { task: code } }));
}

function isAboutTasks(criterion: ScoredCriterion): boolean {
  return inputKindOf(criterion) === 'tasks';
}

function same(context: DraftContext, left: ScoreContent, right: ScoreContent): boolean {
  return left.explanation === right.explanation && written(context, left.input) === written(context, right.input);
}

/** Facts of key tasks change by themselves; only what the agency states about them is its own. */
function written(context: DraftContext, input: ItemInput | null): string {
  if (input === null) return '';
  if (!isAboutTasks(context.criterion)) return canonicalJson(formatItemInput(input));
  const tasks = openStatements(context.tasks, input.tasks ?? []);
  if (tasks.length === 0 && input.notOccurred !== true) return '';
  return canonicalJson(formatItemInput({ ...NO_INPUT, notOccurred: input.notOccurred, tasks }));
}

/** Whether a draft about key tasks states nothing itself; then there is no input to keep, only an explanation. */
function isSilent(context: DraftContext, { input }: ScoreContent): boolean {
  return isAboutTasks(context.criterion) && written(context, input) === '';
}
