import type { Facts } from './facts';

/** What is wrong with the plan of a meeting, its attendance, or a step it shall take. */
export const meetingSentences = {
  quorum_form: () => 'Nhập tỷ lệ đơn vị phải có mặt, ví dụ 2/3.',
  meeting_times: () => 'Giờ kết thúc phải sau giờ bắt đầu.',
  authorisation_missing: () => 'Người dự thay cần văn bản ủy quyền: nhập số và ngày văn bản, hoặc tải tệp lên.',
  account_of_other_agency: () => 'Chọn tài khoản của chính cơ quan này.',
  meeting_day_missing: () => 'Ghi ngày, giờ và địa điểm họp ở phần thông tin chung trước khi gửi giấy mời.',
  agenda_missing: () => 'Ghi ít nhất một nội dung chương trình trước khi gửi giấy mời.',
  meeting_day_to_come: ({ date }) =>
    `Cuộc họp định ngày ${date('from')}, chưa đến ngày khai mạc. Sửa ngày họp nếu họp sớm hơn.`,
  ballot_unfinished: ({ text }) =>
    `Còn cuộc bỏ phiếu chưa kết luận: ${text('ballots')}. Kết luận hoặc hủy cuộc bỏ phiếu trước, để biên bản ghi đủ kết quả.`,
  attendance_missing: ({ text }) => `Điểm danh đủ các đơn vị trước khi kết thúc họp. Còn thiếu: ${text('agencies')}.`,
  end_time_missing: () => 'Ghi giờ kết thúc ở phần thông tin chung trước khi kết thúc họp.',
} as const satisfies Readonly<Record<string, (facts: Facts) => string>>;
