import { ApiProperty } from '@nestjs/swagger';
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

export class HandoverAnswer {
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
