import type { InputViolationCode } from '../domain/scoring/items/outcome';
import type { Facts } from './facts';

/** What the fields of an input are called on a sheet. */
const fieldWords: Readonly<Record<string, string>> = {
  level: 'mức',
  count: 'số lần',
  events: 'danh sách sự việc',
  actual: 'kết quả',
  target: 'kế hoạch',
  parts: 'kết quả từng phần',
  value: 'giá trị đo được',
  achieved: 'đạt hay không đạt',
  points: 'điểm',
  tasks: 'nhiệm vụ trọng tâm',
};

/** The sentences of inputs that do not fit their scheme; part of the catalogue of sentenceOf. Places: `VPTU.A1`, or `A1`. */
export const inputSentences: Readonly<Record<InputViolationCode, (facts: Facts) => string>> = {
  input_scheme_other: ({ text }) =>
    `Số liệu này thuộc bảng “${text('given')}”, không phải bảng “${text('expected')}” đang dùng.`,
  input_unit_repeated: ({ place }) => `Đơn vị ${place} được ghi hai lần.`,
  input_code_unknown: ({ place }) => `Bảng không có tiêu chí hay quy định nào mang mã ${place}.`,
  input_field_unused: ({ place, text }) =>
    `${place} không nhận ${listed(text('field'))}, chỉ nhận ${listed(text('used'))}.`,
  input_count_twice: ({ place }) => `${place} chỉ nhận số lần hoặc danh sách sự việc, không nhận cả hai.`,
  input_figures_twice: ({ place }) => `${place} chỉ nhận số liệu chung hoặc số liệu từng phần, không nhận cả hai.`,
  input_level_unknown: ({ place, text }) => {
    if (text('known') === '') return `${place} không chia mức, bỏ mức “${text('level')}”.`;
    const choose = `chọn một trong: ${text('known')}.`;
    return text('level') === ''
      ? `${place} chưa ghi mức, ${choose}`
      : `${place} không có mức “${text('level')}”, ${choose}`;
  },
  input_below_zero: ({ place, number }) => `Số liệu ${place} không được nhỏ hơn 0, đang ghi ${number('value')}.`,
  input_target_zero: ({ place }) =>
    `${place} có kế hoạch không lớn hơn 0 mà có kết quả nên không tính được tỷ lệ; kiểm tra lại kế hoạch.`,
  input_as_of_missing: ({ place }) => `${place} cần ngày chốt số liệu để biết phần nào đã đến hạn.`,
  input_out_of_bands: ({ place, number }) =>
    `Giá trị ${number('value')} của ${place} nằm ngoài mọi khoảng của tiêu chí.`,
  input_over_maximum: ({ place, number }) => `Điểm ${place} không được vượt điểm tối đa ${number('maximum')}.`,
  input_off_step: ({ place, number }) => `Điểm ${place} chỉ lấy theo bước ${number('step')} điểm.`,
  input_task_count: ({ place, text }) => `${place} cần đúng ${text('expected')} nhiệm vụ, đang ghi ${text('actual')}.`,
  input_not_occurred_refused: ({ place }) => `Bảng không cho khai “không phát sinh” ở ${place}.`,
  input_not_occurred_filled: ({ place }) => `${place} đã khai “không phát sinh” thì để trống số liệu.`,
  input_double_count: ({ place, text }) =>
    `Sự việc “${text('event')}” của ${place} đã tính ở ${text('other')} mà bảng không nói được tính hai lần.`,
};

function listed(fields: string): string {
  return fields
    .split(', ')
    .map((field) => fieldWords[field] ?? field)
    .join(', ');
}
