import { type Reading, readScheme } from '../../../domain/scoring/read-scheme';
import type { Scheme } from '../../../domain/scoring/scheme';
import type { Violation } from '../../../domain/violation';
import { sentenceOf } from '../../../text/vi';
import { WorkbookRefused } from '../../../workbooks';
import { readSchemeWorkbook } from '../workbook';

/** What is wrong in a file: `place` is a code of the scheme, a cell ('Tiêu chí!D14'), or empty for the whole file. */
export interface FileProblem {
  readonly place: string;
  readonly code: string;
  readonly detail: string;
}

/** A scheme out of a file, or everything that keeps it from being read. */
export interface SchemeFile {
  readonly scheme: Scheme | null;
  readonly problems: readonly FileProblem[];
  /** A rule that the scheme breaks, at the place where the file says so. */
  readonly locate: (scheme: Scheme, violation: Violation) => FileProblem;
}

/** The first bytes of a zip, which a workbook is, and of the older Office files, which are refused as workbooks. */
const WORKBOOK_STARTS = [Buffer.from('PK', 'latin1'), Buffer.from('d0cf11e0', 'hex')];

/** Reads a scheme from JSON or from its workbook; which of the two is told by the content. Never throws for what a file says. */
export async function readSchemeFile(name: string, bytes: Buffer): Promise<SchemeFile> {
  const isWorkbook = WORKBOOK_STARTS.some((start) => bytes.subarray(0, start.length).equals(start));
  if (isWorkbook) return readWorkbook(bytes);
  const strange = binaryProblem(name, bytes);
  if (strange !== null) return refused(strange);
  const { value, violations } = jsonReading(name, bytes, readScheme);
  return { scheme: value, problems: violations.map(problemOf), locate: (_scheme, violation) => problemOf(violation) };
}

/** What is read out of a file of JSON; a file that is none is one violation. */
export function jsonReading<Value>(
  name: string,
  bytes: Buffer,
  read: (json: unknown) => Reading<Value>,
): Reading<Value> {
  try {
    const json: unknown = JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''));
    return read(json);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { value: null, violations: [{ code: 'json_broken', place: name }] };
  }
}

/** A violation with its sentence. */
export function problemOf(violation: Violation): FileProblem {
  return { place: violation.place ?? '', code: violation.code, detail: sentenceOf(violation) };
}

async function readWorkbook(bytes: Buffer): Promise<SchemeFile> {
  try {
    return await readSchemeWorkbook(bytes);
  } catch (error) {
    if (!(error instanceof WorkbookRefused)) throw error;
    return refused({ place: '', code: error.violation.code, detail: error.message });
  }
}

/** A file that is neither: what else is sent under such a name is no text. */
function binaryProblem(name: string, bytes: Buffer): FileProblem | null {
  if (bytes.length === 0) return problemOf({ code: 'scheme_file_empty', place: name });
  return bytes.includes(0) || /^(?:%PDF|\x89PNG|\xff\xd8|GIF8|<)/.test(bytes.toString('latin1', 0, 8))
    ? problemOf({ code: 'scheme_file_kind', place: name })
    : null;
}

function refused(problem: FileProblem): SchemeFile {
  return { scheme: null, problems: [problem], locate: (_scheme, violation) => problemOf(violation) };
}
