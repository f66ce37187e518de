import type { Decimal, Item, Scheme } from '../scheme';
import { allNodes, isGroup } from '../tree';

/**
 * Codes of the criteria and groups of a trial scheme with a value that no finite decimal can write (a third of 10 points).
 * A scheme can be stored only where there is none.
 */
export function unwritablePlaces(scheme: Scheme): string[] {
  const places = allNodes(scheme).filter((node) =>
    [node.maximum, ...(isGroup(node) ? [] : pointValues(node.item))].some(isRatio),
  );
  return places.map(({ code }) => code);
}

/** Values of a trial are decimals where they can be, else ratios: '10/3'. */
function isRatio(value: Decimal): boolean {
  return value.includes('/');
}

function pointValues(item: Item): Decimal[] {
  switch (item.type) {
    case 'choice':
      return item.levels.map(({ points }) => points);
    case 'minus':
      return [item.per, item.floor];
    case 'ratio':
      return item.overPlan === null ? [] : [item.overPlan.points, item.overPlan.cap];
    case 'count':
      return [item.per];
    case 'threshold':
      return item.bands.map(({ points }) => points);
    case 'manual':
      return [item.step];
    case 'key_tasks':
      return [item.onTime, item.quality, item.effectiveness];
    case 'average':
    case 'relative':
    case 'all_or_nothing':
      return [];
  }
}
