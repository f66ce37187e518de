import type { DecisionDraft } from '../honours';
import type { CommendationType } from '../../domain/commendation/subjects';
import type { InventedPost } from './invented-persons';
import { PROVINCE } from './invented';

/** Years for which agencies gave their own titles: those of Chiến sĩ thi đua cơ sở follow from excellent work. */
export const YEARS_OF_TITLES = [2019, 2020, 2021, 2022] as const;

/** An honour of the past by whom it went to; 'agency' is the agency itself. */
export interface InventedHonour {
  readonly awardCode: string;
  readonly agency: string;
  readonly to: InventedPost | 'agency';
  readonly type?: CommendationType;
  readonly from: number;
  readonly year: number;
}

/** A decision of the past with all it granted. */
export interface InventedDecision {
  readonly decision: Omit<DecisionDraft, 'fileId' | 'issuerAgencyId' | 'source' | 'signerName'>;
  readonly honours: readonly InventedHonour[];
}

const CHAIRMAN = {
  issuingBody: `Ủy ban nhân dân tỉnh ${PROVINCE}`,
  authority: 'Chủ tịch Ủy ban nhân dân tỉnh',
  signerTitle: 'Chủ tịch',
  system: 'state',
} as const;
const of = (year: number) => ({ from: year, year });

/** Decisions of the province and of the Party. */
export const DECISIONS: readonly InventedDecision[] = [
  {
    decision: {
      ...CHAIRMAN,
      ...{ number: '318/QĐ-UBND', decidedOn: '2020-02-14' },
      subjectLine: 'Về việc khen thưởng thành tích công tác năm 2019',
    },
    honours: [
      { awardCode: 'CO_TINH', agency: 'BNCTU', to: 'agency', ...of(2019) },
      { awardCode: 'TTLDXS', agency: 'BTCTU', to: 'agency', ...of(2019) },
      { awardCode: 'BK_TINH', agency: 'BAO', to: 'deputy', ...of(2019) },
      { awardCode: 'BK_TINH', agency: 'BTGTU', to: 'head', ...of(2019) },
    ],
  },
  {
    decision: {
      ...CHAIRMAN,
      ...{ number: '402/QĐ-UBND', decidedOn: '2021-02-18' },
      subjectLine: 'Về việc tặng Bằng khen thành tích công tác năm 2020',
    },
    honours: [
      { awardCode: 'BK_TINH', agency: 'TCT', to: 'first', from: 2019, year: 2020 },
      { awardCode: 'BK_TINH', agency: 'UBKTTU', to: 'head', from: 2019, year: 2020 },
    ],
  },
  {
    decision: {
      ...{ number: '27-QĐ/TU', decidedOn: '2021-02-03', issuingBody: `Tỉnh ủy ${PROVINCE}`, system: 'party' },
      ...{ authority: 'Ban Thường vụ Tỉnh ủy', signerTitle: 'Phó Bí thư Thường trực' },
      subjectLine: 'Về việc tặng Bằng khen hoàn thành xuất sắc nhiệm vụ 05 năm 2016-2020',
    },
    honours: [
      { awardCode: 'DANG_BK_TU', agency: 'UBKTTU', to: 'head', from: 2016, year: 2020 },
      { awardCode: 'DANG_BK_TU', agency: 'BTCTU', to: 'deputy', from: 2016, year: 2020 },
    ],
  },
  {
    decision: {
      ...CHAIRMAN,
      ...{ number: '355/QĐ-UBND', decidedOn: '2022-02-16' },
      subjectLine: 'Về việc khen thưởng thành tích công tác năm 2021',
    },
    honours: [
      { awardCode: 'TTLDXS', agency: 'BTCTU', to: 'agency', ...of(2021) },
      { awardCode: 'TTLDXS', agency: 'VPTU', to: 'agency', ...of(2021) },
      { awardCode: 'BK_TINH', agency: 'DUKCCQ', to: 'agency', from: 2020, year: 2021 },
      { awardCode: 'BK_TINH', agency: 'BDVTU', to: 'deputy', type: 'thematic', from: 2019, year: 2021 },
    ],
  },
];

/** A decision of today's law, whose bonus money was confirmed. */
export const RECENT: InventedDecision = {
  decision: {
    ...CHAIRMAN,
    ...{ number: '1904/QĐ-UBND', decidedOn: '2025-09-15' },
    subjectLine: 'Về việc tặng Bằng khen thành tích đột xuất trong phòng, chống bão năm 2025',
  },
  honours: [
    { awardCode: 'BK_TINH', agency: 'BDVTU', to: 'agency', type: 'unexpected', ...of(2025) },
    { awardCode: 'BK_TINH', agency: 'BAO', to: 'first', type: 'unexpected', ...of(2025) },
    { awardCode: 'BK_TINH', agency: 'TCT', to: 'second', type: 'unexpected', ...of(2025) },
  ],
};

/** The decision of an agency on the titles of its people and its division. */
export function ownDecision(
  agency: { readonly name: string },
  symbol: string,
  year: number,
): InventedDecision['decision'] {
  return {
    ...{ number: `12/QĐ-${symbol}`, decidedOn: `${year + 1}-01-20`, issuingBody: agency.name, system: 'state' },
    ...{ authority: 'Thủ trưởng cơ quan', signerTitle: 'Thủ trưởng cơ quan' },
    subjectLine: `Về việc tặng danh hiệu thi đua năm ${year}`,
  };
}

/** The one honour that does not stand any more: its certificate was handed over, and is still to be given back. */
export const REVOKED = {
  ...{ agency: 'BAO', post: 'deputy', awardCode: 'BK_TINH' },
  handing: { handedOn: '2020-02-26', receiver: 'Văn thư Báo tỉnh', handedBy: 'Văn thư Sở Nội vụ' },
  revocation: {
    ...{ number: '1127/QĐ-UBND', decidedOn: '2022-06-10', issuingBody: CHAIRMAN.issuingBody },
    ...{ signerName: '', signerTitle: CHAIRMAN.signerTitle },
    ground: 'false_dossier',
    reason: 'Kê khai thành tích không đúng (số liệu minh họa)',
  },
} as const;
