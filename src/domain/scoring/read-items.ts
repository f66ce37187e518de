import type { Violation } from '../violation';
import { Fields, kindOf } from './fields';
import {
  type Effect,
  type Item,
  type ItemType,
  type Level,
  ROUNDING_MODES,
  type Rounding,
  type Threshold,
} from './scheme';

const EFFECT_FIELDS = {
  zero: ['criterion'],
  cap_grade: ['grade'],
  lower_grade: ['by'],
  exclude_ranking: [],
  exclude_award: ['award'],
} as const satisfies Record<Effect['type'], readonly string[]>;

const EFFECT_TYPES = Object.keys(EFFECT_FIELDS) as [Effect['type'], ...Effect['type'][]];

const ITEM_FIELDS = {
  choice: ['levels'],
  minus: ['per', 'floor'],
  ratio: ['cap', 'dueOnly', 'overPlan'],
  count: ['per'],
  threshold: ['bands'],
  average: [],
  relative: [],
  all_or_nothing: [],
  manual: ['step'],
  key_tasks: ['tasks', 'onTime', 'quality', 'effectiveness'],
} as const satisfies Record<ItemType, readonly string[]>;

const ITEM_TYPES = Object.keys(ITEM_FIELDS) as [ItemType, ...ItemType[]];

/** Reads how a criterion gets its points. */
export function readItem(value: unknown, place: string, found: Violation[]): Item {
  const type = kindOf(value, 'type', ITEM_TYPES);
  const fields = new Fields(value, place, ['type', ...(type === null ? [] : ITEM_FIELDS[type])], found);
  switch (fields.word('type', ITEM_TYPES)) {
    case 'choice':
      return { type: 'choice', levels: readLevels(fields) };
    case 'minus':
      return { type: 'minus', per: fields.decimal('per'), floor: fields.decimalOr('floor', '0') };
    case 'ratio':
      return {
        type: 'ratio',
        cap: fields.decimalOr('cap', '1'),
        dueOnly: fields.flagOr('dueOnly', false),
        overPlan: fields.object('overPlan', (inner, innerPlace) => {
          const plan = new Fields(inner, innerPlace, ['percent', 'points', 'cap'], found);
          return { percent: plan.decimal('percent'), points: plan.decimal('points'), cap: plan.decimal('cap') };
        }),
      };
    case 'count':
      return { type: 'count', per: fields.decimal('per') };
    case 'threshold':
      return { type: 'threshold', bands: fields.list('bands', (inner, at) => readThreshold(inner, at, found)) };
    case 'average':
      return { type: 'average' };
    case 'relative':
      return { type: 'relative' };
    case 'all_or_nothing':
      return { type: 'all_or_nothing' };
    case 'manual':
      return { type: 'manual', step: fields.decimal('step') };
    case 'key_tasks':
      return {
        type: 'key_tasks',
        tasks: fields.has('tasks') ? fields.integer('tasks', 1) : null,
        onTime: fields.decimal('onTime'),
        quality: fields.decimal('quality'),
        effectiveness: fields.decimal('effectiveness'),
      };
  }
}

/** Reads the levels of a choice or of a rule. */
export function readLevels(fields: Fields): Level[] {
  return fields.list('levels', (value, place) => {
    const level = new Fields(value, place, ['code', 'name', 'points', 'effects'], fields.found);
    return {
      code: level.text('code'),
      name: level.text('name'),
      points: level.decimal('points'),
      effects: readEffects(level),
    };
  });
}

function readThreshold(value: unknown, place: string, found: Violation[]): Threshold {
  const band = new Fields(value, place, ['from', 'to', 'points', 'effects'], found);
  return {
    from: band.decimalOr('from', null),
    to: band.decimalOr('to', null),
    points: band.decimal('points'),
    effects: readEffects(band),
  };
}

/** Reads the effects of a level, a rule or an exclusion. */
export function readEffects(fields: Fields): Effect[] {
  return fields.list('effects', (value, place): Effect => {
    const kind = kindOf(value, 'type', EFFECT_TYPES);
    const effect = new Fields(value, place, ['type', ...(kind === null ? [] : EFFECT_FIELDS[kind])], fields.found);
    const type = effect.word('type', EFFECT_TYPES);
    switch (type) {
      case 'zero':
        return { type, criterion: effect.text('criterion') };
      case 'cap_grade':
        return { type, grade: effect.text('grade') };
      case 'lower_grade':
        return { type, by: effect.integer('by', 1) };
      case 'exclude_ranking':
        return { type };
      case 'exclude_award':
        return { type, award: effect.text('award') };
    }
  });
}

/** Reads a rounding rule; a half goes up where nothing is said. */
export function readRounding(value: unknown, place: string, found: Violation[]): Rounding {
  const fields = new Fields(value, place, ['step', 'mode'], found);
  return { step: fields.decimal('step'), mode: fields.wordOr('mode', ROUNDING_MODES, 'half_up') };
}
