import { ZERO, exact } from '../../fraction';
import type { ItemInput } from '../inputs';
import type { ItemOf, ItemType, Leaf, Threshold } from '../scheme';
import { scoreAverage, scoreCount, scoreMinus } from './events';
import { scoreKeyTasks } from './key-tasks';
import { MISSING, type Outcome, type Wrong, judged, points, wrong } from './outcome';
import { scoreRatio } from './ratio';
import { type Leader, scoreRelative } from './relative';

/** The fields of an input that each item reads; any other is a mistake of who filled it in, and must not be lost. */
const FIELDS: Readonly<Record<ItemType, readonly (keyof ItemInput)[]>> = {
  choice: ['level'],
  minus: ['count', 'events'],
  ratio: ['actual', 'target', 'parts'],
  count: ['count', 'events'],
  threshold: ['value'],
  average: ['events'],
  relative: ['actual', 'target'],
  all_or_nothing: ['achieved'],
  manual: ['points'],
  key_tasks: ['tasks'],
};

/** What the whole bloc and the day bring to one item. */
export interface ItemContext {
  readonly asOf: string | null;
  readonly leader: Leader | undefined;
}

/** The points of one item from its input, before rounding and effects. */
export function scoreItem(leaf: Leaf, input: ItemInput | undefined, context: ItemContext): Outcome {
  if (input === undefined) return MISSING;
  const misfit = misfitOf(input, FIELDS[leaf.item.type], eventFieldsOf(leaf.item.type));
  if (misfit !== null) return misfit;
  if (input.notOccurred === true) return { kind: 'not_occurred', inputs: {} };
  const { item } = leaf;
  switch (item.type) {
    case 'choice':
      return scoreChoice(item, input);
    case 'minus':
      return scoreMinus(leaf, item, input);
    case 'ratio':
      return scoreRatio(leaf, item, input, context.asOf);
    case 'count':
      return scoreCount(leaf, item, input);
    case 'threshold':
      return scoreThreshold(item, input);
    case 'average':
      return scoreAverage(leaf, input);
    case 'relative':
      return scoreRelative(leaf, input, context.leader);
    case 'all_or_nothing':
      if (input.achieved === null) return MISSING;
      return points(input.achieved ? exact(leaf.maximum) : ZERO, { achieved: String(input.achieved) });
    case 'manual':
      return input.points === null ? MISSING : judged(input.points, exact(leaf.maximum), item.step);
    case 'key_tasks':
      return scoreKeyTasks(leaf, item, input);
  }
}

type EventField = 'level' | 'points';

/** The fields of an event that items read; rules of bonus and penalty say so themselves. */
function eventFieldsOf(type: ItemType): readonly EventField[] {
  return type === 'average' ? ['points'] : [];
}

/**
 * What is filled in and would be ignored or contradicts the rest: a field that does not count here, a count beside events,
 * figures beside "không phát sinh"; null when all is well.
 */
export function misfitOf(
  input: ItemInput,
  used: readonly (keyof ItemInput)[],
  usedOfEvents: readonly EventField[],
): Wrong | null {
  const fields = Object.keys(input) as (keyof ItemInput)[];
  const filled = fields.filter((field) => field !== 'notOccurred' && input[field] !== null);
  const unused = filled.find((field) => !used.includes(field)) ?? unusedOfEvents(input, usedOfEvents);
  if (unused !== undefined) return wrong('input_field_unused', { field: unused, used: used.join(', ') });
  if (input.notOccurred === true && filled.length > 0) return wrong('input_not_occurred_filled');
  if (input.parts !== null && filled.length > 1) return wrong('input_figures_twice');
  return input.count !== null && input.events !== null ? wrong('input_count_twice') : null;
}

function unusedOfEvents({ events }: ItemInput, used: readonly EventField[]): EventField | undefined {
  const unused = (['level', 'points'] as const).filter((field) => !used.includes(field));
  return unused.find((field) => events?.some((event) => event[field] !== null));
}

/** The band that holds a measured value. */
export function bandOf(item: ItemOf<'threshold'>, { value }: ItemInput): Threshold | undefined {
  if (value === null) return undefined;
  const measured = exact(value);
  return item.bands.find(
    ({ from, to }) => (from === null || measured.gte(exact(from))) && (to === null || measured.lt(exact(to))),
  );
}

function scoreChoice(item: ItemOf<'choice'>, { level }: ItemInput): Outcome {
  if (level === null) return MISSING;
  const picked = item.levels.find(({ code }) => code === level);
  if (picked !== undefined) return points(exact(picked.points), { level });
  return wrong('input_level_unknown', { level, known: item.levels.map(({ code }) => code).join(', ') });
}

function scoreThreshold(item: ItemOf<'threshold'>, input: ItemInput): Outcome {
  if (input.value === null) return MISSING;
  const band = bandOf(item, input);
  return band === undefined
    ? wrong('input_out_of_bands', { value: input.value })
    : points(exact(band.points), { value: input.value });
}
