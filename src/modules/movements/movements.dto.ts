import { ApiProperty } from '@nestjs/swagger';
import { MOVEMENT_EVENT_KINDS, MOVEMENT_KINDS } from '../../domain/movements';
import { IntegerInput, TextInput, TextListInput } from '../../platform/forms';

const DAY = '2022-03-01';
const VERSION = 'Phiên bản đã đọc; nếu người khác đã sửa thì trả lời 409';

export class MovementFields {
  @TextInput({ enum: MOVEMENT_KINDS, description: 'regular: thường xuyên; thematic: chuyên đề' })
  kind?: unknown;

  @TextInput({ example: 'Cán bộ, công chức thi đua thực hiện văn hóa công sở' })
  name?: unknown;

  @TextInput({ required: false, description: 'Nội dung, chỉ tiêu' })
  content?: unknown;

  @TextInput({ description: 'Nơi phát động: province, bloc:<mã khối>, agency:<mã cơ quan>', example: 'bloc:KHOI-1' })
  launcher?: unknown;

  @TextInput({ example: '12/KH-KTĐ' })
  documentNumber?: unknown;

  @TextInput({ example: DAY })
  documentOn?: unknown;

  @TextInput({ example: DAY })
  from?: unknown;

  @TextInput({ example: '2025-12-31' })
  to?: unknown;

  @TextInput({ enum: ['all', 'chosen'] })
  takesPart?: unknown;

  @TextListInput({ required: false, description: 'Mã các cơ quan tham gia, khi không phải tất cả' })
  agencies?: unknown;

  @IntegerInput({ required: false, description: 'Phiên bản đã đọc, khi sửa' })
  version?: unknown;
}

export class MovementEventFields {
  @TextInput({ enum: MOVEMENT_EVENT_KINDS })
  kind?: unknown;

  @TextInput({ example: DAY })
  on?: unknown;

  @TextInput({ required: false, description: 'Số văn bản; bắt buộc khi kéo dài, kết thúc sớm' })
  documentNumber?: unknown;

  @TextInput({ required: false, description: 'Kết quả sơ kết, tổng kết; lý do khi rút' })
  text?: unknown;

  @TextInput({ required: false, description: 'Ngày kết thúc mới, khi kéo dài hoặc kết thúc sớm' })
  endsOn?: unknown;

  @IntegerInput({ description: VERSION })
  version?: unknown;

  @ApiProperty({ type: String, format: 'binary', required: false, description: 'Tệp văn bản, khi gửi dạng biểu mẫu' })
  file?: unknown;
}

export class MovementStrikeFields {
  @TextInput({ description: 'Lý do bỏ' })
  reason?: unknown;

  @IntegerInput({ description: VERSION })
  version?: unknown;
}

export class MovementUpload {
  @ApiProperty({ description: VERSION })
  version!: number;

  @ApiProperty({ type: String, format: 'binary' })
  file!: unknown;
}

export class ParticipationFields {
  @TextInput({ description: 'Nội dung đăng ký' })
  registration?: unknown;

  @TextInput({ example: DAY })
  registeredOn?: unknown;

  @TextInput({ required: false })
  results?: unknown;

  @TextInput({ required: false, description: 'Ngày báo cáo kết quả, khi có kết quả' })
  reportedOn?: unknown;

  @IntegerInput({ required: false, description: 'Phiên bản đã đọc; 0 hoặc bỏ trống khi chưa đăng ký' })
  version?: unknown;

  @ApiProperty({ type: String, format: 'binary', required: false, description: 'Tệp kết quả, khi gửi dạng biểu mẫu' })
  file?: unknown;
}

export class LauncherAnswer {
  @ApiProperty({ enum: ['province', 'bloc', 'agency'] })
  kind!: string;

  @ApiProperty({ description: 'Mã khối hoặc mã cơ quan; rỗng với tỉnh' })
  code!: string;
}

export class MovementEventAnswer {
  @ApiProperty()
  id!: string;

  @ApiProperty({ enum: MOVEMENT_EVENT_KINDS })
  kind!: string;

  @ApiProperty({ format: 'date' })
  on!: string;

  @ApiProperty()
  documentNumber!: string;

  @ApiProperty()
  text!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  endsOn!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Mã tệp' })
  fileId!: string | null;

  @ApiProperty()
  recordedBy!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Lý do bị bỏ; null khi còn hiệu lực' })
  struckReason!: string | null;
}

export class MovementCounts {
  @ApiProperty({ description: 'Số cơ quan tham gia' })
  invited!: number;

  @ApiProperty()
  registered!: number;

  @ApiProperty()
  reported!: number;
}

export class MovementAnswer {
  @ApiProperty()
  id!: string;

  @ApiProperty({ enum: MOVEMENT_KINDS })
  kind!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty()
  content!: string;

  @ApiProperty({ type: LauncherAnswer })
  launcher!: LauncherAnswer;

  @ApiProperty()
  documentNumber!: string;

  @ApiProperty({ format: 'date' })
  documentOn!: string;

  @ApiProperty({ format: 'date' })
  from!: string;

  @ApiProperty({ format: 'date', description: 'Ngày kết thúc theo văn bản phát động' })
  to!: string;

  @ApiProperty({ format: 'date', description: 'Ngày kết thúc hiện nay' })
  lastDay!: string;

  @ApiProperty({ enum: ['upcoming', 'under_way', 'ended', 'withdrawn'] })
  status!: string;

  @ApiProperty({ type: [String], nullable: true, description: 'Mã cơ quan tham gia; null là tất cả' })
  agencyCodes!: readonly string[] | null;

  @ApiProperty({ type: String, nullable: true, description: 'Mã tệp văn bản phát động' })
  fileId!: string | null;

  @ApiProperty({ type: [MovementEventAnswer] })
  events!: MovementEventAnswer[];

  @ApiProperty({ type: MovementCounts })
  counts!: MovementCounts;

  @ApiProperty()
  version!: number;
}

export class ParticipationAnswer {
  @ApiProperty()
  agencyCode!: string;

  @ApiProperty()
  agencyName!: string;

  @ApiProperty()
  registration!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  registeredOn!: string | null;

  @ApiProperty()
  results!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  reportedOn!: string | null;

  @ApiProperty({ type: String, nullable: true })
  fileId!: string | null;

  @ApiProperty()
  version!: number;
}

export class MovementDetailsAnswer extends MovementAnswer {
  @ApiProperty({ type: [ParticipationAnswer] })
  participations!: ParticipationAnswer[];
}
