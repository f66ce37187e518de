import {
  type Criterion,
  CRITERION_EFFECTS,
  type CriterionEffect,
  type SchemeDefinition,
  type ScoringItem,
} from '../../domain/scoring/narrow/scheme';

/**
 * Reads a scheme out of stored or received JSON: the shape only, rules are validateScheme's. Unknown fields are dropped.
 * @throws TypeError naming the place (`criteria[0].maximum`) that has another shape.
 */
export function parseDefinition(value: unknown): SchemeDefinition {
  const scheme = fieldsOf(value, 'scheme');
  return {
    code: textOf(scheme['code'], 'code'),
    title: textOf(scheme['title'], 'title'),
    total: textOf(scheme['total'], 'total'),
    criteria: criteriaOf(scheme['criteria'], 'criteria'),
  };
}

function criteriaOf(value: unknown, place: string): Criterion[] {
  if (!Array.isArray(value)) throw wrong(place, 'a list');
  return value.map((item: unknown, index) => criterionOf(item, `${place}[${index}]`));
}

function criterionOf(value: unknown, place: string): Criterion {
  const fields = fieldsOf(value, place);
  return {
    code: textOf(fields['code'], `${place}.code`),
    name: textOf(fields['name'], `${place}.name`),
    maximum: textOf(fields['maximum'], `${place}.maximum`),
    effect: effectOf(fields['effect'], `${place}.effect`),
    guidance: textOf(fields['guidance'], `${place}.guidance`),
    evidenceRequired: fields['evidenceRequired'] === true,
    item: fields['item'] === null ? null : itemOf(fields['item'], `${place}.item`),
    criteria: criteriaOf(fields['criteria'], `${place}.criteria`),
  };
}

function itemOf(value: unknown, place: string): ScoringItem {
  const item = fieldsOf(value, place);
  if (item['type'] !== 'manual') throw wrong(`${place}.type`, 'a known type');
  return { type: 'manual', step: textOf(item['step'], `${place}.step`) };
}

function effectOf(value: unknown, place: string): CriterionEffect {
  const effect = CRITERION_EFFECTS.find((known) => known === value);
  if (effect === undefined) throw wrong(place, 'a known effect');
  return effect;
}

function fieldsOf(value: unknown, place: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong(place, 'an object');
  return value as Record<string, unknown>;
}

function textOf(value: unknown, place: string): string {
  if (typeof value !== 'string') throw wrong(place, 'a text');
  return value;
}

function wrong(place: string, expected: string): TypeError {
  return new TypeError(`${place} of a scheme is not ${expected}`);
}
