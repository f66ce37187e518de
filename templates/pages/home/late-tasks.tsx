import type { VNode } from 'preact';
import { toNumber } from '../../../src/domain/fraction';
import { formatDate } from '../../../src/text/date';
import { formatPercent } from '../../../src/text/number';
import { Bar } from '../../components/bar';
import { Card } from '../../components/card';
import { EmptyState } from '../../components/empty-state';
import type { LateTask } from './overview-props';

export interface LateTasksProps {
  readonly tasks: readonly LateTask[];
  /** How many there are in all; the table shows the worst. */
  readonly total: number;
  readonly listHref: string;
  /** Null for those who may not remind anybody. */
  readonly reminderHref: string | null;
}

function Progress({ task }: { task: LateTask }): VNode {
  if (task.completion === null) return <>{task.resultText}</>;
  const percent = formatPercent(task.completion);
  return (
    <>
      <Bar value={toNumber(task.completion)} maximum={1} kind="late" label={`Đạt ${percent}`} />
      <span class="late-tasks__percent">{percent}</span>
      <span class="sub">
        {task.resultText}
        {task.plannedShare === null ? '' : `, kế hoạch ${formatPercent(task.plannedShare)}`}
      </span>
    </>
  );
}

function Row({ task, reminderHref }: { task: LateTask; reminderHref: string | null }): VNode {
  return (
    <tr>
      <th scope="row">
        <a href={task.href}>{task.title}</a>
      </th>
      <td data-label="Cơ quan">
        {task.agencyName}
        <span class="sub">Nhiệm vụ {task.number}</span>
      </td>
      <td data-label="Thời hạn" class="nowrap">
        {formatDate(task.due)}
        {task.daysOverdue > 0 ? (
          <span class="sub sub--bad">quá {task.daysOverdue} ngày</span>
        ) : (
          <span class="sub">chậm so với kế hoạch</span>
        )}
      </td>
      <td data-label="Tiến độ" class="late-tasks__progress">
        <Progress task={task} />
      </td>
      {reminderHref === null ? null : (
        <td class="actions-cell">
          <a class="button button--small" href={`${reminderHref}#viec-late_tasks`}>
            Đôn đốc<span class="visually-hidden"> {task.agencyName}</span>
          </a>
        </td>
      )}
    </tr>
  );
}

/** The tasks behind their plan, the most overdue first. */
export function LateTasks({ tasks, total, listHref, reminderHref }: LateTasksProps): VNode {
  const all =
    total > tasks.length ? <a href={listHref}>Xem cả {total} nhiệm vụ</a> : <span class="count">{total}</span>;
  return (
    <Card id="nhiem-vu-cham" title="Nhiệm vụ quá hạn, chậm tiến độ" aside={all}>
      {tasks.length === 0 ? (
        <EmptyState title="Không có nhiệm vụ nào chậm">Mọi nhiệm vụ đã cập nhật đều đúng tiến độ.</EmptyState>
      ) : (
        <table class="table table--cards late-tasks">
          <thead>
            <tr>
              <th scope="col">Nhiệm vụ</th>
              <th scope="col">Cơ quan</th>
              <th scope="col">Thời hạn</th>
              <th scope="col">Tiến độ</th>
              {reminderHref === null ? null : (
                <th scope="col">
                  <span class="visually-hidden">Đôn đốc</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {tasks.map((task) => (
              <Row key={task.href} task={task} reminderHref={reminderHref} />
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}
