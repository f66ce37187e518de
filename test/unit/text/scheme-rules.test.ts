import {
  bandText,
  bonusSentences,
  chainText,
  comparisonSentences,
  effectText,
  exclusionSentence,
  gateSentence,
  groupSentences,
  leafSentences,
  namesIn,
  quotaSentences,
  rankingSentences,
  ruleSentences,
  schemeRoundingSentences,
} from '../../../src/text/scheme-rules';
import type { Effect, Group, Leaf, TieBreaker } from '../../../src/domain/scoring/scheme';
import { adjustmentRules, allNodes, isGroup } from '../../../src/domain/scoring/tree';
import { schemeOfEveryRule } from '../../support/scheme-of-every-rule';
import { schemeOf } from '../domain/scoring/shipped';

const scheme = schemeOf(schemeOfEveryRule());
const names = namesIn(scheme, new Map([['VPTU', 'Văn phòng Tỉnh ủy']]));
const nodeOf = (code: string): Leaf | Group => allNodes(scheme).find((node) => node.code === code)!;
const leafText = (code: string): string => leafSentences(nodeOf(code) as Leaf, names).join(' ');

describe('how a criterion is scored, in words', () => {
  it.each([
    [
      'A1.1',
      'Điểm bằng 10 nhân tỷ lệ kết quả so với kế hoạch; tỷ lệ tính tối đa 120%. Chỉ tính phần việc đã đến hạn. ' +
        'Cứ vượt đủ 10% kế hoạch được cộng 0,5 điểm, cộng tối đa 1,5 điểm. ' +
        'Không phát sinh: không tính tiêu chí này, các tiêu chí còn lại quy đổi theo điểm tối đa của nhóm.',
    ],
    [
      'A1.2',
      'So với đơn vị dẫn đầu khối, theo tỷ lệ kết quả so với kế hoạch. Dưới kế hoạch được 5 điểm nhân tỷ lệ đạt; ' +
        'đúng kế hoạch được 5 điểm; vượt kế hoạch được 5 điểm cộng 5 điểm nhân phần vượt so với phần vượt của đơn vị ' +
        'cao nhất. Không có kế hoạch thì được 10 điểm nhân tỷ lệ giữa kết quả và kết quả cao nhất của khối. ' +
        'Không phát sinh: không tính tiêu chí này vào điểm tối đa được giao, không quy đổi.',
    ],
    [
      'A1.3',
      'Các nhiệm vụ trọng tâm đã đăng ký chia đều 10 điểm; điểm mỗi nhiệm vụ chia theo tỷ trọng: đúng hạn 1, ' +
        'chất lượng 0,5, hiệu quả 0,5. Nhiệm vụ chưa xong được điểm của nhiệm vụ nhân tỷ lệ hoàn thành.',
    ],
    [
      'A2',
      'Mỗi lần trừ 0,75 điểm; điểm còn lại không dưới 2. Làm tròn đến 0,25 điểm, luôn làm tròn lên. ' +
        'Bắt buộc có minh chứng. Cơ quan thẩm định: Văn phòng Tỉnh ủy. Hướng dẫn: Văn bản phải làm lại tính một lần.',
    ],
    [
      'A3',
      '10 nhiệm vụ trọng tâm đã đăng ký, mỗi nhiệm vụ 2 điểm: đúng hạn 1, chất lượng 0,5, hiệu quả 0,5. ' +
        'Nhiệm vụ chưa xong được 2 điểm nhân tỷ lệ hoàn thành. ' +
        'Làm tròn đến 0,1 điểm, từ nửa bước trở lên thì làm tròn lên.',
    ],
    [
      'B1',
      'Chọn một mức: Hoàn thành xuất sắc 10 điểm; Hoàn thành tốt 7,5 điểm; Không hoàn thành 0 điểm (tính 0 điểm nhóm ' +
        'B “Xây dựng Đảng, cơ quan”, không xếp hạng, không xét Cờ thi đua của Ủy ban nhân dân tỉnh).',
    ],
    [
      'B2',
      'Theo giá trị đạt được: dưới 80 được 0 điểm (xếp loại không quá mức Tốt); từ 80 đến dưới 95 được 6 điểm; ' +
        'từ 95 trở lên được 10 điểm. Không phát sinh: hưởng điểm tối đa.',
    ],
    ['B3', 'Mỗi lần được 1,5 điểm, tối đa 6 điểm.'],
    ['B4', 'Lấy bình quân điểm các lần chấm.'],
    ['B5', 'Đạt được 4 điểm, không đạt được 0 điểm.'],
    ['B6', 'Chấm theo đánh giá từ 0 đến 4 điểm, theo bước 0,5 điểm.'],
  ])('%s', (code, words) => {
    expect(leafText(code)).toBe(words);
  });

  it('says what holds for a group', () => {
    expect(groupSentences(nodeOf('A') as Group)).toEqual([
      'Làm tròn đến 0,5 điểm, luôn làm tròn xuống.',
      'Hướng dẫn: Nhóm nhiệm vụ chuyên môn.',
    ]);
    expect(groupSentences(nodeOf('B') as Group)).toEqual(['Điểm của nhóm được vượt điểm tối đa.']);
    expect(isGroup(nodeOf('A1'))).toBe(true);
  });
});

