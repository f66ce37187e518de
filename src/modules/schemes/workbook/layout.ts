import { itemTypeWords } from '../../../text/scheme-rules';
import type { FormColumn, FormField, FormKind } from '../../../workbooks';
import {
  disclosureWords,
  GROUP_WORD,
  type WordList,
  adjustmentRowWords,
  basisWords,
  chainWords,
  countingListWords,
  effectWords,
  factWords,
  flagWords,
  gateWords,
  notOccurredWords,
  quotaExcludedWords,
  quotaRoundingWords,
  quotaTieWords,
  roundingWords,
} from './words';

/** The sheets of a scheme's workbook. */
export const SHEETS = {
  guide: 'Hướng dẫn',
  general: 'Thông tin chung',
  criteria: 'Tiêu chí',
  levels: 'Mức điểm',
  adjustments: 'Thưởng và trừ',
  effects: 'Hệ quả',
  facts: 'Loại trừ và hình thức',
  bands: 'Xếp loại',
  gates: 'Điều kiện',
  quotas: 'Chỉ tiêu',
  ranking: 'Xếp hạng',
} as const;

export type SheetKey = keyof typeof SHEETS;

function column<Key extends string>(
  key: Key,
  heading: string,
  width: number,
  kind: FormKind,
  hint: string,
): FormColumn<Key> {
  return { key, heading, width, kind, hint };
}

function choice<Key extends string>(
  key: Key,
  heading: string,
  width: number,
  words: WordList | readonly string[],
  hint: string,
): FormColumn<Key> {
  return { ...column(key, heading, width, 'choice', hint), choices: Object.values<string>(words) };
}

export const CRITERIA_COLUMNS = [
  column('code', 'Mã', 10, 'code', 'Mã của nhóm hoặc tiêu chí, không trùng nhau, ví dụ A1.'),
  column('parent', 'Thuộc nhóm', 10, 'code', 'Mã của nhóm chứa nó; nhóm ngoài cùng để trống.'),
  column('name', 'Tên nhóm, tiêu chí', 42, 'text', 'Tên như ghi trong quyết định.'),
  column('maximum', 'Điểm tối đa', 10, 'number', 'Các tiêu chí bên trong cộng lại phải bằng điểm tối đa của nhóm.'),
  choice('type', 'Cách chấm', 24, [GROUP_WORD, ...Object.values(itemTypeWords)], 'Chọn “Nhóm” hoặc một cách chấm.'),
  column('per', 'Điểm mỗi lần', 10, 'number', 'Trừ, Cộng theo số lần: mỗi lần bao nhiêu điểm.'),
  column('floor', 'Điểm sàn', 10, 'number', 'Trừ theo số lần: điểm còn lại không dưới mức này; để trống là 0.'),
  column('step', 'Bước điểm', 10, 'number', 'Chấm theo đánh giá: bước điểm, ví dụ 0,5.'),
  column('cap', 'Tỷ lệ trần %', 10, 'number', 'Theo tỷ lệ: tỷ lệ tính tối đa bao nhiêu %; để trống là 100.'),
  choice('dueOnly', 'Chỉ tính phần đến hạn', 12, flagWords, 'Theo tỷ lệ: chỉ tính phần việc đã đến hạn.'),
  column(
    'planPercent',
    'Vượt kế hoạch: cứ đủ %',
    12,
    'number',
    'Theo tỷ lệ: cứ vượt đủ bấy nhiêu % kế hoạch thì cộng điểm.',
  ),
  column(
    'planPoints',
    'Vượt kế hoạch: cộng điểm',
    12,
    'number',
    'Theo tỷ lệ: mỗi bậc vượt kế hoạch cộng bao nhiêu điểm.',
  ),
  column(
    'planCap',
    'Vượt kế hoạch: cộng tối đa',
    12,
    'number',
    'Theo tỷ lệ: điểm cộng do vượt kế hoạch tối đa bao nhiêu.',
  ),
  column(
    'tasks',
    'Số nhiệm vụ',
    10,
    'number',
    'Nhiệm vụ trọng tâm: số nhiệm vụ phải đăng ký; để trống là không định trước.',
  ),
  column('onTime', 'Điểm đúng hạn', 10, 'number', 'Nhiệm vụ trọng tâm: điểm một nhiệm vụ đúng hạn.'),
  column('quality', 'Điểm chất lượng', 10, 'number', 'Nhiệm vụ trọng tâm: điểm một nhiệm vụ bảo đảm chất lượng.'),
  column('effectiveness', 'Điểm hiệu quả', 10, 'number', 'Nhiệm vụ trọng tâm: điểm một nhiệm vụ có hiệu quả.'),
  choice('notOccurred', 'Khi không phát sinh', 22, notOccurredWords, 'Để trống là không được khai “không phát sinh”.'),
  choice('evidenceRequired', 'Bắt buộc minh chứng', 12, flagWords, 'Để trống là Không.'),
  column('appraiser', 'Mã cơ quan thẩm định', 14, 'code', 'Mã cơ quan thẩm định riêng tiêu chí này, nếu có.'),
  column('roundingStep', 'Làm tròn đến', 10, 'number', 'Làm tròn riêng dòng này đến bao nhiêu điểm, ví dụ 0,5.'),
  choice('roundingMode', 'Kiểu làm tròn', 22, roundingWords, 'Để trống là từ nửa trở lên thì lên.'),
  choice('capped', 'Nhóm không quá điểm tối đa', 14, flagWords, 'Chỉ của nhóm; để trống là Có.'),
  column('guidance', 'Hướng dẫn chấm', 40, 'lines', 'Chữ để đọc, không dùng để tính.'),
] as const;

