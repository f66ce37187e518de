import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';

const PROSE = 40_000;

/** What the form of a section sends; nothing is refused before it can be shown again. */
export class SectionForm {
  @IsOptional()
  @IsString()
  @MaxLength(PROSE)
  text?: string;

  @IsOptional()
  @IsString()
  @MaxLength(10)
  version?: string;
}

export class DocumentForm {
  @IsOptional()
  @IsString()
  @MaxLength(200)
  number?: string;

  @IsOptional()
  @IsString()
  @MaxLength(40)
  date?: string;

  @IsOptional()
  @IsString()
  @MaxLength(10)
  version?: string;
}

export class ReportQuery {
  @ApiPropertyOptional({ enum: ['party', 'state'] })
  @IsOptional()
  @IsIn(['party', 'state'])
  layout?: 'party' | 'state';

  @ApiPropertyOptional({ format: 'date', example: '2022-08-09' })
  @IsOptional()
  @IsString()
  @MaxLength(10)
  date?: string;
}

export class SectionBody {
  @ApiProperty({ description: 'Nội dung, có thể chứa {{số.liệu}}' })
  @IsString()
  @MaxLength(PROSE)
  text!: string;

  @ApiProperty({ description: 'Phiên bản đã đọc; 0 khi chưa ai sửa' })
  @IsInt()
  @Min(0)
  version!: number;
}

export class DocumentBody {
  @ApiProperty({ type: String, format: 'date', nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(10)
  date?: string | null;

  @ApiProperty({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  number?: string | null;

  @ApiProperty()
  @IsInt()
  @Min(0)
  version!: number;
}
