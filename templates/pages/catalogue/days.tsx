import type { ComponentChildren, VNode } from 'preact';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { errorAt, ErrorSummary, type FormError } from '../../components/error-summary';
import { type FieldOption, SelectField, TextField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import { SectionTabs } from '../../components/section-tabs';
import { StaleForm, type StaleFormView } from '../../components/stale-form';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import type { CheckView } from './catalogue-props';
import { CheckTag } from './parts';

export const DAY_FORM_ID = 'muc-theo-ngay';
const SALARIES = '/danh-muc/luong-co-so';
const HOLIDAYS = '/danh-muc/ngay-nghi';

/** An input of the form of the page. */
export interface DayField {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly width?: 'short' | 'medium' | 'full';
  readonly options?: readonly FieldOption[];
}

/** A row known by its day: what its columns say and what may be done with it. */
export interface DayRow {
  /** In an address: '2026-07-01'. */
  readonly day: string;
  readonly cells: readonly string[];
  readonly version: number;
  readonly check: CheckView;
}

export interface DaysPageProps {
  readonly frame: PageFrame;
  readonly rows: readonly DayRow[];
  readonly fields: readonly DayField[];
  /** The day that is being put right; null while one is added. */
  readonly editing: { readonly day: string; readonly version: number } | null;
  readonly errors: readonly FormError[];
  readonly conflict: StaleFormView | null;
  readonly mayEdit: boolean;
}

interface Words {
  readonly address: string;
  readonly title: string;
  readonly lead: string;
  readonly columns: readonly string[];
  readonly add: string;
  readonly change: string;
  readonly mayRemove: boolean;
}

/** The id of the input of a field. */
export const dayFieldId = (name: string): string => `ngay-${name}`;

function Field({ field, errors }: { field: DayField; errors: readonly FormError[] }): VNode {
  const id = dayFieldId(field.name);
  const words = {
    id,
    label: field.label,
    ...(field.hint === undefined ? {} : { hint: field.hint }),
    error: errorAt(errors, id),
  };
  if (field.options) return <SelectField words={words} name={field.name} value={field.value} options={field.options} />;
  return (
    <TextField words={words} name={field.name} value={field.value} width={field.width ?? 'full'} autocomplete="off" />
  );
}

function RowActions({ row, words, token }: { row: DayRow; words: Words; token: string }): VNode {
  const path = `${words.address}/${row.day}`;
  const step = (action: string, label: string): VNode => (
    <form method="post" action={`${path}/${action}`} class="inline-form">
      <CsrfField token={token} />
      <input type="hidden" name="version" value={String(row.version)} />
      <button class="button button--small" type="submit">
        {label}
        <span class="visually-hidden"> {row.cells[0]}</span>
      </button>
    </form>
  );
  return (
    <div class="actions">
      <a class="button button--small" href={`${words.address}?sua=${row.day}#${DAY_FORM_ID}`}>
        Sửa<span class="visually-hidden"> {row.cells[0]}</span>
      </a>
      {row.check.isToCheck ? step('xac-nhan', 'Xác nhận') : null}
      {words.mayRemove ? step('bo', 'Bỏ') : null}
    </div>
  );
}

function DaysPage({ props, words, before }: { props: DaysPageProps; words: Words; before?: ComponentChildren }): VNode {
  const { frame, editing, mayEdit } = props;
  return (
    <Page frame={frame}>
      <PageHeader over="Danh mục" title={words.title} lead={words.lead} />
      <SectionTabs section="catalogue" current={words.address} />
      <ErrorSummary errors={props.errors} />
      <StaleForm view={props.conflict} keepHref={words.address} />
      <Card id="danh-sach" title="Danh sách" aside={<span class="count">{props.rows.length}</span>}>
        {before}
        <table class="table table--cards">
          <thead>
            <tr>
              {words.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
              <th scope="col">Đối chiếu</th>
              {mayEdit ? <th scope="col">Thao tác</th> : null}
            </tr>
          </thead>
          <tbody>
            {props.rows.map((row) => (
              <tr key={row.day}>
                {row.cells.map((cell, index) =>
                  index === 0 ? (
                    <th key={words.columns[index]} scope="row">
                      {cell}
                    </th>
                  ) : (
                    <td key={words.columns[index]} data-label={words.columns[index]}>
                      {cell}
                    </td>
                  ),
                )}
                <td data-label="Đối chiếu">
                  <CheckTag check={row.check} />
                </td>
                {mayEdit ? (
                  <td data-label="Thao tác">
                    <RowActions row={row} words={words} token={frame.csrfToken} />
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </Card>
      {mayEdit ? (
        <div class="narrow">
          <Card id="ghi" title={editing === null ? words.add : words.change} padded>
            <form
              id={DAY_FORM_ID}
              method="post"
              action={editing === null ? words.address : `${words.address}/${editing.day}`}
              noValidate
            >
              <CsrfField token={frame.csrfToken} />
              <input type="hidden" name="version" value={String(editing?.version ?? 0)} />
              {props.fields.map((field) => (
                <Field key={field.name} field={field} errors={props.errors} />
              ))}
              <div class="actions">
                <button class="button button--main" type="submit">
                  {editing === null ? words.add : 'Lưu'}
                </button>
                {editing === null ? null : (
                  <a class="button" href={words.address}>
                    Thôi sửa
                  </a>
                )}
              </div>
            </form>
          </Card>
        </div>
      ) : null}
    </Page>
  );
}

/** Base salaries, the newest first. */
export function SalariesPage(props: DaysPageProps): VNode {
  const words: Words = {
    ...{ address: SALARIES, title: 'Lương cơ sở', mayRemove: false },
    lead: 'Tiền thưởng tính theo mức lương cơ sở của ngày ký quyết định khen thưởng.',
    columns: ['Áp dụng', 'Mức', 'Căn cứ'],
    ...{ add: 'Thêm mức lương cơ sở', change: 'Sửa mức lương cơ sở' },
  };
  return <DaysPage props={props} words={words} />;
}

/** Public holidays of a year and the days worked instead. */
export function HolidaysPage({
  years,
  year,
  ...props
}: DaysPageProps & { readonly years: readonly number[]; readonly year: number }): VNode {
  const words: Words = {
    ...{ address: HOLIDAYS, title: 'Ngày nghỉ', mayRemove: true },
    lead: 'Ngày nghỉ lễ, nghỉ bù và ngày làm bù của từng năm, dùng để tính thời hạn theo ngày làm việc. Thứ Bảy, Chủ nhật không phải ghi.',
    columns: ['Ngày', 'Tên', 'Loại'],
    ...{ add: 'Thêm ngày', change: 'Sửa ngày' },
  };
  const links = (
    <form class="filter filter--narrow" method="get" action={HOLIDAYS} aria-label="Chọn năm">
      <SelectField
        words={{ id: 'chon-nam', label: 'Năm' }}
        name="nam"
        value={String(year)}
        options={years.map((known) => ({ value: String(known), label: String(known) }))}
      />
      <button class="button" type="submit">
        Xem
      </button>
    </form>
  );
  return <DaysPage props={props} words={words} before={links} />;
}
