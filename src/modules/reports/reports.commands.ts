import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { type PeriodKind, periodKindOf } from '../../domain/period';
import { parseDate } from '../../text/date';
import { SYSTEM_ACTOR } from '../../platform/access';
import {
  type Command,
  type CommandInput,
  type CommandResult,
  optionOf,
  requiredOption,
  UsageError,
} from '../../platform/commands';
import { isReportFormat, REPORT_FORMATS, ReportExportService, type ReportFormat } from './report-export.service';

/** How the code of a period of each kind looks. */
const KIND_CODES: Readonly<Record<PeriodKind, string>> = {
  six_months: 'kỳ sáu tháng, ví dụ 2022-H1',
  year: 'năm, ví dụ 2022',
  campaign: 'chuyên đề, ví dụ 2022-X01',
};

const DEFAULT_FORMATS = 'pdf,xlsx,docx';

/** Reports from the command line. */
export const reportsCommands: readonly Command[] = [
  reportCommand('report six-month', 'Xuất báo cáo sơ kết 6 tháng', 'six_months'),
  reportCommand('report annual', 'Xuất báo cáo tổng kết năm', 'year'),
];

function reportCommand(name: string, summary: string, kind: PeriodKind): Command {
  return {
    name,
    summary,
    usage: `--bloc <mã> --period <mã kỳ> --out <thư mục> [--date <ngày văn bản>] [--number <số>] [--layout party|state] [--format ${REPORT_FORMATS.join(',')}] [--official]`,
    options: {
      bloc: { type: 'string' },
      period: { type: 'string' },
      out: { type: 'string' },
      date: { type: 'string' },
      number: { type: 'string' },
      layout: { type: 'string' },
      format: { type: 'string' },
      official: { type: 'boolean' },
    },
    run: (app, input) => exportReport(app, input, kind),
  };
}

async function exportReport(
  app: INestApplicationContext,
  input: CommandInput,
  kind: PeriodKind,
): Promise<CommandResult> {
  const bloc = requiredOption(input, 'bloc').toUpperCase();
  const period = requiredOption(input, 'period').toUpperCase();
  if (periodKindOf(period) !== kind) throw new UsageError(`--period phải là mã ${KIND_CODES[kind]}.`);
  const folder = resolve(requiredOption(input, 'out'));
  const choice = {
    layout: layoutOf(optionOf(input, 'layout')),
    date: dateOf(optionOf(input, 'date')),
    number: optionOf(input, 'number'),
    official: input.options['official'] === true,
  };
  const formats = formatsOf(optionOf(input, 'format') ?? DEFAULT_FORMATS);
  await mkdir(folder, { recursive: true });
  const files: { format: ReportFormat; path: string; bytes: number }[] = [];
  let contentHash = '';
  for (const format of formats) {
    const file = await app.get(ReportExportService).file(SYSTEM_ACTOR, bloc, period, format, choice);
    const path = join(folder, file.name);
    await writeFile(path, file.content);
    files.push({ format, path, bytes: file.content.length });
    contentHash = file.contentHash;
  }
  const lines = files.map((file) => `Đã ghi ${file.path}`);
  return { json: { bloc, period, contentHash, files }, text: [...lines, `Mã nội dung: ${contentHash}`].join('\n') };
}

function formatsOf(text: string): ReportFormat[] {
  return text.split(',').map((name) => {
    const format = name.trim().toLowerCase();
    if (!isReportFormat(format)) throw new UsageError(`--format chỉ nhận: ${REPORT_FORMATS.join(', ')}.`);
    return format;
  });
}

function layoutOf(text: string | null): 'party' | 'state' | null {
  if (text === null || text === 'party' || text === 'state') return text;
  throw new UsageError('--layout phải là party hoặc state.');
}

function dateOf(text: string | null): string | null {
  if (text === null) return null;
  const date = parseDate(text);
  if (date === null) throw new UsageError('--date phải là ngày, ví dụ 2022-08-09.');
  return date;
}
