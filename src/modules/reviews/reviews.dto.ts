import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { SHEET_STATES } from '../../domain/workflow/sheet';
import type { Ranking } from './score-table';

/** Longer than any reason that is stored: what is too long is answered with a sentence, not lost. */
const LONG = 20_000;
const SHORT = 100;

/** The form of a decision about one member. */
export class ExclusionForm {
  @IsOptional()
  @IsString()
  @MaxLength(SHORT)
  ground?: string;

  @IsOptional()
  @IsString()
  @MaxLength(SHORT)
  agency?: string;

  @IsOptional()
  @IsString()
  @MaxLength(LONG)
  reason?: string;
}

export class ExclusionBody {
  @ApiProperty({ description: 'Mã cơ quan', example: 'VPTU' })
  @IsString()
  @MaxLength(SHORT)
  agency!: string;

  @ApiPropertyOptional({
    description: 'Mã trường hợp loại trừ trong thang điểm; không ghi thì chỉ theo lý do',
    example: 'X1',
  })
  @IsOptional()
  @IsString()
  @MaxLength(SHORT)
  ground?: string;

  @ApiProperty({ description: 'Lý do không xếp hạng' })
  @IsString()
  @MaxLength(LONG)
  reason!: string;
}

export class ExclusionAnswer {
  @ApiProperty({ type: String, nullable: true, description: 'Mã trường hợp loại trừ trong thang điểm' })
  ground!: string | null;

  @ApiProperty()
  reason!: string;

  @ApiProperty()
  by!: string;

  @ApiProperty({ format: 'date-time' })
  at!: string;
}

export class RankingAnswer {
  @ApiProperty({ type: Number, nullable: true, description: 'Không có khi chưa đủ điểm hoặc không xếp hạng' })
  rank!: number | null;

  @ApiProperty({ type: [String], description: 'Mã các cơ quan đồng hạng sau khi xét hết thứ tự phân hạng' })
  tiedWith!: readonly string[];

  @ApiProperty({
    enum: ['ranked', 'excluded', 'incomplete', 'not_submitted', 'undisclosed'],
    description: 'undisclosed: người đọc chưa được xem điểm thẩm định của cơ quan này',
  })
  reason!: Ranking['reason'];
}

export class MemberScoresAnswer {
  @ApiProperty({ example: 'VPTU' })
  agency!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: SHEET_STATES })
  state!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string', nullable: true },
    description: 'Điểm theo mã tiêu chí; null khi chưa chấm',
  })
  points!: Readonly<Record<string, string | null>>;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string', nullable: true },
    description: 'Điểm theo mã nhóm; null khi nhóm còn tiêu chí chưa chấm',
  })
  groups!: Readonly<Record<string, string | null>>;

  @ApiProperty({ type: String, nullable: true })
  base!: string | null;

  @ApiProperty({ type: String, nullable: true })
  bonus!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Số điểm bị trừ' })
  penalty!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '94' })
  total!: string | null;

  @ApiProperty({ type: [String] })
  missing!: readonly string[];

  @ApiProperty({ type: RankingAnswer, nullable: true, description: 'Chỉ người được so sánh điểm mới thấy' })
  ranking!: RankingAnswer | null;

  @ApiProperty({ type: ExclusionAnswer, nullable: true })
  exclusion!: ExclusionAnswer | null;
}

export class ScoreTableAnswer {
  @ApiProperty({
    enum: ['live', 'kept', 'recomputed'],
    description:
      'live: tính từ số liệu hiện có; kept: theo bản lưu khi đóng kỳ; recomputed: kỳ đã đóng bằng bản lưu kiểu cũ, tính lại từ số liệu đã khóa',
  })
  source!: string;

  @ApiProperty({ enum: ['self', 'final'], description: 'self: điểm tự chấm; final: điểm sau thẩm định' })
  layer!: string;

  @ApiProperty({ type: String, nullable: true, example: 'KB-2022' })
  scheme!: string | null;

  @ApiProperty({ type: Number, nullable: true })
  schemeVersion!: number | null;

  @ApiProperty({ type: [MemberScoresAnswer], description: 'Theo thứ tự chính thức' })
  members!: readonly MemberScoresAnswer[];
}
