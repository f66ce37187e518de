import { type Document, contentHashOf, layoutFor } from '../../src/documents/model';
import { evaluate } from './narrative';
import { commendationAnnex } from './period-report/annexes/commendation-annex';
import { minutesAnnex } from './period-report/annexes/minutes-annex';
import { scoreAnnex } from './period-report/annexes/score-annex';
import { taskAnnex } from './period-report/annexes/task-annex';
import { lacksData } from './period-report/draft';
import { factsOf } from './period-report/fact-values';
import type { ReportFacts } from './period-report/facts';
import { groundsOf, mainPart, rulingDate, subjectOf } from './period-report/main-part';
import { type SectionKey, type SectionProse, sectionsOf } from './period-report/sections';

export { evaluate, handTypedDigits, parseNarrative, serializeNarrative, tokensOf, unknownTokens } from './narrative';
export { isBlank, WITHOUT_DATA } from './prose';
export { WITHHELD, withoutPoints } from './period-report/withheld-points';
export { WITHOUT_MINUTES } from './period-report/annexes/minutes-annex';
export { firstDraft, proseWith } from './period-report/draft';
export { FACT_LABELS, type FactKey, factsOf } from './period-report/fact-values';
export { REPORT_KINDS } from './period-report/facts';
export type * from './period-report/facts';
export { SECTION_KEYS, type Section, type SectionKey, type SectionProse, sectionsOf } from './period-report/sections';

/**
 * The report of a bloc on half a year or a whole one: the report itself and four annexes, in the layout of the issuing body on the day of
 * the document. Prose is text with tokens; its figures come from the facts. The content hash covers facts, prose,
 * layout and grounds, so that the same snapshot gives the same document in any year.
 */
export function periodReport(facts: ReportFacts, prose: SectionProse): Document {
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
      contentHash: contentHashOf({ facts, prose, layout: layout.code, date, grounds: groundsOf(facts) }),
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

/**
 * The sections whose prose says nothing: the report prints that they lack data, and cannot become official. Annex III
 * needs no prose where there are minutes.
 */
export function sectionsWithoutData(facts: ReportFacts, prose: SectionProse): SectionKey[] {
  return sectionsOf(facts).flatMap(({ key }) =>
    lacksData(facts, prose, key) && !(key === 'minutes' && hasMinutes(facts)) ? [key] : [],
  );
}

function hasMinutes({ meeting }: ReportFacts): boolean {
  return meeting !== undefined && meeting !== null;
}
