import type { VNode } from 'preact';
import { errorAt, type FormError } from '../../components/error-summary';
import { CheckboxField, FieldError, TextAreaField } from '../../components/field';
import type { FactView } from './catalogue-props';

const FACTS = 'diem-doi-chieu';
const NOTE = 'ghi-chu-doi-chieu';

/** The ids of a form by which facts are confirmed, by the names of its fields. */
export const FACT_FIELD_IDS: Readonly<Record<string, string>> = { facts: FACTS, note: NOTE };

/** Facts to tick, each with what has to be compared. */
export function FactChoices({ facts }: { facts: readonly FactView[] }): VNode {
  return (
    <ul class="fact-choices">
      {facts.map((fact) => (
        <li key={fact.value}>
          <CheckboxField
            id={`diem-${fact.value.replace(/[^A-Za-z0-9_-]/g, '-')}`}
            name="facts"
            value={fact.value}
            checked={fact.isTicked}
            label={
              <>
                {fact.name}
                <span class="sub">{fact.check}</span>
              </>
            }
          />
        </li>
      ))}
    </ul>
  );
}

/** Facts with what has to be compared, for those who only read. */
export function FactList({ facts }: { facts: readonly FactView[] }): VNode {
  return (
    <ul class="award-list">
      {facts.map((fact) => (
        <li key={fact.value}>
          {fact.name}
          <span class="sub">{fact.check}</span>
        </li>
      ))}
    </ul>
  );
}

/** The note, what is wrong, and the button below facts to tick. */
export function ConfirmFacts({ note, errors }: { note: string; errors: readonly FormError[] }): VNode {
  const wrong = errorAt(errors, FACTS);
  return (
    <div id={FACTS} tabIndex={-1} class="fact-confirm">
      {wrong === undefined ? null : <FieldError id={FACTS} message={wrong} />}
      <TextAreaField
        words={{
          ...{ id: NOTE, label: 'Ghi chú', optional: true, error: errorAt(errors, NOTE) },
          hint: 'Điều, khoản, trang đã so.',
        }}
        name="note"
        value={note}
        rows={2}
      />
      <p class="sub">Chỉ xác nhận điểm đã so với văn bản. Tên người xác nhận và thời điểm được lưu lại.</p>
      <button class="button button--main" type="submit">
        Xác nhận các điểm đã chọn
      </button>
    </div>
  );
}
