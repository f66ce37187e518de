import { ApiProperty } from '@nestjs/swagger';
import { SHEET_KINDS } from './bloc-workbook';
import { fieldWords, wordsOfItems } from './import-words';
import { conflictsOf, type ImportPlan, isChange, type PlannedSheet } from './plan/plan';

/** What became of a file: only looked at, written, or refused. */
export type ImportOutcomeKind = 'preview' | 'applied' | 'refused';

export class ImportSheetAnswer {
  @ApiProperty({ example: 'Nhiệm vụ trọng tâm', description: 'Tên trang trong tệp' })
  sheet!: string;

  @ApiProperty({ enum: SHEET_KINDS, nullable: true, type: String, description: 'null: không nhận ra, bỏ qua' })
  kind!: string | null;

  @ApiProperty({ type: [String], example: ['90 nhiệm vụ của 9 đơn vị'] })
  understood!: string[];

  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' }, example: { tasks: 90 } })
  counts!: Record<string, number>;

  @ApiProperty({ example: 90 })
  added!: number;

  @ApiProperty({ example: 0 })
  changed!: number;

  @ApiProperty({ example: 0 })
  unchanged!: number;

  @ApiProperty({ example: 0, description: 'Đã được sửa trên hệ thống sau lần nhập trước' })
  conflicts!: number;

  @ApiProperty({ example: 22 })
  repairs!: number;
}

export class ImportProblemAnswer {
  @ApiProperty({ example: 'due_outside_year' })
  code!: string;

  @ApiProperty({ example: 'Nhiệm vụ trọng tâm', description: 'Rỗng khi thuộc về cả tệp' })
  sheet!: string;

  @ApiProperty({ example: 'G7', description: 'Rỗng khi thuộc về cả trang' })
  address!: string;

  @ApiProperty({ example: 'Hạn hoàn thành 31/12/2021 không thuộc năm 2022.' })
  sentence!: string;

  @ApiProperty({ enum: ['error', 'warning'] })
  severity!: string;
}

export class ImportConflictAnswer {
  @ApiProperty({ example: 'progress:BTCTU:3:2022-06-30:value', description: 'Tên để chọn giá trị' })
  fact!: string;

  @ApiProperty({ example: 'Tiến độ BTCTU-3 ngày 30/06/2022, kết quả' })
  label!: string;

  @ApiProperty({ example: 'Tiến độ 30-6-2022' })
  sheet!: string;

  @ApiProperty({ example: 'C17' })
  address!: string;

  @ApiProperty({ nullable: true, type: String, example: '530' })
  system!: string | null;

  @ApiProperty({ example: '512' })
  file!: string;

  @ApiProperty({ nullable: true, type: String, example: 'Cán bộ TĐKT, Ban Tổ chức Tỉnh ủy' })
  changedBy!: string | null;

  @ApiProperty({ nullable: true, type: String, format: 'date-time' })
  changedAt!: string | null;

  @ApiProperty({
    example: false,
    description: 'true: cơ quan tự ghi hoặc đã được duyệt, chỉ giữ được giá trị của hệ thống',
  })
  protected!: boolean;

  @ApiProperty({ nullable: true, type: String, enum: ['system', 'file'] })
  choice!: string | null;
}

export class ImportMissingAnswer {
  @ApiProperty({ example: 'pact_signed_on' })
  code!: string;

  @ApiProperty({ example: 'Ngày ký giao ước thi đua.' })
  sentence!: string;
}

/** What importing a workbook would do, or did. The command line answers the same object. */
export class ImportAnswer {
  @ApiProperty({ nullable: true, type: String, example: 'KHOI-BAN-DANG' })
  bloc!: string | null;

  @ApiProperty({ nullable: true, type: String })
  blocName!: string | null;

  @ApiProperty({ nullable: true, type: Number, example: 2022 })
  year!: number | null;

  @ApiProperty({ nullable: true, type: String, example: '2022-H1' })
  period!: string | null;

  @ApiProperty({ example: 'khoi-ban-dang-2022.xlsx' })
  file!: string;

  @ApiProperty({ description: 'Đã ghi vào hệ thống' })
  applied!: boolean;

  @ApiProperty({ description: 'Có thay đổi đã ghi (hoặc sẽ ghi, khi chỉ kiểm tra)' })
  changed!: boolean;

  @ApiProperty({ description: 'Dấu của nội dung đã xem; gửi lại khi ghi để chắc không có gì đổi' })
  planHash!: string;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' }, example: { agencies: 9, tasks: 90 } })
  counts!: Record<string, number>;

  @ApiProperty({ type: [ImportSheetAnswer] })
  sheets!: ImportSheetAnswer[];

  @ApiProperty({ example: 44 })
  repairs!: number;

  @ApiProperty({ type: [ImportProblemAnswer] })
  problems!: ImportProblemAnswer[];

  @ApiProperty({ type: [ImportConflictAnswer] })
  conflicts!: ImportConflictAnswer[];

  @ApiProperty({ type: [ImportMissingAnswer], description: 'Cần bổ sung' })
  missing!: ImportMissingAnswer[];
}

/** Counts of rows that every sheet has; they say nothing of the file as a whole. */
const ROWS = new Set(['blank_rows', 'total_rows']);

/** A plan as programs read it: of a file that was looked at, written or refused. */
export function importAnswer(plan: ImportPlan, outcome: ImportOutcomeKind): ImportAnswer {
  const { target, sheets, problems, missing } = plan;
  const changed = isChange(plan);
  return {
    bloc: target?.blocCode ?? null,
    blocName: target?.blocName ?? null,
    year: target?.year ?? null,
    period: target?.halfPeriod.code ?? null,
    file: plan.fileName,
    applied: outcome === 'applied' && changed,
    changed: outcome !== 'refused' && changed,
    planHash: plan.hash,
    counts: Object.fromEntries(
      sheets.flatMap((sheet) => Object.entries(countsOf(sheet))).filter(([code]) => !ROWS.has(code)),
    ),
    sheets: sheets.map(sheetAnswer),
    repairs: sheets.reduce((total, { report }) => total + report.repairs.length, 0),
    problems: problems.map(({ code, sheet, address, sentence, severity }) => ({
      ...{ code, sheet, address, sentence, severity },
    })),
    conflicts: conflictAnswers(plan),
    missing: missing.map(({ code, sentence }) => ({ code, sentence })),
  };
}

function sheetAnswer(sheet: PlannedSheet): ImportSheetAnswer {
  const { report, added, changed, unchanged, conflicts } = sheet;
  return {
    sheet: report.sheet,
    kind: report.kind,
    understood: report.understood.map(({ sentence }) => sentence),
    counts: countsOf(sheet),
    ...{ added, changed, unchanged, conflicts },
    repairs: report.repairs.length,
  };
}

function countsOf({ report }: PlannedSheet): Record<string, number> {
  return report.kind === null ? {} : Object.fromEntries(report.understood.map(({ code, count }) => [code, count]));
}

function conflictAnswers(plan: ImportPlan): ImportConflictAnswer[] {
  const words = wordsOfItems(plan.items);
  return conflictsOf(plan).map(({ item, fact }) => ({
    fact: fact.key,
    label: `${words.get(item.key)?.label ?? item.key}, ${fieldWords(fact)}`,
    sheet: fact.sheet,
    address: fact.address,
    system: fact.stored,
    file: fact.file,
    changedBy: fact.storedBy,
    changedAt: fact.storedAt?.toISOString() ?? null,
    protected: fact.protection !== null,
    choice: fact.choice,
  }));
}
