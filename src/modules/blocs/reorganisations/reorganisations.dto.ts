import { ApiProperty } from '@nestjs/swagger';
import { Allow as Known } from 'class-validator';
import { MEMBER_ROLES, SUCCESSION_KINDS } from '../../../domain/agencies';
import { IntegerInput, TextInput, TextListInput } from '../../../platform/forms';

export class ReorganisationFields {
  @TextInput({ enum: SUCCESSION_KINDS })
  kind?: unknown;

  @TextListInput({ required: false, description: 'Mã các cơ quan tiếp nhận; giải thể thì có thể không có' })
  successors?: unknown;

  @TextInput({ description: 'Ngày đầu tiên cơ quan không còn hoạt động', example: '2025-02-01' })
  effectiveOn?: unknown;

  @TextListInput({
    required: false,
    description:
      'Mã các khối mà cơ quan tiếp nhận vào thay khi chưa là thành viên; bỏ trống là mọi khối của cơ quan cũ, trừ khi giải thể',
  })
  joins?: unknown;

  @ApiProperty({
    type: Boolean,
    required: false,
    description: 'Cơ quan tiếp nhận duy nhất giữ tiếp vai trò Khối trưởng, Khối phó',
  })
  @Known()
  keepPost?: unknown;
}

export class ReorganisationBody extends ReorganisationFields {
  @IntegerInput({
    required: false,
    description:
      'Bắt buộc khi ghi, không dùng khi xem trước. Phiên bản của cơ quan đã đọc; nếu người khác đã sửa thì trả lời 409 kèm cả hai giá trị',
    example: 1,
  })
  version?: unknown;
}

/** The form of the page: the same fields, and what its buttons and boxes add. */
export class ReorganisationForm extends ReorganisationBody {
  @Known()
  step?: unknown;

  /** What the preview that was seen is of. */
  @Known()
  previewed?: unknown;

  /** Sent with the boxes: none ticked means none. */
  @Known()
  chosen?: unknown;
}

export class EndingAnswer {
  @ApiProperty({ description: 'Mã khối' })
  bloc!: string;

  @ApiProperty({ enum: MEMBER_ROLES })
  role!: string;
}

export class JoiningAnswer {
  @ApiProperty({ description: 'Mã khối' })
  bloc!: string;

  @ApiProperty({ description: 'Mã cơ quan tiếp nhận' })
  agency!: string;

  @ApiProperty({
    enum: MEMBER_ROLES,
    nullable: true,
    description: 'Vai trò nhận; null là đã là thành viên, giữ nguyên',
  })
  role!: string | null;
}

export class EndingRoleAnswer {
  @ApiProperty()
  user!: string;

  @ApiProperty()
  role!: string;
}

export class OpenTasksAnswer {
  @ApiProperty()
  bloc!: string;

  @ApiProperty()
  year!: string;

  @ApiProperty()
  count!: number;
}

export class OpenSheetAnswer {
  @ApiProperty()
  bloc!: string;

  @ApiProperty()
  period!: string;

  @ApiProperty()
  state!: string;
}

export class ReorganisationAnswer {
  @ApiProperty({ description: 'Mã cơ quan' })
  agency!: string;

  @ApiProperty({ enum: SUCCESSION_KINDS })
  kind!: string;

  @ApiProperty({ type: [String] })
  successors!: string[];

  @ApiProperty({ format: 'date' })
  effectiveOn!: string;

  @ApiProperty({ type: [EndingAnswer], description: 'Tư cách thành viên kết thúc' })
  ending!: EndingAnswer[];

  @ApiProperty({ type: [JoiningAnswer] })
  joining!: JoiningAnswer[];

  @ApiProperty({ type: [EndingAnswer], description: 'Vai trò Khối trưởng, Khối phó bỏ trống' })
  vacant!: EndingAnswer[];

  @ApiProperty({ type: [EndingRoleAnswer], description: 'Vai trò của người trong cơ quan kết thúc' })
  roles!: EndingRoleAnswer[];

  @ApiProperty({ type: [OpenTasksAnswer] })
  tasks!: OpenTasksAnswer[];

  @ApiProperty({ type: [OpenSheetAnswer], description: 'Phiếu chưa nộp' })
  sheets!: OpenSheetAnswer[];
}
