import type { AttendanceStatus } from '../../domain/meetings/attendance';
import type { AnswerKind, ItemKind, MeetingKind, TextSection } from '../../domain/meetings/meeting';
import type { MeetingAction, MeetingState } from '../../domain/workflow/meeting';

export const meetingKindWords: Readonly<Record<MeetingKind, string>> = {
  six_month: 'Hội nghị sơ kết',
  annual: 'Hội nghị tổng kết',
  other: 'Cuộc họp khác của khối',
};

export const meetingStateWords: Readonly<Record<MeetingState, string>> = {
  preparing: 'Đang chuẩn bị',
  invited: 'Đã gửi giấy mời',
  in_session: 'Đang họp',
  concluded: 'Đã kết luận',
  minutes_signed: 'Đã ký biên bản',
  cancelled: 'Đã hủy',
};

export const meetingActionWords: Readonly<Record<MeetingAction, string>> = {
  invite: 'Gửi giấy mời',
  invite_again: 'Gửi lại giấy mời',
  begin: 'Khai mạc',
  conclude: 'Kết thúc họp',
  resume: 'Họp tiếp',
  sign_minutes: 'Chốt biên bản đã ký',
  cancel: 'Hủy cuộc họp',
};

export const attendanceStatusWords: Readonly<Record<AttendanceStatus, string>> = {
  present: 'Có mặt',
  substitute: 'Dự thay theo ủy quyền',
  absent: 'Vắng mặt',
};

export const answerKindWords: Readonly<Record<AnswerKind, string>> = {
  accepted: 'Tiếp thu',
  explained: 'Giải trình',
};

export const itemKindWords: Readonly<Record<ItemKind, string>> = {
  agenda: 'Nội dung chương trình',
  decision: 'Nội dung đã thống nhất, quyết định',
  next_task: 'Nhiệm vụ trọng tâm kỳ tới',
};

export const textSectionWords: Readonly<Record<TextSection, string>> = {
  guests: 'Khách mời dự họp',
  discussion: 'Ý kiến thảo luận',
  home_affairs_speech: 'Phát biểu của Sở Nội vụ',
  leader_directive: 'Phát biểu chỉ đạo của lãnh đạo phụ trách khối',
  chair_conclusion: 'Kết luận chung của người chủ trì',
};

/** Parts of the report that people comment on, by their headings (domain §1.4). */
export const REPORT_PARTS = [
  'I. Đặc điểm tình hình; công tác tổ chức, chỉ đạo',
  'II.1. Kết quả thực hiện nhiệm vụ chính trị, chương trình công tác',
  'II.2. Tiến độ nhiệm vụ trọng tâm đã đăng ký',
  'II.3. Tuyên truyền, quán triệt',
  'II.4. Tổ chức phong trào thi đua',
  'II.5. Công tác khen thưởng',
  'II.6. Xây dựng Đảng, cơ quan, đoàn thể',
  'II.7. Hoạt động chung của khối',
  'III. Đánh giá chung',
  'IV. Phương hướng, nhiệm vụ trọng tâm',
  'V. Kiến nghị, đề xuất',
] as const;
