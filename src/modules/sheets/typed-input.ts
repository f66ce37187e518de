import { type InputKind, inputKindOf, levelsOf, notOccurredOf } from '../../domain/scoring/input-kind';
import { type ItemInput, NO_INPUT } from '../../domain/scoring/inputs';
import type { ScoredCriterion } from '../../domain/scoring/sections';
import type { Violation } from '../../domain/violation';
import { NO, YES } from '../../../templates/pages/sheets/field-names';
import { type RowFields, RowReader } from './row-reader';
import { readEvents, readParts, readTasks } from './typed-lists';

export type { RowFields } from './row-reader';

/** The fields that each kind of row reads, lists by their name. */
const FIELDS_OF: Readonly<Record<InputKind, readonly string[]>> = {
  level: ['level'],
  times: ['count', 'events'],
  average: ['events'],
  ratio: ['actual', 'target', 'parts'],
  parts: ['actual', 'target', 'parts'],
  value: ['value'],
  yes_no: ['achieved'],
  points: ['points'],
  tasks: ['tasks'],
};

/** What the fields of a row say. `input` is null when nothing is handed in, and when something is wrong. */
export interface InputReading {
  readonly input: ItemInput | null;
  readonly violations: readonly Violation[];
}

/**
 * Reads the fields of one row as its criterion asks for them: comma decimals, days as 30/06/2022, blanks are "not handed
 * in", never 0. Each violation has the place `A1.events.0.date`, so that its field can be marked; sentences name the
 * field in words. Whether the figures fit the scheme is for the scoring to say.
 */
export function readTypedInput(criterion: ScoredCriterion, fields: RowFields): InputReading {
  const reader = new RowReader(criterion.code, fields);
  refuseUnused(criterion, reader);
  const given = { ...givenBy(criterion, reader), ...notOccurred(criterion, reader) };
  const isEmpty = Object.values(given).every((value) => value === null);
  const { violations } = reader;
  if (violations.length > 0 || isEmpty) return { input: null, violations };
  return { input: { ...NO_INPUT, ...given }, violations };
}

function notOccurred(criterion: ScoredCriterion, reader: RowReader): Partial<ItemInput> {
  if (reader.text('notOccurred') !== YES) return {};
  if (notOccurredOf(criterion) !== null) return { notOccurred: true };
  reader.violations.push({ code: 'input_not_occurred_refused', place: criterion.code });
  return {};
}

/** A figure that would be ignored is refused: nobody is to believe that it counts. */
function refuseUnused(criterion: ScoredCriterion, reader: RowReader): void {
  const used = FIELDS_OF[inputKindOf(criterion)];
  const unused = reader.filled().find((field) => field !== 'notOccurred' && !used.includes(field));
  if (unused === undefined) return;
  const parameters = { field: unused, used: used.join(', ') };
  reader.violations.push({ code: 'input_field_unused', place: criterion.code, parameters });
}

function givenBy(criterion: ScoredCriterion, reader: RowReader): Partial<ItemInput> {
  switch (inputKindOf(criterion)) {
    case 'level':
      return { level: reader.choice('level', 'Mức', codesOf(criterion)) };
    case 'times':
      return times(criterion, reader);
    case 'average':
      return { events: listOrNull(readEvents(criterion, reader)) };
    case 'ratio':
    case 'parts':
      return ratio(reader);
    case 'value':
      return { value: reader.decimal('value', 'Giá trị') };
    case 'yes_no':
      return { achieved: flagOf(reader.choice('achieved', 'Kết quả', [YES, NO])) };
    case 'points':
      return { points: reader.points(criterion) };
    case 'tasks':
      return { tasks: listOrNull(readTasks(reader)) };
  }
}

/** Either a bare count or every event; a count that says the same as the list is no contradiction. */
function times(criterion: ScoredCriterion, reader: RowReader): Partial<ItemInput> {
  const count = reader.count('count', 'Số lần', 0);
  const events = listOrNull(readEvents(criterion, reader));
  if (events === null) return { count };
  const listed = events.reduce((all, event) => all + event.count, 0);
  if (count !== null && count !== listed) reader.report('row_count_twice', 'count', { count, listed });
  return { events };
}

function ratio(reader: RowReader): Partial<ItemInput> {
  const parts = readParts(reader);
  if (parts.length > 0) {
    const isTwice = reader.text('actual') !== '' || reader.text('target') !== '';
    if (isTwice) reader.violations.push({ code: 'input_figures_twice', place: reader.code });
    return { parts };
  }
  return { actual: reader.decimal('actual', 'Kết quả'), target: reader.decimal('target', 'Kế hoạch') };
}

function codesOf(criterion: ScoredCriterion): string[] {
  return levelsOf(criterion).map(({ code }) => code);
}

function flagOf(choice: string | null): boolean | null {
  return choice === null ? null : choice === YES;
}

function listOrNull<Line>(lines: readonly Line[]): readonly Line[] | null {
  return lines.length === 0 ? null : lines;
}
