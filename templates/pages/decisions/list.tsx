import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { EmptyState } from '../../components/empty-state';
import { type FieldOption, SelectField, TextField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import { Pagination } from '../../components/pagination';
import { Tag } from '../../components/tag';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { type DecisionRights, DecisionTabs } from './tabs';

/** A decision as the list shows it. */
export interface DecisionRow {
  readonly href: string;
  readonly number: string;
  readonly day: string;
  readonly issuingBody: string;
  readonly subjectLine: string;
  readonly system: string;
  /** '2 tập thể, 5 cá nhân'. */
  readonly granted: string;
  readonly revoked: string | null;
  readonly hasFile: boolean;
}

export interface DecisionListProps {
  readonly frame: PageFrame;
  readonly rights: DecisionRights;
  readonly rows: readonly DecisionRow[];
  readonly values: { readonly so: string; readonly nam: string; readonly 'he-thong': string };
  readonly systems: readonly FieldOption[];
  readonly total: number;
  readonly page: number;
  readonly pageCount: number;
  readonly hrefOf: (page: number) => string;
}

function Filter({ values, systems }: DecisionListProps): VNode {
  return (
    <form class="filter" method="get" action="/quyet-dinh" role="search" aria-label="Tìm quyết định">
      <TextField
        words={{ id: 'tim-so', label: 'Số quyết định' }}
        name="so"
        value={values.so}
        width="medium"
        maxLength={100}
      />
      <TextField
        words={{ id: 'tim-nam', label: 'Năm ban hành' }}
        name="nam"
        value={values.nam}
        width="short"
        inputMode="numeric"
        maxLength={4}
      />
      <SelectField
        words={{ id: 'tim-he-thong', label: 'Hệ thống' }}
        name="he-thong"
        value={values['he-thong']}
        options={[{ value: '', label: 'Nhà nước và Đảng' }, ...systems]}
      />
      <button class="button" type="submit">
        Lọc
      </button>
    </form>
  );
}

function Rows({ rows }: { rows: readonly DecisionRow[] }): VNode {
  return (
    <table class="table table--cards">
      <caption class="visually-hidden">Quyết định khen thưởng, mới nhất trước</caption>
      <thead>
        <tr>
          <th scope="col">Quyết định</th>
          <th scope="col">Nội dung</th>
          <th scope="col">Được khen</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.href}>
            <th scope="row">
              <a href={row.href}>{row.number}</a>
              <span class="sub">
                {row.day}, {row.issuingBody}
              </span>
            </th>
            <td data-label="Nội dung">
              {row.subjectLine === '' ? 'Không ghi trích yếu' : row.subjectLine}
              <span class="sub">
                {row.system}
                {row.hasFile ? '' : ' · chưa có tệp'}
              </span>
            </td>
            <td data-label="Được khen">
              {row.granted}
              {row.revoked === null ? null : (
                <span class="sub">
                  <Tag kind="bad">{row.revoked}</Tag>
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Decisions of commendation, the newest first. */
export function DecisionListPage(props: DecisionListProps): VNode {
  const { frame, rights, rows, page, pageCount, hrefOf, total } = props;
  return (
    <Page frame={frame}>
      <PageHeader title="Quyết định khen thưởng" lead="Mọi quyết định trong sổ, mới nhất trước.">
        {rights.mayRecord ? (
          <a class="button button--main" href="/quyet-dinh/moi">
            Ghi quyết định
          </a>
        ) : null}
      </PageHeader>
      <DecisionTabs rights={rights} current="/quyet-dinh" />
      <Card id="loc" title="Tìm" padded>
        <Filter {...props} />
      </Card>
      <Card id="quyet-dinh" title="Quyết định" aside={<span class="count">{total}</span>}>
        {rows.length === 0 ? (
          <EmptyState title="Không có quyết định nào">
            Quyết định được ghi khi Sở Nội vụ nhập ở đây, hoặc khi đề nghị khen thưởng được quyết định.
          </EmptyState>
        ) : (
          <Rows rows={rows} />
        )}
        <Pagination page={page} pageCount={pageCount} hrefOf={hrefOf} />
      </Card>
    </Page>
  );
}
