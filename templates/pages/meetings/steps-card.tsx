import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { errorAt, type FormError } from '../../components/error-summary';
import { TextAreaField, TextField } from '../../components/field';

/** A step that may be taken now. */
export interface StepView {
  readonly action: string;
  readonly label: string;
  /** What it does, in a sentence. */
  readonly explanation: string;
  readonly needsReason: boolean;
  /** What the number is of ("giấy mời"); null when none is asked for. */
  readonly numberOf: string | null;
  readonly isMain: boolean;
}

export interface StepsView {
  /** Where a step is posted. */
  readonly action: string;
  readonly version: number;
  readonly steps: readonly StepView[];
  /** What was typed with a step that was refused. */
  readonly typed: { readonly action: string; readonly values: Readonly<Record<string, string>> } | null;
  readonly errors: readonly FormError[];
  /** The steps that were taken, the newest last. */
  readonly events: readonly { readonly words: string; readonly by: string; readonly reason: string }[];
}

/** Id of a field of the form of a step. */
export function stepFieldId(action: string, name: string): string {
  return `buoc-${action.replaceAll('_', '-')}-${name}`;
}

function Extra({ view, step }: { view: StepsView; step: StepView }): VNode {
  const values = view.typed?.action === step.action ? view.typed.values : {};
  const words = (name: string, label: string, hint?: string) => {
    const id = stepFieldId(step.action, name);
    return { id, label, hint, error: errorAt(view.errors, id) };
  };
  return (
    <>
      {step.numberOf === null ? null : (
        <div class="field-row">
          <TextField
            words={words('number', `Số ${step.numberOf}`, 'Chỉ ghi số hoặc cả số và ký hiệu.')}
            name="number"
            value={values['number'] ?? ''}
            autocomplete="off"
          />
          <TextField
            words={words('date', `Ngày ${step.numberOf}`)}
            name="date"
            value={values['date'] ?? ''}
            inputMode="numeric"
            placeholder="09/08/2022"
            autocomplete="off"
          />
        </div>
      )}
      {step.needsReason ? (
        <TextAreaField words={words('reason', 'Lý do')} name="reason" value={values['reason'] ?? ''} rows={2} />
      ) : null}
    </>
  );
}

function StepForm({ view, step, csrfToken }: { view: StepsView; step: StepView; csrfToken: string }): VNode {
  return (
    <form class="meeting-step" method="post" action={view.action} noValidate>
      <CsrfField token={csrfToken} />
      <input type="hidden" name="action" value={step.action} />
      <input type="hidden" name="version" value={String(view.version)} />
      <p>{step.explanation}</p>
      <Extra view={view} step={step} />
      <button
        id={stepFieldId(step.action, 'nut')}
        class={step.isMain ? 'button button--main' : 'button button--small'}
        type="submit"
      >
        {step.label}
      </button>
    </form>
  );
}

/** The steps that may be taken now and those that were. */
export function StepsCard({ view, csrfToken }: { view: StepsView; csrfToken: string }): VNode {
  return (
    <Card id="cac-buoc" title="Các bước" padded>
      {view.steps.map((step) => (
        <StepForm key={step.action} view={view} step={step} csrfToken={csrfToken} />
      ))}
      {view.events.length === 0 ? (
        <p class="faint">Chưa có bước nào.</p>
      ) : (
        <ul class="admin-list">
          {view.events.map((event) => (
            <li key={event.words + event.by}>
              <span>
                <b>{event.words}</b>
                {event.reason === '' ? '' : `: ${event.reason}`}
              </span>
              <span class="sub">{event.by}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
