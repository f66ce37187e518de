import type { FormValues } from '../../../../templates/pages/schemes/editor/form-values';
import type { FormBody, FormValue } from '../../../platform/web';

/** The fields of a form by their whole names, as they were typed. */
export function valuesOf(body: FormBody): FormValues {
  return Object.fromEntries(Object.entries(body).flatMap(([name, value]) => flattened(name, value)));
}

function flattened(name: string, value: FormValue): [string, readonly string[]][] {
  if (typeof value === 'string') return [[name, [value]]];
  if (Array.isArray(value)) return [[name, value]];
  return Object.entries(value).flatMap(([key, inner]) => flattened(`${name}[${key}]`, inner));
}
