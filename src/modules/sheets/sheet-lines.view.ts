import { toDecimalString } from '../../domain/fraction';
import { inputKindOf } from '../../domain/scoring/input-kind';
import type { ScoredCriterion } from '../../domain/scoring/sections';
import type { TaskStatus } from '../../domain/tasks/status';
import { TASK_STATUSES } from '../../domain/tasks/status';
import type { Violation } from '../../domain/violation';
import { formatDate, formatInstant } from '../../text/date';
import { formatFileSize } from '../../text/file-size';
import { inputWords } from '../../text/input-words';
import { formatNumber } from '../../text/number';
import { fold } from '../../text/search';
import { sentenceOf, taskStatusWords } from '../../text/vi';
import { sheetParts } from '../../../templates/pages/sheets/sheet-parts';
import type {
  CitationFields,
  SheetConflict,
  SheetEvidence,
  SheetGroup,
  SheetLine,
  SheetLineErrors,
  SheetRow,
} from '../../../templates/pages/sheets/sheet-props';
import type { TaskWithState } from '../tasks';
import { type Given, readGiven } from './score-draft';
import type { EvidenceItem, ScoreEntry, Sheet } from './sheet';
import { inputView } from './sheet-input.view';
import { resultView } from './sheet-result.view';
import { tasksView } from './sheet-tasks.view';
import { fieldsOf } from './typed-fields';
import type { RowFields } from './typed-input';

/** What was typed in a row and could not be stored, and why. */
export interface TypedRow {
  readonly fields: RowFields;
  readonly explanation: string;
  readonly errors: SheetLineErrors;
  readonly wrongFields: readonly string[];
  readonly conflict: SheetConflict | null;
}

/** What a page shows in the rows beside what is stored. */
export interface LineContext {
  readonly basePath: string;
  readonly typed?: ReadonlyMap<string, TypedRow>;
  /** Mistakes at the evidence of a criterion. */
  readonly evidenceErrors?: ReadonlyMap<string, string>;
  /** A citation that could not be stored, as typed. */
  readonly citations?: ReadonlyMap<string, CitationFields>;
  /** The key tasks of the agency, when they are to be hinted at. */
  readonly tasks?: readonly TaskWithState[];
}

/** The rows of a sheet in the parts of its scheme, groups inside them as headings. */
export function groupsOf(sheet: Sheet, context: LineContext): SheetGroup[] {
  return sheetParts(sheet.scheme.definition).map(({ code, title, maximumText, rows }) => ({
    ...{ code, title, maximumText },
    rows: rows.map((row): SheetRow => {
      if (row.kind === 'criterion') return { kind: 'line', line: lineOf(sheet, row, context) };
      const heading = { code: row.code, title: `${row.code}. ${row.name}`, depth: row.depth };
      return { kind: 'heading', ...heading, maximumText: formatNumber(row.maximum) };
    }),
  }));
}

/** One row: what is stored, or what was typed where it could not be stored. */
export function lineOf(sheet: Sheet, criterion: ScoredCriterion, context: LineContext): SheetLine {
  const { code, name, guidance, effect, evidenceRequired } = criterion;
  const entry = sheet.entries.get(code);
  const typed = context.typed?.get(code);
  const evidenceError = context.evidenceErrors?.get(code);
  const input = sheet.unit.inputs.get(code) ?? null;
  const fields = typed?.fields ?? fieldsOf(criterion, input);
  const scored = sheet.score.lines.find((line) => line.code === code && line.kind !== 'adjustment');
  const problem = typed === undefined ? sheet.problems.find(({ place }) => place === code) : undefined;
  return {
    ...{ code, name, guidance, effect, evidenceRequired, fields },
    maximum: formatNumber(criterion.maximum),
    maximumValue: toDecimalString(criterion.maximum),
    isAssigned: scored?.rule !== 'not_assigned',
    input: inputView(criterion, fields, daysOf(sheet), tasksView(sheet, criterion)),
    wrongFields: typed?.wrongFields ?? [],
    inputText: inputWords(criterion, input, (evidence) => proofOf(sheet, evidence)),
    result: resultView(sheet, scored),
    explanation: typed?.explanation ?? entry?.explanation ?? '',
    version: entry?.version ?? 0,
    saved: typed === undefined && entry !== undefined && entry.input !== null,
    evidence: evidenceViews(sheet.evidence.filter((item) => item.code === code)),
    taskEvidence: taskEvidenceOf(sheet, criterion),
    historyHref: (entry?.version ?? 0) < 2 ? null : `${context.basePath}/tieu-chi/${encodeURIComponent(code)}/lich-su`,
    hint: context.tasks === undefined ? null : taskHint(criterion, context.tasks),
    errors: {
      ...(problem === undefined ? {} : { input: sentenceOf(problem) }),
      ...typed?.errors,
      ...(evidenceError === undefined ? {} : { evidence: evidenceError }),
    },
    conflict: typed?.conflict ?? null,
    citation: context.citations?.get(code) ?? null,
  };
}

