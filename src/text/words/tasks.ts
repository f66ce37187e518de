import type { TaskStatus } from '../../domain/tasks/status';
import type { TargetDirection, TargetKind } from '../../domain/tasks/target';

export const taskStatusWords: Readonly<Record<TaskStatus, string>> = {
  not_updated: 'Chưa cập nhật',
  not_started: 'Chưa bắt đầu',
  on_track: 'Đúng tiến độ',
  late: 'Chậm',
  overdue: 'Quá hạn',
  completed: 'Hoàn thành',
  exceeded: 'Vượt mức',
  paused: 'Tạm dừng',
};

export const targetKindWords: Readonly<Record<TargetKind, string>> = {
  cumulative: 'Cộng dồn',
  level: 'Giữ mức',
};

export const targetDirectionWords: Readonly<Record<TargetDirection, string>> = {
  higher: 'Càng cao càng tốt',
  lower: 'Càng thấp càng tốt',
  reach: 'Đạt hoặc không đạt',
};

/** The three things that a result is judged on (domain §1.4, II.2). */
export const judgementFieldWords = {
  onTime: 'Thời gian',
  qualityMet: 'Chất lượng',
  effective: 'Hiệu quả',
} as const;

/** A judgement as forms send it; '' while nobody judged. */
export const judgementWords = { '': 'Chưa đánh giá', yes: 'Đạt', no: 'Không đạt' } as const;
