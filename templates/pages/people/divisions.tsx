import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { EmptyState } from '../../components/empty-state';
import { ErrorSummary, type FormError } from '../../components/error-summary';
import { SelectField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import { SectionTabs } from '../../components/section-tabs';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { DIVISION_FIELD_IDS, DIVISION_FORM_ID, DivisionFieldset, type DivisionValues } from './division-fields';
import type { Choice } from './people-props';

export interface DivisionListPageProps {
  readonly frame: PageFrame;
  readonly agencies: readonly Choice[];
  /** '' while none is chosen. */
  readonly agencyCode: string;
  readonly rows: readonly {
    readonly href: string;
    readonly name: string;
    readonly kind: string;
    readonly validity: string;
  }[];
  readonly mayWrite: boolean;
  readonly values: DivisionValues;
  readonly errors: readonly FormError[];
}

const ADDRESS = '/nhan-su/phong';

function Rows({ rows }: { rows: DivisionListPageProps['rows'] }): VNode {
  return (
    <table class="table table--cards">
      <thead>
        <tr>
          <th scope="col">Tập thể</th>
          <th scope="col">Loại</th>
          <th scope="col">Thời gian</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.href}>
            <th scope="row">
              <a href={row.href}>{row.name}</a>
            </th>
            <td data-label="Loại">{row.kind}</td>
            <td data-label="Thời gian">{row.validity || <span class="faint">từ trước đến nay</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function AddForm({ props }: { props: DivisionListPageProps }): VNode {
  return (
    <Card id="them-phong" title="Thêm phòng, đơn vị" padded>
      <form id={DIVISION_FORM_ID} method="post" action={ADDRESS} noValidate>
        <CsrfField token={props.frame.csrfToken} />
        <input type="hidden" name="agencyCode" value={props.agencyCode} />
        <DivisionFieldset values={props.values} errors={props.errors} />
        <button class="button button--main" type="submit">
          Thêm
        </button>
      </form>
    </Card>
  );
}

/** An agency and its divisions: the collectives that are commended, each leading to its page. */
export function DivisionListPage(props: DivisionListPageProps): VNode {
  return (
    <Page frame={{ ...props.frame, errorCount: props.errors.length }}>
      <PageHeader
        over="Khen thưởng"
        title="Phòng, tập thể"
        lead="Cơ quan và các phòng, đơn vị thuộc cơ quan được xét khen thưởng như những tập thể riêng."
      />
      <SectionTabs section="people" current={ADDRESS} />
      <ErrorSummary errors={props.errors} before="trước khi lưu" />
      <form class="filter filter--narrow" method="get" action={ADDRESS} aria-label="Chọn cơ quan">
        <SelectField
          words={{ id: DIVISION_FIELD_IDS.agencyCode, label: 'Cơ quan' }}
          name="coQuan"
          value={props.agencyCode}
          options={props.agencyCode === '' ? [{ value: '', label: 'Chọn cơ quan' }, ...props.agencies] : props.agencies}
        />
        <button class="button" type="submit">
          Xem
        </button>
      </form>
      {props.agencyCode === '' ? (
        <div class="card">
          <EmptyState title="Chọn cơ quan">Danh sách hiện cơ quan và mọi phòng, đơn vị, kể cả đã thôi.</EmptyState>
        </div>
      ) : (
        <>
          <Card id="danh-sach" title="Danh sách" aside={<span class="count">{props.rows.length}</span>}>
            <Rows rows={props.rows} />
          </Card>
          {props.mayWrite ? <AddForm props={props} /> : null}
        </>
      )}
    </Page>
  );
}
