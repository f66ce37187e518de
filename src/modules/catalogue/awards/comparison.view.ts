import type { DifferenceView } from '../../../../templates/pages/catalogue/comparison';
import type { Award } from '../../../domain/commendation/award';
import { type AwardLine, awardLines } from '../../../text/commendation/award-text';
import { commendationSubjectWords, commendationTypeWords } from '../../../text/vi';
import { proposalLevelWords } from '../../../text/words/proposals';
import type { CatalogueNames } from './names';

/** The lines in which two versions of an award differ, in the order of the later one; lines that are gone come last. */
export function differencesOf(before: Award, after: Award, names: CatalogueNames): DifferenceView[] {
  const old = new Map(linesOf(before, names).map((line) => [line.key, line]));
  const now = linesOf(after, names);
  const kept = new Set(now.map(({ key }) => key));
  const gone = [...old.values()].filter(({ key }) => !kept.has(key));
  return [
    ...now.map((line) => ({ ...line, before: old.get(line.key)?.text ?? '', after: line.text })),
    ...gone.map((line) => ({ ...line, before: line.text, after: '' })),
  ]
    .filter((line) => line.before !== line.after)
    .map(({ key, label, before: was, after: is }) => ({ key, label, before: was, after: is }));
}

function linesOf(award: Award, names: CatalogueNames): AwardLine[] {
  return awardLines(award, names, {
    subjects: ({ rules }) =>
      rules
        .map(
          ({ subject, types }) =>
            `${commendationSubjectWords[subject]}: ${types.map((type) => commendationTypeWords[type]).join(', ')}`,
        )
        .join('; '),
    levels: ({ route }) => route.map((level) => proposalLevelWords[level]).join(' → '),
  });
}
