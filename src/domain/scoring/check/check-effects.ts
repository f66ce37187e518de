import { exact } from '../../fraction';
import type { Effect, Leaf, Level, Node, Scheme, Threshold } from '../scheme';
import { adjustmentRules, allNodes, isGroup, leavesOf } from '../tree';
import { type SchemeCheckViolation, violation } from './report';

/** Effects that would never do anything, or that reach further than the level that has them. */
export function checkEffects(scheme: Scheme): SchemeCheckViolation[] {
  const best = scheme.classification?.bands[0]?.code;
  const known = new Set(allNodes(scheme).map(({ code }) => code));
  return [
    ...scheme.criteria.flatMap((node) => checkZeros(node, [], known)),
    ...effectsByPlace(scheme).flatMap(([place, effect]) =>
      effect.type === 'cap_grade' && effect.grade === best
        ? [violation('scheme_grade_cap_best', place, { grade: effect.grade })]
        : [],
    ),
  ];
}

/** Every effect with the code of the criterion, rule or exclusion that has it. */
export function effectsByPlace(scheme: Scheme): [string, Effect][] {
  const ofLeaves = leavesOf(scheme).flatMap((leaf) =>
    bearersOf(leaf)
      .flatMap(({ effects }) => effects)
      .map((effect): [string, Effect] => [leaf.code, effect]),
  );
  const ofRules = adjustmentRules(scheme).flatMap(({ code, effects, levels }) =>
    [...effects, ...levels.flatMap((level) => level.effects)].map((effect): [string, Effect] => [code, effect]),
  );
  const ofExclusions = scheme.exclusions.flatMap(({ code, effects }) =>
    effects.map((effect): [string, Effect] => [code, effect]),
  );
  return [...ofLeaves, ...ofRules, ...ofExclusions];
}

/** What of a criterion may have effects: its levels, or its bands. */
function bearersOf({ item }: Leaf): readonly (Level | Threshold)[] {
  if (item.type === 'choice') return item.levels;
  return item.type === 'threshold' ? item.bands : [];
}

/** @param around codes of the groups that hold the node; an unknown code is reported as a reference. */
function checkZeros(node: Node, around: readonly string[], known: ReadonlySet<string>): SchemeCheckViolation[] {
  const inside = [...around, node.code];
  if (isGroup(node)) return node.criteria.flatMap((child) => checkZeros(child, inside, known));
  return bearersOf(node).flatMap((bearer) => {
    const zeroed = bearer.effects.flatMap((effect) => (effect.type === 'zero' ? [effect.criterion] : []));
    const elsewhere = zeroed.filter((criterion) => known.has(criterion) && !inside.includes(criterion));
    const isLost = zeroed.some((criterion) => inside.includes(criterion)) && exact(bearer.points).gt(0);
    const level = 'code' in bearer ? bearer.code : '';
    return [
      ...elsewhere.map((criterion) => violation('scheme_zero_elsewhere', node.code, { criterion })),
      ...(isLost ? [violation('scheme_level_zeroed', node.code, { level, points: bearer.points })] : []),
    ];
  });
}
