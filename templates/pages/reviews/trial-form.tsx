import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { FieldError } from '../../components/field';
import { ScrollRegion } from '../../components/scroll-region';
import { type TrialCriterion, type TrialField, trialFieldId, type TrialFormView } from './trial-form-view';

function NumberInput({ field, name, label }: { field: TrialField; name: string; label?: string }): VNode {
  const { id, error } = field;
  return (
    <>
      {error === undefined ? null : <FieldError id={id} message={error} />}
      <input
        class="input input--short trial-form__number"
        type="text"
        inputMode="decimal"
        autocomplete="off"
        id={id}
        name={name}
        value={field.value}
        maxLength={40}
        aria-label={label}
        aria-describedby={error === undefined ? undefined : `${id}-loi`}
        aria-invalid={error === undefined ? undefined : 'true'}
      />
    </>
  );
}

function CriterionRow({ criterion }: { criterion: TrialCriterion }): VNode {
  const level = `trial-form__level-${Math.min(criterion.level, 3)}`;
  const title = (
    <th scope="row">
      <span class="score-account__code">{criterion.code}</span> {criterion.name}
    </th>
  );
  if (criterion.kind === 'group') {
    return (
      <tr class={`trial-form__group ${level}`}>
        {title}
        <td class="number">{criterion.current}</td>
        <td class="faint">theo tổng các tiêu chí</td>
      </tr>
    );
  }
  return (
    <tr class={level}>
      {title}
      <td class="number">{criterion.current}</td>
      <td>
        <input type="hidden" name="code" value={criterion.code} />
        <NumberInput field={criterion} name="maximum" label={criterion.label} />
      </td>
    </tr>
  );
}

function Maxima({ form }: { form: TrialFormView }): VNode {
  return (
    <Card
      id="toi-da"
      title="Điểm tối đa của tiêu chí"
      note="Mức điểm, điểm mỗi lần, điểm sàn và điểm chấm theo đánh giá đổi theo cùng tỷ lệ; điểm tối đa của nhóm và thang điểm là tổng bên trong."
    >
      <ScrollRegion label="Điểm tối đa của tiêu chí">
        <table class="table trial-form">
          <thead>
            <tr>
              <th scope="col">Tiêu chí</th>
              <th scope="col" class="number">
                Đang là
              </th>
              <th scope="col">Thử</th>
            </tr>
          </thead>
          <tbody>
            {form.criteria.map((criterion) => (
              <CriterionRow key={criterion.code} criterion={criterion} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Card>
  );
}

function LabelledNumber({ field, name }: { field: TrialField; name: string }): VNode {
  return (
    <div class="field">
      <label class="field__label" for={field.id}>
        {field.label}
      </label>
      <p class="field__hint">đang là {field.current}</p>
      <NumberInput field={field} name={name} />
    </div>
  );
}

function Limits({ form }: { form: TrialFormView }): VNode | null {
  if (form.caps.length + form.grades.length === 0) return null;
  return (
    <Card id="muc" title="Mức trần và ngưỡng xếp loại" padded>
      <div class="trial-form__fields">
        {form.caps.map((field) => (
          <LabelledNumber key={field.id} field={field} name={field.field} />
        ))}
        {form.grades.map((field) => (
          <div key={field.id}>
            <input type="hidden" name="grade" value={field.code} />
            <LabelledNumber field={field} name="from" />
          </div>
        ))}
      </div>
    </Card>
  );
}

function Chain({ chain }: { chain: TrialFormView['chain'] }): VNode {
  return (
    <Card id="phan-hang" title="Thứ tự phân hạng" padded>
      {chain.error === undefined ? null : <FieldError id={trialFieldId.chain} message={chain.error} />}
      <ol class="numbered">
        <li>tổng điểm hoặc tỷ lệ điểm đạt, như thang điểm quy định</li>
        {chain.chosen.map((chosen, index) => (
          <li key={index}>
            <select
              class="input"
              id={index === 0 ? trialFieldId.chain : `thu-tu-${index + 1}`}
              name="step"
              aria-label={`Bằng nhau thì xét, bước ${index + 2}`}
            >
              <option value="">không xét thêm</option>
              {chain.options.map(({ value, label }) => (
                <option key={value} value={value} selected={value === chosen}>
                  {label}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** Everything that a trial may change, each beside what the scheme says. */
export function TrialForm({ form }: { form: TrialFormView }): VNode {
  return (
    <div class="trial-columns no-print">
      <Maxima form={form} />
      <div>
        <Limits form={form} />
        <Chain chain={form.chain} />
      </div>
    </div>
  );
}
