import { exact, sum, toDecimalString, ZERO } from '../../fraction';
import type { Decimal, Group, Item, ItemType, Leaf, Node, Scheme } from '../scheme';

/** The words that new things start with; the author writes the real ones over them. */
export interface StartingWords {
  readonly name: string;
  /** Of the best and of the worst level of a choice. */
  readonly levels: readonly [string, string];
}

/** A scheme that says nothing yet: no criteria, ranked by the total alone. */
export function blankScheme(code: string, title: string, from: string): Scheme {
  return {
    ...{ code, version: 1, title, legalBasis: [], total: '100', criteria: [] },
    effective: { from, to: null },
    ...{ bonus: null, penalty: null, exclusions: [], awards: [] },
    comparison: { basis: 'points', rounded: false },
    rounding: { item: null, group: null, total: null },
    appraisal: null,
    classification: null,
    ranking: [{ by: 'total' }],
  };
}

/** An item of a type as it is mostly used, for a criterion of so many points. */
export function startingItem(type: ItemType, maximum: Decimal, levels: StartingWords['levels']): Item {
  switch (type) {
    case 'choice':
      return {
        type,
        levels: [
          { code: 'M1', name: levels[0], points: maximum, effects: [] },
          { code: 'M2', name: levels[1], points: '0', effects: [] },
        ],
      };
    case 'minus':
      return { type, per: '1', floor: '0' };
    case 'ratio':
      return { type, cap: '1', dueOnly: false, overPlan: null };
    case 'count':
      return { type, per: '1' };
    case 'threshold':
      return { type, bands: [{ from: null, to: null, points: maximum, effects: [] }] };
    case 'average':
    case 'relative':
    case 'all_or_nothing':
      return { type };
    case 'manual':
      return { type, step: '0.5' };
    case 'key_tasks':
      return { type, tasks: null, onTime: '1', quality: '1', effectiveness: '1' };
  }
}

/** A criterion that is judged by hand until its author says how it is scored. */
export function startingLeaf(code: string, name: string, maximum: Decimal): Leaf {
  return {
    ...{
      code,
      name,
      maximum,
      guidance: '',
      evidenceRequired: false,
      appraiser: null,
      notOccurred: null,
      rounding: null,
    },
    item: { type: 'manual', step: '0.5' },
  };
}

/** A group without criteria. */
export function startingGroup(code: string, name: string, maximum: Decimal): Group {
  return { code, name, maximum, guidance: '', rounding: null, capped: true, criteria: [] };
}

/** What a list of criteria still lacks of the points it should add up to; 0 when it lacks none. */
export function remainingOf(whole: Decimal, criteria: readonly Node[]): Decimal {
  const rest = exact(whole).sub(sum(criteria.map(({ maximum }) => exact(maximum))));
  return toDecimalString(rest.gt(ZERO) ? rest : ZERO);
}
