import type { VNode } from 'preact';
import type { TaskStatus } from '../../src/domain/tasks/status';
import { taskStatusWords } from '../../src/text/vi';
import { Icon, type IconName } from './icon';

/** The sign of each status; together with the colour class it tells them apart without colour. */
const SIGNS: Record<TaskStatus, IconName> = {
  completed: 'check',
  exceeded: 'surpass',
  on_track: 'dot',
  late: 'alert',
  overdue: 'clock',
  not_started: 'ring',
  not_updated: 'dash',
  paused: 'pause',
};

/** The order in which statuses are listed in legends and bars: best first, unknown last. */
export const STATUS_ORDER: readonly TaskStatus[] = [
  'exceeded',
  'completed',
  'on_track',
  'late',
  'overdue',
  'not_started',
  'paused',
  'not_updated',
];

export interface StatusSquareProps {
  readonly status: TaskStatus;
  /** What the square stands for, such as "Nhiệm vụ 3: Kết nạp đảng viên mới"; the status is added to it. */
  readonly subject?: string;
  /** With an address the square is a link. */
  readonly href?: string;
  readonly small?: boolean;
}

/** The status of one task as a coloured square with a sign; the words are there for screen readers and as a tip. */
export function StatusSquare({ status, subject, href, small = false }: StatusSquareProps): VNode {
  const name = taskStatusWords[status];
  const words = subject === undefined ? name : `${subject}: ${name.toLowerCase()}`;
  const classes = `status-square status-square--${status}${small ? ' status-square--small' : ''}`;
  const content = (
    <>
      <Icon name={SIGNS[status]} />
      <span class="visually-hidden">{words}</span>
    </>
  );
  if (href === undefined) return <span class={classes}>{content}</span>;
  return (
    <a class={classes} href={href} title={words}>
      {content}
    </a>
  );
}

/** The square with its word beside it. */
export function StatusLabel({ status }: { status: TaskStatus }): VNode {
  return (
    <span class="status-label">
      <span class={`status-square status-square--small status-square--${status}`}>
        <Icon name={SIGNS[status]} />
      </span>
      {taskStatusWords[status]}
    </span>
  );
}
