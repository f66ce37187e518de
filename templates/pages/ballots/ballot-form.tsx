import type { VNode } from 'preact';
import { CsrfField } from '../../components/csrf-field';
import { errorAt } from '../../components/error-summary';
import { CheckboxField, FieldError, SelectField, TextField } from '../../components/field';
import { BALLOT_FIELD_IDS, BALLOT_FORM_ID, type BallotFormView, type CandidateChoice } from './ballot-props';

function Candidate({ choice, isChosen }: { choice: CandidateChoice; isChosen: boolean }): VNode {
  const { code, name, standing, exclusion } = choice;
  const id = `${BALLOT_FIELD_IDS.candidates}-${code}`;
  if (exclusion !== null) {
    return (
      <li class="ballot-choice ballot-choice--out">
        <span>{name}</span>
        <span class="sub">Không xét: {exclusion}</span>
      </li>
    );
  }
  return (
    <li class="ballot-choice">
      <CheckboxField id={id} name="candidates" value={code} checked={isChosen} label={name} />
      {standing === '' ? null : <span class="sub">{standing}</span>}
    </li>
  );
}

/** What is prepared of a ballot: its name, how votes are given, how many places, who stands. */
export function BallotForm({ form, csrfToken }: { form: BallotFormView; csrfToken: string }): VNode {
  const { values, errors } = form;
  const ids = BALLOT_FIELD_IDS;
  const wrongList = errorAt(errors, ids.candidates);
  return (
    <form id={BALLOT_FORM_ID} method="post" action={form.action} noValidate>
      <CsrfField token={csrfToken} />
      <input type="hidden" name="version" value={values.version} />
      <TextField
        words={{ id: ids.title, label: 'Tên cuộc bỏ phiếu', error: errorAt(errors, ids.title) }}
        name="title"
        value={values.title}
        maxLength={300}
        autocomplete="off"
      />
      <div class="field-row">
        <SelectField
          words={{ id: ids.method, label: 'Cách bỏ phiếu', error: errorAt(errors, ids.method) }}
          name="method"
          value={values.method}
          options={form.methods}
        />
        <TextField
          words={{ id: ids.places, label: 'Số đơn vị được suy tôn', error: errorAt(errors, ids.places) }}
          name="places"
          value={values.places}
          inputMode="numeric"
          width="short"
          autocomplete="off"
        />
      </div>
      {form.awards.length < 2 ? null : (
        <SelectField
          words={{
            id: ids.award,
            label: 'Chọn đơn vị đề nghị tặng',
            hint: 'Số phiếu của từng đơn vị tự vào đề nghị danh hiệu, hình thức này của khối.',
            error: errorAt(errors, ids.award),
          }}
          name="award"
          value={values.award}
          options={form.awards}
        />
      )}
      <fieldset
        class="fieldset"
        id={ids.candidates}
        aria-describedby={wrongList === undefined ? undefined : `${ids.candidates}-loi`}
      >
        <legend class="legend">Danh sách để bỏ phiếu</legend>
        {wrongList === undefined ? null : <FieldError id={ids.candidates} message={wrongList} />}
        <ul class="ballot-choices">
          {form.candidates.map((choice) => (
            <Candidate key={choice.code} choice={choice} isChosen={values.candidates.includes(choice.code)} />
          ))}
        </ul>
      </fieldset>
      <CheckboxField
        id="dung-phan-hang"
        name="isAcclaim"
        value="yes"
        checked={values.isAcclaim}
        label="Dùng số phiếu vòng 1 để phân hạng các đơn vị bằng điểm, khi thang điểm có quy định"
      />
      <div class="actions">
        <button class="button button--main" type="submit">
          {values.version === '0' ? 'Lập cuộc bỏ phiếu' : 'Lưu'}
        </button>
      </div>
    </form>
  );
}
