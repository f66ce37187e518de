import type { VNode } from 'preact';
import { SUCCESSION_KINDS, type SuccessionKind } from '../../../src/domain/agencies';
import { CsrfField } from '../../components/csrf-field';
import { errorAt, type FormError } from '../../components/error-summary';
import { SelectField, TextField } from '../../components/field';
import { AGENCY_FORM_IDS, RENAME_FIELD_IDS, SUCCESSION_FIELD_IDS } from './agency-props';

interface ChangeFormProps {
  readonly code: string;
  readonly version: number;
  readonly errors: readonly FormError[];
  readonly csrfToken: string;
}

/** What was typed in the rename form. */
export interface RenameValues {
  readonly name: string;
  readonly shortName: string;
  readonly effectiveOn: string;
}

/** What was typed in the succession form: the codes of the successors, with commas between them. */
export interface SuccessionValues {
  readonly kind: SuccessionKind;
  readonly successors: string;
  readonly effectiveOn: string;
}

const SUCCESSION_WORDS: Readonly<Record<SuccessionKind, string>> = {
  merge: 'Sáp nhập vào cơ quan đã có',
  consolidate: 'Hợp nhất thành cơ quan mới',
  split: 'Chia, tách thành các cơ quan khác',
  dissolve: 'Giải thể, bàn giao nhiệm vụ',
};

function EffectiveDate({ id, value, errors }: { id: string; value: string; errors: readonly FormError[] }): VNode {
  return (
    <TextField
      words={{ id, label: 'Có hiệu lực từ ngày', error: errorAt(errors, id) }}
      name="effectiveOn"
      value={value}
      width="short"
      inputMode="numeric"
      maxLength={10}
      placeholder="01/02/2025"
      autocomplete="off"
    />
  );
}

/** A new name from a day on; documents of earlier periods keep the old one. */
export function RenameForm(props: ChangeFormProps & { readonly values: RenameValues }): VNode {
  return (
    <form id={AGENCY_FORM_IDS.rename} method="post" action={`/danh-muc/co-quan/${props.code}/doi-ten`} noValidate>
      <CsrfField token={props.csrfToken} />
      <input type="hidden" name="version" value={String(props.version)} />
      <TextField
        words={{ id: RENAME_FIELD_IDS.name, label: 'Tên mới', error: errorAt(props.errors, RENAME_FIELD_IDS.name) }}
        name="name"
        value={props.values.name}
        maxLength={300}
        autocomplete="off"
      />
      <div class="field-row">
        <TextField
          words={{
            id: RENAME_FIELD_IDS.shortName,
            label: 'Tên viết tắt mới',
            error: errorAt(props.errors, RENAME_FIELD_IDS.shortName),
          }}
          name="shortName"
          value={props.values.shortName}
          width="short"
          maxLength={60}
          autocomplete="off"
        />
        <EffectiveDate id={RENAME_FIELD_IDS.effectiveOn} value={props.values.effectiveOn} errors={props.errors} />
      </div>
      <button class="button" type="submit">
        Ghi tên mới
      </button>
    </form>
  );
}

/** Links an agency that ends to those that take over; both stay in the books. */
export function SuccessionForm(
  props: ChangeFormProps & {
    readonly values: SuccessionValues;
    readonly candidates: readonly { readonly code: string; readonly name: string }[];
  },
): VNode {
  const listId = `${SUCCESSION_FIELD_IDS.successors}-danh-sach`;
  return (
    <form id={AGENCY_FORM_IDS.succession} method="post" action={`/danh-muc/co-quan/${props.code}/ke-thua`} noValidate>
      <CsrfField token={props.csrfToken} />
      <input type="hidden" name="version" value={String(props.version)} />
      <SelectField
        words={{
          id: SUCCESSION_FIELD_IDS.kind,
          label: 'Việc sắp xếp',
          error: errorAt(props.errors, SUCCESSION_FIELD_IDS.kind),
        }}
        name="kind"
        value={props.values.kind}
        options={SUCCESSION_KINDS.map((kind) => ({ value: kind, label: SUCCESSION_WORDS[kind] }))}
      />
      <TextField
        words={{
          id: SUCCESSION_FIELD_IDS.successors,
          label: 'Mã cơ quan kế thừa',
          hint: 'Nhiều cơ quan thì cách nhau bằng dấu phẩy. Cơ quan mới thì thêm vào danh mục trước.',
          error: errorAt(props.errors, SUCCESSION_FIELD_IDS.successors),
        }}
        name="successors"
        value={props.values.successors}
        list={listId}
        maxLength={300}
        autocomplete="off"
      />
      <datalist id={listId}>
        {props.candidates.map((agency) => (
          <option key={agency.code} value={agency.code}>
            {agency.name}
          </option>
        ))}
      </datalist>
      <EffectiveDate id={SUCCESSION_FIELD_IDS.effectiveOn} value={props.values.effectiveOn} errors={props.errors} />
      <p class="field__hint">
        Từ ngày này cơ quan không còn hoạt động. Nhiệm vụ, điểm và thành tích cũ vẫn tra cứu được theo tên cũ.
      </p>
      <button class="button" type="submit">
        Ghi việc sắp xếp
      </button>
    </form>
  );
}
