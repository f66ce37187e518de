import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { SYSTEM_ACTOR } from '../../platform/access';
import { type Command, type CommandInput, type CommandResult, optionOf, UsageError } from '../../platform/commands';
import { importOptionsOf } from './import-options';
import type { ImportOptions } from './import-planner.service';
import { ImportRefused } from './import-refused';
import { ImportService } from './import.service';
import { importAnswer } from './imports.answers';
import { importText } from './imports.text';
import { errorsOf } from './plan/plan';

/** Reading a bloc's workbook into the system from the command line. */
export const importsCommands: readonly Command[] = [
  {
    name: 'import',
    summary: 'Nhập tệp Excel của khối; --dry-run chỉ kiểm tra, không ghi gì',
    usage: '<tệp.xlsx> --year <năm> [--bloc <mã khối>] [--bloc-name <tên khối>] [--conflicts system|file] [--dry-run]',
    options: {
      year: { type: 'string' },
      bloc: { type: 'string' },
      'bloc-name': { type: 'string' },
      conflicts: { type: 'string' },
      'dry-run': { type: 'boolean' },
    },
    run: importFile,
  },
];

async function importFile(app: INestApplicationContext, input: CommandInput): Promise<CommandResult> {
  const [path, more] = input.words;
  if (path === undefined || more !== undefined) throw new UsageError('Ghi đúng một tệp cần nhập.');
  const options = optionsOf(input);
  const imports = app.get(ImportService);
  try {
    const bytes = await bytesOf(path);
    const fileName = basename(path);
    if (input.options['dry-run'] === true) {
      const plan = await imports.preview(SYSTEM_ACTOR, bytes, fileName, options);
      if (errorsOf(plan).length > 0) throw ImportRefused.forErrors(plan);
      return { json: importAnswer(plan, 'preview'), text: importText(plan, 'preview') };
    }
    const { plan } = await imports.apply(SYSTEM_ACTOR, bytes, fileName, options);
    return { json: importAnswer(plan, 'applied'), text: importText(plan, 'applied') };
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
    const { code, message, parameters, plan } = error;
    const text = plan === null ? message : `${message}\n${importText(plan, 'refused')}`;
    return { json: { error: message, code, ...parameters }, text, exitCode: 1 };
  }
}

function optionsOf(input: CommandInput): ImportOptions {
  const conflicts = optionOf(input, 'conflicts') ?? '';
  if (!['', 'system', 'file'].includes(conflicts)) throw new UsageError('--conflicts phải là system hoặc file.');
  const year = optionOf(input, 'year') ?? '';
  if (!/^(?:\d{4})?$/.test(year)) throw new UsageError('--year phải là năm, ví dụ 2022.');
  return importOptionsOf({
    year,
    bloc: optionOf(input, 'bloc') ?? '',
    blocName: optionOf(input, 'bloc-name') ?? '',
    others: conflicts,
  });
}

async function bytesOf(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch {
    throw new ImportRefused('import_file_refused', `Không đọc được tệp ${path}.`, null);
  }
}
