import { ApiProperty } from '@nestjs/swagger';
import { IntegerInput, TextInput } from '../../platform/forms';

export class InitiativeFields {
  @TextInput({ description: 'Mã cơ quan', example: 'BTCTU' })
  agencyCode?: unknown;

  @TextInput({ example: 'Số hóa hồ sơ đảng viên' })
  title?: unknown;

  @TextInput({ required: false })
  content?: unknown;

  @IntegerInput({ example: 2022 })
  year?: unknown;

  @TextInput({ enum: ['base', 'province', 'nation'] })
  scope?: unknown;

  @TextInput({ required: false, description: '1 khi có khả năng nhân rộng' })
  isReplicable?: unknown;

  @ApiProperty({
    description:
      'Mỗi dòng một tác giả: "Họ và tên; tỷ lệ %". Tổng tỷ lệ là 100. Người trong cơ quan được nhận ra theo họ tên.',
    example: 'Nguyễn Thị An; 60\nTrần Văn Bình; 40',
  })
  @TextInput()
  authors?: unknown;

  @IntegerInput({ required: false, description: 'Phiên bản đã đọc, khi sửa' })
  version?: unknown;
}

export class InitiativeStepFields {
  @IntegerInput({ description: 'Phiên bản đã đọc' })
  version?: unknown;

  @TextInput({ required: false, description: 'Lý do; bắt buộc khi không công nhận, đề nghị lại, hủy công nhận' })
  reason?: unknown;

  @TextInput({ required: false, description: 'Số quyết định, khi công nhận' })
  decisionNumber?: unknown;

  @TextInput({ required: false, description: 'Ngày quyết định, khi công nhận', example: '2022-11-01' })
  decidedOn?: unknown;

  @TextInput({ required: false, description: 'Hội đồng sáng kiến' })
  council?: unknown;

  @TextInput({ required: false, enum: ['base', 'province', 'nation'] })
  scope?: unknown;

  @TextInput({ required: false })
  isReplicable?: unknown;
}

export class CertificateUpload {
  @ApiProperty({ description: 'Phiên bản đã đọc' })
  version!: number;

  @ApiProperty({ type: String, format: 'binary' })
  file!: unknown;
}

export class AuthorAnswer {
  @ApiProperty({ type: String, nullable: true })
  personId!: string | null;

  @ApiProperty()
  name!: string;

  @ApiProperty({ example: '60' })
  share!: string;
}

export class InitiativeUseAnswer {
  @ApiProperty()
  personName!: string;

  @ApiProperty({ enum: ['title', 'form'] })
  awardKind!: string;

  @ApiProperty()
  awardName!: string;

  @ApiProperty()
  year!: number;

  @ApiProperty({ type: String, nullable: true, description: 'Lý do không tính nữa' })
  releasedReason!: string | null;
}

export class InitiativeAnswer {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  agencyCode!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty()
  content!: string;

  @ApiProperty()
  year!: number;

  @ApiProperty({ enum: ['proposed', 'recognised', 'refused'] })
  state!: string;

  @ApiProperty({ enum: ['base', 'province', 'nation'] })
  scope!: string;

  @ApiProperty()
  isReplicable!: boolean;

  @ApiProperty({ type: [AuthorAnswer] })
  authors!: AuthorAnswer[];

  @ApiProperty({ type: String, nullable: true })
  decisionNumber!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  decidedOn!: string | null;

  @ApiProperty({ type: String, nullable: true })
  council!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Tên tệp giấy xác nhận hiệu quả, phạm vi ảnh hưởng' })
  certificate!: string | null;

  @ApiProperty({ type: [InitiativeUseAnswer] })
  uses!: InitiativeUseAnswer[];

  @ApiProperty()
  version!: number;
}

export class InitiativeCheckWithdrawalFields {
  @TextInput({ description: 'Lý do bỏ xác nhận' })
  reason?: unknown;
}

export class InitiativeCheckAnswer {
  @ApiProperty()
  agencyCode!: string;

  @ApiProperty()
  agencyName!: string;

  @ApiProperty({ type: Number, nullable: true, description: 'Đã ghi đủ đến hết năm này; null là chưa xác nhận' })
  year!: number | null;

  @ApiProperty({ type: String, nullable: true })
  confirmedBy!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  confirmedAt!: Date | null;
}
