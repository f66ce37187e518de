import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { EmptyState } from '../../components/empty-state';
import { SelectField, TextField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import { Pagination } from '../../components/pagination';
import { SectionTabs } from '../../components/section-tabs';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import type { Choice, PersonRow } from './people-props';

export interface PersonListPageProps {
  readonly frame: PageFrame;
  readonly rows: readonly PersonRow[];
  readonly query: string;
  readonly agencyCode: string;
  readonly agencies: readonly Choice[];
  readonly total: number;
  readonly page: number;
  readonly pageCount: number;
  readonly mayWrite: boolean;
  readonly mayMerge: boolean;
}

const ADDRESS = '/nhan-su';

function Row({ row }: { row: PersonRow }): VNode {
  return (
    <tr>
      <th scope="row">
        <a href={`${ADDRESS}/nguoi/${row.id}`}>{row.fullName}</a>
      </th>
      <td data-label="Năm sinh">{row.birthYear || <span class="faint">chưa ghi</span>}</td>
      <td data-label="Giới tính">{row.gender || <span class="faint">chưa ghi</span>}</td>
      <td data-label="Số định danh" class="nowrap">
        {row.identity || <span class="faint">chưa ghi</span>}
      </td>
      <td data-label="Chức vụ">
        {row.position}
        {row.ended === '' ? null : <span class="sub">{row.ended}</span>}
      </td>
      <td data-label="Cơ quan">{row.agencyName}</td>
    </tr>
  );
}

/** The persons that the reader may know of, by given name; numbers and birth dates are masked. */
export function PersonListPage(props: PersonListPageProps): VNode {
  const { rows, query, agencyCode } = props;
  const hrefOf = (page: number): string =>
    `${ADDRESS}?q=${encodeURIComponent(query)}&coQuan=${encodeURIComponent(agencyCode)}&trang=${page}`;
  return (
    <Page frame={props.frame}>
      <PageHeader
        over="Khen thưởng"
        title="Nhân sự"
        lead="Chỉ ghi những gì việc xét khen thưởng cần đến. Số định danh và ngày sinh được che; xem đầy đủ phải có quyền và được ghi nhật ký."
      >
        {props.mayMerge ? (
          <a class="button" href={`${ADDRESS}/trung`}>
            Hồ sơ trùng
          </a>
        ) : null}
        {props.mayWrite ? (
          <a class="button button--main" href={`${ADDRESS}/them`}>
            Thêm người
          </a>
        ) : null}
      </PageHeader>
      <SectionTabs section="people" current={ADDRESS} />
      <Card id="danh-sach" title="Danh sách" aside={<span class="count">{props.total}</span>}>
        <form class="filter filter--narrow" method="get" action={ADDRESS} role="search" aria-label="Lọc danh sách">
          <div class="field--grow field">
            <TextField
              words={{ id: 'tim-nguoi', label: 'Họ tên' }}
              name="q"
              type="search"
              value={query}
              placeholder="Không cần gõ dấu"
              autocomplete="off"
            />
          </div>
          <SelectField
            words={{ id: 'loc-co-quan', label: 'Cơ quan' }}
            name="coQuan"
            value={agencyCode}
            options={[{ value: '', label: 'Tất cả' }, ...props.agencies]}
          />
          <button class="button" type="submit">
            Xem
          </button>
        </form>
        {rows.length === 0 ? (
          <EmptyState title={query === '' && agencyCode === '' ? 'Chưa ghi người nào' : 'Không tìm thấy ai'}>
            {query === '' && agencyCode === ''
              ? 'Cán bộ của cơ quan thêm từng người, hoặc Sở Nội vụ thêm thay.'
              : 'Đã tìm cả không dấu, theo một phần của họ tên.'}
          </EmptyState>
        ) : (
          <table class="table table--cards">
            <thead>
              <tr>
                <th scope="col">Họ và tên</th>
                <th scope="col">Năm sinh</th>
                <th scope="col">Giới tính</th>
                <th scope="col">Số định danh</th>
                <th scope="col">Chức vụ</th>
                <th scope="col">Cơ quan</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.id} row={row} />
              ))}
            </tbody>
          </table>
        )}
        <Pagination page={props.page} pageCount={props.pageCount} hrefOf={hrefOf} />
      </Card>
    </Page>
  );
}
