import {
  type AmendedCitation,
  amendedAmong,
  codesIn,
  type LegalText,
  repealedAmong,
  type RepealedCitation,
} from '../domain/commendation/legal-texts';
import type { BusinessDate } from '../domain/calendar';
import { formatDate } from './date';

/** What is wrong on a day with citing the texts of these codes, each in a sentence; the day is today where rules are read. */
export function citationWarnings(codes: readonly string[], texts: readonly LegalText[], day: BusinessDate): string[] {
  return [
    ...repealedAmong(codes, texts, day).map(repealedSentence),
    ...amendedAmong(codes, texts, day).map(amendedSentence),
  ];
}

/** As citationWarnings, of the texts whose numbers stand in a passage. */
export function passageWarnings(passage: string, texts: readonly LegalText[], day: BusinessDate): string[] {
  return citationWarnings(codesIn(passage, texts), texts, day);
}

/** 'Căn cứ của báo cáo … đã hết hiệu lực…, văn bản thay thế chưa được đánh dấu …' */
export function lapsedGroundSentence({ text, replacement }: RepealedCitation): string {
  const missing =
    replacement === null
      ? 'chưa ghi văn bản thay thế'
      : `${replacement.printedTitle} thay thế nhưng chưa được đánh dấu in ở phần căn cứ của báo cáo`;
  return `${text.printedTitle}, căn cứ của báo cáo, đã hết hiệu lực${since(text)}; ${missing}.`;
}

function repealedSentence({ text, replacement }: RepealedCitation): string {
  const by = replacement === null ? 'chưa ghi văn bản thay thế' : `thay bằng ${replacement.printedTitle}`;
  return `Đang viện dẫn ${text.printedTitle} đã hết hiệu lực${since(text)}; ${by}.`;
}

function amendedSentence({ text, amendment }: AmendedCitation): string {
  const from = amendment.from === null ? '' : ` từ ngày ${formatDate(amendment.from)}`;
  return `Đang viện dẫn ${text.printedTitle}, đã được sửa đổi, bổ sung bởi ${amendment.printedTitle}${from}; nội dung sửa đổi chưa được đối chiếu.`;
}

function since({ to }: LegalText): string {
  return to === null ? '' : ` từ ngày ${formatDate(to)}`;
}
