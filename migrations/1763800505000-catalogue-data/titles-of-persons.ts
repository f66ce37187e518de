import type { Award } from '../../src/domain/commendation/award';
import {
  all,
  any,
  attested,
  award,
  bonus,
  decree,
  dossier,
  law,
  leaf,
  PERSON_REPORT,
  PROVINCE_DEADLINES,
  rule,
  TO_CHECK,
  vote,
  yearsInRow,
} from './builders';

const HEADS =
  'Thủ trưởng cơ quan, đơn vị có tư cách pháp nhân; người đứng đầu cơ quan chuyên môn thuộc Ủy ban nhân dân tỉnh và tương đương; Chủ tịch Ủy ban nhân dân xã, phường, đặc khu';

const ADVANCED = [
  leaf('evaluation', 'hoan_thanh_tot', 'Hoàn thành tốt nhiệm vụ trở lên trong năm', law('Điều 24'), {
    ...{ atLeast: 'well', span: yearsInRow(1) },
  }),
  attested(
    'tinh_than',
    'Có tinh thần tự lực, đoàn kết, tương trợ, tích cực tham gia phong trào thi đua',
    law('Điều 24'),
  ),
];

/** What the titles of an advanced worker and of an advanced soldier share. */
const advanced = (code: string, name: string): Award =>
  award({
    ...{ code, name, kind: 'title', authority: HEADS, route: ['agency', 'authority'], precedence: 100 },
    basis: [law('Điều 24'), law('Điều 80'), { text: 'ND129-2025', place: 'Điều 59' }],
    rules: [rule('person', ['achievement'], all('tieu_chuan', `Tiêu chuẩn ${name}`, ADVANCED))],
    dossier: dossier({ personForm: PERSON_REPORT, isLocal: true }),
    bonus: bonus(50, { person: '0.3' }),
  });

