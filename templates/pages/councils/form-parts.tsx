import type { ComponentChildren, VNode } from 'preact';
import { CsrfField } from '../../components/csrf-field';
import { errorAt } from '../../components/error-summary';
import { type FieldOption, SelectField, TextAreaField, TextField } from '../../components/field';
import { fieldId, type FormState } from './form-state';

interface InputProps {
  readonly form: FormState;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
}

function wordsOf({ form, name, label, hint, optional }: InputProps) {
  const id = fieldId(form.id, name);
  return { id, label, error: errorAt(form.errors, id), ...(hint ? { hint } : {}), ...(optional ? { optional } : {}) };
}

/** A text of a form, with what was typed and what was wrong with it. */
export function Text({ width = 'full', ...props }: InputProps & { width?: 'short' | 'medium' | 'full' }): VNode {
  const { form, name } = props;
  return (
    <TextField words={wordsOf(props)} name={name} value={form.values[name] ?? ''} width={width} autocomplete="off" />
  );
}

export function Lines(props: InputProps): VNode {
  return <TextAreaField words={wordsOf(props)} name={props.name} value={props.form.values[props.name] ?? ''} />;
}

export function Choice({ options, ...props }: InputProps & { options: readonly FieldOption[] }): VNode {
  const value = props.form.values[props.name] ?? options[0]?.value ?? '';
  return <SelectField words={wordsOf(props)} name={props.name} options={options} value={value} />;
}

/** A form with its token, its hidden values and its button. */
export function PostForm({
  form,
  button,
  isMain = false,
  hidden = {},
  children,
}: {
  form: FormState;
  button: string;
  isMain?: boolean;
  hidden?: Readonly<Record<string, string>>;
  children?: ComponentChildren;
}): VNode {
  return (
    <form id={form.id} method="post" action={form.action} noValidate>
      <CsrfField token={form.csrfToken} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <div class="actions">
        <button class={isMain ? 'button button--main' : 'button'} type="submit">
          {button}
        </button>
      </div>
    </form>
  );
}
