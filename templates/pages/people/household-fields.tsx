import type { VNode } from 'preact';
import { errorAt, type FormError } from '../../components/error-summary';
import { SelectField, TextField } from '../../components/field';
import type { Choice } from './people-props';

/** What was typed of a household. */
export interface HouseholdValues {
  readonly agencyCode: string;
  readonly headName: string;
  readonly address: string;
}

/** Ids of the inputs by their names. */
export const HOUSEHOLD_FIELD_IDS = { agencyCode: 'ho-co-quan', headName: 'chu-ho', address: 'dia-chi' } as const;
export const HOUSEHOLD_FORM_ID = 'ho-gia-dinh';

/** The head of a household and where it lives; `agencies` is null once the household is stored. */
export function HouseholdFieldset(props: {
  values: HouseholdValues;
  errors: readonly FormError[];
  agencies: readonly Choice[] | null;
}): VNode {
  const { values, errors, agencies } = props;
  const ids = HOUSEHOLD_FIELD_IDS;
  return (
    <>
      {agencies === null ? null : (
        <SelectField
          words={{ id: ids.agencyCode, label: 'Cơ quan đề nghị', error: errorAt(errors, ids.agencyCode) }}
          name="agencyCode"
          value={values.agencyCode}
          options={agencies}
        />
      )}
      <TextField
        words={{ id: ids.headName, label: 'Họ và tên chủ hộ', error: errorAt(errors, ids.headName) }}
        name="headName"
        value={values.headName}
        maxLength={120}
        autocomplete="off"
      />
      <TextField
        words={{
          id: ids.address,
          label: 'Địa chỉ',
          hint: 'Thôn, tổ dân phố, xã, phường.',
          error: errorAt(errors, ids.address),
        }}
        name="address"
        value={values.address}
        maxLength={200}
        autocomplete="off"
      />
    </>
  );
}
