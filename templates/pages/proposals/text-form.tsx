import type { VNode } from 'preact';
import { CsrfField } from '../../components/csrf-field';
import { TextAreaField } from '../../components/field';
import { Icon } from '../../components/icon';
import type { StaleFormView } from '../../components/stale-form';
import { fieldWords } from './parts';
import { fieldId, type ProposalForm } from './proposal-props';

/** Id of the line that says what became of the last save. */
const STATE = 'luu';

export interface TextStateProps {
  readonly form: ProposalForm;
  /** 'Đã lưu lúc 14:32'; null when nothing was saved. */
  readonly savedText: string | null;
  /** Both sides when somebody else saved in between; the form then holds the version that is stored now. */
  readonly conflict: StaleFormView | null;
}

/** What became of a save, with the version that the next one is made over: the only thing that an autosave replaces. */
export function TextState({ form, savedText, conflict }: TextStateProps): VNode {
  return (
    <div class="part-save" id={fieldId(form.id, STATE)} role="status">
      <input type="hidden" name="version" value={String(form.version)} />
      {savedText === null ? null : (
        <p class="part-save__ok">
          <Icon name="check" /> {savedText}
        </p>
      )}
      {form.errors.map(({ message }) => (
        <p key={message} class="part-save__wrong">
          {message} Chưa lưu.
        </p>
      ))}
      {conflict === null ? null : <TextConflict view={conflict} />}
    </div>
  );
}

/** Both texts side by side: the one typed stays in the field, to be mended or given up. */
function TextConflict({ view }: { view: StaleFormView }): VNode {
  const [row] = view.rows;
  return (
    <section class="part-conflict" aria-label={view.title}>
      <p class="part-save__wrong">
        {view.title}. {view.explanation} Chưa có gì bị mất: so hai văn bản, sửa ô trên rồi lưu, hoặc giữ văn bản trên hệ
        thống.
      </p>
      <div class="text-conflict">
        <div>
          <h3>Đang có trên hệ thống</h3>
          <p class="prose">{row === undefined || row.stored === '' ? '–' : row.stored}</p>
        </div>
        <div>
          <h3>Bạn vừa nhập</h3>
          <p class="prose">{row === undefined || row.typed === '' ? '–' : row.typed}</p>
        </div>
      </div>
      <p class="actions">
        <button class="button button--main" type="submit">
          Dùng văn bản tôi vừa nhập
        </button>
        <a class="button" href="" data-keep-stored={row?.stored ?? ''}>
          Giữ văn bản trên hệ thống
        </a>
      </p>
    </section>
  );
}

export interface TextFormProps {
  readonly form: ProposalForm;
  readonly csrfToken: string;
  /** Name of the field. */
  readonly name: 'achievements' | 'explanation';
  readonly label: string;
  readonly hint: string;
  readonly button: string;
  readonly rows: number;
}

/** A text about a candidate. With scripts it saves itself when the field is left, without them by its button. */
export function TextForm({ form, csrfToken, name, label, hint, button, rows }: TextFormProps): VNode {
  return (
    <form
      id={form.id}
      method="post"
      action={form.action}
      noValidate
      hx-post={form.action}
      hx-trigger="change, submit"
      hx-target={`#${fieldId(form.id, STATE)}`}
      hx-swap="outerHTML"
      hx-sync="this:queue last"
    >
      <CsrfField token={csrfToken} />
      <TextAreaField
        words={fieldWords(form, name, label, { hint })}
        name={name}
        value={form.values[name] ?? ''}
        maxLength={name === 'achievements' ? 60000 : 2000}
        rows={rows}
      />
      <div class="part-form__foot">
        <button class="button" type="submit">
          {button}
        </button>
        <TextState form={form} savedText={null} conflict={null} />
      </div>
    </form>
  );
}
