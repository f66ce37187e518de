import type { VNode } from 'preact';
import { type FieldOption, SelectField, TextField } from '../../components/field';
import type { SearchValues } from './honour-props';

/** Ids of the fields, for the links of the error summary. */
export const SEARCH_FIELDS = {
  ...{ name: 'tim-ten', year: 'tim-nam', agency: 'tim-co-quan', decision: 'tim-so' },
  ...{ from: 'tim-tu-ngay', to: 'tim-den-ngay' },
} as const;

export interface SearchChoices {
  readonly agencies: readonly FieldOption[];
  readonly awards: readonly FieldOption[];
  readonly systems: readonly FieldOption[];
  readonly subjects: readonly FieldOption[];
  readonly types: readonly FieldOption[];
  readonly kinds: readonly FieldOption[];
}

/** The conditions of a search of the ledger; a plain form, so that an address keeps the search. */
export function SearchForm({
  values,
  choices,
  errorOf,
}: {
  values: SearchValues;
  choices: SearchChoices;
  errorOf: (fieldId: string) => string | undefined;
}): VNode {
  const { name, year, agency, decision, from, to } = SEARCH_FIELDS;
  return (
    <form class="honour-search" method="get" action="/tra-cuu" role="search" aria-label="Tra cứu khen thưởng">
      <div class="honour-search__name">
        <TextField
          words={{
            id: name,
            label: 'Tên tập thể, cá nhân, hộ gia đình',
            hint: 'Một phần của tên, ít nhất 3 chữ cái, không cần gõ dấu.',
            error: errorOf(name),
          }}
          name="ten"
          type="search"
          value={values.ten}
          maxLength={200}
          autocomplete="off"
        />
      </div>
      <SelectField
        words={{ id: agency, label: 'Cơ quan, đơn vị', error: errorOf(agency) }}
        name="co-quan"
        value={values['co-quan']}
        options={[{ value: '', label: 'Tất cả' }, ...choices.agencies]}
      />
      <SelectField
        words={{ id: 'tim-hinh-thuc', label: 'Danh hiệu, hình thức' }}
        name="hinh-thuc"
        value={values['hinh-thuc']}
        options={[{ value: '', label: 'Tất cả' }, ...choices.awards]}
      />
      <TextField
        words={{ id: year, label: 'Năm thành tích', error: errorOf(year) }}
        name="nam"
        value={values.nam}
        width="short"
        inputMode="numeric"
        maxLength={4}
        autocomplete="off"
      />
      <TextField
        words={{ id: decision, label: 'Số quyết định', error: errorOf(decision) }}
        name="so"
        value={values.so}
        width="medium"
        placeholder="412/QĐ-UBND"
        maxLength={100}
        autocomplete="off"
      />
      <SelectField
        words={{ id: 'tim-he-thong', label: 'Hệ thống' }}
        name="he-thong"
        value={values['he-thong']}
        options={[{ value: '', label: 'Nhà nước và Đảng' }, ...choices.systems]}
      />
      <SelectField
        words={{ id: 'tim-doi-tuong', label: 'Đối tượng' }}
        name="doi-tuong"
        value={values['doi-tuong']}
        options={[{ value: '', label: 'Tất cả' }, ...choices.subjects]}
      />
      <SelectField
        words={{ id: 'tim-loai-hinh', label: 'Loại hình' }}
        name="loai-hinh"
        value={values['loai-hinh']}
        options={[{ value: '', label: 'Tất cả' }, ...choices.types]}
      />
      <SelectField
        words={{ id: 'tim-nhom', label: 'Nhóm khen thưởng' }}
        name="nhom"
        value={values.nhom}
        options={[{ value: '', label: 'Tất cả' }, ...choices.kinds]}
      />
      <div class="honour-search__days">
        <TextField
          words={{ id: from, label: 'Quyết định từ ngày', error: errorOf(from) }}
          name="tu-ngay"
          value={values['tu-ngay']}
          placeholder="01/01/2022"
          inputMode="numeric"
          maxLength={10}
          autocomplete="off"
        />
        <TextField
          words={{ id: to, label: 'Đến hết ngày', error: errorOf(to) }}
          name="den-ngay"
          value={values['den-ngay']}
          placeholder="31/12/2022"
          inputMode="numeric"
          maxLength={10}
          autocomplete="off"
        />
      </div>
      <div class="honour-search__actions">
        <button class="button button--main" type="submit">
          Tra cứu
        </button>
        <a class="button" href="/tra-cuu">
          Xóa điều kiện
        </a>
      </div>
    </form>
  );
}
