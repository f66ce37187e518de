import type { Violation } from '../violation';
import { Fields } from './fields';
import type { BlocInputs, InputEvent, ItemInput, RatioPart, TaskInput, UnitInputs } from './inputs';
import type { Reading } from './read-scheme';

const ITEM_INPUT_FIELDS = [
  'notOccurred',
  'level',
  'count',
  'events',
  'actual',
  'target',
  'parts',
  'value',
  'achieved',
  'points',
  'tasks',
] as const satisfies readonly (keyof ItemInput)[];

/**
 * Reads the inputs of a bloc out of parsed JSON: the shape only; whether they fit the scheme is found while scoring.
 * Places are the unit, then the criterion: `VPTU.A1.actual`. Never throws.
 */
export function readInputs(json: unknown): Reading<BlocInputs> {
  const found: Violation[] = [];
  const fields = new Fields(json, '', ['scheme', 'asOf', 'units'], found);
  const value = {
    scheme: fields.text('scheme'),
    asOf: fields.dateOrNull('asOf'),
    units: fields.codedList('units', (unit, place) => readUnit(unit, place, found)),
  };
  return found.length === 0 ? { value, violations: [] } : { value: null, violations: found };
}

function readUnit(value: unknown, place: string, found: Violation[]): UnitInputs {
  const fields = new Fields(
    value,
    place,
    ['code', 'name', 'submitted', 'leads', 'unassigned', 'excluded', 'ballot', 'inputs'],
    found,
  );
  const submitted = fields.flagOr('submitted', true);
  return {
    code: fields.text('code'),
    name: fields.textOr('name', ''),
    submitted,
    leads: fields.flagOr('leads', submitted),
    unassigned: fields.texts('unassigned'),
    excluded: fields.textOr('excluded', null),
    ballot: fields.has('ballot') ? fields.integer('ballot', 0) : null,
    inputs: fields.map('inputs', (input, at) => readItemInput(input, at, found)),
  };
}

/** Reads what a unit hands in for one criterion. */
export function readItemInput(value: unknown, place: string, found: Violation[]): ItemInput {
  // Null: the criterion is listed and not yet filled in.
  const fields = new Fields(value ?? {}, place, ITEM_INPUT_FIELDS, found);
  return {
    notOccurred: fields.flagOr('notOccurred', null),
    level: fields.textOr('level', null),
    count: fields.has('count') ? fields.integer('count', 0) : null,
    events: fields.has('events') ? fields.list('events', (event, at) => readEvent(event, at, found)) : null,
    actual: fields.decimalOr('actual', null),
    target: fields.decimalOr('target', null),
    parts: fields.has('parts') ? fields.list('parts', (part, at) => readPart(part, at, found)) : null,
    value: fields.decimalOr('value', null),
    achieved: fields.flagOr('achieved', null),
    points: fields.decimalOr('points', null),
    tasks: fields.has('tasks') ? fields.list('tasks', (task, at) => readTask(task, at, found)) : null,
  };
}

function readEvent(value: unknown, place: string, found: Violation[]): InputEvent {
  const fields = new Fields(value, place, ['code', 'name', 'date', 'level', 'points', 'count', 'evidence'], found);
  return {
    code: fields.textOr('code', null),
    name: fields.textOr('name', ''),
    date: fields.dateOrNull('date'),
    level: fields.textOr('level', null),
    points: fields.decimalOr('points', null),
    count: fields.has('count') ? fields.integer('count', 1) : 1,
    evidence: fields.textOr('evidence', null),
  };
}

function readPart(value: unknown, place: string, found: Violation[]): RatioPart {
  const fields = new Fields(value, place, ['actual', 'target', 'due'], found);
  return {
    actual: fields.decimalOr('actual', null),
    target: fields.decimalOr('target', null),
    due: fields.dateOrNull('due'),
  };
}

function readTask(value: unknown, place: string, found: Violation[]): TaskInput {
  const known = ['code', 'finished', 'onTime', 'quality', 'effectiveness', 'actual', 'target', 'planned'];
  const fields = new Fields(value, place, known, found);
  return {
    code: fields.text('code'),
    finished: fields.flag('finished'),
    onTime: fields.flagOr('onTime', null),
    quality: fields.flagOr('quality', null),
    effectiveness: fields.flagOr('effectiveness', null),
    actual: fields.decimalOr('actual', null),
    target: fields.decimalOr('target', null),
    planned: fields.exactOrNull('planned'),
  };
}
