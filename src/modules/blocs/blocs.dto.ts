import { ApiProperty } from '@nestjs/swagger';
import { MEMBER_ROLES } from '../../domain/agencies';
import { BLOC_KINDS, DEADLINE_KINDS } from '../../domain/blocs';
import { PERIOD_KINDS } from '../../domain/period';
import { IntegerInput, TextInput } from '../../platform/forms';

const VERSION = 'Phiên bản đã đọc; nếu người khác đã sửa thì trả lời 409 kèm cả hai giá trị';

/** The year that a form of the page was opened in; only the page uses it, to come back to it. */
class OfYear {
  @TextInput({ required: false, description: 'Chỉ dùng cho trang web' })
  year?: unknown;
}

export class BlocFields extends OfYear {
  @TextInput({ example: 'Khối thi đua các Ban Xây dựng Đảng' })
  name?: unknown;

  @TextInput({ enum: BLOC_KINDS })
  kind?: unknown;

  @TextInput({ required: false, description: 'Quyết định thành lập' })
  foundingDecision?: unknown;
}

export class NewBlocFields extends BlocFields {
  @TextInput({ example: 'KHOI-3' })
  code?: unknown;
}

export class ChangedBlocFields extends BlocFields {
  @IntegerInput({ description: VERSION })
  version?: unknown;
}

export class BlocYearFields extends OfYear {
  @TextInput({ required: false, example: 'Phó Bí thư Thường trực Tỉnh ủy' })
  leaderInCharge?: unknown;

  @TextInput({ required: false, description: 'Ngày ký giao ước', example: '2022-03-25' })
  pactSignedOn?: unknown;

  @TextInput({ required: false, description: 'Mã phiên bản thang điểm; bỏ trống thì giữ như đang có' })
  scheme?: unknown;

  @IntegerInput({ description: `${VERSION}; 0 khi năm này chưa ghi gì` })
  version?: unknown;
}

export class NewMemberFields extends OfYear {
  @TextInput({ description: 'Mã cơ quan', example: 'BTCTU' })
  agency?: unknown;

  @TextInput({ enum: MEMBER_ROLES })
  role?: unknown;

  @TextInput({ example: '2022-01-01' })
  from?: unknown;
}

export class MemberRoleFields extends OfYear {
  @TextInput({ enum: MEMBER_ROLES })
  role?: unknown;

  @TextInput({ description: 'Ngày đầu tiên giữ vai trò mới', example: '2023-01-01' })
  from?: unknown;
}

export class MemberEndFields extends OfYear {
  @TextInput({ description: 'Ngày cuối là thành viên', example: '2022-12-31' })
  to?: unknown;
}

export class ReviewFields extends OfYear {
  @TextInput({ description: 'Mã kỳ', example: '2022-H1' })
  period?: unknown;
}

class Moment extends OfYear {
  @TextInput({ example: '2022-07-05' })
  date?: unknown;

  @TextInput({ required: false, description: 'Giờ Việt Nam; bỏ trống là 17:00', example: '17:00' })
  time?: unknown;
}

class NewDeadlineMoment extends Moment {
  @TextInput({
    required: false,
    description: 'Ngày việc hiện ở Việc cần làm; bỏ trống thì phiếu tự chấm hiện từ ngày chốt số liệu của kỳ',
    example: '2022-06-15',
  })
  opensOn?: unknown;
}

export class DeadlineFields extends NewDeadlineMoment {
  @TextInput({ enum: DEADLINE_KINDS })
  kind?: unknown;
}

/** As sent by the page, where kind and period are one choice. */
export class PageDeadlineFields extends NewDeadlineMoment {
  @TextInput({ description: 'Mã kỳ/loại mốc', example: '2022-H1/self_score' })
  slot?: unknown;
}

export class ExtensionFields extends Moment {
  @TextInput({ description: 'Lý do gia hạn' })
  reason?: unknown;
}

export class YearFields {
  @TextInput({ example: '2022' })
  year?: unknown;

  @TextInput({ required: false, description: 'Ngày chốt số liệu sáu tháng; bỏ trống là 30/6', example: '2022-06-30' })
  sixMonthsCutOff?: unknown;

  @TextInput({ required: false, description: 'Ngày chốt số liệu năm; bỏ trống là 31/12', example: '2022-12-31' })
  yearCutOff?: unknown;
}

export class CutOffFields {
  @TextInput({ description: 'Ngày chốt số liệu', example: '2022-06-30' })
  cutOff?: unknown;

  @IntegerInput({ description: VERSION })
  version?: unknown;
}

export class BlocAnswer {
  @ApiProperty({ example: 'KHOI-3' })
  code!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: BLOC_KINDS })
  kind!: string;

  @ApiProperty({ type: String, nullable: true })
  foundingDecision!: string | null;

  @ApiProperty()
  version!: number;
}

export class BlocListingAnswer extends BlocAnswer {
  @ApiProperty()
  memberCount!: number;

  @ApiProperty({ type: String, nullable: true })
  chairName!: string | null;

  @ApiProperty({ type: String, nullable: true })
  viceChairName!: string | null;

  @ApiProperty({ type: String, nullable: true })
  leaderInCharge!: string | null;
}

export class PeriodAnswer {
  @ApiProperty({ example: '2022-H1' })
  code!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: PERIOD_KINDS })
  kind!: string;

  @ApiProperty({ format: 'date' })
  from!: string;

  @ApiProperty({ format: 'date', description: 'Ngày cuối, thuộc kỳ' })
  to!: string;

  @ApiProperty({ format: 'date', description: 'Ngày chốt số liệu' })
  cutOff!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Mã năm của kỳ sáu tháng' })
  parentCode!: string | null;

  @ApiProperty()
  version!: number;
}

export class MembershipAnswer {
  @ApiProperty()
  id!: string;

  @ApiProperty({ example: 'BTCTU' })
  agencyCode!: string;

  @ApiProperty()
  agencyName!: string;

  @ApiProperty({ enum: MEMBER_ROLES })
  role!: string;

  @ApiProperty({ format: 'date' })
  from!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Ngày đầu tiên không còn là thành viên' })
  to!: string | null;
}

export class DeadlineAnswer {
  @ApiProperty({ enum: DEADLINE_KINDS })
  kind!: string;

  @ApiProperty({ format: 'date-time', description: 'Hạn đặt lần đầu' })
  setAt!: string;

  @ApiProperty({ format: 'date-time', description: 'Hạn đang có hiệu lực' })
  dueAt!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Ngày việc hiện ở Việc cần làm' })
  opensOn!: string | null;

  @ApiProperty({ type: String, nullable: true })
  extensionReason!: string | null;
}

export class BlocYearAnswer extends BlocAnswer {
  @ApiProperty({ example: '2022' })
  year!: string;

  @ApiProperty({ type: String, nullable: true })
  leaderInCharge!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  pactSignedOn!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Mã thang điểm', example: 'KB-2022' })
  schemeCode!: string | null;

  @ApiProperty({ description: 'Phiên bản của thông tin năm' })
  yearVersion!: number;

  @ApiProperty({ type: [MembershipAnswer] })
  members!: MembershipAnswer[];

  @ApiProperty({ type: [PeriodAnswer], description: 'Các kỳ đã mở cho khối' })
  reviews!: PeriodAnswer[];
}
