import type { ItemInput } from './inputs';
import type { Level, NotOccurredPolicy } from './scheme';
import type { ScoredCriterion } from './sections';

/**
 * What a row of a sheet asks for: a level, how often (or every event), events with their own points, result and plan, a
 * plan in parts with due dates, a measured value, yes or no, points by judgement, or the registered key tasks.
 */
export type InputKind = 'level' | 'times' | 'average' | 'ratio' | 'parts' | 'value' | 'yes_no' | 'points' | 'tasks';

/** What the row of a criterion asks for. A ratio handed in by parts keeps its parts, whatever the scheme asks for. */
export function inputKindOf(criterion: ScoredCriterion, input: ItemInput | null = null): InputKind {
  if (criterion.effect !== 'base') return criterion.rule.counting === 'manual' ? 'points' : 'times';
  const { item } = criterion.leaf;
  switch (item.type) {
    case 'choice':
      return 'level';
    case 'minus':
    case 'count':
      return 'times';
    case 'average':
      return 'average';
    case 'ratio':
      return item.dueOnly || (input?.parts ?? null) !== null ? 'parts' : 'ratio';
    case 'relative':
      return 'ratio';
    case 'threshold':
      return 'value';
    case 'all_or_nothing':
      return 'yes_no';
    case 'manual':
      return 'points';
    case 'key_tasks':
      return 'tasks';
  }
}

/** The levels an input of this criterion may name: its own, or those of the events of a rule. */
export function levelsOf(criterion: ScoredCriterion): readonly Level[] {
  if (criterion.effect !== 'base') return criterion.rule.levels;
  return criterion.leaf.item.type === 'choice' ? criterion.leaf.item.levels : [];
}

/** What "không phát sinh" gives here; null where the scheme does not provide for it. */
export function notOccurredOf(criterion: ScoredCriterion): NotOccurredPolicy | null {
  return criterion.effect === 'base' ? criterion.leaf.notOccurred : null;
}
