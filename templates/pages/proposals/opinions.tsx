import type { VNode } from 'preact';
import { CsrfField } from '../../components/csrf-field';
import { CheckboxField, TextAreaField, TextField } from '../../components/field';
import { Tag } from '../../components/tag';
import { fieldWords } from './parts';
import { type Choice, fieldId, type ProposalForm, type StateTag } from './proposal-props';

/** An agency that was asked, with its answer. */
export interface OpinionView {
  readonly id: string;
  readonly agencyName: string;
  readonly question: string;
  readonly state: StateTag;
  /** Who asked, by when. */
  readonly asked: string;
  /** Why the day may be wrong; '' where nothing is known against it. */
  readonly warning: string;
  readonly answer: string;
  readonly answered: string;
  /** Null where the reader does not answer for it. */
  readonly form: ProposalForm | null;
}

export interface OpinionsView {
  readonly opinions: readonly OpinionView[];
  /** Null where the reader asks nobody. */
  readonly ask: { readonly form: ProposalForm; readonly agencies: readonly Choice[] } | null;
}

/** What other agencies think of a proposal, and the form to ask them. */
export function Opinions({ view, csrfToken }: { view: OpinionsView; csrfToken: string }): VNode {
  const { opinions, ask } = view;
  return (
    <>
      {opinions.length === 0 ? <p class="faint">Chưa lấy ý kiến cơ quan nào.</p> : null}
      <ul class="opinions">
        {opinions.map((opinion) => (
          <li key={opinion.id}>
            <p class="dossier__head">
              <b>{opinion.agencyName}</b> <Tag kind={opinion.state.kind}>{opinion.state.text}</Tag>
            </p>
            <p>{opinion.question}</p>
            <span class="sub">{opinion.asked}</span>
            {opinion.warning === '' ? null : <span class="sub">{opinion.warning}</span>}
            {opinion.answer === '' ? null : (
              <blockquote class="step-history__reason">
                {opinion.answer}
                <span class="sub">{opinion.answered}</span>
              </blockquote>
            )}
            {opinion.form === null ? null : (
              <AnswerForm form={opinion.form} agency={opinion.agencyName} csrfToken={csrfToken} />
            )}
          </li>
        ))}
      </ul>
      {ask === null ? null : <AskForm {...ask} csrfToken={csrfToken} />}
    </>
  );
}

function AnswerForm({ form, agency, csrfToken }: { form: ProposalForm; agency: string; csrfToken: string }): VNode {
  const answers = [
    { value: 'yes', label: 'Đồng ý' },
    { value: 'no', label: 'Không đồng ý' },
  ];
  return (
    <form id={form.id} class="stack-form" method="post" action={form.action} noValidate>
      <CsrfField token={csrfToken} />
      <fieldset id={fieldId(form.id, 'agrees')}>
        <legend>Ý kiến của {agency}</legend>
        {answers.map(({ value, label }) => (
          <label key={value} class="checkbox" for={`${form.id}-${value}`}>
            <input
              type="radio"
              id={`${form.id}-${value}`}
              name="agrees"
              value={value}
              checked={form.values['agrees'] === value}
            />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <TextAreaField
        words={fieldWords(form, 'answer', 'Nội dung ý kiến')}
        name="answer"
        value={form.values['answer'] ?? ''}
        maxLength={2000}
      />
      <div>
        <button class="button button--main" type="submit">
          Gửi ý kiến
        </button>
      </div>
    </form>
  );
}

function AskForm({
  form,
  agencies,
  csrfToken,
}: {
  form: ProposalForm;
  agencies: readonly Choice[];
  csrfToken: string;
}): VNode {
  return (
    <details class="reason-form" open={form.errors.length > 0}>
      <summary>Lấy ý kiến cơ quan khác</summary>
      <form id={form.id} class="stack-form" method="post" action={form.action} noValidate>
        <CsrfField token={csrfToken} />
        <TextAreaField
          words={fieldWords(form, 'question', 'Nội dung lấy ý kiến')}
          name="question"
          value={form.values['question'] ?? ''}
          maxLength={2000}
        />
        <TextField
          words={fieldWords(form, 'workingDays', 'Trả lời trong số ngày làm việc', {
            optional: true,
            hint: 'Bỏ trống thì theo thời hạn chung; ngày nghỉ lễ không tính.',
          })}
          name="workingDays"
          value={form.values['workingDays'] ?? ''}
          inputmode="numeric"
          width="short"
          autocomplete="off"
        />
        <fieldset id={fieldId(form.id, 'agencies')} class="choice-list">
          <legend>Cơ quan được lấy ý kiến</legend>
          {form.errors
            .filter(({ fieldId: place }) => place === fieldId(form.id, 'agencies'))
            .map(({ message }) => (
              <p key={message} class="field__error">
                {message}
              </p>
            ))}
          <div class="choice-list__choices" tabindex={0} role="group" aria-label="Danh sách cơ quan">
            {agencies.map(({ value, label }) => (
              <CheckboxField
                key={value}
                id={fieldId(form.id, `co-quan-${value}`)}
                name="agencies"
                value={value}
                label={label}
                checked={form.chosen.includes(value)}
              />
            ))}
          </div>
        </fieldset>
        <div>
          <button class="button" type="submit">
            Gửi yêu cầu lấy ý kiến
          </button>
        </div>
      </form>
    </details>
  );
}
