import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { EmptyState } from '../../components/empty-state';
import { PageHeader } from '../../components/page-header';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import type { ImportMissing } from './import-props';

/** What was written of one kind of thing. */
export interface ImportResultCount {
  /** "Nhiệm vụ trọng tâm" */
  readonly label: string;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly kept: number;
}

export interface ImportResultPageProps {
  readonly frame: PageFrame;
  readonly fileName: string;
  /** "14:42 ngày 29/06/2022" */
  readonly appliedAt: string;
  readonly blocName: string;
  readonly counts: readonly ImportResultCount[];
  readonly missing: readonly ImportMissing[];
  /** Where the bloc is looked at: its overview. */
  readonly overviewHref: string;
}

function Counts({ counts }: { counts: readonly ImportResultCount[] }): VNode {
  return (
    <table class="table table--cards">
      <thead>
        <tr>
          <th scope="col">Nội dung</th>
          <th scope="col" class="number">
            Thêm mới
          </th>
          <th scope="col" class="number">
            Thay đổi
          </th>
          <th scope="col" class="number">
            Không đổi
          </th>
          <th scope="col" class="number">
            Giữ theo hệ thống
          </th>
        </tr>
      </thead>
      <tbody>
        {counts.map((count) => (
          <tr key={count.label}>
            <th scope="row">{count.label}</th>
            <td data-label="Thêm mới" class="number">
              {count.added}
            </td>
            <td data-label="Thay đổi" class="number">
              {count.changed}
            </td>
            <td data-label="Không đổi" class="number">
              {count.unchanged}
            </td>
            <td data-label="Giữ theo hệ thống" class="number">
              {count.kept}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What an import has written, or that there was nothing to write. */
export function ImportResultPage(props: ImportResultPageProps): VNode {
  const written = props.counts.reduce((sum, count) => sum + count.added + count.changed, 0);
  return (
    <Page frame={props.frame}>
      <PageHeader
        over="Nhập dữ liệu từ Excel"
        title={written === 0 ? 'Không có thay đổi' : 'Đã ghi vào hệ thống'}
        lead={
          <>
            <b>{props.fileName}</b>, {props.appliedAt}. {props.blocName}.
          </>
        }
      >
        <a class="button" href="/nhap-du-lieu">
          Nhập tệp khác
        </a>
        <a class="button button--main" href={props.overviewHref}>
          Xem tổng quan khối
        </a>
      </PageHeader>
      <Card id="ket-qua-nhap" title="Kết quả">
        {written === 0 && props.counts.length === 0 ? (
          <EmptyState title="Tệp giống hệt dữ liệu đang có">
            Không mục nào được thêm hay sửa. Có thể nhập lại tệp này bao nhiêu lần cũng cho kết quả như vậy.
          </EmptyState>
        ) : (
          <Counts counts={props.counts} />
        )}
      </Card>
      {props.missing.length === 0 ? null : (
        <Card id="can-bo-sung" title="Cần bổ sung" aside={<span class="count">{props.missing.length}</span>}>
          <ul class="import-missing">
            {props.missing.map((item) => (
              <li key={item.text}>{item.href === null ? item.text : <a href={item.href}>{item.text}</a>}</li>
            ))}
          </ul>
        </Card>
      )}
    </Page>
  );
}
