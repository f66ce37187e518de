import type { VNode } from 'preact';
import { Breadcrumb } from '../../components/breadcrumb';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { errorAt, ErrorSummary } from '../../components/error-summary';
import { TextAreaField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import { Tag } from '../../components/tag';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { Downloads } from './downloads';
import { RegistrationDraft } from './registration-draft';
import type { DraftForm, ShownTask, StateView, StepForm, StepTaken } from './registration-props';
import { TaskTable } from './registration-tasks';

export interface RegistrationPageProps {
  readonly frame: PageFrame;
  readonly blocName: string;
  readonly yearName: string;
  readonly agencyName: string;
  readonly listHref: string;
  readonly state: StateView;
  /** Until when agencies register, as a sentence; null while no deadline is set. */
  readonly deadlineText: string | null;
  /** Null for those who may not write now. */
  readonly draft: DraftForm | null;
  /** Drafted tasks for those who may not write. */
  readonly lines: readonly ShownTask[];
  readonly approved: readonly ShownTask[];
  readonly titles: readonly string[];
  readonly coordinated: readonly { readonly href: string; readonly words: string }[];
  readonly steps: StepForm;
  readonly history: readonly StepTaken[];
  readonly filesPath: string;
}

function Steps({ form, csrfToken }: { form: StepForm; csrfToken: string }): VNode | null {
  if (form.steps.length === 0) return null;
  const needsReason = form.steps.some((step) => step.needsReason);
  return (
    <Card id="buoc-tiep" title="Bước tiếp theo" padded>
      <form method="post" action={form.action} noValidate>
        <CsrfField token={csrfToken} />
        <input type="hidden" name="version" value={String(form.version)} />
        <div class="actions">
          {form.steps
            .filter((step) => !step.needsReason)
            .map((step, index) => (
              <button
                key={step.action}
                class={index === 0 ? 'button button--main' : 'button'}
                type="submit"
                name="action"
                value={step.action}
              >
                {step.label}
              </button>
            ))}
        </div>
        {needsReason ? (
          <details class="reason-form" open={form.errors.length > 0}>
            <summary>Trả lại để sửa</summary>
            <TextAreaField
              words={{ id: 'ly-do-tra-lai', label: 'Lý do trả lại', error: errorAt(form.errors, 'ly-do-tra-lai') }}
              name="reason"
              value={form.reason}
              rows={3}
              maxLength={2000}
            />
            {form.steps
              .filter((step) => step.needsReason)
              .map((step) => (
                <button key={step.action} class="button" type="submit" name="action" value={step.action}>
                  {step.label}
                </button>
              ))}
          </details>
        ) : null}
      </form>
    </Card>
  );
}

function History({ history }: { history: readonly StepTaken[] }): VNode | null {
  if (history.length === 0) return null;
  return (
    <Card id="lich-su" title="Quá trình" padded>
      <ol class="baseline">
        {history.map((step, index) => (
          <li key={index}>
            <b>{step.text}</b>
            {step.reason === null ? null : <span class="baseline__reason">Lý do: {step.reason}</span>}
            <span class="sub">{step.byText}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Coordinated({ tasks }: { tasks: RegistrationPageProps['coordinated'] }): VNode | null {
  if (tasks.length === 0) return null;
  return (
    <Card id="phoi-hop" title="Nhiệm vụ phối hợp" padded>
      <ul class="baseline">
        {tasks.map((task) => (
          <li key={task.href}>
            <a href={task.href}>{task.words}</a>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Titles({ titles }: { titles: readonly string[] }): VNode | null {
  if (titles.length === 0) return null;
  return (
    <Card id="danh-hieu-dang-ky" title="Danh hiệu, hình thức khen thưởng đăng ký" padded>
      <ul class="baseline">
        {titles.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ul>
    </Card>
  );
}

/** The registration of an agency: its draft as a form or its tasks as a table, the next step, and how it came here. */
export function RegistrationPage(props: RegistrationPageProps): VNode {
  const { frame, draft, steps } = props;
  const errors = [...(draft?.errors ?? []), ...steps.errors];
  return (
    <Page frame={{ ...frame, errorCount: errors.length }}>
      <Breadcrumb
        items={[{ label: 'Đăng ký nhiệm vụ trọng tâm', href: props.listHref }, { label: props.agencyName }]}
      />
      <PageHeader
        over={`${props.blocName} · ${props.yearName}`}
        title={`Đăng ký nhiệm vụ trọng tâm: ${props.agencyName}`}
        lead={
          <>
            <Tag kind={props.state.kind}>{props.state.words}</Tag> {props.deadlineText}
          </>
        }
      >
        <Downloads path={props.filesPath} />
      </PageHeader>
      <ErrorSummary errors={errors} before="trước khi trình" />
      <Steps form={steps} csrfToken={frame.csrfToken} />
      {draft === null ? null : <RegistrationDraft form={draft} csrfToken={frame.csrfToken} />}
      {draft !== null || props.lines.length === 0 ? null : (
        <TaskTable id="dang-dang-ky" title="Nhiệm vụ đang đăng ký" tasks={props.lines} />
      )}
      {props.approved.length === 0 ? null : (
        <TaskTable id="da-duyet" title="Nhiệm vụ đã được duyệt" tasks={props.approved} />
      )}
      {draft === null ? <Titles titles={props.titles} /> : null}
      <Coordinated tasks={props.coordinated} />
      <History history={props.history} />
    </Page>
  );
}