export const LEVEL_COLUMNS = [
  column(
    'bearer',
    'Mã tiêu chí, quy định',
    16,
    'code',
    'Tiêu chí “Chọn mức”, “Theo khoảng giá trị”, hoặc quy định thưởng, trừ có nhiều mức.',
  ),
  column('code', 'Mã mức', 12, 'code', 'Mã ngắn, không trùng trong một tiêu chí; khoảng giá trị ghi 1, 2, 3.'),
  column('name', 'Tên mức', 36, 'text', 'Tên mức; khoảng giá trị để trống.'),
  column('from', 'Từ', 10, 'number', 'Chỉ của khoảng giá trị: từ bao nhiêu; để trống là không có cận dưới.'),
  column('to', 'Đến dưới', 10, 'number', 'Chỉ của khoảng giá trị: đến dưới bao nhiêu; để trống là không có cận trên.'),
  column('points', 'Điểm', 10, 'number', 'Điểm của mức này; mức cao nhất bằng điểm tối đa.'),
] as const;

export const ADJUSTMENT_COLUMNS = [
  choice('row', 'Loại dòng', 24, adjustmentRowWords, 'Mỗi bên có đúng một dòng mức chung và các dòng quy định.'),
  column('code', 'Mã', 10, 'code', 'Mã không trùng với tiêu chí, ví dụ D1.'),
  column('name', 'Tên', 40, 'text', 'Tên như ghi trong quyết định.'),
  choice('counting', 'Cách tính', 20, countingListWords, 'Chỉ của dòng quy định.'),
  column('points', 'Điểm', 10, 'number', 'Điểm mỗi lần, ghi số dương; để trống khi các mức ghi ở trang Mức điểm.'),
  column('step', 'Bước điểm', 10, 'number', 'Chấm theo đánh giá: bước điểm.'),
  column('cap', 'Mức trần', 10, 'number', 'Nhiều nhất bao nhiêu điểm; dòng mức chung bắt buộc ghi.'),
  choice('mayExceedTotal', 'Được vượt thang điểm', 12, flagWords, 'Chỉ của mức chung điểm thưởng, bắt buộc chọn.'),
  choice('liftsGrade', 'Tính khi xếp loại', 12, flagWords, 'Chỉ của mức chung điểm thưởng; để trống là Có.'),
  column(
    'alsoCountedIn',
    'Cũng tính ở tiêu chí',
    16,
    'code',
    'Mã các tiêu chí mà cùng sự việc cũng tính điểm, cách nhau bằng dấu chấm phẩy.',
  ),
  column('guidance', 'Hướng dẫn chấm', 40, 'lines', 'Chữ để đọc, không dùng để tính.'),
] as const;

