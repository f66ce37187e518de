import type { Facts } from './facts';

/** What is wrong with a cell of the grid of tasks, or with a reminder. */
export const progressSentences = {
  figure_stays: () => 'Số liệu đã ghi không xóa được. Hãy ghi số đúng; số cũ vẫn nằm trong nhật ký.',
  reminder_to_nobody: () => 'Chọn cơ quan chưa xong việc này để nhắc.',
} as const satisfies Readonly<Record<string, (facts: Facts) => string>>;
