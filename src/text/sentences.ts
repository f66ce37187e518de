import type { Violation } from '../domain/violation';
import type { MachineViolationCode } from '../domain/workflow/machine';
import type { SheetViolationCode } from '../domain/workflow/sheet-checks';
import { checkSentences } from './check-sentences';
import { ballotSentences } from './ballot-sentences';
import { voteSentences } from './commendation/council-sentences';
import { appraisalSentences } from './appraisal-sentences';
import { awardSentences } from './award-sentences';
import { councilSentences } from './council-session-sentences';
import { formatDate } from './date';
import { decisionSentences } from './decision-sentences';
import type { Facts } from './facts';
import { inputSentences } from './input-sentences';
import { judgementSentences } from './judgement-sentences';
import { meetingSentences } from './meeting-sentences';
import { honourSentences } from './honour-sentences';
import { movementSentences } from './movement-sentences';
import { formatNumber } from './number';
import { publicationSentences } from './publication-sentences';
import { peopleSentences } from './people-sentences';
import { progressSentences } from './progress-sentences';
import { proposalSentences } from './proposal-sentences';
import { registrationSentences } from './registration-sentences';
import { schemeEditSentences } from './scheme-edit-sentences';
import { schemeSentences } from './scheme-sentences';
import { sheetInputSentences } from './sheet-input-sentences';

/** What goes wrong around the rules: files, deadlines, rights, the machine. */
export type CommonViolationCode =
  | 'file_missing'
  | 'file_too_large'
  | 'files_too_large'
  | 'too_many_files'
  | 'file_type_refused'
  | 'read_only'
  | 'reason_missing'
  | 'server_fault';

/** What is wrong with a field of a form; `label` among the parameters is the field's name on screen. */
export type FieldViolationCode =
  | 'not_a_number'
  | 'required'
  | 'too_long'
  | 'not_a_date'
  | 'date_out_of_range'
  | 'date_too_early'
  | 'number_below_zero'
  | 'not_an_integer'
  | 'not_a_time'
  | 'email_form'
  | 'unknown_choice'
  | 'nothing_changed'
  | 'already_exists'
  | 'unknown_token'
  | 'malformed_field';

/** What is wrong with an account, a password or a role. */
export type AccountViolationCode =
  | 'login_name_form'
  | 'login_name_taken'
  | 'password_weak'
  | 'password_wrong'
  | 'password_same'
  | 'password_repeat_differs'
  | 'place_unknown'
  | 'dates_out_of_order';

/** What is wrong with an agency, a bloc, a membership or a period. */
export type OrganisationViolationCode =
  | 'code_form'
  | 'agency_unknown'
  | 'agency_not_active'
  | 'name_not_on_day'
  | 'name_begins_that_day'
  | 'successor_missing'
  | 'successor_single'
  | 'successor_itself'
  | 'not_a_year'
  | 'deadline_same'
  | 'cut_off_before_start'
  | 'deadline_opens_late';

/** What is wrong with a pact. */
export type PactViolationCode = 'pact_day_signed' | 'pact_empty' | 'pact_content_without_target' | 'pact_too_large';

type KnownCode =
  | PactViolationCode
  | SheetViolationCode
  | MachineViolationCode
  | CommonViolationCode
  | FieldViolationCode
  | AccountViolationCode
  | OrganisationViolationCode
  | keyof typeof progressSentences
  | keyof typeof registrationSentences
  | keyof typeof meetingSentences
  | keyof typeof schemeSentences
  | keyof typeof schemeEditSentences
  | keyof typeof inputSentences
  | keyof typeof checkSentences
  | keyof typeof judgementSentences
  | keyof typeof appraisalSentences
  | keyof typeof awardSentences
  | keyof typeof ballotSentences
  | keyof typeof voteSentences
  | keyof typeof honourSentences
  | keyof typeof decisionSentences
  | keyof typeof publicationSentences
  | keyof typeof peopleSentences
  | keyof typeof proposalSentences
  | keyof typeof movementSentences
  | keyof typeof councilSentences
  | keyof typeof sheetInputSentences;