export const EFFECT_COLUMNS = [
  column('bearer', 'Mã nơi áp dụng', 16, 'code', 'Mã tiêu chí, quy định thưởng, trừ hoặc trường hợp loại trừ.'),
  column(
    'level',
    'Mã mức',
    12,
    'code',
    'Mã mức ở trang Mức điểm; để trống khi áp dụng cho cả quy định hoặc trường hợp loại trừ.',
  ),
  choice('type', 'Hệ quả', 34, effectWords, 'Chọn một hệ quả; nhiều hệ quả thì ghi nhiều dòng.'),
  column(
    'target',
    'Áp dụng với mã',
    16,
    'code',
    'Mã tiêu chí, nhóm bị tính 0 điểm; mã mức xếp loại; hoặc mã hình thức khen thưởng.',
  ),
  column('by', 'Số mức hạ', 10, 'number', 'Chỉ của “Hạ mức xếp loại”.'),
] as const;

export const FACT_COLUMNS = [
  choice('row', 'Loại dòng', 26, factWords, 'Trường hợp loại trừ hoặc hình thức khen thưởng.'),
  column('code', 'Mã', 14, 'code', 'Mã, ví dụ X1 hoặc CO-TINH.'),
  column('name', 'Tên', 60, 'text', 'Tên như ghi trong quyết định; hệ quả ghi ở trang Hệ quả.'),
] as const;

export const BAND_COLUMNS = [
  column('code', 'Mã mức', 12, 'code', 'Mã mức xếp loại, ví dụ XS. Ghi từ mức cao xuống mức thấp.'),
  column('name', 'Tên mức xếp loại', 36, 'text', 'Ví dụ Xuất sắc.'),
  column('from', 'Từ', 12, 'number', 'Từ bao nhiêu điểm (hoặc %); mức thấp nhất để trống.'),
  column('to', 'Đến dưới', 12, 'number', 'Đến dưới bao nhiêu điểm (hoặc %); mức cao nhất để trống.'),
] as const;

export const GATE_COLUMNS = [
  column('grade', 'Mã mức xếp loại', 14, 'code', 'Mức đòi hỏi điều kiện này; các mức cao hơn cũng đòi hỏi.'),
  choice('type', 'Loại điều kiện', 22, gateWords, 'Đạt tỷ lệ điểm hoặc đạt số lần.'),
  column('criterion', 'Mã tiêu chí, quy định', 18, 'code', 'Nhóm, tiêu chí hoặc quy định thưởng, trừ.'),
  column('percent', 'Tỷ lệ %', 12, 'number', 'Đạt tỷ lệ điểm: từ bao nhiêu % điểm tối đa được giao.'),
  column('count', 'Số lần', 12, 'number', 'Đạt số lần: ít nhất bao nhiêu lần.'),
] as const;

export const QUOTA_COLUMNS = [
  column('grade', 'Mã mức xếp loại', 14, 'code', 'Mức có chỉ tiêu.'),
  column('percent', 'Tỷ lệ %', 12, 'number', 'Tối đa bao nhiêu % tổng số thành viên của khối.'),
  choice('rounding', 'Làm tròn số chỗ', 24, quotaRoundingWords, '25% của 10 là 2,5: phần nguyên 2, làm tròn lên 3.'),
  choice('tie', 'Bằng nhau ở chỗ cuối', 24, quotaTieWords, 'Các đơn vị bằng nhau ở chỗ cuối của chỉ tiêu.'),
  choice('excluded', 'Đơn vị không xếp hạng', 24, quotaExcludedWords, 'Đơn vị không xếp hạng không chiếm chỗ.'),
] as const;

