import type { VNode } from 'preact';
import { AGENCY_KINDS, YEAR_KINDS } from '../../../src/domain/agencies';
import { agencyKindWords, yearKindWords } from '../../../src/text/vi';
import { CsrfField } from '../../components/csrf-field';
import { errorAt, type FormError } from '../../components/error-summary';
import { SelectField, TextField, type FieldWords } from '../../components/field';
import { AGENCY_FIELD_IDS, AGENCY_FORM_IDS, type AgencyFormValues } from './agency-props';

export interface AgencyFormProps {
  /** Null when an agency is added: code and first day are asked for then, and only then. */
  readonly code: string | null;
  readonly values: AgencyFormValues;
  readonly version: number;
  readonly errors: readonly FormError[];
  readonly csrfToken: string;
}

type TextFieldName = Exclude<keyof AgencyFormValues, 'kind' | 'yearKind'>;

function FormField({
  props,
  name,
  label,
  hint,
  optional = false,
  width = 'full',
}: {
  props: AgencyFormProps;
  name: TextFieldName;
  label: string;
  hint?: string;
  optional?: boolean;
  width?: 'short' | 'medium' | 'full';
}): VNode {
  const id = AGENCY_FIELD_IDS[name];
  const words: FieldWords = { id, label, hint, optional, error: errorAt(props.errors, id) };
  return (
    <TextField words={words} name={name} value={props.values[name]} width={width} maxLength={300} autocomplete="off" />
  );
}

function NameFields({ props }: { props: AgencyFormProps }): VNode {
  const isNew = props.code === null;
  return (
    <>
      {isNew ? (
        <FormField
          props={props}
          name="code"
          label="Mã"
          hint="Chữ in hoa và số, không đổi về sau, ví dụ BTCTU."
          width="short"
        />
      ) : null}
      <FormField
        props={props}
        name="name"
        label="Tên đầy đủ"
        {...(isNew ? {} : { hint: 'Chỉ sửa chỗ ghi sai. Cơ quan đổi tên thì dùng mục Đổi tên để giữ tên cũ.' })}
      />
      <div class="field-row">
        <FormField props={props} name="shortName" label="Tên viết tắt" width="short" />
        {isNew ? (
          <FormField
            props={props}
            name="validFrom"
            label="Hoạt động từ ngày"
            hint="Để trống nếu đã có từ trước."
            optional
            width="short"
          />
        ) : null}
      </div>
    </>
  );
}

/** What an agency is, and how it is written. A new name from a day on belongs to the rename form, so that older documents keep theirs. */
export function AgencyForm(props: AgencyFormProps): VNode {
  const { kind: kindId, yearKind: yearId } = AGENCY_FIELD_IDS;
  return (
    <form
      id={AGENCY_FORM_IDS.agency}
      method="post"
      action={props.code === null ? '/danh-muc/co-quan' : `/danh-muc/co-quan/${props.code}`}
      noValidate
    >
      <CsrfField token={props.csrfToken} />
      <input type="hidden" name="version" value={String(props.version)} />
      <NameFields props={props} />
      <SelectField
        words={{ id: kindId, label: 'Loại hình', error: errorAt(props.errors, kindId) }}
        name="kind"
        value={props.values.kind}
        options={AGENCY_KINDS.map((kind) => ({ value: kind, label: agencyKindWords[kind] }))}
      />
      <SelectField
        words={{
          id: yearId,
          label: 'Năm xét khen thưởng',
          hint: 'Năm học: hồ sơ khen thưởng theo hạn riêng của giáo dục, nếu danh hiệu có hạn riêng.',
          error: errorAt(props.errors, yearId),
        }}
        name="yearKind"
        value={props.values.yearKind}
        options={YEAR_KINDS.map((kind) => ({ value: kind, label: yearKindWords[kind] }))}
      />
      <div class="field-row">
        <FormField props={props} name="identifierCode" label="Mã định danh điện tử" optional width="medium" />
        <FormField props={props} name="officialOrder" label="Thứ tự chính thức" width="short" />
      </div>
      <fieldset>
        <legend class="legend">Thể thức văn bản</legend>
        <FormField
          props={props}
          name="superiorBody"
          label="Cơ quan cấp trên in ở đầu văn bản"
          hint="Ví dụ: TỈNH ỦY LAM GIANG."
          optional
        />
        <FormField
          props={props}
          name="letterheadName"
          label="Tên in ở đầu văn bản"
          hint="Để trống thì lấy theo tên đầy đủ."
          optional
        />
        <div class="field-row">
          <FormField props={props} name="documentSymbol" label="Ký hiệu văn bản" optional width="medium" />
          <FormField props={props} name="email" label="Thư điện tử" optional width="medium" />
        </div>
      </fieldset>
      <div class="actions">
        <button class="button button--main" type="submit">
          {props.code === null ? 'Thêm cơ quan' : 'Lưu'}
        </button>
        <a class="button" href="/danh-muc/co-quan">
          Về danh sách
        </a>
      </div>
    </form>
  );
}
