import type { SearchValues } from '../../../templates/pages/honours/honour-props';
import { fieldOf, type FormBody } from '../../platform/web';
import type { SearchFields } from './ledger-fields';

/** The conditions of a search as a program sends them. */
export function searchFieldsOf(query: FormBody): SearchFields {
  const text = (name: string): string => fieldOf(query, name).trim();
  return {
    ...{ name: text('name'), agency: text('agency'), award: text('award'), year: text('year') },
    ...{ decision: text('decision'), system: text('system'), subject: text('subject') },
    ...{ type: text('type'), kind: text('kind'), from: text('from'), to: text('to') },
  };
}

/** The conditions of a search as a person typed them. */
export function typedValues(query: FormBody): SearchValues {
  const text = (name: string): string => fieldOf(query, name).trim();
  return {
    ten: text('ten'),
    'co-quan': text('co-quan'),
    'hinh-thuc': text('hinh-thuc'),
    nam: text('nam'),
    so: text('so'),
    'he-thong': text('he-thong'),
    'doi-tuong': text('doi-tuong'),
    'loai-hinh': text('loai-hinh'),
    nhom: text('nhom'),
    'tu-ngay': text('tu-ngay'),
    'den-ngay': text('den-ngay'),
  };
}

/** What was typed, under the names that the search knows. */
export function fieldsOf(values: SearchValues): SearchFields {
  return {
    name: values.ten,
    agency: values['co-quan'],
    award: values['hinh-thuc'],
    year: values.nam,
    decision: values.so,
    system: values['he-thong'],
    subject: values['doi-tuong'],
    type: values['loai-hinh'],
    kind: values.nhom,
    from: values['tu-ngay'],
    to: values['den-ngay'],
  };
}
