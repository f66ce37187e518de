import type { VNode } from 'preact';
import { Breadcrumb } from '../../components/breadcrumb';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { EmptyState } from '../../components/empty-state';
import { ErrorSummary } from '../../components/error-summary';
import { FieldError, SelectField, TextField } from '../../components/field';
import { errorAt } from '../../components/error-summary';
import { PageHeader } from '../../components/page-header';
import { ScrollRegion } from '../../components/scroll-region';
import { SectionTabs } from '../../components/section-tabs';
import { StaleForm } from '../../components/stale-form';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { ToCheck } from '../catalogue/parts';
import { fieldWords } from './parts';
import { type Choice, fieldId, type ProposalForm, type Refused } from './proposal-props';
import { TieRuleCard, type TieRuleView } from './ties';

/** A bloc of the overview: a cell for each award, '' where nothing is allotted and nobody proposed. */
export interface QuotaOverviewRow {
  readonly href: string;
  readonly name: string;
  readonly cells: readonly string[];
}

export interface QuotaOverviewPageProps {
  readonly frame: PageFrame;
  readonly years: readonly Choice[];
  readonly year: string;
  readonly awards: readonly string[];
  readonly rows: readonly QuotaOverviewRow[];
}

/** What every bloc is allotted for a year: blocs down, awards across. */
export function QuotaOverviewPage({ frame, years, year, awards, rows }: QuotaOverviewPageProps): VNode {
  return (
    <Page frame={frame}>
      <PageHeader
        over="Đề nghị khen thưởng"
        title="Chỉ tiêu của các khối"
        lead="Số đơn vị mà mỗi khối được đề nghị trong năm. Khối chưa được giao thì theo danh mục."
      />
      <SectionTabs section="proposals" current="/de-nghi/chi-tieu" />
      <Card id="chi-tieu" title={`Chỉ tiêu năm ${year}`}>
        <form class="filter filter--narrow" method="get" action="/de-nghi/chi-tieu" aria-label="Chọn năm">
          <SelectField words={{ id: 'chon-nam', label: 'Năm' }} name="nam" value={year} options={years} />
          <button class="button" type="submit">
            Xem
          </button>
        </form>
        {rows.length === 0 ? (
          <EmptyState title="Không có khối nào trong năm này">Chọn năm khác, hoặc lập kỳ của năm cho khối.</EmptyState>
        ) : (
          <ScrollRegion label="Chỉ tiêu của các khối">
            <table class="table">
              <thead>
                <tr>
                  <th scope="col">Khối</th>
                  {awards.map((award) => (
                    <th key={award} scope="col">
                      {award}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(({ href, name, cells }) => (
                  <tr key={href}>
                    <th scope="row">
                      <a href={href}>{name}</a>
                    </th>
                    {cells.map((cell, index) => (
                      <td key={awards[index]}>{cell === '' ? <span class="faint">Theo danh mục</span> : cell}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        )}
      </Card>
    </Page>
  );
}

/** An award of the grid. */
export interface QuotaRow {
  readonly code: string;
  readonly name: string;
  readonly isToCheck: boolean;
  /** What the catalogue allows and why. */
  readonly byCatalogue: string;
  readonly rule: string;
  /** Decision of what holds; '' where nothing is allotted. */
  readonly decision: string;
  readonly used: string;
  readonly isOver: boolean;
  readonly value: string;
  readonly version: number;
}

/** A version that was set. */
export interface QuotaVersionLine {
  readonly key: string;
  readonly text: string;
  readonly detail: string;
}

export interface QuotaGridPageProps {
  readonly frame: PageFrame;
  readonly placeName: string;
  readonly path: string;
  readonly rows: readonly QuotaRow[];
  /** Null where the reader only looks. */
  readonly form: ProposalForm | null;
  readonly versions: readonly QuotaVersionLine[];
  readonly tie: TieRuleView;
  readonly refused: Refused;
}

/** The places of a bloc for every award of a year, set by a decision. */
export function QuotaGridPage(props: QuotaGridPageProps): VNode {
  const { frame, placeName, path, rows, form, versions, tie, refused } = props;
  return (
    <Page frame={{ ...frame, errorCount: refused.errors.length }}>
      <Breadcrumb
        items={[
          { label: 'Đề nghị khen thưởng', href: '/de-nghi' },
          { label: 'Chỉ tiêu của các khối', href: '/de-nghi/chi-tieu' },
          { label: placeName },
        ]}
      />
      <PageHeader
        over="Chỉ tiêu đề nghị khen thưởng"
        title={placeName}
        lead="Số được giao bằng quyết định thay cho danh mục. Ô để trống: theo danh mục."
      />
      <StaleForm view={refused.conflict} keepHref={path} />
      <ErrorSummary errors={refused.errors} before="trước khi lưu" />
      <Card id="bang-chi-tieu" title="Chỉ tiêu theo danh hiệu, hình thức">
        {rows.length === 0 ? (
          <EmptyState title="Chưa có danh hiệu, hình thức nào cần chỉ tiêu">
            Danh mục chưa có danh hiệu, hình thức nào giới hạn số lượng của khối.
          </EmptyState>
        ) : form === null ? (
          <QuotaTable rows={rows} form={null} />
        ) : (
          <form id={form.id} method="post" action={form.action} noValidate>
            <CsrfField token={frame.csrfToken} />
            <QuotaTable rows={rows} form={form} />
            <DecisionFields form={form} />
          </form>
        )}
      </Card>
      <TieRuleCard tie={tie} csrfToken={frame.csrfToken} />
      <Card id="cac-lan-giao" title="Các lần giao chỉ tiêu" padded>
        {versions.length === 0 ? (
          <p class="faint">Chưa giao chỉ tiêu nào cho khối trong năm này.</p>
        ) : (
          <ul class="ledger-lines">
            {versions.map(({ key, text, detail }) => (
              <li key={key}>
                <b>{text}</b>
                <span class="sub">{detail}</span>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </Page>
  );
}

function QuotaTable({ rows, form }: { rows: readonly QuotaRow[]; form: ProposalForm | null }): VNode {
  return (
    <table class="table table--cards">
      <thead>
        <tr>
          <th scope="col">Danh hiệu, hình thức</th>
          <th scope="col">Theo danh mục</th>
          <th scope="col">Được giao</th>
          <th scope="col">Đã đề nghị</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.code}>
            <th scope="row">
              {row.name} <ToCheck when={row.isToCheck} />
            </th>
            <td data-label="Theo danh mục">
              {row.byCatalogue}
              <span class="sub">{row.rule}</span>
            </td>
            <td data-label="Được giao">
              {form === null ? row.value === '' ? 'Chưa giao' : row.value : <PlacesInput row={row} form={form} />}
              {row.decision === '' ? null : <span class="sub">{row.decision}</span>}
            </td>
            <td data-label="Đã đề nghị">
              {row.used}
              {row.isOver ? <span class="sub quota-over">Vượt chỉ tiêu</span> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PlacesInput({ row, form }: { row: QuotaRow; form: ProposalForm }): VNode {
  const name = `places-${row.code}`;
  const id = fieldId(form.id, name);
  const error = errorAt(form.errors, id);
  return (
    <>
      <input type="hidden" name={`version-${row.code}`} value={String(row.version)} />
      <input
        id={id}
        class="input input--short"
        name={name}
        value={form.values[name] ?? row.value}
        inputmode="numeric"
        autocomplete="off"
        aria-label={`Số được giao: ${row.name}`}
        aria-invalid={error === undefined ? undefined : 'true'}
        aria-describedby={error === undefined ? undefined : `${id}-loi`}
      />
      {error === undefined ? null : <FieldError id={`${id}-loi`} message={error} />}
    </>
  );
}

function DecisionFields({ form }: { form: ProposalForm }): VNode {
  const value = (name: string): string => form.values[name] ?? '';
  return (
    <div class="card__body quota-decision">
      <TextField
        words={fieldWords(form, 'decisionNumber', 'Số quyết định giao chỉ tiêu')}
        name="decisionNumber"
        value={value('decisionNumber')}
        maxLength={500}
        autocomplete="off"
      />
      <TextField
        words={fieldWords(form, 'decidedOn', 'Ngày quyết định', { hint: 'Ví dụ 02/03/2026.' })}
        name="decidedOn"
        value={value('decidedOn')}
        width="short"
        autocomplete="off"
      />
      <TextField
        words={fieldWords(form, 'reason', 'Lý do thay đổi', { hint: 'Cần có khi sửa số đã giao.' })}
        name="reason"
        value={value('reason')}
        maxLength={500}
        autocomplete="off"
      />
      <button class="button button--main" type="submit">
        Lưu chỉ tiêu
      </button>
    </div>
  );
}
