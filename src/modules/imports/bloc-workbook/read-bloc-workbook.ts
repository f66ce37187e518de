import type { Problem, WorkbookSource } from '../../../workbooks';
import { AgencyDirectory } from './agency-directory';
import { type BlocContext, readContext } from './bloc-context';
import { missingFacts } from './missing-facts';
import { type BlocProblemCode, blocProblem } from './problems';
import { type AgenciesReading, readAgencies } from './read-agencies';
import { readCommendations } from './read-commendations';
import { readCriteria } from './read-criteria';
import { type ProgressReading, readProgress } from './read-progress';
import { readSelfScores } from './read-self-scores';
import { type TasksReading, readTasks } from './read-tasks';
import type { BlocWorkbookReading, SheetKind, SheetReport } from './reading';
import { type RecognisedSheets, recogniseSheets } from './recognise-sheets';
import { sheetKindWords } from './sheet-descriptions';

/** What the person who imports already said. */
export interface BlocWorkbookQuestion {
  /** The year the workbook should be of; without it the titles tell. */
  readonly year?: number;
}

/** Sheets without which others cannot be understood; the rest may be absent with a warning. */
const NEEDED_BY: Readonly<Partial<Record<SheetKind, readonly SheetKind[]>>> = {
  tasks: ['progress'],
  criteria: ['self_scores'],
};

/**
 * Reads the workbook that a bloc's secretariat keeps: members, registered tasks, progress, criteria, self-scores,
 * commendations. Changes nothing and knows no database: the same bytes give the same reading. Values are exact decimal
 * strings and business days; every item names its cell.
 */
export function readBlocWorkbook(source: WorkbookSource, question: BlocWorkbookQuestion = {}): BlocWorkbookReading {
  const sheets = recogniseSheets(source);
  const context = readContext(sheets, question.year ?? null);
  const { agencies, directory } = readMembers(sheets);
  const tasks = readRegisteredTasks(sheets, directory, context);
  const progress = readTaskProgress(sheets, directory, tasks, context);
  const criteriaSheet = sheets.byKind.get('criteria');
  const criteria = criteriaSheet && readCriteria(criteriaSheet.log, criteriaSheet.table, context.year);
  const scores = sheets.byKind.get('self_scores');
  const awards = sheets.byKind.get('commendations');
  return {
    ...context,
    agencies,
    tasks: tasks?.tasks ?? [],
    targetGuesses: tasks?.targetGuesses ?? [],
    progress: progress?.progress ?? [],
    tasksWithoutValue: progress?.tasksWithoutValue ?? [],
    scheme: criteria?.scheme ?? null,
    selfScores: scores && criteria ? readSelfScores(scores.log, scores.table, directory, criteria) : [],
    commendations: awards ? readCommendations(awards.log, awards.table, directory, context.year) : [],
    perSheet: reports(sheets, source),
    problems: workbookProblems(sheets, context),
    missing: missingFacts(context, agencies),
  };
}

function readMembers({ byKind }: RecognisedSheets): AgenciesReading {
  const sheet = byKind.get('agencies');
  return sheet ? readAgencies(sheet.log, sheet.table) : { agencies: [], directory: new AgencyDirectory([], []) };
}

function readRegisteredTasks(
  { byKind }: RecognisedSheets,
  directory: AgencyDirectory,
  { year }: BlocContext,
): TasksReading | null {
  const sheet = byKind.get('tasks');
  return sheet ? readTasks(sheet.log, sheet.table, directory, year) : null;
}

function readTaskProgress(
  { byKind }: RecognisedSheets,
  directory: AgencyDirectory,
  tasks: TasksReading | null,
  { year, cutOff }: BlocContext,
): ProgressReading | null {
  const sheet = byKind.get('progress');
  const context = { directory, registered: tasks?.registered ?? null, year, cutOff };
  return sheet ? readProgress(sheet.log, sheet.table, context) : null;
}

function reports({ logs }: RecognisedSheets, source: WorkbookSource): SheetReport[] {
  const withoutCells = source.sheetsWithoutCells.map((sheet): SheetReport => {
    const problems = [blocProblem('sheet_ignored', '')];
    return { sheet, kind: null, hidden: false, understood: [], repairs: [], problems };
  });
  return [...logs.map((log) => log.report()), ...withoutCells];
}

function workbookProblems({ byKind }: RecognisedSheets, { year }: BlocContext): Problem[] {
  if (byKind.size === 0) return [blocProblem('nothing_recognised', '')];
  const absent = Object.entries(sheetKindWords)
    .map(([kind, words]) => ({ kind: kind as SheetKind, words }))
    .filter(({ kind }) => !byKind.has(kind))
    .map(({ kind, words }) => blocProblem(codeOfAbsence(kind, byKind), '', { kind: words }));
  return year === null ? [...absent, blocProblem('year_unknown', '')] : absent;
}

function codeOfAbsence(kind: SheetKind, present: ReadonlyMap<SheetKind, unknown>): BlocProblemCode {
  const needed = kind === 'agencies' || (NEEDED_BY[kind] ?? []).some((other) => present.has(other));
  return needed ? 'sheet_missing' : 'sheet_absent';
}
