import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { type FieldOption, SelectField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import { SectionTabs } from '../../components/section-tabs';
import { Tag } from '../../components/tag';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import type { CheckView } from './catalogue-props';
import { CheckTag } from './parts';

const ADDRESS = '/danh-muc/van-ban';

/** A legal text as a row. */
export interface TextRow {
  readonly code: string;
  readonly printedTitle: string;
  readonly title: string;
  readonly kind: string;
  readonly validity: string;
  readonly isInForce: boolean;
  readonly replacement: string;
  readonly check: CheckView;
  /** Awards whose version of today still cites it though it is repealed. */
  readonly citedBy: readonly string[];
}

export interface TextListPageProps {
  readonly frame: PageFrame;
  readonly rows: readonly TextRow[];
  readonly filter: { readonly check: string; readonly kind: string };
  readonly kinds: readonly FieldOption[];
  readonly mayEdit: boolean;
}

function Row({ row }: { row: TextRow }): VNode {
  return (
    <tr>
      <th scope="row">
        <a href={`${ADDRESS}/${row.code}`}>{row.printedTitle}</a>
        <span class="sub">{row.title}</span>
        {row.citedBy.length === 0 ? null : (
          <details class="cited">
            <summary>
              <Tag kind="warn">Còn được viện dẫn</Tag> ở {row.citedBy.length} mục
            </summary>
            {row.citedBy.join(', ')}
          </details>
        )}
      </th>
      <td data-label="Loại" class="nowrap">
        {row.kind}
      </td>
      <td data-label="Hiệu lực">
        {row.validity} {row.isInForce ? null : <Tag kind="idle">hết hiệu lực</Tag>}
        {row.replacement === '' ? null : <span class="sub">Thay bằng {row.replacement}</span>}
      </td>
      <td data-label="Đối chiếu">
        <CheckTag check={row.check} isBrief />
      </td>
    </tr>
  );
}

/** The legal texts that rules and documents rest on. */
export function TextListPage({ frame, rows, filter, kinds, mayEdit }: TextListPageProps): VNode {
  return (
    <Page frame={frame}>
      <PageHeader
        over="Danh mục"
        title="Văn bản"
        lead="Căn cứ của danh hiệu, hình thức khen thưởng và của báo cáo khối, với thời gian có hiệu lực."
      >
        {mayEdit ? (
          <a class="button button--main" href={`${ADDRESS}/them`}>
            Thêm văn bản
          </a>
        ) : null}
      </PageHeader>
      <SectionTabs section="catalogue" current={ADDRESS} />
      <Card id="danh-sach-van-ban" title="Danh sách" aside={<span class="count">{rows.length}</span>}>
        <form class="filter" method="get" action={ADDRESS} role="search" aria-label="Lọc văn bản">
          <SelectField
            words={{ id: 'loc-loai', label: 'Loại' }}
            name="loai"
            value={filter.kind}
            options={[{ value: '', label: 'Tất cả' }, ...kinds]}
          />
          <SelectField
            words={{ id: 'loc-doi-chieu', label: 'Tình trạng' }}
            name="tinh-trang"
            value={filter.check}
            options={[
              { value: '', label: 'Tất cả' },
              { value: 'in_force', label: 'Đang có hiệu lực' },
              { value: 'repealed', label: 'Hết hiệu lực' },
              { value: 'to_check', label: 'Cần kiểm tra' },
            ]}
          />
          <button class="button" type="submit">
            Lọc
          </button>
        </form>
        <table class="table table--cards texts">
          <thead>
            <tr>
              <th scope="col">Văn bản</th>
              <th scope="col">Loại</th>
              <th scope="col">Hiệu lực</th>
              <th scope="col">Đối chiếu</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.code} row={row} />
            ))}
          </tbody>
        </table>
      </Card>
    </Page>
  );
}
