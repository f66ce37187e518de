import { ApiProperty } from '@nestjs/swagger';
import { IntegerInput, TextInput } from '../../platform/forms';

export class DivisionFields {
  @TextInput({ example: 'Phòng Tổ chức đảng, đảng viên' })
  name?: unknown;

  @TextInput({ required: false, description: 'Ngày thành lập; bỏ trống là từ trước', example: '2022-03-01' })
  validFrom?: unknown;

  @TextInput({ required: false, description: 'Ngày đầu tiên không còn phòng, đơn vị' })
  validTo?: unknown;
}

export class NewDivisionFields extends DivisionFields {
  @TextInput({ description: 'Mã cơ quan', example: 'BTCTU' })
  agencyCode?: unknown;
}

export class ChangedDivisionFields extends DivisionFields {
  @IntegerInput({
    description: 'Phiên bản đã đọc; nếu người khác đã sửa thì trả lời 409 kèm cả hai giá trị',
    example: 1,
  })
  version?: unknown;
}

export class DivisionAnswer {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  validFrom!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  validTo!: string | null;

  @ApiProperty()
  version!: number;
}
