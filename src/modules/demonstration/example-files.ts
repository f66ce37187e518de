import { readFile } from 'node:fs/promises';
import type { BlocInputs } from '../../domain/scoring/inputs';
import { readInputs } from '../../domain/scoring/read-inputs';
import { type Reading, readScheme } from '../../domain/scoring/read-scheme';
import type { Scheme } from '../../domain/scoring/scheme';
import { NotFound } from '../../platform/errors';
import { WORKBOOK } from './invented';
import { FURTHER_SCHEMES, SCHEME_BEFORE, YEAR_BEFORE } from './invented-2021';
import { projectFile } from './project-file';

const FOLDER = ['docs', 'schemes'] as const;

/** The files that the demonstration is made of. */
export interface ExampleFiles {
  readonly workbook: Buffer;
  /** In force in the year before. */
  readonly schemeBefore: Scheme;
  readonly inputsBefore: BlocInputs;
  readonly furtherSchemes: readonly Scheme[];
}

/** Reads them all before anything is written. NotFound where the program came without one. */
export async function exampleFiles(): Promise<ExampleFiles> {
  const scheme = await exampleScheme(SCHEME_BEFORE);
  const year = String(YEAR_BEFORE);
  return {
    workbook: await bytesOf(...WORKBOOK),
    schemeBefore: { ...scheme, effective: { from: `${year}-01-01`, to: `${year}-12-31` } },
    inputsBefore: valueOf(readInputs(await json(`${SCHEME_BEFORE}.inputs.json`))),
    furtherSchemes: await Promise.all(FURTHER_SCHEMES.map(exampleScheme)),
  };
}

async function exampleScheme(name: string): Promise<Scheme> {
  return valueOf(readScheme(await json(`${name}.scheme.json`)));
}

async function json(name: string): Promise<unknown> {
  return JSON.parse((await bytesOf(...FOLDER, name)).toString('utf8')) as unknown;
}

async function bytesOf(...path: readonly string[]): Promise<Buffer> {
  try {
    return await readFile(projectFile(...path));
  } catch {
    throw new NotFound('Bản cài đặt này không kèm tệp số liệu minh họa.');
  }
}

function valueOf<Value>({ value, violations }: Reading<Value>): Value {
  if (value === null) throw new Error(JSON.stringify(violations));
  return value;
}
