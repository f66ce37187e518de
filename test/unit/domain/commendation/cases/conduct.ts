import { type Case, discipline, honours, initiative, levels, person, provincial } from '../support';

const THREE_YEARS = { honours: honours('CSTDCS', 2023, 2024, 2025), attested: { tieu_bieu: true } };
const ADVANCED = { evaluations: levels('well'), attested: { tinh_than: true } };

/** Discipline, verification and initiatives used before. */
export const CONDUCT: readonly Case[] = [
  {
    name: 'T32 under verification: a pause, no refusal',
    award: 'LDTT',
    records: person({
      ...ADVANCED,
      verifications: [{ reason: 'đơn tố cáo', from: '2025-11-01', to: null, outcome: null }],
    }),
    outcome: 'paused',
    findings: ['under_verification'],
    says: ['Đang được thanh tra, xác minh từ ngày 01/11/2025 (đơn tố cáo): tạm dừng xét'],
  },
  {
    name: 'T32 cleared: it goes on',
    award: 'LDTT',
    records: person({
      ...ADVANCED,
      verifications: [{ reason: 'đơn tố cáo', from: '2025-10-01', to: '2025-11-20', outcome: 'cleared' }],
    }),
    outcome: 'eligible',
    findings: ['verification_cleared'],
  },
  {
    name: 'T32 cleared only after the day on which it is considered',
    award: 'LDTT',
    records: person({
      ...ADVANCED,
      verifications: [{ reason: 'đơn tố cáo', from: '2025-10-01', to: '2025-12-20', outcome: 'cleared' }],
    }),
    outcome: 'paused',
    findings: ['under_verification'],
  },
  {
    name: 'T32 a violation was found in the year',
    award: 'LDTT',
    records: person({
      ...ADVANCED,
      verifications: [{ reason: 'thanh tra', from: '2025-10-01', to: '2025-11-20', outcome: 'violation' }],
    }),
    outcome: 'not_eligible',
    findings: ['violation_found'],
  },
  {
    name: 'T32 a violation that was closed before the achievement began',
    award: 'LDTT',
    records: person({
      ...ADVANCED,
      verifications: [{ reason: 'thanh tra', from: '2023-10-01', to: '2023-11-20', outcome: 'violation' }],
    }),
    outcome: 'eligible',
    findings: [],
  },
  {
    name: 'T32 not meeting the conditions while under verification is a pause still',
    award: 'LDTT',
    records: person({
      ...{ evaluations: levels('completed'), attested: { tinh_than: true } },
      verifications: [{ reason: 'đơn tố cáo', from: '2025-11-01', to: null, outcome: null }],
    }),
    outcome: 'paused',
    notMet: ['hoan_thanh_tot'],
    findings: ['under_verification'],
  },
  {
    name: 'under discipline on the day: a pause',
    award: 'LDTT',
    records: person({ ...ADVANCED, disciplines: [discipline({ from: '2025-11-01', to: '2026-02-01' })] }),
    outcome: 'paused',
    findings: ['under_discipline'],
    says: ['khiển trách (kỷ luật hành chính) từ ngày 01/11/2025 đến ngày 01/02/2026'],
  },
  {
    name: 'a discipline without an end runs',
    award: 'LDTT',
    records: person({ ...ADVANCED, disciplines: [discipline({ to: null, system: 'party', kind: 'termination' })] }),
    outcome: 'paused',
    findings: ['under_discipline'],
    says: ['khai trừ (kỷ luật đảng)'],
  },
  {
    name: 'served within the year: the year began before its end and does not count',
    award: 'LDTT',
    records: person({ ...ADVANCED, disciplines: [discipline()] }),
    outcome: 'not_eligible',
    notMet: ['hoan_thanh_tot'],
    says: ['thành tích trước khi chấp hành xong kỷ luật không được tính'],
  },
  {
    name: 'served before the year: the year counts',
    award: 'LDTT',
    records: person({ ...ADVANCED, disciplines: [discipline({ from: '2024-01-01', to: '2025-01-01' })] }),
    outcome: 'eligible',
  },
  {
    name: 'titles won before the end of a discipline do not count any more',
    award: 'CSTD_TINH',
    records: person({
      ...{ ...THREE_YEARS, initiatives: [provincial()] },
      disciplines: [discipline({ from: '2023-03-01', to: '2024-01-01' })],
    }),
    outcome: 'not_eligible',
    notMet: ['ba_lan_lien_tuc'],
    says: ['thiếu năm 2023'],
  },
  {
    name: 'an initiative that served a form is used up for a title',
    award: 'CSTD_TINH',
    records: person({
      ...THREE_YEARS,
      initiatives: [provincial({ uses: [{ kind: 'form', awardCode: 'BK_TINH', year: 2024 }] })],
    }),
    outcome: 'not_eligible',
    notMet: ['sang_kien_tinh'],
    says: ['đã dùng khi xét Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh năm 2024'],
  },
  {
    name: 'an initiative that served a title is used up for a form',
    award: 'BK_TINH',
    records: person({
      ...{ achievementFrom: 2024, evaluations: levels('excellent', 'excellent') },
      ...{ attested: { cong_nhan_nong_dan: false } },
      initiatives: [initiative(), initiative({ uses: [{ kind: 'title', awardCode: 'CSTDCS', year: 2024 }] })],
    }),
    outcome: 'not_eligible',
    notMet: ['hai_lan_cstdcs', 'hai_sang_kien', 'cong_nhan_nong_dan'],
    says: ['đã dùng làm tiêu chuẩn cho một lần khen thưởng khác'],
  },
  {
    name: 'an initiative that served a title serves a title again, with a warning',
    award: 'CSTD_TINH',
    records: person({
      ...THREE_YEARS,
      initiatives: [provincial({ uses: [{ kind: 'title', awardCode: 'CSTDCS', year: 2025 }] })],
    }),
    outcome: 'eligible',
    findings: ['initiative_used_for_title'],
    says: ['đã dùng khi xét Chiến sĩ thi đua cơ sở năm 2025; cần cân nhắc'],
  },
  {
    name: 'an initiative noted for this very proposal is not used before',
    award: 'CSTD_TINH',
    records: person({
      ...THREE_YEARS,
      initiatives: [provincial({ uses: [{ kind: 'title', awardCode: 'CSTD_TINH', year: 2025 }] })],
    }),
    outcome: 'eligible',
    findings: [],
  },
];
