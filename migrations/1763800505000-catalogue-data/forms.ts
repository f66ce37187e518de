import type { Award } from '../../src/domain/commendation/award';
import {
  all,
  any,
  attested,
  award,
  bonus,
  COLLECTIVE_REPORT,
  decree,
  dossier,
  law,
  leaf,
  PERSON_REPORT,
  PROVINCE_DEADLINES,
  rule,
  TO_CHECK,
  within,
  yearsInRow,
} from './builders';

const EVIDENT = ['unexpected', 'thematic', 'movement', 'contribution'] as const;

/** An achievement of another type than the work of a year: an official weighs it. */
const evident = (place: string) =>
  any('thanh_tich', 'Có một trong các thành tích', [
    attested('phong_trao', 'Có thành tích xuất sắc được bình xét trong phong trào thi đua', decree(place)),
    attested('dot_xuat', 'Lập được thành tích xuất sắc đột xuất', decree(place)),
    attested('dong_gop', 'Có đóng góp vào sự phát triển kinh tế, xã hội', decree(place)),
  ]);

const LETTER_GIVERS =
  'Thủ trưởng cơ quan, tổ chức, đơn vị có tư cách pháp nhân; Chủ tịch Ủy ban nhân dân xã, phường, đặc khu; Hội đồng quản trị, Hội đồng thành viên';

const letterRule = (subject: 'person' | 'collective') => [
  rule(
    subject,
    ['achievement'],
    any('tieu_chuan', 'Có một trong các thành tích', [
      all('thuong_xuyen', 'Thành tích thường xuyên', [
        leaf('evaluation', 'hoan_thanh_tot', 'Hoàn thành tốt nhiệm vụ trở lên trong năm', decree('Điều 4 khoản 3'), {
          ...{ atLeast: 'well', span: yearsInRow(1) },
        }),
        attested('ghi_nhan', 'Được ghi nhận trong phong trào thi đua', decree('Điều 4 khoản 3')),
      ]),
      attested('anh_huong', 'Lập thành tích có phạm vi ảnh hưởng trong cơ quan, đơn vị', decree('Điều 4 khoản 3')),
    ]),
  ),
  rule(
    subject,
    EVIDENT,
    attested('thanh_tich', 'Lập thành tích có phạm vi ảnh hưởng trong cơ quan, đơn vị', decree('Điều 4 khoản 3')),
  ),
];

const CHAIRMAN_OF_PROVINCE = 'Chủ tịch Ủy ban nhân dân tỉnh';

const OF_PERSON = any('tieu_chuan', 'Có một trong các thành tích', [
  leaf(
    'prior_honours',
    'hai_lan_cstdcs',
    'Có 02 năm liên tục được tặng Chiến sĩ thi đua cơ sở',
    decree('Điều 3 khoản 3 điểm a'),
    { awards: ['CSTDCS'], atLeast: 2, span: yearsInRow(2) },
  ),
  all('hai_nam_xuat_sac', 'Hai năm xuất sắc và hai sáng kiến', [
    leaf('evaluation', 'xuat_sac', 'Có 02 năm liên tục hoàn thành xuất sắc nhiệm vụ', decree('Điều 3 khoản 3 điểm a'), {
      atLeast: 'excellent',
      span: yearsInRow(2),
    }),
    leaf(
      'initiative',
      'hai_sang_kien',
      'Trong thời gian đó có 02 sáng kiến được công nhận và áp dụng hiệu quả',
      decree('Điều 3 khoản 3 điểm a'),
      { scope: 'base', mustBeReplicable: false, atLeast: 2, withinYears: 2 },
    ),
  ]),
  attested(
    'cong_nhan_nong_dan',
    'Là công nhân, nông dân, người lao động có thành tích tiêu biểu',
    decree('Điều 3 khoản 3 điểm a'),
  ),
]);

const OF_COLLECTIVE = all('tieu_chuan', 'Tập thể gương mẫu, thành tích 02 năm liên tục', [
  any('hai_nam', 'Có 02 năm liên tục', [
    leaf('evaluation', 'xuat_sac', 'Hoàn thành xuất sắc nhiệm vụ 02 năm liên tục', decree('Điều 3 khoản 3 điểm c'), {
      ...{ atLeast: 'excellent', span: yearsInRow(2) },
    }),
    leaf(
      'prior_honours',
      'ttldxs',
      'Được tặng Tập thể lao động xuất sắc (Đơn vị quyết thắng) 02 năm liên tục',
      decree('Điều 3 khoản 3 điểm c'),
      { awards: ['TTLDXS', 'DVQT'], atLeast: 2, span: yearsInRow(2) },
    ),
  ]),
  attested(
    'guong_mau',
    'Thực hiện dân chủ ở cơ sở, tổ chức tốt phong trào thi đua, chăm lo đời sống, thực hành tiết kiệm, phòng, chống tham nhũng',
    decree('Điều 3 khoản 3 điểm c'),
  ),
]);

const USUAL_ROUTE = ['agency', 'bloc', 'home_affairs', 'standing_board', 'authority'] as const;
const STATE_ROUTE = ['agency', 'home_affairs', 'standing_board', 'council', 'authority'] as const;

