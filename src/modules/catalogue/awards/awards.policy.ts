import type { BusinessDate } from '../../../domain/calendar';
import type { Award } from '../../../domain/commendation/award';
import { conditionsOf } from '../../../domain/commendation/read-award';
import type { Violation } from '../../../domain/violation';
import type { KeptVersion } from './kept-version';

/** What a new version does to those that stand: one is ended or replaced, and the new one ends where the next begins. */
export interface Insertion {
  /** The version that ends on the first day of the new one. */
  readonly ends: KeptVersion | null;
  /** The version that began on the same day: the new one is its correction. */
  readonly replaces: KeptVersion | null;
  readonly to: BusinessDate | null;
}

/** Where a version that begins on a day fits among those in force. */
export function insertion(versions: readonly KeptVersion[], from: BusinessDate): Insertion {
  const holding = versions.filter(({ supersededAt }) => supersededAt === null);
  const replaces = holding.find((version) => version.from === from) ?? null;
  if (replaces !== null) return { ends: null, replaces, to: replaces.to };
  const ends = holding.find((version) => version.from < from && (version.to === null || from < version.to)) ?? null;
  const next =
    holding
      .map((version) => version.from)
      .filter((day) => day > from)
      .toSorted()[0] ?? null;
  return { ends, replaces: null, to: ends === null ? next : ends.to };
}

/** Legal texts and awards that a definition names and the catalogue does not have. */
export function unknownNames(award: Award, texts: ReadonlySet<string>, awards: ReadonlySet<string>): Violation[] {
  const cited = conditionsOf(award).flatMap((condition) =>
    'of' in condition || condition.basis === null ? [] : [{ at: condition.code, text: condition.basis.text }],
  );
  const whole = [
    ...award.basis.map(({ text }) => ({ at: 'basis', text })),
    ...grounded('quota', award.quota),
    ...grounded('vote', award.vote),
    ...grounded('bonus', award.bonus),
    ...award.dossier.flatMap((part) => grounded(`dossier[${part.code}]`, part)),
    ...award.deadlines.flatMap((part, index) => grounded(`deadlines[${String(index)}]`, part)),
  ];
  return [
    ...cited.map(({ at, text }) => ({ at: `rules[${at}].basis`, text })),
    ...whole.map(({ at, text }) => ({ at: at === 'basis' ? at : `${at}.basis`, text })),
  ]
    .filter(({ text }) => !texts.has(text))
    .map(({ at, text }): Violation => ({ code: 'legal_text_unknown', place: at, parameters: { code: text } }))
    .concat(unknownAwards(award, awards));
}

function unknownAwards(award: Award, awards: ReadonlySet<string>): Violation[] {
  return conditionsOf(award).flatMap((condition) => {
    const named = 'awards' in condition ? condition.awards : [];
    const held = 'holding' in condition && 'awards' in condition.holding ? condition.holding.awards : [];
    return [...named, ...held]
      .filter((code) => !awards.has(code) && code !== award.code)
      .map((code) => ({ code: 'award_unknown', place: `rules[${condition.code}].awards`, parameters: { code } }));
  });
}

function grounded(at: string, value: { basis: { text: string } | null } | null): { at: string; text: string }[] {
  return value?.basis ? [{ at, text: value.basis.text }] : [];
}
