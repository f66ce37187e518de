import { type Case, honour, honours, household, levels, partyLevels, person } from '../support';

const service = (rest: Parameters<typeof person>[0]) =>
  person({ type: 'contribution', attested: { chua_duoc_tang: true }, ...rest });

/** Service, repeated awards, households and the awards of the Party. */
export const SERVICE_AND_REPEATS: readonly Case[] = [
  {
    name: 'KNC: a man of 20 years',
    award: 'KNC',
    records: service({ serviceYears: 20 }),
    outcome: 'eligible',
  },
  {
    name: 'KNC: a man of 18 years',
    award: 'KNC',
    records: service({ serviceYears: 18 }),
    outcome: 'not_eligible',
    notMet: ['tham_nien'],
    says: ['Có 18 năm công tác, cần 20 năm.'],
  },
  {
    name: 'T30 KNC: a woman of 15 years',
    award: 'KNC',
    records: service({ serviceYears: 15, gender: 'female' }),
    outcome: 'eligible',
  },
  {
    name: 'T30 KNC: a woman of 14 years',
    award: 'KNC',
    records: service({ serviceYears: 14, gender: 'female' }),
    outcome: 'not_eligible',
    notMet: ['tham_nien'],
  },
  {
    name: 'KNC: 17 years of somebody whose gender is not recorded',
    award: 'KNC',
    records: service({ serviceYears: 17, gender: null }),
    outcome: 'unknown',
    unknown: ['tham_nien'],
    says: ['Có 17 năm công tác.', 'chưa rõ cần 15 hay 20 năm công tác'],
  },
  {
    name: 'KNC: 21 years are enough for anybody',
    award: 'KNC',
    records: service({ serviceYears: 21, gender: null }),
    outcome: 'eligible',
  },
  {
    name: 'KNC: 14 years are enough for nobody',
    award: 'KNC',
    records: service({ serviceYears: 14, gender: null }),
    outcome: 'not_eligible',
    notMet: ['tham_nien'],
  },
  {
    name: 'KNC: service not recorded',
    award: 'KNC',
    records: service({ serviceYears: null }),
    outcome: 'unknown',
    unknown: ['tham_nien'],
  },
  {
    name: 'KNC: each kind is given once, which an official says',
    award: 'KNC',
    records: service({
      ...{ serviceYears: 25, honours: [honour('KNC', 2015, { type: 'contribution' })] },
      attested: { chua_duoc_tang: false },
    }),
    outcome: 'not_eligible',
    notMet: ['chua_duoc_tang'],
  },
  {
    name: 'KNC: a second kind three years later',
    award: 'KNC',
    records: service({ serviceYears: 25, honours: [honour('KNC', 2022, { type: 'contribution' })] }),
    outcome: 'eligible',
    says: ['cho thành tích năm 2022, đã đủ 03 năm'],
  },
  {
    name: 'KNC: a second kind two years later',
    award: 'KNC',
    records: service({ serviceYears: 25, honours: [honour('KNC', 2023, { type: 'contribution' })] }),
    outcome: 'not_eligible',
    notMet: ['tang_lai'],
    says: ['cho thành tích năm 2023, chỉ được tặng lại sau 03 năm'],
  },
  {
    name: 'KNC: one that was revoked was not given',
    award: 'KNC',
    records: service({
      serviceYears: 25,
      honours: [honour('KNC', 2015, { type: 'contribution', revokedOn: '2017-01-01' })],
    }),
    outcome: 'eligible',
  },
  {
    name: 'KNC: the medal of another body is another kind',
    award: 'KNC',
    records: service({ serviceYears: 25, honours: [honour('KNC_UBTVQH', 2015, { type: 'contribution' })] }),
    outcome: 'eligible',
  },
  {
    name: 'KNC is no award of công trạng',
    award: 'KNC',
    records: person({ serviceYears: 25 }),
    outcome: 'not_eligible',
    findings: ['type_not_allowed'],
    says: ['không xét theo loại hình công trạng'],
  },
  {
    name: 'CSTDCS is no title of a household',
    award: 'CSTDCS',
    records: household(),
    outcome: 'not_eligible',
    findings: ['subject_not_allowed'],
    says: ['không dành cho hộ gia đình'],
  },
  {
    name: 'T33 GK: a household, as an official confirms',
    award: 'GK',
    records: household({ attested: { dong_gop: true } }),
    outcome: 'eligible',
  },
  {
    name: 'BK_TINH: a household that gave land',
    award: 'BK_TINH',
    records: household({ attested: { dong_gop: true } }),
    outcome: 'eligible',
  },
  {
    name: 'GDVH: nobody has compared the standard of the province',
    award: 'GDVH',
    records: household(),
    outcome: 'unknown',
    unknown: ['tieu_chuan'],
  },
  {
    name: 'GK for a sudden achievement',
    award: 'GK',
    records: person({ type: 'unexpected', attested: { thanh_tich: true } }),
    outcome: 'eligible',
  },
  {
    name: 'T39 the letter of a Party cell: excellent in the year',
    award: 'DANG_GK_CS',
    records: person({ evaluations: partyLevels('excellent') }),
    outcome: 'eligible',
  },
  {
    name: 'T39 the certificate of the provincial Party committee: five excellent years',
    award: 'DANG_BK_TU',
    records: person({
      ...{
        achievementFrom: 2021,
        evaluations: partyLevels('excellent', 'excellent', 'excellent', 'excellent', 'excellent'),
      },
    }),
    outcome: 'eligible',
  },
  {
    name: 'T39 the certificate of the provincial Party committee: one year is only well',
    award: 'DANG_BK_TU',
    records: person({
      ...{
        achievementFrom: 2021,
        evaluations: partyLevels('excellent', 'excellent', 'well', 'excellent', 'excellent'),
      },
    }),
    outcome: 'not_eligible',
    notMet: ['xuat_sac'],
  },
  {
    name: 'T39 five excellent years as an official, and none that the Party evaluated',
    award: 'DANG_BK_TU',
    records: person({
      ...{
        achievementFrom: 2021,
        evaluations: levels('excellent', 'excellent', 'excellent', 'excellent', 'excellent'),
      },
    }),
    outcome: 'unknown',
    unknown: ['xuat_sac'],
    says: ['Chưa có kết quả đánh giá, xếp loại của Đảng năm 2025'],
  },
  {
    name: 'T39 a certificate of the Party is none of the State',
    award: 'BK_TTG',
    records: person({
      ...{ achievementFrom: 2021, evaluations: levels('well', 'well', 'well', 'well', 'well') },
      honours: honours('DANG_BK_TU', 2020),
    }),
    outcome: 'not_eligible',
    notMet: ['bk_tinh'],
    says: ['là hai hệ thống, không tính thay cho nhau'],
  },
];
