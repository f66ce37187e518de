import {
  type DocumentLayout,
  type TitleBlock,
  line,
  numberAndSymbol,
  titleBlock,
} from '../../../../src/documents/model';
import { formatLongDate } from '../../../../src/text/date';
import type { ReportFacts } from '../facts';
import { yearOf } from '../sections';

/** The head of an annex: its number, its name and the document it belongs to. */
export function annexTitle(facts: ReportFacts, layout: DocumentLayout, number: string, name: string): TitleBlock {
  const { date, number: ordinal } = facts.document;
  const report = numberAndSymbol(layout, { ordinal, type: 'BC', issuer: facts.issuer.symbol });
  const day = date === null ? `ngày …… tháng …… năm ${yearOf(facts)}` : formatLongDate(date);
  return titleBlock([
    line(`Phụ lục ${number}`, { size: 14, bold: true }),
    line(name.toLocaleUpperCase('vi'), { size: 14, bold: true }),
    line(`(Kèm theo Báo cáo số ${report} ${day})`, { size: 13, italic: true }),
  ]);
}
