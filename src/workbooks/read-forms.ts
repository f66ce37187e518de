import { fold } from '../text/search';
import { findTable } from './find-table';
import type { FormColumn, FormField } from './forms';
import { problemOf } from './make-remarks';
import { readDate } from './read-date';
import { readNumber } from './read-number';
import { isBlank, readText } from './read-text';
import type { CellReading, Problem } from './remarks';
import type { Cell, Sheet } from './sheet';

/** A cell of a form: what it says, null when it is blank or cannot be read. */
export interface FormCell {
  readonly value: string | null;
  readonly address: string;
}

/** A filled row of a form. */
export interface FilledRow<Key extends string = string> {
  readonly row: number;
  readonly at: (key: Key) => FormCell;
}

/** A form as it was filled in, and everything that keeps a cell of it from being read. */
export interface FilledForm<Key extends string = string> {
  readonly rows: readonly FilledRow<Key>[];
  readonly problems: readonly Problem[];
}

/**
 * Reads a form back: its table by its headings, wherever it stands, its rows from top to bottom; rows in which no column
 * says anything are left out. What nobody typed does not count: formulas and merged cells are problems, and so are
 * columns that the form does not have, because what stands there would be lost.
 */
export function readForm<Key extends string>(sheet: Sheet, columns: readonly FormColumn<Key>[]): FilledForm<Key> {
  const table = findTable(
    sheet,
    columns.map(({ key, heading }) => ({ key, heading, required: true })),
  );
  if (table === null) {
    return { rows: [], problems: [problemOf('headings_missing', 'A1', { heading: columns[0]?.heading ?? '' })] };
  }
  const problems: Problem[] = [
    ...table.problems,
    ...table.unknown.map(({ address, heading }) => problemOf('heading_unknown', address, { heading })),
  ];
  const below = sheet.rows.filter((row) => row > table.headingRow);
  const rows = below.flatMap((row): FilledRow<Key>[] => {
    const cells = columns.flatMap((column) => {
      const at = table.columns.get(column.key);
      return at === undefined ? [] : [{ column, cell: sheet.cell(row, at) }];
    });
    if (cells.every(({ cell }) => isBlank(cell) && cell.formula === null)) return [];
    const read = new Map<Key, FormCell>();
    for (const { column, cell } of cells) {
      const { value, problem } = readFormCell(cell, column, sheet.date1904);
      if (problem !== null) problems.push(problem);
      read.set(column.key, { value, address: cell.address });
    }
    return [{ row, at: (key) => read.get(key) ?? { value: null, address: `A${row}` } }];
  });
  return { rows, problems };
}

/** Reads one cell by what it takes. A choice gives the word of its list, whatever case or marks were typed. */
export function readFormCell(cell: Cell, field: FormField, date1904: boolean): CellReading<string> {
  const { formula, merged, address } = cell;
  if (formula !== null) return wrong(problemOf('cell_formula', address));
  if (merged !== null) return wrong(problemOf('cell_merged', address, { range: merged.range }));
  switch (field.kind) {
    case 'number':
      return readNumber(cell);
    case 'date':
      return readDate(cell, date1904);
    case 'choice':
      return readChoice(cell, field.choices ?? []);
    case 'lines':
      return readText(cell, { lines: 'many' });
    case 'text':
    case 'code':
      return readText(cell);
  }
}

function readChoice(cell: Cell, choices: readonly string[]): CellReading<string> {
  const reading = readText(cell);
  const typed = reading.value;
  if (typed === null) return reading;
  const word = choices.find((choice) => fold(choice) === fold(typed));
  if (word !== undefined) return { ...reading, value: word };
  return wrong(problemOf('not_a_choice', cell.address, { typed, choices: choices.join('; ') }));
}

function wrong(problem: Problem): CellReading<string> {
  return { value: null, repairs: [], problem };
}
