import { readFile } from 'node:fs/promises';
import { checkScheme } from '../../domain/scoring/check/check-scheme';
import { readInputs } from '../../domain/scoring/read-inputs';
import type { Scheme } from '../../domain/scoring/scheme';
import { scoreUnits } from '../../domain/scoring/score-units';
import { leavesOf } from '../../domain/scoring/tree';
import { type CommandInput, type CommandResult, type PureCommand, UsageError } from '../../platform/commands';
import { formatNumber } from '../../text/number';
import { type FileProblem, jsonReading, problemOf, readSchemeFile } from './files/scheme-file';
import { scoreJson, scoreText } from '../../text/score-report';

/** Schemes from the command line: files in, results out, no database. */
export const schemesCommands: readonly PureCommand[] = [
  {
    name: 'scheme check',
    summary: 'Kiểm tra một bảng tiêu chí chấm điểm',
    usage: '<bảng.scheme.json|bảng.xlsx>',
    options: {},
    run: checkFile,
  },
  {
    name: 'score',
    summary: 'Chấm điểm, xếp loại, xếp hạng theo một bảng tiêu chí, có giải thích',
    usage: '<bảng.scheme.json|bảng.xlsx> <số-liệu.inputs.json>',
    options: {},
    run: scoreFiles,
  },
];

async function checkFile({ words }: CommandInput): Promise<CommandResult> {
  const [file] = filesOf(words, ['bảng tiêu chí']);
  const { scheme, problems } = await schemeIn(file);
  if (scheme === null) return refused(file, problems);
  const { code, version } = scheme;
  const criteria = leavesOf(scheme).length;
  return {
    json: { valid: true, scheme: { code, version }, criteria, violations: [] },
    text: `${code}, phiên bản ${version}: hợp lệ, ${criteria} tiêu chí, thang ${formatNumber(scheme.total)} điểm.`,
  };
}

async function scoreFiles({ words }: CommandInput): Promise<CommandResult> {
  const [schemeFile, inputsFile] = filesOf(words, ['bảng tiêu chí', 'số liệu']);
  const { scheme, problems } = await schemeIn(schemeFile);
  if (scheme === null) return refused(schemeFile, problems);
  const inputs = jsonReading(inputsFile, await bytesOf(inputsFile), readInputs);
  if (inputs.value === null) return refused(inputsFile, inputs.violations.map(problemOf));
  const result = scoreUnits(scheme, inputs.value);
  if (result.problems.length > 0) return refused(inputsFile, result.problems.map(problemOf));
  return { json: scoreJson(scheme, result), text: scoreText(scheme, result) };
}

/** A scheme that may be used, or everything that is wrong with it. */
async function schemeIn(file: string): Promise<{ scheme: Scheme | null; problems: readonly FileProblem[] }> {
  const { scheme, problems, locate } = await readSchemeFile(file, await bytesOf(file));
  if (scheme === null) return { scheme, problems };
  const broken = checkScheme(scheme).map((violation) => locate(scheme, violation));
  return broken.length === 0 ? { scheme, problems } : { scheme: null, problems: broken };
}

async function bytesOf(file: string): Promise<Buffer> {
  return readFile(file).catch(() => {
    throw new UsageError(`Không đọc được tệp “${file}”.`);
  });
}

/** Everything that is wrong with a file, each with its place. */
function refused(file: string, problems: readonly FileProblem[]): CommandResult {
  const heading = `Có ${problems.length} chỗ chưa đúng trong “${file}”:`;
  const lines = problems.map(({ place, detail }) => `- ${place === '' ? '' : `[${place}] `}${detail}`);
  return {
    json: { valid: false, violations: problems },
    text: [heading, ...lines].join('\n'),
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
