import type { Award, Condition } from './award';

/** What of an award has to be compared with the text of the law: itself, a condition, or one of its parts. */
export type UncertainPart =
  | { readonly part: 'award' | 'quota' | 'vote' | 'bonus' }
  | { readonly part: 'condition' | 'dossier' | 'deadline'; readonly words: string };

/** Everything of an award that is to check, in the order of its page. Empty: the whole award is confirmed. */
export function uncertainParts(award: Award): UncertainPart[] {
  return [
    ...(award.confidence === 'to_check' ? [{ part: 'award' } as const] : []),
    ...award.rules.flatMap(({ condition }) => uncertainConditions(condition)),
    ...whole('quota', award.quota),
    ...whole('vote', award.vote),
    ...award.dossier.flatMap(({ name, confidence }) => one('dossier', name, confidence)),
    ...award.deadlines.flatMap(({ recipient, confidence }) => one('deadline', recipient, confidence)),
    ...whole('bonus', award.bonus),
  ];
}

/** The award after an official has compared all of it with the text of the law. */
export function confirmedAward(award: Award): Award {
  return { ...(confirmed(award) as Award), note: award.note };
}

function confirmed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(confirmed);
  if (typeof value !== 'object' || value === null) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, confirmed(inner)]));
  return 'confidence' in copy ? { ...copy, confidence: 'confirmed' } : copy;
}

function uncertainConditions(condition: Condition): UncertainPart[] {
  if ('of' in condition) return condition.of.flatMap(uncertainConditions);
  return one('condition', condition.words, condition.confidence);
}

function one(
  part: 'condition' | 'dossier' | 'deadline',
  words: string,
  confidence: Award['confidence'],
): UncertainPart[] {
  return confidence === 'to_check' ? [{ part, words }] : [];
}

function whole(
  part: 'quota' | 'vote' | 'bonus',
  value: { readonly confidence: Award['confidence'] } | null,
): UncertainPart[] {
  return value?.confidence === 'to_check' ? [{ part }] : [];
}