describe('bonus and penalty in words', () => {
  const ruleText = (code: string, kind: 'bonus' | 'penalty'): string =>
    ruleSentences(
      adjustmentRules(scheme).find((rule) => rule.code === code)!,
      kind,
      names,
    ).join(' ');

  it.each([
    ['D1', 'bonus', 'Chỉ lấy mức cao nhất, cộng theo mức: Cấp Trung ương 2 điểm; Cấp tỉnh 1 điểm.'],
    ['D2', 'bonus', 'Mỗi lần cộng 1 điểm, cộng tối đa 2 điểm. Hướng dẫn: Được công nhận trong năm.'],
    ['D3', 'bonus', 'Cộng 1 điểm; chỉ tính một lần dù có mấy sự việc.'],
    ['D4', 'bonus', 'Chấm theo đánh giá, cộng từ 0 đến 1 điểm, theo bước 0,5 điểm.'],
    [
      'E1',
      'penalty',
      'Mỗi lần trừ 0,5 điểm, trừ tối đa 3 điểm. Sự việc này cũng đã tính ở tiêu chí A2 “Chất lượng văn bản”. ' +
        'Sự việc này cũng đã tính ở tiêu chí A1.1 “Chỉ tiêu được giao”.',
    ],
    [
      'E2',
      'penalty',
      'Mỗi lần trừ theo mức: Khiển trách 1 điểm; Cảnh cáo 3 điểm (xếp loại không quá mức Khá). ' +
        'Tổng cộng trừ tối đa 5 điểm. Có sự việc này thì hạ 1 mức xếp loại.',
    ],
  ] as const)('%s', (code, kind, words) => {
    expect(ruleText(code, kind)).toBe(words);
  });

  it('says the limits of all bonus', () => {
    expect(bonusSentences(scheme.bonus!, '100')).toEqual([
      'Điểm thưởng cộng tối đa 6 điểm.',
      'Tổng điểm sau khi cộng không vượt thang 100 điểm.',
      'Điểm thưởng được tính khi xếp hạng, không tính khi xếp loại.',
    ]);
  });

  it('says what a fact leads to', () => {
    expect(scheme.exclusions.map((exclusion) => exclusionSentence(exclusion, names))).toEqual([
      'Không xếp hạng, không xét Cờ thi đua của Ủy ban nhân dân tỉnh.',
      'Hạ 2 mức xếp loại, tính 0 điểm tiêu chí B5 “Có chuyển đổi số”.',
    ]);
  });

  it('names an unknown code by itself', () => {
    const effects: Effect[] = [
      { type: 'zero', criterion: 'Z9' },
      { type: 'cap_grade', grade: 'GIOI' },
      { type: 'exclude_award', award: 'HUY' },
    ];
    expect(effects.map((effect) => effectText(effect, names))).toEqual([
      'tính 0 điểm “Z9”',
      'xếp loại không quá mức “GIOI”',
      'không xét “HUY”',
    ]);
  });
});

