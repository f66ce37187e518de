import type { Problem, Severity } from '../../../workbooks';

type Parameters = Readonly<Record<string, string | number>>;
type Words = (facts: (name: string) => string) => string;

const error = (words: Words): { severity: Severity; words: Words } => ({ severity: 'error', words });
const warning = (words: Words): { severity: Severity; words: Words } => ({ severity: 'warning', words });

const LONGEST_QUOTE = 200;

/** What can be wrong with a bloc's workbook beyond single cells, how grave it is, and the sentence for a person. */
const problemKinds = {
  nothing_recognised: error(
    () => 'Không tìm thấy trang nào của sổ theo dõi khối. Mỗi trang cần một dòng tiêu đề cột, ví dụ “Mã đơn vị”, “TT”.',
  ),
  sheet_missing: error((fact) => `Thiếu trang ${fact('kind')}.`),
  sheet_absent: warning((fact) => `Không có trang ${fact('kind')}.`),
  sheet_twice: error(
    (fact) => `Hai trang “${fact('first')}” và “${fact('second')}” cùng là ${fact('kind')}. Giữ lại một.`,
  ),
  sheet_ignored: warning(() => 'Không nhận ra nội dung của trang này nên bỏ qua.'),
  column_ignored: warning((fact) => `Cột “${fact('heading')}” không dùng đến nên bỏ qua.`),
  row_ignored: warning((fact) => `Dòng “${fact('text')}” không giống một dòng số liệu nên bỏ qua.`),
  year_unknown: error(() => 'Không tìm thấy năm trong tiêu đề các trang, ví dụ “năm 2022”.'),
  year_differs: error((fact) => `Tiêu đề ghi năm ${fact('found')}, cần năm ${fact('year')}.`),
  bloc_name_differs: warning((fact) => `Tên khối ở đây khác với trang “${fact('sheet')}”.`),
  cut_off_unknown: error(() => 'Không tìm thấy ngày chốt số liệu, ví dụ “Kết quả thực hiện đến 30/6/2022”.'),
  cut_off_differs: warning(
    (fact) => `Tên trang ghi ngày ${fact('name')}, tiêu đề ghi ngày ${fact('title')}; dùng ngày ở tiêu đề.`,
  ),

  agency_code_missing: error(() => 'Thiếu mã đơn vị.'),
  agency_code_form: error((fact) => `Mã “${fact('code')}” chỉ được gồm chữ in hoa không dấu, chữ số và dấu gạch nối.`),
  agency_code_twice: error((fact) => `Mã ${fact('code')} trùng với dòng có ô ${fact('other')}.`),
  agency_name_missing: error((fact) => `Thiếu tên của đơn vị ${fact('code')}.`),
  agency_kind_missing: error((fact) => `Thiếu loại hình của đơn vị ${fact('code')}.`),
  agency_kind_unknown: error((fact) => `Chưa hiểu loại hình “${fact('words')}”. Ghi một trong: ${fact('allowed')}.`),
  role_missing: warning((fact) => `Thiếu vai trò của đơn vị ${fact('code')}, hiểu là thành viên.`),
  role_unknown: error((fact) => `Chưa hiểu vai trò “${fact('words')}”. Ghi một trong: ${fact('allowed')}.`),
  chair_twice: error((fact) => `Khối có hai Khối trưởng: ${fact('first')} (${fact('other')}) và ${fact('second')}.`),
  chair_missing: warning(() => 'Chưa có đơn vị nào là Khối trưởng.'),
  email_invalid: warning((fact) => `“${fact('email')}” không phải là địa chỉ thư điện tử nên bỏ qua.`),
  order_invalid: warning((fact) => `Số thứ tự “${fact('order')}” không dùng được, lấy thứ tự dòng.`),

  agency_missing: error(() => 'Thiếu mã đơn vị.'),
  agency_unknown: error((fact) => `Mã đơn vị “${fact('code')}” không có trong danh sách đơn vị thành viên.`),
  task_number_missing: error(() => 'Thiếu số thứ tự nhiệm vụ.'),
  task_number_invalid: error((fact) => `Số thứ tự nhiệm vụ “${fact('number')}” phải là số nguyên từ 1 đến 200.`),
  task_twice: error((fact) => `Nhiệm vụ ${fact('number')} của ${fact('agency')} trùng với dòng có ô ${fact('other')}.`),
  title_missing: error((fact) => `Thiếu nội dung nhiệm vụ ${fact('number')} của ${fact('agency')}.`),
  unit_missing: warning((fact) => `Thiếu đơn vị tính của nhiệm vụ ${fact('number')} của ${fact('agency')}.`),
  target_missing: error((fact) => `Thiếu chỉ tiêu của nhiệm vụ ${fact('number')} của ${fact('agency')}.`),
  target_negative: error((fact) => `Chỉ tiêu ${fact('value')} nhỏ hơn 0.`),
  direction_unknown: warning((fact) => `Chưa hiểu hướng “${fact('words')}”, hiểu là “cao”. Ghi cao, thấp hoặc đạt.`),
  due_missing: error((fact) => `Thiếu hạn hoàn thành của nhiệm vụ ${fact('number')} của ${fact('agency')}.`),
  due_outside_year: error((fact) => `Hạn hoàn thành ${fact('date')} không thuộc năm ${fact('year')}.`),
  tasks_not_ten: warning((fact) => `${fact('agency')} có ${fact('count')} nhiệm vụ, thường là 10.`),

  task_unknown: error((fact) => `${fact('agency')} không đăng ký nhiệm vụ ${fact('number')}.`),
  progress_twice: error(
    (fact) =>
      `Kết quả nhiệm vụ ${fact('number')} của ${fact('agency')} cùng ngày trùng với dòng có ô ${fact('other')}.`,
  ),
  value_negative: error((fact) => `Kết quả ${fact('value')} nhỏ hơn 0.`),
  update_missing: error(() => 'Có kết quả nhưng thiếu ngày cập nhật.'),
  update_outside_year: error((fact) => `Ngày cập nhật ${fact('date')} không thuộc năm ${fact('year')}.`),
  update_after_cut_off: warning((fact) => `Ngày cập nhật ${fact('date')} sau ngày chốt số liệu ${fact('cutOff')}.`),

  criterion_code_missing: error(() => 'Thiếu mã tiêu chí.'),
  criterion_twice: error((fact) => `Mã tiêu chí ${fact('code')} trùng với dòng có ô ${fact('other')}.`),
  criterion_name_missing: error((fact) => `Thiếu tên tiêu chí ${fact('code')}.`),
  maximum_missing: error((fact) => `Thiếu điểm tối đa của tiêu chí ${fact('code')}.`),
  criterion_unknown: error((fact) => `Mã tiêu chí “${fact('code')}” không có trong bảng tiêu chí.`),
  criterion_absent: warning((fact) => `Trang này không có tiêu chí ${fact('codes')}.`),
  maximum_differs: error(
    (fact) => `Điểm tối đa ${fact('found')} của ${fact('code')} khác bảng tiêu chí (${fact('expected')}).`,
  ),
  score_agency_unknown: error((fact) => `Cột “${fact('heading')}” không phải là đơn vị trong danh sách thành viên.`),
  score_agency_twice: error((fact) => `Đơn vị ${fact('agency')} có hai cột điểm (${fact('other')} và cột này).`),
  score_agency_absent: warning((fact) => `Trang này không có cột điểm của ${fact('agencies')}.`),
  group_points_differ: warning(
    (fact) => `Điểm nhóm ${fact('code')} ghi ${fact('stated')}, cộng các tiêu chí được ${fact('counted')}.`,
  ),
  penalty_unexplained: warning(
    (fact) =>
      `${fact('agency')} ghi điểm trừ ${fact('points')} nhưng không mất điểm ở tiêu chí nào bị trừ theo lần (${fact('codes')}).`,
  ),

  subject_missing: error(() => 'Thiếu đối tượng khen thưởng.'),
  subject_unknown: error((fact) => `Chưa hiểu đối tượng “${fact('words')}”. Ghi một trong: ${fact('allowed')}.`),
  form_missing: error(() => 'Thiếu hình thức, danh hiệu.'),
  type_missing: error(() => 'Thiếu loại hình khen thưởng.'),
  type_unknown: error((fact) => `Chưa hiểu loại hình “${fact('words')}”. Ghi một trong: ${fact('allowed')}.`),
  decision_missing: error(() => 'Thiếu số quyết định.'),
  decided_missing: error(() => 'Thiếu ngày quyết định.'),
  decided_outside_year: warning((fact) => `Ngày quyết định ${fact('date')} không thuộc năm ${fact('year')}.`),
  quantity_missing: error(() => 'Thiếu số lượng.'),
  quantity_invalid: error((fact) => `Số lượng ${fact('quantity')} phải là số nguyên lớn hơn 0.`),
  commendation_twice: error((fact) => `Khen thưởng này trùng với dòng có ô ${fact('other')}.`),
} as const;

export type BlocProblemCode = keyof typeof problemKinds;

/** A problem with its sentence; the address is empty when it concerns the workbook as a whole. */
export function blocProblem(code: BlocProblemCode, address: string, parameters: Parameters = {}): Problem {
  const { severity, words } = problemKinds[code];
  return { code, address, severity, sentence: words((name) => shortened(String(parameters[name] ?? ''))) };
}

/** A cell may hold a page of text: a sentence shows how it begins. */
function shortened(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}
