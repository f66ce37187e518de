import type { VNode } from 'preact';
import { CsrfField } from '../../components/csrf-field';
import { TextField } from '../../components/field';
import { Icon } from '../../components/icon';
import { Tag } from '../../components/tag';
import { Basis, ToCheck } from '../catalogue/parts';
import { fieldWords } from './parts';
import { type ConditionView, type EligibilityView, fieldId, type ProposalForm } from './proposal-props';

const ANSWERS = [
  { value: 'yes', label: 'Có' },
  { value: 'no', label: 'Không' },
  { value: 'none', label: 'Chưa trả lời' },
] as const;

/** The answer about somebody with its reasons: a checklist that an official reads from top to bottom. */
export function Checklist({ view, csrfToken }: { view: EligibilityView; csrfToken: string }): VNode {
  return (
    <>
      <p class="eligibility__lead">
        <Tag kind={view.outcome.kind}>{view.outcome.text}</Tag> {view.lead}
      </p>
      {view.findings.length === 0 ? null : (
        <ul class="eligibility__findings">
          {view.findings.map(({ text, isBlocking }) => (
            <li key={text} class={isBlocking ? 'eligibility__blocking' : undefined}>
              <Icon name="alert" /> <span>{text}</span>
            </li>
          ))}
        </ul>
      )}
      {view.condition === null ? null : (
        <ul class="eligibility">
          {view.condition.parts.length > 0 && view.condition.rule !== '' ? (
            topParts(view.condition).map((part) => <Condition key={part.code} condition={part} csrfToken={csrfToken} />)
          ) : (
            <Condition condition={view.condition} csrfToken={csrfToken} />
          )}
        </ul>
      )}
    </>
  );
}

/** A rule of which everything is needed reads as its parts; one of which a part is enough keeps its own line. */
function topParts(condition: ConditionView): readonly ConditionView[] {
  return condition.rule === 'Phải có đủ' ? condition.parts : [condition];
}

function Sign({ outcome }: { outcome: ConditionView['outcome'] }): VNode {
  return (
    <span class={`eligibility__sign eligibility__sign--${outcome}`} aria-hidden="true">
      {outcome === 'unknown' ? '?' : <Icon name={outcome === 'met' ? 'check' : 'close'} />}
    </span>
  );
}

function Condition({ condition, csrfToken }: { condition: ConditionView; csrfToken: string }): VNode {
  const { outcome, words, sentence, basis, counted, notCounted, missing, parts, rule, attestation } = condition;
  return (
    <li class="eligibility__item" id={`dieu-kien-${condition.code}`}>
      <Sign outcome={outcome} />
      <div class="eligibility__text">
        <p class="eligibility__words">
          {words} <span class={`eligibility__outcome eligibility__outcome--${outcome}`}>{condition.outcomeText}</span>{' '}
          <ToCheck when={condition.isToCheck} />
        </p>
        {rule === '' ? null : <span class="sub">{rule}:</span>}
        <p>{sentence}</p>
        {missing.map(({ text, source, href }) => (
          <p key={text} class="eligibility__missing">
            {text} {href === null ? source : <a href={href}>{source}</a>}
          </p>
        ))}
        <Lines title="Đã tính" lines={counted} />
        <Lines title="Đã xem, không tính" lines={notCounted} />
        <Basis text={basis} />
        {attestation === null ? null : (
          <>
            {attestation.text === '' ? null : <p class="sub">{attestation.text}</p>}
            {attestation.form === null ? null : (
              <Attest
                form={attestation.form}
                isAnswered={attestation.text !== ''}
                words={words}
                csrfToken={csrfToken}
              />
            )}
          </>
        )}
        {parts.length === 0 ? null : (
          <ul class="eligibility">
            {parts.map((part) => (
              <Condition key={part.code} condition={part} csrfToken={csrfToken} />
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }): VNode | null {
  if (lines.length === 0) return null;
  return (
    <details class="eligibility__lines" open={lines.length <= 3}>
      <summary>
        {title} ({lines.length})
      </summary>
      <ul class="bullets">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}

/** What is answered reads as a line; its form is opened to change it. */
function Attest({ form, isAnswered, ...rest }: AttestProps & { isAnswered: boolean }): VNode {
  if (!isAnswered) return <AttestForm form={form} {...rest} />;
  return (
    <details class="eligibility__lines" open={form.errors.length > 0}>
      <summary>Sửa xác nhận</summary>
      <AttestForm form={form} {...rest} />
    </details>
  );
}

interface AttestProps {
  readonly form: ProposalForm;
  readonly words: string;
  readonly csrfToken: string;
}

/** An official answers what no data can show. */
function AttestForm({ form, words, csrfToken }: AttestProps): VNode {
  return (
    <form id={form.id} class="attest-form" method="post" action={form.action} noValidate>
      <CsrfField token={csrfToken} />
      <input type="hidden" name="version" value={String(form.version)} />
      <input type="hidden" name="condition" value={form.values['condition'] ?? ''} />
      <fieldset id={fieldId(form.id, 'answer')}>
        <legend>
          Xác nhận<span class="visually-hidden">: {words}</span>
        </legend>
        {ANSWERS.map(({ value, label }) => (
          <label key={value} class="checkbox" for={`${form.id}-${value}`}>
            <input
              type="radio"
              id={`${form.id}-${value}`}
              name="answer"
              value={value}
              checked={(form.values['answer'] ?? 'none') === value}
            />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <TextField
        words={fieldWords(form, 'note', 'Căn cứ, minh chứng')}
        name="note"
        value={form.values['note'] ?? ''}
        maxLength={2000}
        autocomplete="off"
      />
      <button class="button button--small" type="submit">
        Ghi xác nhận
      </button>
    </form>
  );
}
