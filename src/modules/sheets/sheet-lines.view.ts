import { toDecimalString } from '../../domain/fraction';
import type { ScoredCriterion } from '../../domain/scoring/sections';
import type { TaskStatus } from '../../domain/tasks/status';
import { TASK_STATUSES } from '../../domain/tasks/status';
import type { Violation } from '../../domain/violation';
import { formatDate, formatInstant } from '../../text/date';
import { formatFileSize } from '../../text/file-size';
import { formatNumber } from '../../text/number';
import { fold } from '../../text/search';
import { sentenceOf, taskStatusWords } from '../../text/vi';
import { schemeGroups } from '../../../templates/pages/sheets/scheme-groups';
import type {
  CitationFields,
  SheetConflict,
  SheetEvidence,
  SheetGroup,
  SheetLine,
  SheetLineErrors,
} from '../../../templates/pages/sheets/sheet-props';
import type { TaskWithState } from '../tasks';
import type { EvidenceItem, ScoreEntry, Sheet } from './sheet';

/** What was typed in a row and could not be stored, and why. */
export interface TypedRow {
  readonly points: string;
  readonly explanation: string;
  readonly errors: SheetLineErrors;
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

/** The rows of a sheet in the groups of its scheme. */
export function groupsOf(sheet: Sheet, context: LineContext): SheetGroup[] {
  return schemeGroups(sheet.scheme.definition).map(({ leaves, ...group }) => ({
    ...group,
    lines: leaves.map((criterion) => lineOf(sheet, criterion, context)),
  }));
}

/** One row: what is stored, or what was typed where it could not be stored. */
export function lineOf(sheet: Sheet, criterion: ScoredCriterion, context: LineContext): SheetLine {
  const { code, name, guidance, effect, evidenceRequired } = criterion;
  const entry = sheet.entries.get(code);
  const typed = context.typed?.get(code);
  const evidenceError = context.evidenceErrors?.get(code);
  return {
    ...{ code, name, guidance, effect, evidenceRequired },
    maximum: formatNumber(criterion.maximum),
    maximumValue: toDecimalString(criterion.maximum),
    points: typed?.points ?? printedPoints(entry),
    explanation: typed?.explanation ?? entry?.explanation ?? '',
    version: entry?.version ?? 0,
    saved: typed === undefined && entry !== undefined && entry.input !== null,
    evidence: evidenceViews(sheet.evidence.filter((item) => item.code === code)),
    historyHref: (entry?.version ?? 0) < 2 ? null : `${context.basePath}/tieu-chi/${encodeURIComponent(code)}/lich-su`,
    hint: context.tasks === undefined ? null : taskHint(criterion, context.tasks),
    errors: { ...typed?.errors, ...(evidenceError === undefined ? {} : { evidence: evidenceError }) },
    conflict: typed?.conflict ?? null,
    citation: context.citations?.get(code) ?? null,
  };
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
  const at = (part: 'points' | 'explanation'): string | undefined => {
    const found = violations.find(
      ({ place }) => (place?.endsWith('.explanation') === true) === (part === 'explanation'),
    );
    return found && sentenceOf(found);
  };
  const points = at('points');
  const explanation = at('explanation');
  return { ...(points === undefined ? {} : { points }), ...(explanation === undefined ? {} : { explanation }) };
}

/** Both sides of a conflict. */
export function conflictOf(stored: ScoreEntry, typed: { points: string; explanation: string }): SheetConflict {
  return {
    savedBy: stored.authorName,
    savedAt: formatInstant(stored.recordedAt),
    storedPoints: printedPoints(stored),
    storedExplanation: stored.explanation,
    typedPoints: typed.points,
    typedExplanation: typed.explanation,
    storedVersion: stored.version,
  };
}

/** The points of an entry as they stand in its field; '' without any. */
function printedPoints(entry: ScoreEntry | undefined): string {
  const points = entry?.input?.points ?? null;
  return points === null ? '' : formatNumber(points);
}

/**
 * What the progress of the key tasks says beside the criterion about them: "10 nhiệm vụ đến 30/06/2022: 7 hoàn thành, 1
 * chậm". Null for other criteria. Until the scheme types its items, the criterion is known by its name.
 */
function taskHint(criterion: ScoredCriterion, tasks: readonly TaskWithState[]): string | null {
  const [first] = tasks;
  if (first === undefined || !fold(criterion.name).includes('nhiem vu trong tam')) return null;
  const counts = TASK_STATUSES.flatMap((status: TaskStatus) => {
    const count = tasks.filter((task) => task.state.status === status).length;
    return count === 0 ? [] : [`${count} ${taskStatusWords[status].toLocaleLowerCase('vi')}`];
  });
  return `${tasks.length} nhiệm vụ đến ${formatDate(first.asOf)}: ${counts.join(', ')}.`;
}
