import type { BusinessDate } from '../../domain/calendar';
import { formatLongDate } from '../../text/date';
import {
  type ClosingBlock,
  type LetterheadBlock,
  type ParagraphBlock,
  type TitleBlock,
  paragraph,
  titleBlock,
} from './document';
import type { DocumentLayout } from './layout';
import { type Line, type Run, italic, line, plain } from './text';

/** Left open to be written by hand. */
const DOTS = '…………';
const OPEN_NUMBER = '\u00a0'.repeat(8);

/** What identifies a document: what the clerk has not given yet is null and prints as a blank to fill. */
export interface DocumentNumber {
  /** The ordinal alone ('5') or the whole number with its symbol. */
  readonly ordinal: string | null;
  /** Abbreviated type of the document: 'BC' for a report. */
  readonly type: string;
  /** Abbreviated issuing body: 'BNCTU'. */
  readonly issuer: string;
}

/** Who issues a document, where and when. Names in capitals; `year` stands in the date while the day is open. */
export interface Issue {
  readonly superior: string | null;
  readonly issuing: string;
  readonly number: DocumentNumber;
  readonly place: string | null;
  readonly date: BusinessDate | null;
  readonly year: string;
}

/**
 * Who signs. `onBehalfOf` is the collective for which they sign ("T/M …"), null for a head who signs alone; `office` is
 * the signer's own post in the agency; a name that is not known yet is null.
 */
export interface Signature {
  readonly onBehalfOf: string | null;
  readonly position: string;
  readonly office: string | null;
  readonly name: string | null;
}

/** The head of a document: Party or State on the right, the issuing body with its number on the left. */
export function letterhead(layout: DocumentLayout, issue: Issue): LetterheadBlock {
  const superior = issue.superior === null ? [] : [line(wholePlaces(issue.superior), layout.superior)];
  const sign = layout.issuingSign === null ? [] : [line(layout.issuingSign, { size: layout.issuing.size })];
  const number = `${layout.numberPrefix}${numberAndSymbol(layout, issue.number)}`;
  const date = line(placeAndDate(issue), { size: layout.dateSize, italic: true, spaceBefore: 8 });
  return {
    kind: 'letterhead',
    left: [
      ...superior,
      line(wholePlaces(issue.issuing), layout.issuing),
      ...sign,
      line(number, { size: layout.numberSize, spaceBefore: sign.length > 0 ? 0 : 8 }),
    ],
    right: [...layout.nation, date],
  };
}

/** A province, commune or ward with its name, at the end of a body's name: 'TỈNH LAM GIANG', 'TỈNH ỦY LAM GIANG'. */
const PLACE = /(?<=^|\s)(?:TỈNH|THÀNH PHỐ|THÀNH|(?<!TÁC )XÃ(?! HỘI)|PHƯỜNG|ĐẶC KHU)(?: ỦY)?(?: (?!-)\S+){1,3}$/u;

/** A name in capitals whose place stays on one line: no renderer may break it at a non-breaking space. */
function wholePlaces(name: string): string {
  return name.replace(PLACE, (place) => place.replaceAll(' ', '\u00a0'));
}

/** A number with its symbol: '05-BC/BNCTU' of the Party, '05/BC-SNV' of the State; blanks while the number is open. */
export function numberAndSymbol(layout: DocumentLayout, { ordinal, type, issuer }: DocumentNumber): string {
  if (ordinal !== null && !/^\d+$/.test(ordinal)) return ordinal;
  const padded = ordinal === null ? OPEN_NUMBER : ordinal.padStart(2, '0');
  return `${padded}${layout.numberJoint}${type}${layout.symbolJoint}${issuer}`;
}

/** 'Lam Giang, ngày 09 tháng 8 năm 2022', with dots for what is open. */
export function placeAndDate({ place, date, year }: Pick<Issue, 'place' | 'date' | 'year'>): string {
  return `${place ?? DOTS}, ${date === null ? `ngày …… tháng …… năm ${year}` : formatLongDate(date)}`;
}

/** The name of the document over its subject, closed as the layout asks. */
export function documentTitle(layout: DocumentLayout, type: string, subject: readonly string[]): TitleBlock {
  const lines = subject.map((text) => line(text, { size: layout.subjectSize, bold: true }));
  const last = lines.at(-1);
  if (last !== undefined) lines[lines.length - 1] = { ...last, rule: layout.titleRule };
  const sign = layout.titleSign === null ? [] : [line(layout.titleSign, { size: layout.subjectSize })];
  return titleBlock([line(type, { size: layout.typeSize, bold: true }), ...lines, ...sign]);
}

/** The legal grounds, each a paragraph, as the layout sets them. */
export function legalGrounds(layout: DocumentLayout, grounds: readonly string[]): ParagraphBlock[] {
  const { italic: isItalic, prefix, separator } = layout.basisStyle;
  const run: (text: string) => Run = isItalic ? italic : plain;
  return grounds.map((ground, index) =>
    paragraph([run(`${prefix}${ground}${index === grounds.length - 1 ? '.' : separator}`)]),
  );
}

/** The foot: recipients on the left, the signature on the right. `archive` names where the copy is kept. */
export function closing(
  layout: DocumentLayout,
  recipients: readonly string[],
  archive: string,
  signature: Signature,
): ClosingBlock {
  const size = layout.recipientsSize;
  return {
    kind: 'closing',
    recipients: [
      line('Nơi nhận:', layout.recipientsHeading),
      ...recipients.map((recipient) => line(`- ${recipient}${layout.recipientsSeparator}`, { size })),
      line(`- ${layout.archive}${archive}.`, { size }),
    ],
    signature: signatureLines(layout, signature),
  };
}

/** The foot of a document that two sign side by side, such as minutes. */
export function signaturePair(left: readonly Line[], right: readonly Line[]): ClosingBlock {
  return { kind: 'closing', recipients: left, signature: right, isPair: true };
}

function signatureLines(layout: DocumentLayout, signature: Signature): Line[] {
  const position = (text: string): Line => line(text.toLocaleUpperCase('vi'), { size: 14, bold: layout.positionBold });
  const { onBehalfOf } = signature;
  return [
    ...(onBehalfOf === null
      ? []
      : [line(`${layout.onBehalf} ${onBehalfOf.toLocaleUpperCase('vi')}`, { size: 14, bold: true })]),
    position(signature.position),
    ...(signature.office === null ? [] : [position(signature.office)]),
    line(signature.name ?? '(Họ và tên)', { size: 14, bold: true, spaceBefore: 70 }),
  ];
}
