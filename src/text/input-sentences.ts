import type { InputViolationCode } from '../domain/scoring/items/outcome';
import type { Facts } from './facts';

/** The sentences of inputs that do not fit their scheme; part of the catalogue of sentenceOf. */
export const inputSentences: Readonly<Record<InputViolationCode, (facts: Facts) => string>> = {
  input_scheme_other: ({ text }) =>
    `Số liệu này thuộc bảng “${text('given')}”, không phải bảng “${text('expected')}” đang dùng.`,
  input_unit_repeated: ({ place }) => `Đơn vị ${place} được ghi hai lần.`,
  input_code_unknown: ({ place }) => `${place}: bảng không có tiêu chí hay quy định mang mã này.`,
  input_field_unused: ({ place, text }) =>
    `${place}: trường “${text('field')}” không dùng ở đây, tiêu chí này chỉ nhận: ${text('used')}.`,
  input_count_twice: ({ place }) =>
    `${place}: chỉ ghi số lần (count) hoặc danh sách sự việc (events), không ghi cả hai.`,
  input_level_unknown: ({ place, text }) =>
    text('known') === ''
      ? `${place}: quy định này không chia mức, bỏ mức “${text('level')}”.`
      : `${place}: mức “${text('level')}” không có, chọn một trong: ${text('known')}.`,
  input_below_zero: ({ place, text }) => `${place}: số liệu không được nhỏ hơn 0 (${text('value')}).`,
  input_target_zero: ({ place }) =>
    `${place}: kế hoạch bằng 0 mà kết quả lớn hơn 0 thì không tính được tỷ lệ; kiểm tra lại kế hoạch.`,
  input_as_of_missing: ({ place }) => `${place}: cần ngày chốt số liệu (asOf) để biết phần nào đã đến hạn.`,
  input_out_of_bands: ({ place, number }) => `${place}: giá trị ${number('value')} nằm ngoài mọi khoảng của tiêu chí.`,
  input_over_maximum: ({ place, text }) => `${place}: ${text('value')} điểm vượt điểm tối đa ${text('maximum')}.`,
  input_off_step: ({ place, number }) => `${place}: ${number('value')} điểm không theo bước ${number('step')}.`,
  input_task_count: ({ place, text }) => `${place}: cần đúng ${text('expected')} nhiệm vụ, đang ghi ${text('actual')}.`,
  input_not_occurred_refused: ({ place }) => `${place}: bảng không cho phép “không phát sinh” ở tiêu chí này.`,
  input_double_count: ({ place, text }) =>
    `${place}: sự việc “${text('event')}” đã tính ở ${text('other')} mà bảng không nói được tính hai lần.`,
};
