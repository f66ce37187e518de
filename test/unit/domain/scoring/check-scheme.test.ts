import { checkScheme } from '../../../../src/domain/scoring/check/check-scheme';
import { type Change, criterion, found, rule } from './planted';
import { SHIPPED, shippedScheme } from './shipped';

/** One planted inconsistency: its code, its place, its sentence. */
const PLANTED: readonly (readonly [change: Change, code: string, place: string, sentence: string])[] = [
  [
    (json) => (json.total = '110'),
    'scheme_total_sum',
    'KD-100',
    'Điểm tối đa các nhóm của KD-100 cộng lại là 100, phải bằng 110.',
  ],
  [
    (json) => (criterion(json, 'A').maximum = '65'),
    'scheme_group_sum',
    'A',
    'Điểm tối đa các tiêu chí của nhóm A cộng lại là 60, phải bằng 65.',
  ],
  [
    (json) => (criterion(json, 'C3').maximum = '3'),
    'scheme_group_sum',
    'C',
    'Điểm tối đa các tiêu chí của nhóm C cộng lại là 19, phải bằng 20.',
  ],
  [
    (json) => (criterion(json, 'B1').maximum = '9'),
    'scheme_highest_level',
    'B1',
    'Mức cao nhất của B1 là 8 điểm, phải bằng điểm tối đa 9.',
  ],
  [
    (json) => (criterion(json, 'B1').item.levels[0].points = '10'),
    'scheme_highest_level',
    'B1',
    'Mức cao nhất của B1 là 10 điểm, phải bằng điểm tối đa 8.',
  ],
  [
    (json) => (criterion(json, 'A2').item.tasks = 8),
    'scheme_key_tasks_sum',
    'A2',
    '8 nhiệm vụ × 3 điểm của A2 là 24, phải bằng điểm tối đa 30.',
  ],
  [(json) => (criterion(json, 'C2').code = 'C1'), 'scheme_code_repeated', 'C1', 'Mã tiêu chí C1 bị trùng.'],
  [
    (json) => (criterion(json, 'B3').item.step = '0.7'),
    'scheme_maximum_off_step',
    'B3',
    'Điểm tối đa 6 của B3 không chia hết cho bước điểm 0,7.',
  ],
  [
    (json) => (criterion(json, 'A3').item.per = 0),
    'scheme_not_positive',
    'A3',
    'Điểm mỗi lần của A3 phải lớn hơn 0, đang ghi 0.',
  ],
  [
    (json) => (criterion(json, 'A3').item.floor = '10'),
    'scheme_floor_over_maximum',
    'A3',
    'Điểm sàn 10 của A3 phải nhỏ hơn điểm tối đa 10.',
  ],
  [
    (json) => (criterion(json, 'A1').item.cap = '0.8'),
    'scheme_ratio_cap',
    'A1',
    'Tỷ lệ trần 0,8 của A1 nhỏ hơn 1 nên không bao giờ đạt điểm tối đa.',
  ],
  [
    (json) => (criterion(json, 'A1').item.overPlan = { percent: 10, points: 2, cap: 1 }),
    'scheme_over_plan_cap',
    'A1',
    'Mức trần điểm vượt kế hoạch 1 của A1 nhỏ hơn điểm của một bậc vượt 2.',
  ],
  [
    (json) => (criterion(json, 'B2').item.levels[1].code = 'TOT'),
    'scheme_level_repeated',
    'B2',
    'Mức “TOT” của B2 bị trùng mã.',
  ],
  [
    (json) => (json.classification.bands[1].to = '89'),
    'scheme_range_gap',
    'classification',
    'Các mức xếp loại hở từ 89 đến dưới 90, giữa mức TOT và mức XS.',
  ],
  [
    (json) => (json.classification.bands[2].from = '64'),
    'scheme_range_overlap',
    'classification',
    'Các mức xếp loại chồng lên nhau quanh 64, giữa mức TB và mức KHA.',
  ],
  [
    (json) => (json.classification.bands[0].to = '100'),
    'scheme_range_open',
    'classification',
    'Các mức xếp loại phải để trống cận trên của mức cao nhất và cận dưới của mức thấp nhất.',
  ],
  [
    (json) => {
      json.classification.bands[0].from = '106';
      json.classification.bands[1].to = '106';
    },
    'scheme_band_unreachable',
    'XS',
    'Mức XS từ 106 không bao giờ đạt tới: cao nhất chỉ được 105.',
  ],
  [
    (json) => (rule(json, 'E1').cap = '12'),
    'scheme_cap_over_overall',
    'E1',
    'Mức trần 12 của E1 vượt mức trần chung 10.',
  ],
  [
    (json) => (rule(json, 'E3').points = '5'),
    'scheme_event_over_cap',
    'E3',
    'Một lần của E3 là 5 điểm, vượt mức trần 4 của chính quy định này.',
  ],
  [
    (json) => delete rule(json, 'E2').cap,
    'scheme_cap_missing',
    'E2',
    'E2 phải có mức trần, vì điểm cộng dồn hoặc chấm theo đánh giá.',
  ],
  [
    (json) => (json.bonus.cap = '7'),
    'scheme_overall_cap_unreachable',
    'D',
    'Mức trần chung 7 của D không bao giờ đạt tới: các quy định cộng lại chỉ được 5.',
  ],
  [
    (json) => (rule(json, 'D1').levels = [{ code: 'BO', name: 'Bộ', points: '2' }]),
    'scheme_rule_points',
    'D1',
    'D1 phải ghi điểm theo đúng một cách: một số điểm chung cho mỗi lần, hoặc điểm theo từng mức; chấm theo đánh giá thì chỉ ghi bước điểm và mức trần.',
  ],
  [(json) => (json.exclusions[0].effects = []), 'scheme_effects_missing', 'X1', 'X1 chưa ghi hệ quả nào.'],
  [
    (json) => (rule(json, 'E1').alsoCountedIn = ['C9']),
    'scheme_reference_unknown',
    'E1',
    'E1 nhắc đến tiêu chí “C9” không có trong bảng.',
  ],
  [
    (json) => (json.exclusions[1].effects = [{ type: 'cap_grade', grade: 'GIOI' }]),
    'scheme_reference_unknown',
    'X2',
    'X2 nhắc đến mức xếp loại “GIOI” không có trong bảng.',
  ],
  [
    (json) => (json.exclusions[1].effects = [{ type: 'exclude_award', award: 'CO' }]),
    'scheme_reference_unknown',
    'X2',
    'X2 nhắc đến hình thức khen thưởng “CO” không có trong bảng.',
  ],
  [
    (json) => (json.exclusions[1].effects = [{ type: 'lower_grade', by: 5 }]),
    'scheme_lowered_too_far',
    'X2',
    'X2 hạ 5 mức trong khi bảng chỉ có 5 mức xếp loại.',
  ],
  [
    (json) => (json.ranking[1].criterion = 'H'),
    'scheme_reference_unknown',
    'ranking',
    'Thứ tự phân hạng nhắc đến tiêu chí “H” không có trong bảng.',
  ],
  [(json) => json.ranking.shift(), 'scheme_chain_start', 'ranking', 'Thứ tự phân hạng phải bắt đầu bằng tổng điểm.'],
  [
    (json) => (json.ranking[2].criterion = 'A'),
    'scheme_chain_repeated',
    'ranking',
    'Thứ tự phân hạng xét điểm A hai lần.',
  ],
  [
    (json) => (json.classification.gates = [{ type: 'percent', grade: 'XS', criterion: 'A', percent: '120' }]),
    'scheme_gate_unreachable',
    'A',
    'Điều kiện của mức XS đòi A đạt 120%, không bao giờ đạt tới.',
  ],
  [
    (json) => (json.classification.gates = [{ type: 'count', grade: 'XS', criterion: 'B1', count: 1 }]),
    'scheme_gate_not_counted',
    'B1',
    'Điều kiện của mức XS đếm số lần ở B1, nhưng B1 không đếm số lần.',
  ],
  [
    (json) => (json.classification.gates = [{ type: 'percent', grade: 'YEU', criterion: 'A', percent: '10' }]),
    'scheme_nothing_below',
    'YEU',
    'Mức YEU là mức thấp nhất nên không đặt điều kiện hay chỉ tiêu được.',
  ],
  [
    (json) => (json.classification.quotas[0].percent = '250'),
    'scheme_quota_share',
    'XS',
    'Chỉ tiêu của mức XS phải trên 0% và không quá 100%, đang ghi 250%.',
  ],
  [
    (json) => json.classification.quotas.push(json.classification.quotas[0]),
    'scheme_quota_repeated',
    'XS',
    'Mức XS có hơn một chỉ tiêu.',
  ],
  [
    (json) => (json.effective.to = '2021-12-31'),
    'scheme_dates_order',
    'KD-100',
    'Ngày hết hiệu lực của KD-100 phải từ ngày có hiệu lực trở đi.',
  ],
];

