import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { EmptyState } from '../../components/empty-state';
import { PageHeader } from '../../components/page-header';
import { SectionTabs } from '../../components/section-tabs';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import type { SchemeListRow } from './scheme-props';

export interface SchemeListPageProps {
  readonly frame: PageFrame;
  readonly rows: readonly SchemeListRow[];
}

function Row({ row }: { row: SchemeListRow }): VNode {
  return (
    <tr>
      <th scope="row">
        <a href={row.href}>{row.code}</a>
        <span class="sub">{row.title}</span>
      </th>
      <td data-label="Phiên bản" class="number">
        {row.version}
      </td>
      <td data-label="Thang điểm" class="number">
        {row.total}
      </td>
      <td data-label="Tiêu chí" class="number">
        {row.criterionCount}
      </td>
      <td data-label="Kỳ áp dụng" class="number">
        {row.reviewCount}
      </td>
      <td data-label="Ban hành" class="nowrap faint">
        {row.publishedAt}
      </td>
    </tr>
  );
}

/** The scoring schemes of the province, each in its latest published version. */
export function SchemeListPage({ frame, rows }: SchemeListPageProps): VNode {
  return (
    <Page frame={frame}>
      <PageHeader
        over="Danh mục"
        title="Thang điểm"
        lead="Mỗi lần sửa là một phiên bản mới; phiên bản đã ban hành được giữ nguyên."
      />
      <SectionTabs section="catalogue" current="/danh-muc/thang-diem" />
      <Card id="danh-sach-thang-diem" title="Thang điểm đã ban hành">
        {rows.length === 0 ? (
          <EmptyState title="Chưa có thang điểm nào">
            Thang điểm được lập khi nhập bảng tiêu chí của một khối từ Excel.
          </EmptyState>
        ) : (
          <table class="table table--cards">
            <thead>
              <tr>
                <th scope="col">Mã và tên</th>
                <th scope="col" class="number">
                  Phiên bản
                </th>
                <th scope="col" class="number">
                  Thang điểm
                </th>
                <th scope="col" class="number">
                  Tiêu chí
                </th>
                <th scope="col" class="number">
                  Kỳ áp dụng
                </th>
                <th scope="col">Ban hành</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.code} row={row} />
              ))}
            </tbody>
          </table>
        )}
      </Card>
    </Page>
  );
}
