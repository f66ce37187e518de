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
