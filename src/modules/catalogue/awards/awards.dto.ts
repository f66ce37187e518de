import { ApiProperty } from '@nestjs/swagger';
import { Allow as Known } from 'class-validator';
import { VERSION_DATES } from '../../../domain/commendation/award';
import { AWARD_KINDS, AWARD_SYSTEMS } from '../../../domain/commendation/subjects';
import { IntegerInput, TextInput } from '../../../platform/forms';

/** A version of an award as a program sends it. */
export class NewAwardFields {
  @TextInput({ description: 'Áp dụng từ ngày', example: '2026-10-01' })
  from?: unknown;

  @TextInput({ enum: VERSION_DATES, description: 'Ngày nào của đề nghị quyết định phiên bản' })
  appliesBy?: unknown;

  @ApiProperty({ type: Boolean, description: 'Quy định mới có lợi hơn cũng được áp dụng' })
  @Known()
  yieldsToFavourable?: unknown;

  @TextInput({ description: 'Lý do ghi phiên bản này' })
  reason?: unknown;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description:
      'Nội dung của danh hiệu, hình thức; “decidedBy”: agency_head hoặc commune_head khi thủ trưởng cơ quan quyết định, không có khi cấp trên quyết định',
  })
  @Known()
  award?: unknown;
}

export class NewVersionFields extends NewAwardFields {
  @IntegerInput({ description: 'Số phiên bản mới nhất đã đọc; người khác đã ghi thêm thì trả lời 409', example: 4 })
  version?: unknown;
}

/** Facts of a version that were compared with the law, as a program says it. */
export class ComparedFactsFields {
  @ApiProperty({ type: [String], description: 'Các điểm đã đối chiếu, theo place của uncertain', example: ['vote'] })
  @Known()
  facts?: unknown;

  @TextInput({ required: false, description: 'Điều, khoản, trang đã so' })
  note?: unknown;
}

export class FactConfirmationAnswer {
  @ApiProperty({ example: 'vote' })
  place!: string;

  @ApiProperty()
  note!: string;

  @ApiProperty()
  confirmedBy!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  confirmedAt!: Date;
}

export class UncertainFactAnswer {
  @ApiProperty({ example: 'vote', description: 'Gửi lại ở facts khi xác nhận' })
  place!: string;

  @ApiProperty({ example: 'Bỏ phiếu' })
  name!: string;

  @ApiProperty({ description: 'Phải so điều gì' })
  check!: string;
}

export class AwardVersionAnswer {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  version!: number;

  @ApiProperty({ format: 'date' })
  from!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Ngày đầu tiên không còn áp dụng' })
  to!: string | null;

  @ApiProperty({ enum: VERSION_DATES })
  appliesBy!: string;

  @ApiProperty()
  yieldsToFavourable!: boolean;

  @ApiProperty()
  reason!: string;

  @ApiProperty()
  authorName!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  recordedAt!: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  supersededAt!: Date | null;

  @ApiProperty({ type: String, nullable: true })
  confirmedBy!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  confirmedAt!: Date | null;

  @ApiProperty({ type: [FactConfirmationAnswer], description: 'Các điểm đã được đối chiếu riêng' })
  confirmations!: FactConfirmationAnswer[];

  @ApiProperty({ type: [UncertainFactAnswer], description: 'Các điểm còn cần kiểm tra' })
  uncertain!: UncertainFactAnswer[];

  @ApiProperty({ type: 'object', additionalProperties: true })
  award!: object;
}

export class AwardAnswer {
  @ApiProperty({ example: 'CO_TINH' })
  code!: string;

  @ApiProperty({ enum: AWARD_SYSTEMS })
  system!: string;

  @ApiProperty({ enum: AWARD_KINDS })
  kind!: string;

  @ApiProperty({ description: 'Có phiên bản áp dụng vào ngày hỏi' })
  isInForce!: boolean;

  @ApiProperty({ type: AwardVersionAnswer })
  current!: AwardVersionAnswer;
}
