import type { Award, AwardRule } from '../../src/domain/commendation/award';
import { attested, award, leaf, rule, TO_CHECK, yearsInRow } from './builders';

const NOTE =
  'Khen thưởng của Đảng, tách riêng với khen thưởng của Nhà nước. Số văn bản hướng dẫn, hồ sơ và hệ số tiền thưởng của tổ chức đảng chưa đối chiếu.';

const rules = (years: number): AwardRule[] =>
  (['person', 'collective'] as const).flatMap((subject) => {
    const what = subject === 'person' ? 'đảng viên' : 'tổ chức đảng';
    const words =
      years === 1
        ? `Là ${what} được xếp loại hoàn thành xuất sắc nhiệm vụ trong năm`
        : `Là ${what} được xếp loại hoàn thành xuất sắc nhiệm vụ 0${String(years)} năm liên tục`;
    return [
      rule(
        subject,
        ['achievement'],
        leaf('evaluation', 'xuat_sac', words, null, { atLeast: 'excellent', span: yearsInRow(years) }),
      ),
      rule(
        subject,
        ['unexpected', 'thematic'],
        attested('thanh_tich', 'Có thành tích xuất sắc, khen thưởng không theo định kỳ', null, TO_CHECK),
      ),
    ];
  });

interface PartyRow {
  readonly code: string;
  readonly name: string;
  readonly authority: string;
  readonly years: number;
  readonly coefficient: string;
  readonly precedence: number;
}

const ROWS: readonly PartyRow[] = [
  {
    ...{ code: 'DANG_GK_CS', name: 'Giấy khen của cấp ủy cơ sở', authority: 'Đảng ủy, chi ủy cơ sở' },
    ...{ years: 1, coefficient: '0.3', precedence: 60 },
  },
  {
    ...{ code: 'DANG_GK_CT', name: 'Giấy khen của Ban Thường vụ cấp ủy cấp trên trực tiếp' },
    authority: 'Ban Thường vụ cấp ủy cấp trên trực tiếp của tổ chức cơ sở đảng',
    ...{ years: 5, coefficient: '1', precedence: 200 },
  },
  {
    ...{ code: 'DANG_BK_TU', name: 'Bằng khen của Ban Thường vụ Tỉnh ủy', authority: 'Ban Thường vụ Tỉnh ủy' },
    ...{ years: 5, coefficient: '1.5', precedence: 300 },
  },
];

/** Awards of the Party: another system, which never counts for one of the State. */
export const PARTY_AWARDS: readonly Award[] = ROWS.map(({ code, name, authority, years, coefficient, precedence }) =>
  award({
    ...{ code, name, authority, precedence, system: 'party', kind: 'form', basis: [] },
    ...{ route: ['agency', 'authority'], confidence: TO_CHECK, note: NOTE, rules: rules(years) },
    dossier: [
      {
        ...{ code: 'to_trinh', name: 'Tờ trình đề nghị khen thưởng', form: null, generated: 'submission' },
        ...{ subjects: ['collective', 'person'], isRequired: true, basis: null, confidence: TO_CHECK },
      },
      {
        ...{ code: 'bao_cao', name: 'Báo cáo thành tích', form: null, generated: 'achievement_report' },
        ...{ subjects: ['collective', 'person'], isRequired: true, basis: null, confidence: TO_CHECK },
      },
      {
        ...{ code: 'bien_ban', name: 'Biên bản xét khen thưởng', form: null, generated: 'minutes' },
        ...{ subjects: ['collective', 'person'], isRequired: true, basis: null, confidence: TO_CHECK },
      },
    ],
    bonus: {
      ...{ person: coefficient, collective: null, householdFactor: null, isCeiling: false, decidedFrom: '2025-07-01' },
      ...{ basis: null, confidence: TO_CHECK },
    },
  }),
);
