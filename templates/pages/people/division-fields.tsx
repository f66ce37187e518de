import type { VNode } from 'preact';
import { errorAt, type FormError } from '../../components/error-summary';
import { TextField } from '../../components/field';

/** What was typed of a division; days dd/MM/yyyy. */
export interface DivisionValues {
  readonly name: string;
  readonly validFrom: string;
  readonly validTo: string;
}

/** Ids of the inputs by their names. */
export const DIVISION_FIELD_IDS = {
  agencyCode: 'chon-co-quan',
  name: 'ten-phong',
  validFrom: 'phong-tu-ngay',
  validTo: 'phong-den-ngay',
} as const;
export const DIVISION_FORM_ID = 'phong-don-vi';

const DAY = {
  width: 'short',
  inputMode: 'numeric',
  maxLength: 10,
  placeholder: '01/03/2022',
  autocomplete: 'off',
} as const;

/** The name of a division and how long it exists. */
export function DivisionFieldset({ values, errors }: { values: DivisionValues; errors: readonly FormError[] }): VNode {
  const ids = DIVISION_FIELD_IDS;
  return (
    <>
      <TextField
        words={{ id: ids.name, label: 'Tên phòng, đơn vị', error: errorAt(errors, ids.name) }}
        name="name"
        value={values.name}
        maxLength={200}
        autocomplete="off"
      />
      <TextField
        words={{
          id: ids.validFrom,
          label: 'Thành lập từ ngày',
          optional: true,
          hint: 'Để trống nếu đã có từ trước.',
          error: errorAt(errors, ids.validFrom),
        }}
        name="validFrom"
        value={values.validFrom}
        {...DAY}
      />
      <TextField
        words={{
          id: ids.validTo,
          label: 'Thôi hoạt động từ ngày',
          optional: true,
          hint: 'Ngày đầu tiên không còn phòng, đơn vị này. Số liệu cũ vẫn được lưu.',
          error: errorAt(errors, ids.validTo),
        }}
        name="validTo"
        value={values.validTo}
        {...DAY}
      />
    </>
  );
}
