import { ApiProperty } from '@nestjs/swagger';
import {
  AWARD_KINDS,
  AWARD_SYSTEMS,
  COMMENDATION_SUBJECTS,
  COMMENDATION_TYPES,
} from '../../domain/commendation/subjects';

/** An honour of the ledger. Neither identity numbers nor days of birth are in it. */
export class HonourAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  decisionId!: string;

  @ApiProperty({ example: '412/QĐ-UBND' })
  decisionNumber!: string;

  @ApiProperty({ format: 'date', example: '2022-02-15' })
  decidedOn!: string;

  @ApiProperty({ example: 'Ủy ban nhân dân tỉnh Lam Giang' })
  issuingBody!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    example: 'BK_TINH',
    description: 'null khi chưa xác định trong danh mục',
  })
  awardCode!: string | null;

  @ApiProperty({ example: 'Bằng khen của Chủ tịch UBND tỉnh', description: 'Như in trong quyết định' })
  awardName!: string;

  @ApiProperty({ enum: AWARD_KINDS })
  kind!: string;

  @ApiProperty({ enum: AWARD_SYSTEMS })
  system!: string;

  @ApiProperty({ enum: COMMENDATION_SUBJECTS })
  subject!: string;

  @ApiProperty({ enum: COMMENDATION_TYPES })
  type!: string;

  @ApiProperty({ type: String, nullable: true, example: 'BTCTU' })
  agencyCode!: string | null;

  @ApiProperty({ example: 'Ban Tổ chức Tỉnh ủy', description: 'Tên tại ngày quyết định' })
  agencyName!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    example: 'Ban Tổ chức Tỉnh ủy',
    description: 'Tên hôm nay, khi tìm trong sổ',
  })
  agencyNameToday!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  personId!: string | null;

  @ApiProperty({ example: 'Nguyễn Thị Hòa' })
  recipientName!: string;

  @ApiProperty({ example: 'Chuyên viên' })
  recipientDetail!: string;

  @ApiProperty({ example: 2021 })
  achievementFrom!: number;

  @ApiProperty({ example: 2021 })
  achievementYear!: number;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  revokedOn!: string | null;
}

export class HonourCountAnswer {
  @ApiProperty({ example: 312 })
  value!: number;

  @ApiProperty({ description: 'false: có ít nhất ngần ấy' })
  isExact!: boolean;
}

/** A page of a search. */
export class HonourPageAnswer {
  @ApiProperty({ type: [HonourAnswer] })
  honours!: HonourAnswer[];

  @ApiProperty({ type: HonourCountAnswer, nullable: true, description: 'Chỉ có ở trang đầu' })
  count!: HonourCountAnswer | null;

  @ApiProperty({ type: String, nullable: true, description: 'Gửi lại trong `after` để lấy trang sau; null là hết' })
  next!: string | null;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Đã tìm đến các quyết định ngày này; còn quyết định cũ hơn ở trang sau',
  })
  stoppedAt!: string | null;
}

export class LedgerYearAnswer {
  @ApiProperty({ example: 2021 })
  year!: number;

  @ApiProperty({ example: 4 })
  collectives!: number;

  @ApiProperty({ example: 12, description: 'Cá nhân và hộ gia đình' })
  people!: number;
}

/** The ledger of an agency. */
export class AgencyLedgerAnswer {
  @ApiProperty({ example: 'BTCTU' })
  code!: string;

  @ApiProperty({ example: 'Ban Tổ chức Tỉnh ủy' })
  name!: string;

  @ApiProperty({ type: [LedgerYearAnswer] })
  years!: LedgerYearAnswer[];

  @ApiProperty({ example: 1 })
  page!: number;

  @ApiProperty({ example: 1 })
  pageCount!: number;

  @ApiProperty({ type: [HonourAnswer] })
  honours!: HonourAnswer[];
}

/** The ledger of a person. */
export class PersonLedgerAnswer {
  @ApiProperty({ format: 'uuid' })
  personId!: string;

  @ApiProperty({ example: 'Nguyễn Thị Hòa' })
  name!: string;

  @ApiProperty({ type: [HonourAnswer] })
  honours!: HonourAnswer[];
}
