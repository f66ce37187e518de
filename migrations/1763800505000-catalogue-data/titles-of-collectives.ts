import type { Award } from '../../src/domain/commendation/award';
import {
  all,
  attested,
  award,
  bonus,
  COLLECTIVE_REPORT,
  decree,
  dossier,
  law,
  leaf,
  PROVINCE_DEADLINES,
  rule,
  TO_CHECK,
  vote,
  yearsInRow,
} from './builders';

const HEADS =
  'Thủ trưởng cơ quan, đơn vị có tư cách pháp nhân; người đứng đầu cơ quan chuyên môn thuộc Ủy ban nhân dân tỉnh và tương đương; Chủ tịch Ủy ban nhân dân xã, phường, đặc khu';
const CHAIRMAN = 'Chủ tịch Ủy ban nhân dân tỉnh';
const COMMUNE = 'Chủ tịch Ủy ban nhân dân xã, phường, đặc khu';

const advancedShare = (article: string) =>
  leaf(
    'member_share',
    'ty_le_ldtt',
    'Có ít nhất 70% cá nhân đạt Lao động tiên tiến (Chiến sĩ tiên tiến)',
    law(article),
    {
      ...{ holding: { awards: ['LDTT', 'CSTT'] }, share: '0.7' },
    },
  );

const advanced = (code: string, name: string): Award =>
  award({
    ...{ code, name, kind: 'title', authority: HEADS, route: ['agency', 'authority'], precedence: 100 },
    basis: [law('Điều 28'), law('Điều 80'), decree('Điều 4 khoản 2'), { text: 'ND129-2025', place: 'Điều 59' }],
    rules: [
      rule(
        'collective',
        ['achievement'],
        all('tieu_chuan', `Tiêu chuẩn ${name}`, [
          leaf('evaluation', 'hoan_thanh_tot', 'Hoàn thành tốt nhiệm vụ trở lên trong năm', law('Điều 28'), {
            ...{ atLeast: 'well', span: yearsInRow(1) },
          }),
          advancedShare('Điều 28'),
          leaf('discipline', 'ky_luat', 'Không có cá nhân bị kỷ luật từ cảnh cáo trở lên', decree('Điều 4 khoản 2'), {
            system: 'any',
            from: 'warning',
            whose: 'members',
          }),
        ]),
      ),
    ],
    dossier: dossier({ collectiveForm: COLLECTIVE_REPORT, isLocal: true }),
    bonus: bonus(50, { collective: '0.8' }),
  });

const excellent = (code: string, name: string): Award =>
  award({
    ...{ code, name, kind: 'title', authority: CHAIRMAN, precedence: 200 },
    route: ['agency', 'home_affairs', 'standing_board', 'authority'],
    basis: [law('Điều 27'), decree('Điều 3 khoản 2')],
    rules: [
      rule(
        'collective',
        ['achievement'],
        all('tieu_chuan', `Tiêu chuẩn ${name}`, [
          leaf('evaluation', 'xuat_sac', 'Hoàn thành xuất sắc nhiệm vụ trong năm', law('Điều 27'), {
            ...{ atLeast: 'excellent', span: yearsInRow(1) },
          }),
          leaf('member_share', 'ty_le_hoan_thanh', '100% cá nhân hoàn thành nhiệm vụ được giao', law('Điều 27'), {
            ...{ holding: { level: 'completed' }, share: '1' },
          }),
          advancedShare('Điều 27'),
          leaf('member_count', 'co_cstdcs', 'Có ít nhất 01 cá nhân đạt Chiến sĩ thi đua cơ sở', law('Điều 27'), {
            ...{ awards: ['CSTDCS'], atLeast: 1 },
          }),
        ]),
      ),
    ],
    dossier: dossier({ collectiveForm: COLLECTIVE_REPORT }),
    deadlines: PROVINCE_DEADLINES,
    bonus: bonus(50, { collective: '1.5' }),
  });

const OUTSTANDING = [
  attested(
    'vuot_chi_tieu',
    'Hoàn thành vượt các chỉ tiêu, nhiệm vụ được giao, là tập thể tiêu biểu xuất sắc để học tập',
    law('Điều 26'),
  ),
  attested(
    'dang_doan_the',
    'Tổ chức đảng, đoàn thể được xếp loại hoàn thành xuất sắc nhiệm vụ (nơi có tổ chức)',
    decree('Điều 3 khoản 1'),
  ),
  attested(
    'tiet_kiem',
    'Thực hành tiết kiệm, phòng, chống tham nhũng, lãng phí, tiêu cực và tệ nạn xã hội',
    law('Điều 26'),
  ),
];

