import {
  type Block,
  type DocumentLayout,
  type Part,
  closing,
  documentTitle,
  heading,
  legalGrounds,
  letterhead,
  paragraph,
  plain,
} from '../../../src/documents/model';
import { evaluate } from '../narrative';
import { proseBlocks } from '../prose';
import { statusSummary } from './annexes/task-statuses';
import { lacksData } from './draft';
import { type FactKey, factsOf } from './fact-values';
import type { ReportFacts } from './facts';
import { legalGroundsOn } from './legal-grounds';
import { usualRecipients } from './recipients';
import { RESULTS_HEADING, type Section, type SectionProse, periodInTitle, sectionsOf, yearOf } from './sections';
import { ballotTables } from './ballots';
import { kindWords } from './words';

/** The report itself: letterhead, title, grounds, sections I to V and the signature. */
export function mainPart(facts: ReportFacts, layout: DocumentLayout, prose: SectionProse): Part {
  const values = factsOf(facts);
  const sections = sectionsOf(facts).filter(({ key }) => key !== 'minutes');
  return {
    key: 'report',
    title: 'Báo cáo',
    orientation: 'portrait',
    startsPage: true,
    blocks: [
      ...headBlocks(facts, layout),
      ...sections.flatMap((section) => sectionBlocks(section, facts, prose, values)),
      ...closingBlocks(facts, layout),
    ],
  };
}

/** The day by which grounds and layout are chosen: the document's, or the day of the figures while it is open. */
export function rulingDate(facts: ReportFacts): string {
  return facts.document.date ?? facts.asOf;
}

/** What the report rests on: as the catalogue says, or for facts kept before it the list of that time. */
export function groundsOf(facts: ReportFacts): readonly string[] {
  return facts.legalGrounds ?? legalGroundsOn(rulingDate(facts));
}

/** The report's subject: 'Sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm 2022', 'Tổng kết … năm 2022'. */
export function subjectOf(facts: ReportFacts): string {
  return `${kindWords(facts).review} công tác thi đua, khen thưởng ${periodInTitle(facts)}`;
}

function headBlocks(facts: ReportFacts, layout: DocumentLayout): Block[] {
  const { document, issuer } = facts;
  return [
    letterhead(layout, {
      superior: issuer.superior,
      issuing: issuer.issuing,
      number: { ordinal: document.number, type: 'BC', issuer: issuer.symbol },
      place: document.place,
      date: document.date,
      year: yearOf(facts),
    }),
    documentTitle(layout, 'BÁO CÁO', [subjectOf(facts), `của ${facts.bloc.name}`]),
    ...legalGrounds(
      layout,
      groundsOf(facts).map((title) => `Căn cứ ${title}`),
    ),
  ];
}

function sectionBlocks(
  section: Section,
  facts: ReportFacts,
  prose: SectionProse,
  values: Readonly<Record<FactKey, string>>,
): Block[] {
  const text = proseBlocks(lacksData(facts, prose, section.key) ? '' : evaluate(prose[section.key], values));
  const tables =
    section.key === 'ranking'
      ? ballotTables(facts)
      : section.key === 'key-tasks' && facts.tasks.length > 0
        ? [statusSummary(facts)]
        : [];
  return [...headingsOf(section), ...text, ...tables];
}

/** 'II.1' stands under 'II. Kết quả thực hiện' as '1. …'. */
function headingsOf({ number, heading: words }: Section): Block[] {
  if (number === '') return [];
  const [, inResults] = number.split('.');
  if (inResults === undefined) return [heading(1, `${number}. ${words}`)];
  const over = inResults === '1' ? [heading(1, RESULTS_HEADING)] : [];
  return [...over, heading(2, `${inResults}. ${words}`)];
}

function closingBlocks(facts: ReportFacts, layout: DocumentLayout): Block[] {
  const ending = `Trên đây là báo cáo ${lowerFirst(subjectOf(facts))} của ${facts.bloc.name}${layout.endMark}`;
  const recipients = facts.recipients ?? usualRecipients(facts.document.layout);
  return [paragraph([plain(ending)]), closing(layout, recipients, facts.issuer.archive, facts.signer)];
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}
