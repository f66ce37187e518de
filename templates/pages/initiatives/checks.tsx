import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { EmptyState } from '../../components/empty-state';
import { ErrorSummary, errorAt, type FormError } from '../../components/error-summary';
import { TextField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import { SectionTabs } from '../../components/section-tabs';
import { Tag } from '../../components/tag';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';

const ADDRESS = '/sang-kien/xac-nhan';

/** Id of the input that chooses the year. */
export const CHECK_YEAR_FIELD = 'nam-xac-nhan';

/** Id of the input for the reason why the confirmation of an agency is taken back. */
export function checkReasonId(agencyCode: string): string {
  return `ly-do-bo-${agencyCode}`;
}

/** An agency with what it says of its list of initiatives. */
export interface InitiativeCheckRow {
  readonly agencyCode: string;
  readonly agencyName: string;
  /** The year until whose end the list is complete; null: nobody has said so. */
  readonly until: number | null;
  /** Who said so and when; '' while nobody has. */
  readonly confirmed: string;
  readonly mayWrite: boolean;
  /** What was typed as the reason for taking it back. */
  readonly reason: string;
}

export interface InitiativeChecksPageProps {
  readonly frame: PageFrame;
  readonly year: number;
  readonly rows: readonly InitiativeCheckRow[];
  readonly errors: readonly FormError[];
}

/** Which agencies have recorded all initiatives until the end of a year: only then does an empty list say that there is none. */
export function InitiativeChecksPage({ frame, year, rows, errors }: InitiativeChecksPageProps): VNode {
  const confirmed = rows.filter(({ until }) => until !== null).length;
  return (
    <Page frame={{ ...frame, errorCount: errors.length }}>
      <PageHeader
        over="Khen thưởng"
        title="Xác nhận đủ sáng kiến"
        lead="Khi cơ quan chưa xác nhận, người không có sáng kiến nào trong hệ thống vẫn là “Chưa đủ căn cứ”. Xác nhận rồi thì người không có sáng kiến là “Không đạt” điều kiện sáng kiến."
      />
      <SectionTabs section="people" current={ADDRESS} />
      <ErrorSummary errors={errors} before="trước khi ghi xác nhận" />
      <Card
        id="co-quan"
        title={`Đến hết năm ${String(year)}`}
        aside={<span class="count">{`${String(confirmed)}/${String(rows.length)}`}</span>}
      >
        <form class="filter filter--narrow" method="get" action={ADDRESS} aria-label="Chọn năm">
          <TextField
            words={{ id: CHECK_YEAR_FIELD, label: 'Năm', error: errorAt(errors, CHECK_YEAR_FIELD) }}
            name="nam"
            value={String(year)}
            inputmode="numeric"
            width="short"
            autocomplete="off"
          />
          <button class="button" type="submit">
            Xem
          </button>
        </form>
        {rows.length === 0 ? (
          <EmptyState title="Không có cơ quan nào">Không có cơ quan hoạt động trong năm này.</EmptyState>
        ) : (
          <table class="table table--cards">
            <thead>
              <tr>
                <th scope="col">Cơ quan</th>
                <th scope="col">Xác nhận</th>
                <th scope="col">Việc cần làm</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.agencyCode}>
                  <th scope="row">{row.agencyName}</th>
                  <td data-label="Xác nhận">
                    {row.until === null ? (
                      <Tag kind="idle">Chưa xác nhận</Tag>
                    ) : (
                      <>
                        <Tag kind="ok">{`Đã ghi đủ đến hết năm ${String(row.until)}`}</Tag>
                        <span class="sub">{row.confirmed}</span>
                      </>
                    )}
                  </td>
                  <td data-label="Việc cần làm">
                    {row.mayWrite ? (
                      <Step row={row} year={year} errors={errors} csrfToken={frame.csrfToken} />
                    ) : (
                      <span class="faint">Cán bộ cơ quan hoặc Sở Nội vụ xác nhận</span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Card>
    </Page>
  );
}

function Step({
  row,
  year,
  errors,
  csrfToken,
}: {
  row: InitiativeCheckRow;
  year: number;
  errors: readonly FormError[];
  csrfToken: string;
}): VNode {
  const id = checkReasonId(row.agencyCode);
  const error = errorAt(errors, id);
  if (row.until === null) {
    return (
      <form method="post" action={`${ADDRESS}/${String(year)}/${row.agencyCode}`}>
        <CsrfField token={csrfToken} />
        <button class="button" type="submit" aria-label={`Xác nhận đã ghi đủ sáng kiến của ${row.agencyName}`}>
          Xác nhận đã ghi đủ
        </button>
      </form>
    );
  }
  return (
    <details class="reason-form" open={error !== undefined}>
      <summary aria-label={`Bỏ xác nhận của ${row.agencyName}`}>Bỏ xác nhận</summary>
      <form method="post" action={`${ADDRESS}/${String(row.until)}/${row.agencyCode}/bo`} noValidate>
        <CsrfField token={csrfToken} />
        <TextField
          words={{ id, label: 'Lý do', error }}
          name="reason"
          value={row.reason}
          maxLength={2000}
          autocomplete="off"
        />
        <button class="button" type="submit">
          Bỏ xác nhận
        </button>
      </form>
    </details>
  );
}
