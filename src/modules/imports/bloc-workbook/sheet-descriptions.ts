import type { ColumnDescription } from '../../../workbooks';
import type { SheetKind } from './reading';

/** How the table of one kind of sheet looks. */
export interface SheetDescription<Key extends string = string> {
  readonly columns: readonly ColumnDescription<Key>[];
  /** The columns that tell this kind from the others. */
  readonly telling: readonly Key[];
  /** A row that has none of these is a caption or a signature, not a record. */
  readonly recordShownBy: readonly Key[];
}

const agency: ColumnDescription<'agency'> = {
  key: 'agency',
  heading: 'Mã đơn vị',
  synonyms: ['Mã', 'Mã cơ quan', 'Đơn vị', 'Cơ quan, đơn vị'],
  required: true,
};
const taskNumber: ColumnDescription<'number'> = {
  key: 'number',
  heading: 'TT',
  synonyms: ['STT', 'Số TT', 'Số thứ tự', 'Nhiệm vụ số'],
  required: true,
};
const criterionColumns: readonly ColumnDescription<'code' | 'name' | 'maximum'>[] = [
  { key: 'code', heading: 'Mã', synonyms: ['Mã tiêu chí', 'Ký hiệu', 'TT', 'STT'], required: true },
  { key: 'name', heading: 'Tiêu chí', synonyms: ['Nội dung tiêu chí', 'Tên tiêu chí', 'Nội dung'], required: true },
  { key: 'maximum', heading: 'Điểm tối đa', synonyms: ['Điểm chuẩn', 'Thang điểm'], required: true },
];

export const agenciesSheet = describe({
  columns: [
    { key: 'order', heading: 'STT', synonyms: ['TT', 'Số TT', 'Số thứ tự'], required: false },
    { key: 'code', heading: 'Mã', synonyms: ['Mã đơn vị', 'Mã cơ quan'], required: true },
    {
      key: 'name',
      heading: 'Tên cơ quan, đơn vị',
      synonyms: ['Tên cơ quan', 'Tên đơn vị', 'Cơ quan, đơn vị', 'Đơn vị thành viên'],
      required: true,
    },
    { key: 'shortName', heading: 'Tên viết tắt', synonyms: ['Viết tắt'], required: false },
    { key: 'kind', heading: 'Loại hình', synonyms: ['Loại hình cơ quan, đơn vị', 'Loại hình đơn vị'], required: true },
    { key: 'role', heading: 'Vai trò trong khối', synonyms: ['Vai trò'], required: true },
    { key: 'email', heading: 'Thư điện tử', synonyms: ['Email', 'E-mail', 'Địa chỉ thư điện tử'], required: false },
  ],
  telling: ['name', 'shortName', 'role', 'email'],
  recordShownBy: ['code', 'name'],
});

export const tasksSheet = describe({
  columns: [
    agency,
    taskNumber,
    {
      key: 'title',
      heading: 'Nội dung nhiệm vụ',
      synonyms: ['Tên nhiệm vụ', 'Nhiệm vụ', 'Nhiệm vụ trọng tâm'],
      required: true,
    },
    { key: 'unit', heading: 'Đơn vị tính', synonyms: ['ĐVT'], required: true },
    {
      key: 'target',
      heading: 'Chỉ tiêu',
      synonyms: ['Chỉ tiêu đăng ký', 'Chỉ tiêu năm', 'Kế hoạch'],
      required: true,
    },
    { key: 'direction', heading: 'Hướng', synonyms: ['Chiều', 'Hướng đánh giá'], required: false },
    { key: 'due', heading: 'Hạn hoàn thành', synonyms: ['Thời hạn hoàn thành', 'Thời hạn', 'Hạn'], required: true },
  ],
  telling: ['title', 'unit', 'target', 'direction', 'due'],
  recordShownBy: ['number', 'title', 'target'],
});

export const progressSheet = describe({
  columns: [
    agency,
    taskNumber,
    {
      key: 'value',
      heading: 'Thực hiện',
      synonyms: ['Kết quả thực hiện', 'Đã thực hiện', 'Kết quả'],
      required: true,
    },
    { key: 'date', heading: 'Ngày cập nhật', synonyms: ['Ngày'], required: true },
    {
      key: 'note',
      heading: 'Kết quả, khó khăn',
      synonyms: ['Khó khăn, vướng mắc', 'Khó khăn', 'Ghi chú'],
      required: false,
    },
  ],
  telling: ['value', 'date', 'note'],
  recordShownBy: ['number', 'value'],
});

export const criteriaSheet = describe({
  columns: [
    ...criterionColumns,
    {
      key: 'guidance',
      heading: 'Cách chấm',
      synonyms: ['Cách chấm điểm', 'Hướng dẫn chấm', 'Hướng dẫn chấm điểm'],
      required: true,
    },
  ],
  telling: ['name', 'maximum', 'guidance'],
  recordShownBy: ['name', 'maximum'],
});

export const selfScoresSheet = describe({
  columns: criterionColumns,
  telling: ['name', 'maximum'],
  recordShownBy: ['name', 'maximum'],
});

export const commendationsSheet = describe({
  columns: [
    agency,
    { key: 'subject', heading: 'Đối tượng', required: true },
    {
      key: 'form',
      heading: 'Hình thức, danh hiệu',
      synonyms: ['Danh hiệu, hình thức', 'Hình thức khen thưởng', 'Hình thức', 'Danh hiệu'],
      required: true,
    },
    { key: 'type', heading: 'Loại hình', synonyms: ['Loại hình khen thưởng'], required: true },
    { key: 'decisionNumber', heading: 'Số quyết định', synonyms: ['Quyết định số', 'Quyết định'], required: true },
    { key: 'decidedOn', heading: 'Ngày', synonyms: ['Ngày quyết định', 'Ngày ký'], required: true },
    { key: 'quantity', heading: 'Số lượng', synonyms: ['SL'], required: true },
  ],
  telling: ['subject', 'form', 'decisionNumber', 'quantity'],
  recordShownBy: ['subject', 'form', 'quantity'],
});

export const sheetDescriptions: Readonly<Record<SheetKind, SheetDescription>> = {
  agencies: agenciesSheet,
  tasks: tasksSheet,
  progress: progressSheet,
  criteria: criteriaSheet,
  self_scores: selfScoresSheet,
  commendations: commendationsSheet,
};

/** The names of the sheets as a person calls them. */
export const sheetKindWords: Readonly<Record<SheetKind, string>> = {
  agencies: 'danh sách đơn vị thành viên',
  tasks: 'nhiệm vụ trọng tâm',
  progress: 'tiến độ nhiệm vụ',
  criteria: 'bảng tiêu chí chấm điểm',
  self_scores: 'điểm tự chấm',
  commendations: 'khen thưởng',
};

function describe<Key extends string>(description: {
  readonly columns: readonly ColumnDescription<Key>[];
  readonly telling: readonly NoInfer<Key>[];
  readonly recordShownBy: readonly NoInfer<Key>[];
}): SheetDescription<Key> {
  return description;
}
