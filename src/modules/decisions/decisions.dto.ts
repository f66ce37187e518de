import { ApiProperty } from '@nestjs/swagger';
import { Allow as Known } from 'class-validator';
import { REVOCATION_GROUNDS } from '../../domain/commendation/revocation';
import { AWARD_SYSTEMS, COMMENDATION_SUBJECTS, COMMENDATION_TYPES } from '../../domain/commendation/subjects';
import { IntegerInput, TextInput, TextListInput } from '../../platform/forms';

/** A line of a decision; each is read by its own rules, so that all mistakes are told at once. */
export class DecisionLineFields {
  @TextInput({ example: 'BK_TINH', description: 'Mã danh hiệu, hình thức' })
  award?: unknown;

  @TextInput({ enum: COMMENDATION_SUBJECTS })
  subject?: unknown;

  @TextInput({ enum: COMMENDATION_TYPES })
  type?: unknown;

  @TextInput({ required: false, example: 'BTCTU', description: 'Mã hoặc id cơ quan; bỏ trống là ngoài danh mục' })
  agency?: unknown;

  @TextInput({ required: false, description: 'Bỏ trống là chính cơ quan, hoặc người nhận đã nêu bằng id' })
  name?: unknown;

  @TextInput({ required: false, description: 'Id của người trong danh sách nhân sự' })
  personId?: unknown;

  @TextInput({ required: false, description: 'Id của phòng, đơn vị thuộc cơ quan' })
  divisionId?: unknown;

  @TextInput({ required: false, description: 'Id của hộ gia đình' })
  householdId?: unknown;

  @ApiProperty({ type: Boolean, required: false, description: 'Tên không có trong danh sách nào: ghi như đã gửi' })
  @Known()
  isOutside?: unknown;

  @TextInput({ required: false, description: 'Chức vụ, địa chỉ' })
  detail?: unknown;

  @IntegerInput({ required: false, example: 2025 })
  from?: unknown;

  @IntegerInput({ example: 2025 })
  year?: unknown;
}

/** A signed decision with all it grants. */
export class NewDecisionFields {
  @TextInput({ example: '412/QĐ-UBND' })
  number?: unknown;

  @TextInput({ example: '2026-02-15' })
  decidedOn?: unknown;

  @TextInput({ example: 'Ủy ban nhân dân tỉnh Lam Giang' })
  issuingBody?: unknown;

  @TextInput({ required: false })
  authority?: unknown;

  @TextInput({ required: false })
  signerName?: unknown;

  @TextInput({ example: 'Chủ tịch' })
  signerTitle?: unknown;

  @TextInput({ enum: AWARD_SYSTEMS })
  system?: unknown;

  @TextInput({ required: false })
  subjectLine?: unknown;

  @ApiProperty({ type: [DecisionLineFields] })
  @Known()
  lines?: unknown;
}

/** What a grant wrote. */
export class GrantedAnswer {
  @ApiProperty({ format: 'uuid' })
  decisionId!: string;

  @ApiProperty({ type: [String], description: 'Mã của từng dòng, theo thứ tự đã gửi' })
  honourIds!: readonly string[];
}

export class DecisionAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: '412/QĐ-UBND' })
  number!: string;

  @ApiProperty({ format: 'date' })
  decidedOn!: string;

  @ApiProperty()
  issuingBody!: string;

  @ApiProperty()
  signerTitle!: string;

  @ApiProperty({ enum: AWARD_SYSTEMS })
  system!: string;

  @ApiProperty()
  subjectLine!: string;
}

export class DecisionHonourAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 1 })
  line!: number;

  @ApiProperty({ type: String, nullable: true, example: 'BK_TINH' })
  awardCode!: string | null;

  @ApiProperty()
  awardName!: string;

  @ApiProperty({ enum: COMMENDATION_SUBJECTS })
  subject!: string;

  @ApiProperty()
  recipientName!: string;

  @ApiProperty()
  agencyName!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  revokedOn!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Mã kiểm chứng công khai' })
  code!: string | null;
}

export class DecisionDetailAnswer extends DecisionAnswer {
  @ApiProperty({ example: 1, description: 'Phiên bản; gửi kèm khi gửi tệp quyết định' })
  version!: number;

  @ApiProperty({ description: 'Đã có tệp quyết định đã ký' })
  hasFile!: boolean;

  @ApiProperty({ type: [DecisionHonourAnswer] })
  honours!: DecisionHonourAnswer[];
}

export class DecisionPageAnswer {
  @ApiProperty({ type: [DecisionAnswer] })
  decisions!: DecisionAnswer[];

  @ApiProperty({ example: 12 })
  total!: number;
}

/** The signed text of a decision. */
export class DecisionFileUpload {
  @ApiProperty({ example: 1, description: 'Phiên bản của quyết định đã đọc' })
  version!: number;

  @ApiProperty({ required: false, description: 'Lý do, khi thay tệp đã có' })
  reason?: string;

  @ApiProperty({ type: 'string', format: 'binary' })
  file!: unknown;
}

/** A decision to revoke honours. */
export class RevocationFields {
  @TextListInput({ description: 'Mã các khen thưởng bị hủy bỏ' })
  honours?: unknown;

  @TextInput()
  number?: unknown;

  @TextInput()
  decidedOn?: unknown;

  @TextInput()
  issuingBody?: unknown;

  @TextInput({ required: false })
  signerName?: unknown;

  @TextInput()
  signerTitle?: unknown;

  @TextInput({ enum: REVOCATION_GROUNDS })
  ground?: unknown;

  @TextInput()
  reason?: unknown;
}

/** What was given back of a revoked honour. */
export class RecoveryFields {
  @TextInput({ required: false, example: '1060000' })
  recovered?: unknown;

  @TextInput({ required: false })
  recoveredOn?: unknown;

  @TextInput({ required: false })
  returnedOn?: unknown;

  @TextInput({ required: false })
  note?: unknown;

  @IntegerInput({ description: 'Phiên bản đã đọc' })
  version?: unknown;
}

/** Artefacts that were handed over. */
export class HandoverFields {
  @TextListInput({ description: 'Mã các khen thưởng' })
  honours?: unknown;

  @TextInput()
  handedOn?: unknown;

  @TextInput()
  receiver?: unknown;

  @TextInput()
  handedBy?: unknown;
}

/** A request to issue an artefact again. */
export class ReissueFields {
  @TextInput()
  reason?: unknown;

  @TextInput()
  requestedOn?: unknown;

  @TextInput()
  dueOn?: unknown;
}