/** Emulation titles of collectives (law of 2022, articles 20 and 25 to 28). */
export const TITLES_OF_COLLECTIVES: readonly Award[] = [
  advanced('TTLDTT', 'Tập thể lao động tiên tiến'),
  advanced('DVTT', 'Đơn vị tiên tiến'),
  excellent('TTLDXS', 'Tập thể lao động xuất sắc'),
  excellent('DVQT', 'Đơn vị quyết thắng'),
  award({
    ...{ code: 'CO_TINH', name: 'Cờ thi đua của Ủy ban nhân dân tỉnh', kind: 'title', precedence: 400 },
    authority: 'Ủy ban nhân dân tỉnh',
    route: ['agency', 'bloc', 'home_affairs', 'standing_board', 'council', 'authority'],
    basis: [law('Điều 26'), decree('Điều 3 khoản 1')],
    note: 'Số Cờ mỗi khối được đề nghị do tỉnh quy định; danh mục ghi 01 Cờ cho mỗi khối, phải đối chiếu với hướng dẫn của tỉnh.',
    rules: [
      rule(
        'collective',
        ['achievement'],
        all('tieu_chuan', 'Tiêu chuẩn Cờ thi đua của Ủy ban nhân dân tỉnh', [
          leaf(
            'bloc_result',
            'dan_dau_khoi',
            'Dẫn đầu khối, cụm thi đua do tỉnh tổ chức: đứng trong số lượng Cờ mà khối được đề nghị',
            law('Điều 26'),
            { bestRanks: null, isWithinQuota: true },
          ),
          ...OUTSTANDING,
        ]),
      ),
      rule(
        'collective',
        ['movement', 'thematic'],
        all('chuyen_de', 'Cờ thi đua theo phong trào chuyên đề', [
          leaf(
            'movement',
            'phong_trao',
            'Phong trào thi đua theo chuyên đề kéo dài từ 03 năm trở lên',
            law('Điều 26'),
            {
              years: 3,
            },
          ),
          attested('tieu_bieu', 'Là tập thể xuất sắc tiêu biểu khi tổng kết phong trào', law('Điều 26')),
        ]),
      ),
    ],
    quota: { share: null, shareOf: 'members', places: 1, womenFirstFrom: '0.7', basis: null, confidence: TO_CHECK },
    vote: vote('submitting_council', '0.8'),
    dossier: dossier({ collectiveForm: COLLECTIVE_REPORT, hasVote: true }),
    deadlines: PROVINCE_DEADLINES,
    bonus: bonus(50, { collective: '8' }),
  }),
  award({
    ...{ code: 'CO_CP', name: 'Cờ thi đua của Chính phủ', kind: 'title', precedence: 500 },
    authority: 'Thủ tướng Chính phủ',
    route: ['agency', 'bloc', 'home_affairs', 'standing_board', 'council', 'authority'],
    basis: [law('')],
    confidence: TO_CHECK,
    note: 'Giới hạn 20% và phong trào từ 05 năm của Nghị định số 91/2017/NĐ-CP đã bãi bỏ; giới hạn đang áp dụng và thời hạn gửi hồ sơ theo Nghị định số 152/2025/NĐ-CP chưa đối chiếu.',
    rules: [
      rule(
        'collective',
        ['achievement'],
        all('tieu_chuan', 'Tiêu chuẩn Cờ thi đua của Chính phủ', [
          leaf(
            'prior_honours',
            'co_tinh',
            'Được tặng Cờ thi đua của Ủy ban nhân dân tỉnh của năm đề nghị',
            law(''),
            { awards: ['CO_TINH'], atLeast: 1, span: yearsInRow(1) },
            TO_CHECK,
          ),
          attested('tieu_bieu_nhat', 'Được chọn trong các tập thể dẫn đầu đạt Cờ thi đua của tỉnh', law('')),
        ]),
      ),
      rule(
        'collective',
        ['movement', 'thematic'],
        attested('chuyen_de', 'Xuất sắc tiêu biểu khi tổng kết phong trào do Thủ tướng phát động', law(''), TO_CHECK),
      ),
    ],
    vote: vote('submitting_council', '0.8'),
    dossier: dossier({ collectiveForm: ['Mẫu 02', TO_CHECK], hasVote: true }),
    deadlines: [
      {
        ...{ monthDay: '06-30', yearsAfter: 1, appliesTo: 'all', recipient: 'Bộ Nội vụ' },
        ...{ basis: decree(''), confidence: TO_CHECK },
      },
      {
        ...{ monthDay: '12-31', yearsAfter: 0, appliesTo: 'education', recipient: 'Bộ Nội vụ' },
        ...{ basis: decree(''), confidence: TO_CHECK },
      },
    ],
    bonus: bonus(50, { collective: '12' }),
  }),
  award({
    ...{ code: 'CO_QK', name: 'Cờ thi đua của quân khu, Đại học Quốc gia và tương đương', kind: 'title' },
    ...{ precedence: 350, authority: 'Tư lệnh quân khu, Giám đốc Đại học Quốc gia và tương đương' },
    ...{ route: ['agency', 'authority'], basis: [], confidence: TO_CHECK },
    note: 'Điều kiện và thẩm quyền chưa đối chiếu; danh mục có để ghi hồ sơ và tính tiền thưởng.',
    rules: [rule('collective', ['achievement', 'movement'], all('tieu_chuan', 'Tiêu chuẩn Cờ thi đua', OUTSTANDING))],
    dossier: dossier({ collectiveForm: COLLECTIVE_REPORT, hasVote: true }),
    bonus: bonus(50, { collective: '6' }),
  }),
  award({
    ...{ code: 'XA_TB', name: 'Xã, phường, đặc khu tiêu biểu', kind: 'title', precedence: 250, authority: CHAIRMAN },
    route: ['agency', 'home_affairs', 'standing_board', 'authority'],
    basis: [law('Điều 20'), decree('Điều 50')],
    confidence: TO_CHECK,
    note: 'Tiêu chuẩn chi tiết do tỉnh quy định, phải đối chiếu với quy định của tỉnh.',
    rules: [
      rule(
        'collective',
        ['achievement'],
        attested('tieu_chuan', 'Đạt tiêu chuẩn do tỉnh quy định chi tiết', law('Điều 20'), TO_CHECK),
      ),
    ],
    dossier: dossier({ collectiveForm: COLLECTIVE_REPORT, isLocal: true }),
    deadlines: PROVINCE_DEADLINES,
    bonus: bonus(50, { collective: '2' }),
  }),
  award({
    ...{ code: 'THON_VH', name: 'Thôn, tổ dân phố văn hóa', kind: 'title', precedence: 150, authority: COMMUNE },
    ...{ route: ['agency', 'authority'], confidence: TO_CHECK },
    basis: [law('Điều 20'), { text: 'ND129-2025', place: 'Điều 59' }],
    note: 'Tiêu chuẩn chi tiết do tỉnh quy định, phải đối chiếu với quy định của tỉnh.',
    rules: [
      rule(
        'collective',
        ['achievement'],
        attested('tieu_chuan', 'Đạt tiêu chuẩn do tỉnh quy định chi tiết', law('Điều 20'), TO_CHECK),
      ),
    ],
    dossier: dossier({ collectiveForm: COLLECTIVE_REPORT, isLocal: true }),
    bonus: bonus(50, { collective: '1.5' }),
  }),
  ...(
    [
      ['TINH_AH', 'Tỉnh anh hùng'],
      ['TP_AH', 'Thành phố anh hùng'],
    ] as const
  ).map(([code, name]) =>
    award({
      ...{ code, name, kind: 'title', precedence: 920, authority: 'Chủ tịch nước', basis: [law('Điều 59')] },
      route: ['home_affairs', 'standing_board', 'council', 'authority'],
      confidence: TO_CHECK,
      note: 'Tiêu chuẩn và tiền thưởng chưa đối chiếu.',
      rules: [
        rule(
          'collective',
          ['contribution', 'achievement'],
          attested('tieu_chuan', `Đủ tiêu chuẩn ${name}`, law('Điều 59'), TO_CHECK),
        ),
      ],
      dossier: dossier({ collectiveForm: ['Mẫu 09', TO_CHECK] }),
    }),
  ),
];
