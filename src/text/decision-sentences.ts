import type { Facts } from './facts';

/** What is wrong with a decision that is recorded, its money, its artefacts or its revocation. */
export const decisionSentences = {
  decision_number_taken: ({ text, date }) =>
    `Số ${text('number')} của ${text('body')} trong năm này đã dùng cho quyết định ngày ${date('decidedOn')}. Số văn bản không lặp lại trong một năm.`,
  line_award_unknown: ({ number }) => `Dòng ${number('line')}: chọn danh hiệu, hình thức trong danh mục.`,
  line_award_not_in_force: ({ number, text, date }) =>
    `Dòng ${number('line')}: danh mục không có “${text('award')}” vào ngày quyết định, ${date('day')}.`,
  line_subject: ({ number, text }) =>
    `Dòng ${number('line')}: “${text('award')}” không dành cho đối tượng này (${text('subject')}).`,
  line_type: ({ number, text }) =>
    `Dòng ${number('line')}: “${text('award')}” không xét theo loại hình này (${text('type')}).`,
  line_system: ({ number, text }) =>
    `Dòng ${number('line')}: “${text('award')}” thuộc hệ thống ${text('system')}, không cùng hệ thống với quyết định.`,
  line_agency: ({ number }) => `Dòng ${number('line')}: chọn cơ quan, đơn vị trong danh sách.`,
  line_name: ({ number }) => `Dòng ${number('line')}: nhập tên cá nhân hoặc hộ gia đình.`,
  line_name_ambiguous: ({ number, text }) =>
    `Dòng ${number('line')}: cơ quan có nhiều người tên ${text('recipient')}. Chọn đúng người nhận ở dòng này.`,
  line_recipient: ({ number }) =>
    `Dòng ${number('line')}: chọn lại người nhận; người đã chọn không có trong danh sách.`,
  line_recipient_other: ({ number, text }) =>
    `Dòng ${number('line')}: tên đã gõ không phải tên của ${text('recipient')} đã chọn. Chọn lại người nhận.`,
  line_recipient_elsewhere: ({ number, text }) =>
    `Dòng ${number('line')}: ${text('recipient')} không công tác ở ${text('agency')}. Chọn lại người nhận hoặc cơ quan.`,
  line_recipient_open: ({ number, text }) =>
    `Dòng ${number('line')}: chọn “${text('recipient')}” là ai, hoặc chọn “Không có trong danh sách”.`,
  line_years: ({ number }) => `Dòng ${number('line')}: nhập năm thành tích, ví dụ 2025.`,
  line_held: ({ number, text, date }) =>
    `Dòng ${number('line')}: ${text('recipient')} đã có “${text('held')}” cho cùng thành tích (Quyết định số ${text('number')} ngày ${date('decidedOn')}). Một thành tích không khen hai lần.`,
  lines_too_many: ({ number }) => `Mỗi quyết định ghi tối đa ${number('maximum')} dòng.`,
  amount_over: ({ number, text }) =>
    `Dòng ${number('line')}: chi không quá ${text('maximum')} theo mức đã tính. Muốn chi cao hơn phải sửa danh mục.`,
  amount_form: ({ number }) => `Dòng ${number('line')}: nhập số tiền bằng đồng, là số nguyên từ 0 trở lên.`,
  amount_missing: ({ number }) => `Dòng ${number('line')}: dòng này cần kiểm tra. Nhập số tiền chi (0 nếu không chi).`,
  amount_note_missing: ({ number }) => `Dòng ${number('line')}: ghi căn cứ của số tiền khác mức đã tính.`,
  payment_nothing: () => 'Không có dòng nào được chi tiền, nên không lập danh sách.',
  range_out_of_order: () => 'Ngày cuối không được trước ngày đầu.',
  nobody_chosen: () => 'Chọn ít nhất một tập thể, cá nhân hoặc hộ gia đình.',
  recovered_over: ({ text }) => `Số đã thu không quá số phải thu, ${text('maximum')}.`,
  recovered_day: () => 'Ghi cả số tiền đã thu và ngày thu.',
  date_in_future: ({ date }) => `Ngày không được sau hôm nay, ${date('today')}.`,
} as const satisfies Readonly<Record<string, (facts: Facts) => string>>;
