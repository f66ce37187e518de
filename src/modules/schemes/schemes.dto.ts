import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsObject, IsOptional, IsString, MaxLength, Min } from 'class-validator';

const SCHEME = {
  type: 'object',
  additionalProperties: true,
  description: 'Bảng tiêu chí theo định dạng docs/scheme.schema.json; số là chuỗi thập phân có dấu chấm',
} as const;

export class SchemeSummaryAnswer {
  @ApiProperty({ example: 'KB-2022' })
  code!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ description: 'Phiên bản đã ban hành' })
  version!: number;

  @ApiProperty({ description: 'Thang điểm, chưa kể điểm thưởng và điểm trừ', example: '100' })
  total!: string;

  @ApiProperty({ format: 'date' })
  effectiveFrom!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Không có khi còn hiệu lực đến lúc thay' })
  effectiveTo!: string | null;

  @ApiProperty()
  publishedBy!: string;

  @ApiProperty({ format: 'date-time' })
  publishedAt!: string;
}

export class SchemeAnswer extends SchemeSummaryAnswer {
  @ApiProperty(SCHEME)
  scheme!: object;
}

/** A table as a program sends it. */
export class SchemeBody {
  @ApiProperty(SCHEME)
  @IsObject()
  scheme!: object;
}

export class SchemeChangeBody extends SchemeBody {
  @ApiProperty({ description: 'Lần sửa của bản soạn mà người gửi đã thấy' })
  @IsInt()
  @Min(1)
  revision!: number;
}

export class SchemePublishBody {
  @ApiProperty({ required: false, description: 'Lần sửa của bản soạn mà người gửi đã thấy' })
  @IsOptional()
  @IsInt()
  @Min(1)
  revision?: number;
}

/** By which published version a review is scored. */
export class ReviewSchemeBody {
  @ApiProperty({ example: 'KB-2022' })
  @IsString()
  @MaxLength(100)
  code!: string;

  @ApiProperty({ example: 1 })
  @IsInt()
  @Min(1)
  version!: number;
}

export class SchemeProblemAnswer {
  @ApiProperty({ description: 'Mã tiêu chí, quy định hoặc chỗ trong bảng', example: 'A1' })
  place!: string;

  @ApiProperty()
  code!: string;

  @ApiProperty()
  detail!: string;
}

export class SchemeCheckAnswer {
  @ApiProperty()
  valid!: boolean;

  @ApiProperty({ type: [SchemeProblemAnswer] })
  violations!: readonly SchemeProblemAnswer[];
}

export class SchemeDraftSummaryAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'KB-2023' })
  code!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ description: 'Lần sửa; ai sửa tiếp thì gửi kèm số này' })
  revision!: number;

  @ApiProperty()
  changedBy!: string;

  @ApiProperty({ format: 'date-time' })
  changedAt!: string;

  @ApiProperty({ type: [SchemeProblemAnswer], description: 'Những chỗ phải sửa trước khi ban hành' })
  violations!: readonly SchemeProblemAnswer[];
}

export class SchemeDraftAnswer extends SchemeDraftSummaryAnswer {
  @ApiProperty(SCHEME)
  scheme!: object;
}
