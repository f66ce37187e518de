import { type DocumentLayout, letterhead, type LetterheadBlock } from '../../../src/documents/model';
import type { BallotDocumentFacts } from './facts';

/** The head of a document of a ballot; a paper has no number, minutes have one. */
export function ballotLetterhead(
  layout: DocumentLayout,
  { issuer, place, date, rulingDate }: BallotDocumentFacts,
  type: string | null,
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
