import type { VNode } from 'preact';
import { roleWords } from '../../../src/text/vi';
import { Card } from '../../components/card';
import { EmptyState } from '../../components/empty-state';
import { TextField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import { Pagination } from '../../components/pagination';
import { SectionTabs } from '../../components/section-tabs';
import { Tag } from '../../components/tag';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import type { AssignmentView, UserRow } from './user-props';

export interface UserListPageProps {
  readonly frame: PageFrame;
  readonly rows: readonly UserRow[];
  readonly query: string;
  /** 1 is the first page. */
  readonly page: number;
  readonly pageCount: number;
  readonly total: number;
}

const ADDRESS = '/he-thong/nguoi-dung';

/** A role in words with the place it is held for. */
export function assignmentText({ role, placeText }: AssignmentView): string {
  return placeText === null ? roleWords[role] : `${roleWords[role]}: ${placeText}`;
}

function Roles({ assignments }: { assignments: readonly AssignmentView[] }): VNode {
  const active = assignments.filter((assignment) => assignment.active);
  if (active.length === 0) return <span class="faint">chưa có vai trò</span>;
  return (
    <ul>
      {active.map((assignment) => (
        <li key={assignment.id}>{assignmentText(assignment)}</li>
      ))}
    </ul>
  );
}

function Row({ row }: { row: UserRow }): VNode {
  return (
    <tr>
      <th scope="row">
        <a href={`${ADDRESS}/${row.id}`}>{row.displayName}</a>
        {row.positionTitle === null ? null : <span class="sub">{row.positionTitle}</span>}
      </th>
      <td data-label="Tên đăng nhập" class="nowrap">
        {row.loginName}
      </td>
      <td data-label="Vai trò">
        <Roles assignments={row.assignments} />
      </td>
      <td data-label="Trạng thái" class="nowrap">
        {row.locked ? (
          <Tag kind="warn">đã khóa</Tag>
        ) : row.mustChangePassword ? (
          <Tag kind="idle">chờ đổi mật khẩu</Tag>
        ) : (
          'Đang dùng'
        )}
      </td>
    </tr>
  );
}

function hrefOf(query: string): (page: number) => string {
  return (page) => `${ADDRESS}?q=${encodeURIComponent(query)}&trang=${page}`;
}

/** The accounts with the roles that are in force today. */
export function UserListPage(props: UserListPageProps): VNode {
  return (
    <Page frame={props.frame}>
      <PageHeader
        over="Hệ thống"
        title="Người dùng"
        lead="Mỗi người một tài khoản. Vai trò được giao theo cơ quan, khối hoặc toàn tỉnh, có ngày bắt đầu và kết thúc."
      >
        <a class="button button--main" href={`${ADDRESS}/them`}>
          Thêm người dùng
        </a>
      </PageHeader>
      <SectionTabs section="system" current={ADDRESS} />
      <Card id="danh-sach-nguoi-dung" title="Tài khoản" aside={<span class="count">{props.total}</span>}>
        <form class="filter" method="get" action={ADDRESS} role="search" aria-label="Lọc người dùng">
          <div class="field field--grow">
            <TextField
              words={{ id: 'tim-nguoi-dung', label: 'Tên, tên đăng nhập' }}
              name="q"
              type="search"
              value={props.query}
              placeholder="Không cần gõ dấu"
              autocomplete="off"
            />
          </div>
          <button class="button" type="submit">
            Tìm
          </button>
        </form>
        {props.rows.length === 0 ? (
          <EmptyState
            title={props.query === '' ? 'Chưa có tài khoản nào' : `Không tìm thấy “${props.query}”`}
            {...(props.query === '' ? {} : { action: { href: ADDRESS, label: 'Xóa điều kiện tìm' } })}
          >
            {props.query === '' ? 'Thêm người dùng đầu tiên rồi giao vai trò.' : 'Đã tìm cả không dấu.'}
          </EmptyState>
        ) : (
          <table class="table table--cards">
            <thead>
              <tr>
                <th scope="col">Người dùng</th>
                <th scope="col">Tên đăng nhập</th>
                <th scope="col">Vai trò</th>
                <th scope="col">Trạng thái</th>
              </tr>
            </thead>
            <tbody>
              {props.rows.map((row) => (
                <Row key={row.id} row={row} />
              ))}
            </tbody>
          </table>
        )}
        <Pagination page={props.page} pageCount={props.pageCount} hrefOf={hrefOf(props.query)} />
      </Card>
    </Page>
  );
}
