import { type Change, criterion, found, rule } from './planted';

const level = (json: any, code: string, index: number): any => criterion(json, code).item.levels[index];
const gate = (criterionCode: string, percent: string, grade = 'XS'): any => {
  return { type: 'percent', grade, criterion: criterionCode, percent };
};
const counted = (place: string): any => ({ type: 'count', grade: 'XS', criterion: place, count: 1 });
const zero = (place: string): any => ({ type: 'zero', criterion: place });

/** One contradiction that a scheme may be published with: its code, its place, its sentence. */
const PLANTED: readonly (readonly [change: Change, code: string, place: string, sentence: string])[] = [
  [
    (json) => (level(json, 'B2', 3).points = '-2'),
    'scheme_below_zero',
    'B2',
    'Điểm mức “KHONG” của B2 không được nhỏ hơn 0, đang ghi -2.',
  ],
  [
    (json) => (criterion(json, 'A3').item.floor = '-1'),
    'scheme_below_zero',
    'A3',
    'Điểm sàn của A3 không được nhỏ hơn 0, đang ghi -1.',
  ],
  [
    (json) => Object.assign(criterion(json, 'A2').item, { quality: '3', effectiveness: '-1' }),
    'scheme_below_zero',
    'A2',
    'Điểm hiệu quả của A2 không được nhỏ hơn 0, đang ghi -1.',
  ],
  [
    (json) =>
      (criterion(json, 'B3').item = {
        type: 'threshold',
        bands: [
          { to: '80', points: '-1' },
          { from: '80', points: '6' },
        ],
      }),
    'scheme_below_zero',
    'B3',
    'Điểm của B3 không được nhỏ hơn 0, đang ghi -1.',
  ],
  [
    (json) =>
      Object.assign(rule(json, 'D1'), {
        points: null,
        levels: [
          { code: 'TW', name: 'Trung ương', points: '2' },
          { code: 'TINH', name: 'Tỉnh', points: '-1' },
        ],
      }),
    'scheme_below_zero',
    'D1',
    'Điểm mức “TINH” của D1 không được nhỏ hơn 0, đang ghi -1.',
  ],
  [
    (json) => (level(json, 'B2', 1).name = level(json, 'B2', 0).name),
    'scheme_level_name_repeated',
    'B2',
    'B2 có hơn một mức tên “Tốt”.',
  ],
  [
    (json) => (level(json, 'B1', 2).effects = [zero('B')]),
    'scheme_level_zeroed',
    'B1',
    'Mức “HT” của B1 ghi 3 điểm nhưng lại tính 0 điểm chính tiêu chí này.',
  ],
  [
    (json) =>
      (criterion(json, 'B3').item = {
        type: 'threshold',
        bands: [
          { to: '80', points: '1', effects: [zero('B3')] },
          { from: '80', points: '6' },
        ],
      }),
    'scheme_level_zeroed',
    'B3',
    'Một khoảng của B3 ghi 1 điểm nhưng lại tính 0 điểm chính tiêu chí này.',
  ],
  [
    (json) => (level(json, 'B1', 3).effects = [zero('A')]),
    'scheme_zero_elsewhere',
    'B1',
    'B1 tính 0 điểm ở A; mức của một tiêu chí chỉ tính 0 điểm chính tiêu chí ấy hoặc nhóm chứa nó.',
  ],
  [
    (json) => (criterion(json, 'A1').rounding = { step: '3' }),
    'scheme_rounding_off_step',
    'A1',
    'Điểm tối đa 20 của A1 không chia hết cho bước làm tròn 3.',
  ],
  [
    (json) => (criterion(json, 'A').rounding = { step: '7' }),
    'scheme_rounding_off_step',
    'A',
    'Điểm tối đa 60 của A không chia hết cho bước làm tròn 7.',
  ],
  [
    (json) => (json.rounding = { total: { step: '3' } }),
    'scheme_rounding_off_step',
    'KD-100',
    'Điểm tối đa 100 của KD-100 không chia hết cho bước làm tròn 3.',
  ],
  [
    (json) => (json.comparison = { basis: 'points', rounded: true }),
    'scheme_rounded_without_step',
    'rounding',
    'Bảng xếp loại, xếp hạng theo tổng điểm đã làm tròn nhưng chưa ghi bước làm tròn tổng điểm.',
  ],
  [
    (json) => (json.rounding = { group: { step: '0' } }),
    'scheme_not_positive',
    'rounding',
    'Bước làm tròn nhóm phải lớn hơn 0, đang ghi 0.',
  ],
  [
    (json) => (criterion(json, 'C3').item.per = '5'),
    'scheme_event_over_maximum',
    'C3',
    'Mỗi lần ở C3 là 5 điểm, vượt điểm tối đa 4.',
  ],
  [
    (json) => (criterion(json, 'C3').item = { type: 'count', per: '4.5' }),
    'scheme_event_over_maximum',
    'C3',
    'Mỗi lần ở C3 là 4,5 điểm, vượt điểm tối đa 4.',
  ],
  [
    (json) => Object.assign(rule(json, 'D2'), { counting: 'manual', points: null, step: '0.3', cap: '2' }),
    'scheme_cap_off_step',
    'D2',
    'Mức trần 2 của D2 không chia hết cho bước điểm 0,3.',
  ],
  [
    (json) => Object.assign(rule(json, 'D2'), { counting: 'manual', points: null }),
    'scheme_rule_step',
    'D2',
    'D2 chấm theo đánh giá nên phải có bước điểm.',
  ],
  [
    (json) => (rule(json, 'D1').cap = '3'),
    'scheme_rule_cap_unreachable',
    'D1',
    'Mức trần 3 của D1 không bao giờ đạt tới: D1 chỉ tính một lần, nhiều nhất 2 điểm.',
  ],
  [
    (json) => {
      Object.assign(rule(json, 'D3'), { points: null, levels: [{ code: 'CO', name: 'Có', points: '0' }] });
      json.bonus.cap = '4';
    },
    'scheme_rule_gives_nothing',
    'D3',
    'D3 không cho điểm và không có hệ quả nào.',
  ],
  [
    (json) => (rule(json, 'E1').alsoCountedIn = ['C3', 'E1']),
    'scheme_counted_in_itself',
    'E1',
    'E1 ghi là tính cả ở chính E1.',
  ],
];

