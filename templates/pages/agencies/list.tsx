import type { VNode } from 'preact';
import { agencyKindWords } from '../../../src/text/vi';
import { Card } from '../../components/card';
import { EmptyState } from '../../components/empty-state';
import { TextField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import { SectionTabs } from '../../components/section-tabs';
import { Tag } from '../../components/tag';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import type { AgencyRow, SuccessionView } from './agency-props';

export interface AgencyListPageProps {
  readonly frame: PageFrame;
  readonly rows: readonly AgencyRow[];
  readonly query: string;
  /** dd/MM/yyyy: names and existence are those of this day. */
  readonly asOfText: string;
  readonly mayEdit: boolean;
}

/** What became of an agency in one line. */
export function SuccessionLine({ view }: { view: SuccessionView }): VNode {
  return (
    <span class="sub">
      {view.words} {view.agencies.map((agency) => agency.name).join(', ')}, từ ngày {view.effectiveOn}
    </span>
  );
}

function Row({ row }: { row: AgencyRow }): VNode {
  return (
    <tr>
      <td data-label="Thứ tự" class="number faint admin-order only-wide">
        {row.officialOrder}
      </td>
      <th scope="row">
        <a href={`/danh-muc/co-quan/${row.code}`}>{row.name}</a>
        {row.successions.map((view) => (
          <SuccessionLine key={view.words + view.effectiveOn} view={view} />
        ))}
      </th>
      <td data-label="Mã">{row.code}</td>
      <td data-label="Loại hình">
        {agencyKindWords[row.kind]}
        {row.kindWords === null ? null : <span class="sub">{row.kindWords}</span>}
      </td>
      <td data-label="Mã định danh" class={row.identifierCode === null ? 'only-wide' : undefined}>
        {row.identifierCode ?? <span class="faint">chưa có</span>}
      </td>
      <td data-label="Hiệu lực" class={row.dated ? undefined : 'only-wide'}>
        {row.validity} {row.active ? null : <Tag kind="idle">không còn hoạt động</Tag>}
      </td>
    </tr>
  );
}

function Filter({ query, asOfText }: { query: string; asOfText: string }): VNode {
  return (
    <form
      class="filter filter--narrow"
      method="get"
      action="/danh-muc/co-quan"
      role="search"
      aria-label="Lọc danh mục cơ quan"
    >
      <div class="field--grow field">
        <TextField
          words={{ id: 'tim-co-quan', label: 'Tên hoặc mã' }}
          name="q"
          type="search"
          value={query}
          placeholder="Không cần gõ dấu"
          autocomplete="off"
        />
      </div>
      <TextField
        words={{ id: 'tinh-den-ngay', label: 'Tại ngày' }}
        name="ngay"
        value={asOfText}
        width="short"
        inputMode="numeric"
        maxLength={10}
        placeholder="30/06/2022"
        autocomplete="off"
      />
      <button class="button" type="submit">
        Xem
      </button>
    </form>
  );
}

/** All agencies in their official order, with the names of a day. */
export function AgencyListPage(props: AgencyListPageProps): VNode {
  return (
    <Page frame={props.frame}>
      <PageHeader
        over="Danh mục"
        title="Cơ quan, đơn vị"
        lead="Xếp theo thứ tự chính thức. Tên và hiệu lực lấy tại ngày đã chọn, nên danh sách của năm cũ vẫn đúng tên khi đó."
      >
        {props.mayEdit ? (
          <a class="button button--main" href="/danh-muc/co-quan/them">
            Thêm cơ quan
          </a>
        ) : null}
      </PageHeader>
      <SectionTabs section="catalogue" current="/danh-muc/co-quan" />
      <Card id="danh-sach-co-quan" title="Danh sách" aside={<span class="count">{props.rows.length}</span>}>
        <Filter query={props.query} asOfText={props.asOfText} />
        {props.rows.length === 0 ? (
          <EmptyState
            title={props.query === '' ? 'Chưa có cơ quan nào' : `Không tìm thấy “${props.query}”`}
            {...(props.query === '' ? {} : { action: { href: '/danh-muc/co-quan', label: 'Xóa điều kiện tìm' } })}
          >
            {props.query === ''
              ? 'Thêm từng cơ quan, hoặc nhập cả khối từ tệp Excel.'
              : 'Đã tìm cả không dấu, theo tên, tên viết tắt và mã.'}
          </EmptyState>
        ) : (
          <table class="table table--cards">
            <thead>
              <tr>
                <th scope="col" class="number">
                  TT
                </th>
                <th scope="col">Tên</th>
                <th scope="col">Mã</th>
                <th scope="col">Loại hình</th>
                <th scope="col">Mã định danh</th>
                <th scope="col">Hiệu lực</th>
              </tr>
            </thead>
            <tbody>
              {props.rows.map((row) => (
                <Row key={row.code} row={row} />
              ))}
            </tbody>
          </table>
        )}
      </Card>
    </Page>
  );
}
