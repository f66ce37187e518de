import { ApiProperty } from '@nestjs/swagger';
import { POST_GROUPS } from '../../domain/commendation/leading-posts';
import { postGroupWords } from '../../text/words/leading-posts';
import { IntegerInput, TextInput } from '../../platform/forms';

const GROUPS = POST_GROUPS.map((group) => `${group}: ${postGroupWords[group]}`).join('; ');
const LEADING_GROUP = `Nhóm chức vụ lãnh đạo, để tính quá trình cống hiến; bỏ trống là chưa ghi. ${GROUPS}`;
const VERSION = 'Phiên bản đã đọc; nếu người khác đã sửa thì trả lời 409 kèm cả hai giá trị';

export class PersonFields {
  @TextInput({ example: 'Nguyễn Thị An' })
  fullName?: unknown;

  @TextInput({ required: false, enum: ['female', 'male'] })
  gender?: unknown;

  @TextInput({ required: false, description: 'Ngày sinh; bỏ trống khi sửa là giữ nguyên', example: '1985-06-30' })
  bornOn?: unknown;

  @TextInput({ required: false, description: 'Số định danh 12 chữ số; bỏ trống khi sửa là giữ nguyên' })
  identityNumber?: unknown;

  @TextInput({ required: false, description: 'Ngày bắt đầu công tác', example: '2008-09-01' })
  serviceFrom?: unknown;

  @TextInput({
    ...{ required: false, enum: ['yes', 'no'] },
    description: 'Tuổi nghỉ hưu cao hơn quy định chung; bỏ trống là chưa ghi',
  })
  retiresAtHigherAge?: unknown;

  @TextInput({ required: false, description: 'Quê quán; bỏ trống khi sửa là giữ nguyên' })
  homePlace?: unknown;

  @TextInput({ required: false, description: 'Nơi thường trú; bỏ trống khi sửa là giữ nguyên' })
  residence?: unknown;

  @TextInput({ required: false, description: 'Trình độ chuyên môn, nghiệp vụ', example: 'Đại học, ngành Luật' })
  qualification?: unknown;

  @TextInput({ required: false, description: 'Học hàm, học vị', example: 'Thạc sĩ' })
  academicTitle?: unknown;
}

export class PostFields {
  @TextInput({ description: 'Mã cơ quan', example: 'BTCTU' })
  agencyCode?: unknown;

  @TextInput({ required: false, description: 'Mã phòng, đơn vị thuộc cơ quan' })
  divisionId?: unknown;

  @TextInput({ required: false, example: 'Chuyên viên' })
  positionTitle?: unknown;

  @TextInput({ required: false, description: '1 khi là người đứng đầu cơ quan, đơn vị' })
  isHead?: unknown;

  @TextInput({ required: false, enum: [...POST_GROUPS], description: LEADING_GROUP })
  leadingGroup?: unknown;

  @TextInput({ required: false, description: '1 khi kiêm nhiệm: giữ đồng thời với vị trí chính' })
  isConcurrent?: unknown;

  @TextInput({ required: false, description: 'Từ ngày; bỏ trống là từ trước đến nay', example: '2022-03-01' })
  validFrom?: unknown;

  @TextInput({ required: false, description: 'Ngày đầu tiên không còn công tác', example: '2023-01-01' })
  validTo?: unknown;

  @TextInput({ required: false, description: '1 khi đã thôi giữ chức vụ kiêm nhiệm mà không rõ ngày' })
  isEndUnknown?: unknown;
}

export class NewPersonFields extends PersonFields {
  @TextInput({ description: 'Mã cơ quan', example: 'BTCTU' })
  agencyCode?: unknown;

  @TextInput({ required: false })
  divisionId?: unknown;

  @TextInput({ required: false, example: 'Chuyên viên' })
  positionTitle?: unknown;

  @TextInput({ required: false, description: '1 khi là người đứng đầu' })
  isHead?: unknown;

