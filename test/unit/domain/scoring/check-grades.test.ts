import { type Change, found } from './planted';

const gate = (criterionCode: string, percent: string, grade = 'XS'): any => {
  return { type: 'percent', grade, criterion: criterionCode, percent };
};
const counted = (place: string): any => ({ type: 'count', grade: 'XS', criterion: place, count: 1 });

/** One contradiction that a scheme may be published with: its code, its place, its sentence. */
const PLANTED: readonly (readonly [change: Change, code: string, place: string, sentence: string])[] = [
  [
    (json) => json.awards.push({ code: 'CO-TINH', name: 'Cờ thi đua' }),
    'scheme_award_repeated',
    'CO-TINH',
    'Mã hình thức khen thưởng CO-TINH bị trùng.',
  ],
  [(json) => (json.bonus.code = 'E'), 'scheme_code_repeated', 'E', 'Mã tiêu chí E bị trùng.'],
  [(json) => (json.bonus.code = 'A'), 'scheme_code_repeated', 'A', 'Mã tiêu chí A bị trùng.'],
  [(json) => (json.bonus.code = 'D1'), 'scheme_code_repeated', 'D1', 'Mã tiêu chí D1 bị trùng.'],
  [(json) => (json.bonus.code = 'X1'), 'scheme_code_repeated', 'X1', 'Mã tiêu chí X1 bị trùng.'],
  [(json) => (json.exclusions[0].code = 'C1'), 'scheme_code_repeated', 'C1', 'Mã tiêu chí C1 bị trùng.'],
  [
    (json) => (json.classification.bands[3].name = 'Khá'),
    'scheme_grade_name_repeated',
    'classification',
    'Có hơn một mức xếp loại tên “Khá”.',
  ],
  [
    (json) => (json.classification.bands[3].code = 'KHA'),
    'scheme_grade_repeated',
    'KHA',
    'Mã mức xếp loại KHA bị trùng.',
  ],
  [
    (json) => Object.assign(json.classification, { bands: [], quotas: [] }),
    'scheme_levels_missing',
    'classification',
    'Xếp loại chưa có mức nào.',
  ],
  [
    (json) => (json.exclusions[0].effects = [{ type: 'cap_grade', grade: 'XS' }]),
    'scheme_grade_cap_best',
    'X1',
    'X1 giới hạn xếp loại không quá mức XS, nhưng đó là mức cao nhất nên không có tác dụng.',
  ],
  [
    (json) => (json.classification.gates = [gate('A', '80'), gate('A', '90'), gate('B', '50')]),
    'scheme_gate_repeated',
    'A',
    'Mức XS có hơn một điều kiện cùng loại ở A.',
  ],
  [
    (json) => (json.classification.gates = [gate('A', '70'), gate('A', '80', 'TOT')]),
    'scheme_gate_weaker',
    'A',
    'Điều kiện ở A của mức XS thấp hơn của mức TOT đứng dưới nên không có tác dụng.',
  ],
  [
    (json) => (json.classification.gates = [counted('E1')]),
    'scheme_gate_on_faults',
    'E1',
    'Điều kiện của mức XS đòi có lần bị trừ điểm ở E1: càng sai phạm càng được xếp cao.',
  ],
  [
    (json) => (json.classification.gates = [counted('C3')]),
    'scheme_gate_on_faults',
    'C3',
    'Điều kiện của mức XS đòi có lần bị trừ điểm ở C3: càng sai phạm càng được xếp cao.',
  ],
  [
    (json) => (json.classification.gates = [counted('A')]),
    'scheme_gate_not_counted',
    'A',
    'Điều kiện của mức XS đếm số lần ở A, nhưng A không đếm số lần.',
  ],
  [
    (json) => (json.classification.gates = [gate('A', '0')]),
    'scheme_not_positive',
    'A',
    'Tỷ lệ phải đạt của A phải lớn hơn 0, đang ghi 0.',
  ],
  [
    (json) => (json.classification.gates = [gate('A', '80', 'GIOI')]),
    'scheme_reference_unknown',
    'A',
    'A nhắc đến mức xếp loại “GIOI” không có trong bảng.',
  ],
  [
    (json) => (json.classification.gates = [gate('D', '80')]),
    'scheme_reference_unknown',
    'XS',
    'XS nhắc đến tiêu chí “D” không có trong bảng.',
  ],
  [
    (json) => (json.classification.quotas[0].grade = 'GIOI'),
    'scheme_reference_unknown',
    'quotas',
    'Chỉ tiêu xếp loại nhắc đến mức xếp loại “GIOI” không có trong bảng.',
  ],
  [
    (json) => (json.classification.quotas[0].chain = [{ by: 'total' }, { by: 'criterion', criterion: 'H' }]),
    'scheme_reference_unknown',
    'quotas[XS].chain',
    'Thứ tự riêng của chỉ tiêu mức XS nhắc đến tiêu chí “H” không có trong bảng.',
  ],
  [
    (json) => (json.classification.quotas[0].chain = []),
    'scheme_chain_start',
    'quotas[XS].chain',
    'Thứ tự riêng của chỉ tiêu mức XS phải bắt đầu bằng tổng điểm.',
  ],
  [
    (json) => {
      delete json.bonus;
      json.ranking.push({ by: 'bonus' });
    },
    'scheme_chain_without',
    'ranking',
    'Thứ tự phân hạng xét điểm thưởng nhưng bảng không có điểm thưởng.',
  ],
  [
    (json) => json.ranking.push({ by: 'ballot' }, { by: 'ballot' }),
    'scheme_chain_repeated',
    'ranking',
    'Thứ tự phân hạng xét số phiếu suy tôn hai lần.',
  ],
];

describe('checkScheme refuses', () => {
  it.each(PLANTED)('one contradiction of codes, grades and ranks once (%#)', (change, code, place, sentence) => {
    expect(found(change)).toEqual([[code, place, sentence]]);
  });
});
