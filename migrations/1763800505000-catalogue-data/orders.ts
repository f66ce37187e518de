import type { Award, Condition } from '../../src/domain/commendation/award';
import {
  all,
  any,
  attested,
  award,
  bonus,
  COLLECTIVE_REPORT,
  CONFIRMED,
  dossier,
  law,
  leaf,
  PERSON_REPORT,
  rule,
  TO_CHECK,
  vote,
  within,
  yearsInRow,
} from './builders';

const ROUTE = ['agency', 'home_affairs', 'standing_board', 'council', 'authority'] as const;
const UNREAD = 'Tiêu chuẩn chưa đối chiếu với văn bản; người đề nghị tự đối chiếu và xác nhận.';

const unread = (name: string): Condition =>
  attested('tieu_chuan', `Đủ tiêu chuẩn ${name} theo Luật Thi đua, khen thưởng`, law('Điều 33'), TO_CHECK);

interface OrderRow {
  readonly code: string;
  readonly name: string;
  readonly precedence: number;
  readonly person: string | null;
  readonly collective: string | null;
  /** The coefficient of the collective follows from "twice that of a person" only. */
  readonly isInferred?: true;
}

const ROWS: readonly OrderRow[] = [
  { code: 'HCSV', name: 'Huân chương Sao vàng', precedence: 1000, person: '46', collective: '92' },
  { code: 'HCHCM', name: 'Huân chương Hồ Chí Minh', precedence: 980, person: '30.5', collective: '61' },
  { code: 'HCDL_1', name: 'Huân chương Độc lập hạng Nhất', precedence: 860, person: '15', collective: '30' },
  { code: 'HCDL_2', name: 'Huân chương Độc lập hạng Nhì', precedence: 850, person: '12.5', collective: '25' },
  {
    code: 'HCDL_3',
    name: 'Huân chương Độc lập hạng Ba',
    precedence: 840,
    person: '10.5',
    collective: '21',
    isInferred: true,
  },
  { code: 'HCQC_1', name: 'Huân chương Quân công hạng Nhất', precedence: 860, person: '15', collective: '30' },
  { code: 'HCQC_2', name: 'Huân chương Quân công hạng Nhì', precedence: 850, person: '12.5', collective: '25' },
  {
    code: 'HCQC_3',
    name: 'Huân chương Quân công hạng Ba',
    precedence: 840,
    person: '10.5',
    collective: '21',
    isInferred: true,
  },
  { code: 'HCLD_1', name: 'Huân chương Lao động hạng Nhất', precedence: 820, person: '9', collective: '18' },
  { code: 'HCLD_2', name: 'Huân chương Lao động hạng Nhì', precedence: 810, person: '7.5', collective: '15' },
  { code: 'HCLD_3', name: 'Huân chương Lao động hạng Ba', precedence: 800, person: '4.5', collective: '9' },
  { code: 'HCCC_1', name: 'Huân chương Chiến công hạng Nhất', precedence: 820, person: '9', collective: '18' },
  { code: 'HCCC_2', name: 'Huân chương Chiến công hạng Nhì', precedence: 810, person: '7.5', collective: '15' },
  { code: 'HCCC_3', name: 'Huân chương Chiến công hạng Ba', precedence: 800, person: '4.5', collective: '9' },
  { code: 'HCBVTQ_1', name: 'Huân chương Bảo vệ Tổ quốc hạng Nhất', precedence: 820, person: '9', collective: '18' },
  { code: 'HCBVTQ_2', name: 'Huân chương Bảo vệ Tổ quốc hạng Nhì', precedence: 810, person: '7.5', collective: '15' },
  { code: 'HCBVTQ_3', name: 'Huân chương Bảo vệ Tổ quốc hạng Ba', precedence: 800, person: '4.5', collective: '9' },
  { code: 'HCDDK', name: 'Huân chương Đại đoàn kết dân tộc', precedence: 810, person: '7.5', collective: '15' },
  { code: 'HCDC', name: 'Huân chương Dũng cảm', precedence: 800, person: '4.5', collective: '9' },
  { code: 'HCHN', name: 'Huân chương Hữu nghị', precedence: 790, person: null, collective: null },
];

