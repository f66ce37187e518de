/** What a criterion does to the total: part of the scale, added outside it, or taken off. */
export const CRITERION_EFFECTS = ['base', 'bonus', 'penalty'] as const;
export type CriterionEffect = (typeof CRITERION_EFFECTS)[number];

/** How points are found. `manual`: 0 to the maximum by judgement, in whole steps (decimal string). */
export interface ManualItem {
  readonly type: 'manual';
  readonly step: string;
}
export type ScoringItem = ManualItem;

/**
 * One line of a scheme: a group (no item, with criteria inside) or a leaf (an item, nothing inside). `maximum` is a
 * decimal string with a point; of a penalty it is the magnitude that may be taken off.
 */
export interface Criterion {
  readonly code: string;
  readonly name: string;
  readonly maximum: string;
  readonly effect: CriterionEffect;
  readonly guidance: string;
  readonly evidenceRequired: boolean;
  readonly item: ScoringItem | null;
  readonly criteria: readonly Criterion[];
}

/** A scoring scheme. `total` is the scale (the sum of the base groups); bonus and penalty stand outside it. */
export interface SchemeDefinition {
  readonly code: string;
  readonly title: string;
  readonly total: string;
  readonly criteria: readonly Criterion[];
}

/** Every criterion, groups and leaves, in the order of the scheme (a group before what is inside it). */
export function allCriteria(definition: SchemeDefinition): Criterion[] {
  return definition.criteria.flatMap(withDescendants);
}

/** The criteria that get points, in the order of the scheme. */
export function leafCriteria(definition: SchemeDefinition): Criterion[] {
  return allCriteria(definition).filter(isLeaf);
}

/** The criteria that get points inside a criterion; itself when it is a leaf. */
export function leavesOf(criterion: Criterion): Criterion[] {
  return withDescendants(criterion).filter(isLeaf);
}

function withDescendants(criterion: Criterion): Criterion[] {
  return [criterion, ...criterion.criteria.flatMap(withDescendants)];
}

function isLeaf(criterion: Criterion): boolean {
  return criterion.item !== null;
}
