import type { VNode } from 'preact';
import { CsrfField } from '../../components/csrf-field';
import { errorAt, type FormError } from '../../components/error-summary';
import { TextField } from '../../components/field';
import { AGENCY_FORM_IDS, RENAME_FIELD_IDS } from './agency-props';

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