/** Emulation titles of persons and households (law of 2022, articles 20 to 24). */
export const TITLES_OF_PERSONS: readonly Award[] = [
  advanced('LDTT', 'Lao động tiên tiến'),
  advanced('CSTT', 'Chiến sĩ tiên tiến'),
  award({
    ...{ code: 'CSTDCS', name: 'Chiến sĩ thi đua cơ sở', kind: 'title', authority: HEADS, precedence: 200 },
    route: ['agency', 'authority'],
    basis: [law('Điều 23'), law('Điều 80'), { text: 'ND129-2025', place: 'Điều 59' }],
    rules: [
      rule(
        'person',
        ['achievement'],
        all('tieu_chuan', 'Tiêu chuẩn Chiến sĩ thi đua cơ sở', [
          ...ADVANCED,
          any('mot_trong', 'Có một trong các thành tích', [
            leaf('evaluation', 'xuat_sac', 'Hoàn thành xuất sắc nhiệm vụ trong năm', law('Điều 23'), {
              ...{ atLeast: 'excellent', span: yearsInRow(1) },
            }),
            leaf(
              'initiative',
              'sang_kien',
              'Có sáng kiến được cơ sở công nhận, hoặc đề tài, đề án, công trình khoa học đã nghiệm thu và được áp dụng hiệu quả',
              law('Điều 23'),
              { scope: 'base', mustBeReplicable: false, atLeast: 1, withinYears: 1 },
            ),
            attested(
              'muu_tri',
              'Mưu trí, sáng tạo trong chiến đấu, phục vụ chiến đấu, huấn luyện (lực lượng vũ trang)',
              law('Điều 23'),
            ),
          ]),
        ]),
      ),
    ],
    vote: vote('submitting_council', '0.8'),
    dossier: dossier({ personForm: PERSON_REPORT, initiative: 'if_used', hasVote: true, isLocal: true }),
    bonus: bonus(50, { person: '1' }),
    note: 'Luật không còn khống chế tỷ lệ 15% và không bắt buộc phải có sáng kiến.',
  }),
  award({
    ...{ code: 'CSTD_TINH', name: 'Chiến sĩ thi đua tỉnh', kind: 'title', precedence: 300 },
    authority: 'Chủ tịch Ủy ban nhân dân tỉnh',
    route: ['agency', 'home_affairs', 'standing_board', 'council', 'authority'],
    basis: [law('Điều 22'), law('Điều 79')],
    note: 'Điều 79 (thẩm quyền) và khoảng thời gian tính sáng kiến chưa đối chiếu với văn bản.',
    confidence: TO_CHECK,
    rules: [
      rule(
        'person',
        ['achievement'],
        all('tieu_chuan', 'Tiêu chuẩn Chiến sĩ thi đua tỉnh', [
          leaf(
            'prior_honours',
            'ba_lan_lien_tuc',
            'Có 03 năm liên tục được tặng Chiến sĩ thi đua cơ sở, tính cả năm đề nghị',
            law('Điều 22'),
            { awards: ['CSTDCS'], atLeast: 3, span: yearsInRow(3) },
          ),
          leaf(
            'initiative',
            'sang_kien_tinh',
            'Có sáng kiến, đề tài có hiệu quả và khả năng nhân rộng trong tỉnh, được người đứng đầu tỉnh công nhận',
            law('Điều 22'),
            { scope: 'province', mustBeReplicable: true, atLeast: 1, withinYears: 3 },
            TO_CHECK,
          ),
          attested('tieu_bieu', 'Có thành tích tiêu biểu, xuất sắc, được lựa chọn', law('Điều 22')),
        ]),
      ),
    ],
    vote: vote('provincial_council', '0.9'),
    dossier: dossier({ personForm: PERSON_REPORT, initiative: 'required', hasVote: true }),
    deadlines: PROVINCE_DEADLINES,
    bonus: bonus(50, { person: '3' }),
  }),
  award({
    ...{ code: 'CSTDTQ', name: 'Chiến sĩ thi đua toàn quốc', kind: 'title', precedence: 400 },
    authority: 'Thủ tướng Chính phủ',
    route: ['agency', 'home_affairs', 'standing_board', 'council', 'authority'],
    basis: [law('Điều 21')],
    note: 'Khoảng thời gian tính sáng kiến và thời hạn gửi hồ sơ theo Nghị định số 152/2025/NĐ-CP chưa đối chiếu.',
    confidence: TO_CHECK,
    rules: [
      rule(
        'person',
        ['achievement'],
        all('tieu_chuan', 'Tiêu chuẩn Chiến sĩ thi đua toàn quốc', [
          leaf(
            'prior_honours',
            'hai_lan_lien_tuc',
            'Có 02 năm liên tục được tặng Chiến sĩ thi đua bộ, ban, ngành, tỉnh',
            law('Điều 21'),
            { awards: ['CSTD_TINH'], atLeast: 2, span: yearsInRow(2) },
          ),
          leaf(
            'initiative',
            'sang_kien_toan_quoc',
            'Có sáng kiến, đề tài có hiệu quả và khả năng nhân rộng trong toàn quốc',
            law('Điều 21'),
            { scope: 'nation', mustBeReplicable: true, atLeast: 1, withinYears: 6 },
            TO_CHECK,
          ),
          attested('tieu_bieu', 'Có thành tích tiêu biểu, xuất sắc nhất, được lựa chọn', law('Điều 21')),
        ]),
      ),
    ],
    vote: vote('provincial_council', '0.9'),
    dossier: dossier({ personForm: ['Mẫu 03', TO_CHECK], initiative: 'required', hasVote: true }),
    deadlines: [
      {
        ...{ monthDay: '12-31', yearsAfter: 1, appliesTo: 'all', recipient: 'Bộ Nội vụ' },
        ...{ basis: decree(''), confidence: TO_CHECK },
      },
    ],
    bonus: bonus(50, { person: '4.5' }),
  }),
  award({
    ...{ code: 'GDVH', name: 'Gia đình văn hóa', kind: 'title', precedence: 50, route: ['agency', 'authority'] },
    authority: 'Chủ tịch Ủy ban nhân dân xã, phường, đặc khu',
    basis: [law('Điều 20 khoản 2'), { text: 'ND129-2025', place: 'Điều 59' }],
    confidence: TO_CHECK,
    note: 'Khung tiêu chuẩn của Chính phủ và của tỉnh chưa đối chiếu.',
    rules: [
      rule(
        'household',
        ['achievement'],
        attested(
          'tieu_chuan',
          'Đạt khung tiêu chuẩn Gia đình văn hóa do tỉnh quy định chi tiết',
          law('Điều 20'),
          TO_CHECK,
        ),
      ),
    ],
    dossier: dossier({ isLocal: true }),
  }),
  ...[
    [
      'KNC',
      'Kỷ niệm chương của bộ, ban, ngành, tỉnh',
      'Bộ trưởng, thủ trưởng ban, ngành, Chủ tịch Ủy ban nhân dân tỉnh',
    ],
    ['HH', 'Huy hiệu của bộ, ban, ngành, tỉnh', 'Bộ trưởng, thủ trưởng ban, ngành, Chủ tịch Ủy ban nhân dân tỉnh'],
    ['KNC_UBTVQH', 'Kỷ niệm chương của Ủy ban Thường vụ Quốc hội', 'Ủy ban Thường vụ Quốc hội'],
  ].map(([code = '', name = '', authority = '']) =>
    award({
      ...{ code, name, kind: 'form', authority, precedence: 40, basis: [law('Điều 71')] },
      route: ['agency', 'home_affairs', 'authority'],
      confidence: TO_CHECK,
      note: 'Điều kiện do từng bộ, ngành, tỉnh quy định; số năm ghi ở đây theo quy định của một bộ, phải thay bằng quy định đang áp dụng.',
      rules: [
        rule(
          'person',
          ['contribution'],
          all('tieu_chuan', `Điều kiện tặng ${name}`, [
            leaf(
              'service',
              'tham_nien',
              'Có đủ số năm công tác (nam 20 năm, nữ 15 năm)',
              null,
              { yearsOfMen: 20, yearsOfWomen: 15 },
              TO_CHECK,
            ),
            leaf(
              'repeat',
              'tang_lai',
              'Mỗi loại tặng một lần; loại thứ hai sau ít nhất 03 năm',
              null,
              { awards: [code], afterYears: null },
              TO_CHECK,
            ),
          ]),
        ),
        rule(
          'person',
          ['foreign'],
          attested('cong_lao', 'Có công lao, đóng góp theo quy định của cơ quan tặng', law('Điều 71'), TO_CHECK),
        ),
      ],
      dossier: dossier({ personForm: ['Mẫu 07', TO_CHECK], isLocal: true }),
      bonus: code === 'HH' ? null : bonus(54, { person: code === 'KNC' ? '0.6' : '0.8', isCeiling: true }),
    }),
  ),
  award({
    ...{ code: 'BMVNAH', name: 'Bà mẹ Việt Nam Anh hùng', kind: 'title', precedence: 890 },
    authority: 'Chủ tịch nước',
    route: ['agency', 'home_affairs', 'standing_board', 'authority'],
    basis: [law('Điều 59')],
    confidence: TO_CHECK,
    note: 'Tiêu chuẩn theo văn bản riêng, chưa đối chiếu.',
    rules: [
      rule(
        'person',
        ['contribution'],
        attested('tieu_chuan', 'Đủ tiêu chuẩn Bà mẹ Việt Nam Anh hùng', law('Điều 59'), TO_CHECK),
      ),
    ],
    dossier: dossier({ personForm: ['Mẫu 07', TO_CHECK] }),
  }),
  ...(
    [
      ['NGND', 'Nhà giáo nhân dân', 880],
      ['NGUT', 'Nhà giáo ưu tú', 870],
      ['TTND', 'Thầy thuốc nhân dân', 880],
      ['TTUT', 'Thầy thuốc ưu tú', 870],
      ['NSND', 'Nghệ sĩ nhân dân', 880],
      ['NSUT', 'Nghệ sĩ ưu tú', 870],
      ['NNND', 'Nghệ nhân nhân dân', 880],
      ['NNUT', 'Nghệ nhân ưu tú', 870],
    ] as const
  ).map(([code, name, precedence]) =>
    award({
      ...{ code, name, precedence, kind: 'title', authority: 'Chủ tịch nước', basis: [law('Điều 59')] },
      route: ['agency', 'home_affairs', 'council', 'authority'],
      confidence: TO_CHECK,
      note: 'Xét theo nghị định riêng của từng lĩnh vực, chưa đối chiếu; hệ số tiền thưởng chưa có trong danh mục.',
      rules: [
        rule(
          'person',
          ['achievement', 'contribution'],
          attested('tieu_chuan', `Đủ tiêu chuẩn ${name} theo nghị định của lĩnh vực`, law('Điều 59'), TO_CHECK),
        ),
      ],
      dossier: dossier({ personForm: ['Mẫu 07', TO_CHECK] }),
    }),
  ),
];
