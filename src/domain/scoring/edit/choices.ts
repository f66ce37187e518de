import type { Effect, TieBreaker } from '../scheme';

/**
 * Effects and steps of a chain as one word each, so that a list of choices can offer them: 'zero:A1', 'lower_grade:2',
 * 'exclude_ranking'; 'total', 'criterion:A'.
 */

/** An effect as a word. */
export function effectChoice(effect: Effect): string {
  switch (effect.type) {
    case 'zero':
      return `zero:${effect.criterion}`;
    case 'cap_grade':
      return `cap_grade:${effect.grade}`;
    case 'lower_grade':
      return `lower_grade:${effect.by}`;
    case 'exclude_ranking':
      return 'exclude_ranking';
    case 'exclude_award':
      return `exclude_award:${effect.award}`;
  }
}

/** The effect that a word means; null when it means none. */
export function effectOfChoice(choice: string): Effect | null {
  const [type, about] = parted(choice);
  if (type === 'exclude_ranking') return about === '' ? { type } : null;
  if (about === '') return null;
  switch (type) {
    case 'zero':
      return { type, criterion: about };
    case 'cap_grade':
      return { type, grade: about };
    case 'exclude_award':
      return { type, award: about };
    case 'lower_grade':
      return /^[1-9]\d?$/.test(about) ? { type, by: Number(about) } : null;
    default:
      return null;
  }
}

/** A step of a chain as a word. */
export function stepChoice(step: TieBreaker): string {
  return step.by === 'criterion' ? `criterion:${step.criterion}` : step.by;
}

/** The step that a word means; null when it means none. */
export function stepOfChoice(choice: string): TieBreaker | null {
  const [by, criterion] = parted(choice);
  if (by === 'criterion') return criterion === '' ? null : { by, criterion };
  if (criterion !== '') return null;
  return by === 'total' || by === 'bonus' || by === 'penalty' || by === 'ballot' ? { by } : null;
}

function parted(choice: string): [string, string] {
  const colon = choice.indexOf(':');
  return colon === -1 ? [choice, ''] : [choice.slice(0, colon), choice.slice(colon + 1)];
}
