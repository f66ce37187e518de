import type { VNode } from 'preact';
import { FieldError } from '../../../components/field';
import type { ChoiceGroup } from './editor-props';
import { type FormState, lostWords, saidOf } from './fields';
import { fieldId, textsAt } from './form-values';

/** A list of choices in groups, the first one nothing. */
function GroupedSelect({
  groups,
  value,
  blank,
  ...attributes
}: {
  groups: readonly ChoiceGroup[];
  value: string;
  blank: string;
  id: string;
  name: string;
  'aria-label'?: string;
}): VNode {
  const isKnown = value === '' || groups.some(({ choices }) => choices.some((choice) => choice.value === value));
  return (
    <select {...attributes} class="input">
      <option value="">{blank}</option>
      {isKnown ? null : (
        <option value={value} selected>
          {lostWords(value)}
        </option>
      )}
      {groups.map(({ label, choices }) => (
        <optgroup key={label} label={label}>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value} selected={choice.value === value}>
              {choice.label}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}

/** Several choices under each other, one more than is filled in; a blank one counts for nothing. */
export function RepeatedChoice({
  form,
  name,
  groups,
  label,
  blank,
  spare = 1,
  numbered = false,
}: {
  form: FormState;
  name: string;
  groups: readonly ChoiceGroup[];
  /** Of each list, for those who hear it. */
  label: string;
  blank: string;
  spare?: number;
  /** Whether their order counts: each then shows its number. */
  numbered?: boolean;
}): VNode {
  const chosen = textsAt(form.values, name).filter((value) => value !== '');
  const shown = [...chosen, ...Array.from({ length: spare }, () => '')];
  const [error] = saidOf(form.wrong, name);
  return (
    <div class="editor-choices">
      {error === undefined ? null : <FieldError id={fieldId(name)} message={error} />}
      {shown.map((value, index) => (
        <span key={index} class={numbered ? 'editor-step' : undefined}>
          {numbered ? <span aria-hidden="true">{index + 1}.</span> : null}
          <GroupedSelect
            id={index === 0 ? fieldId(name) : `${fieldId(name)}-${index + 1}`}
            name={name}
            groups={groups}
            value={value}
            blank={blank}
            aria-label={shown.length === 1 ? label : `${label} ${index + 1}`}
          />
        </span>
      ))}
    </div>
  );
}
