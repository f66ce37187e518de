import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsISO8601, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import { APPRAISAL_ACTIONS, type AppraisalAction } from './appraisal-steps.service';

/** Longer than any text that is stored: what is too long is answered with a sentence, not lost. */
const LONG = 20_000;
const SHORT = 1_000;
const POINTS = 'Số thập phân có dấu chấm';

/** The sheet of an agency in an address. */
export class AppraisalParams {
  @IsString()
  bloc!: string;

  @IsString()
  period!: string;

  @IsString()
  agency!: string;
}

export class AppraisedCriterionParams extends AppraisalParams {
  @IsString()
  code!: string;
}

/** The form of one criterion. */
export class PointsForm {
  @IsOptional()
  @IsString()
  @MaxLength(SHORT)
  version?: string;

  @IsOptional()
  @IsString()
  @MaxLength(SHORT)
  value?: string;

  @IsOptional()
  @IsString()
  @MaxLength(LONG)
  reason?: string;

  /** Goes on to the next criterion. */
  @IsOptional()
  @IsString()
  @MaxLength(SHORT)
  next?: string;

  /** Follows the proposal. */
  @IsOptional()
  @IsString()
  @MaxLength(SHORT)
  follow?: string;
}

/** The form of a step or of an extension. */
export class AppraisalStepForm {
  @IsOptional()
  @IsString()
  @MaxLength(SHORT)
  version?: string;

  @IsOptional()
  @IsString()
  @MaxLength(LONG)
  reason?: string;

  @IsOptional()
  @IsString()
  @MaxLength(SHORT)
  date?: string;

  @IsOptional()
  @IsString()
  @MaxLength(SHORT)
  time?: string;
}

export class ReplyForm {
  @IsOptional()
  @IsString()
  @MaxLength(LONG)
  text?: string;
}

export class AppraisalBody {
  @ApiProperty({ description: 'Chấp nhận như cơ quan tự chấm' })
  @IsBoolean()
  accepted!: boolean;

  @ApiProperty({ type: String, nullable: true, description: `${POINTS}; điểm trừ ghi số dương. Không có: rút điểm` })
  @IsOptional()
  @IsString()
  @MaxLength(SHORT)
  points?: string | null;

  @ApiProperty({ required: false, description: 'Lý do, bắt buộc khi lệch quá mức của thang điểm' })
  @IsOptional()
  @IsString()
  @MaxLength(LONG)
  reason?: string;

  @ApiProperty({ description: 'Phiên bản đã thấy; 0 khi chưa có điểm thẩm định' })
  @IsInt()
  @Min(0)
  version!: number;
}

export class AppraisalActionBody {
  @ApiProperty({ enum: APPRAISAL_ACTIONS })
  @IsIn(APPRAISAL_ACTIONS)
  action!: AppraisalAction;

  @ApiProperty({ description: 'Phiên bản đã thấy của phiếu' })
  @IsInt()
  @Min(0)
  version!: number;

  @ApiProperty({ required: false, description: 'Lý do, bắt buộc khi trả lại và khi mở lại thẩm định' })
  @IsOptional()
  @IsString()
  @MaxLength(LONG)
  reason?: string;
}

export class ProposalsBody {
  @ApiProperty({ required: false, description: 'Mã cơ quan; không ghi: mọi cơ quan' })
  @IsOptional()
  @IsString()
  @MaxLength(SHORT)
  agency?: string;

  @ApiProperty({ required: false, description: 'Mã tiêu chí; không ghi: mọi tiêu chí' })
  @IsOptional()
  @IsString()
  @MaxLength(SHORT)
  criterion?: string;
}

export class ProposalCountsAnswer {
  @ApiProperty({ description: 'Số ô vừa được cho điểm' })
  given!: number;

  @ApiProperty({ description: 'Số ô cần người thẩm định ghi lý do' })
  needReason!: number;

  @ApiProperty({ description: 'Số ô có các đề xuất khác nhau' })
  disputed!: number;

  @ApiProperty({ description: 'Số ô chưa có điểm tự chấm' })
  missing!: number;
}

export class ReplyBody {
  @ApiProperty({ description: 'Nội dung giải trình; mỗi lần thẩm định, mỗi tiêu chí một lần' })
  @IsString()
  @MaxLength(LONG)
  text!: string;
}

export class ExtensionBody {
  @ApiProperty({ format: 'date-time', description: 'Hạn mới' })
  @IsISO8601({ strict: true, strictSeparator: true })
  dueAt!: string;

  @ApiProperty({ description: 'Lý do gia hạn' })
  @IsString()
  @MaxLength(LONG)
  reason!: string;
}
