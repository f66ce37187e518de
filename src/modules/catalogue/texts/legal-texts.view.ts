import type { TextRow } from '../../../../templates/pages/catalogue/text-list';
import type { TextPageProps, TextValues } from '../../../../templates/pages/catalogue/texts';
import type { BusinessDate } from '../../../domain/calendar';
import { isInForce, LEGAL_TEXT_KINDS, repealedAmong } from '../../../domain/commendation/legal-texts';
import { formatDate } from '../../../text/date';
import { formatValidity } from '../../../text/validity';
import { legalTextKindWords } from '../../../text/vi';
import { typedChoice, typedText as typed } from '../../../platform/forms';
import type { KeptVersion } from '../awards/kept-version';
import { checkView } from '../check.view';
import type { KeptLegalText } from './legal-text';
import type { LegalTextFields, NewLegalTextFields } from './legal-texts.dto';

export const KIND_OPTIONS = LEGAL_TEXT_KINDS.map((value) => ({ value, label: legalTextKindWords[value] }));

/** The texts as rows, each with the awards of today that cite it though it is repealed. */
export function textRows(
  texts: readonly KeptLegalText[],
  versions: readonly KeptVersion[],
  today: BusinessDate,
): TextRow[] {
  const names = new Map(texts.map(({ code, printedTitle }) => [code, printedTitle]));
  return texts.map((text) => ({
    ...{ code: text.code, printedTitle: text.printedTitle, title: text.title, kind: legalTextKindWords[text.kind] },
    validity: formatValidity(text.from, text.to),
    isInForce: isInForce(text, today),
    replacement: text.replacedBy === null ? '' : (names.get(text.replacedBy) ?? ''),
    check: checkView(text.confidence, text),
    citedBy: citing(text, texts, versions, today),
  }));
}

/** Whether a text is among those that a filter asks for. */
export function textFits(
  text: KeptLegalText | undefined,
  { kind, check }: { kind: string; check: string },
  today: BusinessDate,
): boolean {
  if (text === undefined || (kind !== '' && text.kind !== kind)) return false;
  if (check === 'in_force') return isInForce(text, today);
  if (check === 'repealed') return text.to !== null && text.to <= today;
  return check !== 'to_check' || text.confidence === 'to_check';
}

/** A stored text, as its page shows it beside the form. */
export function existingText(
  text: KeptLegalText,
  texts: readonly KeptLegalText[],
  versions: readonly KeptVersion[],
  today: BusinessDate,
): TextPageProps['existing'] {
  const awards = citing(text, texts, versions, today);
  const warnings =
    awards.length === 0 ? [] : [`Văn bản đã hết hiệu lực nhưng còn được viện dẫn ở: ${awards.join(', ')}.`];
  return { code: text.code, version: text.version, check: checkView(text.confidence, text), warnings };
}

/** What is stored, as the form shows it. */
export function storedText(text: KeptLegalText): TextValues {
  const day = (date: BusinessDate | null): string => (date === null ? '' : formatDate(date));
  return {
    ...{ code: text.code, kind: text.kind, number: text.number, title: text.title, note: text.note },
    ...{ printedTitle: text.printedTitle, issuingBody: text.issuingBody, amendmentWords: text.amendmentWords },
    ...{ issuedOn: day(text.issuedOn), from: day(text.from), to: day(text.to) },
    ...{ replacedBy: text.replacedBy ?? '', amends: text.amends ?? '', isReportGround: text.isReportGround ? '1' : '' },
  };
}

/** The form as it was sent. */
export function typedText(fields: LegalTextFields & Partial<NewLegalTextFields>): TextValues {
  return {
    ...{ code: typed(fields.code), kind: typedChoice(fields.kind, LEGAL_TEXT_KINDS), number: typed(fields.number) },
    ...{ title: typed(fields.title), printedTitle: typed(fields.printedTitle), issuingBody: typed(fields.issuingBody) },
    ...{ issuedOn: typed(fields.issuedOn), from: typed(fields.from), to: typed(fields.to), note: typed(fields.note) },
    ...{ replacedBy: typed(fields.replacedBy), amends: typed(fields.amends) },
    ...{ amendmentWords: typed(fields.amendmentWords), isReportGround: typed(fields.isReportGround) },
  };
}

export const EMPTY_TEXT: TextValues = typedText({});

function citing(
  text: KeptLegalText,
  texts: readonly KeptLegalText[],
  versions: readonly KeptVersion[],
  today: BusinessDate,
): string[] {
  if (repealedAmong([text.code], texts, today).length === 0) return [];
  const mark = `"text":${JSON.stringify(text.code)}`;
  return versions.filter(({ award }) => JSON.stringify(award).includes(mark)).map(({ award }) => award.name);
}
