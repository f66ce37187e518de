import { COMMENDATION_SUBJECTS, COMMENDATION_TYPES } from '../../../domain/commendation/subjects';
import { commendationSubjectWords, commendationTypeWords } from '../../../text/vi';
import { type FormColumn, writeForms } from '../../../workbooks';

export type PastColumn =
  | 'number'
  | 'decidedOn'
  | 'issuingBody'
  | 'system'
  | 'signerName'
  | 'signerTitle'
  | 'subject'
  | 'recipient'
  | 'detail'
  | 'agencyCode'
  | 'agencyName'
  | 'award'
  | 'type'
  | 'yearFrom'
  | 'year';

/** The systems of awards as the list writes them; State is meant where nothing stands. */
export const SYSTEM_CELLS = { state: 'Nhà nước', party: 'Đảng' } as const;

/** A column of the list of past honours: how it is filled in, and whether a row needs it. */
interface PastColumnForm extends FormColumn<PastColumn> {
  readonly required: boolean;
  readonly synonyms?: readonly string[];
}

export const PAST_COLUMNS: readonly PastColumnForm[] = [
  column('number', 'Số quyết định', 18, 'Cả ký hiệu, ví dụ 412/QĐ-UBND.', { kind: 'code', synonyms: ['Số QĐ'] }),
  column('decidedOn', 'Ngày quyết định', 14, 'Ví dụ 15/02/2015.', { kind: 'date', synonyms: ['Ngày QĐ'] }),
  column('issuingBody', 'Cơ quan ban hành', 30, 'Cơ quan ghi ở đầu quyết định, theo tên khi ấy.'),
  column('system', 'Hệ thống', 12, 'Nhà nước hoặc Đảng; để trống là Nhà nước.', {
    kind: 'choice',
    choices: Object.values(SYSTEM_CELLS),
    required: false,
  }),
  column('signerName', 'Người ký', 22, 'Để trống nếu không rõ.', { required: false }),
  column('signerTitle', 'Chức vụ người ký', 20, 'Để trống nếu không rõ.', { required: false }),
  column('subject', 'Đối tượng', 14, 'Tập thể, Cá nhân hoặc Hộ gia đình.', {
    kind: 'choice',
    choices: COMMENDATION_SUBJECTS.map((subject) => commendationSubjectWords[subject]),
  }),
  column('recipient', 'Tên được khen', 30, 'Họ tên, tên tập thể hoặc tên chủ hộ, như in trong quyết định.', {
    synonyms: ['Họ và tên', 'Tên tập thể, cá nhân', 'Tên tập thể, cá nhân, hộ gia đình'],
  }),
  column('detail', 'Chức vụ hoặc địa chỉ', 24, 'Để phân biệt người trùng tên.', {
    required: false,
    synonyms: ['Chức vụ, đơn vị', 'Chức vụ', 'Địa chỉ'],
  }),
  column('agencyCode', 'Mã cơ quan', 12, 'Mã trong danh mục cơ quan; để trống nếu ngoài danh mục.', {
    kind: 'code',
    required: false,
  }),
  column('agencyName', 'Tên cơ quan', 30, 'Tên khi ấy; để trống thì lấy theo danh mục tại ngày quyết định.', {
    required: false,
  }),
  column('award', 'Danh hiệu, hình thức', 34, 'Chép đúng chữ của quyết định, theo luật khi ấy.', {
    synonyms: ['Hình thức khen thưởng', 'Danh hiệu', 'Danh hiệu, hình thức khen thưởng'],
  }),
  column('type', 'Loại hình', 16, 'Để trống là Công trạng.', {
    kind: 'choice',
    choices: COMMENDATION_TYPES.map((type) => commendationTypeWords[type]),
    required: false,
  }),
  column('yearFrom', 'Thành tích từ năm', 12, 'Để trống nếu thành tích trong một năm.', {
    kind: 'number',
    required: false,
  }),
  column('year', 'Đến năm', 12, 'Năm thành tích, năm cuối nếu nhiều năm; không phải năm ký quyết định.', {
    kind: 'number',
    synonyms: ['Năm thành tích', 'Thành tích đến năm'],
  }),
];

const SPARE_ROWS = 200;

/** The list of past honours as a workbook to fill in. */
export function pastHonoursForm(): Promise<Buffer> {
  return writeForms('Mẫu danh sách khen thưởng đã qua', [
    {
      name: 'Khen thưởng đã qua',
      title: 'Danh sách khen thưởng đã qua',
      remarks: [
        'Mỗi dòng là một tập thể, cá nhân hoặc hộ gia đình được khen theo một quyết định. Giữ nguyên hàng tiêu đề.',
        'Tên danh hiệu, tên cơ quan ghi như trong quyết định; hệ thống không đổi theo luật mới.',
      ],
      columns: PAST_COLUMNS,
      rows: [],
      spareRows: SPARE_ROWS,
    },
  ]);
}

function column(
  key: PastColumn,
  heading: string,
  width: number,
  hint: string,
  more: Partial<Pick<PastColumnForm, 'kind' | 'choices' | 'required' | 'synonyms'>> = {},
): PastColumnForm {
  return { key, heading, width, hint, kind: 'text', required: true, ...more };
}
