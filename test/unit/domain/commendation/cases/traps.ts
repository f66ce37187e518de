import { type Case, honour, honours, levels, person, provincial } from '../support';

const ADVANCED = { evaluations: levels('well'), attested: { tinh_than: true } };

/** What honours count, and which never do. */
const OF_HONOURS: readonly Case[] = [
  {
    name: 'T9 three achievement years in a row, although two of the decisions are of one year',
    award: 'CSTD_TINH',
    records: person({
      ...{ initiatives: [provincial()], attested: { tieu_bieu: true } },
      honours: [
        honour('CSTDCS', 2023, { decidedOn: '2024-12-20' }),
        honour('CSTDCS', 2024, { decidedOn: '2024-12-31' }),
        honour('CSTDCS', 2025, { decidedOn: '2026-02-01' }),
      ],
    }),
    outcome: 'eligible',
  },
  {
    name: 'T9 three decisions in a row for achievements with a gap',
    award: 'CSTD_TINH',
    records: person({
      ...{ initiatives: [provincial()], attested: { tieu_bieu: true } },
      honours: [
        honour('CSTDCS', 2022, { decidedOn: '2023-06-01' }),
        honour('CSTDCS', 2023, { decidedOn: '2024-06-01' }),
        honour('CSTDCS', 2025, { decidedOn: '2025-12-01' }),
      ],
    }),
    outcome: 'not_eligible',
    notMet: ['ba_lan_lien_tuc'],
  },
  {
    name: 'T10 a title for a sudden achievement fills no year of công trạng',
    award: 'CSTD_TINH',
    records: person({
      ...{ initiatives: [provincial()], attested: { tieu_bieu: true } },
      honours: [...honours('CSTDCS', 2023, 2025), honour('CSTDCS', 2024, { type: 'unexpected' })],
    }),
    outcome: 'not_eligible',
    notMet: ['ba_lan_lien_tuc'],
    says: ['không làm căn cứ xét khen thưởng công trạng', 'thiếu năm 2024'],
  },
  {
    name: 'T10 a certificate for a theme is no certificate for an award of công trạng',
    award: 'BK_TTG',
    records: person({
      ...{ achievementFrom: 2021, evaluations: levels('well', 'well', 'well', 'well', 'well') },
      honours: [honour('BK_TINH', 2019, { type: 'thematic' })],
    }),
    outcome: 'not_eligible',
    notMet: ['bk_tinh'],
  },
  {
    name: 'a revoked title fills no year',
    award: 'CSTD_TINH',
    records: person({
      ...{ initiatives: [provincial()], attested: { tieu_bieu: true } },
      honours: [...honours('CSTDCS', 2023, 2025), honour('CSTDCS', 2024, { revokedOn: '2025-09-01' })],
    }),
    outcome: 'not_eligible',
    notMet: ['ba_lan_lien_tuc'],
    says: ['thu hồi ngày 01/09/2025): không tính, quyết định khen thưởng đã bị hủy bỏ, thu hồi.'],
  },
  {
    name: 'the same title of the same year is not given twice',
    award: 'LDTT',
    records: person({ ...ADVANCED, honours: honours('LDTT', 2025) }),
    outcome: 'not_eligible',
    findings: ['same_award_already'],
    says: ['không khen thưởng hai lần cho một thành tích'],
  },
  {
    name: 'the same title of the year before is no obstacle',
    award: 'LDTT',
    records: person({ ...ADVANCED, honours: honours('LDTT', 2024) }),
    outcome: 'eligible',
    findings: [],
  },
  {
    name: 'the same form for half of the same two years is pointed out',
    award: 'BK_TINH',
    records: person({
      ...{ achievementFrom: 2024, attested: { cong_nhan_nong_dan: true } },
      honours: [honour('BK_TINH', 2024, { achievementFrom: 2023 })],
    }),
    outcome: 'eligible',
    notMet: ['hai_lan_cstdcs', 'hai_sang_kien'],
    unknown: ['xuat_sac'],
    findings: ['same_award_overlapping'],
  },
  {
    name: 'T5 a title of the year does not stand in the way of a form',
    award: 'GK',
    records: person({ evaluations: levels('well'), attested: { ghi_nhan: true }, honours: honours('LDTT', 2025) }),
    outcome: 'eligible',
    unknown: ['anh_huong'],
    findings: [],
  },
  {
    name: 'two forms for one achievement',
    award: 'GK',
    records: person({ evaluations: levels('well'), attested: { ghi_nhan: true }, honours: honours('BK_TINH', 2025) }),
    outcome: 'not_eligible',
    unknown: ['anh_huong'],
    findings: ['other_form_same_achievement'],
  },
  {
    name: 'two sudden achievements of one year may both be honoured, a person looks at it',
    award: 'GK',
    records: person({
      ...{ type: 'unexpected', attested: { thanh_tich: true } },
      honours: [honour('GK', 2025, { type: 'unexpected' })],
    }),
    outcome: 'eligible',
    findings: ['same_award_already'],
    says: ['cần kiểm tra có phải cùng một thành tích hay không'],
  },
  {
    name: 'T39 a letter of the Party for the year is no second form of the State',
    award: 'GK',
    records: person({
      evaluations: levels('well'),
      attested: { ghi_nhan: true },
      honours: honours('DANG_GK_CS', 2025),
    }),
    outcome: 'eligible',
    unknown: ['anh_huong'],
    findings: [],
  },
];

/** Old and new law: which version judges a dossier (traps T6, T11). */
const OF_VERSIONS: readonly Case[] = [
  {
    name: 'T11 a dossier of 2022 is judged by the law of its time',
    award: 'TTLDXS',
    on: '2022-12-10',
    records: person({ subject: 'collective', achievementFrom: 2022, achievementYear: 2022 }),
    outcome: 'unknown',
    unknown: ['tieu_chuan'],
  },
  {
    name: 'T11 a dossier of 2024, by the law of 2022',
    award: 'LDTT',
    on: '2025-06-30',
    records: person(ADVANCED),
    outcome: 'eligible',
  },
  {
    name: 'T11 a dossier received on the day before the law of 2026',
    award: 'LDTT',
    on: '2026-09-30',
    records: person(ADVANCED),
    outcome: 'eligible',
  },
  {
    name: 'T11 a dossier received on the day of the law of 2026',
    award: 'LDTT',
    on: '2026-10-01',
    records: person(ADVANCED),
    outcome: 'eligible',
  },
];

export const TRAPS: readonly Case[] = [...OF_HONOURS, ...OF_VERSIONS];
