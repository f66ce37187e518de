import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { EmptyState } from '../../components/empty-state';
import { type FieldOption, SelectField, TextField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import { SectionTabs } from '../../components/section-tabs';
import { Tag, type TagKind } from '../../components/tag';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';

/** One initiative of the list. */
export interface InitiativeRow {
  readonly id: string;
  readonly title: string;
  readonly authors: string;
  readonly agencyName: string;
  readonly year: number;
  readonly scope: string;
  readonly state: string;
  readonly stateKind: TagKind;
  /** How many awards use it. */
  readonly uses: number;
}

export interface InitiativeListPageProps {
  readonly frame: PageFrame;
  readonly rows: readonly InitiativeRow[];
  readonly query: string;
  /** '' for every state. */
  readonly state: string;
  readonly states: readonly FieldOption[];
  readonly mayWrite: boolean;
}

/** The register of initiatives. */
export function InitiativeListPage(props: InitiativeListPageProps): VNode {
  const { frame, rows, query, state, states, mayWrite } = props;
  return (
    <Page frame={frame}>
      <PageHeader
        over="Khen thưởng"
        title="Sáng kiến"
        lead="Sáng kiến, đề tài được công nhận là căn cứ xét danh hiệu và hình thức khen thưởng; mỗi sáng kiến chỉ dùng một lần làm tiêu chuẩn khen thưởng."
      >
        {mayWrite ? (
          <a class="button button--main" href="/sang-kien/them">
            Thêm sáng kiến
          </a>
        ) : null}
      </PageHeader>
      <SectionTabs section="people" current="/sang-kien" />
      <Card id="danh-sach" title="Danh sách" aside={<span class="count">{rows.length}</span>}>
        <form class="filter filter--narrow" method="get" action="/sang-kien" role="search" aria-label="Tìm sáng kiến">
          <div class="field--grow field">
            <TextField
              words={{ id: 'tim-sang-kien', label: 'Tên sáng kiến hoặc tác giả' }}
              name="q"
              type="search"
              value={query}
              placeholder="Không cần gõ dấu"
              autocomplete="off"
            />
          </div>
          <SelectField
            words={{ id: 'loc-trang-thai', label: 'Trạng thái' }}
            name="trang-thai"
            value={state}
            options={[{ value: '', label: 'Tất cả' }, ...states]}
          />
          <button class="button" type="submit">
            Xem
          </button>
        </form>
        {rows.length === 0 ? (
          <EmptyState title={query === '' && state === '' ? 'Chưa có sáng kiến nào' : 'Không tìm thấy sáng kiến nào'}>
            Cán bộ của cơ quan ghi sáng kiến; Sở Nội vụ ghi quyết định công nhận.
          </EmptyState>
        ) : (
          <table class="table table--cards">
            <thead>
              <tr>
                <th scope="col">Tên sáng kiến</th>
                <th scope="col">Cơ quan</th>
                <th scope="col">Năm</th>
                <th scope="col">Phạm vi</th>
                <th scope="col">Trạng thái</th>
                <th scope="col">Đã dùng</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row">
                    <a href={`/sang-kien/${row.id}`}>{row.title}</a>
                    <span class="sub">{row.authors}</span>
                  </th>
                  <td data-label="Cơ quan">{row.agencyName}</td>
                  <td data-label="Năm">{row.year}</td>
                  <td data-label="Phạm vi">{row.scope}</td>
                  <td data-label="Trạng thái">
                    <Tag kind={row.stateKind}>{row.state}</Tag>
                  </td>
                  <td data-label="Đã dùng">{row.uses === 0 ? <span class="faint">chưa</span> : `${row.uses} lần`}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Card>
    </Page>
  );
}