describe('grades, ranks and rounding in words', () => {
  it('says the values of a grade', () => {
    expect(scheme.classification!.bands.map((band) => bandText(band, 'percentage'))).toEqual([
      'từ 90% trở lên',
      'từ 80% đến dưới 90%',
      'dưới 80%',
    ]);
    expect(bandText({ from: '900', to: '1000' }, 'points')).toBe('từ 900 đến dưới 1.000');
    expect(bandText({ from: null, to: null }, 'points')).toBe('mọi giá trị');
  });

  it('says gates', () => {
    expect(scheme.classification!.gates.map((gate) => gateSentence(gate, names)).slice(0, 2)).toEqual([
      'Muốn xếp mức Xuất sắc trở lên phải có nhóm A “Nhiệm vụ chính trị” đạt từ 80% điểm tối đa được giao; không đạt thì xuống mức kế dưới.',
      'Muốn xếp mức Xuất sắc trở lên phải có quy định D2 “Sáng kiến” có ít nhất 1 lần; không đạt thì xuống mức kế dưới.',
    ]);
  });

  it('says quotas with their ties, excluded units and own order', () => {
    const [good, best] = scheme.classification!.quotas.map((quota) => quotaSentences(quota, names, 'percentage'));
    expect(good).toEqual([
      'Mức Tốt tối đa 50% tổng số thành viên của khối (làm tròn, từ nửa trở lên thì lên); ngoài chỉ tiêu thì xuống mức kế dưới.',
      'Các đơn vị bằng nhau ở chỗ cuối của chỉ tiêu: tất cả cùng được xếp.',
      'Đơn vị không xếp hạng: giữ mức, không tính vào chỉ tiêu.',
      'Thứ tự xét chỉ tiêu: 1) tỷ lệ điểm đạt cao hơn; 2) điểm tiêu chí A1.1 “Chỉ tiêu được giao” cao hơn.',
    ]);
    expect(best).toEqual([
      'Mức Xuất sắc tối đa 25% tổng số thành viên của khối (lấy phần nguyên); ngoài chỉ tiêu thì xuống mức kế dưới.',
      'Các đơn vị bằng nhau ở chỗ cuối của chỉ tiêu: không đơn vị nào trong số đó được xếp.',
      'Đơn vị không xếp hạng: xuống mức kế dưới.',
    ]);
  });

  it('says the order of ranking', () => {
    expect(rankingSentences(scheme.ranking, names, 'points')).toEqual([
      'Thứ tự xếp hạng, bằng nhau mới xét tiếp: 1) tổng điểm cao hơn; 2) điểm thưởng cao hơn; 3) điểm trừ thấp hơn; ' +
        '4) điểm nhóm A “Nhiệm vụ chính trị” cao hơn; 5) số phiếu suy tôn nhiều hơn.',
      'Xét hết vẫn bằng nhau thì đồng hạng, hạng kế tiếp bỏ qua.',
      'Phiếu suy tôn chỉ dùng khi mọi đơn vị đang bằng nhau đều có số phiếu.',
    ]);
    const only: TieBreaker[] = [{ by: 'total' }];
    expect([chainText(only, names, 'points'), rankingSentences(only, names, 'points')[0]]).toEqual([
      'tổng điểm cao hơn',
      'Xếp hạng từ cao xuống thấp: đơn vị có tổng điểm cao hơn thì xếp trên.',
    ]);
  });

  it('says what is compared and how figures are rounded', () => {
    expect(comparisonSentences({ basis: 'points', rounded: false })).toEqual([
      'Xếp loại, xếp hạng theo tổng điểm, lấy số chính xác, chưa làm tròn.',
    ]);
    expect(comparisonSentences(scheme.comparison)).toEqual([
      'Xếp loại, xếp hạng theo tỷ lệ phần trăm giữa tổng điểm và điểm tối đa được giao, lấy số đã làm tròn.',
    ]);
    expect(schemeRoundingSentences(scheme.rounding)).toEqual([
      'Điểm từng tiêu chí làm tròn đến 0,01 điểm, từ nửa bước trở lên thì làm tròn lên, trừ nơi có quy định riêng.',
      'Điểm từng nhóm làm tròn đến 0,1 điểm, luôn làm tròn lên, trừ nơi có quy định riêng.',
      'Tổng điểm khi ghi làm tròn đến 0,5 điểm, luôn làm tròn xuống.',
    ]);
    expect(schemeRoundingSentences({ item: null, group: null, total: null })).toEqual([
      'Tổng điểm ghi hai chữ số thập phân.',
    ]);
  });
});
