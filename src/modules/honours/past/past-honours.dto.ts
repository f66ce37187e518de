import { ApiProperty } from '@nestjs/swagger';
import { Allow as Known } from 'class-validator';
import { TextInput } from '../../../platform/forms';

export class PastHonoursUpload {
  @ApiProperty({ type: 'string', format: 'binary', description: 'Danh sách theo mẫu, tệp .xlsx' })
  file!: unknown;
}

/** Which kept list is written, and what unknown words of awards mean. */
export class PastApplyBody {
  @TextInput({ description: '`fileId` của lần kiểm tra' })
  fileId!: string;

  @ApiProperty({
    required: false,
    type: Object,
    example: { 'state:bang khen cua uy ban nhan dan tinh': 'BK_TINH' },
    description: 'Mã danh hiệu theo `key` trong `unknownAwards`; không có thì để lại cần kiểm tra',
  })
  @Known()
  awards?: unknown;
}

class PastProblemAnswer {
  @ApiProperty({ example: 'A5' })
  address!: string;

  @ApiProperty({ example: 'Chưa ghi số quyết định.' })
  sentence!: string;
}

class UnknownAwardAnswer {
  @ApiProperty({ description: 'Gửi lại trong `awards` khi ghi' })
  key!: string;

  @ApiProperty({ description: 'Chữ của quyết định' })
  words!: string;

  @ApiProperty({ enum: ['state', 'party'] })
  system!: string;

  @ApiProperty()
  lines!: number;
}

/** What writing a list would do. Nothing is written yet. */
export class PastPreviewAnswer {
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'null khi tệp có chỗ sai hoặc không có gì để ghi',
  })
  fileId!: string | null;

  @ApiProperty()
  honours!: number;

  @ApiProperty()
  decisions!: number;

  @ApiProperty({ description: 'Dòng đã có trong sổ' })
  duplicates!: number;

  @ApiProperty({ description: 'Dòng nối được với danh sách nhân sự' })
  linked!: number;

  @ApiProperty({ description: 'Dòng của cơ quan ngoài danh mục' })
  outside!: number;

  @ApiProperty({ type: [UnknownAwardAnswer] })
  unknownAwards!: UnknownAwardAnswer[];

  @ApiProperty({ type: [PastProblemAnswer] })
  problems!: PastProblemAnswer[];
}

/** What was written. */
export class PastOutcomeAnswer {
  @ApiProperty()
  honours!: number;

  @ApiProperty({ description: 'Quyết định mới' })
  decisions!: number;

  @ApiProperty({ description: 'Dòng đã có trong sổ, không ghi lại' })
  duplicates!: number;
}
