import type { AdjustmentRule, Adjustments, Award, Band, Bonus, Exclusion, Gate, Node, Quota, Scheme } from '../scheme';
import { isGroup } from '../tree';

/** One thing that a scheme says and that two schemes can be compared by. */
export type SchemeEntity =
  | { readonly part: 'general'; readonly scheme: Scheme }
  | { readonly part: 'criterion'; readonly node: Node; readonly parent: string | null }
  | { readonly part: 'bonus'; readonly set: Bonus }
  | { readonly part: 'penalty'; readonly set: Adjustments }
  | { readonly part: 'bonus_rule' | 'penalty_rule'; readonly rule: AdjustmentRule }
  | { readonly part: 'exclusion'; readonly exclusion: Exclusion }
  | { readonly part: 'award'; readonly award: Award }
  | { readonly part: 'grade'; readonly band: Band }
  | { readonly part: 'gate'; readonly gate: Gate }
  | { readonly part: 'quota'; readonly quota: Quota }
  | { readonly part: 'ranking'; readonly scheme: Scheme };

export type SchemePart = SchemeEntity['part'];

/** An entity with what tells it from the others of its part: a code, or nothing where there is only one. */
export interface KeyedEntity {
  readonly key: string;
  readonly entity: SchemeEntity;
}

/** Everything a scheme says, part by part in the order of the scheme. */
export function entitiesOf(scheme: Scheme): KeyedEntity[] {
  const { bonus, penalty, exclusions, awards, classification } = scheme;
  return [
    { key: '', entity: { part: 'general', scheme } },
    ...scheme.criteria.flatMap((node) => nodesOf(node, null)),
    ...(bonus === null ? [] : [{ key: '', entity: { part: 'bonus', set: bonus } } as const]),
    ...(bonus?.rules ?? []).map((rule) => ({ key: rule.code, entity: { part: 'bonus_rule', rule } as const })),
    ...(penalty === null ? [] : [{ key: '', entity: { part: 'penalty', set: penalty } } as const]),
    ...(penalty?.rules ?? []).map((rule) => ({ key: rule.code, entity: { part: 'penalty_rule', rule } as const })),
    ...exclusions.map((exclusion) => ({ key: exclusion.code, entity: { part: 'exclusion', exclusion } as const })),
    ...awards.map((award) => ({ key: award.code, entity: { part: 'award', award } as const })),
    ...(classification?.bands ?? []).map((band) => ({ key: band.code, entity: { part: 'grade', band } as const })),
    ...(classification?.gates ?? []).map((gate) => ({ key: gateKey(gate), entity: { part: 'gate', gate } as const })),
    ...(classification?.quotas ?? []).map((quota) => ({
      key: quota.grade,
      entity: { part: 'quota', quota } as const,
    })),
    { key: '', entity: { part: 'ranking', scheme } },
  ];
}

/** The fields of an entity by their names in the format; what is nested under another entity is not among them. */
export function fieldsOf(entity: SchemeEntity): Readonly<Record<string, unknown>> {
  switch (entity.part) {
    case 'general': {
      const { title, legalBasis, effective, total, comparison, rounding, appraisal } = entity.scheme;
      return { title, legalBasis, effective, total, comparison, rounding, appraisal };
    }
    case 'criterion':
      return nodeFields(entity.node);
    case 'bonus':
    case 'penalty':
      return without(entity.set, ['rules']);
    case 'bonus_rule':
    case 'penalty_rule':
      return without(entity.rule, ['code']);
    case 'exclusion':
      return without(entity.exclusion, ['code']);
    case 'award':
      return without(entity.award, ['code']);
    case 'grade':
      return without(entity.band, ['code']);
    case 'gate':
      return without(entity.gate, ['grade', 'type', 'criterion']);
    case 'quota':
      return without(entity.quota, ['grade']);
    case 'ranking':
      return { ranking: entity.scheme.ranking };
  }
}

/** A group and a criterion have different fields: one that became the other is compared by what both have, and by its kind. */
function nodeFields(node: Node): Readonly<Record<string, unknown>> {
  const { criteria, ...fields } = isGroup(node) ? node : { ...node, criteria: null };
  return { ...without(fields, ['code']), kind: criteria === null ? 'criterion' : 'group' };
}

function nodesOf(node: Node, parent: string | null): KeyedEntity[] {
  const own = { key: node.code, entity: { part: 'criterion', node, parent } as const };
  return isGroup(node) ? [own, ...node.criteria.flatMap((inner) => nodesOf(inner, node.code))] : [own];
}

/** One criterion may be asked for in two ways by the same grade. */
function gateKey({ grade, criterion, type }: Gate): string {
  return `${grade}/${criterion}/${type}`;
}

function without(value: object, fields: readonly string[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !fields.includes(name)));
}
