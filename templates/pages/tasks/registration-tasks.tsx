import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { ScrollRegion } from '../../components/scroll-region';
import type { ShownTask } from './registration-props';

function Row({ task }: { task: ShownTask }): VNode {
  return (
    <tr class="top-aligned">
      <td class="number">{task.number}</td>
      <th scope="row">
        {task.href === null ? task.title : <a href={task.href}>{task.title}</a>}
        {task.product === '' ? null : <span class="sub">Sản phẩm: {task.product}</span>}
        {task.coordinators === '' ? null : <span class="sub">Phối hợp: {task.coordinators}</span>}
        {task.milestones === '' ? null : <span class="sub">Mốc: {task.milestones}</span>}
      </th>
      <td>
        {task.targetText}
        <span class="sub">{task.methodText}</span>
      </td>
      <td class="nowrap">{task.dueText}</td>
      <td class="number">{task.weightText}</td>
    </tr>
  );
}

/** Tasks of a registration to read. */
export function TaskTable({ id, title, tasks }: { id: string; title: string; tasks: readonly ShownTask[] }): VNode {
  return (
    <Card id={id} title={title}>
      <ScrollRegion label={title}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col" class="number">
                TT
              </th>
              <th scope="col">Nội dung nhiệm vụ</th>
              <th scope="col">Chỉ tiêu</th>
              <th scope="col">Hạn hoàn thành</th>
              <th scope="col" class="number">
                Trọng số
              </th>
            </tr>
          </thead>
          <tbody>
            {tasks.map((task) => (
              <Row key={task.number} task={task} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Card>
  );
}
