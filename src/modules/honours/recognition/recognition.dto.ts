import { ApiProperty } from '@nestjs/swagger';
import { Allow as Known } from 'class-validator';
import { TextInput } from '../../../platform/forms';
import { HonourAnswer } from '../honours.dto';

/** What is said of an honour; what is left out stays as it is. */
export class RecognitionBody {
  @TextInput({ required: false, example: 'BK_TINH', description: 'Mã danh hiệu, hình thức trong danh mục' })
  awardCode?: string;

  @TextInput({ required: false, example: 'BTCTU', description: 'Mã cơ quan' })
  agencyCode?: string;

  @ApiProperty({ type: Boolean, required: false, description: 'Tập thể được khen là chính cơ quan' })
  @Known()
  isAgency?: unknown;

  @TextInput({ required: false, description: 'Phòng, đơn vị thuộc cơ quan' })
  divisionId?: string;

  @TextInput({ required: false, description: 'Người trong danh sách nhân sự' })
  personId?: string;

  @TextInput({ required: false, description: 'Hộ trong danh sách hộ gia đình' })
  householdId?: string;
}

class RecognitionChoice {
  @ApiProperty({ description: 'Mã hoặc id, gửi lại khi xác định' })
  value!: string;

  @ApiProperty()
  label!: string;
}

/** An honour with what may be said of it. */
export class RecognitionAnswer {
  @ApiProperty({ type: HonourAnswer })
  honour!: HonourAnswer;

  @ApiProperty({ type: [RecognitionChoice] })
  awards!: RecognitionChoice[];

  @ApiProperty({ type: [RecognitionChoice] })
  agencies!: RecognitionChoice[];

  @ApiProperty({ type: [RecognitionChoice] })
  divisions!: RecognitionChoice[];

  @ApiProperty({ type: [RecognitionChoice] })
  people!: RecognitionChoice[];

  @ApiProperty({ type: [RecognitionChoice] })
  households!: RecognitionChoice[];
}

/** Honours that are not recognised yet. */
export class ToCheckAnswer {
  @ApiProperty({ type: [HonourAnswer] })
  honours!: HonourAnswer[];

  @ApiProperty({ type: String, nullable: true, description: 'Gửi lại trong `after` để lấy trang sau; null là hết' })
  next!: string | null;
}
