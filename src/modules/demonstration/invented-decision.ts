import {
  closing,
  contentHashOf,
  type Document,
  documentTitle,
  layoutFor,
  letterhead,
  paragraph,
  plain,
} from '../../documents/model';
import type { BlocPlace } from '../blocs';
import { PROVINCE } from './invented';
import { PUBLISHED_BY } from './invented-2020';

/** The decision that a publication of the demonstration rests on: a document of the State with the mark of invented figures. */
export function inventedDecision({ bloc, period }: BlocPlace): Document {
  const { ordinal, decidedOn, issuingBody, signer } = PUBLISHED_BY;
  const layout = layoutFor('state', decidedOn);
  const subject = `Về việc công nhận kết quả xếp hạng thi đua ${period.name.toLocaleLowerCase('vi')} của ${bloc.name}`;
  const facts = { bloc: bloc.code, period: period.code, ...PUBLISHED_BY };
  const articles = [
    `Điều 1. Công nhận điểm và thứ hạng thi đua ${period.name.toLocaleLowerCase('vi')} của các cơ quan thuộc ${bloc.name} theo bảng kết quả đã thẩm định.`,
    'Điều 2. Sở Nội vụ, Khối trưởng và các cơ quan thành viên chịu trách nhiệm thi hành Quyết định này.',
    'Điều 3. Quyết định có hiệu lực kể từ ngày ký.',
  ];
  return {
    meta: {
      ...{ title: `Quyết định ${PUBLISHED_BY.number}`, subject: bloc.name, author: issuingBody, language: 'vi' },
      ...{ documentDate: decidedOn, contentHash: contentHashOf({ facts, layout: layout.code }) },
      ...{ demonstration: true, draft: false },
    },
    layout,
    parts: [
      {
        ...{ key: 'decision', title: 'Quyết định', orientation: 'portrait', startsPage: true },
        blocks: [
          letterhead(layout, {
            superior: `ỦY BAN NHÂN DÂN TỈNH ${PROVINCE.toLocaleUpperCase('vi')}`,
            issuing: 'HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG',
            number: { ordinal, type: 'QĐ', issuer: 'HĐTĐKT' },
            place: PROVINCE,
            date: decidedOn,
            year: decidedOn.slice(0, 4),
          }),
          documentTitle(layout, 'QUYẾT ĐỊNH', [subject]),
          ...articles.map((article) => paragraph([plain(article)])),
          closing(layout, ['Như Điều 2'], 'Hội đồng', {
            ...{ onBehalfOf: 'Hội đồng', position: signer, office: null, name: null },
          }),
        ],
      },
    ],
  };
}