/** Certificates of merit and letters of commendation (law of 2022, articles 72 to 75). */
export const FORMS: readonly Award[] = [
  award({
    ...{ code: 'GK', name: 'Giấy khen', kind: 'form', authority: LETTER_GIVERS, precedence: 60 },
    ...{ route: ['agency', 'authority'], basis: [law('Điều 75'), decree('Điều 4 khoản 3')] },
    rules: [
      ...letterRule('person'),
      ...letterRule('collective'),
      rule(
        'household',
        ['achievement', ...EVIDENT],
        attested('dong_gop', 'Có đóng góp, thành tích có phạm vi ảnh hưởng ở địa phương', decree('Điều 4 khoản 3')),
      ),
    ],
    dossier: dossier({
      personForm: PERSON_REPORT,
      collectiveForm: COLLECTIVE_REPORT,
      suddenReport: true,
      isLocal: true,
    }),
    bonus: bonus(54, { person: '0.3', collective: '0.6', householdFactor: '1.5' }),
  }),
  award({
    ...{ code: 'BK_TINH', name: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh', kind: 'form', precedence: 300 },
    ...{ authority: CHAIRMAN_OF_PROVINCE, route: USUAL_ROUTE, basis: [decree('Điều 3 khoản 3')] },
    rules: [
      rule('person', ['achievement'], OF_PERSON),
      rule('person', EVIDENT, evident('Điều 3 khoản 3 điểm a')),
      rule('collective', ['achievement'], OF_COLLECTIVE),
      rule('collective', EVIDENT, evident('Điều 3 khoản 3 điểm c')),
      rule(
        'household',
        ['achievement', ...EVIDENT],
        attested('dong_gop', 'Có đóng góp công sức, đất đai, tài sản', decree('Điều 3 khoản 3 điểm d')),
      ),
      rule(
        'person',
        ['foreign'],
        attested('doi_ngoai', 'Người nước ngoài có thành tích, đóng góp cho tỉnh', null, TO_CHECK),
      ),
      rule(
        'collective',
        ['foreign'],
        attested('doi_ngoai', 'Tổ chức nước ngoài có thành tích, đóng góp cho tỉnh', null, TO_CHECK),
      ),
    ],
    dossier: dossier({
      ...{ personForm: PERSON_REPORT, collectiveForm: COLLECTIVE_REPORT },
      ...{ initiative: 'if_used', suddenReport: true },
    }),
    deadlines: PROVINCE_DEADLINES,
    bonus: bonus(54, { person: '1.5', collective: '3', householdFactor: '1.5' }),
  }),
  award({
    ...{ code: 'BK_QK', name: 'Bằng khen của quân khu, Đại học Quốc gia và tương đương', kind: 'form' },
    ...{ precedence: 250, authority: 'Tư lệnh quân khu, Giám đốc Đại học Quốc gia và tương đương' },
    ...{ route: ['agency', 'authority'], basis: [], confidence: TO_CHECK },
    note: 'Điều kiện và thẩm quyền chưa đối chiếu; danh mục có để ghi hồ sơ và tính tiền thưởng.',
    rules: (['person', 'collective'] as const).map((subject) =>
      rule(
        subject,
        ['achievement', ...EVIDENT],
        attested('tieu_chuan', 'Đủ tiêu chuẩn theo quy định của cơ quan tặng', null, TO_CHECK),
      ),
    ),
    dossier: dossier({ personForm: PERSON_REPORT, collectiveForm: COLLECTIVE_REPORT }),
    bonus: bonus(54, { person: '1', collective: '2' }),
  }),
  award({
    ...{ code: 'BK_TTG', name: 'Bằng khen của Thủ tướng Chính phủ', kind: 'form', precedence: 600 },
    ...{ authority: 'Thủ tướng Chính phủ', route: STATE_ROUTE, basis: [law('Điều 73')], confidence: TO_CHECK },
    note: 'Điều 73 của Luật chưa đối chiếu; điều kiện ghi ở đây theo cách áp dụng phổ biến.',
    rules: [
      rule(
        'person',
        ['achievement'],
        all('tieu_chuan', 'Tiêu chuẩn đối với cá nhân', [
          leaf(
            'prior_honours',
            'bk_tinh',
            'Đã được tặng Bằng khen cấp tỉnh',
            law('Điều 73'),
            { awards: ['BK_TINH'], atLeast: 1, span: within(null) },
            TO_CHECK,
          ),
          leaf(
            'evaluation',
            'nam_nam',
            'Có 05 năm liên tục hoàn thành nhiệm vụ trở lên',
            law('Điều 73'),
            { atLeast: 'completed', span: yearsInRow(5) },
            TO_CHECK,
          ),
        ]),
      ),
      rule(
        'collective',
        ['achievement'],
        all('tieu_chuan', 'Tiêu chuẩn đối với tập thể', [
          leaf(
            'prior_honours',
            'bk_tinh',
            'Đã được tặng Bằng khen cấp tỉnh',
            law('Điều 73'),
            { awards: ['BK_TINH'], atLeast: 1, span: within(null) },
            TO_CHECK,
          ),
          any('nam_nam', 'Có 05 năm liên tục', [
            leaf(
              'evaluation',
              'xuat_sac',
              'Hoàn thành xuất sắc nhiệm vụ 05 năm liên tục',
              law('Điều 73'),
              { atLeast: 'excellent', span: yearsInRow(5) },
              TO_CHECK,
            ),
            leaf(
              'prior_honours',
              'ttldxs',
              'Được tặng Tập thể lao động xuất sắc (Đơn vị quyết thắng) 05 năm liên tục',
              law('Điều 73'),
              { awards: ['TTLDXS', 'DVQT'], atLeast: 5, span: yearsInRow(5) },
              TO_CHECK,
            ),
          ]),
        ]),
      ),
      ...(['person', 'collective'] as const).map((subject) =>
        rule(
          subject,
          EVIDENT,
          attested('thanh_tich', 'Lập thành tích xuất sắc có phạm vi ảnh hưởng rộng', law('Điều 73'), TO_CHECK),
        ),
      ),
    ],
    dossier: dossier({ personForm: PERSON_REPORT, collectiveForm: COLLECTIVE_REPORT, suddenReport: true }),
    bonus: bonus(54, { person: '3.5', collective: '7', householdFactor: '1.5' }, TO_CHECK),
  }),
];