describe('checkScheme', () => {
  it.each(SHIPPED)('finds nothing in the shipped scheme %s', (name) => {
    expect(checkScheme(shippedScheme(name))).toEqual([]);
  });

  it.each(PLANTED)('names one planted inconsistency once (%#)', (change, code, place, sentence) => {
    expect(found(change)).toEqual([[code, place, sentence]]);
  });

  it('gives six messages in six places for six planted inconsistencies', () => {
    const changes = [1, 3, 9, 13, 17, 23].map((index) => PLANTED[index]![0]);
    const places = found(...changes).map(([, place]) => place);
    expect(places.sort()).toEqual(['A', 'A3', 'B1', 'E1', 'E1', 'classification']);
  });

  it('checks the bands of a measured value like grades, with both ends free', () => {
    const withBands = (bands: unknown): Change => {
      return (json) => (criterion(json, 'B3').item = { type: 'threshold', bands });
    };
    const low = { to: '80', points: '2' };
    const high = { from: '80', points: '6' };
    expect(found(withBands([low, high]))).toEqual([]);
    expect(
      found(
        withBands([
          { from: 0, ...low },
          { ...high, to: 100 },
        ]),
      ),
    ).toEqual([]);
    expect(found(withBands([{ to: '79', points: '2' }, high])).map(([code, place]) => [code, place])).toEqual([
      ['scheme_range_gap', 'B3'],
    ]);
    expect(found(withBands([{ from: 90, to: 80, points: '2' }, high])).map(([code]) => code)).toEqual([
      'scheme_range_empty',
    ]);
    expect(found(withBands([])).map(([code]) => code)).toEqual(['scheme_levels_missing']);
  });
});