  @TextInput({ required: false, enum: [...POST_GROUPS], description: LEADING_GROUP })
  leadingGroup?: unknown;

  @TextInput({ required: false, description: 'Công tác ở cơ quan từ ngày', example: '2022-03-01' })
  validFrom?: unknown;

  @TextInput({ required: false, description: 'Ngày đầu tiên không còn công tác' })
  validTo?: unknown;

  @TextInput({ required: false, description: '1 khi là người khác, trùng tên với người đã có' })
  isAnother?: unknown;
}

export class ChangedPersonFields extends PersonFields {
  @IntegerInput({ description: VERSION, example: 1 })
  version?: unknown;
}

export class WrittenPostFields extends PostFields {
  @TextInput({ required: false, description: 'Sửa dòng này; bỏ trống là ghi vị trí mới' })
  postId?: unknown;

  @IntegerInput({ description: VERSION, example: 1 })
  version?: unknown;
}

export class IdentityFields {
  @TextInput({ description: 'Xem để làm gì; ghi vào nhật ký', example: 'Đối chiếu hồ sơ đề nghị khen thưởng' })
  reason?: unknown;
}

/** The levels of a year from a form: `levels[person:<id>]` and `seen[person:<id>]`. */
export class EvaluationSheetFields {
  @TextInput({
    required: false,
    enum: ['state', 'party'],
    description:
      'state: đánh giá cán bộ, công chức, tập thể; party: đánh giá đảng viên, tổ chức đảng; bỏ trống là state',
  })
  system?: unknown;

  @TextInput({ description: 'Văn bản thông báo kết quả đánh giá', example: 'Thông báo số 15-TB/BTCTU ngày 20/12/2022' })
  document?: unknown;

  @TextInput({ required: false, description: 'Lý do; bắt buộc khi sửa mức đã ghi' })
  reason?: unknown;

  @ApiProperty({
    type: Object,
    description: 'Mức theo đối tượng, ví dụ {"person:<id>": "well"}; trống là chưa đánh giá',
  })
  @TextInput()
  levels?: unknown;

  @ApiProperty({ type: Object, description: 'Phiên bản và mức đã thấy, ví dụ {"person:<id>": "1 well"}; chưa có: "0"' })
  @TextInput()
  seen?: unknown;

  @TextInput({ required: false, description: 'Không dùng qua API' })
  source?: unknown;
}

export class DisciplineFields {
  @TextInput({ enum: ['state', 'party'] })
  system?: unknown;

  @TextInput({ enum: ['reprimand', 'warning', 'dismissal_from_post', 'termination'] })
  kind?: unknown;

  @TextInput({ example: '2022-03-01' })
  validFrom?: unknown;

  @TextInput({ required: false, description: 'Ngày đầu tiên hết thời hạn', example: '2023-03-01' })
  validTo?: unknown;

  @TextInput({ example: '12-QĐ/UBKTTU' })
  decisionNumber?: unknown;

  @TextInput({ required: false })
  content?: unknown;
}

export class AnnulmentFields {
  @TextInput({ description: 'Lý do' })
  reason?: unknown;

  @IntegerInput({ description: VERSION, example: 1 })
  version?: unknown;
}

export class VerificationFields {
  @TextInput({ description: 'Lý do xác minh' })
  reason?: unknown;

  @TextInput({ example: '2022-03-01' })
  validFrom?: unknown;
}

export class VerificationEndFields {
  @TextInput({ enum: ['cleared', 'violation'] })
  outcome?: unknown;

  @TextInput({ example: '2022-06-01' })
  validTo?: unknown;

  @TextInput({ required: false, description: 'Văn bản kết luận' })
  outcomeDocument?: unknown;

  @IntegerInput({ description: VERSION, example: 1 })
  version?: unknown;
}

export class YearFields {
  @IntegerInput({ example: 2022 })
  year?: unknown;
}
