import type { UnitInputs } from './inputs';
import { timesOf } from './inputs';
import { bandOf } from './items/score-item';
import type { AdjustmentRule, Effect, Leaf, Scheme } from './scheme';
import { adjustmentRules, codesInside, leavesOf } from './tree';

/** An effect that struck a unit: of which place, and by which level or event. */
export interface Strike {
  readonly effect: Effect;
  readonly by: string;
  readonly event: string | null;
}

/** What stands for the code of a rule where a decision about the unit strikes; its reason is the event. */
export const DECISION = '';

/**
 * Every effect that a unit's inputs bring about, in the order of the scheme. A rule strikes once however many events it
 * has, named by the first; so does each level.
 */
export function strikesOn(scheme: Scheme, unit: UnitInputs): Strike[] {
  const unassigned = codesInside(scheme, new Set(unit.unassigned));
  return [
    ...(unit.excluded === null ? [] : strikes([{ type: 'exclude_ranking' }], DECISION, unit.excluded)),
    ...leavesOf(scheme)
      .filter(({ code }) => !unassigned.has(code))
      .flatMap((leaf) => strikesOfLeaf(leaf, unit)),
    ...adjustmentRules(scheme).flatMap((rule) => strikesOfRule(rule, unit)),
    ...scheme.exclusions.flatMap(({ code, name, effects }) => {
      const input = unit.inputs.get(code);
      const event = input?.events?.[0]?.name ?? '';
      return (timesOf(input) ?? 0) > 0 ? strikes(effects, code, event === '' ? name : event) : [];
    }),
  ];
}

function strikesOfLeaf({ code, item }: Leaf, unit: UnitInputs): Strike[] {
  const input = unit.inputs.get(code);
  if (input === undefined) return [];
  if (item.type === 'choice') {
    const level = item.levels.find((candidate) => candidate.code === input.level);
    return level === undefined ? [] : strikes(level.effects, code, level.name);
  }
  if (item.type !== 'threshold') return [];
  return strikes(bandOf(item, input)?.effects ?? [], code, input.value);
}

function strikesOfRule({ code, name, effects, levels }: AdjustmentRule, unit: UnitInputs): Strike[] {
  const input = unit.inputs.get(code);
  if ((timesOf(input) ?? 0) === 0) return [];
  const events = input?.events ?? [];
  const first = events[0]?.name ?? '';
  const ofLevels = levels.flatMap((level) => {
    const event = events.find((candidate) => candidate.level === level.code);
    return event === undefined ? [] : strikes(level.effects, code, event.name === '' ? level.name : event.name);
  });
  return [...strikes(effects, code, first === '' ? name : first), ...ofLevels];
}

function strikes(effects: readonly Effect[], by: string, event: string | null): Strike[] {
  return effects.map((effect) => ({ effect, by, event }));
}
