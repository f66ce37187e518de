import { codeBlock, contentHashOf, type Document, layoutFor, line, titleBlock } from '../../../src/documents/model';
import type { BusinessDate } from '../../../src/domain/calendar';
import { formatDate } from '../../../src/text/date';

/** Codes of the honours of a decision, to be printed on their certificates. */
export interface CertificateListFacts {
  readonly number: string;
  readonly date: BusinessDate;
  readonly issuingBody: string;
  readonly codes: readonly {
    readonly line: number;
    readonly recipientName: string;
    readonly awardName: string;
    readonly address: string;
  }[];
  readonly demonstration: boolean;
}

/** The QR codes of the certificates of a decision, one to each honour. */
export function certificateList(facts: CertificateListFacts): Document {
  const layout = layoutFor('state', facts.date);
  return {
    meta: {
      title: 'Mã kiểm chứng khen thưởng',
      subject: `Quyết định số ${facts.number}`,
      author: facts.issuingBody,
      language: 'vi',
      documentDate: facts.date,
      contentHash: contentHashOf(facts),
      demonstration: facts.demonstration,
      draft: false,
    },
    layout,
    parts: [
      {
        key: 'codes',
        title: 'Mã kiểm chứng',
        orientation: 'portrait',
        startsPage: true,
        blocks: [
          titleBlock([
            line('MÃ KIỂM CHỨNG ĐỂ IN LÊN BẰNG', { size: 14, bold: true }),
            line(`Quyết định số ${facts.number} ngày ${formatDate(facts.date)}`, { size: 13 }),
          ]),
          ...facts.codes.map(({ line: number, recipientName, awardName, address }) =>
            codeBlock(address, [`${String(number)}. ${recipientName}`, awardName]),
          ),
        ],
      },
    ],
  };
}
