import { ApiProperty } from '@nestjs/swagger';
import { IntegerInput, TextInput } from '../../../platform/forms';
import { HOLIDAY_KINDS } from './holidays.repository';

const SEEN = 'Phiên bản đã đọc; nếu người khác đã sửa thì trả lời 409 kèm cả hai giá trị';

export class BaseSalaryFields {
  @TextInput({ example: '2026-07-01', description: 'Áp dụng từ ngày' })
  from?: unknown;

  @IntegerInput({ example: 2530000, description: 'Số đồng' })
  amount?: unknown;

  @TextInput({ required: false, description: 'Mã văn bản quy định', example: 'ND161-2026' })
  basis?: unknown;

  @TextInput({ required: false, description: 'Điều còn phải kiểm tra' })
  note?: unknown;

  @IntegerInput({ required: false, description: SEEN })
  version?: unknown;
}

export class HolidayFields {
  @TextInput({ example: '2027-02-08' })
  day?: unknown;

  @TextInput({ example: 'Tết Nguyên đán' })
  name?: unknown;

  @TextInput({ enum: HOLIDAY_KINDS, description: 'off: nghỉ; working: làm bù' })
  kind?: unknown;

  @TextInput({ required: false, description: 'Điều còn phải kiểm tra' })
  note?: unknown;

  @IntegerInput({ required: false, description: SEEN })
  version?: unknown;
}

class ConfirmedAnswer {
  @ApiProperty({ enum: ['confirmed', 'to_check'] })
  confidence!: string;

  @ApiProperty()
  note!: string;

  @ApiProperty({ type: String, nullable: true })
  confirmedBy!: string | null;

  @ApiProperty()
  version!: number;
}

export class BaseSalaryAnswer extends ConfirmedAnswer {
  @ApiProperty({ format: 'date' })
  from!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Ngày đầu tiên áp dụng mức khác' })
  to!: string | null;

  @ApiProperty({ description: 'Số đồng' })
  amount!: number;

  @ApiProperty({ type: String, nullable: true })
  basis!: string | null;
}

export class HolidayAnswer extends ConfirmedAnswer {
  @ApiProperty({ format: 'date' })
  day!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: HOLIDAY_KINDS })
  kind!: string;
}
