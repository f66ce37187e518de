import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../domain/canonical-json';
import { type BlocWorkbookReading, factsOf, type SheetReport, type WorkbookFact } from '../bloc-workbook';
import { comparedItems, type Comparison, type ImportChoices, itemKeyOf } from './compare-facts';
import { stillMissing } from './missing';
import {
  allItems,
  type ImportPlan,
  type ImportTarget,
  itemsByKind,
  NO_ITEMS,
  type PlannedItem,
  type PlannedItems,
  type PlannedSheet,
  type PlanProblem,
  type SchemeItem,
} from './plan';
import type { StoredState } from './stored-state';

/** A file that was read. */
export interface ReadFile {
  readonly fileName: string;
  readonly sha256: string;
  readonly reading: BlocWorkbookReading;
}

/** What whoever imports may do. */
export interface PlanRights {
  /** Whether tasks that are registered may be adjusted. */
  readonly mayAdjustTasks: boolean;
  /** Problems of the place and of the rights. */
  readonly furtherProblems: (items: PlannedItems) => PlanProblem[];
}

/**
 * What importing the file would do, from what it says, where it goes and what is stored, for somebody with these rights.
 */
export function buildPlan(
  { fileName, sha256, reading }: ReadFile,
  target: ImportTarget | null,
  stored: StoredState,
  choices: ImportChoices,
  { mayAdjustTasks, furtherProblems }: PlanRights,
): ImportPlan {
  const items = target === null ? NO_ITEMS : plannedItems(reading, stored, choices, mayAdjustTasks);
  const written = new Set(allItems(items).flatMap(({ facts }) => facts.flatMap(guessKeys)));
  return {
    fileName,
    sha256,
    target,
    items,
    sheets: plannedSheets(reading.perSheet, items),
    problems: [...problemsOf(reading), ...furtherProblems(items)],
    missing: stillMissing(reading.missing, target, stored.known),
    guesses: reading.targetGuesses.filter(({ task }) => written.has(task)),
    hash: hashOf(sha256, target, items),
  };
}

function plannedItems(
  reading: BlocWorkbookReading,
  stored: StoredState,
  choices: ImportChoices,
  mayAdjustTasks: boolean,
): PlannedItems {
  const facts = new Map<string, WorkbookFact[]>();
  for (const fact of factsOf(reading)) {
    const key = itemKeyOf(fact.key);
    facts.set(key, [...(facts.get(key) ?? []), fact]);
  }
  const comparison: Comparison = {
    stored: stored.facts,
    imported: stored.imported,
    guessed: new Set(reading.targetGuesses.flatMap(guessedKeys)),
    ownNumbers: stored.ownNumbers,
    mayAdjustTasks,
    choices,
  };
  return {
    agencies: comparedItems(reading.agencies, facts, comparison),
    tasks: comparedItems(reading.tasks, facts, comparison),
    progress: comparedItems([...reading.progress, ...reading.tasksWithoutValue], facts, comparison),
    schemes: comparedItems(schemeSource(reading), facts, comparison),
    scores: comparedItems(reading.selfScores, facts, comparison),
    commendations: comparedItems(reading.commendations, facts, comparison),
  };
}

function guessedKeys({ task, directionWords }: BlocWorkbookReading['targetGuesses'][number]): string[] {
  return [`${task}:kind`, ...(directionWords === null ? [`${task}:direction`] : [])];
}

/** The task whose guess would be written with this fact. */
function guessKeys({ key, field, state }: PlannedItem['facts'][number]): string[] {
  const isGuess = key.startsWith('task:') && (field === 'kind' || field === 'direction');
  return isGuess && (state === 'added' || state === 'changed') ? [itemKeyOf(key)] : [];
}

function schemeSource({
  scheme,
  perSheet,
}: BlocWorkbookReading): (SchemeItem & { key: string; sheet: string; address: string })[] {
  if (scheme === null) return [];
  const sheet = perSheet.find(({ kind }) => kind === 'criteria')?.sheet ?? '';
  return [{ key: `scheme:${scheme.code}`, sheet, address: '', definition: scheme }];
}

function plannedSheets(reports: readonly SheetReport[], items: PlannedItems): PlannedSheet[] {
  const byKind = new Map(itemsByKind(items));
  return reports.map((report) => {
    const own = report.kind === null ? [] : (byKind.get(report.kind) ?? []);
    const count = (state: PlannedItem['state']): number => own.filter((item) => item.state === state).length;
    return {
      report,
      added: count('added'),
      changed: count('changed'),
      unchanged: count('unchanged'),
      conflicts: count('conflict'),
    };
  });
}

function problemsOf({ problems, perSheet }: BlocWorkbookReading): PlanProblem[] {
  const ofSheets = perSheet.flatMap((report) =>
    report.problems.map((problem) => ({ ...problem, sheet: report.sheet })),
  );
  return [...problems.map((problem) => ({ ...problem, sheet: '' })), ...ofSheets];
}

/** What a person decided on: the file, where it goes, and both values of every fact. */
function hashOf(sha256: string, target: ImportTarget | null, items: PlannedItems): string {
  const facts = allItems(items).flatMap((item) =>
    item.facts.map(({ key, state, file, stored }) => ({ key, state, file, stored })),
  );
  return createHash('sha256').update(canonicalJson({ sha256, target, facts })).digest('hex');
}
