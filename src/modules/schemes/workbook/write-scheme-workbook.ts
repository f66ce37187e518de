import type { Scheme } from '../../../domain/scoring/scheme';
import { type FormColumn, type FormRow, type FormSheet, writeForms } from '../../../workbooks';
import { generalRows } from './general-rows';
import { guideSheet } from './guide';
import {
  ADJUSTMENT_COLUMNS,
  BAND_COLUMNS,
  CRITERIA_COLUMNS,
  EFFECT_COLUMNS,
  FACT_COLUMNS,
  GATE_COLUMNS,
  GENERAL_COLUMNS,
  LEVEL_COLUMNS,
  QUOTA_COLUMNS,
  RANKING_COLUMNS,
  SHEETS,
  type SheetKey,
} from './layout';
import {
  adjustmentRows,
  bandRows,
  criteriaRows,
  effectRows,
  factRows,
  gateRows,
  levelRows,
  quotaRows,
  rankingRows,
} from './scheme-rows';
import { GROUP_WORD } from './words';

/** Rows left free under each table. */
const SPARE_ROWS = 40;

/** A table of the workbook: its sheet, what is said above it, its columns, and its rows of a scheme. */
interface TableSheet {
  readonly key: SheetKey;
  readonly title: string;
  readonly remark: string;
  readonly columns: readonly FormColumn[];
  readonly rowsOf: (scheme: Scheme) => FormRow[];
}

const TABLES: readonly TableSheet[] = [
  {
    ...{ key: 'criteria', title: 'Nhóm và tiêu chí', columns: CRITERIA_COLUMNS, rowsOf: criteriaRows },
    remark: 'Mỗi dòng một nhóm hoặc tiêu chí, theo thứ tự của bảng. Chỉ ghi các cột mà cách chấm đã chọn cần đến.',
  },
  {
    ...{ key: 'levels', title: 'Mức và khoảng giá trị', columns: LEVEL_COLUMNS, rowsOf: levelRows },
    remark:
      'Các mức của “Chọn mức” và của quy định thưởng, trừ; các khoảng của “Theo khoảng giá trị”, từ thấp lên cao.',
  },
  {
    ...{ key: 'adjustments', title: 'Điểm thưởng, điểm trừ', columns: ADJUSTMENT_COLUMNS, rowsOf: adjustmentRows },
    remark: 'Không có điểm thưởng hoặc điểm trừ thì để trống. Điểm trừ ghi số dương.',
  },
  {
    ...{ key: 'effects', title: 'Hệ quả kèm theo', columns: EFFECT_COLUMNS, rowsOf: effectRows },
    remark: 'Hệ quả của một mức, một quy định thưởng, trừ hoặc một trường hợp loại trừ, ngoài điểm của nó.',
  },
  {
    ...{ key: 'facts', title: 'Loại trừ, khen thưởng', columns: FACT_COLUMNS, rowsOf: factRows },
    remark: 'Trường hợp loại trừ phải có hệ quả ở trang Hệ quả.',
  },
  {
    ...{ key: 'bands', title: 'Mức xếp loại', columns: BAND_COLUMNS, rowsOf: bandRows },
    remark: 'Từ mức cao xuống mức thấp, không hở, không chồng. Không xếp loại thì để trống.',
  },
  {
    ...{ key: 'gates', title: 'Điều kiện xếp loại', columns: GATE_COLUMNS, rowsOf: gateRows },
    remark: 'Điều kiện của một mức và mọi mức cao hơn; không đạt thì xuống mức kế dưới.',
  },
  {
    ...{ key: 'quotas', title: 'Chỉ tiêu xếp loại', columns: QUOTA_COLUMNS, rowsOf: quotaRows },
    remark: 'Mỗi mức nhiều nhất một dòng; ngoài chỉ tiêu thì xuống mức kế dưới.',
  },
  {
    ...{ key: 'ranking', title: 'Thứ tự phân hạng', columns: RANKING_COLUMNS, rowsOf: rankingRows },
    remark: 'Bắt đầu bằng tổng điểm. Để trống cả trang thì chỉ xếp hạng theo tổng điểm.',
  },
];

/** A scheme, or a blank one, as a workbook to fill in; readSchemeWorkbook reads it back without loss. */
export function writeSchemeWorkbook(scheme: Scheme | null): Promise<Buffer> {
  const title = scheme === null ? 'Mẫu bảng tiêu chí chấm điểm' : scheme.title;
  return writeForms(title, [guideSheet(), generalSheet(scheme), ...TABLES.map((table) => tableSheet(table, scheme))]);
}

function generalSheet(scheme: Scheme | null): FormSheet {
  const lines = generalRows(scheme);
  return {
    name: SHEETS.general,
    title: 'Thông tin chung của bảng tiêu chí',
    remarks: ['Ghi vào cột Nội dung; giữ nguyên cột Mục.'],
    columns: GENERAL_COLUMNS,
    rows: lines.map(({ row }) => row),
    fields: lines.map(({ field }) => ({ value: field })),
    spareRows: 0,
  };
}

function tableSheet({ key, title, remark, columns, rowsOf }: TableSheet, scheme: Scheme | null): FormSheet {
  const rows = scheme === null ? [] : rowsOf(scheme);
  const groups = rows.flatMap(({ type }, index) => (type === GROUP_WORD ? [index] : []));
  return {
    name: SHEETS[key],
    title,
    remarks: [remark],
    columns,
    rows,
    spareRows: SPARE_ROWS,
    boldRows: new Set(groups),
  };
}
