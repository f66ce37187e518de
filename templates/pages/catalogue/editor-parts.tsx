import type { VNode } from 'preact';
import { errorAt, type FormError } from '../../components/error-summary';
import { CheckboxField, FieldError, SelectField, TextAreaField, TextField } from '../../components/field';
import { type EditorField, editorId, type EditorList, type EditorRow, rowText, rowTicks } from './editor-props';

export interface FieldPlace {
  readonly list?: EditorList;
  readonly index?: number;
}

function Ticks({
  field,
  row,
  id,
  name,
  error,
}: {
  field: EditorField;
  row: EditorRow;
  id: string;
  name: string;
  error: string | undefined;
}): VNode {
  const ticked = rowTicks(row, field.name);
  return (
    <fieldset class="field" id={id}>
      <legend class="field__label">{field.label}</legend>
      {error === undefined ? null : <FieldError id={id} message={error} />}
      <div class="award-choices">
        {(field.options ?? []).map((option) => (
          <CheckboxField
            key={option.value}
            id={`${id}-${option.value}`}
            name={name}
            value={option.value}
            label={option.label}
            checked={ticked.includes(option.value)}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** One input of the editor, named by the part of the form that it belongs to. */
export function EditorInput({
  field,
  row,
  place,
  errors,
}: {
  field: EditorField;
  row: EditorRow;
  place: FieldPlace;
  errors: readonly FormError[];
}): VNode {
  const { list, index } = place;
  const id = editorId(field.name, list, index);
  const name = list === undefined ? field.name : `${list}[${String(index)}][${field.name}]`;
  const error = errorAt(errors, id);
  const words = { id, label: field.label, error, ...(field.hint === undefined ? {} : { hint: field.hint }) };
  const value = rowText(row, field.name);
  if (field.isMany === true) return <Ticks field={field} row={row} id={id} name={name} error={error} />;
  if (field.options) return <SelectField words={words} name={name} value={value} options={field.options} />;
  if (field.isLong === true) return <TextAreaField words={words} name={name} value={value} rows={2} />;
  return <TextField words={words} name={name} value={value} width={field.width ?? 'full'} autocomplete="off" />;
}

/** The inputs of one part. */
export function EditorInputs({
  fields,
  row,
  place,
  errors,
}: {
  fields: readonly EditorField[];
  row: EditorRow;
  place: FieldPlace;
  errors: readonly FormError[];
}): VNode {
  return (
    <>
      {fields.map((field) => (
        <EditorInput key={field.name} field={field} row={row} place={place} errors={errors} />
      ))}
    </>
  );
}

/** A button that changes the form without saving it. */
export function StepButton({ step, label, about = '' }: { step: string; label: string; about?: string }): VNode {
  return (
    <button class="button button--small" type="submit" name="step" value={step}>
      {label}
      {about === '' ? null : <span class="visually-hidden"> {about}</span>}
    </button>
  );
}
