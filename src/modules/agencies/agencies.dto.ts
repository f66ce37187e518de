import { ApiProperty } from '@nestjs/swagger';
import { AGENCY_KINDS, SUCCESSION_KINDS, YEAR_KINDS } from '../../domain/agencies';
import { IntegerInput, TextInput } from '../../platform/forms';

const VERSION = 'Phiên bản đã đọc; nếu người khác đã sửa thì trả lời 409 kèm cả hai giá trị';

/** What can be said of an agency and of its name. */
export class AgencyFields {
  @TextInput({ example: 'Ban Tổ chức Tỉnh ủy' })
  name?: unknown;

  @TextInput({ example: 'BTCTU' })
  shortName?: unknown;

  @TextInput({ enum: AGENCY_KINDS })
  kind?: unknown;

  @TextInput({
    required: false,
    enum: YEAR_KINDS,
    description:
      'Xét khen thưởng theo năm công tác hay năm học; bỏ trống thì giữ như đang ghi, thêm mới là năm công tác',
  })
  yearKind?: unknown;

  @TextInput({ required: false, description: 'Mã định danh điện tử', example: '000.00.01.H99' })
  identifierCode?: unknown;

  @IntegerInput({ description: 'Thứ tự chính thức', example: 1 })
  officialOrder?: unknown;

  @TextInput({ required: false, example: 'banto.chuc@example.gov.vn' })
  email?: unknown;

  @TextInput({ required: false, description: 'Cơ quan cấp trên in ở đầu văn bản' })
  superiorBody?: unknown;

  @TextInput({ required: false, description: 'Tên in ở đầu văn bản, khi khác tên đầy đủ' })
  letterheadName?: unknown;

  @TextInput({ required: false, description: 'Ký hiệu văn bản', example: 'BTCTU' })
  documentSymbol?: unknown;
}

export class NewAgencyFields extends AgencyFields {
  @TextInput({ example: 'BTCTU' })
  code?: unknown;

  @TextInput({
    required: false,
    description: 'Ngày bắt đầu hoạt động; bỏ trống là đã có từ trước',
    example: '2022-01-01',
  })
  validFrom?: unknown;

  /** Sent by the form of the page, which is the same for a new agency and a changed one. */
  @IntegerInput({ required: false, description: 'Không dùng khi thêm mới' })
  version?: unknown;
}

export class ChangedAgencyFields extends AgencyFields {
  @IntegerInput({ description: VERSION, example: 1 })
  version?: unknown;

  @TextInput({
    required: false,
    description: 'Sửa tên và thể thức của ngày này; bỏ trống là hôm nay',
    example: '2022-06-30',
  })
  day?: unknown;
}

export class RenamingFields {
  @TextInput({ example: 'Ban Tuyên giáo và Dân vận Tỉnh ủy' })
  name?: unknown;

  @TextInput({ example: 'BTGDVTU' })
  shortName?: unknown;

  @TextInput({ description: 'Ngày đầu tiên dùng tên mới', example: '2025-02-01' })
  effectiveOn?: unknown;

  @IntegerInput({ description: VERSION, example: 1 })
  version?: unknown;
}

export class AgencyAnswer {
  @ApiProperty({ example: 'BTCTU' })
  code!: string;

  @ApiProperty({ description: 'Tên tại ngày hỏi' })
  name!: string;

  @ApiProperty()
  shortName!: string;

  @ApiProperty({ enum: AGENCY_KINDS })
  kind!: string;

  @ApiProperty({ enum: YEAR_KINDS, description: 'calendar là năm công tác, school là năm học' })
  yearKind!: string;

  @ApiProperty({ type: String, nullable: true })
  identifierCode!: string | null;

  @ApiProperty()
  officialOrder!: number;

  @ApiProperty({ type: String, nullable: true })
  email!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  activeFrom!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Ngày đầu tiên không còn hoạt động' })
  activeTo!: string | null;

  @ApiProperty()
  version!: number;
}

export class AgencyNameAnswer {
  @ApiProperty()
  name!: string;

  @ApiProperty()
  shortName!: string;

  @ApiProperty({ type: String, nullable: true })
  superiorBody!: string | null;

  @ApiProperty({ type: String, nullable: true })
  letterheadName!: string | null;

  @ApiProperty({ type: String, nullable: true })
  documentSymbol!: string | null;

  @ApiProperty({ type: String, nullable: true })
  email!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  validFrom!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Ngày đầu tiên không còn dùng tên này' })
  validTo!: string | null;
}

export class SuccessionAnswer {
  @ApiProperty({ enum: SUCCESSION_KINDS })
  kind!: string;

  @ApiProperty({ format: 'date' })
  effectiveOn!: string;

  @ApiProperty()
  predecessorCode!: string;

  @ApiProperty()
  successorCode!: string;
}

export class AgencyDetailsAnswer extends AgencyAnswer {
  @ApiProperty({ type: [AgencyNameAnswer], description: 'Mới nhất trước' })
  names!: AgencyNameAnswer[];

  @ApiProperty({ type: [SuccessionAnswer] })
  successions!: SuccessionAnswer[];
}
