import { ApiProperty } from '@nestjs/swagger';
import type { Discipline, Verification } from './misconduct';

export class DisciplineAnswer {
  @ApiProperty()
  id!: string;

  @ApiProperty({ enum: ['state', 'party'] })
  system!: string;

  @ApiProperty({ enum: ['reprimand', 'warning', 'dismissal_from_post', 'termination'] })
  kind!: string;

  @ApiProperty({ format: 'date' })
  validFrom!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Ngày đầu tiên hết thời hạn' })
  validTo!: string | null;

  @ApiProperty()
  decisionNumber!: string;

  @ApiProperty()
  content!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Lý do bỏ dòng này; null khi còn hiệu lực' })
  annulledReason!: string | null;

  @ApiProperty()
  version!: number;
}

export class VerificationAnswer {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  reason!: string;

  @ApiProperty({ format: 'date' })
  validFrom!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  validTo!: string | null;

  @ApiProperty({ type: String, nullable: true, enum: ['cleared', 'violation'], description: 'null khi chưa kết luận' })
  outcome!: string | null;

  @ApiProperty()
  outcomeDocument!: string;

  @ApiProperty()
  version!: number;
}

/** A discipline as programs get it. */
export function disciplineAnswer(one: Discipline): DisciplineAnswer {
  const { id, system, kind, validFrom, validTo, decisionNumber, content, annulledReason, version } = one;
  return { id, system, kind, validFrom, validTo, decisionNumber, content, annulledReason, version };
}

/** A verification as programs get it. */
export function verificationAnswer(one: Verification): VerificationAnswer {
  const { id, reason, validFrom, validTo, outcome, outcomeDocument, version } = one;
  return { id, reason, validFrom, validTo, outcome, outcomeDocument, version };
}
