import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Allow as Known } from 'class-validator';
import {
  COUNCIL_KINDS,
  COUNCIL_ROLES,
  SESSION_ATTENDANCES,
  VOTE_KINDS,
  VOTE_METHODS,
} from '../../domain/councils/council';
import { SESSION_ACTIONS } from '../../domain/workflow/council-session';
import { IntegerInput, TextInput, TextListInput } from '../../platform/forms';

const VERSION = 'Phiên bản đã đọc; nếu đã có thay đổi thì trả lời 409';

/** A council with its rules; kind and place only when it is set up. */
export class CouncilFields {
  @TextInput({ example: 'Hội đồng Thi đua - Khen thưởng tỉnh' })
  name?: unknown;

  @TextInput({ enum: COUNCIL_KINDS })
  kind?: unknown;

  @TextInput({ required: false, description: 'Mã cơ quan hoặc mã khối, khi là Hội đồng của cơ quan hoặc khối' })
  placeCode?: unknown;

  @TextInput({ required: false, description: 'Cơ quan cấp trên in ở đầu văn bản' })
  superior?: unknown;

  @TextInput({ example: 'HĐTĐKT', description: 'Ký hiệu văn bản' })
  symbol?: unknown;

  @TextInput({ example: '2/3', description: 'Tỷ lệ thành viên phải có mặt, trên tổng số thành viên' })
  attendanceShare?: unknown;

  @TextInput({ example: '1/2', description: 'Tỷ lệ phiếu cần khi danh mục không quy định, trên tổng số thành viên' })
  voteShare?: unknown;

  @TextInput({ enum: VOTE_KINDS, description: 'Hình thức khi danh mục không quy định' })
  voteKind?: unknown;

  @TextInput({ example: '15/QĐ-UBND' })
  decisionNumber?: unknown;

  @TextInput({ example: '2026-01-15' })
  decidedOn?: unknown;

  @IntegerInput({ required: false, description: VERSION })
  version?: unknown;
}

export class MemberFields {
  @TextInput()
  fullName?: unknown;

  @TextInput({ description: 'Chức vụ, cơ quan' })
  positionTitle?: unknown;

  @TextInput({ enum: COUNCIL_ROLES })
  role?: unknown;

  @TextInput({ required: false, description: 'Tên đăng nhập của tài khoản bỏ phiếu; để trống khi không có tài khoản' })
  loginName?: unknown;

  @TextInput({ description: 'Số quyết định' })
  decisionNumber?: unknown;

  @TextInput({ example: '2026-01-15', description: 'Ngày quyết định' })
  decidedOn?: unknown;

  @TextInput({ example: '2026-01-15', description: 'Tham gia từ ngày' })
  validFrom?: unknown;
}

export class CouncilMemberEndFields {
  @TextInput({ example: '2026-06-01', description: 'Ngày đầu tiên không còn là thành viên' })
  validTo?: unknown;

  @TextInput({ description: 'Số, ngày quyết định' })
  decision?: unknown;
}

export class SessionFields {
  @TextInput({ example: 'Phiên họp xét khen thưởng năm 2026' })
  title?: unknown;

  @TextInput({ example: '2026-12-10' })
  heldOn?: unknown;

  @TextInput({ required: false, example: '08:00' })
  startsAt?: unknown;

  @TextInput({ required: false, description: 'Địa điểm' })
  venue?: unknown;

  @TextInput({ required: false, description: 'Người chủ trì' })
  presidedBy?: unknown;

  @TextInput({ required: false, description: 'Thư ký phiên họp' })
  recordedBy?: unknown;

  @TextInput({ required: false, description: 'Kết luận của chủ trì' })
  conclusion?: unknown;

  @IntegerInput({ required: false, description: VERSION })
  version?: unknown;
}

export class ProposalItemFields {
  @TextInput({ example: 'DN-2026-0007', description: 'Mã đề nghị' })
  proposal?: unknown;
}

export class MatterFields {
  @TextInput({ description: 'Nội dung' })
  title?: unknown;

  @TextInput({ enum: ['none', ...VOTE_KINDS], description: 'none: không bỏ phiếu' })
  voteKind?: unknown;

  @TextInput({ required: false, example: '1/2', description: 'Tỷ lệ phiếu cần trên tổng số thành viên' })
  voteShare?: unknown;
}

/** A line of the attendance for programs; a form sends `status.<member>` and `note.<member>`. */
export class AttendanceLineFields {
  @ApiProperty({ format: 'uuid' })
  memberId!: string;

  @ApiProperty({ enum: SESSION_ATTENDANCES })
  status!: string;

  @ApiPropertyOptional()
  note?: string;
}

export class SessionAttendanceFields {
  @ApiProperty({ type: [AttendanceLineFields] })
  @Known()
  attendance?: unknown;
}

export class SessionStepFields {
  @TextInput({ enum: SESSION_ACTIONS })
  action?: unknown;

  @IntegerInput({ required: false, description: VERSION })
  version?: unknown;

  @TextInput({ required: false, enum: VOTE_METHODS, description: 'Cách bỏ phiếu, khi mở bỏ phiếu' })
  method?: unknown;

  @TextInput({ required: false, description: 'Lý do, khi hủy' })
  reason?: unknown;

  @IntegerInput({ required: false, description: 'Phiếu giấy: số phát ra' })
  issued?: unknown;

  @IntegerInput({ required: false, description: 'Phiếu giấy: số thu vào' })
  collected?: unknown;

  @TextInput({ required: false, description: 'Phiếu giấy: họ tên Ban kiểm phiếu' })
  countingBoard?: unknown;

  @ApiPropertyOptional({
    type: 'array',
    items: {
      type: 'object',
      properties: {
        id: { type: 'string' },
        inFavour: { type: 'integer' },
        against: { type: 'integer' },
        invalid: { type: 'integer' },
      },
    },
    description: 'Phiếu giấy: số phiếu của từng nội dung',
  })
  @Known()
  matters?: unknown;
}

export class CouncilVoteFields {
  @TextListInput({ required: false, description: 'Mã các nội dung đồng ý' })
  agreed?: unknown;

  @TextListInput({ required: false, description: 'Mã các nội dung không đồng ý' })
  disagreed?: unknown;

  @TextInput({ required: false, enum: ['yes'], description: 'yes: gửi cả phiếu còn ô trống' })
  acceptsBlank?: unknown;
}

export class RecordedVoteFields extends CouncilVoteFields {
  @TextInput({ description: 'Thành viên có mặt' })
  member?: unknown;
}

export class OpinionFields {
  @TextInput({ description: 'Nội dung' })
  item?: unknown;

  @TextInput({ description: 'Thành viên vắng mặt' })
  member?: unknown;

  @TextInput({ enum: ['yes', 'no'], description: 'yes: đồng ý' })
  agrees?: unknown;

  @TextInput({ example: '2026-12-09', description: 'Ngày của văn bản' })
  givenOn?: unknown;

  @TextInput({ required: false })
  note?: unknown;
}

export class OpinionKeyFields {
  @TextInput()
  item?: unknown;

  @TextInput()
  member?: unknown;
}

export class CutFields {
  @TextInput({ description: 'Nội dung là trường hợp đã đủ phiếu' })
  item?: unknown;

  @TextInput({ required: false, description: 'Lý do; để trống là bỏ việc cắt giảm' })
  reason?: unknown;
}

export class ItemKeyFields {
  @TextInput()
  item?: unknown;
}
