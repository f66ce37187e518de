import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { EmptyState } from '../../components/empty-state';
import { TextField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import { Tag, type TagKind } from '../../components/tag';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';

/** One movement of the list. */
export interface MovementRow {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly launcher: string;
  readonly term: string;
  readonly reviews: string;
  readonly counts: string;
  readonly status: string;
  readonly statusKind: TagKind;
}

export interface MovementListPageProps {
  readonly frame: PageFrame;
  readonly rows: readonly MovementRow[];
  /** The year as typed; '' for all. */
  readonly year: string;
  readonly mayWrite: boolean;
}

/** The movements that the reader may know of. */
export function MovementListPage({ frame, rows, year, mayWrite }: MovementListPageProps): VNode {
  return (
    <Page frame={frame}>
      <PageHeader
        over="Khen thưởng"
        title="Phong trào thi đua"
        lead="Phong trào thường xuyên và theo chuyên đề do tỉnh, khối, cơ quan phát động: ai tham gia, sơ kết, tổng kết. Báo cáo của khối và đề nghị khen thưởng theo chuyên đề lấy số liệu từ đây."
      >
        {mayWrite ? (
          <a class="button button--main" href="/phong-trao/them">
            Thêm phong trào
          </a>
        ) : null}
      </PageHeader>
      <Card id="danh-sach" title="Danh sách" aside={<span class="count">{rows.length}</span>}>
        <form class="filter filter--narrow" method="get" action="/phong-trao" role="search" aria-label="Lọc phong trào">
          <TextField
            words={{ id: 'nam-phong-trao', label: 'Năm' }}
            name="nam"
            value={year}
            inputmode="numeric"
            width="short"
            placeholder="Tất cả"
            autocomplete="off"
          />
          <button class="button" type="submit">
            Xem
          </button>
        </form>
        {rows.length === 0 ? (
          <EmptyState title="Chưa có phong trào nào">
            Nơi phát động ghi phong trào; cơ quan tham gia ghi nội dung đăng ký và kết quả.
          </EmptyState>
        ) : (
          <MovementTable rows={rows} />
        )}
      </Card>
    </Page>
  );
}

function MovementTable({ rows }: { rows: readonly MovementRow[] }): VNode {
  return (
    <table class="table table--cards">
      <thead>
        <tr>
          <th scope="col">Phong trào</th>
          <th scope="col">Nơi phát động</th>
          <th scope="col">Thời gian</th>
          <th scope="col">Sơ kết, tổng kết</th>
          <th scope="col">Tham gia</th>
          <th scope="col">Trạng thái</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <a href={`/phong-trao/${row.id}`}>{row.name}</a>
              <span class="sub">{row.kind}</span>
            </th>
            <td data-label="Nơi phát động">{row.launcher}</td>
            <td data-label="Thời gian">{row.term}</td>
            <td data-label="Sơ kết, tổng kết">
              {row.reviews === '' ? <span class="faint">chưa có</span> : row.reviews}
            </td>
            <td data-label="Tham gia">{row.counts}</td>
            <td data-label="Trạng thái">
              <Tag kind={row.statusKind}>{row.status}</Tag>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
