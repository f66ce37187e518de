import { exact, sum, toDecimalString } from '../fraction';
import { type Criterion, type CriterionEffect, type SchemeDefinition, leavesOf } from './narrow/scheme';
import type { AdjustmentRule, Adjustments, Node, Scheme } from './scheme';

/** A definition says neither its version nor its days. */
export type DefinitionDates = Pick<Scheme, 'version' | 'effective'>;

/**
 * A scheme of points by judgement as a scheme of the engine: same codes, same maxima, same total. Bonus may lift the total
 * over the scale, ranks go by the total alone, there are no grades: what sheets of such schemes have always meant.
 */
export function fromDefinition(definition: SchemeDefinition, { version, effective }: DefinitionDates): Scheme {
  const ofEffect = (effect: CriterionEffect): Criterion[] =>
    definition.criteria.filter((criterion) => criterion.effect === effect);
  const bonus = adjustmentsOf(ofEffect('bonus'));
  return {
    code: definition.code,
    version,
    title: definition.title,
    legalBasis: [],
    effective,
    total: definition.total,
    criteria: ofEffect('base').map(nodeOf),
    bonus: bonus === null ? null : { ...bonus, mayExceedTotal: true, liftsGrade: true },
    penalty: adjustmentsOf(ofEffect('penalty')),
    exclusions: [],
    awards: [],
    comparison: { basis: 'points', rounded: false },
    rounding: { item: null, group: null, total: null },
    classification: null,
    ranking: [{ by: 'total' }],
  };
}

function nodeOf({ code, name, maximum, guidance, evidenceRequired, item, criteria }: Criterion): Node {
  const common = { code, name, maximum, guidance, rounding: null };
  if (item === null) return { ...common, capped: true, criteria: criteria.map(nodeOf) };
  return { ...common, evidenceRequired, appraiser: null, notOccurred: null, item };
}

function adjustmentsOf(criteria: readonly Criterion[]): Adjustments | null {
  if (criteria.length === 0) return null;
  return {
    code: criteria.map(({ code }) => code).join('+'),
    name: criteria.map(({ name }) => name).join('; '),
    cap: toDecimalString(sum(criteria.map(({ maximum }) => exact(maximum)))),
    rules: criteria.flatMap(leavesOf).map(ruleOf),
  };
}

function ruleOf({ code, name, guidance, maximum, item }: Criterion): AdjustmentRule {
  return {
    ...{ code, name, guidance, counting: 'manual', points: null, levels: [], effects: [], alsoCountedIn: [] },
    step: item?.step ?? null,
    cap: maximum,
  };
}
