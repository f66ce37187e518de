import type { Facts } from './facts';

/** What is wrong with a decision of commendation, its lines, or a search of the ledger. */
export const honourSentences = {
  decision_without_lines: () => 'Quyết định chưa có tập thể, cá nhân, hộ gia đình nào.',
  decision_in_future: ({ date }) => `Ngày quyết định không được sau hôm nay, ${date('today')}.`,
  honour_twice: ({ text, number }) =>
    `Dòng ${number('line')}: ${text('recipient')} đã có “${text('award')}” trong quyết định này.`,
  honour_years: ({ text, number }) =>
    `Dòng ${number('line')}: năm thành tích của ${text('recipient')} chưa hợp lý. Năm đầu không được sau năm cuối, năm cuối không được sau năm quyết định.`,
  honour_not_agency: () => 'Chọn cơ quan trước khi ghi tập thể được khen là chính cơ quan.',
  honour_agency_or_division: () => 'Chọn phòng, đơn vị, hoặc đánh dấu tập thể là chính cơ quan, không cả hai.',
  honour_nothing_said: () => 'Chọn ít nhất một điều để xác định.',
  search_too_short: () => 'Nhập ít nhất 3 chữ cái của tên.',
  honour_export_too_many: ({ number }) =>
    `Có hơn ${number('most')} khen thưởng nên không xuất vào một tệp được. Thêm điều kiện (cơ quan, năm, danh hiệu) rồi xuất từng phần; tệp Excel nhận nhiều dòng hơn PDF và Word.`,
  search_days_out_of_order: () => 'Ngày quyết định cuối không được trước ngày đầu.',
  workbook_refused: ({ text }) => text('sentence'),
} as const satisfies Readonly<Record<string, (facts: Facts) => string>>;
