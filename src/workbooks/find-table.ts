import { fold } from '../text/search';
import { addressOf } from './address';
import { problemOf } from './make-remarks';
import { readText } from './read-text';
import type { Problem } from './remarks';
import type { Sheet } from './sheet';

/** A column of a table: the heading it is known by, other headings that mean the same, whether the table needs it. */
export interface ColumnDescription<Key extends string = string> {
  readonly key: Key;
  readonly heading: string;
  readonly synonyms?: readonly string[];
  readonly required: boolean;
}

/** A heading that no description knows. */
export interface UnknownHeading {
  readonly column: number;
  readonly address: string;
  readonly heading: string;
}

/** Where a table stands in a sheet. */
export interface FoundTable<Key extends string = string> {
  readonly headingRow: number;
  readonly columns: ReadonlyMap<Key, number>;
  readonly unknown: readonly UnknownHeading[];
  /** A required heading that is missing, or a heading that occurs twice. */
  readonly problems: readonly Problem[];
}

/** Longer texts are no headings. */
const LONGEST_HEADING = 200;

/** One heading alone may be any word of a text: a table shows by two. */
const FEWEST_HEADINGS = 2;

/**
 * Finds a table by its headings, in whatever row and order they stand: the row that has the most of them. Headings are
 * compared without marks, case, signs and what stands in brackets. Null when no row has two of them.
 */
export function findTable<Key extends string = string>(
  sheet: Sheet,
  descriptions: readonly ColumnDescription<Key>[],
): FoundTable<Key> | null {
  const known = knownHeadings(descriptions);
  let best: { row: number; count: number } | null = null;
  for (const [row, headings] of headingsOf(sheet)) {
    const keys = headings.map(({ words }) => known.get(words)).filter((key) => key !== undefined);
    const count = new Set(keys).size;
    if (count >= FEWEST_HEADINGS && count > (best?.count ?? 0)) best = { row, count };
  }
  return best === null ? null : tableAt(sheet, best.row, descriptions, known);
}

function tableAt<Key extends string>(
  sheet: Sheet,
  headingRow: number,
  descriptions: readonly ColumnDescription<Key>[],
  known: ReadonlyMap<string, Key>,
): FoundTable<Key> {
  const headings = headingsOf(sheet).get(headingRow) ?? [];
  const problems: Problem[] = [];
  const columns = new Map<Key, number>();
  for (const { key, heading, required } of descriptions) {
    const [first, ...others] = headings.filter(({ words }) => known.get(words) === key);
    if (first !== undefined) columns.set(key, first.column);
    if (first === undefined && required) {
      problems.push(problemOf('heading_missing', addressOf(headingRow, headings[0]?.column ?? 1), { heading }));
    }
    if (first !== undefined && others.length > 0) {
      const addresses = [first, ...others].map(({ address }) => address).join(', ');
      problems.push(problemOf('heading_twice', first.address, { heading, addresses }));
    }
  }
  return { headingRow, columns, unknown: headings.filter(({ words }) => !known.has(words)), problems };
}

/** A text that may be a heading, and the words by which it is compared. */
interface PossibleHeading extends UnknownHeading {
  readonly words: string;
}

/** A long sheet is looked through once, however many kinds of tables are looked for. */
const headingsBySheet = new WeakMap<Sheet, ReadonlyMap<number, readonly PossibleHeading[]>>();

function headingsOf(sheet: Sheet): ReadonlyMap<number, readonly PossibleHeading[]> {
  const known = headingsBySheet.get(sheet);
  if (known !== undefined) return known;
  const headings = new Map(sheet.rows.map((row) => [row, headingsIn(sheet, row)]));
  headingsBySheet.set(sheet, headings);
  return headings;
}

/** A heading merged downwards counts in every row it spans; one merged to the right counts once. */
function headingsIn(sheet: Sheet, row: number): PossibleHeading[] {
  return spannedColumns(sheet, row).flatMap((column) => {
    const cell = sheet.cell(row, column);
    const { content } = cell;
    if (content.kind !== 'text' || content.text.length > LONGEST_HEADING) return [];
    const heading = readText(cell).value;
    return heading === null ? [] : [{ column, address: cell.address, heading, words: comparable(heading) }];
  });
}

function spannedColumns(sheet: Sheet, row: number): number[] {
  const merges = sheet.mergesAt(row);
  const columns = new Set([...sheet.columnsOf(row), ...merges.map(({ left }) => left)]);
  return [...columns]
    .filter((column) => !merges.some(({ left, right }) => left < column && column <= right))
    .sort((first, second) => first - second);
}

function knownHeadings<Key extends string>(descriptions: readonly ColumnDescription<Key>[]): Map<string, Key> {
  return new Map(
    descriptions.flatMap(({ key, heading, synonyms = [] }) =>
      [heading, ...synonyms].map((words): [string, Key] => [comparable(words), key]),
    ),
  );
}

function comparable(heading: string): string {
  return fold(heading)
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^a-z0-9%]+/g, ' ')
    .trim();
}
