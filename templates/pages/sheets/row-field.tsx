import type { VNode } from 'preact';
import type { FieldOption } from '../../components/field';
import { fieldName, YES } from './field-names';
import type { RowContext } from './input-props';
import { pointsFieldId, rowId } from './sheet-props';
import { rowStatusId } from './row-status';

/** Which field of a row, and how it is named for people. */
export interface RowFieldProps {
  readonly row: RowContext;
  readonly field: string;
  /**
   * The main field of its row: where links of the error list lead, and between which Enter moves. It is named by its
   * criterion.
   */
  readonly isMain?: boolean;
  readonly autofocus?: boolean;
  /** The name of a field that has no label of its own on screen. */
  readonly label?: string;
}

/** Id of a field of a row. */
export function rowFieldId(code: string, field: string): string {
  return `${rowId(code)}-o-${field.replaceAll('.', '-')}`;
}

/**
 * Whether a line of a list is blank and has a blank one before it. The script shows such a line when the one before is
 * written in; without a script it is there from the beginning.
 */
export function isSpare({ fields }: RowContext, list: 'events' | 'parts', index: number): boolean {
  const isBlank = (line: number): boolean =>
    ![...fields].some(([field, text]) => field.startsWith(`${list}.${line}.`) && text !== '');
  return index > 0 && isBlank(index) && isBlank(index - 1);
}

/** What stands beside a field: the main one is always read with the state of its row, the others when they are wrong. */
function descriptionOf({ row, field, isMain = false }: RowFieldProps): string | undefined {
  const status = rowStatusId(row.code);
  if (isMain) return `${status} ${rowId(row.code)}-cach-cham`;
  return row.wrongFields.includes(field) ? status : undefined;
}

function common(props: RowFieldProps) {
  const { row, field, isMain = false, label, autofocus } = props;
  const { code, formId, wrongFields } = row;
  const id = rowId(code);
  return {
    id: isMain ? pointsFieldId(code) : rowFieldId(code, field),
    name: fieldName(code, field),
    form: formId,
    autofocus,
    'data-field': field,
    'aria-invalid': wrongFields.includes(field) ? ('true' as const) : undefined,
    ...(isMain && label === undefined ? { 'aria-labelledby': `${id}-ten` } : {}),
    ...(label === undefined ? {} : { 'aria-label': label }),
    'aria-describedby': descriptionOf(props),
  };
}

/** A number with a decimal comma. */
export function NumberField(props: RowFieldProps & { placeholder?: string | undefined; maximum?: string }): VNode {
  const { isMain = false, placeholder, maximum } = props;
  return (
    <input
      {...common(props)}
      class={isMain ? 'score' : 'row-box row-box--number'}
      value={props.row.fields.get(props.field) ?? ''}
      inputMode="decimal"
      autocomplete="off"
      maxLength={40}
      placeholder={placeholder}
      data-number
      data-maximum={maximum}
    />
  );
}

/** A line of text: what happened, or a day. */
export function TextBox(
  props: RowFieldProps & { maximumLength?: number; placeholder?: string; narrow?: boolean },
): VNode {
  return (
    <input
      {...common(props)}
      class={props.narrow === true ? 'row-box row-box--day' : 'row-box'}
      value={props.row.fields.get(props.field) ?? ''}
      autocomplete="off"
      maxLength={props.maximumLength ?? 500}
      placeholder={props.placeholder}
    />
  );
}

/** A choice among few; the first option stands for "nothing chosen". */
export function ChoiceField(props: RowFieldProps & { options: readonly FieldOption[] }): VNode {
  const value = props.row.fields.get(props.field) ?? '';
  const isKnown = props.options.some((option) => option.value === value);
  const options = isKnown ? props.options : [...props.options, { value, label: value }];
  return (
    <select {...common(props)} class={props.isMain === true ? 'score score--choice' : 'row-box row-box--choice'}>
      {options.map((option) => (
        <option key={option.value} value={option.value} selected={option.value === value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

/** A box to tick with its words beside it. */
export function TickField(props: RowFieldProps & { words: string }): VNode {
  return (
    <label class="row-tick" for={rowFieldId(props.row.code, props.field)}>
      <input {...common(props)} type="checkbox" value={YES} checked={props.row.fields.get(props.field) === YES} />
      <span>{props.words}</span>
    </label>
  );
}

/** A value that is only carried along. */
export function CarriedField({ row, field }: { row: RowContext; field: string }): VNode | null {
  const value = row.fields.get(field) ?? '';
  if (value === '') return null;
  return <input type="hidden" name={fieldName(row.code, field)} form={row.formId} value={value} data-field={field} />;
}
