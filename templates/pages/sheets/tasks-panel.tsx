import type { VNode } from 'preact';
import type { FieldOption } from '../../components/field';
import { ScrollRegion } from '../../components/scroll-region';
import { StatusLabel } from '../../components/status-square';
import { listField, NO, TASK_FIELDS, type TaskField, YES } from './field-names';
import type { RowContext, SheetTask, SheetTasks } from './input-props';
import { ChoiceField } from './row-field';
import { pointsFieldId, rowId } from './sheet-props';

const AXES: Readonly<Record<TaskField, string>> = {
  onTime: 'Đúng hạn',
  quality: 'Chất lượng',
  effectiveness: 'Hiệu quả',
};

const ANSWERS: readonly FieldOption[] = [
  { value: '', label: 'Chọn' },
  { value: YES, label: 'Có' },
  { value: NO, label: 'Không' },
];

export interface TasksPanelProps {
  readonly row: RowContext;
  readonly tasks: SheetTasks;
  readonly editable: boolean;
}

function Axis({
  row,
  task,
  axis,
  editable,
}: {
  row: RowContext;
  task: SheetTask;
  axis: TaskField;
  editable: boolean;
}): VNode {
  const { text, isStated } = task.axes[axis];
  if (editable && isStated) {
    return (
      <td data-label={AXES[axis]} class="row-list__stated">
        <ChoiceField
          row={row}
          field={listField('tasks', task.code, axis)}
          label={`Nhiệm vụ ${task.code}: ${AXES[axis].toLocaleLowerCase('vi')}`}
          options={ANSWERS}
        />
      </td>
    );
  }
  return (
    <td data-label={AXES[axis]} class={task.isFinished ? undefined : 'row-list__idle'}>
      {text === '' ? <span class="faint">{task.isFinished ? 'Chưa nêu' : '–'}</span> : text}
    </td>
  );
}

/** The points of one task, renewed out of band after a save. */
export function TaskPoints({ code, task, oob = false }: { code: string; task: SheetTask; oob?: boolean }): VNode {
  return (
    <span id={`${rowId(code)}-nv-${task.code}`} hx-swap-oob={oob ? 'true' : undefined}>
      {task.points === null ? <span class="row-list__missing">{task.missing}</span> : <b>{task.points}</b>}
    </span>
  );
}

interface TaskLineProps extends Omit<TasksPanelProps, 'tasks'> {
  readonly task: SheetTask;
  readonly showsStatus: boolean;
}

function TaskLine({ row, task, editable, showsStatus }: TaskLineProps): VNode {
  return (
    <tr>
      <td class="row-list__number">{task.code}</td>
      <th scope="row" class="row-list__title">
        {task.href === null ? task.title : <a href={task.href}>{task.title}</a>}
      </th>
      {showsStatus ? (
        <td data-label="Trạng thái">{task.status === null ? null : <StatusLabel status={task.status} />}</td>
      ) : null}
      <td data-label="Thực hiện" class="number">
        {task.completion}
        {task.planned === null ? null : <span class="sub">kế hoạch {task.planned}</span>}
      </td>
      {TASK_FIELDS.map((axis) => (
        <Axis key={axis} row={row} task={task} axis={axis} editable={editable} />
      ))}
      <td data-label="Điểm" class="number">
        <TaskPoints code={row.code} task={task} />
      </td>
    </tr>
  );
}

/**
 * The registered key tasks with what their progress says; the agency only states what nobody has judged. A sheet that was
 * sent holds figures, not statuses: then there is no column for them.
 */
export function TasksPanel({ row, tasks, editable }: TasksPanelProps): VNode {
  const showsStatus = tasks.tasks.some(({ status }) => status !== null);
  return (
    <div class="row-panel" id={pointsFieldId(row.code)} tabindex={-1}>
      <p class="row-panel__hint">{tasks.note}</p>
      <ScrollRegion label={`Nhiệm vụ trọng tâm của ${row.code}`}>
        <table class="row-list row-list--tasks">
          <thead>
            <tr>
              <th scope="col">Số</th>
              <th scope="col">Nhiệm vụ</th>
              {showsStatus ? <th scope="col">Trạng thái</th> : null}
              <th scope="col" class="number">
                Thực hiện
              </th>
              {TASK_FIELDS.map((axis) => (
                <th key={axis} scope="col">
                  {AXES[axis]}
                </th>
              ))}
              <th scope="col" class="number">
                Điểm
              </th>
            </tr>
          </thead>
          <tbody>
            {tasks.tasks.map((task) => (
              <TaskLine key={task.code} row={row} task={task} editable={editable} showsStatus={showsStatus} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  );
}
