import type { VNode } from 'preact';
import { toNumber, type Exact } from '../../../src/domain/fraction';
import type { BusinessDate } from '../../../src/domain/calendar';
import { TASK_STATUSES, type TaskStatus } from '../../../src/domain/tasks/status';
import { formatDate } from '../../../src/text/date';
import { formatNumber, formatPercent } from '../../../src/text/number';
import { taskStatusWords } from '../../../src/text/vi';
import { Bar } from '../../components/bar';
import { EmptyState } from '../../components/empty-state';
import { SelectField, TextField, type FieldOption } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import { Pagination } from '../../components/pagination';
import { StatusLabel } from '../../components/status-square';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';

/** One key task of the list. */
export interface TaskListRow {
  readonly href: string;
  readonly number: number;
  readonly title: string;
  readonly agencyName: string;
  readonly status: TaskStatus;
  /** "900 đảng viên" */
  readonly targetText: string;
  /** "512 đảng viên"; null without a value. */
  readonly resultText: string | null;
  /** Done / target; null where a percentage means nothing. */
  readonly completion: Exact | null;
  readonly due: BusinessDate;
  readonly daysOverdue: number;
  /** Day of the latest value; null without one. */
  readonly updatedOn: BusinessDate | null;
}

/** The conditions as they stand in the address. */
export interface TaskFilter {
  readonly query: string;
  /** Code of an agency; '' for all. */
  readonly agency: string;
  /** A status; 'behind' for late and overdue; '' for all. */
  readonly status: TaskStatus | 'behind' | '';
}

export interface TaskListPageProps {
  readonly frame: PageFrame;
  readonly blocName: string;
  readonly periodName: string;
  readonly asOf: BusinessDate;
  /** `/khoi/:bloc/:period/nhiem-vu` */
  readonly path: string;
  /** The same tasks as a grid. */
  readonly gridHref: string;
  readonly registrationHref: string;
  readonly changesHref: string;
  /** Where a task of the bloc as a whole is registered; null for who does not. */
  readonly newBlocTaskHref: string | null;
  readonly filter: TaskFilter;
  /** Agencies to choose from, in official order; the value is the code. */
  readonly agencies: readonly FieldOption[];
  readonly rows: readonly TaskListRow[];
  /** Tasks that meet the conditions, on all pages, and tasks of the bloc. */
  readonly found: number;
  readonly total: number;
  readonly page: number;
  readonly pageCount: number;
}

const STATUS_OPTIONS: readonly FieldOption[] = [
  { value: '', label: 'Mọi trạng thái' },
  { value: 'behind', label: 'Chậm và quá hạn' },
  ...TASK_STATUSES.map((status) => ({ value: status, label: taskStatusWords[status] })),
];

/** The address of the list under these conditions; conditions that are not set stay out of it. */
export function taskListAddress(path: string, filter: TaskFilter, page = 1): string {
  const parameters = new URLSearchParams();
  if (filter.query !== '') parameters.set('q', filter.query);
  if (filter.agency !== '') parameters.set('agency', filter.agency);
  if (filter.status !== '') parameters.set('status', filter.status);
  if (page > 1) parameters.set('page', String(page));
  const query = parameters.toString();
  return query === '' ? path : `${path}?${query}`;
}

function FilterForm({ path, filter, agencies }: TaskListPageProps): VNode {
  return (
    <form class="filter" method="get" action={path} role="search" aria-label="Lọc nhiệm vụ">
      <div class="filter__text">
        <TextField
          words={{ id: 'loc-noi-dung', label: 'Nội dung nhiệm vụ' }}
          name="q"
          type="search"
          value={filter.query}
          placeholder="Không cần gõ dấu"
          maxLength={100}
          autocomplete="off"
        />
      </div>
      <SelectField
        words={{ id: 'loc-co-quan', label: 'Cơ quan' }}
        name="agency"
        value={filter.agency}
        options={[{ value: '', label: 'Mọi cơ quan' }, ...agencies]}
      />
      <SelectField
        words={{ id: 'loc-trang-thai', label: 'Trạng thái' }}
        name="status"
        value={filter.status}
        options={STATUS_OPTIONS}
      />
      <button class="button button--main" type="submit">
        Lọc
      </button>
      {filter.query === '' && filter.agency === '' && filter.status === '' ? null : (
        <a class="button" href={path}>
          Xóa điều kiện
        </a>
      )}
    </form>
  );
}

