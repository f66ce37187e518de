import { readScheme } from '../../../domain/scoring/read-scheme';
import type { Scheme } from '../../../domain/scoring/scheme';
import type { Violation } from '../../../domain/violation';
import { sentenceOf } from '../../../text/vi';
import { MEGABYTE, WORKBOOK_LIMITS, type WorkbookLimits, openWorkbook } from '../../../workbooks';
import { placesOf } from './check-places';
import { SHEETS } from './layout';
import { type WorkbookProblem, problemAt } from './problems';
import { readAdjustments, readFacts } from './read-adjustments';
import { readCriteria } from './read-criteria';
import { readGeneral } from './read-general';
import { readGrades } from './read-grades';
import { LevelTable } from './read-levels';
import { SheetReader } from './sheet-reader';

/** Far above any decision, and quick to read: a thousand criteria with their levels are some thousands of rows. */
const LIMITS: WorkbookLimits = { ...WORKBOOK_LIMITS, fileBytes: 5 * MEGABYTE, rows: 5_000, cells: 150_000 };

/** A scheme out of a workbook, or everything that is wrong with the workbook, by sheet and cell. */
export interface SchemeWorkbook {
  /** Null while a cell is wrong. */
  readonly scheme: Scheme | null;
  readonly problems: readonly WorkbookProblem[];
  /** A rule that the scheme breaks, at the cell that says so. */
  readonly locate: (scheme: Scheme, violation: Violation) => WorkbookProblem;
}

/**
 * Reads the workbook that writeSchemeWorkbook writes, filled in by a person. Every mistake is named by its sheet and cell.
 * The cells are turned into JSON, and readScheme reads that like any other scheme.
 * @throws WorkbookRefused when the file cannot be opened.
 */
export async function readSchemeWorkbook(bytes: Buffer): Promise<SchemeWorkbook> {
  const reader = new SheetReader(await openWorkbook(bytes, LIMITS));
  const json = jsonOf(reader);
  const { value, violations } = readScheme(json);
  const taken = new Set(reader.problems.map(({ place }) => place));
  const ofFormat = violations
    .map((violation) => problemAt(reader.places, violation))
    // A cell that could not be read is not also missing.
    .filter(({ place }) => !taken.has(place));
  const problems = inOrder([...reader.problems, ...ofFormat]);
  return { scheme: problems.length === 0 ? value : null, problems, locate: locateIn(reader) };
}

function jsonOf(reader: SheetReader): Record<string, unknown> {
  const general = readGeneral(reader);
  reader.requireSheet('criteria');
  const levels = new LevelTable(reader);
  const { criteria, codes } = readCriteria(reader, levels);
  const adjustments = readAdjustments(reader, levels);
  const facts = readFacts(reader, levels);
  const { classification, ranking } = readGrades(reader);
  levels.reportUnused(new Set([...codes, ...adjustments.codes, ...facts.codes]));
  const { bonus, penalty } = adjustments;
  const { exclusions, awards } = facts;
  return { ...general, criteria, bonus, penalty, exclusions, awards, classification, ranking };
}

function locateIn({ places }: SheetReader): SchemeWorkbook['locate'] {
  return (scheme, violation) => {
    const found = placesOf(scheme, violation).find((place) => places.has(place));
    const cell = places.nearest(found ?? violation.place ?? '');
    return { place: cell?.address ?? violation.place ?? '', code: violation.code, detail: sentenceOf(violation) };
  };
}

/** Each problem once, in the order in which a person goes through the workbook: sheet by sheet, from top to bottom. */
function inOrder(problems: readonly WorkbookProblem[]): WorkbookProblem[] {
  const seen = new Map(problems.map((problem) => [`${problem.place} ${problem.detail}`, problem]));
  return [...seen.values()]
    .map((problem) => ({ problem, at: positionOf(problem.place) }))
    .sort((first, second) => first.at.sheet - second.at.sheet || first.at.row - second.at.row)
    .map(({ problem }) => problem);
}

/** Whole sheets come before their cells; sheets that the form does not have come first. */
function positionOf(place: string): { sheet: number; row: number } {
  const [sheet = '', address = ''] = place.split('!');
  const names: readonly string[] = Object.values(SHEETS);
  return { sheet: names.indexOf(sheet), row: Number(/\d+$/.exec(address)?.[0] ?? 0) };
}
