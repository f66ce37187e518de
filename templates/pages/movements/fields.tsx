import type { VNode } from 'preact';
import { errorAt } from '../../components/error-summary';
import { type FieldOption, type FieldWords, SelectField, TextAreaField, TextField } from '../../components/field';
import { type MovementForm, movementFieldId } from './movement-props';

interface Named {
  readonly form: MovementForm;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
}

/** Label, hint and mistake of a field of a form. */
export function wordsOf({ form, name, label, hint, optional = false }: Named): FieldWords {
  const id = movementFieldId(form.id, name);
  return { id, label, optional, hint, error: errorAt(form.errors, id) };
}

/** A line of text. */
export function Line(props: Named & { width?: 'short' | 'medium' | 'full' }): VNode {
  const { form, name, width = 'medium' } = props;
  return (
    <TextField words={wordsOf(props)} name={name} value={form.values[name] ?? ''} width={width} autocomplete="off" />
  );
}

/** A day. */
export function Day(props: Named): VNode {
  const { form, name } = props;
  return (
    <TextField
      words={wordsOf(props)}
      name={name}
      value={form.values[name] ?? ''}
      width="short"
      placeholder="01/03/2022"
      autocomplete="off"
    />
  );
}

/** Several lines of text. */
export function Lines(props: Named & { rows?: number }): VNode {
  const { form, name, rows = 4 } = props;
  return (
    <TextAreaField words={wordsOf(props)} name={name} value={form.values[name] ?? ''} maxLength={5000} rows={rows} />
  );
}

/** A choice among few. */
export function Choice(props: Named & { options: readonly FieldOption[] }): VNode {
  const { form, name, options } = props;
  return <SelectField words={wordsOf(props)} name={name} value={form.values[name] ?? ''} options={options} />;
}
