import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { EmptyState } from '../../components/empty-state';
import { ErrorSummary, errorAt, type FormError } from '../../components/error-summary';
import { TextField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import { SectionTabs } from '../../components/section-tabs';
import { StaleForm, type StaleFormView } from '../../components/stale-form';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';

/** A period in the list. Days are dd/MM/yyyy. */
export interface PeriodRow {
  readonly code: string;
  readonly name: string;
  readonly kindText: string;
  readonly from: string;
  readonly to: string;
  readonly cutOff: string;
  readonly version: number;
}

/** What was typed in the form of a new year. */
export interface YearValues {
  readonly year: string;
  readonly sixMonthsCutOff: string;
  readonly yearCutOff: string;
}

export interface PeriodListPageProps {
  readonly frame: PageFrame;
  readonly rows: readonly PeriodRow[];
  readonly values: YearValues;
  /** The cut-off that was typed for a period, when it was refused. */
  readonly typedCutOff: { readonly code: string; readonly value: string } | null;
  readonly errors: readonly FormError[];
  readonly conflict: StaleFormView | null;
  readonly mayEdit: boolean;
}

/** Ids of the inputs, for error links. */
export const YEAR_FIELD_IDS = {
  year: 'nam-moi',
  sixMonthsCutOff: 'chot-sau-thang',
  yearCutOff: 'chot-nam',
} as const;

/** Id of the cut-off input of a period, and of its form. */
export const cutOffFieldId = (code: string): string => `chot-${code}`;
export const cutOffFormId = (code: string): string => `sua-chot-${code}`;

const ADDRESS = '/danh-muc/ky';

function CutOffForm({ props, row }: { props: PeriodListPageProps; row: PeriodRow }): VNode {
  const id = cutOffFieldId(row.code);
  const error = errorAt(props.errors, id);
  const typed = props.typedCutOff?.code === row.code ? props.typedCutOff.value : null;
  return (
    <details class="reason-form" open={error !== undefined}>
      <summary>
        Đổi ngày chốt<span class="visually-hidden"> của {row.name}</span>
      </summary>
      <form id={cutOffFormId(row.code)} method="post" action={`${ADDRESS}/${row.code}`} noValidate>
        <CsrfField token={props.frame.csrfToken} />
        <input type="hidden" name="version" value={String(row.version)} />
        <TextField
          words={{ id, label: 'Ngày chốt số liệu', error }}
          name="cutOff"
          value={typed ?? row.cutOff}
          width="short"
          inputMode="numeric"
          maxLength={10}
          autocomplete="off"
        />
        <button class="button button--small" type="submit">
          Lưu
        </button>
      </form>
    </details>
  );
}

function Row({ props, row }: { props: PeriodListPageProps; row: PeriodRow }): VNode {
  return (
    <tr class="top-aligned">
      <th scope="row">
        {row.name}
        <span class="sub">mã {row.code}</span>
      </th>
      <td data-label="Loại">{row.kindText}</td>
      <td data-label="Từ ngày" class="nowrap">
        {row.from}
      </td>
      <td data-label="Đến hết ngày" class="nowrap">
        {row.to}
      </td>
      <td data-label="Chốt số liệu" class="nowrap">
        {row.cutOff}
      </td>
      {props.mayEdit ? (
        <td class="actions-cell">
          <CutOffForm props={props} row={row} />
        </td>
      ) : null}
    </tr>
  );
}

function YearForm({ props }: { props: PeriodListPageProps }): VNode {
  const field = (name: keyof YearValues, label: string, placeholder: string, optional: boolean): VNode => (
    <TextField
      words={{ id: YEAR_FIELD_IDS[name], label, optional, error: errorAt(props.errors, YEAR_FIELD_IDS[name]) }}
      name={name}
      value={props.values[name]}
      inputMode="numeric"
      maxLength={10}
      placeholder={placeholder}
      autocomplete="off"
    />
  );
  return (
    <form class="card__body" method="post" action={ADDRESS} noValidate>
      <h3>Tạo năm và sáu tháng đầu năm</h3>
      <CsrfField token={props.frame.csrfToken} />
      <div class="field-row">
        {field('year', 'Năm', '2022', false)}
        {field('sixMonthsCutOff', 'Chốt số liệu sáu tháng', '30/06/2022', true)}
        {field('yearCutOff', 'Chốt số liệu năm', '31/12/2022', true)}
      </div>
      <button class="button" type="submit">
        Tạo năm
      </button>
    </form>
  );
}

/** The periods of the province. One period serves all blocs. */
export function PeriodListPage(props: PeriodListPageProps): VNode {
  const { rows, mayEdit } = props;
  return (
    <Page frame={{ ...props.frame, errorCount: props.errors.length }}>
      <PageHeader
        over="Danh mục"
        title="Kỳ thi đua"
        lead="Tình trạng nhiệm vụ và tỷ lệ được tính đến ngày chốt số liệu của kỳ, không phải đến hôm nay."
      />
      <SectionTabs section="catalogue" current={ADDRESS} />
      <StaleForm view={props.conflict} keepHref={ADDRESS} />
      <ErrorSummary errors={props.errors} before="trước khi lưu" />
      <Card id="danh-sach-ky" title="Các kỳ" aside={<span class="count">{rows.length}</span>}>
        {rows.length === 0 ? (
          <EmptyState title="Chưa có kỳ nào">
            Sở Nội vụ tạo năm; kỳ sáu tháng đầu năm được tạo cùng. Nhập tệp Excel của khối cũng cần kỳ của năm đó.
          </EmptyState>
        ) : (
          <table class="table table--cards">
            <thead>
              <tr>
                <th scope="col">Kỳ</th>
                <th scope="col">Loại</th>
                <th scope="col">Từ ngày</th>
                <th scope="col">Đến hết ngày</th>
                <th scope="col">Chốt số liệu</th>
                {mayEdit ? (
                  <th scope="col">
                    <span class="visually-hidden">Thao tác</span>
                  </th>
                ) : null}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.code} props={props} row={row} />
              ))}
            </tbody>
          </table>
        )}
        {mayEdit ? <YearForm props={props} /> : null}
      </Card>
    </Page>
  );
}
