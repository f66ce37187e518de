import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';

const LONGEST_TEXT = 20_000;

/** The form for how a target is measured; what is wrong with it is told at its fields. */
export class TargetFormBody {
  @IsOptional()
  @IsString()
  @MaxLength(20)
  version?: string;

  @IsOptional()
  @IsString()
  @MaxLength(40)
  kind?: string;

  @IsOptional()
  @IsString()
  @MaxLength(40)
  direction?: string;

  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_TEXT)
  reason?: string;
}

/** A correction of how a target is measured, from a program. */
export class TargetRequest {
  @ApiProperty({ description: 'Số phiên bản chỉ tiêu mà phần mềm đã đọc' })
  @IsInt()
  @Min(1)
  version!: number;

  @ApiProperty({ enum: ['cumulative', 'level'] })
  @IsString()
  @MaxLength(40)
  kind!: string;

  @ApiProperty({ enum: ['higher', 'lower', 'reach'] })
  @IsString()
  @MaxLength(40)
  direction!: string;

  @ApiProperty()
  @IsString()
  @MaxLength(LONGEST_TEXT)
  reason!: string;
}

/** A line of progress, from a program. */
export class ProgressRequest {
  @ApiProperty({ description: 'Số thứ tự dòng cuối mà phần mềm đã đọc, 0 khi chưa có dòng nào' })
  @IsInt()
  @Min(0)
  lastSequence!: number;

  @ApiProperty({ example: '2022-06-30' })
  @IsString()
  @MaxLength(40)
  recordedOn!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    required: false,
    example: '512.5',
    description: 'Số lũy kế, viết với dấu chấm thập phân; bỏ trống nếu chỉ ghi nội dung',
  })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  actual?: string | null;

  @ApiProperty({ required: false })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_TEXT)
  note?: string;

  @ApiProperty({ type: Boolean, nullable: true, required: false, description: 'Bảo đảm thời gian' })
  @IsOptional()
  @IsBoolean()
  onTime?: boolean | null;

  @ApiProperty({ type: Boolean, nullable: true, required: false, description: 'Bảo đảm chất lượng' })
  @IsOptional()
  @IsBoolean()
  qualityMet?: boolean | null;

  @ApiProperty({ type: Boolean, nullable: true, required: false, description: 'Có hiệu quả' })
  @IsOptional()
  @IsBoolean()
  effective?: boolean | null;
}

/** The same with files: the parts of a multipart form, each a text. */
export class ProgressUpload extends ProgressRequest {
  @ApiProperty({ type: 'array', items: { type: 'string', format: 'binary' }, required: false })
  files?: unknown[];
}
