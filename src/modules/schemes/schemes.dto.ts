import { ApiProperty } from '@nestjs/swagger';
import { CRITERION_EFFECTS, type CriterionEffect } from '../../domain/scoring/narrow/scheme';

/** How points of a criterion are found. */
export class ScoringItemAnswer {
  @ApiProperty({ enum: ['manual'] })
  type!: 'manual';

  @ApiProperty({ description: 'Bước điểm, số thập phân có dấu chấm', example: '0.5' })
  step!: string;
}

export class CriterionAnswer {
  @ApiProperty({ example: 'A1' })
  code!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ description: 'Điểm tối đa; của điểm trừ là số điểm có thể bị trừ', example: '20' })
  maximum!: string;

  @ApiProperty({ enum: CRITERION_EFFECTS })
  effect!: CriterionEffect;

  @ApiProperty({ description: 'Cách chấm' })
  guidance!: string;

  @ApiProperty()
  evidenceRequired!: boolean;

  @ApiProperty({ type: ScoringItemAnswer, nullable: true, description: 'Không có ở nhóm tiêu chí' })
  item!: ScoringItemAnswer | null;

  @ApiProperty({ type: () => [CriterionAnswer] })
  criteria!: readonly CriterionAnswer[];
}

export class SchemeSummaryAnswer {
  @ApiProperty({ example: 'KB-2022' })
  code!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ description: 'Phiên bản đã ban hành' })
  version!: number;

  @ApiProperty({ description: 'Thang điểm, chưa kể điểm thưởng và điểm trừ', example: '100' })
  total!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Căn cứ' })
  legalBasis!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  effectiveFrom!: string | null;

  @ApiProperty()
  createdBy!: string;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
}

export class SchemeAnswer extends SchemeSummaryAnswer {
  @ApiProperty({ type: [CriterionAnswer] })
  criteria!: readonly CriterionAnswer[];
}
