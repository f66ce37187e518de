import type { VNode } from 'preact';
import { Breadcrumb } from '../../components/breadcrumb';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { EmptyState } from '../../components/empty-state';
import { errorAt, ErrorSummary } from '../../components/error-summary';
import { FieldError, SelectField, TextField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import { ScrollRegion } from '../../components/scroll-region';
import { StaleForm } from '../../components/stale-form';
import { Tag } from '../../components/tag';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { fieldWords } from './parts';
import { type Choice, fieldId, type ProposalForm, type Refused } from './proposal-props';

const COLUMNS = [
  ['members', 'Tổng số thành viên'],
  ['issued', 'Phiếu phát ra'],
  ['returned', 'Phiếu thu về'],
  ['valid', 'Phiếu hợp lệ'],
  ['inFavour', 'Phiếu đồng ý'],
  ['writtenInFavour', 'Vắng mặt, đồng ý bằng văn bản'],
  ['minutesNumber', 'Số biên bản'],
  ['minutesOn', 'Ngày biên bản'],
] as const;

/** A candidate of the table. */
export interface OutsideVoteLine {
  readonly id: string;
  readonly name: string;
  readonly awardName: string;
  readonly version: number;
  readonly mayType: boolean;
  /** What the counts come to; '' where none are kept. */
  readonly result: string;
  readonly isPassed: boolean | null;
  readonly values: Readonly<Record<(typeof COLUMNS)[number][0], string>>;
}

export interface OutsideVotesPageProps {
  readonly frame: PageFrame;
  readonly code: string;
  readonly title: string;
  readonly isSecret: boolean;
  readonly rows: readonly OutsideVoteLine[];
  /** Null where the reader only looks. */
  readonly form: ProposalForm | null;
  /** The form that takes kept counts away. */
  readonly clearForm: ProposalForm | null;
  readonly clearChoices: readonly Choice[];
  readonly refused: Refused;
}

/** What the council of an agency counted outside the system: a row for each candidate. */
export function OutsideVotesPage(props: OutsideVotesPageProps): VNode {
  const { frame, code, title, isSecret, rows, form, clearForm, clearChoices, refused } = props;
  const path = `/de-nghi/${code}`;
  const proof = isSecret
    ? 'Biên bản giấy lưu cùng hồ sơ mật: chỉ ghi số, ngày của biên bản.'
    : 'Vẫn phải gửi tệp biên bản đã ký vào hồ sơ.';
  return (
    <Page frame={{ ...frame, errorCount: refused.errors.length }}>
      <Breadcrumb
        items={[
          { label: 'Đề nghị khen thưởng', href: '/de-nghi' },
          { label: code, href: path },
          { label: 'Kết quả kiểm phiếu' },
        ]}
      />
      <PageHeader
        over={title}
        title="Kết quả kiểm phiếu ngoài hệ thống"
        lead={`Chép từ biên bản kiểm phiếu của Hội đồng cơ quan. ${proof}`}
      />
      <StaleForm view={refused.conflict} keepHref={`${path}/kiem-phieu`} />
      <ErrorSummary errors={refused.errors} before="trước khi lưu" />
      <Card id="bang-kiem-phieu" title="Từng trường hợp">
        {rows.length === 0 ? (
          <EmptyState title="Không có trường hợp nào cần ghi">
            Quy định không đòi phiếu của Hội đồng cơ quan, hoặc Hội đồng đã bỏ phiếu trên hệ thống.
          </EmptyState>
        ) : form === null ? (
          <Table rows={rows} form={null} />
        ) : (
          <form id={form.id} method="post" action={form.action} noValidate>
            <CsrfField token={frame.csrfToken} />
            <Table rows={rows} form={form} isStale={refused.conflict !== null} />
            <div class="card__body">
              <button class="button button--main" type="submit">
                Lưu kết quả kiểm phiếu
              </button>
            </div>
          </form>
        )}
      </Card>
      {clearForm === null || clearChoices.length === 0 ? null : (
        <ClearForm form={clearForm} choices={clearChoices} csrfToken={frame.csrfToken} />
      )}
    </Page>
  );
}

/** Takes kept counts away, for a reason; nobody's row is chosen beforehand. */
function ClearForm(props: { form: ProposalForm; choices: readonly Choice[]; csrfToken: string }): VNode {
  const { form, choices, csrfToken } = props;
  const options = [{ value: '', label: 'Chọn trường hợp' }, ...choices];
  return (
    <Card id="xoa-so-phieu" title="Xóa kết quả đã ghi" padded>
      <p class="faint">Dùng khi ghi nhầm trường hợp hoặc Hội đồng sẽ bỏ phiếu lại. Nhật ký giữ số phiếu cũ và lý do.</p>
      <form id={form.id} class="stack-form" method="post" action={form.action} noValidate>
        <CsrfField token={csrfToken} />
        <SelectField
          words={fieldWords(form, 'candidate', 'Trường hợp')}
          name="candidate"
          value={form.values['candidate'] ?? ''}
          options={options}
        />
        <TextField
          words={fieldWords(form, 'reason', 'Lý do xóa')}
          name="reason"
          value={form.values['reason'] ?? ''}
          maxLength={1000}
          autocomplete="off"
        />
        <div>
          <button class="button" type="submit">
            Xóa kết quả
          </button>
        </div>
      </form>
    </Card>
  );
}

interface TableProps {
  readonly rows: readonly OutsideVoteLine[];
  readonly form: ProposalForm | null;
  /** Both sides are shown: what is sent next is written over what is kept now. Else it is still over what was seen. */
  readonly isStale?: boolean;
}

function Table({ rows, form, isStale = false }: TableProps): VNode {
  const seen = ({ id, version }: OutsideVoteLine): string =>
    (isStale ? undefined : form?.values[`version-${id}`]) ?? String(version);
  return (
    <ScrollRegion label="Kết quả kiểm phiếu">
      <table class="table table--cards outside-votes">
        <thead>
          <tr>
            <th scope="col">Trường hợp</th>
            {COLUMNS.map(([name, label]) => (
              <th key={name} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                {row.name}
                <span class="sub">{row.awardName}</span>
                {row.isPassed === null ? null : <Tag kind={row.isPassed ? 'ok' : 'bad'}>{row.result}</Tag>}
                {form !== null && row.mayType ? (
                  <input type="hidden" name={`version-${row.id}`} value={seen(row)} />
                ) : null}
              </th>
              {COLUMNS.map(([name, label]) => (
                <td key={name} data-label={label}>
                  {form !== null && row.mayType ? (
                    <Cell form={form} row={row} name={name} label={label} />
                  ) : (
                    row.values[name]
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

interface CellProps {
  readonly form: ProposalForm;
  readonly row: OutsideVoteLine;
  readonly name: (typeof COLUMNS)[number][0];
  readonly label: string;
}

function Cell({ form, row, name, label }: CellProps): VNode {
  const field = `${name}-${row.id}`;
  const id = fieldId(form.id, field);
  const error = errorAt(form.errors, id);
  const isCount = name !== 'minutesNumber' && name !== 'minutesOn';
  return (
    <>
      <input
        id={id}
        class={isCount ? 'input outside-votes__count' : 'input outside-votes__text'}
        name={field}
        value={form.values[field] ?? row.values[name]}
        inputmode={isCount ? 'numeric' : undefined}
        autocomplete="off"
        aria-label={`${label}: ${row.name}`}
        aria-invalid={error === undefined ? undefined : 'true'}
        aria-describedby={error === undefined ? undefined : `${id}-loi`}
      />
      {error === undefined ? null : <FieldError id={`${id}-loi`} message={error} />}
    </>
  );
}
