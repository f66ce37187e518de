import type { VNode } from 'preact';
import type { TaskStatus } from '../../src/domain/tasks/status';
import { taskStatusWords } from '../../src/text/vi';
import { STATUS_ORDER, StatusLabel } from './status-square';

/** How many tasks are in each status; absent means none. */
export type StatusCounts = Readonly<Partial<Record<TaskStatus, number>>>;

const WIDTH = 400;
const GAP = 2;

interface Part {
  readonly status: TaskStatus;
  readonly count: number;
}

function partsOf(counts: StatusCounts): Part[] {
  return STATUS_ORDER.map((status) => ({ status, count: counts[status] ?? 0 })).filter((part) => part.count > 0);
}

/** One bar cut into shares, one for each status that occurs. The words carry the same counts. */
export function Stack({ counts }: { counts: StatusCounts }): VNode {
  const parts = partsOf(counts);
  const total = parts.reduce((sum, part) => sum + part.count, 0);
  const words = parts.map((part) => `${taskStatusWords[part.status]} ${part.count}`).join(', ');
  const startOf = (index: number): number => parts.slice(0, index).reduce((sum, part) => sum + part.count, 0);
  return (
    <svg
      class="stack"
      viewBox={`0 0 ${WIDTH} 12`}
      preserveAspectRatio="none"
      role="img"
      aria-label={words === '' ? 'Chưa có nhiệm vụ' : words}
    >
      {parts.map((part, index) => (
        <rect
          key={part.status}
          class={`stack__${part.status}`}
          x={Math.round((startOf(index) / total) * WIDTH * 10) / 10}
          width={Math.max(1, Math.round((part.count / total) * WIDTH * 10) / 10 - GAP)}
          height="12"
        />
      ))}
    </svg>
  );
}

/** The signs of the statuses that occur, with their words and counts. */
export function StatusLegend({ counts }: { counts: StatusCounts }): VNode {
  return (
    <ul class="legend-list">
      {partsOf(counts).map((part) => (
        <li key={part.status}>
          <StatusLabel status={part.status} /> <b>{part.count}</b>
        </li>
      ))}
    </ul>
  );
}
