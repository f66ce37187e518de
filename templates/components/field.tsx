import type {
  ComponentChildren,
  InputHTMLAttributes,
  SelectHTMLAttributes,
  TextareaHTMLAttributes,
  VNode,
} from 'preact';
import { Icon } from './icon';

/** The words around one field of a form. `id` links label, hint and error. */
export interface FieldWords {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** Says "(không bắt buộc)" after the label. */
  readonly optional?: boolean;
}

interface Described {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': 'true' | undefined;
}

/** The attributes that tie an input to its hint and its error. */
export function describe(words: FieldWords): Described {
  const places = [
    words.error === undefined ? [] : [`${words.id}-loi`],
    words.hint === undefined ? [] : [`${words.id}-goi-y`],
  ].flat();
  return {
    id: words.id,
    'aria-describedby': places.length === 0 ? undefined : places.join(' '),
    'aria-invalid': words.error === undefined ? undefined : 'true',
  };
}

/** The sentence at a field that is wrong. */
export function FieldError({ id, message }: { id: string; message: string }): VNode {
  return (
    <p class="field__error" id={`${id}-loi`}>
      <span class="visually-hidden">Lỗi: </span>
      {message}
    </p>
  );
}

/** Label, hint and error around an input of any kind; use `describe` for the input inside. */
export function Field({ words, children }: { words: FieldWords; children: ComponentChildren }): VNode {
  return (
    <div class={words.error === undefined ? 'field' : 'field field--wrong'}>
      <label class="field__label" for={words.id}>
        {words.label}
        {words.optional === true ? <span class="field__optional"> (không bắt buộc)</span> : null}
      </label>
      {words.hint === undefined ? null : (
        <p class="field__hint" id={`${words.id}-goi-y`}>
          {words.hint}
        </p>
      )}
      {words.error === undefined ? null : <FieldError id={words.id} message={words.error} />}
      {children}
    </div>
  );
}

type InputAttributes = Omit<InputHTMLAttributes, 'id' | 'label' | 'class' | 'style' | 'width'>;

/** A one-line input. Numbers are `inputmode="decimal"` text, so that a comma may be typed. */
export function TextField({
  words,
  width = 'full',
  ...input
}: { words: FieldWords; width?: 'short' | 'medium' | 'full' } & InputAttributes): VNode {
  return (
    <Field words={words}>
      <input {...input} {...describe(words)} class={`input input--${width}`} />
    </Field>
  );
}

type TextAreaAttributes = Omit<TextareaHTMLAttributes, 'id' | 'class' | 'style' | 'children' | 'value'>;

/** Several lines of text. */
export function TextAreaField({
  words,
  value = '',
  ...area
}: { words: FieldWords; value?: string } & TextAreaAttributes): VNode {
  return (
    <Field words={words}>
      <textarea rows={3} {...area} {...describe(words)} class="input" value={value} />
    </Field>
  );
}

/** One choice of a list. */
export interface FieldOption {
  readonly value: string;
  readonly label: string;
}

type SelectAttributes = Omit<SelectHTMLAttributes, 'id' | 'class' | 'style' | 'children' | 'value'>;

/** A choice among few. */
export function SelectField({
  words,
  options,
  value,
  ...select
}: { words: FieldWords; options: readonly FieldOption[]; value: string } & SelectAttributes): VNode {
  return (
    <Field words={words}>
      <select {...select} {...describe(words)} class="input input--medium">
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** Files to send. The script lists the chosen names under the button. */
export function FileField({
  words,
  name,
  multiple = true,
  accept = '.pdf,.docx,.xlsx,.doc,.xls,.jpg,.jpeg,.png',
}: {
  words: FieldWords;
  name: string;
  multiple?: boolean;
  accept?: string;
}): VNode {
  return (
    <Field words={words}>
      <div class="file-picker">
        <input
          class="input input--file"
          type="file"
          name={name}
          multiple={multiple}
          accept={accept}
          {...describe(words)}
        />
        <span class="button button--small file-picker__button with-script" aria-hidden="true">
          <Icon name="plus" />
          Chọn tệp
        </span>
      </div>
    </Field>
  );
}

/** A single box to tick, with its label beside it. */
export function CheckboxField({
  id,
  name,
  label,
  checked = false,
  value = '1',
}: {
  id: string;
  name: string;
  label: ComponentChildren;
  checked?: boolean;
  value?: string;
}): VNode {
  return (
    <label class="checkbox" for={id}>
      <input type="checkbox" id={id} name={name} value={value} checked={checked} />
      <span>{label}</span>
    </label>
  );
}