/** The day the figures are of, and the last day that counts in the period. */
function daysOf({ place }: Sheet): { asOf: string; cutOff: string } {
  return { asOf: place.asOf, cutOff: place.period.cutOff };
}

/** The name of the evidence of an event; null when it was taken away since. */
function proofOf({ evidence }: Sheet, id: string): string | null {
  const item = evidence.find((candidate) => candidate.id === id);
  return item?.file?.name ?? item?.citation ?? null;
}

/** Files of the progress of the key tasks, in the row that is about them: "Nhiệm vụ 3: danh-sach.pdf". */
export function taskEvidenceOf(sheet: Sheet, criterion: ScoredCriterion): SheetEvidence[] {
  if (inputKindOf(criterion) !== 'tasks') return [];
  return sheet.taskFiles.map(({ taskId, id, name, size }) => {
    const number = sheet.tasks.find(({ task }) => task.id === taskId)?.code ?? '';
    return {
      id,
      kind: 'file',
      text: `Nhiệm vụ ${number}: ${name}`,
      href: `/tep/${id}`,
      sizeText: formatFileSize(size),
    };
  });
}

/** Evidence as the cell of a row shows it. */
export function evidenceViews(items: readonly EvidenceItem[]): SheetEvidence[] {
  return items.map(({ id, file, citation }) =>
    file === null
      ? { id, kind: 'citation', text: citation ?? '', href: null, sizeText: null }
      : { id, kind: 'file', text: file.name, href: `/tep/${file.id}`, sizeText: formatFileSize(file.size) },
  );
}

/** The sentences of a refused row, each at the part it belongs to. */
export function lineErrorsOf(violations: readonly Violation[]): SheetLineErrors {
  const isExplanation = ({ place }: Violation): boolean => place?.endsWith('.explanation') === true;
  const input = violations.filter((violation) => !isExplanation(violation)).map(sentenceOf);
  const explanation = violations.find(isExplanation);
  return {
    ...(input.length === 0 ? {} : { input: input.join(' ') }),
    ...(explanation === undefined ? {} : { explanation: sentenceOf(explanation) }),
  };
}

/** The fields of a row that a refusal names: places are `A1.events.0.date`. */
export function wrongFieldsOf(code: string, violations: readonly Violation[]): string[] {
  const prefix = `${code}.`;
  return violations.flatMap(({ place }) => (place?.startsWith(prefix) === true ? [place.slice(prefix.length)] : []));
}

/** Both sides of a conflict. */
export function conflictOf(
  criterion: ScoredCriterion,
  stored: ScoreEntry,
  typed: { readonly given: Given; readonly explanation: string },
): SheetConflict {
  const { input } = readGiven(criterion, typed.given);
  return {
    savedBy: stored.authorName,
    savedAt: formatInstant(stored.recordedAt),
    storedInput: inputWords(criterion, stored.input),
    storedExplanation: stored.explanation,
    typedInput: inputWords(criterion, input),
    typedExplanation: typed.explanation,
    typedFields: 'fields' in typed.given ? typed.given.fields : fieldsOf(criterion, input),
    storedVersion: stored.version,
  };
}

/**
 * What the progress of the key tasks says beside a criterion about them that is scored by hand: "10 nhiệm vụ đến
 * 30/06/2022: 7 hoàn thành, 1 chậm". It is known by its name; null for all others.
 */
function taskHint(criterion: ScoredCriterion, tasks: readonly TaskWithState[]): string | null {
  const [first] = tasks;
  if (inputKindOf(criterion) !== 'points' || first === undefined) return null;
  if (!fold(criterion.name).includes('nhiem vu trong tam')) return null;
  const counts = TASK_STATUSES.flatMap((status: TaskStatus) => {
    const count = tasks.filter((task) => task.state.status === status).length;
    return count === 0 ? [] : [`${count} ${taskStatusWords[status].toLocaleLowerCase('vi')}`];
  });
  return `${tasks.length} nhiệm vụ đến ${formatDate(first.asOf)}: ${counts.join(', ')}.`;
}
