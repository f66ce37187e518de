import { type Document, contentHashOf, layoutFor } from '../../src/documents/model';
import { evaluate } from './narrative';
import { isBlank } from './prose';
import { commendationAnnex } from './six-month/annexes/commendation-annex';
import { minutesAnnex } from './six-month/annexes/minutes-annex';
import { scoreAnnex } from './six-month/annexes/score-annex';
import { taskAnnex } from './six-month/annexes/task-annex';
import { factsOf } from './six-month/fact-values';
import type { SixMonthFacts } from './six-month/facts';
import { legalGroundsOn } from './six-month/legal-grounds';
import { mainPart, rulingDate, subjectOf } from './six-month/main-part';
import { SECTION_KEYS, type SectionKey, type SectionProse } from './six-month/sections';

export { evaluate, handTypedDigits, parseNarrative, serializeNarrative, tokensOf, unknownTokens } from './narrative';
export { WITHOUT_DATA } from './prose';
export { firstDraft, proseWith } from './six-month/draft';
export { FACT_LABELS, type FactKey, factsOf } from './six-month/fact-values';
export type * from './six-month/facts';
export { SECTION_KEYS, type Section, type SectionKey, type SectionProse, sectionsOf } from './six-month/sections';

/**
 * The six-month report of a bloc: the report itself and four annexes, in the layout of the issuing body on the day of
 * the document. Prose is text with tokens; its figures come from the facts. The content hash covers facts, prose,
 * layout and grounds, so that the same snapshot gives the same document in any year.
 */
export function sixMonthReport(facts: SixMonthFacts, prose: SectionProse): Document {
  const date = rulingDate(facts);
  const layout = layoutFor(facts.document.layout, date);
  const subject = subjectOf(facts);
  return {
    meta: {
      title: `Báo cáo ${subject.charAt(0).toLocaleLowerCase('vi')}${subject.slice(1)}`,
      subject: facts.bloc.name,
      author: facts.issuer.archive,
      language: 'vi',
      documentDate: facts.document.date,
      contentHash: contentHashOf({ facts, prose, layout: layout.code, date, grounds: legalGroundsOn(date) }),
      demonstration: facts.document.demonstration,
      draft: facts.document.draft,
    },
    layout,
    parts: [
      mainPart(facts, layout, prose),
      ...taskAnnex(facts, layout),
      ...commendationAnnex(facts, layout),
      minutesAnnex(facts, layout, evaluate(prose.minutes, factsOf(facts))),
      ...scoreAnnex(facts, layout),
    ],
  };
}

/** The sections whose prose says nothing: the report prints that they lack data, and cannot become official. */
export function sectionsWithoutData(prose: SectionProse): SectionKey[] {
  return SECTION_KEYS.filter((key) => isBlank(prose[key]));
}
