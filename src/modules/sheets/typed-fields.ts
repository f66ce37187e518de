import { inputKindOf } from '../../domain/scoring/input-kind';
import type { InputEvent, ItemInput, RatioPart, TaskInput } from '../../domain/scoring/inputs';
import type { ScoredCriterion } from '../../domain/scoring/sections';
import { formatDate } from '../../text/date';
import { formatNumber } from '../../text/number';
import { listField, NO, YES } from '../../../templates/pages/sheets/field-names';
import type { RowFields } from './row-reader';

/** The longest number that a field takes, as it is read (src/text/number.ts). */
const LONGEST_NUMBER = 40;

type Pairs = readonly (readonly [field: string, text: string])[];

/** An input as the fields of its row, so that readTypedInput reads it back; what is not handed in has no field. */
export function fieldsOf(criterion: ScoredCriterion, input: ItemInput | null): RowFields {
  if (input === null) return new Map();
  const pairs: Pairs = [...pairsOf(criterion, input), ['notOccurred', input.notOccurred === true ? YES : '']];
  return new Map(pairs.filter(([, text]) => text !== ''));
}

function pairsOf(criterion: ScoredCriterion, input: ItemInput): Pairs {
  switch (inputKindOf(criterion, input)) {
    case 'level':
      return [['level', input.level ?? '']];
    case 'times':
      return [['count', integer(input.count)], ...(input.events ?? []).flatMap(eventPairs)];
    case 'average':
      return (input.events ?? []).flatMap(eventPairs);
    case 'ratio':
      return [
        ['actual', number(input.actual)],
        ['target', number(input.target)],
      ];
    case 'parts':
      return (input.parts ?? [{ actual: input.actual, target: input.target, due: null }]).flatMap(partPairs);
    case 'value':
      return [['value', number(input.value)]];
    case 'yes_no':
      return [['achieved', flag(input.achieved)]];
    case 'points':
      return [['points', number(input.points)]];
    case 'tasks':
      return (input.tasks ?? []).flatMap(taskPairs);
  }
}

function eventPairs(event: InputEvent, index: number): Pairs {
  return [
    [listField('events', index, 'code'), event.code ?? ''],
    [listField('events', index, 'name'), event.name],
    [listField('events', index, 'date'), event.date === null ? '' : formatDate(event.date)],
    [listField('events', index, 'level'), event.level ?? ''],
    [listField('events', index, 'points'), number(event.points)],
    [listField('events', index, 'count'), event.count === 1 ? '' : integer(event.count)],
    [listField('events', index, 'evidence'), event.evidence ?? ''],
  ];
}

function partPairs(part: RatioPart, index: number): Pairs {
  return [
    [listField('parts', index, 'actual'), number(part.actual)],
    [listField('parts', index, 'target'), number(part.target)],
    [listField('parts', index, 'due'), part.due === null ? '' : formatDate(part.due)],
  ];
}

function taskPairs(task: TaskInput): Pairs {
  return [
    [listField('tasks', task.code, 'onTime'), flag(task.onTime)],
    [listField('tasks', task.code, 'quality'), flag(task.quality)],
    [listField('tasks', task.code, 'effectiveness'), flag(task.effectiveness)],
  ];
}

/** Every decimal of it: a figure that came back shorter would be rewritten by whoever edits its explanation. */
function number(value: string | null): string {
  if (value === null) return '';
  const grouped = formatNumber(value, Number.POSITIVE_INFINITY);
  return grouped.length > LONGEST_NUMBER ? grouped.replaceAll('.', '') : grouped;
}

function integer(value: number | null): string {
  return value === null ? '' : formatNumber(value);
}

function flag(value: boolean | null): string {
  return value === null ? '' : value ? YES : NO;
}