export const RANKING_COLUMNS = [
  column(
    'quota',
    'Dùng cho chỉ tiêu của mức',
    20,
    'code',
    'Để trống: thứ tự xếp hạng. Ghi mã mức: thứ tự riêng khi xét chỉ tiêu của mức ấy.',
  ),
  choice('by', 'Xét theo', 30, chainWords, 'Dòng trên xét trước; bằng nhau mới xét dòng dưới.'),
  column('criterion', 'Mã tiêu chí, nhóm', 18, 'code', 'Chỉ của “Điểm của tiêu chí hoặc nhóm”.'),
] as const;

export const GENERAL_COLUMNS = [
  column('label', 'Mục', 36, 'text', ''),
  column('value', 'Nội dung', 60, 'text', ''),
  column('hint', 'Cách ghi', 60, 'text', ''),
] as const;

/** The lines of the sheet of general facts: the field of the scheme that each fills. */
export interface GeneralLine extends FormField {
  readonly path: string;
  readonly label: string;
  readonly words?: WordList;
}

function general(path: string, label: string, kind: FormKind, hint: string): GeneralLine {
  return { path, label, kind, hint };
}

function generalChoice(path: string, label: string, words: WordList, hint: string): GeneralLine {
  return { path, label, kind: 'choice', words, choices: Object.values(words), hint };
}

export const GENERAL_LINES: readonly GeneralLine[] = [
  general('code', 'Mã bảng', 'code', 'Ví dụ TINH-2026.'),
  general('version', 'Lần ban hành', 'number', '1, 2, 3…'),
  general('title', 'Tên bảng', 'text', 'Ví dụ Bảng tiêu chí chấm điểm năm 2026.'),
  general('legalBasis', 'Căn cứ', 'text', 'Mỗi căn cứ một dòng; thêm dòng “Căn cứ” nếu cần.'),
  general('effective.from', 'Có hiệu lực từ ngày', 'date', 'Ngày đầu, ví dụ 01/01/2026.'),
  general('effective.to', 'Đến hết ngày', 'date', 'Ngày cuối; để trống là đến khi có bảng thay thế.'),
  general('total', 'Thang điểm', 'number', 'Các nhóm ngoài cùng cộng lại phải bằng thang điểm.'),
  generalChoice('comparison.basis', 'Xếp loại và xếp hạng theo', basisWords, 'Để trống là theo tổng điểm.'),
  generalChoice('comparison.rounded', 'Dùng số đã làm tròn khi so sánh', flagWords, 'Để trống là Không.'),
  general('rounding.item.step', 'Làm tròn điểm tiêu chí đến', 'number', 'Để trống là không làm tròn.'),
  generalChoice('rounding.item.mode', 'Kiểu làm tròn điểm tiêu chí', roundingWords, ''),
  general('rounding.group.step', 'Làm tròn điểm nhóm đến', 'number', 'Để trống là không làm tròn.'),
  generalChoice('rounding.group.mode', 'Kiểu làm tròn điểm nhóm', roundingWords, ''),
  general('rounding.total.step', 'Làm tròn tổng điểm khi in đến', 'number', 'Để trống thì in hai chữ số thập phân.'),
  generalChoice('rounding.total.mode', 'Kiểu làm tròn tổng điểm', roundingWords, ''),
  general(
    'appraisal.tolerance',
    'Chênh lệch không phải ghi lý do (%)',
    'number',
    'Phần trăm của điểm tối đa. Để trống: chênh lệch nào cũng ghi lý do.',
  ),
  general('appraisal.replyDays', 'Thời hạn giải trình (ngày)', 'number', 'Để trống: không có quyền giải trình.'),
  generalChoice(
    'appraisal.disclosure',
    'Đơn vị xem điểm người khác chấm',
    disclosureWords,
    'Để trống: khi đã công bố kết quả.',
  ),
];
