import { ApiProperty } from '@nestjs/swagger';
import { IntegerInput, TextInput } from '../forms';

export class SettingsFields {
  @TextInput({ description: 'Tên tỉnh, thành phố, không ghi chữ “tỉnh”', example: 'Lam Giang' })
  provinceName?: unknown;

  @IntegerInput({ description: 'Phiên bản đã đọc; nếu người khác đã sửa thì trả lời 409 kèm cả hai giá trị' })
  version?: unknown;
}

export class SettingsAnswer {
  @ApiProperty({ type: String, nullable: true })
  provinceName!: string | null;

  @ApiProperty({ description: 'Mọi số liệu là giả định' })
  demonstration!: boolean;

  @ApiProperty()
  version!: number;
}
