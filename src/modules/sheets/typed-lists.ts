import { exact, toDecimalString } from '../../domain/fraction';
import { inputKindOf, levelsOf } from '../../domain/scoring/input-kind';
import type { InputEvent, RatioPart, TaskInput } from '../../domain/scoring/inputs';
import type { ScoredCriterion } from '../../domain/scoring/sections';
import {
  EVENT_FIELDS,
  type EventField,
  listField,
  MOST_LINES,
  NO,
  PART_FIELDS,
  type PartField,
  type TaskField,
  YES,
} from '../../../templates/pages/sheets/field-names';
import type { RowReader } from './row-reader';

const LONGEST_NAME = 500;
const LONGEST_REFERENCE = 200;
/** The code of an event is only carried along: a line that holds nothing else was emptied. */
const WRITTEN_EVENT_FIELDS = EVENT_FIELDS.filter((field) => field !== 'code');

/** The events of a row; lines left blank are none. A line that counts must say what happened, or its points. */
export function readEvents(criterion: ScoredCriterion, reader: RowReader): InputEvent[] {
  const isScored = inputKindOf(criterion) === 'average';
  const levels = levelsOf(criterion).map(({ code }) => code);
  return filledLines(reader, 'events', WRITTEN_EVENT_FIELDS).map((key, index) => {
    const field = (name: EventField): string => listField('events', key, name);
    const label = (name: string): string => `${isScored ? 'Lần' : 'Sự việc'} ${index + 1}, ${name}`;
    const required = <Value>(name: EventField, words: string, value: Value | null): Value | null =>
      value === null && reader.text(field(name)) === ''
        ? reader.report('row_missing', field(name), { label: label(words) })
        : value;
    const name = reader.limited(field('name'), label('nội dung'), LONGEST_NAME);
    const level = levels.length === 0 ? null : reader.choice(field('level'), label('mức'), levels);
    const points = isScored ? pointsOfEvent(criterion, reader, field('points'), label('điểm')) : null;
    if (isScored) required('points', 'điểm', points);
    else required('name', 'nội dung', name === '' ? null : name);
    if (levels.length > 0) required('level', 'mức', level);
    return {
      ...{ name, level, points },
      code: orNull(reader.limited(field('code'), label('mã'), LONGEST_REFERENCE)),
      date: reader.date(field('date'), label('ngày')),
      count: reader.count(field('count'), label('số lần'), 1) ?? 1,
      evidence: orNull(reader.limited(field('evidence'), label('minh chứng'), LONGEST_REFERENCE)),
    };
  });
}

function pointsOfEvent(criterion: ScoredCriterion, reader: RowReader, field: string, label: string): string | null {
  const points = reader.decimal(field, label);
  if (points === null || exact(points).lte(criterion.maximum)) return points;
  return reader.report('row_over_maximum', field, { label, maximum: toDecimalString(criterion.maximum) });
}

/** The parts of a plan. A part without a result is not there yet; one without a plan says nothing. */
export function readParts(reader: RowReader): RatioPart[] {
  return filledLines(reader, 'parts', PART_FIELDS).map((key, index) => {
    const field = (name: PartField): string => listField('parts', key, name);
    const label = (name: string): string => `Phần ${index + 1}, ${name}`;
    if (reader.text(field('target')) === '')
      reader.report('row_missing', field('target'), { label: label('kế hoạch') });
    return {
      actual: reader.decimal(field('actual'), label('kết quả')),
      target: reader.decimal(field('target'), label('kế hoạch')),
      due: reader.date(field('due'), label('đến hạn')),
    };
  });
}

/**
 * What the agency states of its finished key tasks; a task without a statement is left out. How far the tasks have come
 * is not for the form to say: the facts are put beside the statements by whoever scores them.
 */
export function readTasks(reader: RowReader): TaskInput[] {
  return reader.keysOf('tasks').flatMap((code) => {
    const stated = (name: TaskField, words: string): boolean | null => {
      const value = reader.choice(listField('tasks', code, name), `Nhiệm vụ ${code}, ${words}`, [YES, NO]);
      return value === null ? null : value === YES;
    };
    const axes = {
      onTime: stated('onTime', 'đúng hạn'),
      quality: stated('quality', 'chất lượng'),
      effectiveness: stated('effectiveness', 'hiệu quả'),
    };
    const isSilent = Object.values(axes).every((axis) => axis === null);
    return isSilent ? [] : [{ code, finished: true, ...axes, actual: null, target: null, planned: null }];
  });
}

/** The keys of the lines that hold anything. More than a row takes are refused, never cut off. */
function filledLines(reader: RowReader, list: 'events' | 'parts', fields: readonly string[]): string[] {
  const keys = reader
    .keysOf(list)
    .filter((key) => fields.some((field) => reader.text(listField(list, key, field)) !== ''));
  const [tooMuch] = keys.slice(MOST_LINES);
  const first = fields.find((field) => tooMuch !== undefined && reader.text(listField(list, tooMuch, field)) !== '');
  if (tooMuch !== undefined && first !== undefined) {
    reader.report('row_too_many_lines', listField(list, tooMuch, first), { count: keys.length, maximum: MOST_LINES });
  }
  return keys.slice(0, MOST_LINES);
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}
