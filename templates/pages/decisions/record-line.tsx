import type { VNode } from 'preact';
import { errorAt, type FormError } from '../../components/error-summary';
import { FieldError, type FieldOption, SelectField, TextField } from '../../components/field';
import { DECISION_FIELDS } from './head';

/** The names of all agencies, for suggestions; one list for all lines. */
export const AGENCY_LIST = 'danh-sach-co-quan';

/** Id of the row of a line, counted from 0. */
export function lineFieldId(index: number): string {
  return `dong-${String(index)}`;
}

/** A line as it was typed and chosen. */
export interface LineValues {
  readonly award: string;
  readonly subject: string;
  readonly type: string;
  readonly agency: string;
  readonly name: string;
  /** Who of the registers was chosen; '' for nobody yet. */
  readonly recipient: string;
  readonly detail: string;
  readonly from: string;
  readonly year: string;
}

/** What a line may mean; a list is empty where nothing is to be chosen. */
export interface LineChoices {
  readonly agencies: readonly FieldOption[];
  readonly recipients: readonly FieldOption[];
}

export interface LineOptions {
  readonly awards: readonly FieldOption[];
  readonly subjects: readonly FieldOption[];
  readonly types: readonly FieldOption[];
}

export interface LineProps {
  readonly index: number;
  readonly line: LineValues;
  readonly choices: LineChoices;
  readonly options: LineOptions;
  readonly errors: readonly FormError[];
}

interface Radios {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly FieldOption[];
  readonly value: string;
}

function ChoiceList({ name, legend, options, value }: Radios): VNode | null {
  if (options.length === 0) return null;
  return (
    <fieldset class="line-choices">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label class="checkbox" key={option.value}>
          <input type="radio" name={name} value={option.value} checked={option.value === value} />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** What is to be chosen for a line: which agency, which person; nothing where nothing is open. */
export function LineChoiceLists({ index, line, choices }: Pick<LineProps, 'index' | 'line' | 'choices'>): VNode {
  const at = String(index);
  return (
    <>
      <ChoiceList name={`agencyPick${at}`} legend="Cơ quan nào?" options={choices.agencies} value="" />
      <ChoiceList
        name={`recipient${at}`}
        legend={`“${line.name}” là ai trong danh sách?`}
        options={choices.recipients}
        value={line.recipient}
      />
    </>
  );
}

/** One line of a decision; what is typed as agency and name brings up what it may mean, below the fields. */
export function DecisionLine({ index, line, choices, options, errors }: LineProps): VNode {
  const id = lineFieldId(index);
  const at = String(index);
  const choicesId = `${id}-chon`;
  const error = errorAt(errors, id);
  const looksUp = {
    'hx-get': '/quyet-dinh/moi/lua-chon',
    // Not on change: leaving the field for a choice below must not bring that choice up anew.
    'hx-trigger': 'input changed delay:400ms',
    'hx-include': `#${id}-khung, #${DECISION_FIELDS.decidedOn}`,
    'hx-vals': JSON.stringify({ dong: at }),
    'hx-target': `#${choicesId}`,
    'hx-sync': `#${choicesId}:replace`,
  };
  const select = (name: 'award' | 'subject' | 'type', label: string, choice: readonly FieldOption[]): VNode => (
    <SelectField
      words={{ id: name === 'award' ? id : `${id}-${name}`, label }}
      name={`${name}${at}`}
      value={line[name]}
      options={choice}
      {...(name === 'subject' ? { ...looksUp, 'hx-trigger': 'change' } : {})}
    />
  );
  const text = (
    name: 'agency' | 'name' | 'detail' | 'from' | 'year',
    label: string,
    { width = 'full', ...more }: { width?: 'short' | 'full'; list?: string } & Record<string, string> = {},
  ): VNode => (
    <TextField
      words={{ id: `${id}-${name}`, label }}
      name={`${name}${at}`}
      value={line[name]}
      width={width}
      maxLength={300}
      autocomplete="off"
      {...more}
    />
  );
  return (
    <fieldset class="decision-line" id={`${id}-khung`}>
      <legend>Dòng {index + 1}</legend>
      {error === undefined ? null : <FieldError id={id} message={error} />}
      <div class="decision-line__fields">
        {select('award', 'Danh hiệu, hình thức', [{ value: '', label: 'Chưa chọn' }, ...options.awards])}
        {select('subject', 'Đối tượng', options.subjects)}
        {text('agency', 'Cơ quan, đơn vị', { list: AGENCY_LIST, ...looksUp })}
        {text('name', 'Tên cá nhân, hộ, phòng', looksUp)}
        {text('detail', 'Chức vụ, địa chỉ')}
        {select('type', 'Loại hình', options.types)}
        {text('from', 'Thành tích từ năm', { width: 'short' })}
        {text('year', 'đến năm', { width: 'short' })}
      </div>
      <div id={choicesId} aria-live="polite">
        <LineChoiceLists index={index} line={line} choices={choices} />
      </div>
    </fieldset>
  );
}
