import type { Tone } from '../../../src/documents/model';
import type { TaskStatus } from '../../../src/domain/tasks/status';

/** The order in which statuses are listed: from finished to unknown. */
export const STATUS_ORDER: readonly TaskStatus[] = [
  'exceeded',
  'completed',
  'on_track',
  'late',
  'overdue',
  'not_started',
  'not_updated',
  'paused',
];

/** The colour that goes with the word of each status. */
export const STATUS_TONES: Readonly<Record<TaskStatus, Tone>> = {
  exceeded: 'beyond',
  completed: 'done',
  on_track: 'steady',
  late: 'late',
  overdue: 'overdue',
  not_started: 'waiting',
  not_updated: 'silent',
  paused: 'paused',
};
