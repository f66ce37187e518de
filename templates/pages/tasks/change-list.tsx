import type { VNode } from 'preact';
import { CsrfField } from '../../components/csrf-field';
import { EmptyState } from '../../components/empty-state';
import { errorAt, ErrorSummary, type FormError } from '../../components/error-summary';
import { TextAreaField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import { Tag, type TagKind } from '../../components/tag';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';

/** A request to change an approved task. */
export interface ChangeView {
  readonly id: string;
  readonly taskHref: string;
  /** "Ban Tổ chức Tỉnh ủy, nhiệm vụ 3" */
  readonly taskText: string;
  readonly title: string;
  readonly state: { readonly words: string; readonly kind: TagKind };
  /** What differs: "Chỉ tiêu: đăng ký 95%, điều chỉnh 90%". */
  readonly differences: readonly { readonly label: string; readonly before: string; readonly after: string }[];
  /** True when the task was changed after the request was sent. */
  readonly isStale: boolean;
  readonly effectiveText: string;
  readonly reason: string;
  readonly requestedText: string;
  readonly decidedText: string | null;
  readonly decisionReason: string | null;
  /** Where the reader decides or withdraws; null where they may not. */
  readonly decideAction: string | null;
  readonly withdrawAction: string | null;
}

export interface ChangeListPageProps {
  readonly frame: PageFrame;
  readonly blocName: string;
  readonly yearName: string;
  readonly tasksHref: string;
  readonly changes: readonly ChangeView[];
  /** A decision that lacked its reason. */
  readonly refused: { readonly id: string; readonly reason: string; readonly errors: readonly FormError[] } | null;
}

/** Id of the reason of a decision. */
export function decisionReasonId(id: string): string {
  return `ly-do-${id}`;
}

function Decide({ change, props }: { change: ChangeView; props: ChangeListPageProps }): VNode | null {
  const { decideAction } = change;
  if (decideAction === null) return null;
  const refused = props.refused?.id === change.id ? props.refused : null;
  const id = decisionReasonId(change.id);
  return (
    <form method="post" action={decideAction} noValidate>
      <CsrfField token={props.frame.csrfToken} />
      <TextAreaField
        words={{
          id,
          label: 'Ý kiến',
          hint: 'Bắt buộc khi không đồng ý.',
          error: refused === null ? undefined : errorAt(refused.errors, id),
        }}
        name="reason"
        value={refused?.reason ?? ''}
        rows={2}
        maxLength={2000}
      />
      <div class="actions">
        <button class="button button--main" type="submit" name="action" value="approve">
          Đồng ý
        </button>
        <button class="button" type="submit" name="action" value="reject">
          Không đồng ý
        </button>
      </div>
    </form>
  );
}

function Withdraw({ change, csrfToken }: { change: ChangeView; csrfToken: string }): VNode | null {
  if (change.withdrawAction === null) return null;
  return (
    <form method="post" action={change.withdrawAction}>
      <CsrfField token={csrfToken} />
      <button class="button" type="submit">
        Rút đề nghị
      </button>
    </form>
  );
}

function Change({ change, props }: { change: ChangeView; props: ChangeListPageProps }): VNode {
  return (
    <section class="card" aria-labelledby={`de-nghi-${change.id}`}>
      <div class="card__head">
        <h2 id={`de-nghi-${change.id}`}>
          <a href={change.taskHref}>{change.taskText}</a>
        </h2>
        <Tag kind={change.state.kind}>{change.state.words}</Tag>
      </div>
      <div class="card__body change">
        <p>{change.title}</p>
        {change.isStale ? <p class="field__error">Chỉ tiêu đã thay đổi sau khi đề nghị được gửi.</p> : null}
        <table class="table">
          <thead>
            <tr>
              <th scope="col">Nội dung</th>
              <th scope="col">Đang duyệt</th>
              <th scope="col">Đề nghị</th>
            </tr>
          </thead>
          <tbody>
            {change.differences.map((difference) => (
              <tr key={difference.label}>
                <th scope="row">{difference.label}</th>
                <td>{difference.before === '' ? '–' : difference.before}</td>
                <td>{difference.after === '' ? '–' : difference.after}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>
          <b>Lý do:</b> {change.reason}
          <span class="sub">
            {change.requestedText}. {change.effectiveText}
          </span>
        </p>
        {change.decidedText === null ? null : (
          <p>
            {change.decidedText}
            {change.decisionReason === null ? null : <span class="sub">Ý kiến: {change.decisionReason}</span>}
          </p>
        )}
        <Decide change={change} props={props} />
        <Withdraw change={change} csrfToken={props.frame.csrfToken} />
      </div>
    </section>
  );
}

/** The requests to change approved tasks of a bloc: the open ones first. */
export function ChangeListPage(props: ChangeListPageProps): VNode {
  const errors = props.refused?.errors ?? [];
  return (
    <Page frame={{ ...props.frame, errorCount: errors.length }}>
      <PageHeader
        over={`${props.blocName} · ${props.yearName}`}
        title="Đề nghị điều chỉnh nhiệm vụ"
        lead="Cơ quan gửi đề nghị từ trang của nhiệm vụ; cơ quan thường trực Hội đồng quyết định."
      >
        <a class="button" href={props.tasksHref}>
          Nhiệm vụ trọng tâm
        </a>
      </PageHeader>
      <ErrorSummary errors={errors} before="trước khi quyết định" />
      {props.changes.length === 0 ? (
        <section class="card" aria-label="Đề nghị điều chỉnh">
          <EmptyState title="Chưa có đề nghị điều chỉnh nào">
            Mở một nhiệm vụ đã duyệt rồi bấm “Đề nghị điều chỉnh” để gửi.
          </EmptyState>
        </section>
      ) : (
        props.changes.map((change) => <Change key={change.id} change={change} props={props} />)
      )}
    </Page>
  );
}
