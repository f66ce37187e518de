import { ApiProperty } from '@nestjs/swagger';
import { TARGET_CHANGE_STATES, type TargetChangeState } from '../../../domain/workflow/target-change';
import { IntegerInput, TextInput } from '../../../platform/forms';
import { TermsAnswer, TermsFields } from '../terms/terms.dto';

/** A request to change an approved task, from a program: all of the task as it should be. */
export class ChangeFields extends TermsFields {
  @IntegerInput({ description: 'Số phiên bản chỉ tiêu đã đọc' })
  version?: unknown;

  @TextInput({ example: '2022-07-01', description: 'Ngày bắt đầu áp dụng' })
  effectiveOn?: unknown;

  @TextInput()
  reason?: unknown;
}

export class ChangeDecisionFields {
  @TextInput({ required: false, description: 'Bắt buộc khi không đồng ý' })
  reason?: unknown;
}

export class ChangeAnswer extends TermsAnswer {
  @ApiProperty()
  id!: string;

  @ApiProperty({ example: 'BTCTU' })
  agency!: string;

  @ApiProperty({ description: 'Số của nhiệm vụ' })
  number!: number;

  @ApiProperty({ enum: TARGET_CHANGE_STATES })
  state!: TargetChangeState;

  @ApiProperty({ description: 'Số phiên bản chỉ tiêu mà đề nghị dựa vào' })
  seenVersion!: number;

  @ApiProperty({ description: 'Số phiên bản chỉ tiêu đang có' })
  currentVersion!: number;

  @ApiProperty({ type: TermsAnswer, description: 'Nội dung đang có' })
  current!: TermsAnswer;

  @ApiProperty({ example: '2022-07-01' })
  effectiveOn!: string;

  @ApiProperty()
  reason!: string;

  @ApiProperty()
  requestedBy!: string;

  @ApiProperty()
  requestedAt!: string;

  @ApiProperty({ type: String, nullable: true })
  decidedBy!: string | null;

  @ApiProperty({ type: String, nullable: true })
  decidedAt!: string | null;

  @ApiProperty({ type: String, nullable: true })
  decisionReason!: string | null;
}
