import type { VNode } from 'preact';
import { Card } from '../../components/card';
import type { NarrativeFact } from './six-month-props';

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
              {fact.label}: {fact.value}
            </option>
          ))}
        </select>
      </div>
      <table class="table facts-table">
        <thead>
          <tr>
            <th scope="col">Số liệu</th>
            <th scope="col" class="number">
              Hiện tại
            </th>
          </tr>
        </thead>
        <tbody>
          {facts.map((fact) => (
            <tr key={fact.token}>
              <th scope="row">
                {fact.label}
                <code class="sub">{`{{${fact.token}}}`}</code>
              </th>
              <td class="number">{fact.value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