/** Enough for any figure of a scheme to be shown as it was written. */
const SHOWN_DECIMALS = 10;

const UNKNOWN = 'Dữ liệu chưa hợp lệ, kiểm tra lại nội dung vừa nhập.';

const sentences: Readonly<Record<KnownCode, (facts: Facts) => string>> = {
  ...progressSentences,
  ...registrationSentences,
  ...meetingSentences,
  ...schemeSentences,
  ...schemeEditSentences,
  ...inputSentences,
  ...checkSentences,
  ...judgementSentences,
  ...appraisalSentences,
  ...awardSentences,
  ...ballotSentences,
  ...voteSentences,
  ...honourSentences,
  ...decisionSentences,
  ...publicationSentences,
  ...peopleSentences,
  ...proposalSentences,
  ...movementSentences,
  ...councilSentences,
  ...sheetInputSentences,
  not_a_number: () => 'Nhập số, ví dụ 27,5.',

  points_missing: ({ place }) => `Nhập điểm tự chấm cho ${place}, hoặc ghi 0 và giải trình.`,
  input_missing: ({ place }) => `Nhập số liệu tự chấm cho ${place}.`,
  tasks_none: ({ place }) => `${place}: cơ quan chưa có nhiệm vụ trọng tâm nào trong năm.`,
  tasks_incomplete: ({ place, text }) =>
    `${place}: nhiệm vụ ${text('tasks')} chưa có số liệu tiến độ, hoặc đã xong mà chưa nêu đúng hạn, chất lượng, hiệu quả.`,
  evidence_missing: ({ place }) => `Tiêu chí ${place} cần ít nhất 01 tệp minh chứng.`,
  attestation_missing: () => 'Đánh dấu ô cam đoan trước khi nộp phiếu.',

  required: ({ text }) => `Nhập ${text('label')}.`,
  too_long: ({ text, number }) => `${text('label')} dài quá ${number('maximum')} ký tự.`,
  not_a_date: () => 'Nhập ngày, ví dụ 30/06/2022.',
  date_out_of_range: ({ date }) => `Nhập ngày từ ${date('from')} đến ${date('to')}.`,
  date_too_early: ({ date }) => `Nhập ngày từ ${date('from')} trở đi.`,
  number_below_zero: () => 'Nhập số từ 0 trở lên.',
  not_an_integer: ({ number }) => `Nhập số nguyên từ ${number('minimum')} trở lên.`,
  not_a_time: () => 'Nhập giờ, ví dụ 17:00.',
  email_form: () => 'Nhập địa chỉ thư điện tử, ví dụ vanthu@example.gov.vn.',
  unknown_choice: ({ text }) => `Chọn ${text('label')} trong danh sách.`,
  nothing_changed: () => 'Nội dung giống hệt nội dung đang có, chưa có gì để sửa.',
  already_exists: ({ text }) => `${text('label')} “${text('value')}” đã có.`,

  file_missing: () => 'Chọn ít nhất một tệp.',
  file_too_large: ({ place, text }) =>
    `Tệp “${place}” nặng ${text('megabytes')} MB. Mỗi tệp tối đa ${text('maximum')} MB.`,
  files_too_large: ({ text }) =>
    `Các tệp gửi một lần nặng tối đa ${text('maximum')} MB. Chọn bớt tệp rồi gửi tiếp sau.`,
  too_many_files: ({ text }) => `Mỗi lần gửi tối đa ${text('maximum')} tệp. Chọn bớt tệp rồi gửi tiếp sau.`,
  file_type_refused: ({ place }) => `Tệp “${place}” không dùng được. Chọn PDF, Word, Excel hoặc ảnh.`,
  read_only: ({ text }) => `Bạn chỉ xem được phiếu này. Người được sửa: ${text('editor')}.`,
  reason_missing: () => 'Ghi lý do.',
  server_fault: ({ text }) =>
    `Chưa lưu được do lỗi hệ thống (mã ${text('reference')}). Dữ liệu còn trên màn hình, thử lại sau 1 phút.`,

  malformed_field: ({ place }) => `Trường ${place} thiếu hoặc sai dạng.`,
  unknown_token: ({ text }) =>
    `${text('token')} không phải là số liệu của hệ thống. Chọn số liệu trong danh sách bên cạnh.`,
  login_name_form: () => 'Tên đăng nhập gồm chữ thường không dấu, số, dấu chấm, gạch ngang; từ 2 đến 80 ký tự.',
  login_name_taken: () => 'Tên đăng nhập này đã có người dùng.',
  password_weak: () => 'Mật khẩu cần ít nhất 10 ký tự và khác tên đăng nhập.',
  password_wrong: () => 'Mật khẩu hiện tại không đúng.',
  password_same: () => 'Mật khẩu mới phải khác mật khẩu hiện tại.',
  password_repeat_differs: () => 'Hai lần nhập mật khẩu mới chưa giống nhau.',
  place_unknown: ({ text }) => `Không có ${text('label')} mang mã “${text('code')}”.`,
  dates_out_of_order: () => 'Ngày kết thúc phải sau ngày bắt đầu.',

  pact_day_signed: ({ date }) =>
    `Giao ước của năm đã ký ngày ${date('from')}. Ngày này lấy từ giao ước, không nhập ngày khác ở đây.`,
  pact_empty: () => 'Giao ước chưa có nội dung nào. Ghi ít nhất một nội dung với chỉ tiêu của nó.',
  pact_content_without_target: ({ number }) => `Nội dung ${number('number')} chưa có chỉ tiêu nào.`,
  pact_too_large: ({ number }) => `Giao ước chỉ ghi được tối đa ${number('maximum')} mục loại này.`,

  code_form: () => 'Mã gồm chữ in hoa không dấu, số và gạch ngang, tối đa 30 ký tự, ví dụ VPTU.',
  agency_unknown: ({ text }) => `Không có cơ quan mang mã “${text('code')}”.`,
  agency_not_active: ({ text, date }) => `${text('name')} không hoạt động vào ngày ${date('day')}.`,
  name_not_on_day: ({ date }) => `Cơ quan chưa có tên nào vào ngày ${date('day')}.`,
  name_begins_that_day: ({ date }) =>
    `Tên đang ghi có hiệu lực từ đúng ngày ${date('day')}. Chọn ngày sau đó, hoặc sửa tên đang ghi.`,
  successor_missing: () => 'Nhập mã cơ quan tiếp nhận.',
  successor_single: () => 'Sáp nhập, hợp nhất chỉ có một cơ quan tiếp nhận.',
  successor_itself: () => 'Cơ quan tiếp nhận phải là cơ quan khác.',
  deadline_same: () => 'Hạn mới phải khác hạn đang có.',
  not_a_year: () => 'Nhập năm, ví dụ 2022.',
  deadline_opens_late: () => 'Ngày bắt đầu nhắc phải không sau ngày hết hạn.',
  cut_off_before_start: () => 'Ngày chốt số liệu phải từ ngày đầu kỳ trở đi.',

  machine_unknown_state: ({ place }) => `Bảng trạng thái nhắc đến trạng thái không có: ${place}.`,
  machine_unreachable_state: ({ place }) => `Bảng trạng thái không có bước nào dẫn đến: ${place}.`,
  machine_repeated_step: ({ place }) => `Bảng trạng thái ghi hai lần cùng một bước: ${place}.`,
};

/**
 * The Vietnamese sentence of a violation, the same at the field and in the summary. A code that is not in the catalogue
 * gets a general sentence: no raw code ever reaches a person.
 */
export function sentenceOf(violation: Violation): string {
  if (!isKnown(violation.code)) return UNKNOWN;
  const text = (name: string): string => String(violation.parameters?.[name] ?? '');
  const number = (name: string): string => formatNumber(text(name), SHOWN_DECIMALS);
  const date = (name: string): string => formatDate(text(name));
  return sentences[violation.code]({ place: violation.place ?? '', text, number, date });
}

function isKnown(code: string): code is KnownCode {
  return Object.hasOwn(sentences, code);
}
