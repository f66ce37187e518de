import { parse } from 'fast-querystring';

/** A form as it arrived: fields are texts, repeated fields lists, `lines[A1]` fields of an object. */
export interface FormBody {
  [field: string]: FormValue;
}
export type FormValue = string | string[] | FormBody;

const DEEPEST = 3;
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Parses an application/x-www-form-urlencoded body; text becomes NFC. The token against forged requests is left out:
 * it has been checked before. Throws for keys nested too deep or that could reach a prototype.
 */
export function parseFormBody(body: string): FormBody {
  const form: FormBody = {};
  for (const [name, value] of Object.entries(parse(body) as Record<string, string | string[]>)) {
    if (name !== '_csrf') put(form, pathOf(name), normalise(value));
  }
  return form;
}

function pathOf(name: string): string[] {
  const path = name.split(/\[|\]\[?/).filter((part) => part !== '');
  if (path.length === 0 || path.length > DEEPEST || path.some((part) => FORBIDDEN_KEYS.has(part))) {
    throw Object.assign(new Error('unusable form field'), { statusCode: 400 });
  }
  return path;
}

function put(form: FormBody, path: readonly string[], value: string | string[]): void {
  const [key, ...rest] = path;
  if (key === undefined) return;
  if (rest.length === 0) {
    form[key] = value;
    return;
  }
  const existing = form[key];
  const inner: FormBody = typeof existing === 'object' && !Array.isArray(existing) ? existing : {};
  form[key] = inner;
  put(inner, rest, value);
}

function normalise(value: string | string[]): string | string[] {
  return Array.isArray(value) ? value.map((item) => item.normalize('NFC')) : value.normalize('NFC');
}

/** One text field of a form, or '' when it is absent or not a single text. */
export function fieldOf(form: FormBody, name: string): string {
  const value = form[name];
  return typeof value === 'string' ? value : '';
}
