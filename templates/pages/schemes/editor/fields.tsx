import type { ComponentChildren, VNode } from 'preact';
import { editorFieldText } from '../../../../src/text/words/scheme-editor';
import { FieldError } from '../../../components/field';
import type { Choice, FieldNote, PartForm } from './editor-props';
import { fieldId, isTicked, textAt } from './form-values';

/** What a field of the editor knows of its form. */
export type FormState = Pick<PartForm, 'values' | 'wrong' | 'notes' | 'focus'>;

interface FieldProps {
  readonly form: FormState;
  readonly name: string;
  /** Absent: the field's name in the catalogue of words. */
  readonly label?: string;
  readonly hint?: ComponentChildren;
  readonly optional?: boolean;
}

/** Everything said of one name. */
export function saidOf(notes: readonly FieldNote[], name: string): string[] {
  return notes.filter((note) => note.name === name).map(({ message }) => message);
}

/** The attributes that tie a control to what is said of it. */
function tied({ form, name, hint }: Pick<FieldProps, 'form' | 'name' | 'hint'>, id = fieldId(name)) {
  const isWrong = saidOf(form.wrong, name).length > 0;
  const described = [
    ...(isWrong ? [`${fieldId(name)}-loi`] : []),
    ...(hint === undefined ? [] : [`${id}-goi-y`]),
    ...(saidOf(form.notes, name).length > 0 ? [`${fieldId(name)}-luu-y`] : []),
  ];
  return {
    id,
    name,
    'aria-describedby': described.length === 0 ? undefined : described.join(' '),
    'aria-invalid': isWrong ? ('true' as const) : undefined,
    autofocus: form.focus === name,
  };
}

/** What does not fit at a field or a part of the form: it was saved, and stands in the way of publishing only. */
export function Notes({ form, name }: { form: FormState; name: string }): VNode | null {
  const messages = saidOf(form.notes, name);
  if (messages.length === 0) return null;
  return (
    <div class="editor-note" id={`${fieldId(name)}-luu-y`}>
      {messages.map((message) => (
        <p key={message}>{message}</p>
      ))}
    </div>
  );
}

/** What is said of a whole part of a form; links of the check lead here. */
export function PartNotes({ form, name }: { form: FormState; name: string }): VNode {
  return (
    <div id={fieldId(name)} tabindex={-1} class="editor-part-notes">
      <Notes form={form} name={name} />
    </div>
  );
}

function Around({
  form,
  name,
  label,
  hint,
  optional = false,
  width = '',
  children,
}: FieldProps & { width?: string; children: ComponentChildren }): VNode {
  const id = fieldId(name);
  const [error] = saidOf(form.wrong, name);
  return (
    <div class={`field ${error === undefined ? '' : 'field--wrong'} ${width}`}>
      <label class="field__label" for={id}>
        {label ?? sentenceStart(editorFieldText(name))}
        {optional ? <span class="field__optional"> (không bắt buộc)</span> : null}
      </label>
      {hint === undefined ? null : (
        <p class="field__hint" id={`${id}-goi-y`}>
          {hint}
        </p>
      )}
      {error === undefined ? null : <FieldError id={id} message={error} />}
      {children}
      <Notes form={form} name={name} />
    </div>
  );
}

/** One line of text. */
export function TextInput(props: FieldProps & { width?: 'short' | 'medium' | 'full'; list?: string }): VNode {
  const { form, name, width = 'full', list } = props;
  return (
    <Around {...props}>
      <input
        {...tied(props)}
        class={`input input--${width}`}
        value={textAt(form.values, name)}
        maxLength={500}
        list={list}
        autocomplete="off"
      />
    </Around>
  );
}

/** A number, typed with a comma. */
export function NumberInput(props: FieldProps & { unit?: string }): VNode {
  const { form, name, unit } = props;
  return (
    <Around {...props}>
      <span class="editor-number">
        <input
          {...tied(props)}
          class="input input--number"
          value={textAt(form.values, name)}
          inputMode="decimal"
          data-number
          maxLength={40}
          autocomplete="off"
        />
        {unit === undefined ? null : <span class="editor-number__unit">{unit}</span>}
      </span>
    </Around>
  );
}

/** Several lines of text. */
export function LinesInput(props: FieldProps & { rows?: number }): VNode {
  const { form, name, rows = 3 } = props;
  return (
    <Around {...props}>
      <textarea {...tied(props)} class="input" rows={rows} value={textAt(form.values, name)} />
    </Around>
  );
}

/** A choice among few. `blank` are the words of choosing nothing. */
export function ChoiceInput(
  props: FieldProps & { choices: readonly Choice[]; blank?: string; attributes?: Readonly<Record<string, string>> },
): VNode {
  const { form, name, choices, blank, attributes = {} } = props;
  const value = textAt(form.values, name);
  return (
    <Around {...props}>
      <select {...tied(props)} {...attributes} class="input input--medium">
        {blank === undefined ? null : <option value="">{blank}</option>}
        <Options choices={choices} value={value} />
      </select>
    </Around>
  );
}

/** A box to tick. */
export function TickInput({ form, name, label }: { form: FormState; name: string; label: string }): VNode {
  const id = fieldId(name);
  return (
    <label class="checkbox" for={id}>
      <input type="checkbox" id={id} name={name} value="1" checked={isTicked(form.values, name)} />
      <span>{label}</span>
    </label>
  );
}

/** What was chosen stays on offer although it leads nowhere any more. */
function Options({ choices, value }: { choices: readonly Choice[]; value: string }): VNode {
  const isKnown = value === '' || choices.some((choice) => choice.value === value);
  return (
    <>
      {isKnown ? null : (
        <option value={value} selected>
          {lostWords(value)}
        </option>
      )}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value} selected={choice.value === value}>
          {choice.label}
        </option>
      ))}
    </>
  );
}

/** What was chosen and leads nowhere any more, as an entry of a list. */
export function lostWords(value: string): string {
  return `${value.slice(value.indexOf(':') + 1)} (không còn trong bảng)`;
}

/** A field in a cell of a table, named by its column and row. */
export function Cell({
  form,
  name,
  kind = 'text',
  choices = [],
  blank,
}: {
  form: FormState;
  name: string;
  kind?: 'text' | 'number' | 'choice';
  choices?: readonly Choice[];
  blank?: string;
}): VNode {
  const [error] = saidOf(form.wrong, name);
  const common = { ...tied({ form, name }), 'aria-label': sentenceStart(editorFieldText(name)) };
  const value = textAt(form.values, name);
  return (
    <>
      {kind === 'choice' ? (
        <select {...common} class="input">
          {blank === undefined ? null : <option value="">{blank}</option>}
          <Options choices={choices} value={value} />
        </select>
      ) : kind === 'number' ? (
        <input
          {...common}
          class="input input--number"
          value={value}
          inputMode="decimal"
          data-number
          maxLength={40}
          autocomplete="off"
        />
      ) : (
        <input {...common} class="input" value={value} maxLength={500} autocomplete="off" />
      )}
      {error === undefined ? null : <FieldError id={fieldId(name)} message={error} />}
    </>
  );
}

function sentenceStart(label: string): string {
  return label.charAt(0).toLocaleUpperCase('vi') + label.slice(1);
}