function Result({ row }: { row: TaskListRow }): VNode {
  if (row.resultText === null) return <span class="faint">Chưa có số liệu</span>;
  const percent = row.completion === null ? null : formatPercent(row.completion, 0);
  return (
    <>
      {row.completion === null || percent === null ? null : (
        <Bar
          value={toNumber(row.completion)}
          maximum={1}
          kind={row.status === 'late' || row.status === 'overdue' ? 'late' : 'done'}
          label={`Đạt ${percent}`}
        />
      )}
      <span class="task-result">
        {row.resultText}
        {percent === null ? null : <b> {percent}</b>}
      </span>
    </>
  );
}

function Row({ row }: { row: TaskListRow }): VNode {
  return (
    <tr>
      <td class="number task-number">{row.number}</td>
      <th scope="row">
        <a href={row.href}>{row.title}</a>
        <span class="sub">{row.agencyName}</span>
      </th>
      <td data-label="Trạng thái">
        <StatusLabel status={row.status} />
      </td>
      <td data-label="Chỉ tiêu">{row.targetText}</td>
      <td data-label="Kết quả" class="task-progress">
        <Result row={row} />
      </td>
      <td data-label="Thời hạn" class="nowrap">
        {formatDate(row.due)}
        {row.daysOverdue > 0 ? <span class="sub sub--bad">quá {row.daysOverdue} ngày</span> : null}
      </td>
      <td data-label="Cập nhật" class="nowrap">
        {row.updatedOn === null ? <span class="faint">Chưa có</span> : formatDate(row.updatedOn)}
      </td>
    </tr>
  );
}

function Table({ rows }: { rows: readonly TaskListRow[] }): VNode {
  return (
    <table class="table table--cards task-list">
      <thead>
        <tr>
          <th scope="col" class="number">
            TT
          </th>
          <th scope="col">Nhiệm vụ</th>
          <th scope="col">Trạng thái</th>
          <th scope="col">Chỉ tiêu</th>
          <th scope="col">Kết quả</th>
          <th scope="col">Thời hạn</th>
          <th scope="col">Cập nhật</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.href} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Nothing({ total, path }: { total: number; path: string }): VNode {
  return total === 0 ? (
    <EmptyState title="Chưa có nhiệm vụ trọng tâm nào">
      Khối chưa đăng ký nhiệm vụ cho năm này. Nhiệm vụ xuất hiện ở đây khi bản đăng ký được duyệt, hoặc khi thư ký khối
      nhập bảng tính của khối.
    </EmptyState>
  ) : (
    <EmptyState title="Không có nhiệm vụ nào đúng điều kiện" action={{ href: path, label: 'Xóa điều kiện' }}>
      Đã tìm cả không dấu. Bỏ bớt điều kiện để xem thêm.
    </EmptyState>
  );
}

/** The key tasks of a bloc, filtered by text, agency and status. */
export function TaskListPage(props: TaskListPageProps): VNode {
  const { rows, found, total } = props;
  const count =
    found === total
      ? `${formatNumber(total)} nhiệm vụ`
      : `${formatNumber(found)} trong ${formatNumber(total)} nhiệm vụ`;
  return (
    <Page frame={{ ...props.frame, bodyClass: 'prints-wide' }}>
      <PageHeader
        over={`${props.blocName} · ${props.periodName}`}
        title="Nhiệm vụ trọng tâm"
        lead={`Trạng thái tính đến hết ngày ${formatDate(props.asOf)}.`}
      >
        {props.newBlocTaskHref === null ? null : (
          <a class="button" href={props.newBlocTaskHref}>
            Thêm nhiệm vụ chung
          </a>
        )}
        <a class="button" href={props.gridHref}>
          Bảng tiến độ
        </a>
        <a class="button" href={props.registrationHref}>
          Đăng ký nhiệm vụ
        </a>
        <a class="button" href={props.changesHref}>
          Đề nghị điều chỉnh
        </a>
      </PageHeader>
      <section class="card" aria-label="Danh sách nhiệm vụ">
        <FilterForm {...props} />
        <p class="list-count" role="status">
          {count}
          {props.pageCount > 1 ? `, trang ${props.page}/${props.pageCount}` : ''}
        </p>
        {rows.length === 0 ? <Nothing total={total} path={props.path} /> : <Table rows={rows} />}
        <Pagination
          page={props.page}
          pageCount={props.pageCount}
          hrefOf={(page) => taskListAddress(props.path, props.filter, page)}
        />
      </section>
    </Page>
  );
}
