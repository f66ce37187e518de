import type { Facts } from './facts';

/** What is wrong with a registration of key tasks or a request to change one. */
export const registrationSentences = {
  milestone_day: ({ date }) => `Mốc tiến độ nằm trong khoảng từ ${date('from')} đến hạn ${date('to')}.`,
  milestone_share: () => 'Mỗi mốc tiến độ lớn hơn 0% và không quá 100%.',
  milestone_order: () => 'Ghi các mốc theo thứ tự ngày, tỷ lệ mốc sau không thấp hơn mốc trước.',
  milestones_form: () => 'Ghi mốc theo mẫu 30/06/2022: 50%; 30/09/2022: 80%.',
  too_many_entries: ({ text, number }) => `${text('label')} tối đa ${number('maximum')} mục.`,
  number_out_of_range: ({ number }) => `Nhập số thứ tự từ ${number('from')} đến ${number('to')}.`,
  number_taken: ({ number }) => `Số ${number('number')} đã dùng cho một nhiệm vụ khác của cơ quan.`,
  tasks_missing: () => 'Ghi ít nhất một nhiệm vụ trước khi trình.',
  effective_too_early: ({ date }) =>
    `Kỳ trước đã công bố kết quả hoặc chỉ tiêu đã đổi từ trước, chọn ngày áp dụng từ ${date('from')} đến ${date('to')}.`,
  change_pending: () => 'Nhiệm vụ này đang có một đề nghị điều chỉnh chưa quyết định.',
} as const satisfies Readonly<Record<string, (facts: Facts) => string>>;
