import { ApiProperty } from '@nestjs/swagger';
import {
  AWARD_KINDS,
  AWARD_SYSTEMS,
  COMMENDATION_SUBJECTS,
  COMMENDATION_TYPES,
} from '../../../domain/commendation/subjects';

/** How many honours of one award went to one kind of recipient for one kind of achievement. */
export class HonourCountAnswer {
  @ApiProperty({ example: 'BK_TINH', description: 'Rỗng: khen thưởng cũ chưa nối với danh mục' })
  awardCode!: string;

  @ApiProperty({ example: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh' })
  awardName!: string;

  @ApiProperty({ enum: AWARD_SYSTEMS })
  system!: string;

  @ApiProperty({ enum: AWARD_KINDS })
  kind!: string;

  @ApiProperty({ enum: COMMENDATION_SUBJECTS })
  subject!: string;

  @ApiProperty({ enum: COMMENDATION_TYPES })
  type!: string;

  @ApiProperty({ example: 12, description: 'Còn hiệu lực' })
  standing!: number;

  @ApiProperty({ example: 0, description: 'Đã hủy bỏ' })
  revoked!: number;
}

/** Standing honours of an agency and its people, State and Party apart. */
export class AgencyCountAnswer {
  @ApiProperty({ example: 'BTCTU' })
  code!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ example: 3 })
  state!: number;

  @ApiProperty({ example: 1 })
  party!: number;

  @ApiProperty({ example: 0 })
  revoked!: number;
}

/** Honours of a time in numbers, by the day of their decision. */
export class StatisticsAnswer {
  @ApiProperty({ format: 'date' })
  from!: string;

  @ApiProperty({ format: 'date' })
  to!: string;

  @ApiProperty({ type: [HonourCountAnswer] })
  counts!: HonourCountAnswer[];

  @ApiProperty({ type: [AgencyCountAnswer] })
  agencies!: AgencyCountAnswer[];
}
