import type { VNode } from 'preact';
import { BLOC_KINDS } from '../../../src/domain/blocs';
import { blocKindWords } from '../../../src/text/vi';
import { CsrfField } from '../../components/csrf-field';
import { errorAt, type FormError } from '../../components/error-summary';
import { SelectField, TextField, type FieldOption } from '../../components/field';
import {
  BLOC_FIELD_IDS,
  BLOC_FORM_IDS,
  BLOC_YEAR_FIELD_IDS,
  type BlocFormValues,
  type BlocYearValues,
} from './bloc-props';

/** What a bloc is called and by which decision it was founded. A new bloc also gets its code. */
export function BlocForm({
  action,
  values,
  year,
  isNew,
  errors,
  csrfToken,
}: {
  action: string;
  values: BlocFormValues;
  /** The year of the page, to come back to it; '' for a new bloc. */
  year: string;
  isNew: boolean;
  errors: readonly FormError[];
  csrfToken: string;
}): VNode {
  const ids = BLOC_FIELD_IDS;
  return (
    <form id={BLOC_FORM_IDS.bloc} method="post" action={action} noValidate>
      <CsrfField token={csrfToken} />
      {isNew ? (
        <TextField
          words={{
            id: ids.code,
            label: 'Mã',
            hint: 'Chữ in hoa, số và gạch ngang, không đổi về sau, ví dụ KHOI-3.',
            error: errorAt(errors, ids.code),
          }}
          name="code"
          value={values.code}
          width="short"
          maxLength={30}
          autocomplete="off"
        />
      ) : (
        <>
          <input type="hidden" name="year" value={year} />
          <input type="hidden" name="version" value={String(values.version)} />
        </>
      )}
      <TextField
        words={{ id: ids.name, label: 'Tên khối', error: errorAt(errors, ids.name) }}
        name="name"
        value={values.name}
        maxLength={300}
        autocomplete="off"
      />
      <SelectField
        words={{ id: ids.kind, label: 'Loại', error: errorAt(errors, ids.kind) }}
        name="kind"
        value={values.kind}
        options={BLOC_KINDS.map((kind) => ({ value: kind, label: blocKindWords[kind] }))}
      />
      <TextField
        words={{
          id: ids.foundingDecision,
          label: 'Quyết định thành lập',
          hint: 'Ví dụ: Quyết định số 354/QĐ-UBND ngày 12/03/2018.',
          optional: true,
          error: errorAt(errors, ids.foundingDecision),
        }}
        name="foundingDecision"
        value={values.foundingDecision}
        maxLength={300}
        autocomplete="off"
      />
      <button class={isNew ? 'button button--main' : 'button'} type="submit">
        {isNew ? 'Thêm khối' : 'Lưu'}
      </button>
    </form>
  );
}

/** What a bloc agreed on for a year. */
export function BlocYearForm({
  action,
  values,
  year,
  schemes,
  pactHref,
  errors,
  csrfToken,
}: {
  action: string;
  values: BlocYearValues;
  year: string;
  schemes: readonly FieldOption[];
  pactHref: string | null;
  errors: readonly FormError[];
  csrfToken: string;
}): VNode {
  const ids = BLOC_YEAR_FIELD_IDS;
  return (
    <form id={BLOC_FORM_IDS.year} method="post" action={action} noValidate>
      <CsrfField token={csrfToken} />
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="version" value={String(values.version)} />
      <TextField
        words={{
          id: ids.leaderInCharge,
          label: 'Lãnh đạo phụ trách khối',
          hint: 'Ghi chức vụ, ví dụ: Phó Bí thư Thường trực Tỉnh ủy.',
          optional: true,
          error: errorAt(errors, ids.leaderInCharge),
        }}
        name="leaderInCharge"
        value={values.leaderInCharge}
        maxLength={300}
        autocomplete="off"
      />
      <TextField
        words={{
          id: ids.pactSignedOn,
          label: 'Ngày ký giao ước',
          ...(pactHref === null ? { optional: true } : { hint: 'Lấy từ giao ước đã ký, không nhập lại.' }),
          error: errorAt(errors, ids.pactSignedOn),
        }}
        name="pactSignedOn"
        value={values.pactSignedOn}
        width="short"
        inputMode="numeric"
        maxLength={10}
        placeholder="25/03/2022"
        autocomplete="off"
        readOnly={pactHref !== null}
      />
      {pactHref === null ? null : (
        <p>
          <a href={pactHref}>Xem giao ước thi đua năm {year}</a>
        </p>
      )}
      <SelectField
        words={{ id: ids.scheme, label: 'Thang điểm áp dụng', error: errorAt(errors, ids.scheme) }}
        name="scheme"
        value={values.scheme}
        options={[...(values.scheme === '' ? [{ value: '', label: 'Chưa chọn' }] : []), ...schemes]}
      />
      <button class="button" type="submit">
        Lưu
      </button>
    </form>
  );
}
