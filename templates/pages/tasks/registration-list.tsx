import type { VNode } from 'preact';
import { formatNumber } from '../../../src/text/number';
import { CsrfField } from '../../components/csrf-field';
import { PageHeader } from '../../components/page-header';
import { Tag } from '../../components/tag';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { Downloads } from './downloads';
import type { StateView } from './registration-props';

/** What a list says of the registration of an agency. */
export interface RegistrationListRow {
  readonly agencyName: string;
  /** Null where the reader may not open it. */
  readonly href: string | null;
  readonly state: StateView;
  readonly lineCount: number;
  readonly approvedCount: number;
  /** "14:32 ngày 30/01/2023"; null while it has not been sent. */
  readonly submittedText: string | null;
  readonly isLate: boolean;
  /** What the reader does next with it; null for nothing. */
  readonly nextText: string | null;
}

/** One button for all registrations that wait for it. */
export interface BulkStep {
  readonly action: string;
  readonly label: string;
  /** Agency and version of each, as the list shows them: 'BTCTU:4'. */
  readonly seen: readonly string[];
}

export interface RegistrationListPageProps {
  readonly frame: PageFrame;
  readonly blocName: string;
  readonly yearName: string;
  readonly deadlineText: string | null;
  readonly rows: readonly RegistrationListRow[];
  readonly bulk: readonly BulkStep[];
  readonly tasksHref: string;
  readonly changesHref: string;
  /** Null for readers of one agency. */
  readonly filesPath: string | null;
}

function Row({ row }: { row: RegistrationListRow }): VNode {
  return (
    <tr>
      <th scope="row">{row.href === null ? row.agencyName : <a href={row.href}>{row.agencyName}</a>}</th>
      <td data-label="Trạng thái">
        <Tag kind={row.state.kind}>{row.state.words}</Tag> {row.isLate ? <Tag kind="bad">Quá hạn</Tag> : null}
      </td>
      <td data-label="Đang đăng ký" class="number">
        {formatNumber(row.lineCount)}
      </td>
      <td data-label="Đã duyệt" class="number">
        {formatNumber(row.approvedCount)}
      </td>
      <td data-label="Gửi khối">{row.submittedText ?? <span class="faint">–</span>}</td>
      <td data-label="Việc tiếp theo">
        {row.nextText === null || row.href === null ? (
          <span class="faint">–</span>
        ) : (
          <a class="button button--small" href={row.href}>
            {row.nextText}
            <span class="visually-hidden">: {row.agencyName}</span>
          </a>
        )}
      </td>
    </tr>
  );
}

function Bulk({ bulk, csrfToken }: { bulk: readonly BulkStep[]; csrfToken: string }): VNode {
  return (
    <>
      {bulk.map((step) => (
        <form key={step.action} method="post" action={step.action}>
          <CsrfField token={csrfToken} />
          {step.seen.map((seen) => (
            <input key={seen} type="hidden" name="seen" value={seen} />
          ))}
          <button class="button button--main" type="submit">
            {step.label}
          </button>
        </form>
      ))}
    </>
  );
}

/** The registrations of a bloc: who has sent, who is late, and what is to be done next. */
export function RegistrationListPage(props: RegistrationListPageProps): VNode {
  return (
    <Page frame={props.frame}>
      <PageHeader
        over={`${props.blocName} · ${props.yearName}`}
        title="Đăng ký nhiệm vụ trọng tâm"
        lead={props.deadlineText ?? 'Chưa đặt hạn đăng ký.'}
      >
        <a class="button" href={props.tasksHref}>
          Nhiệm vụ đã duyệt
        </a>
        <a class="button" href={props.changesHref}>
          Đề nghị điều chỉnh
        </a>
        {props.filesPath === null ? null : <Downloads path={props.filesPath} />}
        <Bulk bulk={props.bulk} csrfToken={props.frame.csrfToken} />
      </PageHeader>
      <section class="card" aria-label="Đăng ký của các cơ quan">
        <table class="table table--cards">
          <thead>
            <tr>
              <th scope="col">Cơ quan</th>
              <th scope="col">Trạng thái</th>
              <th scope="col" class="number">
                Đang đăng ký
              </th>
              <th scope="col" class="number">
                Đã duyệt
              </th>
              <th scope="col">Gửi khối</th>
              <th scope="col">Việc tiếp theo</th>
            </tr>
          </thead>
          <tbody>
            {props.rows.map((row) => (
              <Row key={row.agencyName} row={row} />
            ))}
          </tbody>
        </table>
      </section>
    </Page>
  );
}
