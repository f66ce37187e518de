import type { FormColumn, FormRow, FormSheet } from '../../../workbooks';
import {
  ADJUSTMENT_COLUMNS,
  BAND_COLUMNS,
  CRITERIA_COLUMNS,
  EFFECT_COLUMNS,
  FACT_COLUMNS,
  GATE_COLUMNS,
  LEVEL_COLUMNS,
  QUOTA_COLUMNS,
  RANKING_COLUMNS,
  SHEETS,
} from './layout';

const COLUMNS: readonly FormColumn[] = [
  { key: 'place', heading: 'Trang, cột', width: 40, kind: 'text', hint: '' },
  { key: 'says', heading: 'Câu trong quyết định, ý nghĩa', width: 62, kind: 'text', hint: '' },
  { key: 'how', heading: 'Cách ghi', width: 90, kind: 'text', hint: '' },
];

/** Sentences of decisions and how each is written: one for every way of scoring and every kind of rule. */
const WORKED: readonly (readonly [place: string, says: string, how: string])[] = [
  [
    'Tiêu chí: Nhóm',
    '“A. Nhiệm vụ chính trị, 60 điểm”',
    'Mã A; Thuộc nhóm để trống; Điểm tối đa 60; Cách chấm “Nhóm”. Tiêu chí bên trong ghi Thuộc nhóm là A.',
  ],
  [
    'Tiêu chí: Chọn mức',
    '“Tốt 10; Khá 6,5; Không đạt 0”',
    'Cách chấm “Chọn mức”. Trang Mức điểm: ba dòng cùng mã tiêu chí, mã mức TOT, KHA, KHONG, điểm 10; 6,5; 0.',
  ],
  [
    'Tiêu chí: Trừ theo số lần',
    '“Trừ 1,5 điểm mỗi lần, không dưới 2”',
    'Điểm mỗi lần 1,5; Điểm sàn 2. Ba lần: 10 − 4,5 = 5,5; chín lần: 2.',
  ],
  [
    'Tiêu chí: Theo tỷ lệ',
    '“Tỷ lệ hoàn thành × 10; vượt đủ 10% cộng 2, tối đa 5”',
    'Cách chấm “Theo tỷ lệ”; Vượt kế hoạch: cứ đủ 10, cộng 2, cộng tối đa 5. Đạt 130%: 10 + 5 = 15 (3 × 2 = 6, quá trần).',
  ],
  ['Tiêu chí: Cộng theo số lần', '“Mỗi mô hình 3 điểm, tối đa 10”', 'Điểm mỗi lần 3; Điểm tối đa 10. Hai mô hình: 6.'],
  [
    'Tiêu chí: Theo khoảng giá trị',
    '“Dưới 80: 0; 80 đến dưới 95: 6; từ 95: 10”',
    'Trang Mức điểm: mức 1 Đến dưới 80 điểm 0; mức 2 Từ 80 Đến dưới 95 điểm 6; mức 3 Từ 95 điểm 10.',
  ],
  ['Tiêu chí: Bình quân các lần chấm', '“Bình quân điểm các cuộc kiểm tra”', 'Chỉ cần chọn cách chấm.'],
  ['Tiêu chí: So với đơn vị dẫn đầu', '“So với đơn vị dẫn đầu khối”', 'Chỉ cần chọn cách chấm.'],
  ['Tiêu chí: Đạt hoặc không đạt', '“Có thì 10, không thì 0”', 'Chỉ cần chọn cách chấm; Điểm tối đa 10.'],
  ['Tiêu chí: Chấm theo đánh giá', '“Chấm từ 0 đến 10, bước 0,5”', 'Bước điểm 0,5; Điểm tối đa 10.'],
  [
    'Tiêu chí: Nhiệm vụ trọng tâm',
    '“Mười nhiệm vụ: đúng hạn 1, chất lượng 1, hiệu quả 1; chưa xong tính theo tỷ lệ”',
    'Số nhiệm vụ 10; Điểm đúng hạn 1, chất lượng 1, hiệu quả 1; Điểm tối đa 30 (10 × 3).',
  ],
  [
    'Thưởng và trừ',
    '“Sáng kiến cấp tỉnh cộng 1 điểm, tối đa 2; thưởng không quá 5”',
    'Dòng “Mức chung điểm thưởng”: mã D, Mức trần 5, Được vượt thang điểm Có. Dòng “Quy định thưởng”: mã D2, Tính từng lần, Điểm 1, Mức trần 2.',
  ],
  [
    'Thưởng và trừ, Mức điểm',
    '“Bằng khen Trung ương 2, cấp tỉnh 1, chỉ lấy mức cao nhất”',
    'Quy định D1, Lấy mức cao nhất, Điểm để trống. Trang Mức điểm: D1 mức TW 2 điểm, D1 mức TINH 1 điểm.',
  ],
  [
    'Loại trừ và hình thức, Hệ quả',
    '“Đang xem xét kỷ luật thì không xếp hạng, không xét Cờ”',
    'Trường hợp loại trừ X1; hình thức CO. Trang Hệ quả: X1 “Không xếp hạng”; X1 “Không xét hình thức khen thưởng” với mã CO.',
  ],
  [
    'Xếp loại, Điều kiện, Chỉ tiêu',
    '“Xuất sắc từ 90 điểm, nhóm A đạt 80%, không quá 25% số đơn vị”',
    'Xếp loại: XS Từ 90. Điều kiện: XS, Đạt tỷ lệ điểm, A, 80. Chỉ tiêu: XS, 25, Lấy phần nguyên.',
  ],
  [
    'Xếp hạng',
    '“Bằng điểm thì xét nhóm A, rồi phiếu suy tôn”',
    'Ba dòng: Tổng điểm; Điểm của tiêu chí hoặc nhóm, mã A; Số phiếu suy tôn.',
  ],
];

const FILLED: readonly (readonly [sheet: string, columns: readonly FormColumn[]])[] = [
  [SHEETS.criteria, CRITERIA_COLUMNS],
  [SHEETS.levels, LEVEL_COLUMNS],
  [SHEETS.adjustments, ADJUSTMENT_COLUMNS],
  [SHEETS.effects, EFFECT_COLUMNS],
  [SHEETS.facts, FACT_COLUMNS],
  [SHEETS.bands, BAND_COLUMNS],
  [SHEETS.gates, GATE_COLUMNS],
  [SHEETS.quotas, QUOTA_COLUMNS],
  [SHEETS.ranking, RANKING_COLUMNS],
];

/** How to fill the workbook in: worked rows first, then every column. It is not read back. */
export function guideSheet(): FormSheet {
  const worked = WORKED.map(([place, says, how]): FormRow => ({ place, says, how }));
  const columns = FILLED.flatMap(([sheet, all]) =>
    all.map(({ heading, hint, choices }): FormRow => {
      const list = choices === undefined ? '' : ` Danh sách: ${choices.join('; ')}.`;
      return { place: `${sheet}: ${heading}`, says: hint, how: list.trim() };
    }),
  );
  return {
    name: SHEETS.guide,
    title: 'Hướng dẫn ghi bảng tiêu chí chấm điểm bằng Excel',
    remarks: [
      'Số ghi dấu phẩy thập phân (27,5). Không đặt công thức, không gộp ô, không đổi tên trang và tiêu đề cột.',
      'Ô để trống lấy giá trị mặc định ghi ở cột đó. Tải tệp lên thì mọi chỗ sai được nêu theo trang và ô, ví dụ Tiêu chí!D14.',
    ],
    columns: COLUMNS,
    rows: [...worked, ...columns],
    spareRows: 0,
  };
}
