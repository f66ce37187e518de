import type { BusinessDate } from '../calendar';
import type { Confidence } from './award';

/** Kinds of legal texts in the order in which grounds are printed: the higher the force, the earlier. */
export const LEGAL_TEXT_KINDS = ['law', 'decree', 'decision', 'circular', 'directive', 'guidance'] as const;
export type LegalTextKind = (typeof LEGAL_TEXT_KINDS)[number];

/** What rules look at of a legal text; `to` is the first day without it, `from` null means that nobody knows. */
export interface LegalText {
  readonly code: string;
  readonly kind: LegalTextKind;
  /** '98/2023/NĐ-CP': what a citation is recognised by. */
  readonly number: string;
  readonly printedTitle: string;
  readonly from: BusinessDate | null;
  readonly to: BusinessDate | null;
  /** Code of the text that took its place. */
  readonly replacedBy: string | null;
  /** Code of the text that it amends. */
  readonly amends: string | null;
  /** How the amended text is printed with it: 'theo Luật số 06/2026/QH16', 'năm 2013'. */
  readonly amendmentWords: string;
  readonly isReportGround: boolean;
  /** Whether an official has compared it with the original. */
  readonly confidence: Confidence;
}

/** A text that is cited though it is repealed on the day, with the one that took its place when it is known. */
export interface RepealedCitation {
  readonly text: LegalText;
  readonly replacement: LegalText | null;
}

/** A text that is cited and that another one in force has amended. */
export interface AmendedCitation {
  readonly text: LegalText;
  readonly amendment: LegalText;
}

/** Whether a text is in force on a day. */
export function isInForce({ from, to }: Pick<LegalText, 'from' | 'to'>, day: BusinessDate): boolean {
  return (from === null || from <= day) && (to === null || day < to);
}

/**
 * The texts that a report of the day rests on, as it prints them: a text with the amendments that are in force, laws before
 * decrees, those of the same kind by their number of days in force, the older first.
 */
export function legalGroundsOn(texts: readonly LegalText[], day: BusinessDate): string[] {
  return texts
    .filter((text) => text.isReportGround && isInForce(text, day))
    .toSorted(byForce)
    .map((text) => withAmendments(text, texts, day));
}

/** The texts recognised by their numbers in a passage that are repealed on a day, each once. */
export function repealedIn(passage: string, texts: readonly LegalText[], day: BusinessDate): RepealedCitation[] {
  return repealedAmong(codesIn(passage, texts), texts, day);
}

/** Those of the texts with these codes that are repealed on a day; unknown codes are left out. */
export function repealedAmong(
  codes: readonly string[],
  texts: readonly LegalText[],
  day: BusinessDate,
): RepealedCitation[] {
  const cited = new Set(codes);
  return repealed(
    texts.filter(({ code }) => cited.has(code)),
    texts,
    day,
  );
}

/**
 * Those of the texts with these codes that stand on a day as amended: amendments that are not cited beside them have not been
 * taken into account, and one that nobody has compared with the original may say anything.
 */
export function amendedAmong(
  codes: readonly string[],
  texts: readonly LegalText[],
  day: BusinessDate,
): AmendedCitation[] {
  const cited = new Set(codes);
  return texts
    .filter((text) => cited.has(text.code) && isInForce(text, day))
    .flatMap((text) =>
      texts
        .filter((other) => other.amends === text.code && isInForce(other, day))
        .filter((other) => !cited.has(other.code) || other.confidence === 'to_check')
        .toSorted(byForce)
        .map((amendment) => ({ text, amendment })),
    );
}

/** The codes of the texts whose numbers stand in a passage. */
export function codesIn(passage: string, texts: readonly LegalText[]): string[] {
  const folded = passage.normalize('NFC').toLocaleUpperCase('vi');
  return texts
    .filter(({ number }) => mentions(folded, number.normalize('NFC').toLocaleUpperCase('vi')))
    .map(({ code }) => code);
}

/** Grounds of reports that are repealed on a day while what took their place, if anything, is no ground: reports lack one. */
export function lapsedGrounds(texts: readonly LegalText[], day: BusinessDate): RepealedCitation[] {
  const grounds = texts.filter(({ isReportGround }) => isReportGround);
  return repealed(grounds, texts, day).filter(({ replacement }) => replacement?.isReportGround !== true);
}

function repealed(cited: readonly LegalText[], texts: readonly LegalText[], day: BusinessDate): RepealedCitation[] {
  return cited
    .filter(({ to }) => to !== null && to <= day)
    .map((text) => ({ text, replacement: successorOn(text, texts, day) }));
}

/** The text that stands in the place of a repealed one on a day: the end of the chain of replacements. */
function successorOn(text: LegalText, texts: readonly LegalText[], day: BusinessDate): LegalText | null {
  const seen = new Set([text.code]);
  let successor = texts.find(({ code }) => code === text.replacedBy) ?? null;
  while (successor !== null && successor.to !== null && successor.to <= day && !seen.has(successor.code)) {
    seen.add(successor.code);
    const { replacedBy } = successor;
    successor = texts.find(({ code }) => code === replacedBy) ?? successor;
  }
  return successor;
}

/** Whether a passage names a number as a whole: '5/2025/NĐ-CP' is not named by '15/2025/NĐ-CP'. */
function mentions(passage: string, number: string): boolean {
  for (let at = passage.indexOf(number); at >= 0; at = passage.indexOf(number, at + 1)) {
    const before = passage.charAt(at - 1);
    const after = passage.charAt(at + number.length);
    if (!/[\p{L}\d]/u.test(before) && !/[\p{L}\d]/u.test(after)) return true;
  }
  return false;
}

function withAmendments(text: LegalText, texts: readonly LegalText[], day: BusinessDate): string {
  const amendments = texts.filter((other) => other.amends === text.code && isInForce(other, day)).toSorted(byForce);
  const words = amendments.map(({ amendmentWords }) => amendmentWords).filter((said) => said !== '');
  return words.length === 0 ? text.printedTitle : `${text.printedTitle} (sửa đổi, bổ sung ${words.join(', ')})`;
}

function byForce(first: LegalText, second: LegalText): number {
  const kinds = LEGAL_TEXT_KINDS.indexOf(first.kind) - LEGAL_TEXT_KINDS.indexOf(second.kind);
  if (kinds !== 0) return kinds;
  const [one, other] = [first.from ?? '', second.from ?? ''];
  if (one !== other) return one < other ? -1 : 1;
  return first.code < second.code ? -1 : 1;
}
