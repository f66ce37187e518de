import { effectOfChoice, stepOfChoice } from '../../../domain/scoring/edit/choices';
import type { Scheme } from '../../../domain/scoring/scheme';
import { chainText, countingWords, effectText, itemTypeWords, namesIn } from '../../../text/scheme-rules';
import {
  disclosureWords,
  notOccurredWords,
  quotaExcludedWords,
  quotaRoundingWords,
  quotaTieWords,
  roundingModeWords,
} from '../../../text/words/scheme-editor';

/** What codes mean, by the last part of the name of the field that holds them. */
const WORDS_OF_FIELDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  type: { ...itemTypeWords, percent: 'đạt từ … %' },
  counting: countingWords,
  notOccurred: notOccurredWords,
  basis: { points: 'Tổng điểm', percentage: 'Tỷ lệ điểm đạt' },
  tie: quotaTieWords,
  excluded: quotaExcludedWords,
  rounding: quotaRoundingWords,
  appraisal_disclosure: disclosureWords,
};
const FLAGS = ['rounded', 'capped', 'evidenceRequired', 'mayExceedTotal', 'liftsGrade', 'ratio_due'];

/** What a field of the editor holds, for people who compare two of them. */
export function fieldValueText(scheme: Scheme, name: string, texts: readonly string[]): string {
  const field = /\[(\w+)\]$/.exec(name)?.[1] ?? name;
  const given = texts.filter((text) => text !== '');
  if (FLAGS.includes(field)) return given.length === 0 ? 'không' : 'có';
  const names = namesIn(scheme);
  if (field === 'effects') {
    return given
      .map((text) => {
        const effect = effectOfChoice(text);
        return effect === null ? text : effectText(effect, names);
      })
      .join(', ');
  }
  if (field === 'chain') {
    const steps = given.flatMap((text) => stepOfChoice(text) ?? []);
    return chainText(steps, names, scheme.comparison.basis);
  }
  if (field === 'grade') return given.map(names.grade).join(', ');
  if (field.endsWith('_mode')) return given.map((text) => wordOf(roundingModeWords, text)).join(', ');
  const words = WORDS_OF_FIELDS[field];
  return given.map((text) => (words === undefined ? text : wordOf(words, text))).join(', ');
}

function wordOf(words: Readonly<Record<string, string>>, code: string): string {
  return words[code] ?? code;
}
