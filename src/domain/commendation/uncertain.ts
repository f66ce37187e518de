import type { Award, AwardDeadline, Citation, Condition, Grounded } from './award';

export const FACT_PARTS = ['general', 'condition', 'quota', 'vote', 'dossier', 'deadline', 'bonus'] as const;
/** What a fact is a part of; `general` is the award itself: its authority, its route, its subjects. */
export type FactPart = (typeof FACT_PARTS)[number];

/** A fact of an award that an official compares with the text of the law by itself. */
export interface AwardFact {
  /** Where it stands in the version, never changed: 'general', 'vote', 'condition:sang_kien', 'dossier:bien_ban', 'deadline:0'. */
  readonly place: string;
  readonly part: FactPart;
  /** The condition, the component, or day and recipient ('10/12, Sở Nội vụ'); '' for what an award has one of. */
  readonly words: string;
  /** What has to be compared; '' when nothing is said. */
  readonly check: string;
  /** The texts that it cites. */
  readonly basis: readonly Citation[];
  readonly isToCheck: boolean;
}

/** Every fact of an award in the order of its page, confirmed or not. */
export function factsOf(award: Award): AwardFact[] {
  const { basis, confidence, note, quota, vote, bonus } = award;
  return [
    { place: 'general', part: 'general', words: '', check: note, basis, isToCheck: confidence === 'to_check' },
    ...award.rules.flatMap(({ condition }) => factsOfCondition(condition)),
    ...(quota === null ? [] : [factOf('quota', 'quota', '', quota)]),
    ...(vote === null ? [] : [factOf('vote', 'vote', '', vote)]),
    ...award.dossier.map((part) => factOf(`dossier:${part.code}`, 'dossier', part.name, part)),
    ...award.deadlines.map((part, index) =>
      factOf(`deadline:${String(index)}`, 'deadline', dayAndRecipient(part), part),
    ),
    ...(bonus === null ? [] : [factOf('bonus', 'bonus', '', bonus)]),
  ];
}

/** The facts that have still to be compared with the law. Empty: the whole award is confirmed. */
export function uncertainFacts(award: Award): AwardFact[] {
  return factsOf(award).filter(({ isToCheck }) => isToCheck);
}

/** The codes of all texts that an award cites, each once. */
export function citedCodes(award: Award): string[] {
  return [...new Set(factsOf(award).flatMap(({ basis }) => basis.map(({ text }) => text)))];
}

/** The award after an official has compared the facts at these places with the text of the law. */
export function withConfirmed(award: Award, isConfirmed: (place: string) => boolean): Award {
  const mark = <Part extends Grounded>(place: string, part: Part): Part =>
    isConfirmed(place) ? { ...part, confidence: 'confirmed' } : part;
  const markCondition = (condition: Condition): Condition =>
    'of' in condition
      ? { ...condition, of: condition.of.map(markCondition) }
      : mark(`condition:${condition.code}`, condition);
  return {
    ...award,
    confidence: isConfirmed('general') ? 'confirmed' : award.confidence,
    rules: award.rules.map((rule) => ({ ...rule, condition: markCondition(rule.condition) })),
    quota: award.quota === null ? null : mark('quota', award.quota),
    vote: award.vote === null ? null : mark('vote', award.vote),
    dossier: award.dossier.map((part) => mark(`dossier:${part.code}`, part)),
    deadlines: award.deadlines.map((part, index) => mark(`deadline:${String(index)}`, part)),
    bonus: award.bonus === null ? null : mark('bonus', award.bonus),
  };
}

function factsOfCondition(condition: Condition): AwardFact[] {
  if ('of' in condition) return condition.of.flatMap(factsOfCondition);
  return [factOf(`condition:${condition.code}`, 'condition', condition.words, condition)];
}

function dayAndRecipient({ monthDay, recipient }: AwardDeadline): string {
  return `${monthDay.split('-').toReversed().join('/')}, ${recipient}`;
}

function factOf(place: string, part: FactPart, words: string, { basis, confidence, check }: Grounded): AwardFact {
  return {
    ...{ place, part, words, check: check ?? '', isToCheck: confidence === 'to_check' },
    basis: basis === null ? [] : [basis],
  };
}
