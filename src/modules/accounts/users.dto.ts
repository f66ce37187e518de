import { ApiProperty } from '@nestjs/swagger';
import { ROLES, SCOPE_KINDS } from '../../domain/roles';
import { IntegerInput, TextInput } from '../../platform/forms';

export class PersonFields {
  @TextInput({ description: 'Tên hiển thị', example: 'Thư ký khối' })
  displayName?: unknown;

  @TextInput({ required: false, description: 'Chức vụ, nơi làm việc' })
  positionTitle?: unknown;

  @TextInput({ required: false, example: 'canbo@example.gov.vn' })
  email?: unknown;
}

export class NewUserFields extends PersonFields {
  @TextInput({ example: 'btctu.canbo' })
  loginName?: unknown;

  /** Sent by the form of the page, which is the same for a new account and a changed one. */
  @IntegerInput({ required: false, description: 'Không dùng khi tạo mới' })
  version?: unknown;
}

export class ChangedUserFields extends PersonFields {
  @IntegerInput({ description: 'Phiên bản đã đọc; nếu người khác đã sửa thì trả lời 409 kèm cả hai giá trị' })
  version?: unknown;
}

export class RoleFields {
  @TextInput({ enum: ROLES })
  role?: unknown;

  @TextInput({ required: false, description: 'Mã cơ quan hoặc khối; bỏ trống cho vai trò toàn tỉnh', example: 'BTCTU' })
  placeCode?: unknown;

  @TextInput({ example: '2022-01-01' })
  validFrom?: unknown;

  @TextInput({
    required: false,
    description: 'Ngày cuối còn giữ vai trò; bỏ trống là chưa định',
    example: '2022-12-31',
  })
  validTo?: unknown;
}

export class SessionKeyFields {
  @TextInput({ description: 'Khóa của phiên trong danh sách' })
  key?: unknown;
}

export class RoleAnswer {
  @ApiProperty()
  id!: string;

  @ApiProperty({ enum: ROLES })
  role!: string;

  @ApiProperty({ enum: SCOPE_KINDS })
  scope!: string;

  @ApiProperty({ type: String, nullable: true })
  placeCode!: string | null;

  @ApiProperty({ type: String, nullable: true })
  placeName!: string | null;

  @ApiProperty({ format: 'date' })
  validFrom!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Ngày đầu tiên không còn giữ vai trò' })
  validTo!: string | null;
}

export class UserAnswer {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  loginName!: string;

  @ApiProperty()
  displayName!: string;

  @ApiProperty({ type: String, nullable: true })
  positionTitle!: string | null;

  @ApiProperty({ type: String, nullable: true })
  email!: string | null;

  @ApiProperty()
  locked!: boolean;

  @ApiProperty({ description: 'Còn mật khẩu tạm, phải đổi khi đăng nhập' })
  mustChangePassword!: boolean;

  @ApiProperty()
  version!: number;

  @ApiProperty({ type: [RoleAnswer] })
  assignments!: RoleAnswer[];
}

export class UsersAnswer {
  @ApiProperty({ type: [UserAnswer] })
  users!: UserAnswer[];

  @ApiProperty()
  page!: number;

  @ApiProperty()
  pageCount!: number;

  @ApiProperty()
  total!: number;
}

export class TemporaryPasswordAnswer {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  loginName!: string;

  @ApiProperty({ description: 'Chỉ trả lời một lần này; phải đổi khi đăng nhập lần đầu' })
  temporaryPassword!: string;
}

export class OpenSessionAnswer {
  @ApiProperty({ description: 'Dùng để kết thúc phiên; không phải mã bí mật của phiên' })
  key!: string;

  @ApiProperty({ type: String, nullable: true })
  address!: string | null;

  @ApiProperty({ type: String, nullable: true })
  userAgent!: string | null;

  @ApiProperty({ format: 'date-time' })
  startedAt!: string;
}
