import type { Facts } from './facts';

/** What is wrong with a publication or a hand-over as somebody filled it in. */
export type PublicationViolationCode =
  | 'confirmation_differs'
  | 'decision_file_missing'
  | 'date_after_today'
  | 'handover_too_early'
  | 'handover_same_agency'
  | 'handover_same_person'
  | 'handover_not_member';

export const publicationSentences: Readonly<Record<PublicationViolationCode, (facts: Facts) => string>> = {
  confirmation_differs: ({ text }) => `Gõ đúng chữ ${text('words')} để xác nhận.`,
  decision_file_missing: () => 'Chọn tệp quyết định.',
  date_after_today: ({ date }) => `Nhập ngày không sau hôm nay, ${date('today')}.`,
  handover_too_early: ({ date }) => `Nhập ngày từ hôm nay, ${date('today')}, trở đi.`,
  handover_same_agency: () => 'Chọn cơ quan khác với Khối trưởng.',
  handover_same_person: () => 'Chọn tài khoản khác với thư ký thôi nhiệm vụ.',
  handover_not_member: ({ text }) => `${text('name')} không phải là thành viên của khối vào ngày bàn giao.`,
};
