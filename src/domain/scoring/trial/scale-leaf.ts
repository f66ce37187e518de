import { type Exact, exact, toExactString } from '../../fraction';
import type { ItemInput } from '../inputs';
import type { Decimal, Item, Leaf } from '../scheme';

/**
 * The criterion with another maximum: every point value of its rule goes with it, in the proportion of the new maximum to
 * the old one, so that a unit earns the same share of it as before. Its own rounding stays. Values are exact: what is no
 * finite decimal is a ratio ('10/3').
 */
export function withMaximum(leaf: Leaf, maximum: Exact): Leaf {
  const factor = maximum.div(exact(leaf.maximum));
  if (factor.equals(1)) return leaf;
  return { ...leaf, maximum: toExactString(maximum), item: scaledItem(leaf.item, factor) };
}

/** What a unit hands in, where it is points by judgement, in the same proportion; figures of other rules stay as they are. */
export function scaledInput({ item }: Leaf, input: ItemInput, factor: Exact): ItemInput {
  if (item.type === 'manual') {
    return input.points === null ? input : { ...input, points: scaled(input.points, factor) };
  }
  if (item.type !== 'average' || input.events === null) return input;
  const events = input.events.map((event) =>
    event.points === null ? event : { ...event, points: scaled(event.points, factor) },
  );
  return { ...input, events };
}

function scaledItem(item: Item, factor: Exact): Item {
  const by = (value: Decimal): Decimal => scaled(value, factor);
  switch (item.type) {
    case 'choice':
      return { ...item, levels: item.levels.map((level) => ({ ...level, points: by(level.points) })) };
    case 'minus':
      return { ...item, per: by(item.per), floor: by(item.floor) };
    case 'ratio': {
      const { overPlan } = item;
      if (overPlan === null) return item;
      return { ...item, overPlan: { ...overPlan, points: by(overPlan.points), cap: by(overPlan.cap) } };
    }
    case 'count':
      return { ...item, per: by(item.per) };
    case 'threshold':
      return { ...item, bands: item.bands.map((band) => ({ ...band, points: by(band.points) })) };
    case 'manual':
      return { ...item, step: by(item.step) };
    case 'key_tasks': {
      const { onTime, quality, effectiveness } = item;
      return { ...item, onTime: by(onTime), quality: by(quality), effectiveness: by(effectiveness) };
    }
    case 'average':
    case 'relative':
    case 'all_or_nothing':
      return item;
  }
}

function scaled(value: Decimal, factor: Exact): Decimal {
  return toExactString(exact(value).mul(factor));
}
