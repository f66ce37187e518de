import type {
  AdjustmentRule,
  Adjustments,
  Award,
  Bonus,
  Classification,
  Exclusion,
  Group,
  Leaf,
  Scheme,
  TieBreaker,
} from '../scheme';
import { adjustmentRules, allNodes, isGroup } from '../tree';
import { fingerprintOf } from './fingerprint';

/**
 * A part of a scheme that is changed as one piece. Criteria, rules and exclusions are known by their code; of several
 * with the same code (an unfinished scheme may have them) the first is meant.
 */
export type NodeRef =
  | { readonly kind: 'settings' | 'bonus' | 'penalty' | 'awards' | 'classification' | 'ranking' }
  | { readonly kind: 'criterion' | 'rule' | 'exclusion'; readonly code: string };

/** A part that may be taken out; the others are always there, if only empty. */
export type RemovableNode =
  { readonly kind: 'bonus' | 'penalty' } | { readonly kind: 'criterion' | 'rule' | 'exclusion'; readonly code: string };

export type Settings = Pick<
  Scheme,
  'title' | 'legalBasis' | 'effective' | 'total' | 'comparison' | 'rounding' | 'appraisal'
>;
export type GroupContent = Omit<Group, 'criteria'>;
export type BonusContent = Omit<Bonus, 'rules'>;
export type PenaltyContent = Omit<Adjustments, 'rules'>;

/** What a part says, without the parts inside it. */
export type NodeContent =
  | { readonly kind: 'settings'; readonly value: Settings }
  | { readonly kind: 'group'; readonly value: GroupContent }
  | { readonly kind: 'leaf'; readonly value: Leaf }
  | { readonly kind: 'bonus'; readonly value: BonusContent }
  | { readonly kind: 'penalty'; readonly value: PenaltyContent }
  | { readonly kind: 'rule'; readonly value: AdjustmentRule }
  | { readonly kind: 'exclusion'; readonly value: Exclusion }
  | { readonly kind: 'awards'; readonly value: readonly Award[] }
  | { readonly kind: 'classification'; readonly value: Classification | null }
  | { readonly kind: 'ranking'; readonly value: readonly TieBreaker[] };

/** What is stored of a part; null when the scheme has no such part. */
export function contentOf(scheme: Scheme, node: NodeRef): NodeContent | null {
  switch (node.kind) {
    case 'settings': {
      const { title, legalBasis, effective, total, comparison, rounding, appraisal } = scheme;
      return { kind: 'settings', value: { title, legalBasis, effective, total, comparison, rounding, appraisal } };
    }
    case 'criterion':
      return criterionContent(scheme, node.code);
    case 'bonus':
      return bonusContent(scheme);
    case 'penalty': {
      if (scheme.penalty === null) return null;
      const { code, name, cap } = scheme.penalty;
      return { kind: 'penalty', value: { code, name, cap } };
    }
    case 'rule': {
      const value = adjustmentRules(scheme).find(({ code }) => code === node.code);
      return value === undefined ? null : { kind: 'rule', value };
    }
    case 'exclusion': {
      const value = scheme.exclusions.find(({ code }) => code === node.code);
      return value === undefined ? null : { kind: 'exclusion', value };
    }
    case 'awards':
      return { kind: 'awards', value: scheme.awards };
    case 'classification':
      return { kind: 'classification', value: scheme.classification };
    case 'ranking':
      return { kind: 'ranking', value: scheme.ranking };
  }
}

function criterionContent(scheme: Scheme, code: string): NodeContent | null {
  const node = allNodes(scheme).find((candidate) => candidate.code === code);
  if (node === undefined) return null;
  if (!isGroup(node)) return { kind: 'leaf', value: node };
  const { name, maximum, guidance, capped, rounding } = node;
  return { kind: 'group', value: { code, name, maximum, guidance, capped, rounding } };
}

function bonusContent({ bonus }: Scheme): NodeContent | null {
  if (bonus === null) return null;
  const { code, name, cap, mayExceedTotal, liftsGrade } = bonus;
  return { kind: 'bonus', value: { code, name, cap, mayExceedTotal, liftsGrade } };
}

/** What the author of a change saw: the part without the parts inside it. Null when it is not there. */
export function seenOf(scheme: Scheme, node: NodeRef): string | null {
  const content = contentOf(scheme, node);
  return content === null ? null : fingerprintOf(content);
}

/** What somebody who removes a part saw: the part with everything inside it. Null when it is not there. */
export function seenWhole(scheme: Scheme, node: RemovableNode): string | null {
  switch (node.kind) {
    case 'criterion': {
      const whole = allNodes(scheme).find(({ code }) => code === node.code);
      return whole === undefined ? null : fingerprintOf(whole);
    }
    case 'bonus':
    case 'penalty':
      return scheme[node.kind] === null ? null : fingerprintOf(scheme[node.kind]);
    case 'rule':
    case 'exclusion':
      return seenOf(scheme, node);
  }
}

/** The part that a code of a criterion, a rule or an exclusion means; null when nothing has it. */
export function nodeOfCode(scheme: Scheme, code: string): RemovableNode | null {
  if (allNodes(scheme).some((node) => node.code === code)) return { kind: 'criterion', code };
  if (adjustmentRules(scheme).some((rule) => rule.code === code)) return { kind: 'rule', code };
  return scheme.exclusions.some((exclusion) => exclusion.code === code) ? { kind: 'exclusion', code } : null;
}
