import { LONGEST_NUMBER } from '../fields';
import type { Decimal, Item, Scheme } from '../scheme';
import { allNodes, isGroup } from '../tree';

/**
 * Codes of the criteria and groups of a trial scheme with a value that no decimal can write (a third of 10 points), or only
 * one that is longer than a scheme takes.
 * A scheme can be stored only where there is none.
 */
export function unwritablePlaces(scheme: Scheme): string[] {
  const places = allNodes(scheme).filter((node) =>
    [node.maximum, ...(isGroup(node) ? [] : pointValues(node.item))].some(isUnwritable),
  );
  return places.map(({ code }) => code);
}

/** Values of a trial are decimals where they can be, however long, else ratios: '10/3'. */
function isUnwritable(value: Decimal): boolean {
  return value.includes('/') || value.length > LONGEST_NUMBER;
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
