import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import type { AgreedChoice } from './registration-props';

function Choice({ task }: { task: AgreedChoice }): VNode {
  const id = `da-thong-nhat-${task.id}`;
  const isTaken = task.takenAs !== null;
  return (
    <li>
      <label class="checkbox" for={id}>
        <input type="checkbox" id={id} name="agreed" value={task.id} checked={!isTaken} disabled={isTaken} />
        <span>
          {task.content}
          <span class="sub">
            {task.about}
            {isTaken ? ` · đã đưa vào nhiệm vụ ${String(task.takenAs)}` : ''}
          </span>
        </span>
      </label>
      <a class="sub" href={task.meetingHref}>
        {task.meeting}
      </a>
    </li>
  );
}

/** Tasks that meetings agreed on, to be taken into the draft; nothing when there is none. */
export function AgreedChoices({
  action,
  tasks,
  csrfToken,
}: {
  action: string;
  tasks: readonly AgreedChoice[];
  csrfToken: string;
}): VNode | null {
  if (tasks.length === 0) return null;
  const isOpen = tasks.some(({ takenAs }) => takenAs === null);
  return (
    <Card id="da-thong-nhat" title="Nhiệm vụ đã thống nhất tại cuộc họp" padded>
      <form method="post" action={action}>
        <CsrfField token={csrfToken} />
        <ul class="agreed-choices">
          {tasks.map((task) => (
            <Choice key={task.id} task={task} />
          ))}
        </ul>
        {isOpen ? (
          <div class="actions">
            <button class="button" type="submit">
              Đưa vào bản đăng ký
            </button>
            <span class="faint">Lưu nháp trước nếu đang soạn dở. Chỉ tiêu, đơn vị tính do cơ quan điền.</span>
          </div>
        ) : null}
      </form>
    </Card>
  );
}