describe('checkScheme refuses', () => {
  it.each(PLANTED)('one contradiction once (%#)', (change, code, place, sentence) => {
    expect(found(change)).toEqual([[code, place, sentence]]);
  });
});

describe('checkScheme accepts', () => {
  const accepted: readonly (readonly [what: string, change: Change])[] = [
    [
      'a rule that counts together with another rule, or with a group',
      (json) => (rule(json, 'E1').alsoCountedIn = ['E3', 'C']),
    ],
    ['a level that zeroes its group and gives nothing', (json) => (level(json, 'B1', 3).effects = [zero('B')])],
    ['an event that zeroes any part', (json) => (rule(json, 'E3').effects = [zero('A')])],
    [
      'a set that shares the code of its only rule',
      (json) => (json.penalty = { ...json.penalty, code: 'E3', cap: '4', rules: [rule(json, 'E3')] }),
    ],
    [
      'a gate of the better grade that asks for more',
      (json) => (json.classification.gates = [gate('A', '90'), gate('A', '80', 'TOT')]),
    ],
    ['a gate on events of a bonus', (json) => (json.classification.gates = [counted('D2')])],
    ['one event that takes the whole maximum', (json) => (criterion(json, 'C3').item.per = '4')],
    [
      'a level without points that only has effects',
      (json) => {
        Object.assign(rule(json, 'E3'), {
          counting: 'highest',
          points: null,
          cap: null,
          levels: [
            { code: 'NHAC', name: 'Nhắc nhở', points: '0', effects: [{ type: 'cap_grade', grade: 'TOT' }] },
            { code: 'KT', name: 'Khiển trách', points: '4' },
          ],
        });
      },
    ],
  ];

  it.each(accepted)('%s', (_what, change) => {
    expect(found(change)).toEqual([]);
  });
});
