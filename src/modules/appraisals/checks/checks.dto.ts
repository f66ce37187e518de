import { ApiProperty } from '@nestjs/swagger';
import { Allow as Known, IsOptional, IsString } from 'class-validator';
import { CHECK_ORIGINS, FEWEST_CHECKED } from '../../../domain/appraisal/cross-check';
import { CHECK_STATES } from '../../../domain/workflow/check';
import { SHEET_STATES } from '../../../domain/workflow/sheet';
import { IntegerInput, TextInput } from '../../../platform/forms';

/** The sheet of an agency in the hands of a checker. */
export class CheckParams {
  @IsString()
  bloc!: string;

  @IsString()
  period!: string;

  @IsString()
  agency!: string;
}

export class CheckedCriterionParams extends CheckParams {
  @IsString()
  code!: string;
}

/** For whom somebody checks who checks for several agencies. */
export class CheckerQuery {
  @ApiProperty({ required: false, description: 'Mã cơ quan kiểm tra, khi người gọi kiểm tra thay nhiều cơ quan' })
  @IsOptional()
  @IsString()
  checker?: string;
}

export class AutomaticFields {
  @IntegerInput({
    example: 2,
    description: `Mỗi cơ quan kiểm tra bao nhiêu cơ quan khác, từ ${FEWEST_CHECKED} đến số thành viên còn lại của khối`,
  })
  each?: unknown;
}

export class ManualCheckFields {
  @TextInput({ description: 'Mã cơ quan kiểm tra' })
  checker?: unknown;

  @TextInput({ description: 'Mã cơ quan được kiểm tra' })
  checked?: unknown;

  @TextInput({ description: 'Lý do phân công thêm' })
  reason?: unknown;
}

export class CheckStepFields {
  @TextInput({ enum: ['finish', 'reopen', 'end'] })
  action?: unknown;

  @IntegerInput({ required: false, description: 'Phiên bản đã đọc' })
  version?: unknown;

  @TextInput({ required: false, description: 'Lý do, khi mở lại hoặc thôi phân công' })
  reason?: unknown;

  @TextInput({ required: false, description: 'Nhận xét chung, khi kết thúc' })
  remark?: unknown;
}

/** A judgement of one criterion; neither accepted nor points takes it back. */
export class JudgementFields {
  @ApiProperty({ type: Boolean, description: 'Đồng ý với điểm tự chấm' })
  @Known()
  accepted?: unknown;

  @ApiProperty({
    type: String,
    nullable: true,
    required: false,
    example: '8.5',
    description: 'Điểm khác, dấu chấm thập phân',
  })
  @Known()
  points?: unknown;

  @TextInput({ required: false, description: 'Lý do; bắt buộc khi điểm khác điểm tự chấm' })
  reason?: unknown;

  @IntegerInput({ description: 'Phiên bản đã đọc, 0 khi chưa có' })
  version?: unknown;
}

export class CheckPairAnswer {
  @ApiProperty({ example: 'BTCTU', description: 'Mã cơ quan kiểm tra' })
  checker!: string;

  @ApiProperty({ example: 'VPTU', description: 'Mã cơ quan được kiểm tra' })
  checked!: string;

  @ApiProperty({ enum: CHECK_ORIGINS, isArray: true })
  origins!: readonly string[];

  @ApiProperty({ description: 'Hai cơ quan kiểm tra lẫn nhau' })
  mutual!: boolean;
}

export class CrossCheckAnswer extends CheckPairAnswer {
  @ApiProperty()
  id!: string;

  @ApiProperty({ enum: CHECK_STATES })
  state!: string;

  @ApiProperty()
  version!: number;

  @ApiProperty({ enum: SHEET_STATES })
  sheetState!: string;

  @ApiProperty({ description: 'Số tiêu chí đã ghi ý kiến' })
  judged!: number;

  @ApiProperty()
  assignedBy!: string;

  @ApiProperty({ format: 'date-time' })
  assignedAt!: string;

  @ApiProperty()
  assignReason!: string;

  @ApiProperty({ description: 'Nhận xét chung của bên kiểm tra' })
  remark!: string;

  @ApiProperty({ type: String, nullable: true })
  endReason!: string | null;
}

export class ProposalAnswer {
  @ApiProperty({ example: 'A1' })
  criterion!: string;

  @ApiProperty()
  accepted!: boolean;

  @ApiProperty({ type: String, nullable: true, example: '8.5' })
  points!: string | null;

  @ApiProperty()
  reason!: string;

  @ApiProperty()
  version!: number;

  @ApiProperty()
  authorName!: string;

  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;
}

export class CheckedCriterionAnswer {
  @ApiProperty({ example: 'A1' })
  criterion!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ example: '10' })
  maximum!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Điểm tự chấm' })
  selfPoints!: string | null;

  @ApiProperty({ description: 'Giải trình của cơ quan' })
  explanation!: string;

  @ApiProperty({ type: [String], description: 'Mã tệp minh chứng, tải ở /tep/:id' })
  files!: readonly string[];

  @ApiProperty({ type: ProposalAnswer, nullable: true, description: 'Ý kiến của cơ quan mình' })
  proposal!: ProposalAnswer | null;
}

export class CheckedSheetAnswer {
  @ApiProperty({ type: CrossCheckAnswer })
  check!: CrossCheckAnswer;

  @ApiProperty({ type: String, nullable: true, description: 'Vì sao không ghi được lúc này' })
  closed!: string | null;

  @ApiProperty({ type: [CheckedCriterionAnswer], description: 'Trống khi phiếu chưa nộp' })
  criteria!: readonly CheckedCriterionAnswer[];
}
