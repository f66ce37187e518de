import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsObject, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

const SHORT = 100;

/** A repeated field of a form arrives as a list, a single one as a text. */
const List = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? [value] : value));

/** What is typed into a trial; the n-th of `code` and `maximum`, of `grade` and `from`, belong together. */
export class TrialForm {
  @IsOptional()
  @IsString()
  @MaxLength(SHORT)
  ban?: string;

  @IsOptional()
  @IsString()
  @MaxLength(SHORT)
  phieu?: string;

  @IsOptional()
  @List()
  @IsString({ each: true })
  @MaxLength(SHORT, { each: true })
  code?: string[];

  @IsOptional()
  @List()
  @IsString({ each: true })
  @MaxLength(SHORT, { each: true })
  maximum?: string[];

  @IsOptional()
  @IsString()
  @MaxLength(SHORT)
  bonusCap?: string;

  @IsOptional()
  @IsString()
  @MaxLength(SHORT)
  penaltyCap?: string;

  @IsOptional()
  @List()
  @IsString({ each: true })
  @MaxLength(SHORT, { each: true })
  grade?: string[];

  @IsOptional()
  @List()
  @IsString({ each: true })
  @MaxLength(SHORT, { each: true })
  from?: string[];

  @IsOptional()
  @List()
  @IsString({ each: true })
  @MaxLength(SHORT, { each: true })
  step?: string[];

  @IsOptional()
  @IsString()
  @MaxLength(SHORT)
  save?: string;
}

const DECIMAL = /^\d{1,18}(\.\d{1,12})?$/;

/** A trial for programs; numbers are decimal strings with a point. */
export class TrialBody {
  @ApiPropertyOptional({ description: 'Id của bản thang điểm muốn thử; không ghi là thang điểm đang dùng' })
  @IsOptional()
  @IsString()
  @MaxLength(SHORT)
  version?: string;

  @ApiPropertyOptional({ description: 'Chỉ tính phiếu đã nộp' })
  @IsOptional()
  @IsBoolean()
  submittedOnly?: boolean;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'Điểm tối đa mới theo mã tiêu chí',
    example: { A1: '25' },
  })
  @IsOptional()
  @IsObject()
  maxima?: Record<string, string>;

  @ApiPropertyOptional({ example: '5' })
  @IsOptional()
  @Matches(DECIMAL)
  bonusCap?: string;

  @ApiPropertyOptional({ example: '10' })
  @IsOptional()
  @Matches(DECIMAL)
  penaltyCap?: string;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'Ngưỡng dưới mới theo mã mức xếp loại',
    example: { XS: '92' },
  })
  @IsOptional()
  @IsObject()
  grades?: Record<string, string>;

  @ApiPropertyOptional({
    type: [String],
    description: 'Thứ tự phân hạng sau tổng điểm: bonus, penalty, ballot hoặc criterion:<mã>',
    example: ['bonus', 'criterion:A'],
  })
  @IsOptional()
  @IsString({ each: true })
  @MaxLength(SHORT, { each: true })
  ranking?: string[];
}

export class TrialStandingAnswer {
  @ApiProperty({ type: String, nullable: true, description: 'Tổng điểm chính xác: "95.8" hoặc phân số "8608/9"' })
  total!: string | null;

  @ApiProperty({ type: Number, nullable: true })
  rank!: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'Mã mức xếp loại' })
  grade!: string | null;
}

export class TrialUnitAnswer {
  @ApiProperty({ example: 'VPTU' })
  code!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: TrialStandingAnswer })
  real!: TrialStandingAnswer;

  @ApiProperty({ type: TrialStandingAnswer })
  trial!: TrialStandingAnswer;

  @ApiProperty({ type: String, nullable: true, description: 'Điểm thử trừ điểm thật' })
  difference!: string | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Số hạng lên (âm: xuống)' })
  climb!: number | null;

  @ApiProperty({ type: [String], description: 'Vì sao: các dòng đổi điểm, rồi quy tắc phân định khi thử' })
  why!: readonly string[];
}

export class TrialMisfitAnswer {
  @ApiProperty({ example: 'VPTU.A1' })
  place!: string;

  @ApiProperty()
  code!: string;

  @ApiProperty()
  detail!: string;
}

export class TrialAnswer {
  @ApiProperty({ type: [String], description: 'Những giá trị đã đổi' })
  changes!: readonly string[];

  @ApiProperty()
  summary!: string;

  @ApiProperty({ type: [TrialUnitAnswer], description: 'Theo thứ tự của kết quả thử' })
  units!: readonly TrialUnitAnswer[];

  @ApiProperty({ type: [TrialMisfitAnswer], description: 'Số liệu không hợp bản chấm thử, không tính' })
  misfits!: readonly TrialMisfitAnswer[];

  @ApiProperty({ type: [TrialMisfitAnswer], description: 'Chỗ chưa nhất quán của thang điểm thử' })
  notes!: readonly TrialMisfitAnswer[];
}
