import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readScheme } from '../../../../src/domain/scoring/read-scheme';
import type { Scheme } from '../../../../src/domain/scoring/scheme';

const FOLDER = join(__dirname, '../../../../docs/schemes');

/** Every scheme shipped as an example, by the name of its file. */
export const SHIPPED = ['kd-100', 'kd-100-quota', 'kd-1000', 'kb-2022'] as const;

/** A file beside the shipped schemes, as parsed JSON. */
export function shippedJson(file: string): any {
  return JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));
}

/** A shipped scheme. Throws when it cannot be read. */
export function shippedScheme(name: string): Scheme {
  return schemeOf(shippedJson(`${name}.scheme.json`));
}

/** A scheme out of JSON that has its shape. Throws when it has not. */
export function schemeOf(json: unknown): Scheme {
  const { value, violations } = readScheme(json);
  if (value === null) throw new Error(JSON.stringify(violations));
  return value;
}
