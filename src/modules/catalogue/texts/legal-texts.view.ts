import type { TextRow } from '../../../../templates/pages/catalogue/text-list';
import type { TextPageProps, TextValues } from '../../../../templates/pages/catalogue/texts';
import type { BusinessDate } from '../../../domain/calendar';
import {
  amendedAmong,
  codesIn,
  isInForce,
  lapsedGrounds,
  LEGAL_TEXT_KINDS,
  repealedAmong,
} from '../../../domain/commendation/legal-texts';
import { formatDate } from '../../../text/date';
import { lapsedGroundSentence } from '../../../text/legal-warnings';
import { formatValidity } from '../../../text/validity';
import { legalTextKindWords } from '../../../text/vi';
import { typedChoice, typedText as typed } from '../../../platform/forms';
import { citedCodes } from '../../../domain/commendation/uncertain';
import type { KeptVersion } from '../awards/kept-version';
import { checkView } from '../check.view';
import type { KeptLegalText } from './legal-text';
import type { BallotBasis } from './legal-texts.repository';
import type { LegalTextFields, NewLegalTextFields } from './legal-texts.dto';

export const KIND_OPTIONS = LEGAL_TEXT_KINDS.map((value) => ({ value, label: legalTextKindWords[value] }));

/** Who cites texts: the awards of today and the rules of voting. */
export interface Citing {
  readonly versions: readonly KeptVersion[];
  readonly ballots: readonly BallotBasis[];
}

/** The texts as rows, each with what cites it today though it is repealed, or amended and not compared. */
export function textRows(texts: readonly KeptLegalText[], citing: Citing, today: BusinessDate): TextRow[] {
  const names = new Map(texts.map(({ code, printedTitle }) => [code, printedTitle]));
  return texts.map((text) => ({
    ...{ code: text.code, printedTitle: text.printedTitle, title: text.title, kind: legalTextKindWords[text.kind] },
    validity: formatValidity(text.from, text.to),
    isInForce: isInForce(text, today),
    replacement: text.replacedBy === null ? '' : (names.get(text.replacedBy) ?? ''),
    check: checkView(text.confidence, text),
    citedBy: citedWrongly(text, texts, citing, today),
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
  citing: Citing,
  today: BusinessDate,
): TextPageProps['existing'] {
  const cited = citedWrongly(text, texts, citing, today);
  const lapsed = lapsedGrounds(texts, today).filter((ground) => ground.text.code === text.code);
  const warnings = [
    ...(cited.length === 0 ? [] : [`${changeOf(text, today)} nhưng còn được viện dẫn ở: ${cited.join('; ')}.`]),
    ...lapsed.map(lapsedGroundSentence),
  ];
  return { code: text.code, version: text.version, check: checkView(text.confidence, text), warnings };
}

/** What is stored, as the form shows it. */
export function storedText(text: KeptLegalText): TextValues {
  const day = (date: BusinessDate | null): string => (date === null ? '' : formatDate(date));
  return {
    ...{ code: text.code, kind: text.kind, number: text.number, title: text.title, note: text.note },
    ...{ printedTitle: text.printedTitle, issuingBody: text.issuingBody, amendmentWords: text.amendmentWords },
    ...{ issuedOn: day(text.issuedOn), from: day(text.from), to: day(text.to) },
    ...{
      replacedBy: text.replacedBy ?? '',
      replaces: '',
      amends: text.amends ?? '',
      isReportGround: text.isReportGround ? '1' : '',
    },
  };
}

/** The form as it was sent. */
export function typedText(fields: LegalTextFields & Partial<NewLegalTextFields>): TextValues {
  return {
    ...{ code: typed(fields.code), kind: typedChoice(fields.kind, LEGAL_TEXT_KINDS), number: typed(fields.number) },
    ...{ title: typed(fields.title), printedTitle: typed(fields.printedTitle), issuingBody: typed(fields.issuingBody) },
    ...{ issuedOn: typed(fields.issuedOn), from: typed(fields.from), to: typed(fields.to), note: typed(fields.note) },
    ...{ replacedBy: typed(fields.replacedBy), amends: typed(fields.amends), replaces: typed(fields.replaces) },
    ...{ amendmentWords: typed(fields.amendmentWords), isReportGround: typed(fields.isReportGround) },
  };
}

export const EMPTY_TEXT: TextValues = typedText({});

function changeOf({ to }: KeptLegalText, today: BusinessDate): string {
  return to !== null && to <= today
    ? 'Văn bản đã hết hiệu lực'
    : 'Văn bản đã được sửa đổi, bổ sung, nội dung sửa đổi chưa được đối chiếu';
}

/** The names of all that cite a text and should not as it stands: awards of today, and rules of voting in their year. */
function citedWrongly(
  text: KeptLegalText,
  texts: readonly KeptLegalText[],
  { versions, ballots }: Citing,
  today: BusinessDate,
): string[] {
  const awards = versions
    .filter(({ award }) => {
      const codes = citedCodes(award);
      return codes.includes(text.code) && warnsOf(text, codes, texts, today);
    })
    .map(({ award }) => award.name);
  const rules = ballots
    .filter(({ basis, until }) => {
      const codes = codesIn(basis, texts);
      return codes.includes(text.code) && warnsOf(text, codes, texts, until < today ? until : today);
    })
    .map(({ blocName, yearName }) => `Quy định bỏ phiếu của ${blocName}, ${yearName}`);
  return [...awards, ...rules];
}

/** Whether citing these texts on the day is wrong because of this one. */
function warnsOf(
  { code }: KeptLegalText,
  codes: readonly string[],
  texts: readonly KeptLegalText[],
  day: BusinessDate,
): boolean {
  return (
    repealedAmong([code], texts, day).length > 0 ||
    amendedAmong(codes, texts, day).some(({ text }) => text.code === code)
  );
}
