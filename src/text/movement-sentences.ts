import type { Facts } from './facts';

/** What is wrong with a movement, with what happened to it, or with the choice of one. */
export const movementSentences = {
  movement_days: () => 'Ngày kết thúc phải từ ngày bắt đầu trở đi.',
  movement_launcher_unknown: () => 'Chọn nơi phát động mà bạn được thay mặt.',
  movement_agency_unknown: ({ text }: Facts) =>
    `Không có cơ quan mang mã “${text('code')}” trong phạm vi của phong trào.`,
  movement_agencies_missing: () => 'Chọn ít nhất một cơ quan tham gia, hoặc chọn tất cả.',
  movement_event_early: () => 'Ngày này không được trước ngày bắt đầu phong trào.',
  movement_event_future: () => 'Chưa ghi được việc của ngày sau hôm nay.',
  movement_not_longer: ({ date }: Facts) => `Kéo dài phải có ngày kết thúc sau ngày ${date('to')}.`,
  movement_not_shorter: ({ date }: Facts) => `Kết thúc sớm phải có ngày kết thúc trước ngày ${date('to')}.`,
  movement_results_day: () => 'Ghi ngày báo cáo cùng với kết quả.',
  movement_reported_early: () => 'Ngày báo cáo kết quả không được trước ngày đăng ký.',
  movement_unknown: () => 'Chọn một phong trào mà cơ quan này tham gia và trùng với những năm thành tích của đề nghị.',
  movement_of_other_type: () => 'Chỉ đề nghị theo chuyên đề hoặc theo phong trào mới gắn với một phong trào.',
} as const satisfies Readonly<Record<string, (facts: Facts) => string>>;
