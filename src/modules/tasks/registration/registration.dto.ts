import { ApiProperty } from '@nestjs/swagger';
import { Allow as Known } from 'class-validator';
import {
  REGISTRATION_ACTIONS,
  REGISTRATION_STATES,
  type RegistrationAction,
  type RegistrationState,
} from '../../../domain/workflow/registration';
import { IntegerInput, TextInput, TextListInput } from '../../../platform/forms';
import { TermsAnswer, TermsFields } from '../terms/terms.dto';

/** A line of a draft, from a program. */
export class RegistrationLineFields extends TermsFields {
  @IntegerInput({ required: false, description: 'Số thứ tự; bỏ trống để lấy số kế tiếp' })
  number?: unknown;

  @IntegerInput({ required: false, description: 'Phiên bản dòng đã đọc, chỉ cần khi sửa' })
  version?: unknown;
}

export class LineVersionFields {
  @IntegerInput({ description: 'Phiên bản dòng đã đọc' })
  version?: unknown;
}

export class LineMoveFields extends LineVersionFields {
  @TextInput({ enum: ['up', 'down'] })
  direction?: unknown;
}

export class TitlesFields {
  @TextListInput({ description: 'Danh hiệu, hình thức khen thưởng đăng ký' })
  titles?: unknown;

  @TextListInput({ required: false, description: 'Danh sách đã đọc trước khi sửa' })
  seen?: unknown;
}

export class RegistrationStepFields {
  @TextInput({ enum: REGISTRATION_ACTIONS })
  action?: unknown;

  @IntegerInput({ required: false, description: 'Phiên bản bản đăng ký đã đọc' })
  version?: unknown;

  @TextInput({ required: false, description: 'Bắt buộc khi trả lại' })
  reason?: unknown;
}

class SeenRegistrationFields {
  @ApiProperty({ example: 'BTCTU' })
  agency!: string;

  @ApiProperty()
  version!: number;
}

export class RegistrationsStepFields {
  @ApiProperty({ type: [SeenRegistrationFields], description: 'Các bản đăng ký đã đọc' })
  @Known()
  registrations?: unknown;
}

export class RegistrationLineAnswer extends TermsAnswer {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  number!: number;

  @ApiProperty()
  version!: number;

  @ApiProperty()
  changedBy!: string;

  @ApiProperty()
  changedAt!: string;
}

export class ApprovedTaskAnswer extends TermsAnswer {
  @ApiProperty()
  number!: number;
}

export class RegistrationEventAnswer {
  @ApiProperty({ enum: REGISTRATION_ACTIONS })
  action!: RegistrationAction;

  @ApiProperty({ enum: REGISTRATION_STATES })
  from!: RegistrationState;

  @ApiProperty({ enum: REGISTRATION_STATES })
  to!: RegistrationState;

  @ApiProperty({ type: String, nullable: true })
  reason!: string | null;

  @ApiProperty()
  actorName!: string;

  @ApiProperty()
  happenedAt!: string;
}

export class ListedRegistrationAnswer {
  @ApiProperty({ example: 'BTCTU' })
  agency!: string;

  @ApiProperty({ enum: REGISTRATION_STATES, nullable: true, type: String, description: 'null khi chưa bắt đầu' })
  state!: RegistrationState | null;

  @ApiProperty()
  version!: number;

  @ApiProperty({ description: 'Số nhiệm vụ đang đăng ký, chưa duyệt' })
  lineCount!: number;

  @ApiProperty({ description: 'Số nhiệm vụ đã duyệt' })
  approvedCount!: number;

  @ApiProperty({ type: String, nullable: true })
  submittedAt!: string | null;

  @ApiProperty()
  isLate!: boolean;
}

export class RegistrationListAnswer {
  @ApiProperty({ example: '2022' })
  year!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Hạn đăng ký' })
  dueAt!: string | null;

  @ApiProperty({ type: [ListedRegistrationAnswer] })
  registrations!: ListedRegistrationAnswer[];
}

export class RegistrationAnswer {
  @ApiProperty({ example: 'BTCTU' })
  agency!: string;

  @ApiProperty({ example: '2022' })
  year!: string;

  @ApiProperty({ enum: REGISTRATION_STATES })
  state!: RegistrationState;

  @ApiProperty()
  version!: number;

  @ApiProperty({ type: [String] })
  titles!: string[];

  @ApiProperty({ type: [RegistrationLineAnswer] })
  lines!: RegistrationLineAnswer[];

  @ApiProperty({ type: [ApprovedTaskAnswer] })
  approved!: ApprovedTaskAnswer[];

  @ApiProperty({ type: [RegistrationEventAnswer] })
  events!: RegistrationEventAnswer[];
}

export class CopiedTasksAnswer {
  @ApiProperty()
  copied!: number;

  @ApiProperty({ description: 'Số nhiệm vụ bỏ qua vì số thứ tự đã dùng' })
  skipped!: number;
}

export class AgreedTasksFields {
  @TextListInput({ description: 'Mã các nhiệm vụ đã thống nhất cần đưa vào bản đăng ký' })
  agreed?: unknown;
}

export class TakenTasksAnswer {
  @ApiProperty({ description: 'Số nhiệm vụ vừa đưa vào bản đăng ký' })
  taken!: number;

  @ApiProperty({ description: 'Số nhiệm vụ đã có trong bản đăng ký từ trước' })
  known!: number;
}

export class AgreedTaskChoiceAnswer {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  content!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  due!: string | null;

  @ApiProperty({ description: 'Của toàn khối' })
  isOfBloc!: boolean;

  @ApiProperty()
  meetingTitle!: string;

  @ApiProperty()
  meetingNumber!: number;

  @ApiProperty()
  periodCode!: string;

  @ApiProperty({ type: Number, nullable: true, description: 'Số thứ tự dòng đã đưa vào; null khi chưa đưa' })
  takenAs!: number | null;
}

export class MovedRegistrationsAnswer {
  @ApiProperty({ description: 'Số bản đăng ký đã chuyển' })
  moved!: number;
}
