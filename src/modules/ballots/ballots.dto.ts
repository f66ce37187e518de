import { ApiPropertyOptional } from '@nestjs/swagger';
import { Allow as Known } from 'class-validator';
import { BALLOT_KINDS, BALLOT_METHODS, LATE_TIE_RULES, TIE_RULES, VOTE_BASES } from '../../domain/ballots/rules';
import { IntegerInput, TextInput, TextListInput } from '../../platform/forms';

const VERSION = 'Phiên bản đã đọc; nếu đã có thay đổi thì trả lời 409';
const FLAG = ['yes', 'no'];

/** The rules of voting of a bloc in a year. */
export class RulesFields {
  @TextInput({ enum: BALLOT_KINDS, description: 'Bỏ phiếu kín hay biểu quyết công khai' })
  kind?: unknown;

  @TextInput({ example: '2/3', description: 'Tỷ lệ đơn vị phải có mặt, trên tổng số đơn vị thành viên' })
  quorum?: unknown;

  @TextInput({ example: '1/2', description: 'Tỷ lệ phiếu mà một đơn vị cần' })
  threshold?: unknown;

  @TextInput({ enum: VOTE_BASES, description: 'Tỷ lệ phiếu tính trên số nào' })
  base?: unknown;

  @TextInput({ enum: FLAG, description: 'yes: phải trên tỷ lệ (quá bán); no: từ tỷ lệ trở lên' })
  isMoreThan?: unknown;

  @IntegerInput({ example: 1, description: 'Số đơn vị được suy tôn' })
  places?: unknown;

  @IntegerInput({ example: 2, description: 'Số vòng nhiều nhất' })
  rounds?: unknown;

  @TextInput({ enum: TIE_RULES, description: 'Bằng phiếu ở vị trí cuối' })
  tie?: unknown;

  @TextInput({ enum: LATE_TIE_RULES, description: 'Vẫn bằng phiếu sau vòng cuối' })
  lateTie?: unknown;

  @TextInput({ enum: FLAG, description: 'Đơn vị có được bỏ phiếu cho chính mình' })
  mayVoteForItself?: unknown;

  @TextInput({ required: false, description: 'Căn cứ: quy chế của khối, hướng dẫn của tỉnh' })
  legalBasis?: unknown;

  @IntegerInput({ description: `${VERSION}; 0 khi năm này chưa có quy định` })
  version?: unknown;
}

/** A ballot as it is prepared. */
export class BallotFields {
  @TextInput({ example: 'Suy tôn đơn vị dẫn đầu khối' })
  title?: unknown;

  @TextInput({ enum: BALLOT_METHODS })
  method?: unknown;

  @IntegerInput({ example: 1, description: 'Số đơn vị được suy tôn' })
  places?: unknown;

  @TextInput({ enum: FLAG, description: 'Số phiếu dùng để phân hạng các đơn vị bằng điểm' })
  isAcclaim?: unknown;

  @TextInput({
    required: false,
    example: 'CO_TINH',
    description: 'Mã danh hiệu, hình thức mà cuộc bỏ phiếu chọn đơn vị đề nghị; bỏ trống khi bỏ phiếu việc khác',
  })
  award?: unknown;

  @TextListInput({ description: 'Mã các đơn vị trong danh sách, theo thứ tự trên phiếu' })
  candidates?: unknown;
}

export class ChangedBallotFields extends BallotFields {
  @IntegerInput({ description: VERSION })
  version?: unknown;
}

/** A step that needs nothing but the version that was seen. */
export class StepFields {
  @IntegerInput({ required: false, description: VERSION })
  version?: unknown;
}

/** The form of any step of the page of a ballot: each step reads its own fields. */
export class StepFormFields extends StepFields {
  @Known()
  issued?: unknown;

  @Known()
  collected?: unknown;

  @Known()
  valid?: unknown;

  @Known()
  invalid?: unknown;

  @Known()
  countingBoard?: unknown;

  @Known()
  votes?: unknown;

  @Known()
  chosen?: unknown;

  @Known()
  decidedBy?: unknown;

  @Known()
  reason?: unknown;

  @Known()
  agency?: unknown;

  @Known()
  acceptsInvalid?: unknown;
}

export class CancelFields extends StepFields {
  @TextInput({ description: 'Lý do hủy' })
  reason?: unknown;
}

/** Counts of paper; for votes on screen everything but the version is left out. */
export class CountFields extends StepFields {
  @IntegerInput({ required: false, description: 'Số phiếu phát ra (phiếu giấy)' })
  issued?: unknown;

  @IntegerInput({ required: false, description: 'Số phiếu thu vào (phiếu giấy)' })
  collected?: unknown;

  @IntegerInput({ required: false, description: 'Số phiếu hợp lệ (phiếu giấy)' })
  valid?: unknown;

  @IntegerInput({ required: false, description: 'Số phiếu không hợp lệ (phiếu giấy)' })
  invalid?: unknown;

  @TextInput({ required: false, description: 'Họ tên Ban kiểm phiếu (phiếu giấy)' })
  countingBoard?: unknown;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'integer' },
    description: 'Số phiếu đồng ý theo mã đơn vị (phiếu giấy)',
  })
  @Known()
  votes?: unknown;
}

export class DecisionFields extends StepFields {
  @TextListInput({ description: 'Mã các đơn vị được chọn trong số bằng phiếu' })
  chosen?: unknown;

  @TextInput({ description: 'Người có thẩm quyền quyết định' })
  decidedBy?: unknown;

  @TextInput({ description: 'Lý do' })
  reason?: unknown;
}

/** A vote. Nobody's name is in it: the unit is that of the account. */
export class VoteFields {
  @TextListInput({ required: false, description: 'Mã các đơn vị được đồng ý' })
  chosen?: unknown;

  @TextInput({
    required: false,
    enum: FLAG,
    description: 'yes: vẫn bỏ phiếu trắng hoặc phiếu chọn quá số, tính là không hợp lệ',
  })
  acceptsInvalid?: unknown;
}

export class OpenVoteFields extends VoteFields {
  @TextInput({ description: 'Mã đơn vị giơ tay' })
  agency?: unknown;
}
