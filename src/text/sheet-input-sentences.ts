import type { Facts } from './facts';

/** What is wrong with something typed into a row of a sheet; `label` names the field on screen. */
export type SheetInputViolationCode =
  | 'row_number'
  | 'row_count'
  | 'row_date'
  | 'row_below_zero'
  | 'row_over_maximum'
  | 'row_missing'
  | 'row_choice'
  | 'row_count_twice'
  | 'row_too_long'
  | 'row_too_many_lines'
  | 'row_not_assigned'
  | 'row_task_unknown';

/** The sentences of typed rows; part of the catalogue of sentenceOf. */
export const sheetInputSentences: Readonly<Record<SheetInputViolationCode, (facts: Facts) => string>> = {
  row_number: ({ text }) => `${text('label')}: nhập số, ví dụ 27,5.`,
  row_count: ({ text }) => `${text('label')}: nhập số nguyên từ ${text('minimum')} trở lên, ví dụ 2.`,
  row_date: ({ text }) => `${text('label')}: nhập ngày, ví dụ 30/06/2022.`,
  row_below_zero: ({ text }) => `${text('label')}: không được nhỏ hơn 0.`,
  row_over_maximum: ({ text, number }) => `${text('label')}: không được vượt điểm tối đa ${number('maximum')}.`,
  row_missing: ({ text }) => `${text('label')}: chưa nhập.`,
  row_choice: ({ text }) => `${text('label')}: chọn trong danh sách.`,
  row_count_twice: ({ number }) =>
    `Số lần đã ghi (${number('count')}) khác số lần kê ở dưới (${number('listed')}). Chỉ ghi số lần, hoặc chỉ kê từng sự việc.`,
  row_too_many_lines: ({ number }) =>
    `Kê ${number('count')} dòng, nhiều hơn ${number('maximum')} dòng của một tiêu chí. Gộp các sự việc giống nhau vào một dòng rồi ghi số lần.`,
  row_not_assigned: ({ place }) => `Tiêu chí ${place} không giao cho cơ quan này.`,
  row_task_unknown: ({ place, text }) => `${place}: cơ quan không có nhiệm vụ số ${text('task')}.`,
  row_too_long: ({ text, number }) => `${text('label')}: dài quá ${number('maximum')} ký tự.`,
};
