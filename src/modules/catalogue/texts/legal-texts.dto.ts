import { ApiProperty } from '@nestjs/swagger';
import { LEGAL_TEXT_KINDS } from '../../../domain/commendation/legal-texts';
import { IntegerInput, TextInput } from '../../../platform/forms';

const SEEN = 'Phiên bản đã đọc; nếu người khác đã sửa thì trả lời 409 kèm cả hai giá trị';

/** What can be said of a legal text. */
export class LegalTextFields {
  @TextInput({ enum: LEGAL_TEXT_KINDS })
  kind?: unknown;

  @TextInput({ example: '152/2025/NĐ-CP', description: 'Số, ký hiệu' })
  number?: unknown;

  @TextInput({ description: 'Trích yếu' })
  title?: unknown;

  @TextInput({ description: 'Tên in sau chữ “Căn cứ”' })
  printedTitle?: unknown;

  @TextInput({ description: 'Cơ quan ban hành' })
  issuingBody?: unknown;

  @TextInput({ required: false, example: '2025-06-14' })
  issuedOn?: unknown;

  @TextInput({ required: false, description: 'Ngày có hiệu lực' })
  from?: unknown;

  @TextInput({ required: false, description: 'Ngày đầu tiên không còn hiệu lực' })
  to?: unknown;

  @TextInput({ required: false, description: 'Mã văn bản thay thế' })
  replacedBy?: unknown;

  @TextInput({ required: false, description: 'Mã văn bản được sửa đổi' })
  amends?: unknown;

  @TextInput({ required: false, description: 'Cách in kèm văn bản được sửa đổi' })
  amendmentWords?: unknown;

  @TextInput({ required: false, description: '1: in ở phần căn cứ của báo cáo khối' })
  isReportGround?: unknown;

  @TextInput({ required: false, description: 'Điều còn phải kiểm tra; bỏ trống khi không có' })
  note?: unknown;
}

export class NewLegalTextFields extends LegalTextFields {
  @TextInput({ example: 'ND152-2025' })
  code?: unknown;

  @TextInput({ required: false, description: 'Mã văn bản bị thay thế: hết hiệu lực từ ngày văn bản này có hiệu lực' })
  replaces?: unknown;

  /** Sent by the form of the page, which is the same for a new text and a changed one. */
  @IntegerInput({ required: false, description: 'Không dùng khi thêm mới' })
  version?: unknown;
}

export class ChangedLegalTextFields extends LegalTextFields {
  @IntegerInput({ description: SEEN, example: 1 })
  version?: unknown;
}

/** The version that was read by whoever confirms or removes. */
export class SeenVersionFields {
  @IntegerInput({ description: SEEN, example: 1 })
  version?: unknown;
}

export class LegalTextAnswer {
  @ApiProperty()
  code!: string;

  @ApiProperty({ enum: LEGAL_TEXT_KINDS })
  kind!: string;

  @ApiProperty()
  number!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty()
  printedTitle!: string;

  @ApiProperty()
  issuingBody!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  issuedOn!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  from!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Ngày đầu tiên không còn hiệu lực' })
  to!: string | null;

  @ApiProperty({ type: String, nullable: true })
  replacedBy!: string | null;

  @ApiProperty({ type: String, nullable: true })
  amends!: string | null;

  @ApiProperty()
  isReportGround!: boolean;

  @ApiProperty({ enum: ['confirmed', 'to_check'] })
  confidence!: string;

  @ApiProperty()
  note!: string;

  @ApiProperty({ type: String, nullable: true })
  confirmedBy!: string | null;

  @ApiProperty()
  version!: number;
}
