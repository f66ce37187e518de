import {
  type Block,
  type DocumentLayout,
  legalGrounds,
  line,
  paragraph,
  plain,
  titleBlock,
} from '../../../src/documents/model';
import { formatDate, formatLongDate } from '../../../src/text/date';
import type { SchemeAnnexFacts } from './facts';

const DOTS = '……………';

/** The head of the annex: what it is, the decision it belongs to, and its grounds. */
export function annexHead({ scheme, decision }: SchemeAnnexFacts, layout: DocumentLayout): Block[] {
  const { title, legalBasis, effective } = scheme;
  return [
    titleBlock([
      line('PHỤ LỤC', { size: 14, bold: true }),
      line('BẢNG TIÊU CHÍ CHẤM ĐIỂM THI ĐUA', { size: 14, bold: true }),
      line(title, { size: 13, bold: true }),
      line(`(Kèm theo ${decisionText(decision, effective.from.slice(0, 4))})`, { size: 13, italic: true }),
    ]),
    ...legalGrounds(layout, legalBasis.map(groundOf)),
  ];
}

/** A ground is typed with or without the word that every ground begins with. */
function groundOf(text: string): string {
  const ground = text.trim().replace(/[;.]$/, '');
  return /^căn cứ\s/i.test(ground) ? ground : `Căn cứ ${ground}`;
}

/** The last words of the annex, which stay with the signature: from when the table holds. */
export function validityBlock({ scheme: { effective } }: SchemeAnnexFacts): Block {
  const until = effective.to === null ? ' cho đến khi có bảng thay thế' : ` đến hết ngày ${formatDate(effective.to)}`;
  return paragraph([plain(`Bảng tiêu chí này áp dụng từ ngày ${formatDate(effective.from)}${until}.`)]);
}

function decisionText({ number, date, issuer }: SchemeAnnexFacts['decision'], year: string): string {
  const symbol = number === null ? '……/QĐ-……' : /^\d+$/.test(number) ? `${number.padStart(2, '0')}/QĐ-……` : number;
  const day = date === null ? `ngày …… tháng …… năm ${year}` : formatLongDate(date);
  return `Quyết định số ${symbol} ${day} của ${issuer ?? DOTS}`;
}
