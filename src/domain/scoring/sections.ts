import { capOf } from './check/check-adjustments';
import { type Exact, exact, smallerOf } from '../fraction';
import type { AdjustmentRule, Adjustments, Leaf, Node, Scheme } from './scheme';
import { isGroup, withDescendants } from './tree';

/** What a criterion does to the total: part of the scale, added outside it, or taken off. */
export type CriterionEffect = 'base' | 'bonus' | 'penalty';

interface CommonOfScored {
  readonly code: string;
  readonly name: string;
  readonly guidance: string;
  /** The most it gives; of a penalty, the most it takes off. */
  readonly maximum: Exact;
  readonly evidenceRequired: boolean;
}

/** Everything that a sheet has a row for: a criterion that gets points, or a rule of bonus or penalty. */
export type ScoredCriterion =
  | (CommonOfScored & { readonly effect: 'base'; readonly leaf: Leaf })
  | (CommonOfScored & { readonly effect: 'bonus' | 'penalty'; readonly rule: AdjustmentRule });

/** A part of the scheme at its top: a group, a criterion without a group, all bonus or all penalty. */
export interface SchemeSection {
  readonly code: string;
  readonly name: string;
  readonly maximum: Exact;
  readonly effect: CriterionEffect;
  /** In the order of the scheme; of a criterion without a group, itself. */
  readonly criteria: readonly ScoredCriterion[];
}

type Scored = Pick<Scheme, 'criteria' | 'bonus' | 'penalty'>;

/** The top of the scheme in its order, then bonus, then penalty. */
export function sectionsOf(scheme: Scored): SchemeSection[] {
  return [
    ...scheme.criteria.map(sectionOf),
    ...(scheme.bonus === null ? [] : [adjustmentSection(scheme.bonus, 'bonus')]),
    ...(scheme.penalty === null ? [] : [adjustmentSection(scheme.penalty, 'penalty')]),
  ];
}

/** A line of the whole table, groups before what is inside them; `depth` is 0 at the top. */
export type SchemeRow =
  | {
      readonly kind: 'group';
      readonly code: string;
      readonly name: string;
      readonly guidance: string;
      readonly maximum: Exact;
      readonly effect: CriterionEffect;
      readonly depth: number;
    }
  | (ScoredCriterion & { readonly kind: 'criterion'; readonly depth: number });

/** The table line by line: groups and criteria of any depth, then bonus and penalty with their rules. */
export function schemeRows(scheme: Scored): SchemeRow[] {
  return [
    ...scheme.criteria.flatMap((node) => rowsOf(node, 0)),
    ...sectionsOf(scheme)
      .filter(({ effect }) => effect !== 'base')
      .flatMap(adjustmentRows),
  ];
}

function rowsOf(node: Node, depth: number): SchemeRow[] {
  if (!isGroup(node)) return [{ ...scoredLeaf(node), kind: 'criterion', depth }];
  const { code, name, guidance } = node;
  const group: SchemeRow = { kind: 'group', code, name, guidance, maximum: exact(node.maximum), effect: 'base', depth };
  return [group, ...node.criteria.flatMap((inner) => rowsOf(inner, depth + 1))];
}

function adjustmentRows({ code, name, maximum, effect, criteria }: SchemeSection): SchemeRow[] {
  const [only] = criteria;
  // A set may share the code of its only rule: it is one line then.
  if (criteria.length === 1 && only?.code === code) return [{ ...only, kind: 'criterion', depth: 0 }];
  const head: SchemeRow = { kind: 'group', code, name, guidance: '', maximum, effect, depth: 0 };
  return [head, ...criteria.map((rule): SchemeRow => ({ ...rule, kind: 'criterion', depth: 1 }))];
}

/** Everything that gets an input, in the order of the scheme. */
export function scoredCriteria(scheme: Scored): ScoredCriterion[] {
  return sectionsOf(scheme).flatMap(({ criteria }) => criteria);
}

function sectionOf(node: Node): SchemeSection {
  const leaves = withDescendants(node).filter((inner): inner is Leaf => !isGroup(inner));
  return {
    code: node.code,
    name: node.name,
    maximum: exact(node.maximum),
    effect: 'base',
    criteria: leaves.map(scoredLeaf),
  };
}

function scoredLeaf(leaf: Leaf): ScoredCriterion {
  const { code, name, guidance, evidenceRequired } = leaf;
  return { code, name, guidance, evidenceRequired, maximum: exact(leaf.maximum), effect: 'base', leaf };
}

function adjustmentSection(set: Adjustments, effect: 'bonus' | 'penalty'): SchemeSection {
  const cap = exact(set.cap);
  const criteria = set.rules.map((rule): ScoredCriterion => {
    const { code, name, guidance } = rule;
    return { code, name, guidance, evidenceRequired: false, maximum: smallerOf(capOf(rule), cap), effect, rule };
  });
  return { code: set.code, name: set.name, maximum: cap, effect, criteria };
}
