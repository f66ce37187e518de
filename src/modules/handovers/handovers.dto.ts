import { ApiProperty } from '@nestjs/swagger';
import { HANDOVER_STATES, type HandoverState } from '../../domain/workflow/handover';
import { TextInput } from '../../platform/forms';

/** A hand-over as a form or a program sends it. */
export class HandoverBody {
  @TextInput({ example: 'BTCTU', description: 'Mã cơ quan làm Khối trưởng mới' })
  chair?: unknown;

  @TextInput({ required: false, description: 'Mã cơ quan làm Khối phó mới' })
  viceChair?: unknown;

  @TextInput({ example: '2023-01-01', description: 'Ngày bàn giao, từ hôm nay trở đi' })
  effectiveOn?: unknown;

  @TextInput({ required: false, description: 'Mã tài khoản thư ký thôi nhiệm vụ' })
  outgoing?: unknown;

  @TextInput({ required: false, description: 'Mã tài khoản thư ký mới, của cơ quan Khối trưởng mới' })
  incoming?: unknown;

  @TextInput({ required: false })
  note?: unknown;
}

/** Why a planned hand-over is cancelled. */
export class HandoverCancellationBody {
  @TextInput({ description: 'Lý do hủy' })
  reason?: unknown;
}

export class HandoverAnswer {
  @ApiProperty()
  id!: string;

  @ApiProperty({ enum: HANDOVER_STATES })
  state!: HandoverState;

  @ApiProperty({ format: 'date' })
  effectiveOn!: string;

  @ApiProperty({ type: String, nullable: true })
  oldChair!: string | null;

  @ApiProperty()
  newChair!: string;

  @ApiProperty({ type: String, nullable: true })
  newViceChair!: string | null;

  @ApiProperty({ type: String, nullable: true })
  outgoingSecretary!: string | null;

  @ApiProperty({ type: String, nullable: true })
  incomingSecretary!: string | null;

  @ApiProperty()
  note!: string;

  @ApiProperty()
  madeBy!: string;

  @ApiProperty({ format: 'date-time' })
  madeAt!: string;

  @ApiProperty({ type: String, nullable: true })
  cancelledBy!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  cancelledAt!: string | null;

  @ApiProperty({ type: String, nullable: true })
  cancelReason!: string | null;
}

export class AccountChoiceAnswer {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Mã cơ quan' })
  agency!: string | null;
}

export class HandoversAnswer {
  @ApiProperty({ type: [HandoverAnswer] })
  made!: HandoverAnswer[];

  @ApiProperty({ type: [AccountChoiceAnswer] })
  secretaries!: AccountChoiceAnswer[];

  @ApiProperty({ type: [AccountChoiceAnswer] })
  candidates!: AccountChoiceAnswer[];
}
