import type { VNode } from 'preact';
import { Breadcrumb } from '../../components/breadcrumb';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { EmptyState } from '../../components/empty-state';
import { ErrorSummary, type FormError } from '../../components/error-summary';
import { TextField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import { SectionTabs } from '../../components/section-tabs';
import { StaleForm, type StaleFormView } from '../../components/stale-form';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { HOUSEHOLD_FORM_ID, HouseholdFieldset, type HouseholdValues } from './household-fields';
import type { Choice } from './people-props';

/** One household of the list. */
export interface HouseholdRowView {
  /** Null for whoever may not change it. */
  readonly href: string | null;
  readonly key: string;
  readonly headName: string;
  readonly address: string;
  readonly agencyName: string;
}

export interface HouseholdListPageProps {
  readonly frame: PageFrame;
  readonly query: string;
  readonly rows: readonly HouseholdRowView[];
  /** Of which agencies the reader may add one; empty for none. */
  readonly agencies: readonly Choice[];
  readonly values: HouseholdValues;
  readonly errors: readonly FormError[];
}

const ADDRESS = '/nhan-su/ho-gia-dinh';

function Rows({ rows }: { rows: readonly HouseholdRowView[] }): VNode {
  return (
    <table class="table table--cards">
      <thead>
        <tr>
          <th scope="col">Chủ hộ</th>
          <th scope="col">Địa chỉ</th>
          <th scope="col">Cơ quan</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.href === null ? row.headName : <a href={row.href}>{row.headName}</a>}</th>
            <td data-label="Địa chỉ">{row.address}</td>
            <td data-label="Cơ quan">{row.agencyName}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The households that are commended, and a form that adds one. */
export function HouseholdListPage(props: HouseholdListPageProps): VNode {
  const { rows, query, agencies } = props;
  return (
    <Page frame={{ ...props.frame, errorCount: props.errors.length }}>
      <PageHeader
        over="Khen thưởng"
        title="Hộ gia đình"
        lead="Chỉ ghi hộ được đề nghị khen thưởng: chủ hộ và địa chỉ."
      />
      <SectionTabs section="people" current={ADDRESS} />
      <ErrorSummary errors={props.errors} before="trước khi lưu" />
      <Card id="danh-sach" title="Danh sách" aside={<span class="count">{rows.length}</span>}>
        <form class="filter filter--narrow" method="get" action={ADDRESS} role="search" aria-label="Tìm hộ gia đình">
          <div class="field--grow field">
            <TextField
              words={{ id: 'tim-ho', label: 'Họ tên chủ hộ' }}
              name="q"
              type="search"
              value={query}
              placeholder="Không cần gõ dấu"
              autocomplete="off"
            />
          </div>
          <button class="button" type="submit">
            Xem
          </button>
        </form>
        {rows.length === 0 ? (
          <EmptyState title={query === '' ? 'Chưa ghi hộ nào' : 'Không tìm thấy hộ nào'}>
            {query === ''
              ? 'Cán bộ của cơ quan đề nghị thêm từng hộ.'
              : 'Đã tìm cả không dấu, theo một phần của họ tên.'}
          </EmptyState>
        ) : (
          <Rows rows={rows} />
        )}
      </Card>
      {agencies.length === 0 ? null : (
        <Card id="them-ho" title="Thêm hộ gia đình" padded>
          <form id={HOUSEHOLD_FORM_ID} method="post" action={ADDRESS} noValidate>
            <CsrfField token={props.frame.csrfToken} />
            <HouseholdFieldset values={props.values} errors={props.errors} agencies={agencies} />
            <button class="button button--main" type="submit">
              Thêm
            </button>
          </form>
        </Card>
      )}
    </Page>
  );
}

export interface HouseholdPageProps {
  readonly frame: PageFrame;
  readonly id: string;
  readonly title: string;
  readonly agencyName: string;
  readonly version: number;
  readonly values: HouseholdValues;
  readonly errors: readonly FormError[];
  readonly conflict: StaleFormView | null;
}

/** A household to be put right. */
export function HouseholdPage(props: HouseholdPageProps): VNode {
  const address = `${ADDRESS}/${props.id}`;
  return (
    <Page frame={{ ...props.frame, errorCount: props.errors.length }}>
      <Breadcrumb items={[{ label: 'Hộ gia đình', href: ADDRESS }, { label: props.title }]} />
      <PageHeader over="Hộ gia đình" title={props.title} lead={props.agencyName} />
      <StaleForm view={props.conflict} keepHref={address} />
      <ErrorSummary errors={props.errors} before="trước khi lưu" />
      <div class="narrow">
        <Card id="thong-tin" title="Sửa thông tin" padded>
          <form id={HOUSEHOLD_FORM_ID} method="post" action={address} noValidate>
            <CsrfField token={props.frame.csrfToken} />
            <input type="hidden" name="version" value={String(props.version)} />
            <HouseholdFieldset values={props.values} errors={props.errors} agencies={null} />
            <div class="actions">
              <button class="button button--main" type="submit">
                Lưu
              </button>
              <a class="button" href={ADDRESS}>
                Thôi
              </a>
            </div>
          </form>
        </Card>
      </div>
    </Page>
  );
}
