import type { VNode } from 'preact';
import { Card } from '../../components/card';
import type { NarrativeFact } from './report-props';

/** A value of this length stands beside its name; a longer one, such as a list, goes below it. */
const SHORT_VALUE = 24;

/** A list of names would make the choice as wide as the list. */
function shortened(value: string): string {
  return value.length > SHORT_VALUE ? `${value.slice(0, SHORT_VALUE).trimEnd()}…` : value;
}

/** The facts that this section may name, with their values now; the script inserts the chosen one at the cursor. */
export function FactsCard({ facts, fieldId }: { facts: readonly NarrativeFact[]; fieldId: string }): VNode {
  return (
    <Card
      id="so-lieu"
      title="Số liệu dùng được"
      note="Cập nhật số liệu chỉ tính lại các con số này, phần chữ bạn viết được giữ nguyên."
    >
      <div class="facts-insert">
        <label class="field__label" for="chen-so-lieu">
          Chèn số liệu vào chỗ con trỏ
        </label>
        <select class="input" id="chen-so-lieu" data-insert-fact={fieldId}>
          <option value="">Chọn số liệu…</option>
          {facts.map((fact) => (
            <option key={fact.token} value={fact.token}>
              {fact.label}: {shortened(fact.value)}
            </option>
          ))}
        </select>
      </div>
      <dl class="fact-list">
        {facts.map((fact) => (
          <div key={fact.token} class="fact-list__item">
            <dt>
              {fact.label}
              <code class="sub">{`{{${fact.token}}}`}</code>
            </dt>
            <dd class={fact.value.length > SHORT_VALUE ? 'fact-list__long' : 'fact-list__short'}>{fact.value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
