import type { IncomingFile } from '../../platform/files';
import { FieldReader } from '../../platform/forms';
import type { ImportOptions } from './import-planner.service';
import { ImportRefused } from './import-refused';
import type { ImportChoices } from './plan/compare-facts';
import type { Choice } from './plan/plan';

type Fields = Readonly<Record<string, unknown>>;

const LONGEST_CODE = 30;
const LONGEST_NAME = 300;

/** What a person or a program says beside the file. InvalidInput naming the fields; blank ones are left to the file. */
export function importOptionsOf(fields: Fields): ImportOptions {
  const reader = new FieldReader(fields);
  const year = reader.text('year', 'năm', { required: false });
  const blocCode = reader.text('bloc', 'mã khối', { required: false, maximum: LONGEST_CODE }).toUpperCase();
  const blocName = reader.text('blocName', 'tên khối', { required: false, maximum: LONGEST_NAME });
  if (year !== '' && !/^(?:19|20)\d{2}$/.test(year)) reader.refuse({ code: 'not_a_year', place: 'year' });
  return reader.finish({
    ...(year === '' ? {} : { year: Number(year) }),
    ...(blocCode === '' ? {} : { blocCode }),
    ...(blocName === '' ? {} : { blocName }),
    choices: choicesOf(fields),
  });
}

/**
 * Choices as a form sends them: `choice[0]` is 'system:<fact>' or 'file:<fact>', `others` is 'system' or 'file' for the
 * rest. What is neither is no choice.
 */
function choicesOf(fields: Fields): ImportChoices {
  const nested = fields['choice'];
  const inside = typeof nested === 'object' && nested !== null ? Object.values(nested as Fields) : [nested];
  const flat = Object.entries(fields).flatMap(([name, value]) => (name.startsWith('choice[') ? [value] : []));
  const facts = [...inside, ...flat].flatMap((text) => (typeof text === 'string' ? pairOf(text) : []));
  return { facts: new Map(facts), others: choiceOf(fields['others']) };
}

function pairOf(text: string): [string, Choice][] {
  const colon = text.indexOf(':');
  const choice = choiceOf(text.slice(0, Math.max(colon, 0)));
  return choice === null ? [] : [[text.slice(colon + 1), choice]];
}

function choiceOf(value: unknown): Choice | null {
  return value === 'system' || value === 'file' ? value : null;
}

/** The first file that was sent. ImportRefused without one. */
export function chosen(files: readonly IncomingFile[]): IncomingFile {
  const [file] = files;
  if (!file) throw new ImportRefused('import_file_refused', 'Chọn tệp Excel của khối.', null);
  return file;
}
