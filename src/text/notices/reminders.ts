import { formatDate } from '../date';

/** What agencies are reminded of: work with a deadline of the period, and tasks behind their plan. */
export const REMINDER_KINDS = ['registration', 'progress_update', 'self_score', 'cross_check', 'late_tasks'] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** The work in a few words: the title of the notice, and of its part of the page. */
export const reminderKindWords: Readonly<Record<ReminderKind, string>> = {
  registration: 'Đăng ký nhiệm vụ trọng tâm',
  progress_update: 'Cập nhật tiến độ nhiệm vụ',
  self_score: 'Nộp phiếu tự chấm điểm',
  cross_check: 'Kiểm tra chéo',
  late_tasks: 'Nhiệm vụ chậm, quá hạn',
};

const WISHES: Readonly<Record<ReminderKind, string>> = {
  registration: 'Đề nghị cơ quan đăng ký nhiệm vụ trọng tâm và gửi Thư ký khối',
  progress_update: 'Đề nghị cơ quan cập nhật kết quả các nhiệm vụ trọng tâm',
  self_score: 'Đề nghị cơ quan hoàn thành và nộp phiếu tự chấm điểm',
  cross_check: 'Đề nghị cơ quan kiểm tra xong các phiếu được phân công',
  late_tasks: 'Đề nghị cơ quan đẩy nhanh các nhiệm vụ đang chậm, cập nhật kết quả và nêu rõ khó khăn nếu có',
};

/** The text that is suggested for a reminder: what is asked for, for which period, and by when. */
export function suggestedReminder(kind: ReminderKind, period: string, dueOn: string | null): string {
  const due = dueOn === null ? '' : `. Hạn: ${formatDate(dueOn)}`;
  return `${WISHES[kind]}, ${period.charAt(0).toLowerCase()}${period.slice(1)}${due}.`;
}

/** The notice of a reminder: the text as it was sent, and what of the agency it is about. */
export function reminderNotice(
  kind: ReminderKind,
  text: string,
  detail: string | null,
): { readonly title: string; readonly body: string } {
  return {
    title: `Đôn đốc: ${reminderKindWords[kind].charAt(0).toLowerCase()}${reminderKindWords[kind].slice(1)}`,
    body: detail === null ? text : `${text} ${detail}.`,
  };
}
