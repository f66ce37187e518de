import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { EmptyState } from '../../components/empty-state';
import { SelectField, type FieldOption } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import { SectionTabs } from '../../components/section-tabs';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import type { BlocRow } from './bloc-props';

export interface BlocListPageProps {
  readonly frame: PageFrame;
  readonly rows: readonly BlocRow[];
  /** Null when the province has no year yet. */
  readonly year: string | null;
  readonly years: readonly FieldOption[];
  /** True when the reader may bring in blocs by workbook. */
  readonly mayImport: boolean;
  /** True when the reader may add blocs. */
  readonly mayDefine: boolean;
}

function Row({ row, year }: { row: BlocRow; year: string | null }): VNode {
  const query = year === null ? '' : `?nam=${encodeURIComponent(year)}`;
  return (
    <tr>
      <th scope="row">
        <a href={`/danh-muc/khoi/${row.code}${query}`}>{row.name}</a>
        <span class="sub">
          {row.kindText}, mã {row.code}
        </span>
      </th>
      <td data-label="Đơn vị" class="number">
        {row.memberCount}
      </td>
      <td data-label="Khối trưởng">{row.chairName ?? <span class="faint">chưa có</span>}</td>
      <td data-label="Khối phó">{row.viceChairName ?? <span class="faint">chưa có</span>}</td>
      <td data-label="Lãnh đạo phụ trách">{row.leaderInCharge ?? <span class="faint">chưa có</span>}</td>
    </tr>
  );
}

/** The blocs of a year with who leads them. */
export function BlocListPage(props: BlocListPageProps): VNode {
  return (
    <Page frame={props.frame}>
      <PageHeader
        over="Danh mục"
        title="Khối, cụm thi đua"
        lead="Thành viên, khối trưởng và khối phó được ghi theo từng năm, nên đổi vai trò không làm mất năm cũ."
      >
        {props.mayImport ? (
          <a class="button" href="/nhap-du-lieu">
            Nhập từ Excel
          </a>
        ) : null}
        {props.mayDefine ? (
          <a class="button button--main" href="/danh-muc/khoi/them">
            Thêm khối
          </a>
        ) : null}
      </PageHeader>
      <SectionTabs section="catalogue" current="/danh-muc/khoi" />
      <Card
        id="danh-sach-khoi"
        title={props.year === null ? 'Danh sách' : `Năm ${props.year}`}
        aside={<span class="count">{props.rows.length}</span>}
      >
        {props.year === null ? null : (
          <form class="filter filter--narrow" method="get" action="/danh-muc/khoi">
            <SelectField words={{ id: 'chon-nam', label: 'Năm' }} name="nam" value={props.year} options={props.years} />
            <button class="button" type="submit">
              Xem
            </button>
          </form>
        )}
        {props.rows.length === 0 ? (
          <EmptyState title="Chưa có khối nào">Sở Nội vụ thêm từng khối, hoặc nhập cả khối từ tệp Excel.</EmptyState>
        ) : (
          <table class="table table--cards">
            <thead>
              <tr>
                <th scope="col">Khối</th>
                <th scope="col" class="number">
                  Đơn vị
                </th>
                <th scope="col">Khối trưởng</th>
                <th scope="col">Khối phó</th>
                <th scope="col">Lãnh đạo phụ trách</th>
              </tr>
            </thead>
            <tbody>
              {props.rows.map((row) => (
                <Row key={row.code} row={row} year={props.year} />
              ))}
            </tbody>
          </table>
        )}
      </Card>
    </Page>
  );
}
