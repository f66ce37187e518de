import type { VNode } from 'preact';
import { Bar } from '../../components/bar';
import { CsrfField } from '../../components/csrf-field';
import { errorAt } from '../../components/error-summary';
import type { FieldWords } from '../../components/field';
import { TextAreaField } from '../../components/field';
import { Icon } from '../../components/icon';
import { Tag } from '../../components/tag';
import {
  type DocumentView,
  fieldId,
  type HistoryLine,
  type ProposalForm,
  type QuotaView,
  type RouteStep,
  type StepView,
} from './proposal-props';

/** The words of a field of a form, with its mistake. */
export function fieldWords(
  form: ProposalForm,
  name: string,
  label: string,
  rest: Partial<FieldWords> = {},
): FieldWords {
  const id = fieldId(form.id, name);
  return { id, label, error: errorAt(form.errors, id), ...rest };
}

/** The stations of a proposal in their order, the one where it is marked. */
export function RouteSteps({ steps }: { steps: readonly RouteStep[] }): VNode {
  const words = { past: 'đã qua', current: 'đang ở đây', future: 'chưa đến' };
  return (
    <ol class="route-steps" aria-label="Các cấp xét">
      {steps.map(({ label, state }) => (
        <li key={label} class={`route-steps__${state}`} aria-current={state === 'current' ? 'step' : undefined}>
          <span class="route-steps__sign" aria-hidden="true">
            {state === 'past' ? <Icon name="check" /> : null}
          </span>
          <span>
            {label}
            <span class="visually-hidden"> ({words[state]})</span>
          </span>
        </li>
      ))}
    </ol>
  );
}

/** How much of a quota is used, as words with a bar under them. */
export function QuotaBar({ awardName, count, places, rule }: QuotaView): VNode {
  const isOver = places !== null && count > places;
  const words =
    places === null ? `${String(count)} trường hợp, không hạn chế` : `${String(count)}/${String(places)} chỉ tiêu`;
  return (
    <div class="quota-bar">
      <p class="quota-bar__head">
        <span>{awardName}</span> <b>{words}</b>
        {isOver ? <Tag kind="bad">Vượt chỉ tiêu</Tag> : null}
      </p>
      {places === null ? null : (
        <Bar
          value={count}
          maximum={Math.max(places, 1)}
          kind={isOver ? 'late' : 'done'}
          label={`${awardName}: ${words}`}
        />
      )}
      {rule === '' ? null : <p class="sub">{rule}</p>}
    </div>
  );
}

/** Documents with links to their formats. */
export function Documents({ documents }: { documents: readonly DocumentView[] }): VNode {
  return (
    <ul class="document-links">
      {documents.map(({ label, hint, downloads }) => (
        <li key={label}>
          <span>
            {label}
            {hint === '' ? null : <span class="sub">{hint}</span>}
          </span>
          <span class="document-links__formats">
            {downloads.map((download) => (
              <a
                key={download.href}
                class="button button--small"
                href={download.href}
                aria-label={`${label}, ${download.label}`}
              >
                {download.label}
              </a>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What was done, the newest first. */
export function History({ lines, empty }: { lines: readonly HistoryLine[]; empty: string }): VNode {
  if (lines.length === 0) return <p class="faint">{empty}</p>;
  return (
    <ol class="step-history">
      {lines.map((line) => (
        <li key={`${line.when}${line.title}`}>
          <b>{line.title}</b>
          <span class="sub">
            {line.who}, <time datetime={line.date}>{line.when}</time>
          </span>
          {line.reason === '' ? null : <p class="step-history__reason">{line.reason}</p>}
        </li>
      ))}
    </ol>
  );
}

/** The steps that the reader may take, each with its reason where it needs one. */
export function StepForms({ steps, csrfToken }: { steps: readonly StepView[]; csrfToken: string }): VNode {
  return (
    <>
      {steps.map((step) => (
        <StepForm key={step.action} step={step} csrfToken={csrfToken} />
      ))}
    </>
  );
}

function StepForm({ step, csrfToken }: { step: StepView; csrfToken: string }): VNode {
  const { form, label, needsReason, isMain } = step;
  const button = (
    <button class={isMain ? 'button button--main' : 'button'} type="submit">
      {label}
    </button>
  );
  const inner = (
    <form id={form.id} class="step-form" method="post" action={form.action} noValidate>
      <CsrfField token={csrfToken} />
      <input type="hidden" name="action" value={step.action} />
      <input type="hidden" name="version" value={String(form.version)} />
      {needsReason ? (
        <TextAreaField
          words={fieldWords(form, 'reason', 'Lý do')}
          name="reason"
          value={form.values['reason'] ?? ''}
          maxLength={2000}
          rows={3}
        />
      ) : null}
      {button}
    </form>
  );
  if (!needsReason) return inner;
  return (
    <details class="reason-form" open={form.errors.length > 0}>
      <summary>{label}</summary>
      {inner}
    </details>
  );
}
