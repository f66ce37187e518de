import { ApiProperty } from '@nestjs/swagger';
import { Allow as Known } from 'class-validator';
import { PACT_ACTIONS, PACT_STATES, type PactStep } from '../../domain/workflow/pact';
import { IntegerInput, TextInput } from '../../platform/forms';

export const PACT_STEPS: readonly [PactStep, ...PactStep[]] = ['open_signing', 'enforce', 'withdraw', 'amend'];
const SEEN = 'Số lần chuyển trạng thái đã đọc (version); nếu đã khác thì trả lời 409';

/** A target, as it is written and read. */
export class PactTargetBody {
  @ApiProperty({ example: 'Tỷ lệ hồ sơ giải quyết đúng hạn' })
  text!: string;

  @ApiProperty({ example: '%', description: 'Đơn vị tính; trống khi chỉ tiêu không có số' })
  unit!: string;

  @ApiProperty({ type: String, nullable: true, example: '98.5', description: 'Mức, viết với dấu chấm thập phân' })
  figure!: string | null;
}

/** A content with its targets, as it is written and read. */
export class PactContentBody {
  @ApiProperty({ example: 'Thực hiện nhiệm vụ chính trị' })
  title!: string;

  @ApiProperty({ type: [PactTargetBody] })
  targets!: readonly PactTargetBody[];
}

export class PactTextFields {
  @IntegerInput({
    description: 'Số bản đã đọc, 0 khi chưa có bản nào; nếu đã có bản mới hơn thì trả lời 409 kèm cả hai bản',
  })
  seen?: unknown;

  @TextInput({ required: false, description: 'Lời mở đầu; trống thì in câu thường dùng' })
  opening?: unknown;

  @ApiProperty({ type: [PactContentBody] })
  @Known()
  contents?: unknown;
}

export class PactStepFields {
  @TextInput({ enum: PACT_STEPS })
  step?: unknown;

  @IntegerInput({ required: false, description: SEEN })
  version?: unknown;

  @TextInput({ required: false, description: 'Bắt buộc trừ khi đưa ra ký' })
  reason?: unknown;
}

export class PactSignFields {
  @TextInput({ description: 'Mã cơ quan', example: 'VPTU' })
  agency?: unknown;

  @IntegerInput({ required: false, description: SEEN })
  version?: unknown;
}

export class PactPaperFields extends PactSignFields {
  @TextInput({ description: 'Người ký ghi trên bản giấy' })
  signedBy?: unknown;

  @TextInput({ description: 'Ngày ký', example: '2022-03-25' })
  signedOn?: unknown;
}

export class PactSignatureAnswer {
  @ApiProperty({ description: 'Mã cơ quan' })
  agency!: string;

  @ApiProperty()
  agencyName!: string;

  @ApiProperty({ type: String, nullable: true })
  signedBy!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  signedOn!: string | null;

  @ApiProperty({ type: Boolean, nullable: true, description: 'Ký trên giấy, Thư ký khối ghi lại' })
  onPaper!: boolean | null;
}

export class PactEventAnswer {
  @ApiProperty({ enum: PACT_ACTIONS })
  action!: string;

  @ApiProperty({ enum: PACT_STATES })
  from!: string;

  @ApiProperty({ enum: PACT_STATES })
  to!: string;

  @ApiProperty()
  textVersion!: number;

  @ApiProperty({ type: String, nullable: true })
  reason!: string | null;

  @ApiProperty({ type: [String], description: 'Cơ quan chưa ký khi giao ước có hiệu lực' })
  unsigned!: readonly string[];

  @ApiProperty()
  by!: string;

  @ApiProperty({ format: 'date-time' })
  at!: string;
}

export class PactTextAnswer {
  @ApiProperty({ description: 'Số bản' })
  version!: number;

  @ApiProperty()
  opening!: string;

  @ApiProperty({ type: [PactContentBody] })
  contents!: readonly PactContentBody[];

  @ApiProperty({ type: String, nullable: true, description: 'Mã năm mà bản này chép từ đó' })
  copiedFrom!: string | null;

  @ApiProperty()
  writtenBy!: string;

  @ApiProperty({ format: 'date-time' })
  writtenAt!: string;
}

export class PactAnswer {
  @ApiProperty({ enum: PACT_STATES })
  state!: string;

  @ApiProperty({ description: 'Tăng theo mỗi lần chuyển trạng thái' })
  version!: number;

  @ApiProperty({ type: PactTextAnswer, nullable: true })
  text!: PactTextAnswer | null;

  @ApiProperty({ type: [PactSignatureAnswer], description: 'Mọi thành viên, theo thứ tự chính thức' })
  signatures!: readonly PactSignatureAnswer[];

  @ApiProperty({ type: [PactEventAnswer], description: 'Mới nhất trước' })
  events!: readonly PactEventAnswer[];
}
