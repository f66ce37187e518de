import {
  contentHashOf,
  type DocumentLayout,
  type DocumentMeta,
  layoutFor,
  letterhead,
  type LetterheadBlock,
} from '../../../src/documents/model';
import type { BusinessDate } from '../../../src/domain/calendar';
import { twoDigits } from '../../../src/text/commendation';
import { COMMENDATION_SUBJECTS, type CommendationSubject } from '../../../src/domain/commendation/subjects';
import { commendationSubjectWords } from '../../../src/text/words/commendations';
import type { AwardGroup, ListedCandidate, ProposalDocumentFacts } from './facts';

/** Left open to be written by hand. */
export const DOTS = '……………………';

/** The rules by which a document of a proposal is laid out. */
export function layoutOf({ layout, rulingDate }: ProposalDocumentFacts): DocumentLayout {
  return layoutFor(layout, rulingDate);
}

/**
 * The head of a document of a proposal. The number is the clerk's, and so is the day but of a meeting that was held; a document
 * without a number has no line for it.
 */
export function proposalHead(
  layout: DocumentLayout,
  { issuer, place, rulingDate }: ProposalDocumentFacts,
  type: string | null,
  date: BusinessDate | null = null,
): LetterheadBlock {
  const head = letterhead(layout, {
    superior: issuer.superior,
    issuing: issuer.issuing,
    number: { ordinal: null, type: type ?? '', issuer: issuer.symbol },
    place,
    date,
    year: rulingDate.slice(0, 4),
  });
  return type === null ? { ...head, left: head.left.slice(0, -1) } : head;
}

/**
 * What is said about a document beside its pages. The hash covers every fact; the day on which it is printed only where it
 * changes the page (layout and year).
 */
export function metaOf(facts: ProposalDocumentFacts, title: string): DocumentMeta {
  const { rulingDate, ...printed } = facts;
  return {
    title,
    subject: facts.proposal.title,
    author: facts.issuer.archive,
    language: 'vi',
    documentDate: null,
    contentHash: contentHashOf({ facts: printed, layout: layoutOf(facts).code, year: rulingDate.slice(0, 4), title }),
    demonstration: facts.demonstration,
    draft: facts.draft,
  };
}

/** 'năm 2026', 'giai đoạn 2022–2026'. */
export function yearsText({ firstYear, lastYear }: ProposalDocumentFacts['proposal']): string {
  return firstYear === lastYear ? `năm ${String(lastYear)}` : `giai đoạn ${String(firstYear)}–${String(lastYear)}`;
}

/** How many of each subject: '02 tập thể, 01 cá nhân'. */
export function countsText(candidates: readonly ListedCandidate[]): string {
  return COMMENDATION_SUBJECTS.map((subject) => [subject, countOf(candidates, subject)] as const)
    .filter(([, count]) => count > 0)
    .map(([subject, count]) => `${twoDigits(count)} ${commendationSubjectWords[subject].toLocaleLowerCase('vi')}`)
    .join(', ');
}

/** How many of a subject there are. */
export function countOf(candidates: readonly ListedCandidate[], subject: CommendationSubject): number {
  return candidates.filter((candidate) => candidate.subject === subject).length;
}

/** Everybody of a list. */
export function allOf(groups: readonly AwardGroup[]): ListedCandidate[] {
  return groups.flatMap(({ candidates }) => candidates);
}

/** Who is meant, in one line: 'Nguyễn Văn A, Trưởng phòng, Sở Tài chính'. */
export function fullName({ name, position, agencyName }: ListedCandidate): string {
  return [...new Set([name, position, agencyName])].filter((part) => part !== '').join(', ');
}