/** A university's rules for the second class of the Labour Order of a collective; a guess until compared with the law. */
const SECOND_CLASS = all('tieu_chuan', 'Tiêu chuẩn Huân chương Lao động hạng Nhì đối với tập thể', [
  leaf(
    'prior_honours',
    'hang_ba',
    'Đã được tặng Huân chương Lao động hạng Ba',
    law('Điều 33'),
    { awards: ['HCLD_3'], atLeast: 1, span: within(null) },
    TO_CHECK,
  ),
  any('nam_nam', 'Sau đó có 05 năm liên tục trở lên', [
    leaf(
      'evaluation',
      'xuat_sac',
      'Hoàn thành xuất sắc nhiệm vụ 05 năm liên tục',
      null,
      { atLeast: 'excellent', span: yearsInRow(5) },
      TO_CHECK,
    ),
    leaf(
      'prior_honours',
      'ttldxs',
      'Được tặng Tập thể lao động xuất sắc 05 năm liên tục',
      null,
      { awards: ['TTLDXS', 'DVQT'], atLeast: 5, span: yearsInRow(5) },
      TO_CHECK,
    ),
  ]),
  any('co_thi_dua', 'Trong thời gian đó được tặng Cờ thi đua', [
    all('mot_va_mot', '01 Cờ của Chính phủ và 01 Cờ của tỉnh', [
      leaf(
        'prior_honours',
        'mot_co_cp',
        'Có 01 Cờ thi đua của Chính phủ',
        null,
        { awards: ['CO_CP'], atLeast: 1, span: within(5) },
        TO_CHECK,
      ),
      leaf(
        'prior_honours',
        'mot_co_tinh',
        'Có 01 Cờ thi đua của Ủy ban nhân dân tỉnh',
        null,
        { awards: ['CO_TINH'], atLeast: 1, span: within(5) },
        TO_CHECK,
      ),
    ]),
    leaf(
      'prior_honours',
      'ba_co_tinh',
      'Có 03 Cờ thi đua của Ủy ban nhân dân tỉnh',
      null,
      { awards: ['CO_TINH'], atLeast: 3, span: within(5) },
      TO_CHECK,
    ),
  ]),
]);

function order({ code, name, precedence, person, collective, isInferred }: OrderRow): Award {
  const types = code === 'HCHN' ? (['foreign'] as const) : (['achievement', 'unexpected', 'contribution'] as const);
  const ofCollective = code === 'HCLD_2' ? SECOND_CLASS : unread(name);
  return award({
    ...{ code, name, precedence, kind: 'form', authority: 'Chủ tịch nước', route: ROUTE },
    ...{ basis: [law('Điều 33')], confidence: TO_CHECK, note: UNREAD },
    rules: [rule('person', types, unread(name)), rule('collective', types, ofCollective)],
    vote: code === 'HCLD_2' ? { ...vote('provincial_council', '2/3'), basis: null } : null,
    dossier: dossier({
      personForm: code === 'HCHN' ? ['Mẫu 12', TO_CHECK] : PERSON_REPORT,
      collectiveForm: code === 'HCHN' ? ['Mẫu 11', TO_CHECK] : COLLECTIVE_REPORT,
      suddenReport: code !== 'HCHN',
    }),
    bonus:
      person === null && collective === null
        ? null
        : bonus(51, { person, collective }, isInferred === true ? TO_CHECK : CONFIRMED),
  });
}

const hero = (code: string, name: string): Award =>
  award({
    ...{ code, name, kind: 'title', precedence: 900, authority: 'Chủ tịch nước', route: ROUTE },
    ...{ basis: [law('Điều 59')], confidence: TO_CHECK },
    note: 'Tiêu chuẩn chưa đối chiếu; hệ số của cá nhân suy từ một nửa hệ số của tập thể.',
    rules: (['person', 'collective'] as const).map((subject) =>
      rule(
        subject,
        ['achievement', 'contribution'],
        attested('tieu_chuan', `Đủ tiêu chuẩn ${name}`, law('Điều 59'), TO_CHECK),
      ),
    ),
    vote: vote('provincial_council', '0.9'),
    dossier: dossier({ personForm: ['Mẫu 10', TO_CHECK], collectiveForm: ['Mẫu 09', TO_CHECK], hasVote: true }),
    bonus: bonus(52, { person: '15.5', collective: '31' }, TO_CHECK),
  });

/** Orders and heroes, given by the President of the State (law of 2022, articles 33 and 59). */
export const ORDERS: readonly Award[] = [
  ...ROWS.map(order),
  hero('AHLD', 'Anh hùng Lao động'),
  hero('AHLLVT', 'Anh hùng Lực lượng vũ trang nhân dân'),
];
