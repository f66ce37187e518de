import type { ComponentChildren, VNode } from 'preact';
import { CsrfField, withCsrf } from '../../components/csrf-field';
import { errorAt } from '../../components/error-summary';
import type { FieldWords } from '../../components/field';
import { Icon } from '../../components/icon';
import { ConflictRows } from './conflict-rows';
import { fieldId, type MeetingHead, type PartFormView } from './meeting-props';
import { PresentCount } from './meeting-tabs';

/** Id of the line that a save replaces. */
export function saveStateId(formId: string): string {
  return `${formId}-luu`;
}

/**
 * What became of the last save of a form, with the version that the next one is made over: the only thing that an
 * autosave replaces, never a field being typed in.
 */
export function SaveState({
  form,
  savedText,
  waitingText = '',
}: {
  form: PartFormView;
  savedText: string | null;
  /** What is still to be filled in before a save; '' for nothing. */
  waitingText?: string;
}): VNode {
  const { id, version, errors, conflict } = form;
  return (
    <div class="part-save" id={saveStateId(id)} role="status">
      <input type="hidden" name="version" value={String(version)} />
      {savedText === null ? null : (
        <p class="part-save__ok">
          <Icon name="check" /> {savedText}
        </p>
      )}
      {waitingText === '' ? null : <p class="sub">{waitingText}</p>}
      {errors.length === 0 ? null : (
        <ul class="part-save__wrong">
          {errors.map((error) => (
            <li key={error.fieldId + error.message}>
              <a href={`#${error.fieldId}`}>{error.message}</a> Chưa lưu.
            </li>
          ))}
        </ul>
      )}
      {conflict === null ? null : <ConflictRows view={conflict} />}
    </div>
  );
}

/** The answer to an autosave: what became of it, and where somebody was counted, how many are there now. */
export function SavedPartState({
  form,
  savedText,
  head,
}: {
  form: PartFormView;
  savedText: string;
  head: MeetingHead | null;
}): VNode {
  return (
    <>
      <SaveState form={form} savedText={savedText} />
      {head === null ? null : <PresentCount head={head} renewed />}
    </>
  );
}

export interface PartFormProps {
  readonly form: PartFormView;
  readonly csrfToken: string;
  /** Words of the button. */
  readonly save: string;
  /** True: the form also brings files. */
  readonly files?: boolean;
  /** False: it is sent by its button alone (something is added). */
  readonly autosave?: boolean;
  readonly children: ComponentChildren;
}

/**
 * A form of a meeting. With scripts it is saved whenever a field is left and says so below; without them its button
 * saves it. Two people at once see both values.
 */
export function PartForm({ form, csrfToken, save, files = false, autosave = true, children }: PartFormProps): VNode {
  const auto = autosave
    ? {
        'hx-post': files ? withCsrf(form.action, csrfToken) : form.action,
        'hx-trigger': 'change, submit',
        'hx-target': `#${saveStateId(form.id)}`,
        'hx-swap': 'outerHTML',
        'hx-sync': 'this:queue last',
        ...(files ? { 'hx-encoding': 'multipart/form-data' } : {}),
      }
    : {};
  return (
    <form
      id={form.id}
      class="part-form"
      method="post"
      action={files ? withCsrf(form.action, csrfToken) : form.action}
      enctype={files ? 'multipart/form-data' : undefined}
      noValidate
      {...auto}
    >
      {files ? null : <CsrfField token={csrfToken} />}
      {children}
      <div class="part-form__foot">
        <button class="button button--small" type="submit">
          {save}
        </button>
        <SaveState form={form} savedText={null} />
      </div>
    </form>
  );
}

/** The words of a field of a form, with its mistake. */
export function wordsOf(
  form: PartFormView,
  name: string,
  label: string,
  more: Pick<FieldWords, 'hint' | 'optional'> = {},
): FieldWords {
  const id = fieldId(form.id, name);
  return { id, label, error: errorAt(form.errors, id), ...more };
}

/** What stands in a field. */
export function valueOf(form: PartFormView, name: string): string {
  return form.values[name] ?? '';
}
