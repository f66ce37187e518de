import { ApiProperty } from '@nestjs/swagger';
import { Allow as Known } from 'class-validator';
import { TARGET_DIRECTIONS, TARGET_KINDS } from '../../domain/tasks/target';
import { IntegerInput, TextInput } from '../../platform/forms';

/** A correction of how a target is measured. */
export class TargetFields {
  @IntegerInput({ description: 'Số phiên bản chỉ tiêu đã đọc' })
  version?: unknown;

  @TextInput({ enum: TARGET_KINDS })
  kind?: unknown;

  @TextInput({ enum: TARGET_DIRECTIONS })
  direction?: unknown;

  @TextInput()
  reason?: unknown;
}

/** A line of progress, from a program. */
export class ProgressFields {
  @IntegerInput({ description: 'Số thứ tự dòng cuối đã đọc, 0 khi chưa có dòng nào' })
  lastSequence?: unknown;

  @TextInput({ example: '2022-06-30' })
  recordedOn?: unknown;

  @TextInput({
    required: false,
    example: '512.5',
    description: 'Số lũy kế, viết với dấu chấm thập phân; bỏ trống nếu chỉ ghi nội dung',
  })
  actual?: unknown;

  @TextInput({ required: false })
  note?: unknown;

  @ApiProperty({ type: Boolean, nullable: true, required: false, description: 'Bảo đảm thời gian' })
  @Known()
  onTime?: unknown;

  @ApiProperty({ type: Boolean, nullable: true, required: false, description: 'Bảo đảm chất lượng' })
  @Known()
  qualityMet?: unknown;

  @ApiProperty({ type: Boolean, nullable: true, required: false, description: 'Có hiệu quả' })
  @Known()
  effective?: unknown;
}

/** The same with files: the parts of a multipart form. */
export class ProgressUpload extends ProgressFields {
  @ApiProperty({ type: 'array', items: { type: 'string', format: 'binary' }, required: false })
  files?: unknown[];
}
