import { formatNumber } from '../text/number';
import type { WorkbookRefusalCode } from './refusal-codes';
import type { RepairKind } from './remarks';

type Parameters = Readonly<Record<string, string | number>>;
type Sentences<Code extends string> = Readonly<Record<Code, (parameters: Parameters) => string>>;

const LONGEST_QUOTE = 120;
const SAVE_AGAIN = 'Mở tệp bằng Excel, lưu lại dạng “Excel Workbook (*.xlsx)” rồi chọn lại.';

/** Why a file is not opened, for the person who chose it: what is wrong and what to do. */
export const refusalSentences: Sentences<WorkbookRefusalCode> = {
  workbook_empty_file: () => 'Tệp rỗng, không có nội dung.',
  workbook_not_xlsx: ({ found }) => `Tệp không phải bảng tính Excel (.xlsx) mà là ${textOf(found)}. ${SAVE_AGAIN}`,
  workbook_old_xls: () => `Tệp là bảng tính Excel đời cũ (.xls). ${SAVE_AGAIN}`,
  workbook_binary: () => `Tệp là bảng tính nhị phân (.xlsb). ${SAVE_AGAIN}`,
  workbook_encrypted: () => 'Tệp được đặt mật khẩu. Bỏ mật khẩu trong Excel, lưu lại rồi chọn lại.',
  workbook_macro: () => 'Tệp có chứa macro nên không được nhận. Lưu lại dạng “Excel Workbook (*.xlsx)” không có macro.',
  workbook_file_too_large: ({ size, limit }) => `Tệp nặng ${textOf(size)} MB. Mỗi tệp tối đa ${textOf(limit)} MB.`,
  workbook_expands_too_much: () => `Tệp nén bất thường: khi mở ra lớn hơn mức cho phép nhiều lần. ${SAVE_AGAIN}`,
  workbook_too_many_parts: ({ count, limit }) =>
    `Tệp có ${numberOf(count)} thành phần bên trong, tối đa ${numberOf(limit)}. ${SAVE_AGAIN}`,
  workbook_unsafe_part: ({ part }) => `Thành phần “${textOf(part)}” bên trong tệp không an toàn. ${SAVE_AGAIN}`,
  workbook_too_many_sheets: ({ count, limit }) =>
    `Tệp có ${numberOf(count)} trang tính, tối đa ${numberOf(limit)}. Xóa các trang không dùng rồi chọn lại.`,
  workbook_too_many_rows: ({ count, limit }) =>
    `Tệp có ${numberOf(count)} dòng, tối đa ${numberOf(limit)}. Xóa các dòng không dùng rồi chọn lại.`,
  workbook_too_many_cells: ({ count, limit }) =>
    `Tệp có ${numberOf(count)} ô, tối đa ${numberOf(limit)}. Xóa định dạng ở các ô không dùng rồi chọn lại.`,
  workbook_no_sheets: () => 'Tệp không có trang tính nào.',
  workbook_corrupt: () => `Tệp bị hỏng hoặc không đọc được. ${SAVE_AGAIN}`,
};

/** What keeps a single cell or a heading from being read. */
export type CellProblemCode =
  | 'cell_error'
  | 'cell_uncomputed'
  | 'not_a_number'
  | 'date_for_number'
  | 'not_a_date'
  | 'heading_missing'
  | 'heading_twice'
  | 'heading_unknown'
  | 'headings_missing'
  | 'cell_formula'
  | 'cell_merged'
  | 'not_a_choice';

export const cellSentences: Sentences<CellProblemCode> = {
  cell_error: ({ error }) => `Công thức trong ô báo lỗi ${textOf(error)}. Sửa công thức hoặc nhập giá trị.`,
  cell_uncomputed: () => 'Công thức trong ô chưa được tính. Mở tệp bằng Excel, lưu lại rồi chọn lại.',
  not_a_number: ({ typed }) => `“${textOf(typed)}” không phải là số. Nhập số, ví dụ 27,5.`,
  date_for_number: ({ typed }) => `Ô chứa ngày ${textOf(typed)}, cần một số. Excel có thể đã tự đổi số thành ngày.`,
  not_a_date: ({ typed }) => `“${textOf(typed)}” không phải là ngày. Nhập ngày, ví dụ 31/12/2022.`,
  heading_missing: ({ heading }) => `Thiếu cột “${textOf(heading)}”.`,
  heading_twice: ({ heading, addresses }) =>
    `Có nhiều cột “${textOf(heading)}” (${textOf(addresses)}). Giữ lại một cột.`,
  heading_unknown: ({ heading }) => `Cột “${textOf(heading)}” không thuộc mẫu. Xóa cột hoặc sửa lại tiêu đề.`,
  headings_missing: ({ heading }) => `Không tìm thấy hàng tiêu đề, bắt đầu bằng cột “${textOf(heading)}”.`,
  cell_formula: () => 'Ô chứa công thức. Nhập giá trị thay cho công thức.',
  cell_merged: ({ range }) => `Ô nằm trong vùng gộp ${textOf(range)}. Bỏ gộp rồi ghi từng ô.`,
  not_a_choice: ({ typed, choices }) => `“${textOf(typed)}” không có trong danh sách. Chọn một: ${String(choices)}.`,
};

/** What was understood differently from how it is written. */
export const repairSentences: Sentences<RepairKind> = {
  decomposed: () => 'Chữ có dấu viết rời (Unicode tổ hợp), đã ghép lại thành chữ dựng sẵn.',
  blanks: () => 'Đã bỏ dấu cách thừa.',
  invisible: () => 'Đã bỏ ký tự ẩn.',
  text_number: ({ from, to }) => `Số viết dạng chữ “${textOf(from)}”, hiểu là ${textOf(to)}.`,
  thousands: ({ from, to }) =>
    `Số viết dạng chữ “${textOf(from)}”, hiểu là ${textOf(to)} (dấu chấm ngăn cách hàng nghìn).`,
  text_date: ({ from, to }) => `Ngày viết dạng chữ “${textOf(from)}”, hiểu là ngày ${textOf(to)}.`,
  serial_date: ({ from, to }) => `Ngày hiện dạng số ${textOf(from)}, hiểu là ngày ${textOf(to)}.`,
  percent: ({ from, to }) => `Tỷ lệ ${textOf(from)}, hiểu là ${textOf(to)}.`,
  formula: ({ from, to }) => `Ô tính bằng công thức ${textOf(from)}, lấy kết quả đã lưu là ${textOf(to)}.`,
  merged: ({ from, to }) => `Ô gộp ${textOf(from)}, hiểu là mọi dòng đều ghi “${textOf(to)}”.`,
  carried_down: ({ to }) => `Ô trống, hiểu như dòng trên là “${textOf(to)}”.`,
  agency_code: ({ from, to }) => `“${textOf(from)}” hiểu là đơn vị có mã ${textOf(to)}.`,
  penalty_sign: ({ from, to }) => `Điểm trừ viết ${textOf(from)}, hiểu là trừ ${textOf(to)} điểm.`,
  letter_case: ({ to }) => `Tên viết hoa toàn bộ, hiểu là “${textOf(to)}”. Sửa lại khi nhập nếu chưa đúng.`,
};

/** A cell may hold a page of text: a sentence shows how it begins. */
function textOf(value: string | number | undefined): string {
  const text = String(value ?? '');
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}

function numberOf(value: string | number | undefined): string {
  return formatNumber(value ?? 0);
}
