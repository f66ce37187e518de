import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsObject, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import { ENTRY_SOURCES } from '../../domain/entry-source';
import { PLAIN_SHEET_ACTIONS, type PlainSheetAction, SHEET_ACTIONS, SHEET_STATES } from '../../domain/workflow/sheet';

/** Longer than any text that is stored: what is too long is answered with a sentence. */
const LONG = 20_000;
const SHORT = 1_000;
const POINTS = 'Số thập phân có dấu chấm';
const MISSING = 'không có khi còn tiêu chí chưa chấm';

export class ScoreBody {
  @ApiProperty({
    description:
      'Số liệu theo cách chấm của tiêu chí (hướng dẫn thang điểm, mục 3); null là chưa khai. ' +
      'Tiêu chí nhiệm vụ trọng tâm chỉ nhận onTime, quality, effectiveness của nhiệm vụ chưa có đánh giá.',
    type: 'object',
    additionalProperties: true,
    nullable: true,
    example: { actual: '41', target: '42' },
  })
  @IsOptional()
  @IsObject()
  input!: Record<string, unknown> | null;

  @ApiProperty({ description: 'Giải trình, tối đa 2.000 ký tự' })
  @IsString()
  @MaxLength(LONG)
  explanation!: string;

  @ApiProperty({ description: 'Phiên bản đã thấy của tiêu chí; 0 khi chưa chấm lần nào' })
  @IsInt()
  @Min(0)
  version!: number;
}

export class SheetActionBody {
  @ApiProperty({ enum: PLAIN_SHEET_ACTIONS })
  @IsIn(PLAIN_SHEET_ACTIONS)
  action!: PlainSheetAction;

  @ApiProperty({ description: 'Phiên bản đã thấy của phiếu; 0 khi phiếu chưa mở' })
  @IsInt()
  @Min(0)
  version!: number;

  @ApiProperty({ required: false, description: 'Lý do, bắt buộc khi trả lại' })
  @IsOptional()
  @IsString()
  @MaxLength(LONG)
  reason?: string;

  @ApiProperty({ required: false, description: 'Cam đoan số liệu đúng, bắt buộc khi trình và khi nộp' })
  @IsOptional()
  @IsBoolean()
  attested?: boolean;
}

export class CitationBody {
  @ApiProperty({ description: 'Số, ký hiệu văn bản', example: '05-NQ/TU' })
  @IsString()
  @MaxLength(SHORT)
  number!: string;

  @ApiProperty({ required: false, example: '2022-05-20' })
  @IsOptional()
  @IsString()
  @MaxLength(SHORT)
  date?: string;

  @ApiProperty({ required: false })
  @IsOptional()
  @IsString()
  @MaxLength(SHORT)
  page?: string;

  @ApiProperty({ required: false, description: 'Điều, khoản' })
  @IsOptional()
  @IsString()
  @MaxLength(SHORT)
  clause?: string;
}

export class TotalsAnswer {
  @ApiProperty({ type: String, nullable: true, description: `${POINTS}; ${MISSING}` })
  base!: string | null;

  @ApiProperty({ type: String, nullable: true, description: `${POINTS}; ${MISSING}` })
  bonus!: string | null;

  @ApiProperty({ type: String, nullable: true, description: `Số điểm bị trừ; ${MISSING}` })
  penalty!: string | null;

  @ApiProperty({ type: String, nullable: true, description: `${POINTS}; ${MISSING}`, example: '94' })
  total!: string | null;

  @ApiProperty({ description: 'Tổng của những tiêu chí đã chấm', example: '57.5' })
  runningTotal!: string;

  @ApiProperty({ type: [String], description: 'Mã các tiêu chí chưa chấm' })
  missing!: readonly string[];
}

export class SheetSummaryAnswer {
  @ApiProperty({ example: 'VPTU' })
  agency!: string;

  @ApiProperty({ enum: SHEET_STATES })
  state!: string;

  @ApiProperty({ type: TotalsAnswer })
  totals!: TotalsAnswer;

  @ApiProperty()
  evidenceCount!: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  changedAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  submittedAt!: string | null;
}

const EXPLAINED = 'Vì sao có số điểm này: mỗi dòng một bước';

export class ScoreAnswer {
  @ApiProperty({ example: 'A1' })
  criterion!: string;

  @ApiProperty({ description: 'Phiên bản; 0 khi chưa chấm lần nào' })
  version!: number;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'Số liệu đã khai, theo loại tiêu chí; không có khi chưa khai',
    example: { points: '19.5' },
  })
  input!: Readonly<Record<string, unknown>> | null;

  @ApiProperty({ type: String, nullable: true, description: POINTS, example: '19.5' })
  points!: string | null;

  @ApiProperty({ type: [String], required: false, description: EXPLAINED })
  explained?: readonly string[];

  @ApiProperty()
  explanation!: string;

  @ApiProperty({ type: String, nullable: true })
  savedBy!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  savedAt!: string | null;

  @ApiProperty({ type: String, enum: ENTRY_SOURCES, nullable: true })
  source!: string | null;
}

export class SavedScoreAnswer {
  @ApiProperty({ example: 'A1' })
  criterion!: string;

  @ApiProperty()
  version!: number;

  @ApiProperty({ type: String, nullable: true, description: `${POINTS}; null khi chưa đủ số liệu` })
  points!: string | null;

  @ApiProperty({ type: [String], description: EXPLAINED })
  explained!: readonly string[];

  @ApiProperty({ type: TotalsAnswer })
  totals!: TotalsAnswer;
}

export class EvidenceAnswer {
  @ApiProperty()
  id!: string;

  @ApiProperty({ example: 'A1' })
  criterion!: string;

  @ApiProperty({ type: String, nullable: true })
  citation!: string | null;

  @ApiProperty({ type: String, nullable: true })
  fileName!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Địa chỉ tải tệp' })
  fileAddress!: string | null;

  @ApiProperty()
  addedBy!: string;

  @ApiProperty({ format: 'date-time' })
  addedAt!: string;
}

export class SheetEventAnswer {
  @ApiProperty({ enum: SHEET_ACTIONS })
  action!: string;

  @ApiProperty({ enum: SHEET_STATES })
  from!: string;

  @ApiProperty({ enum: SHEET_STATES })
  to!: string;

  @ApiProperty({ type: String, nullable: true })
  reason!: string | null;

  @ApiProperty()
  by!: string;

  @ApiProperty({ format: 'date-time' })
  at!: string;
}

export class SheetAnswer {
  @ApiProperty({ example: 'VPTU' })
  agency!: string;

  @ApiProperty({ enum: SHEET_STATES })
  state!: string;

  @ApiProperty({ description: 'Tăng sau mỗi thay đổi của phiếu; 0 khi phiếu chưa mở' })
  version!: number;

  @ApiProperty({ description: 'Mã thang điểm', example: 'KB-2022' })
  scheme!: string;

  @ApiProperty()
  schemeVersion!: number;

  @ApiProperty({ type: String, nullable: true, description: 'Người cam đoan' })
  attestedBy!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  submittedAt!: string | null;

  @ApiProperty({ type: [ScoreAnswer], description: 'Mọi tiêu chí được chấm, theo thứ tự của thang điểm' })
  scores!: readonly ScoreAnswer[];

  @ApiProperty({ type: [EvidenceAnswer] })
  evidence!: readonly EvidenceAnswer[];

  @ApiProperty({ type: [SheetEventAnswer] })
  events!: readonly SheetEventAnswer[];

  @ApiProperty({ type: TotalsAnswer })
  totals!: TotalsAnswer;
}
