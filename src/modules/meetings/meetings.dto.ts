import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Allow as Known } from 'class-validator';
import { ATTENDANCE_STATUSES } from '../../domain/meetings/attendance';
import { ANSWER_KINDS, ITEM_KINDS, MEETING_KINDS } from '../../domain/meetings/meeting';
import { MEETING_ACTIONS } from '../../domain/workflow/meeting';
import { IntegerInput, TextInput } from '../../platform/forms';

/** The codes of the address of a meeting. */
export interface MeetingParameters {
  readonly bloc: string;
  readonly period: string;
  readonly meeting: string;
}

/** The version that was seen. A page that shows a conflict sends the stored one beside it, when a person decides for what they typed. */
export class SeenVersion {
  @IntegerInput({ description: 'Phiên bản đã đọc; 0 khi chưa ai ghi', example: 1 })
  version?: unknown;

  @Known()
  override?: unknown;
}

export class PlanFields extends SeenVersion {
  @TextInput({ enum: MEETING_KINDS, example: 'six_month' })
  kind?: unknown;

  @TextInput({ example: 'Hội nghị sơ kết công tác thi đua 6 tháng đầu năm 2022' })
  title?: unknown;

  @TextInput({ required: false, example: '2022-08-09', description: 'Ngày họp' })
  heldOn?: unknown;

  @TextInput({ required: false, example: '08:00' })
  startsAt?: unknown;

  @TextInput({ required: false, example: '11:30' })
  endsAt?: unknown;

  @TextInput({ required: false, description: 'Địa điểm' })
  venue?: unknown;

  @TextInput({ required: false, description: 'Người chủ trì, chức vụ' })
  presidedBy?: unknown;

  @TextInput({ required: false, description: 'Thư ký hội nghị, chức vụ' })
  recordedBy?: unknown;

  @FlagInput('Mời lãnh đạo phụ trách khối')
  withLeader?: unknown;

  @FlagInput('Mời Sở Nội vụ')
  withHomeAffairs?: unknown;

  @TextInput({ required: false, description: 'Thành phần mời khác, mỗi dòng một' })
  otherInvitees?: unknown;

  @TextInput({ example: '2/3', description: 'Tỷ lệ đơn vị phải có mặt' })
  quorum?: unknown;
}

export class MeetingStepFields extends SeenVersion {
  @TextInput({ enum: MEETING_ACTIONS })
  action?: unknown;

  @TextInput({ required: false, description: 'Lý do, khi bước cần lý do' })
  reason?: unknown;

  @TextInput({ required: false, description: 'Số giấy mời hoặc biên bản' })
  number?: unknown;

  @TextInput({ required: false, description: 'Ngày giấy mời hoặc biên bản', example: '2022-08-09' })
  date?: unknown;
}

export class AttendanceFields extends SeenVersion {
  @TextInput({ enum: ATTENDANCE_STATUSES })
  status?: unknown;

  @TextInput({ required: false, description: 'Họ và tên người dự' })
  attendeeName?: unknown;

  @TextInput({ required: false, description: 'Chức vụ người dự' })
  attendeePosition?: unknown;

  @TextInput({ required: false, description: 'Tài khoản thay mặt đơn vị (mã tài khoản)' })
  userId?: unknown;

  @TextInput({ required: false, description: 'Số văn bản ủy quyền' })
  authorisationNumber?: unknown;

  @TextInput({ required: false, description: 'Ngày văn bản ủy quyền', example: '2022-08-05' })
  authorisationDate?: unknown;
}

/** As AttendanceFields, with the file of the authorisation. */
export class AttendanceUpload extends AttendanceFields {
  @ApiProperty({ type: 'string', format: 'binary', description: 'Văn bản ủy quyền' })
  @Known()
  file?: unknown;
}

export class ItemFields extends SeenVersion {
  @TextInput({ enum: ITEM_KINDS, description: 'Chỉ khi thêm mới', required: false })
  kind?: unknown;

  @TextInput()
  content?: unknown;

  @TextInput({ required: false, description: 'Người trình bày' })
  presenter?: unknown;

  @TextInput({ required: false, description: 'Mã cơ quan thực hiện; bỏ trống là toàn khối' })
  agency?: unknown;

  @TextInput({ required: false, example: '2022-12-31', description: 'Hạn hoàn thành' })
  due?: unknown;

  @IntegerInput({ required: false, description: 'Thứ tự; bỏ trống là cuối' })
  position?: unknown;
}

export class TextFields extends SeenVersion {
  @TextInput()
  content?: unknown;
}

export class ConclusionFields extends SeenVersion {
  @TextInput({ description: 'Đánh giá thống nhất' })
  judgement?: unknown;

  @TextInput({ required: false, description: 'Nhận xét' })
  remark?: unknown;
}

export class CommentFields {
  @TextInput({ required: false, description: 'Mã cơ quan góp ý, khi thuộc nhiều cơ quan' })
  agency?: unknown;

  @TextInput({ required: false, description: 'Mục của dự thảo báo cáo; bỏ trống là toàn văn' })
  section?: unknown;

  @TextInput()
  content?: unknown;
}

export class AnswerFields extends SeenVersion {
  @TextInput({ enum: ANSWER_KINDS })
  answerKind?: unknown;

  @TextInput({ required: false })
  answer?: unknown;
}

export class CurrentItemFields {
  @TextInput({ required: false, description: 'Nội dung đang họp; bỏ trống là chưa nội dung nào' })
  item?: unknown;
}

/** A yes or no: true in JSON, a ticked box in a form. */
function FlagInput(description: string): PropertyDecorator {
  return applyDecorators(ApiProperty({ type: Boolean, required: false, description }), Known());
}
