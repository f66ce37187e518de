import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { EmptyState } from '../../components/empty-state';
import { PageHeader } from '../../components/page-header';
import { Tag } from '../../components/tag';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';

/** One thing that waits. */
export interface TodoRow {
  readonly href: string;
  readonly title: string;
  /** "Khối thi đua số 1, Sáu tháng đầu năm 2022" */
  readonly place: string;
  /** "Hạn 17:00 ngày 15/07/2022, còn 3 ngày"; null where no deadline is set. */
  readonly due: string | null;
  readonly isLate: boolean;
  /** Why it came back; null when it did not. */
  readonly returnReason: string | null;
}

/** One thing the reader was told. */
export interface NoticeRow {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly href: string;
  /** Who told it and when. */
  readonly source: string;
  readonly isUnread: boolean;
}

export interface TodoPageProps {
  readonly frame: PageFrame;
  readonly late: readonly TodoRow[];
  readonly waiting: readonly TodoRow[];
  readonly notices: readonly NoticeRow[];
  readonly unread: number;
}

function TodoItem({ row }: { row: TodoRow }): VNode {
  return (
    <li class="todo-list__item">
      <a class="todo-list__title" href={row.href}>
        {row.title}
      </a>
      <span class="todo-list__place">{row.place}</span>
      {row.due === null ? null : (
        <span class="todo-list__due">{row.isLate ? <Tag kind="bad">{row.due}</Tag> : row.due}</span>
      )}
      {row.returnReason === null ? null : <span class="todo-list__reason">Trả lại: {row.returnReason}</span>}
    </li>
  );
}

function TodoGroup({ id, title, rows }: { id: string; title: string; rows: readonly TodoRow[] }): VNode | null {
  if (rows.length === 0) return null;
  return (
    <Card id={id} title={title} aside={<span class="count">{rows.length}</span>}>
      <ul class="todo-list">
        {rows.map((row) => (
          <TodoItem key={`${row.href} ${row.title}`} row={row} />
        ))}
      </ul>
    </Card>
  );
}

function ReadButton({ frame, id, label }: { frame: PageFrame; id: string; label: string }): VNode {
  return (
    <form method="post" action="/viec-can-lam/da-doc">
      <CsrfField token={frame.csrfToken} />
      <input type="hidden" name="thong-bao" value={id} />
      <button class="button button--small" type="submit">
        {label}
      </button>
    </form>
  );
}

function NoticeItem({ frame, notice }: { frame: PageFrame; notice: NoticeRow }): VNode {
  return (
    <li class={notice.isUnread ? 'todo-list__item todo-list__item--unread' : 'todo-list__item'}>
      <a class="todo-list__title" href={notice.href}>
        {notice.title}
      </a>
      {notice.isUnread ? <Tag kind="go">Chưa đọc</Tag> : null}
      {notice.isUnread ? <ReadButton frame={frame} id={notice.id} label="Đã đọc" /> : null}
      {notice.body === '' ? null : <span class="todo-list__reason">{notice.body}</span>}
      <span class="todo-list__place">{notice.source}</span>
    </li>
  );
}

/** What waits for the reader, then what they were told. */
export function TodoPage({ frame, late, waiting, notices, unread }: TodoPageProps): VNode {
  const total = late.length + waiting.length;
  return (
    <Page frame={frame}>
      <div class="narrow narrow--wide">
        <PageHeader
          title="Việc cần làm"
          lead={total === 0 ? 'Không còn việc nào đang chờ bạn.' : `${total} việc đang chờ bạn.`}
        />
        <TodoGroup id="qua-han" title="Đã quá hạn" rows={late} />
        <TodoGroup id="dang-cho" title="Đang chờ" rows={waiting} />
        <Card
          id="thong-bao"
          title="Thông báo"
          aside={unread < 2 ? null : <ReadButton frame={frame} id="" label={`Đánh dấu đã đọc cả ${unread}`} />}
        >
          {notices.length === 0 ? (
            <EmptyState title="Chưa có thông báo">
              Khi có việc chuyển đến bạn, hoặc có người đôn đốc, thông báo hiện ở đây.
            </EmptyState>
          ) : (
            <ul class="todo-list">
              {notices.map((notice) => (
                <NoticeItem key={notice.id} frame={frame} notice={notice} />
              ))}
            </ul>
          )}
        </Card>
      </div>
    </Page>
  );
}
