import { readFile } from 'node:fs/promises';
import { checkScheme } from '../../domain/scoring/check/check-scheme';
import { readInputs } from '../../domain/scoring/read-inputs';
import { type Reading, readScheme } from '../../domain/scoring/read-scheme';
import type { Scheme } from '../../domain/scoring/scheme';
import { scoreUnits } from '../../domain/scoring/score-units';
import { leavesOf } from '../../domain/scoring/tree';
import type { Violation } from '../../domain/violation';
import { type CommandInput, type CommandResult, type PureCommand, UsageError } from '../../platform/commands';
import { formatNumber } from '../../text/number';
import { sentenceOf } from '../../text/vi';
import { scoreJson, scoreText } from './score-report';

/** Schemes from the command line: files in, results out, no database. */
export const schemesCommands: readonly PureCommand[] = [
  {
    name: 'scheme check',
    summary: 'Kiểm tra một bảng tiêu chí chấm điểm',
    usage: '<bảng.scheme.json>',
    options: {},
    run: checkFile,
  },
  {
    name: 'score',
    summary: 'Chấm điểm, xếp loại, xếp hạng theo một bảng tiêu chí, có giải thích',
    usage: '<bảng.scheme.json> <số-liệu.inputs.json>',
    options: {},
    run: scoreFiles,
  },
];

async function checkFile({ words }: CommandInput): Promise<CommandResult> {
  const [file] = filesOf(words, ['bảng tiêu chí']);
  const { value: scheme, violations } = await schemeIn(file);
  if (scheme === null) return refused(file, violations);
  const { code, version } = scheme;
  const criteria = leavesOf(scheme).length;
  return {
    json: { valid: true, scheme: { code, version }, criteria, violations: [] },
    text: `${code}, phiên bản ${version}: hợp lệ, ${criteria} tiêu chí, thang ${formatNumber(scheme.total)} điểm.`,
  };
}

async function scoreFiles({ words }: CommandInput): Promise<CommandResult> {
  const [schemeFile, inputsFile] = filesOf(words, ['bảng tiêu chí', 'số liệu']);
  const { value: scheme, violations } = await schemeIn(schemeFile);
  if (scheme === null) return refused(schemeFile, violations);
  const inputs = await readJson(inputsFile, readInputs);
  if (inputs.value === null) return refused(inputsFile, inputs.violations);
  const result = scoreUnits(scheme, inputs.value);
  if (result.problems.length > 0) return refused(inputsFile, result.problems);
  return { json: scoreJson(scheme, result), text: scoreText(scheme, result) };
}

/** A scheme that may be used, or everything that is wrong with it. */
async function schemeIn(file: string): Promise<Reading<Scheme>> {
  const reading = await readJson(file, readScheme);
  if (reading.value === null) return reading;
  const violations = checkScheme(reading.value);
  return violations.length === 0 ? reading : { value: null, violations };
}

async function readJson<Value>(file: string, read: (json: unknown) => Reading<Value>): Promise<Reading<Value>> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`Không đọc được tệp “${file}”.`);
  });
  try {
    return read(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { value: null, violations: [{ code: 'json_broken', place: file }] };
  }
}

/** Everything that is wrong with a file, each with its place. */
function refused(file: string, violations: readonly Violation[]): CommandResult {
  const listed = violations.map((violation) => ({
    place: violation.place ?? '',
    code: violation.code,
    detail: sentenceOf(violation),
  }));
  const heading = `Có ${listed.length} chỗ chưa đúng trong “${file}”:`;
  return {
    json: { valid: false, violations: listed },
    text: [heading, ...listed.map(({ place, detail }) => `- ${place === '' ? '' : `[${place}] `}${detail}`)].join('\n'),
    exitCode: 1,
  };
}

/** Exactly the files that a command needs. Throws UsageError naming what is missing. */
function filesOf<Names extends readonly string[]>(
  words: readonly string[],
  names: [...Names],
): { [K in keyof Names]: string } {
  if (words.length > names.length) throw new UsageError('Quá nhiều tệp.');
  return names.map((name, index) => {
    const word = words[index];
    if (word === undefined) throw new UsageError(`Thiếu tệp ${name}.`);
    return word;
  }) as { [K in keyof Names]: string };
}
