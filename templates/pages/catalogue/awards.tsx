import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { EmptyState } from '../../components/empty-state';
import { SelectField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import { SectionTabs } from '../../components/section-tabs';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import type { AwardRow } from './catalogue-props';
import { CheckTag } from './parts';

/** What the list is narrowed to; '' is everything. */
export interface AwardFilter {
  readonly system: string;
  readonly kind: string;
  readonly subject: string;
  readonly check: string;
}

export interface AwardListPageProps {
  readonly frame: PageFrame;
  readonly rows: readonly AwardRow[];
  readonly total: number;
  readonly toCheck: number;
  readonly filter: AwardFilter;
  readonly options: Readonly<Record<keyof AwardFilter, readonly { readonly value: string; readonly label: string }[]>>;
  readonly mayEdit: boolean;
}

const ADDRESS = '/danh-muc/khen-thuong';

const FILTERS: readonly (readonly [keyof AwardFilter, string, string])[] = [
  ['system', 'he-thong', 'Hệ thống'],
  ['kind', 'loai', 'Loại'],
  ['subject', 'doi-tuong', 'Đối tượng'],
  ['check', 'doi-chieu', 'Đối chiếu'],
];

function Filter({ filter, options }: Pick<AwardListPageProps, 'filter' | 'options'>): VNode {
  return (
    <form class="filter" method="get" action={ADDRESS} role="search" aria-label="Lọc danh mục khen thưởng">
      {FILTERS.map(([field, name, label]) => (
        <SelectField
          key={field}
          words={{ id: `loc-${name}`, label }}
          name={name}
          value={filter[field]}
          options={[{ value: '', label: 'Tất cả' }, ...options[field]]}
        />
      ))}
      <button class="button" type="submit">
        Lọc
      </button>
    </form>
  );
}

function Row({ row }: { row: AwardRow }): VNode {
  return (
    <tr>
      <th scope="row">
        <a href={`${ADDRESS}/${row.code}`}>{row.name}</a>
      </th>
      <td data-label="Đối tượng">{row.subjects}</td>
      <td data-label="Thẩm quyền">{row.authority}</td>
      <td data-label="Áp dụng" class="nowrap">
        {row.validity}
      </td>
      <td data-label="Đối chiếu" class="nowrap">
        <CheckTag check={row.check} isBrief />
        {row.left === 0 ? null : <span class="sub">Còn {row.left} điểm</span>}
      </td>
    </tr>
  );
}

/** The awards under the names of their groups, in the order given. */
function Rows({ rows }: { rows: readonly AwardRow[] }): VNode {
  const groups = [...new Set(rows.map(({ group }) => group))];
  return (
    <table class="table table--cards awards">
      <thead>
        <tr>
          <th scope="col">Tên</th>
          <th scope="col">Đối tượng</th>
          <th scope="col">Thẩm quyền</th>
          <th scope="col">Áp dụng</th>
          <th scope="col">Đối chiếu</th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group}>
          <tr class="awards__group">
            <th scope="rowgroup" colSpan={5}>
              {group} <span class="count">{rows.filter((row) => row.group === group).length}</span>
            </th>
          </tr>
          {rows
            .filter((row) => row.group === group)
            .map((row) => (
              <Row key={row.code} row={row} />
            ))}
        </tbody>
      ))}
    </table>
  );
}

/** All titles and forms of commendation with what has still to be compared with the law. */
export function AwardListPage(props: AwardListPageProps): VNode {
  return (
    <Page frame={props.frame}>
      <PageHeader
        over="Danh mục"
        title="Danh hiệu, hình thức khen thưởng"
        lead="Điều kiện, thẩm quyền, hồ sơ và tiền thưởng là số liệu, sửa được khi quy định thay đổi. Mục “Cần kiểm tra” chưa được đối chiếu với văn bản."
      >
        {props.mayEdit ? (
          <a class="button" href={`${ADDRESS}/them`}>
            Thêm danh hiệu, hình thức
          </a>
        ) : null}
      </PageHeader>
      <SectionTabs section="catalogue" current={ADDRESS} />
      <Card
        id="danh-sach-khen-thuong"
        title="Danh sách"
        aside={
          <span class="count">
            {props.rows.length === props.total ? props.total : `${String(props.rows.length)}/${String(props.total)}`}
          </span>
        }
        note={`${String(props.toCheck)} danh hiệu, hình thức còn cần kiểm tra.`}
      >
        <Filter filter={props.filter} options={props.options} />
        {props.rows.length === 0 ? (
          <EmptyState title="Không có mục nào như vậy" action={{ href: ADDRESS, label: 'Xóa điều kiện lọc' }}>
            Bỏ bớt điều kiện lọc để xem thêm.
          </EmptyState>
        ) : (
          <Rows rows={props.rows} />
        )}
      </Card>
    </Page>
  );
}
