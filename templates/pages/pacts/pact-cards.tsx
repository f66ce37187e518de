import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { EmptyState } from '../../components/empty-state';
import { errorAt } from '../../components/error-summary';
import { TextAreaField } from '../../components/field';
import { Tag } from '../../components/tag';
import type { PactHistoryLine, PactPageProps, PactStepForm, ReadPact } from './pact-props';

/** Id of the reason of a step. */
export function reasonFieldId(step: string): string {
  return `ly-do-${step}`;
}

/** The text as it is read. */
export function PactTextCard({ text, countText }: { text: ReadPact | null; countText: string }): VNode {
  return (
    <Card id="noi-dung-giao-uoc" title="Nội dung giao ước" aside={<span class="count">{countText}</span>} padded>
      {text === null || text.contents.length === 0 ? (
        <EmptyState title="Chưa có nội dung giao ước">
          Thư ký khối soạn giao ước, rồi đưa ra cho các thành viên ký.
        </EmptyState>
      ) : (
        <>
          {text.opening === '' ? null : <p class="multiline">{text.opening}</p>}
          <ol class="pact-text">
            {text.contents.map((content, index) => (
              <li key={index}>
                <b>{content.title}</b>
                <ol>
                  {content.targets.map((target, at) => (
                    <li key={at}>
                      {target.text}
                      {target.amount === '' ? null : <span class="pact-text__amount"> {target.amount}</span>}
                    </li>
                  ))}
                </ol>
              </li>
            ))}
          </ol>
          <p class="sub">{text.origin}</p>
        </>
      )}
    </Card>
  );
}

function Step({ props, form }: { props: PactPageProps; form: PactStepForm }): VNode {
  const id = reasonFieldId(form.step);
  const error = errorAt(props.errors, id);
  const fields = (
    <form method="post" action={`${props.path}/buoc`} noValidate>
      <CsrfField token={props.frame.csrfToken} />
      <input type="hidden" name="step" value={form.step} />
      <input type="hidden" name="version" value={String(props.version)} />
      {form.needsReason ? (
        <TextAreaField words={{ id, label: 'Lý do', error }} name="reason" value={form.reason} maxLength={2000} />
      ) : null}
      <button class={form.needsReason ? 'button' : 'button button--main'} type="submit">
        {form.label}
      </button>
    </form>
  );
  if (!form.needsReason) {
    return (
      <div class="pact-step" id={id}>
        <p>{form.explanation}</p>
        {fields}
      </div>
    );
  }
  return (
    <details class="reason-form" open={error !== undefined || form.reason !== ''}>
      <summary>{form.label}</summary>
      <p>{form.explanation}</p>
      {fields}
    </details>
  );
}

/** Where the pact stands and what may be done with it now. */
export function PactStateCard({ props }: { props: PactPageProps }): VNode {
  const { state } = props;
  return (
    <Card id="trang-thai" title="Trạng thái" aside={<Tag kind={state.kind}>{state.words}</Tag>} padded>
      <p>{state.explanation}</p>
      {props.mayCopy ? (
        <form method="post" action={`${props.path}/sao-chep`}>
          <CsrfField token={props.frame.csrfToken} />
          <button class="button" type="submit">
            Chép từ năm trước
          </button>
        </form>
      ) : null}
      {props.steps.map((form) => (
        <Step key={form.step} props={props} form={form} />
      ))}
    </Card>
  );
}

function Lines({ lines }: { lines: readonly PactHistoryLine[] }): VNode {
  return (
    <ul class="exclusions">
      {lines.map((line) => (
        <li key={line.title + line.byline} class="exclusions__line">
          <p>
            <b>{line.title}</b>
          </p>
          {line.detail === '' ? null : <p class="multiline">{line.detail}</p>}
          <p class="sub">{line.byline}</p>
        </li>
      ))}
    </ul>
  );
}

/** Steps, versions of the text and signatures that were taken back. */
export function PactHistoryCard({ props }: { props: PactPageProps }): VNode | null {
  if (props.history.length === 0 && props.versions.length === 0) return null;
  return (
    <Card id="lich-su" title="Lịch sử" padded>
      <Lines lines={props.history} />
      {props.versions.length === 0 ? null : (
        <details class="reason-form">
          <summary>Các bản đã soạn ({props.versions.length})</summary>
          <ul class="link-list">
            {props.versions.map((version) => (
              <li key={version.href}>
                <a href={version.href}>{version.label}</a>
                <span class="link-list__note">{version.byline}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {props.earlierSignatures.length === 0 ? null : (
        <details class="reason-form">
          <summary>Chữ ký của các lần trước ({props.earlierSignatures.length})</summary>
          <Lines lines={props.earlierSignatures} />
        </details>
      )}
    </Card>
  );
}
