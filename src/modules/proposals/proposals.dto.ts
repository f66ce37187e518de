import { ApiProperty } from '@nestjs/swagger';
import { AWARD_SYSTEMS, COMMENDATION_TYPES } from '../../domain/commendation/subjects';
import { CANDIDATE_ACTIONS } from '../../domain/workflow/candidate';
import { PROPOSAL_ACTIONS } from '../../domain/workflow/proposal';
import { IntegerInput, TextInput, TextListInput } from '../../platform/forms';
import { CANDIDATE_KINDS } from '../people';

const VERSION = 'Phiên bản đã đọc; nếu người khác đã sửa thì trả lời 409';
const AWARD = 'Mã danh hiệu, hình thức khen thưởng';
const SECRET = 'true hoặc 1 khi thuộc danh mục bí mật nhà nước: không tải tệp lên, không xuất tài liệu';

export class HandDraftFields {
  @TextInput({ example: 'Đề nghị khen thưởng năm 2026' })
  title?: unknown;

  @TextInput({ description: 'Mã cơ quan đề nghị', example: 'BTCTU' })
  agency?: unknown;

  @TextInput({ enum: AWARD_SYSTEMS })
  system?: unknown;

  @TextInput({ enum: COMMENDATION_TYPES })
  type?: unknown;

  @IntegerInput({ required: false, description: 'Năm bắt đầu thành tích; bỏ trống là năm thành tích' })
  achievementFrom?: unknown;

  @IntegerInput({ example: 2026 })
  achievementYear?: unknown;

  @TextInput({ required: false, description: SECRET })
  isSecret?: unknown;
}

export class NominationFields {
  @TextInput({ description: AWARD, example: 'CO_TINH' })
  award?: unknown;

  @TextListInput({ description: 'Mã các cơ quan trong bảng xếp hạng' })
  agencies?: unknown;

  @TextInput({ required: false })
  title?: unknown;

  @TextInput({ required: false, description: SECRET })
  isSecret?: unknown;
}

export class TieDecisionFields {
  @TextInput({ description: AWARD, example: 'CO_TINH' })
  award?: unknown;

  @TextListInput({ description: 'Mã các cơ quan được chọn, đúng bằng số chỉ tiêu còn lại' })
  agencies?: unknown;

  @TextInput({ description: 'Họ tên, chức vụ người quyết định; số phiếu khi khối bỏ phiếu' })
  decidedBy?: unknown;

  @TextInput({ description: 'Ngày quyết định', example: '2023-01-12' })
  decidedOn?: unknown;

  @TextInput({ description: 'Số, ký hiệu biên bản hoặc văn bản ghi quyết định' })
  minutesNumber?: unknown;

  @TextInput({ description: 'Lý do chọn' })
  reason?: unknown;

  @IntegerInput({ description: `${VERSION}; 0 khi ghi lần đầu` })
  version?: unknown;
}

export class HeadFields {
  @IntegerInput({ description: VERSION })
  version?: unknown;

  @TextInput()
  title?: unknown;

  @TextInput({ required: false, description: SECRET })
  isSecret?: unknown;
}

export class CandidateChoiceFields {
  @TextInput({ description: AWARD, example: 'BK_TINH' })
  award?: unknown;

  @TextInput({ enum: CANDIDATE_KINDS })
  kind?: unknown;

  @TextListInput({ description: 'Mã định danh; cơ quan dùng được mã cơ quan' })
  ids?: unknown;
}

export class CandidateMovementFields {
  @TextInput({ required: false, description: 'Mã định danh của phong trào; bỏ trống là không theo phong trào nào' })
  movement?: unknown;

  @IntegerInput({ description: VERSION })
  version?: unknown;
}

export class OrderFields {
  @IntegerInput({ description: VERSION })
  version?: unknown;

  @TextListInput({ description: 'Các trường hợp theo thứ tự mới' })
  ids?: unknown;
}

export class AchievementsFields {
  @IntegerInput({ description: VERSION })
  version?: unknown;

  @TextInput({ description: 'Nội dung báo cáo thành tích' })
  achievements?: unknown;
}

export class ExplanationFields {
  @IntegerInput({ description: VERSION })
  version?: unknown;

  @TextInput({ description: 'Vì sao vẫn đề nghị khi chưa đủ căn cứ' })
  explanation?: unknown;
}

export class RemovalFields {
  @TextInput({ description: 'Lý do gỡ tệp khỏi hồ sơ' })
  reason?: unknown;

  /** Whose page the form stands on; empty on the page of the proposal. */
  @TextInput({ required: false, description: 'Không dùng cho chương trình' })
  candidate?: unknown;
}

export class AttestationFields {
  @IntegerInput({ description: VERSION })
  version?: unknown;

  @TextInput({ description: 'Mã điều kiện' })
  condition?: unknown;

  @TextInput({ enum: ['yes', 'no', 'none'], description: '“none” là bỏ câu trả lời' })
  answer?: unknown;

  @TextInput({ required: false, description: 'Căn cứ; bắt buộc khi trả lời “yes”' })
  note?: unknown;
}

export class ProposalStepFields {
  @TextInput({ enum: PROPOSAL_ACTIONS.filter((action) => action !== 'decide') })
  action?: unknown;

  @IntegerInput({ description: VERSION })
  version?: unknown;

  @TextInput({ required: false, description: 'Lý do; bắt buộc khi trả lại hoặc rút' })
  reason?: unknown;
}

export class CandidateStepFields {
  @TextInput({ enum: CANDIDATE_ACTIONS.filter((action) => action !== 'award') })
  action?: unknown;

  @IntegerInput({ description: VERSION })
  version?: unknown;

  @TextInput({ description: 'Lý do' })
  reason?: unknown;
}

export class OpinionQuestionFields {
  @TextListInput({ description: 'Mã các cơ quan được hỏi' })
  agencies?: unknown;

  @TextInput()
  question?: unknown;

  @IntegerInput({ required: false, description: 'Số ngày làm việc; bỏ trống là thời hạn chung' })
  workingDays?: unknown;
}

export class OpinionAnswerFields {
  @TextInput({ enum: ['yes', 'no'] })
  agrees?: unknown;

  @TextInput()
  answer?: unknown;
}

export class CertificateFields {
  @TextInput({ description: 'Sáng kiến trong sổ, có giấy xác nhận đã lưu' })
  initiative?: unknown;
}

export class KeptCertificateFields extends CertificateFields {
  @TextInput({ description: 'Trường hợp là tác giả của sáng kiến' })
  candidate?: unknown;
}

export class DossierUpload {
  @ApiProperty({ description: 'Mã thành phần hồ sơ' })
  component!: string;

  @ApiProperty({ required: false, description: 'Trường hợp; bỏ trống là của cả đề nghị' })
  candidate?: string;

  @ApiProperty({ required: false })
  note?: string;

  @ApiProperty({ type: 'string', format: 'binary' })
  file!: unknown;
}
