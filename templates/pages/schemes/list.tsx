import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { EmptyState } from '../../components/empty-state';
import { PageHeader } from '../../components/page-header';
import { SectionTabs } from '../../components/section-tabs';
import { Tag } from '../../components/tag';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import type { SchemeDraftRow, SchemeListRow } from './scheme-props';

export interface SchemeListPageProps {
  readonly frame: PageFrame;
  readonly rows: readonly SchemeListRow[];
  /** Null for a reader who writes no tables. */
  readonly drafts: readonly SchemeDraftRow[] | null;
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

function Draft({ draft }: { draft: SchemeDraftRow }): VNode {
  return (
    <tr>
      <th scope="row">
        <a href={draft.href}>{draft.code}</a>
        <span class="sub">{draft.title}</span>
      </th>
      <td data-label="Kiểm tra">
        {draft.problemCount === 0 ? (
          <Tag kind="ok">Ban hành được</Tag>
        ) : (
          <Tag kind="warn">Còn {draft.problemCount} chỗ phải sửa</Tag>
        )}
      </td>
      <td data-label="Sửa lần cuối" class="faint">
        {draft.changedBy}
        <span class="sub">{draft.changedAt}</span>
      </td>
    </tr>
  );
}

/** The tables that are being written; nothing is scored by them. */
function Drafts({ drafts }: { drafts: readonly SchemeDraftRow[] }): VNode {
  return (
    <Card id="ban-soan" title="Bản đang soạn" aside={<span class="count">{drafts.length}</span>}>
      {drafts.length === 0 ? (
        <EmptyState title="Chưa có bản soạn nào">
          Soạn bảng mới, sao chép một bảng đã ban hành, hoặc tải lên tệp Excel theo mẫu.
        </EmptyState>
      ) : (
        <table class="table table--cards">
          <thead>
            <tr>
              <th scope="col">Mã và tên</th>
              <th scope="col">Kiểm tra</th>
              <th scope="col">Sửa lần cuối</th>
            </tr>
          </thead>
          <tbody>
            {drafts.map((draft) => (
              <Draft key={draft.href} draft={draft} />
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}

/** The scoring schemes of the province, each in its latest published version, and those being written. */
export function SchemeListPage({ frame, rows, drafts }: SchemeListPageProps): VNode {
  return (
    <Page frame={frame}>
      <PageHeader
        over="Danh mục"
        title="Thang điểm"
        lead="Mỗi lần sửa là một phiên bản mới; phiên bản đã ban hành được giữ nguyên."
      >
        {drafts === null ? null : (
          <>
            <a class="button button--main" href="/danh-muc/thang-diem/soan">
              Soạn bảng mới
            </a>
            <a class="button" href="/danh-muc/thang-diem/tai-len">
              Tải bảng lên
            </a>
          </>
        )}
      </PageHeader>
      <SectionTabs section="catalogue" current="/danh-muc/thang-diem" />
      <Card id="danh-sach-thang-diem" title="Thang điểm đã ban hành">
        {rows.length === 0 ? (
          <EmptyState title="Chưa có thang điểm nào">
            Thang điểm được soạn tại đây, tải lên từ tệp, hoặc lập khi nhập bảng tiêu chí của một khối từ Excel.
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
      {drafts === null ? null : <Drafts drafts={drafts} />}
    </Page>
  );
}
